import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFailure, linesAt, parseAct, type Act } from '../../language/law/index.js';
import { fileSystemError, type InputError } from '../workspace/input-error.js';
import { decode } from '../workspace/read-file.js';

/** Bytes. The largest Danish acts take 2 MB as Lex Dania XML; past this size a file is no act. */
export const MAX_LAW_FILE_SIZE = 50 * 1024 * 1024;

export interface LawFolder {
    /** In alphabetical order of their files. */
    readonly acts: readonly Act[];
    /** Files that cannot be used, and what reads oddly in those that can, in the order of the files. */
    readonly errors: readonly LawError[];
}

export interface LawError extends InputError {
    /** Unusable: the file gives no act. Otherwise the act is there, and this part of it is doubtful. */
    readonly unusable: boolean;
}

const LAW_FILE = /\.(?:json|xml|txt)$/i;

/**
 * Every act in a folder and the folders below it: .json, .xml and .txt. Parsing takes less time than reading a store
 * of parsed trees would (five acts of 0.9 MB: 0.2 s cold, 0.1 s warm), so there is none.
 */
export async function readLawFolder(folder: string): Promise<LawFolder> {
    const acts: Act[] = [];
    const errors: LawError[] = [];
    for (const path of await lawFiles(folder, errors)) {
        const text = await readLawFile(path);
        if (typeof text !== 'string') {
            errors.push({ ...text, unusable: true });
            continue;
        }
        const parsed = parseAct({ uri: pathToFileURL(path).toString(), text });
        if (isFailure(parsed)) {
            errors.push({ file: path, line: parsed.line, message: parsed.message, unusable: true });
            continue;
        }
        acts.push(parsed);
        const lines = linesAt(
            text,
            parsed.problems.map(({ offset }) => offset),
        );
        for (const [i, { message }] of parsed.problems.entries())
            errors.push({ file: path, line: lines[i]!, message, unusable: false });
    }
    return { acts, errors };
}

async function lawFiles(
    folder: string,
    errors: LawError[],
    above: readonly string[] = [],
): Promise<string[]> {
    const found: string[] = [];
    try {
        const here = await realpath(folder);
        if (above.includes(here)) return [];
        const entries = await readdir(here, { withFileTypes: true });
        for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            if (name.startsWith('.') || name === 'node_modules') continue;
            const path = join(here, name);
            const info = await stat(path).catch((error: unknown) => {
                if (LAW_FILE.test(name)) errors.push({ ...fileSystemError(path, error), unusable: true });
            });
            if (info?.isDirectory()) found.push(...(await lawFiles(path, errors, [...above, here])));
            else if (info?.isFile() && LAW_FILE.test(name)) found.push(path);
        }
    } catch (error) {
        errors.push({ ...fileSystemError(folder, error), unusable: true });
    }
    return found;
}

async function readLawFile(path: string): Promise<string | InputError> {
    try {
        const { size } = await stat(path);
        if (size > MAX_LAW_FILE_SIZE) return { file: path, message: tooLarge(size) };
        return decode(path, await readFile(path));
    } catch (error) {
        return fileSystemError(path, error);
    }
}

function tooLarge(size: number): InputError['message'] {
    const [is, limit] = [size, MAX_LAW_FILE_SIZE].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    return {
        da: `fylder ${is} MB; en lovtekst må højst fylde ${limit} MB`,
        en: `takes ${is} MB; a law text may take ${limit} MB at most`,
    };
}
