import { pathToFileURL } from 'node:url';
import type { LangiumDocuments } from 'langium';
import { getHeapStatistics } from 'node:v8';
import type { RuleSetModel } from '../../language/model/index.js';
import { createRegelretServices } from '../../language/services.js';
import { build, type ReadFile } from './build.js';
import type { InputError } from './input-error.js';
import { readRuleFile } from './read-file.js';
import { selectFiles, type IsExcluded, type SelectedFile } from './select-files.js';
import { filesOfUsedRuleSets } from './used-rule-sets.js';

export interface Loaded {
    /** The rule sets that the requested files belong to, whole. Empty when there are errors. */
    readonly ruleSets: readonly RuleSetModel[];
    /** Rule sets that these use, and that no requested file belongs to. */
    readonly used: readonly RuleSetModel[];
    /** The files that were asked for. */
    readonly requested: readonly SelectedFile[];
    readonly errors: readonly InputError[];
    /** The files as they were parsed, where they are asked for: they take much memory. */
    readonly documents?: LangiumDocuments;
}

export interface LoadOptions {
    readonly keepsDocuments?: boolean;
    readonly isExcluded?: IsExcluded;
    /** Called now and then with what is going on. */
    readonly onProgress?: (stage: 'find' | 'read' | 'build', count: number) => void;
}

/**
 * Reads the rule files at the paths, the rest of the rule sets that they belong to, and the rule sets that these use.
 * One file that cannot be used stops everything: without it, the others would be judged wrongly.
 */
export async function loadRuleSets(paths: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
    const { onProgress = () => undefined, isExcluded = async () => false } = options;
    onProgress('find', 0);
    const { files: selected, errors } = await selectFiles(paths, isExcluded);
    if (errors.length > 0) return refused(errors);

    onProgress('read', selected.length);
    const files: ReadFile[] = [];
    for (
        let next = selected.map(({ path }) => path);
        next.length > 0;
        next = await filesOfUsedRuleSets(files)
    ) {
        const read = await readAll(next);
        if ('errors' in read) return refused(read.errors);
        files.push(...read.files);
        const total = files.reduce((sum, { text }) => sum + text.length, 0);
        if (total > textLimit()) return refused([tooMuch(total)]);
    }

    onProgress('build', files.length);
    const services = createRegelretServices();
    const built = await build(files, services);
    if ('errors' in built) return refused(built.errors);
    const requested = selected.filter((file) => file.requested);
    const wanted = new Set(requested.map(({ uri }) => uri));
    const isWanted = (model: RuleSetModel): boolean => model.files.some((uri) => wanted.has(uri));
    return {
        ruleSets: built.filter(isWanted),
        used: built.filter((model) => !isWanted(model)),
        requested,
        errors: [],
        ...(options.keepsDocuments && { documents: services.shared.workspace.LangiumDocuments }),
    };
}

function refused(errors: readonly InputError[]): Loaded {
    return { ruleSets: [], used: [], requested: [], errors };
}

/** All texts, or why some cannot be used. A thousand files at once would use up the file handles of the process. */
async function readAll(
    paths: readonly string[],
): Promise<{ readonly files: ReadFile[] } | { readonly errors: InputError[] }> {
    const files: ReadFile[] = [];
    const errors: InputError[] = [];
    for (let start = 0; start < paths.length; start += 64) {
        const batch = paths.slice(start, start + 64);
        const texts = await Promise.all(batch.map(readRuleFile));
        for (const [i, text] of texts.entries()) {
            const path = batch[i]!;
            if (typeof text === 'string') files.push({ path, uri: pathToFileURL(path).toString(), text });
            else errors.push(text);
        }
    }
    return errors.length > 0 ? { errors } : { files };
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
