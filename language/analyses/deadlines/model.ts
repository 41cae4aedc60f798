import type { Duration } from '../../calendar/index.js';
import type { Component, Group, Norm, Parameter } from '../../model/index.js';
import type { Case, Condition, Truth, Witness } from '../../population/index.js';
import type { ComponentValue } from '../counting/index.js';

/** A målgruppe, or an undermålgruppe that rules on the subject name, to be compared with the others. */
export interface Unit {
    readonly group: Group;
    /** Its own citizens: those who are in none of the other units, except the units that it lies within. */
    readonly own: Condition;
}

/** What rules do on a subject, told apart by what they do and not by whom they do it for. */
export interface Effect {
    readonly key: string;
    /** The parts of the rules; one that another rule has taken over is left out. */
    readonly values: ReadonlyMap<Component, ComponentValue>;
    /** The rules that have the effect for someone, in the order of the files. */
    readonly norms: readonly Norm[];
}

/** One subject on which groups have different rules and no begrundelse names the difference. */
export interface Unharmonised {
    readonly subject: string;
    readonly verdict: 'found' | 'unknown';
    /** Why a verdict is unknown: a value is left open, or the conditions are too complex. */
    readonly reason: 'open' | 'budget' | undefined;
    /** Every part in which two of the variants differ without a reason, in the order of `COMPONENTS`. */
    readonly components: readonly Component[];
    /** Some groups merely have a rule more than others. */
    readonly onlyAdditional: boolean;
    /** The variants that differ, largest first. */
    readonly variants: readonly DifferingVariant[];
    /** First and last day on which it holds, where it does not always. */
    readonly days?: { readonly from?: number; readonly until?: number };
    /** The rule to which the finding is tied: a hovedregel, or a rule of the largest variant. */
    readonly primary: Norm;
    /** The other rules that differ. */
    readonly others: readonly Norm[];
    readonly twins: Twins | undefined;
}

export interface DifferingVariant {
    readonly groups: readonly Group[];
    /** Effects that some other variant has not. */
    readonly effects: readonly Effect[];
}

/** Two citizens who differ only in group, as far as that is possible. */
export interface Twins {
    readonly first: Witness;
    readonly second: Witness;
}

/** Two durations that a reader takes for the same. */
export interface NearEqualPair {
    readonly subject: string | undefined;
    /** They differ on some start date, or they are one length in two spellings. */
    readonly kind: 'different' | 'same-length';
    /** `unknown`: whether the rules are keyed to different facts could not be decided. */
    readonly verdict: 'found' | 'unknown';
    readonly first: StatedDuration;
    readonly second: StatedDuration;
    /** Someone whom both rules concern, where the two are different rules that meet. */
    readonly example: Case | undefined;
}

export interface StatedDuration {
    readonly norm: Norm;
    readonly parameter: Parameter;
    readonly duration: Duration;
}

export type { Truth };
