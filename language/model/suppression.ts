import type { Place } from './place.js';

/**
 * A remark that allows findings, with a reason: `-- tillad RR401 til og med 31. december 2026: reformen fjerner reglen`.
 * Whether its codes and its subject are known is for a check to say.
 */
export interface Suppression {
    /** The remark as a whole. */
    readonly place: Place;
    readonly codes: readonly SuppressedCode[];
    readonly scope: SuppressionScope;
    /** The last day on which it holds. */
    readonly until?: number;
    readonly reason: string;
    /** What is wrong in the writing of it; with a mistake in it, it allows nothing. */
    readonly mistakes: readonly SuppressionMistake[];
}

export interface SuppressedCode {
    readonly code: string;
    readonly place: Place;
}

/** Where a finding must have a foot. */
export type SuppressionScope =
    /** First and last line, from 0: the declaration, or the row or change of it, that the remark stands over or in. */
    | { readonly kind: 'lines'; readonly first: number; readonly last: number }
    | { readonly kind: 'subject'; readonly name: string; readonly place: Place }
    | { readonly kind: 'file' }
    /** It stands where there is nothing. */
    | { readonly kind: 'nothing' };

export interface SuppressionMistake {
    /** `word` is the first one, misspelt; `rest` is what cannot be read between the codes and the colon. */
    readonly kind: 'word' | 'code' | 'reason' | 'date' | 'rest';
    /** The words that it is about; empty where they are missing. */
    readonly text: string;
    readonly place: Place;
}
