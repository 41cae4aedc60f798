import { lstat, readdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileSystemError, type InputError } from '../workspace/input-error.js';
import { readRuleFile } from '../workspace/read-file.js';
import { ruleSetFolder } from '../workspace/rule-set-folder.js';
import type { Host, Unreadable } from './host.js';

/**
 * The machine's own disk. Links are not followed: what they lead to is either in the folder, and found there, or
 * outside it, and not the server's to read.
 */
export const nodeHost: Host = {
    async find(folder, endings, within) {
        const uris: string[] = [];
        const unreadable: Unreadable[] = [];
        const pending = (await isWithin(fileURLToPath(folder), within)) ? [fileURLToPath(folder)] : [];
        for (const current of pending) {
            try {
                for (const entry of await readdir(current, { withFileTypes: true })) {
                    const path = join(current, entry.name);
                    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
                    if (entry.isDirectory()) pending.push(path);
                    else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
                        uris.push(pathToFileURL(path).toString());
                }
            } catch (error) {
                unreadable.push(toUnreadable(fileSystemError(current, error)));
            }
        }
        return { uris: uris.sort(), unreadable };
    },
    async read(uri, within) {
        const path = fileURLToPath(uri);
        if (!(await isPlainFile(path)) || !(await isWithin(path, within))) return undefined;
        const text = await readRuleFile(path);
        return typeof text === 'string' ? text : toUnreadable(text);
    },
    async folderAround(uri) {
        const folder = await ruleSetFolder(dirname(fileURLToPath(uri)));
        return folder === undefined ? undefined : pathToFileURL(folder).toString();
    },
};

/** A file that is there and is no link. */
async function isPlainFile(path: string): Promise<boolean> {
    const info = await lstat(path).catch(() => undefined);
    return info?.isFile() ?? false;
}

/** Whether a path is one of the folders or stands in one of them, whatever links lead to it. */
async function isWithin(path: string, folders: readonly string[]): Promise<boolean> {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) return false;
    for (const folder of folders) {
        if (!folder.startsWith('file:')) continue;
        const top = await realpath(fileURLToPath(folder)).catch(() => undefined);
        if (top !== undefined && (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep)))
            return true;
    }
    return false;
}

function toUnreadable({ file, message, line }: InputError): Unreadable {
    return {
        uri: pathToFileURL(file!).toString(),
        reason: message,
        ...(line !== undefined && { line }),
    };
}
