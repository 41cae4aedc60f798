import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileUri } from './file-uri.js';
import { findRuleFiles, RULE_FILE } from './find-files.js';
import type { InputError } from './input-error.js';
import { declaresRuleSet, ruleSetFolder } from './rule-set-folder.js';

export interface SelectedFile {
    readonly path: string;
    readonly uri: string;
    /** Asked for, not only read because it belongs to the same rule set. */
    readonly requested: boolean;
}

export interface SelectedFiles {
    /** In alphabetical order. */
    readonly files: readonly SelectedFile[];
    readonly errors: readonly InputError[];
}

/** Whether a file is left out. Asked only about files found in folders: a file given by name is always read. */
export type IsExcluded = (file: string) => Promise<boolean>;

/** The rule files at the paths, and the rest of the rule sets that they belong to. */
export async function selectFiles(
    paths: readonly string[],
    isExcluded: IsExcluded,
    texts: ReadonlyMap<string, string> = new Map(),
): Promise<SelectedFiles> {
    const requested = new Set<string>();
    const errors: InputError[] = [];
    for (const path of paths) {
        const isNew = texts.has(path) && path.endsWith(RULE_FILE) && !existsSync(path);
        const found = isNew ? { files: [path], errors: [] } : await findRuleFiles(path);
        errors.push(...found.errors);
        const named = path.endsWith(RULE_FILE) ? await realpath(path).catch(() => path) : undefined;
        for (const file of found.files) if (file === named || !(await isExcluded(file))) requested.add(file);
        if (found.errors.length === 0 && found.files.every((file) => !requested.has(file)))
            errors.push(allExcluded(path));
    }
    if (errors.length > 0) return { files: [], errors };

    const all = new Set(requested);
    for (const folder of await foldersToComplete(requested, texts)) {
        const found = await findRuleFiles(folder);
        // A file that is not there yet may be the first of its folder.
        if (found.files.length > 0 || texts.size === 0) errors.push(...found.errors);
        for (const file of found.files) if (all.has(file) || !(await isExcluded(file))) all.add(file);
    }
    const files = [...all].sort().map((path) => ({
        path,
        uri: fileUri(path),
        requested: requested.has(path),
    }));
    return { files, errors };
}

/** The folders of the rule sets of which only a part was asked for. */
async function foldersToComplete(
    files: Iterable<string>,
    texts: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
    const roots = new Set<string>();
    for (const [path, text] of texts)
        if (declaresRuleSet(text) && existsSync(dirname(path))) roots.add(dirname(path));
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
