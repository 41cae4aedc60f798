import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Text } from '../../language/model/text.js';
import type { InputError } from '../workspace/input-error.js';
import type { Io } from './io.js';

/** Writes a report to a file, or to the terminal where none is named; says what is wrong when it cannot. */
export async function writeReport(
    text: string,
    output: string | undefined,
    io: Io,
): Promise<InputError | undefined> {
    if (output === undefined) {
        io.out(text);
        return undefined;
    }
    const file = resolve(io.cwd, output);
    try {
        await writeFile(file, text, 'utf8');
        return undefined;
    } catch (error) {
        const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
        return { file, message: REASONS[code] ?? other(code || String(error)) };
    }
}

const REASONS: Readonly<Record<string, Text>> = {
    ENOENT: {
        da: 'kan ikke skrives: mappen findes ikke',
        en: 'cannot be written: the folder does not exist',
    },
    ENOTDIR: {
        da: 'kan ikke skrives: en del af stien er en fil',
        en: 'cannot be written: a part of the path is a file',
    },
    EISDIR: { da: 'kan ikke skrives: det er en mappe', en: 'cannot be written: it is a folder' },
    EACCES: { da: 'kan ikke skrives: adgang nægtet', en: 'cannot be written: permission denied' },
    EPERM: { da: 'kan ikke skrives: adgang nægtet', en: 'cannot be written: permission denied' },
    EROFS: {
        da: 'kan ikke skrives: disken er skrivebeskyttet',
        en: 'cannot be written: the disk is read-only',
    },
    ENOSPC: { da: 'kan ikke skrives: disken er fuld', en: 'cannot be written: the disk is full' },
};

function other(what: string): Text {
    return { da: `kan ikke skrives (${what})`, en: `cannot be written (${what})` };
}
