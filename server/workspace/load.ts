import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import type { RuleSetModel } from '../../language/model/index.js';
import { buildRuleSets, type SourceFile } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';
import { findRuleFiles } from './find-files.js';
import type { InputError } from './input-error.js';
import { readRuleFile } from './read-file.js';
import { ruleSetFolder } from './rule-set-folder.js';

export interface LoadedFile {
    readonly path: string;
    readonly uri: string;
    /** Asked for, not only read because it belongs to the same rule set. */
    readonly requested: boolean;
}

export interface Loaded {
    /** The rule sets that the requested files belong to, whole. Empty when there are errors. */
    readonly ruleSets: readonly RuleSetModel[];
    readonly files: readonly LoadedFile[];
    readonly errors: readonly InputError[];
}

export interface LoadOptions {
    /** Whether a file is left out. Asked only about files found in folders: a file given by name is always read. */
    readonly isExcluded?: (file: string) => Promise<boolean>;
    /** Called now and then with what is going on. */
    readonly onProgress?: (stage: 'find' | 'read' | 'build', count: number) => void;
}

/**
 * Reads the rule files at the paths, and the rest of the rule sets that they belong to. One file that cannot be used
 * stops everything: without it, the others would be judged wrongly.
 */
export async function loadRuleSets(paths: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
    options.onProgress?.('find', 0);
    const { files, errors } = await findAll(paths, options);
    if (errors.length > 0) return { ruleSets: [], files, errors };

    options.onProgress?.('read', files.length);
    const read = await inBatches(files, ({ path }) => readRuleFile(path));
    const unusable = read.filter((text) => typeof text !== 'string');
    if (unusable.length > 0) return { ruleSets: [], files, errors: unusable };
    const texts = read.filter((text) => typeof text === 'string');

    const total = texts.reduce((sum, text) => sum + text.length, 0);
    if (total > textLimit()) return { ruleSets: [], files, errors: [tooMuch(total)] };

    options.onProgress?.('build', files.length);
    const documents = files.map(({ uri }, i) => ({ uri, text: texts[i]! }));
    const built = await build(documents);
    if (!built) return { ruleSets: [], files, errors: await tooDeep(files, documents) };
    const requested = new Set(files.filter((file) => file.requested).map(({ uri }) => uri));
    return {
        ruleSets: built.filter((model) => model.files.some((uri) => requested.has(uri))),
        files,
        errors,
    };
}

/** Undefined when a condition is nested deeper than the program can follow. */
async function build(documents: readonly SourceFile[]): Promise<readonly RuleSetModel[] | undefined> {
    try {
        return await buildRuleSets(createRegelretServices(), documents);
    } catch (error) {
        if (error instanceof RangeError && /call stack/.test(error.message)) return undefined;
        throw error;
    }
}

/** The files in which something is nested too deep; all of them when none is so alone. */
async function tooDeep(
    files: readonly LoadedFile[],
    documents: readonly SourceFile[],
): Promise<InputError[]> {
    const deep: LoadedFile[] = [];
    for (const [i, document] of documents.entries()) if (!(await build([document]))) deep.push(files[i]!);
    return (deep.length > 0 ? deep : files).map(({ path: file }) => ({
        file,
        message: {
            da: 'har en betingelse med så mange parenteser inden i hinanden, at den ikke kan læses; del den op',
            en: 'has a condition with so many parentheses inside each other that it cannot be read; split it up',
        },
    }));
}

async function findAll(
    paths: readonly string[],
    options: LoadOptions,
): Promise<Pick<Loaded, 'files' | 'errors'>> {
    const requested = new Set<string>();
    const errors: InputError[] = [];
    for (const path of paths) {
        const found = await findRuleFiles(path);
        errors.push(...found.errors);
        const named = path.endsWith('.regel') ? await realpath(path).catch(() => undefined) : undefined;
        for (const file of found.files)
            if (file === named || !(await options.isExcluded?.(file))) requested.add(file);
        if (found.errors.length === 0 && found.files.every((file) => !requested.has(file)))
            errors.push(allExcluded(path));
    }
    if (errors.length > 0) return { files: [], errors };

    const all = new Set(requested);
    for (const folder of await foldersToComplete(requested)) {
        const found = await findRuleFiles(folder);
        errors.push(...found.errors);
        for (const file of found.files)
            if (all.has(file) || !(await options.isExcluded?.(file))) all.add(file);
    }
    const files = [...all].sort().map((path) => ({
        path,
        uri: pathToFileURL(path).toString(),
        requested: requested.has(path),
    }));
    return { files, errors };
}

/** The folders of the rule sets of which only a part was asked for. */
async function foldersToComplete(files: Iterable<string>): Promise<ReadonlySet<string>> {
    const roots = new Set<string>();
    for (const folder of new Set(Array.from(files, (file) => dirname(file)))) {
        const root = await ruleSetFolder(folder);
        if (root !== undefined) roots.add(root);
    }
    return roots;
}

function allExcluded(file: string): InputError {
    return {
        file,
        message: {
            da: 'har ingen regelfiler, når dem under "exclude" i regelret.json er taget fra',
            en: 'has no rule files left after those under "exclude" in regelret.json',
        },
    };
}

/**
 * How many characters fit in memory, measured at up to 110 bytes for each while the rules are built. Past the limit
 * Node would be stopped without a word that a user can use.
 */
function textLimit(): number {
    return getHeapStatistics().heap_size_limit / 110;
}

function tooMuch(total: number): InputError {
    const megabytes = (characters: number): number => Math.ceil(characters / 1024 / 1024);
    const [is, limit] = [megabytes(total), megabytes(textLimit())];
    return {
        message: {
            da: `Filerne fylder i alt ${is} MB, og der er hukommelse til ${limit} MB. Tag færre regelsæt ad gangen, eller giv Node mere: NODE_OPTIONS=--max-old-space-size=${is * 128}`,
            en: `The files take ${is} MB in all, and there is memory for ${limit} MB. Take fewer rule sets at a time, or give Node more: NODE_OPTIONS=--max-old-space-size=${is * 128}`,
        },
    };
}

/** A thousand files at once would use up the file handles of the process. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    for (let start = 0; start < items.length; start += 64) {
        results.push(...(await Promise.all(items.slice(start, start + 64).map(work))));
    }
    return results;
}
