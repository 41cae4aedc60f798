import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileSystemError, type InputError } from './input-error.js';

export const RULE_FILE = '.regel';

export interface FoundFiles {
    /** Absolute paths with links resolved, in alphabetical order, each once. */
    readonly files: readonly string[];
    readonly errors: readonly InputError[];
}

/**
 * The rule files at a path: the file itself, or all in the folder and the folders below it, except node_modules and
 * folders that start with a dot. Own code, since the glob libraries pass over folders that they cannot read, and a
 * rule file that is silently left out looks like one without faults.
 */
export async function findRuleFiles(path: string): Promise<FoundFiles> {
    const walk: Walk = { files: new Set(), seen: new Set(), errors: [] };
    try {
        const info = await stat(path);
        if (info.isDirectory()) await visit(await realpath(path), [], walk);
        else if (!path.endsWith(RULE_FILE)) walk.errors.push(notARuleFile(path));
        else if (info.isFile()) walk.files.add(await realpath(path));
        else walk.errors.push(notAFile(path));
        if (info.isDirectory() && walk.files.size === 0 && walk.errors.length === 0)
            walk.errors.push(noRuleFiles(path));
    } catch (error) {
        walk.errors.push(fileSystemError(path, error));
    }
    return { files: [...walk.files].sort(), errors: walk.errors };
}

interface Walk {
    readonly files: Set<string>;
    readonly seen: Set<string>;
    readonly errors: InputError[];
}

/** `folder` and `above`, the folders that led to it, are real paths: a link to one of them is a circle. */
async function visit(folder: string, above: readonly string[], walk: Walk): Promise<void> {
    if (walk.seen.has(folder)) return;
    walk.seen.add(folder);
    let entries;
    try {
        entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
        walk.errors.push(fileSystemError(folder, error));
        return;
    }
    for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) await visit(path, [...above, folder], walk);
        else if (entry.isSymbolicLink()) await follow(path, [...above, folder], walk);
        else if (!entry.name.endsWith(RULE_FILE)) continue;
        else if (entry.isFile()) walk.files.add(path);
        else walk.errors.push(notAFile(path));
    }
}

async function follow(link: string, above: readonly string[], walk: Walk): Promise<void> {
    try {
        const target = await realpath(link);
        const info = await stat(target);
        if (info.isDirectory()) {
            if (above.includes(target)) walk.errors.push(circularLink(link));
            else await visit(target, above, walk);
        } else if (info.isFile() && basename(link).endsWith(RULE_FILE)) {
            walk.files.add(target);
        }
    } catch (error) {
        // A broken link matters only where a rule file or a folder was meant to be.
        if (link.endsWith(RULE_FILE) || (error as NodeJS.ErrnoException).code === 'ELOOP') {
            walk.errors.push(fileSystemError(link, error));
        }
    }
}

function noRuleFiles(file: string): InputError {
    return {
        file,
        message: { da: `indeholder ingen ${RULE_FILE}-filer`, en: `has no ${RULE_FILE} files in it` },
    };
}

function notARuleFile(file: string): InputError {
    return { file, message: { da: `er ikke en ${RULE_FILE}-fil`, en: `is not a ${RULE_FILE} file` } };
}

function notAFile(file: string): InputError {
    return { file, message: { da: 'er ikke en almindelig fil', en: 'is not a regular file' } };
}

function circularLink(file: string): InputError {
    return {
        file,
        message: {
            da: 'er et symbolsk link til en mappe, som det selv ligger i',
            en: 'is a symbolic link to a folder that it is itself in',
        },
    };
}
