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

/** Numbers that skip others: something before `offset` is missing. */
export interface OutlineGap {
    readonly what: 'stk.' | 'nr.' | 'litra';
    readonly label: string;
    readonly offset: number;
}

export interface OutlineNote {
    readonly label: string;
    readonly text: string;
    readonly span: { readonly start: number; readonly end: number };
    /** Offset in the paragraph's text. */
    readonly at: number;
}

/** What else was found in a paragraph. */
export interface Found {
    readonly gaps: OutlineGap[];
    readonly notes: OutlineNote[];
}
