import { readFile, stat } from 'node:fs/promises';
import type { Text } from '../../language/model/text.js';
import { fileSystemError, type InputError } from './input-error.js';

/**
 * The largest rule file, in bytes. The whole act on active employment measures is a quarter of a megabyte; past this
 * size (some 80,000 rules, half a minute) the file is not a text that somebody wrote.
 */
export const MAX_FILE_SIZE = 20 * 1024 * 1024;

/** The text of a file, or why it cannot be used. A byte order mark is dropped, line ends stay as they are. */
export async function readRuleFile(file: string): Promise<string | InputError> {
    try {
        const { size } = await stat(file);
        if (size > MAX_FILE_SIZE) return { file, message: tooLarge(size) };
        return decode(file, await readFile(file));
    } catch (error) {
        return fileSystemError(file, error);
    }
}

/** UTF-8 without exception: a wrong letter in a name would make it another name. */
export function decode(file: string, bytes: Uint8Array): string | InputError {
    if (hasUtf16Mark(bytes)) return { file, line: 1, message: NOT_UTF8 };
    const nul = bytes.indexOf(0);
    if (nul >= 0) return { file, line: lineAt(bytes, nul), message: BINARY };
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return { file, line: firstBadLine(bytes), message: NOT_UTF8 };
    }
}

const BINARY: Text = { da: 'er en binær fil, ikke en tekst', en: 'is a binary file, not a text' };

const NOT_UTF8: Text = {
    da: 'har tegn, der ikke er UTF-8; gem filen med tegnsættet UTF-8',
    en: 'has characters that are not UTF-8; save the file with the encoding UTF-8',
};

/** Why a file of this many bytes is not read. */
export function tooLarge(size: number): Text {
    const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
    const [is, limit] = [megabytes(size), megabytes(MAX_FILE_SIZE)];
    return {
        da: `fylder ${is} MB; en regelfil må højst fylde ${limit} MB, så del den op i flere filer`,
        en: `takes ${is} MB; a rule file may take ${limit} MB at most, so split it into several files`,
    };
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const LINE_FEED = 0x0a;

function lineAt(bytes: Uint8Array, offset: number): number {
    let line = 1;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < offset; at = bytes.indexOf(LINE_FEED, at + 1))
        line += 1;
    return line;
}

/** In UTF-8 a line feed is never part of another character, so each line can be decoded alone. */
function firstBadLine(bytes: Uint8Array): number {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let line = 1, start = 0; ; line += 1) {
        const feed = bytes.indexOf(LINE_FEED, start);
        const end = feed < 0 ? bytes.length : feed;
        try {
            decoder.decode(bytes.subarray(start, end));
        } catch {
            return line;
        }
        if (feed < 0) return line;
        start = feed + 1;
    }
}
