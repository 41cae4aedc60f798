import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ReadFile } from './build.js';
import { findRuleFiles } from './find-files.js';

/**
 * The files of the rule sets that the files read so far use (`bruger`) and that are not among them: found by name in
 * the repository, or beside the rule set when there is none. Of several with the name, the nearest is meant. Empty
 * when nothing is missing or can be found.
 */
export async function filesOfUsedRuleSets(read: readonly ReadFile[]): Promise<string[]> {
    const declared = new Set(read.flatMap(({ text }) => namesAfter('regelsæt', text)));
    const known = new Set(read.map(({ path }) => path));
    const wanted = new Set<string>();
    for (const { path, text } of read) {
        for (const name of namesAfter('bruger', text)) {
            if (declared.has(name)) continue;
            // What cannot be read out there is not what the user asked about; the name is then told as unknown.
            const { files } = await findRuleFiles(topOf(path));
            const folders = nearest(path, await foldersDeclaring(name, files));
            for (const file of files) {
                if (!known.has(file) && folders.some((folder) => file.startsWith(join(folder, sep))))
                    wanted.add(file);
            }
        }
    }
    return [...wanted].sort();
}

async function foldersDeclaring(name: string, files: readonly string[]): Promise<string[]> {
    const folders = new Set<string>();
    for (const file of files) {
        const text = await readFile(file, 'utf8').catch(() => '');
        if (namesAfter('regelsæt', text).includes(name)) folders.add(dirname(file));
    }
    return [...folders];
}

/** The folders that share the longest path with the file. */
function nearest(file: string, folders: readonly string[]): string[] {
    const parts = file.split(sep);
    const shared = (folder: string): number => {
        const other = folder.split(sep);
        const differs = parts.findIndex((part, i) => part !== other[i]);
        return differs < 0 ? parts.length : differs;
    };
    const most = Math.max(...folders.map(shared));
    return folders.filter((folder) => shared(folder) === most);
}

/** The top of the repository, or else the folder around the one that the file is in. */
function topOf(file: string): string {
    const folder = dirname(file);
    for (let current = folder; dirname(current) !== current; current = dirname(current)) {
        if (existsSync(join(current, '.git'))) return current;
    }
    return dirname(folder);
}

function namesAfter(word: string, text: string): string[] {
    return Array.from(
        text.matchAll(new RegExp(`^[ \\t\\ufeff]*${word}[ \\t]+([^\\s"»“]+)`, 'gm')),
        (match) => match[1]!,
    );
}
