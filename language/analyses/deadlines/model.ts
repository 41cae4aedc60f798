import type { Component, Group, Norm } from '../../model/index.js';
import type { Condition, Witness } from '../../population/index.js';
import type { ComponentValue } from '../counting/index.js';
import type { StatedDuration } from './durations.js';

/** A målgruppe, or an undermålgruppe that rules on the subject name, to be compared with the others. */
export interface Unit {
    readonly group: Group;
    /** Its own citizens: those who are in none of the other units, except the units that it lies within. */
    readonly own: Condition;
}

/** What rules do on a subject, told apart by what they do and not by whom they do it for. */
export interface Effect {
    readonly key: string;
    /** Unique on the subject. */
    readonly number: number;
    /** Some value is left open. */
    readonly open: boolean;
    /** The parts of the rules; one that another rule has taken over is left out. */
    readonly values: ReadonlyMap<Component, ComponentValue>;
    /**
     * A number for each of `COMPONENTS`: the same for the same value on the subject, 0 where the rule says nothing,
     * negative where it leaves the value open.
     */
    readonly codes: readonly number[];
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
    /** Words are defined differently; nobody is told to do anything. */
    readonly onlyDefinitions: boolean;
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
    /** Undefined where they are on two subjects but divide one course of a case. */
    readonly subject: string | undefined;
    /** They differ on some start date, or they are one length in two spellings. */
    readonly kind: 'different' | 'same-length';
    /** `unknown`: whether the rules are keyed to different facts, or concern anyone together, could not be decided. */
    readonly verdict: 'found' | 'unknown';
    readonly first: StatedDuration;
    readonly second: StatedDuration;
}
