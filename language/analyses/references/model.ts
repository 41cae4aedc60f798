import type { Norm, Place } from '../../model/index.js';

/** How one rule refers to another: its own stated priority, `forudsætter`, `ved brud på`, `afløser`. */
export type ReferenceKind = 'priority' | 'requires' | 'sanction' | 'replaces';

/** A rule that refers to another which is not in force on some day on which it is itself in force. */
export interface Stranded {
    readonly kind: ReferenceKind;
    /** The words of the reference: `undtagelse fra`. */
    readonly wording: string;
    readonly from: Norm;
    readonly to: Norm;
    /** Where the reference stands; undefined where only the rule is known. */
    readonly place: Place | undefined;
    /** The first stretch of days on which only the referring rule is in force: `[from, until)`. */
    readonly days: readonly [from: number, until: number];
    /** A day in it. */
    readonly day: number;
    /** The version that has taken over from the missing rule within that time. */
    readonly successor?: Norm;
}
