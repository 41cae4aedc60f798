import type { Text } from '../model/text.js';

/** What cannot be used at all. */
export interface ParseFailure {
    readonly message: Text;
    /** Offset in the file's text. */
    readonly offset: number;
    /** Counted from 1. */
    readonly line: number;
}

export function failure(text: string, offset: number, message: Text): ParseFailure {
    return { message, offset, line: lineAt(text, offset) };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
    return line;
}
