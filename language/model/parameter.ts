import type { Duration } from '../calendar/index.js';
import type { IntervalSet } from '../population/index.js';
import type { Place } from './place.js';

/** A value that the source leaves open (uoplyst). Every comparison with it is unknown. */
export const OPEN = 'open';
export type Open = typeof OPEN;

/** Where a deadline or a period starts: events (any of them), or left open. */
export interface Anchor {
    readonly direction: 'after' | 'before' | 'at';
    readonly events: readonly string[] | Open;
}

/**
 * One value of a rule. Durations keep the drafter's unit; anchors are undefined where the rule names no start,
 * and the course itself is then the start.
 */
export type Parameter =
    | DeadlineParameter
    | CountParameter
    | FrequencyParameter
    | LengthParameter
    | PhaseParameter
    | BetweenParameter
    | MoneyParameter
    | RateParameter
    | ShareParameter
    | ScaleParameter
    | FormParameter
    | HandoverParameter;

/** frist. `latest` and `within` are inclusive; `end-of` is "inden udgangen af 8. uge": before anchor + 56 days. */
export interface DeadlineParameter {
    readonly kind: 'deadline';
    readonly rule:
        | 'latest'
        | 'earliest'
        | 'within'
        | 'end-of'
        | 'immediately'
        | 'promptly'
        | 'as-soon-as-possible'
        | 'ongoing'
        | 'at';
    readonly duration?: Duration | Open;
    readonly anchor?: Anchor;
    readonly place: Place;
}

/** antal: how many times, in which period. */
export interface CountParameter {
    readonly kind: 'count';
    readonly bound: Bound;
    readonly amount: number | Open;
    readonly noun?: string;
    readonly period?: Period;
    readonly actor?: string;
    readonly parts: readonly CountParameter[];
    readonly alternative?: CountParameter;
    readonly place: Place;
}

export type Bound = 'min' | 'max' | 'exact';

export interface Period {
    readonly kind: 'first' | 'within' | 'recent' | 'per' | 'at-a-time' | 'total';
    readonly duration?: Duration;
    readonly anchor?: Anchor;
}

/** hyppighed: an exact series, or the longest or shortest gap between two. */
export interface FrequencyParameter {
    readonly kind: 'frequency';
    readonly rule: 'every' | 'max-gap' | 'min-gap';
    readonly duration: Duration;
    readonly place: Place;
}

/** varighed. */
export interface LengthParameter {
    readonly kind: 'length';
    readonly bound: Bound | 'unlimited';
    readonly duration?: Duration | Open;
    readonly atATime: boolean;
    readonly place: Place;
}

/** periode: the stretch of the course that the rule is for, [from, until). */
export interface PhaseParameter {
    readonly kind: 'phase';
    readonly from?: Duration;
    readonly until?: Duration;
    readonly anchor?: Anchor;
    readonly place: Place;
}

export interface BetweenParameter {
    readonly kind: 'between';
    readonly start: readonly string[];
    readonly end: readonly string[];
    readonly place: Place;
}

/** beløb, in øre, with its price level (prisniveau): levels are never compared with each other. */
export interface MoneyParameter {
    readonly kind: 'money';
    readonly bound: Bound;
    readonly amount: number | Open;
    readonly level?: string;
    readonly per?: string;
    readonly place: Place;
}

/** A multiple of what another rule gives: 3 gange sanktionssatsen. */
export interface RateParameter {
    readonly kind: 'rate';
    readonly times: number;
    readonly rule?: string;
    readonly per?: string;
    readonly place: Place;
}

/** andel, in hundredths of a percent (80 pct. = 8000), or `part` out of `whole`. */
export interface ShareParameter {
    readonly kind: 'share';
    readonly bound: Bound | 'under' | 'over';
    readonly basisPoints: number | Open;
    readonly fraction?: { readonly part: number; readonly whole: number };
    readonly base?: string;
    readonly place: Place;
}

/** skala: a value for each interval of a fact. */
export interface ScaleParameter {
    readonly kind: 'scale';
    readonly fact: string;
    readonly steps: readonly ScaleStep[];
    readonly place: Place;
}

export interface ScaleStep {
    readonly set: IntervalSet;
    /** The interval in the drafter's words, for messages. */
    readonly text: string;
    readonly value: { readonly amount: number; readonly unit: string };
    readonly place: Place;
}

/** form: how it is done (fysisk, telefonisk, digital …); several mean any of them. */
export interface FormParameter {
    readonly kind: 'form';
    readonly values: readonly string[];
    readonly place: Place;
}

/** ansvar: one actor for a first stretch, then another; segments of one rule, not two bearers. */
export interface HandoverParameter {
    readonly kind: 'handover';
    readonly first: string;
    readonly duration: Duration;
    readonly anchor?: Anchor;
    readonly next: string;
    readonly place: Place;
}
