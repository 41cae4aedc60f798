import type { ProvisionKind } from './model.js';

/** A provision found in a paragraph's text, before it has an address: offsets in that text, ends exclusive. */
export interface Outline {
    readonly kind: Exclude<ProvisionKind, 'punktum'>;
    readonly label: string;
    /** Where the label begins; equal to `start` for what has none in the text (stk. 1). */
    readonly labelStart: number;
    readonly start: number;
    end: number;
    readonly children: Outline[];
    /** Which list of its parent an item belongs to, from 0: a stykke may have several. */
    readonly list?: number;
}

export interface OutlineProblem {
    readonly kind: 'gap' | 'twice';
    readonly what: 'stk.' | 'nr.' | 'litra';
    readonly label: string;
    readonly offset: number;
}

export interface Outlined {
    readonly problems: OutlineProblem[];
    readonly notes: { readonly label: string; readonly start: number; readonly end: number }[];
}
