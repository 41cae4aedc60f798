import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Text } from '../../language/model/text.js';
import { fileSystemError, type InputError } from './input-error.js';
import { decode, MAX_FILE_SIZE } from './read-file.js';

/** The text of a file that is to be written again, and what it is to keep. */
export interface WholeFile {
    readonly path: string;
    /** Without the byte order mark, as the parser reads it. */
    readonly text: string;
    /** The byte order mark, or nothing. */
    readonly mark: string;
}

/** A file as it is, to the last byte: what is written in its place shall differ only where it is meant to. */
export async function readWholeFile(path: string): Promise<WholeFile | InputError> {
    try {
        const { size } = await stat(path);
        if (size > MAX_FILE_SIZE) return { file: path, message: TOO_LARGE };
        return wholeFile(path, await readFile(path));
    } catch (error) {
        return fileSystemError(path, error);
    }
}

/** `path`: what the bytes are called where they cannot be used. */
export function wholeFile(path: string, bytes: Uint8Array): WholeFile | InputError {
    const text = decode(path, bytes);
    if (typeof text !== 'string') return text;
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { path, text, mark: marked ? '\ufeff' : '' };
}

/** A text with the line ends of the file that it goes into: those that most of its lines have. */
export function withLineEndsOf(file: string, text: string): string {
    const windows = file.match(/\r\n/g)?.length ?? 0;
    const lines = file.match(/\n/g)?.length ?? 0;
    const plain = text.replace(/\r\n/g, '\n');
    return windows * 2 > lines ? plain.replace(/\n/g, '\r\n') : plain;
}

/**
 * Writes a file in one step: whoever reads it meanwhile, or finds it after a power cut, has the old text or the new, and
 * never a part. Refused where the file is no longer what was read. Undefined when it went well.
 */
export async function replaceFile(was: WholeFile, text: string): Promise<InputError | undefined> {
    const { path, mark } = was;
    const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
        const { mode } = await stat(path);
        // A file that must not be written is not to be replaced by another one either, nor by the superuser.
        if ((mode & 0o222) === 0) return { file: path, message: DENIED };
        await access(path, constants.W_OK);
        if (!(await readFile(path)).equals(Buffer.from(was.mark + was.text)))
            return { file: path, message: CHANGED };
        const file = await open(draft, 'wx', mode & 0o777);
        try {
            await file.chmod(mode & 0o777);
            await file.writeFile(mark + text, 'utf8');
            await file.sync();
        } finally {
            await file.close();
        }
        await rename(draft, path);
        return undefined;
    } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        return notWritten(path, error);
    }
}

/** What a failed attempt to write means to a user. */
export function notWritten(file: string, error: unknown): InputError {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    return {
        file,
        message: REASONS[code] ?? {
            da: `kan ikke skrives (${code || String(error)})`,
            en: `cannot be written (${code || String(error)})`,
        },
    };
}

const DENIED: Text = { da: 'kan ikke skrives: adgang nægtet', en: 'cannot be written: permission denied' };

const REASONS: Readonly<Record<string, Text>> = {
    EACCES: DENIED,
    EPERM: DENIED,
    EROFS: {
        da: 'kan ikke skrives: disken er skrivebeskyttet',
        en: 'cannot be written: the disk is read-only',
    },
    ENOSPC: { da: 'kan ikke skrives: disken er fuld', en: 'cannot be written: the disk is full' },
    ENOENT: { da: 'kan ikke skrives: den er der ikke mere', en: 'cannot be written: it is no longer there' },
    ENOTDIR: {
        da: 'kan ikke skrives: en del af stien er en fil',
        en: 'cannot be written: a part of the path is a file',
    },
};

const CHANGED: Text = {
    da: 'er ikke skrevet: en anden har ændret den i mellemtiden; kør kommandoen igen',
    en: 'is not written: somebody else has changed it meanwhile; run the command again',
};

const TOO_LARGE: Text = {
    da: `fylder mere end ${MAX_FILE_SIZE / 1024 / 1024} MB; del den op i flere filer`,
    en: `takes more than ${MAX_FILE_SIZE / 1024 / 1024} MB; split it into several files`,
};
