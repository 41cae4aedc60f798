import type { DayNumber } from '../../calendar/index.js';
import type { Component, Norm, Parameter } from '../../model/index.js';
import type { Witness } from '../../population/index.js';

/** What a norm says of one actor and one act: the bearer's side, or that of the one who takes part. */
export interface Position {
    readonly norm: Norm;
    readonly actor: string | undefined;
    readonly act: string;
    readonly stance: Stance;
    readonly side: 'bearer' | 'participation';
    /** The parts of the norm that the position rests on: where one of them gives way, so does the position. */
    readonly components: readonly Component[];
}

export type Stance = 'duty' | 'right' | 'right-and-duty' | 'prohibition' | 'permission' | 'exemption';

/**
 * Why a question is open: the bearer, a condition or a value is uoplyst, the price level or the start event of one side
 * is not stated, the answer turns on the calendar, or the conditions were too complex to decide.
 */
export type Doubt = 'bearer' | 'condition' | 'value' | 'level' | 'anchor' | 'calendar' | 'too-complex';

/** What two norms make impossible together, and for whom. */
interface Contradiction {
    readonly verdict: 'found' | 'unknown';
    readonly doubt?: Doubt;
    /** In the order of the rule set. */
    readonly first: Norm;
    readonly second: Norm;
    /** Further rows or norms of the same two rules that clash too. */
    readonly others: readonly Norm[];
    /** Absent only when the search for it was too costly. */
    readonly witness?: Witness;
}

/** Clashing modality, or duties to do acts that exclude each other. */
export interface DeonticConflict extends Contradiction {
    readonly kind: 'deontic' | 'exclusive';
    readonly positions: readonly [Position, Position];
}

/** Values that no course of events satisfies together. */
export interface ParameterConflict extends Contradiction {
    readonly kind: 'parameter';
    readonly clash: ParameterClash;
    /** All components in which the two clash for the same citizens. */
    readonly components: readonly Component[];
}

/** How two values exclude each other. */
export type ClashReason =
    'window' | 'count' | 'series' | 'gap' | 'single-value' | 'bounds' | 'form' | 'handover' | 'parts';

export interface ParameterClash {
    readonly reason: ClashReason;
    readonly components: readonly Component[];
    readonly left: Parameter;
    readonly right: Parameter;
    /** `always`: from every start date; `sometimes`: from some, of which `example` is one. */
    readonly certainty: 'always' | 'sometimes' | 'unknown';
    readonly doubt?: Doubt;
    readonly example?: DayNumber;
    /** Only these cases: the values of a fact for which two scales differ. */
    readonly within?: { readonly fact: string; readonly set: readonly number[] };
}

/** A rule that nobody can follow whatever the others say. */
export interface ImpossibleRule {
    readonly norm: Norm;
    readonly cause:
        | { readonly kind: 'values'; readonly clash: ParameterClash }
        | { readonly kind: 'phase'; readonly deadline: Parameter; readonly phase: Parameter }
        | { readonly kind: 'exclusive-acts'; readonly acts: readonly [string, string] }
        | { readonly kind: 'own-participation' };
    readonly verdict: 'found' | 'unknown';
    readonly witness?: Witness;
}
