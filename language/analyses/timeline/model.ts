import type { Norm, Reference } from '../../model/index.js';
import type { Certain } from '../groups/open.js';

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
export interface TimeGap extends Certain {
    readonly older: Norm;
    readonly newer: Norm;
    readonly reference: Reference;
    /** The days on which the citizen of the witness has no version, between the two: `[from, until)`. */
    readonly days: readonly [from: number, until: number];
}

/** Days on which two versions of a rule are in force at once, for the same citizen. */
export interface TimeOverlap extends Certain {
    readonly older: Norm;
    readonly newer: Norm;
    readonly reference: Reference;
    /** Days on which both are in force: `[from, until)`; the ends of the calendar stand for "always". */
    readonly days: readonly [from: number, until: number];
}

/** A rule that ends with nothing after it. */
export interface Sunset extends Certain {
    readonly norm: Norm;
    /** First day on which it is no longer in force. */
    readonly until: number;
    /** Another rule takes over for some of its citizens; the witness is one of the others. */
    readonly partial: boolean;
}
