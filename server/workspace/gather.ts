import { getHeapStatistics } from 'node:v8';
import { fileUri } from './file-uri.js';
import type { ReadFile } from './build.js';
import type { InputError } from './input-error.js';
import { readRuleFile } from './read-file.js';
import { selectFiles, type IsExcluded, type SelectedFile } from './select-files.js';
import { filesOfUsedRuleSets } from './used-rule-sets.js';

export interface GatherOptions {
    readonly isExcluded?: IsExcluded;
    /** Texts that stand for those of files, by path with links resolved; the files need not be there. */
    readonly texts?: ReadonlyMap<string, string>;
    /** Called now and then with what is going on. */
    readonly onProgress?: (stage: 'find' | 'read' | 'build', count: number) => void;
}

/** Files with their texts; those that were not selected belong to rule sets that these use. */
export interface GatheredFiles {
    readonly files: readonly ReadFile[];
    readonly selected: readonly SelectedFile[];
}

/** The texts of the files at the paths, of the rest of the rule sets that they belong to, and of those that these use. */
export async function gatherFiles(
    paths: readonly string[],
    { onProgress = () => undefined, isExcluded = async () => false, texts = new Map() }: GatherOptions = {},
): Promise<GatheredFiles | { readonly errors: readonly InputError[] }> {
    onProgress('find', 0);
    const { files: selected, errors } = await selectFiles(paths, isExcluded, texts);
    if (errors.length > 0) return { errors };

    onProgress('read', selected.length);
    const files: ReadFile[] = [];
    for (
        let next = selected.map(({ path }) => path);
        next.length > 0;
        next = await filesOfUsedRuleSets(files)
    ) {
        const read = await readAll(next, texts);
        if ('errors' in read) return read;
        files.push(...read.files);
        const total = files.reduce((sum, { text }) => sum + text.length, 0);
        if (total > textLimit()) return { errors: [tooMuch(total)] };
    }
    return { files, selected };
}

/** All texts, or why some cannot be used. A thousand files at once would use up the file handles of the process. */
async function readAll(
    paths: readonly string[],
    given: ReadonlyMap<string, string>,
): Promise<{ readonly files: ReadFile[] } | { readonly errors: InputError[] }> {
    const files: ReadFile[] = [];
    const errors: InputError[] = [];
    for (let start = 0; start < paths.length; start += 64) {
        const batch = paths.slice(start, start + 64);
        const texts = await Promise.all(batch.map(async (path) => given.get(path) ?? readRuleFile(path)));
        for (const [i, text] of texts.entries()) {
            const path = batch[i]!;
            if (typeof text === 'string') files.push({ path, uri: fileUri(path), text });
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
