import type { Norm, Reference } from '../../model/index.js';
import type { Witness } from '../../population/index.js';

/**
 * The norms of one act in a rule and in the rule that it takes over from (afløser), directly or through others.
 * Where the two rules share no act, all their norms are held against each other.
 */
export interface Succession {
    readonly newer: readonly Norm[];
    readonly older: readonly Norm[];
    /** Other versions of the same chain with the same act. */
    readonly others: readonly Norm[];
    /** The reference by which the newer rule takes over; for a distant pair, that of the newer rule. */
    readonly reference: Reference;
    /** The newer rule names the older one itself. */
    readonly direct: boolean;
}

/** Days between two versions of a rule on which none is in force, for a citizen whom both concern. */
export interface TimeGap {
    readonly older: Norm;
    readonly newer: Norm;
    readonly reference: Reference;
    readonly certainty: 'found' | 'unknown';
    /** The days from the end of the older up to, not including, the start of the newer version. */
    readonly days: readonly [from: number, until: number];
    readonly witness?: Witness;
}

/** Days on which two versions of a rule are in force at once, for the same citizen. */
export interface TimeOverlap {
    readonly older: Norm;
    readonly newer: Norm;
    readonly reference: Reference;
    readonly certainty: 'found' | 'unknown';
    /** Days on which both are in force: `[from, until)`; the ends of the calendar stand for "always". */
    readonly days: readonly [from: number, until: number];
    readonly witness?: Witness;
}

/** A rule that ends with nothing after it. */
export interface Sunset {
    readonly norm: Norm;
    /** First day on which it is no longer in force. */
    readonly until: number;
    readonly certainty: 'found' | 'unknown';
    /** Set when a later rule has some of its citizens: one who is left without. */
    readonly witness?: Witness;
}
