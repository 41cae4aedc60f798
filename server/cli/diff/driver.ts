import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareRuleSets } from '../../../language/analyses/diff/index.js';
import type { Language } from '../../../language/model/text.js';
import type { DiffReport } from '../../../language/reports/diff/model.js';
import { diffOf } from '../../../language/reports/diff/report.js';
import { renderDiffText } from '../../../language/reports/diff/text.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { createConfigs } from '../../config/find-config.js';
import { knownChecks } from '../../config/known-checks.js';
import type { ReadFile } from '../../workspace/build.js';
import { gatherFiles, type GatheredFiles } from '../../workspace/gather.js';
import type { InputError } from '../../workspace/input-error.js';
import { decode } from '../../workspace/read-file.js';
import { fileNames, formatInputError, type ColorChoice, type Io } from '../io.js';
import { conflictIn } from './conflict.js';
import { mistakesOf } from './mistakes.js';
import { buildSide, pairRuleSets, type Side } from './rule-sets.js';

export interface DriverOptions {
    /**
     * As git gives them: path, old file, its hash and mode, new file, its hash and mode, and the new path where it is
     * another; the path alone in a conflict.
     */
    readonly words: readonly string[];
    readonly color: ColorChoice;
    readonly language: Language | undefined;
}

/**
 * `regelret diff-driver`, called by `git diff` for one file at a time. What else the file's rule set declares is taken
 * from the working copy, for both versions: so what is told comes of this file. Whatever happens it is told and no
 * failure, since git would show nothing more after one.
 */
export async function diffDriver({ words, color, language: wanted }: DriverOptions, io: Io): Promise<0> {
    const [name = '', oldFile, oldHash = '', , newFile, newHash = '', , newName = name] = words;
    const [path, newPath] = [resolve(io.cwd, name), resolve(io.cwd, newName)];
    const configs = createConfigs(knownChecks);
    const language = wanted ?? (await configs.of(dirname(path))).language ?? DEFAULT_LANGUAGE;
    const tell = (errors: readonly InputError[]): 0 => {
        for (const error of errors) io.out(`${formatInputError(error, io.cwd, language)}\n`);
        return 0;
    };
    if (oldFile === undefined || newFile === undefined) return tell([{ file: path, message: UNMERGED }]);
    try {
        const rest = await restAround([path, newPath], configs.isExcluded);
        if ('errors' in rest) return tell(rest.errors);
        const old = await sideWith(await readVersion(oldFile, path), path, rest);
        const now = await sideWith(await readVersion(newFile, newPath), newPath, rest);
        if ('errors' in old) return tell(old.errors);
        if ('errors' in now) return tell(now.errors);
        const labels = [labelOf(name, oldHash), labelOf(newName, newHash)] as const;
        io.out(await told(old, now, labels, language, color, io));
        return 0;
    } catch (error) {
        return tell([
            { file: path, message: failed(error instanceof Error ? error.message : String(error)) },
        ]);
    }
}

async function told(
    before: Side,
    after: Side,
    [was, is]: readonly [string, string],
    language: Language,
    color: ColorChoice,
    io: Io,
): Promise<string> {
    const names = fileNames(io.cwd);
    const pairs = await pairRuleSets(before, after);
    const compared = pairs.map((pair) => ({ pair, comparison: compareRuleSets(pair.before, pair.after) }));
    const ruleSets = compared.map(({ pair, comparison }) =>
        diffOf(comparison, { language, names, ...(pair.only && { only: pair.only }) }),
    );
    const report: DiffReport = {
        language,
        before: was,
        after: is,
        command: 'regelret diff',
        ruleSets,
        counts: ruleSets[0]!.counts,
        mistakes: mistakesOf({ before: before.all, after: after.all }, names, language),
    };
    const text = renderDiffText(report, {
        style: io.style(color),
        width: io.width,
        all: true,
        figures: false,
    });
    return `${text}\n`;
}

type Wrong = { readonly errors: readonly InputError[] };

/** The rule set that the file is a part of, without it; the files beside it where it is gone from the disk. */
async function restAround(
    paths: readonly [old: string, now: string],
    isExcluded: (file: string) => Promise<boolean>,
): Promise<GatheredFiles | Wrong> {
    const own = await gatherFiles([paths[1]], { isExcluded });
    const gathered = 'errors' in own ? await gatherFiles([dirname(paths[1])], { isExcluded }) : own;
    if ('errors' in gathered) return { files: [], selected: [] };
    const others = gathered.files.filter((file) => !paths.includes(file.path));
    const conflicts = others.flatMap((file) => conflictIn(file) ?? []);
    return conflicts.length > 0 ? { errors: conflicts } : { files: others, selected: gathered.selected };
}

/** Undefined where that side has no such file. */
async function readVersion(file: string, path: string): Promise<string | undefined | InputError> {
    if (file === '/dev/null' || file === 'nul') return undefined;
    return decode(path, await readFile(file));
}

async function sideWith(
    text: string | undefined | InputError,
    path: string,
    rest: GatheredFiles,
): Promise<Side | Wrong> {
    if (typeof text === 'object') return { errors: [text] };
    const own: ReadFile[] = text === undefined ? [] : [{ path, uri: pathToFileURL(path).toString(), text }];
    const conflict = own.flatMap((file) => conflictIn(file) ?? []);
    if (conflict.length > 0) return { errors: conflict };
    const files = [...rest.files, ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
    // Of the rest, only what forms one rule set with the file; alone, the file is its own.
    const near = rest.files.filter((file) => rest.selected.some((each) => each.path === file.path));
    const asked = own.length > 0 ? own : near;
    return buildSide({
        label: '',
        path: dirname(path),
        files,
        selected: asked.map((file) => ({ path: file.path, uri: file.uri, requested: true })),
        configOf: createConfigs(knownChecks).of,
    });
}

/** `lab/cv.regel (3f2a9c1)`; a version that is not stored yet has no hash. */
function labelOf(name: string, hash: string): string {
    return /^0*$/.test(hash) || hash === '.' ? name : `${name} (${hash.slice(0, 7)})`;
}

const UNMERGED = {
    da: 'filen er ikke flettet færdig; vælg den rigtige version først',
    en: 'the file has not been merged; choose the right version first',
};

const failed = (what: string): { readonly da: string; readonly en: string } => ({
    da: `kunne ikke sammenlignes (${what}); git diff --no-ext-diff viser linjerne`,
    en: `could not be compared (${what}); git diff --no-ext-diff shows the lines`,
});
