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
    return linesAt(text, [offset])[0]!;
}

/** The lines of ascending offsets, counted from 1, in one pass through the text. */
export function linesAt(text: string, offsets: readonly number[]): number[] {
    let line = 1;
    let feed = text.indexOf('\n');
    return offsets.map((offset) => {
        for (; feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) line += 1;
        return line;
    });
}
