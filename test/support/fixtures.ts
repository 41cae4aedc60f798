import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFailure, parseAct, type Act } from '../../language/law/index.js';
import type { SourceFile } from '../../language/rule-sets.js';

/** A folder test/fixtures/checks/<code>/ holds what its check must fire on, and what it must be silent on. */
export const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'checks');

/**
 * One case: a .regel file, or a folder of .regel files that form one rule set. A subfolder `lov` holds the texts of
 * its acts, in any format that law texts may have; without it the checks have no law texts.
 */
export interface Fixture {
    readonly name: string;
    readonly kind: 'fires' | 'silent';
    readonly files: readonly SourceFile[];
    readonly acts: readonly Act[];
    readonly markers: readonly Marker[];
    /** What is wrong with the fixture itself: malformed markers, unknown codes. */
    readonly mistakes: readonly string[];
}

/** `-- !RR301` or `-- !RR301: a fragment of the Danish message`, on the line where the finding starts. */
export interface Marker {
    readonly uri: string;
    readonly line: number;
    readonly code: string;
    readonly fragment?: string;
}

export function fixturesOf(code: string, knownCodes: ReadonlySet<string>): readonly Fixture[] {
    const folder = join(FIXTURES, code);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .sort()
        .map((name) => readFixture(join(folder, name), name, knownCodes));
}

/** Folders that belong to no check: a misspelt code, or a check that is gone. */
export function strayFolders(knownCodes: ReadonlySet<string>): readonly string[] {
    return existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((name) => !knownCodes.has(name)) : [];
}

function readFixture(path: string, name: string, knownCodes: ReadonlySet<string>): Fixture {
    const files = statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, encoding: 'utf8' })
              .filter((file) => file.endsWith('.regel'))
              .sort()
              .map((file) => readSource(join(path, file)))
        : [readSource(path)];
    const mistakes: string[] = [];
    if (!/^(fires|silent)-.+/.test(name)) mistakes.push(`${name} must be called fires-… or silent-…`);
    if (!statSync(path).isDirectory() && !name.endsWith('.regel')) mistakes.push(`${name} is no .regel file`);
    if (files.length === 0) mistakes.push(`${name} has no .regel files`);
    const markers = files.flatMap((file) => readMarkers(file, knownCodes, mistakes));
    const acts = readActs(join(path, 'lov'), mistakes);
    return { name, kind: name.startsWith('fires') ? 'fires' : 'silent', files, acts, markers, mistakes };
}

function readActs(folder: string, mistakes: string[]): readonly Act[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .sort()
        .flatMap((name) => {
            const act = parseAct(readSource(join(folder, name)));
            if (!isFailure(act)) return [act];
            mistakes.push(`${name} is no law text: ${act.message.da}`);
            return [];
        });
}

function readSource(path: string): SourceFile {
    return { uri: pathToFileURL(path).toString(), text: readFileSync(path, 'utf8') };
}

/** The markers of a file; whatever looks like one and is not goes to `mistakes`. */
export function readMarkers(
    { uri, text }: SourceFile,
    knownCodes: ReadonlySet<string>,
    mistakes: string[],
): readonly Marker[] {
    return text.split(/\r?\n/).flatMap((content, line): Marker[] => {
        const comment = /--(.*)$/.exec(content)?.[1] ?? '';
        const [before = '', ...attempts] = comment.split(/(?=!)/);
        const where = `${uri.split('/').at(-1)}:${line + 1}`;
        // A remark that allows findings names them too.
        if (!before.startsWith('!') && /\bRR\d/i.test(before.replace(/^ *till?ad.*/, ''))) {
            mistakes.push(`${where}: »${before.trim()}« lacks the !`);
        }
        return (before.startsWith('!') ? [before, ...attempts] : attempts).flatMap((attempt): Marker[] => {
            const match = /^!(RR\d{3})(?::\s*(\S.*?))?\s*(?:--\s*)?$/.exec(attempt);
            if (!match || !knownCodes.has(match[1]!)) {
                mistakes.push(`${where}: »${attempt.trim()}« is no marker of a known check`);
                return [];
            }
            const fragment = match[2]?.replace(/\s*--$/, '');
            return [{ uri, line, code: match[1]!, ...(fragment === undefined ? {} : { fragment }) }];
        });
    });
}
