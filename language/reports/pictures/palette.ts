import { NO_RULE, UNDECIDED } from './model.js';

/** Colours of the pictures. Text is INK or QUIET on any of the fills, at least 4.5 to 1. */
export const INK = '#1c2529';
export const QUIET = '#4d5a61';
export const LINE = '#c9d1d5';
export const PAPER = '#ffffff';
export const SOFT = '#f3f5f6';
export const BEFORE = '#8a6a2f';
export const AFTER = '#17596b';
export const SIDES = { before: BEFORE, after: AFTER } as const;

/** Light enough for dark letters; neighbours differ in lightness too, for a print without colours. */
const VARIANTS = [
    '#cfe4ec',
    '#f4dca8',
    '#d3e7c6',
    '#e9cfe4',
    '#f5cdbf',
    '#bfe0d6',
    '#e8e3a4',
    '#d0d2f0',
    '#e5d3bd',
    '#f3c9d8',
    '#b9d3b0',
    '#cbd5da',
] as const;

/** The fill of a variant by its letter; later letters begin again, and are told apart by the letter. */
export function variantFill(letter: string): string {
    const index = variantIndex(letter);
    return index === undefined ? PAPER : VARIANTS[index]!;
}

/** Place in the palette, from 0; undefined for what is no variant. */
export function variantIndex(letter: string): number | undefined {
    if (letter === NO_RULE || letter === UNDECIDED) return undefined;
    const number = [...letter].reduce((sum, each) => sum * 26 + (each.charCodeAt(0) - 64), 0) - 1;
    return ((number % VARIANTS.length) + VARIANTS.length) % VARIANTS.length;
}

export const VARIANT_FILLS: readonly string[] = VARIANTS;

/** Fills for groups after a reform, in their order: darker than the variants, since only their labels are read. */
const GROUPS = [
    '#5b94a8',
    '#c99b4b',
    '#7fa86b',
    '#a983ab',
    '#c77f68',
    '#6fa79b',
    '#9a9a55',
    '#8085bd',
] as const;

export function groupFill(index: number): string {
    return index < 0 ? '#9aa4a9' : GROUPS[index % GROUPS.length]!;
}
