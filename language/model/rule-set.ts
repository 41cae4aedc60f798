import type { Condition, Space } from '../population/index.js';
import type { Citation, Place, Source } from './place.js';
import type { Vocabulary } from './vocabulary.js';
import type { FigureSet } from './figures.js';
import type { Deviation, Norm, OpenPoint } from './norm.js';
import type { Problem } from './problem.js';
import type { Change, ReformSource } from './reform.js';
import type { Suppression } from './suppression.js';
import type { TestCase } from './test-case.js';
import type { Duration } from '../calendar/index.js';

/** A rule set, lowered: all that the analyses read. Pure data; built by `lowerRuleSet`. */
export interface RuleSetModel {
    readonly id: string;
    readonly title: string;
    readonly place?: Place;
    readonly vocabulary: Vocabulary;
    /** Axis 0 is the day; then the facts, the judgements (skøn) and the derived axes. */
    readonly space: Space;
    /** What each axis of `space` stands for, in the same order. */
    readonly axes: readonly AxisMeaning[];
    /** målgrupper and undermålgrupper, in the order of the files. */
    readonly groups: readonly Group[];
    readonly unions: readonly GroupUnion[];
    readonly claims: readonly GroupClaim[];
    /** forudsætninger as they are declared; what they exclude is part of `space`. */
    readonly assumptions?: readonly Assumption[];
    readonly norms: readonly Norm[];
    /** prøver: citizens, and what the rules are expected to say of them. */
    readonly cases: readonly TestCase[];
    /** The lengths of time that each elapsed axis is compared with, by the axis. */
    readonly thresholds: ReadonlyMap<number, readonly Duration[]>;
    /** Mistakes found on the way: unknown names, impossible dates, … */
    readonly problems: readonly Problem[];
    /** Files that belong to the rule set, in order. */
    readonly files: readonly string[];
    /** Remarks in its files that allow findings; left out where there are none. */
    readonly suppressions?: readonly Suppression[];
    /** Tables and key figures that the rule set states. */
    readonly figures?: FigureSet;
    /** Reforms that the rule set declares, and what only they bring into force. */
    readonly reform?: ReformSource;
}

/** forudsætning. The name is empty where the drafter gave none. */
export interface Assumption {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    readonly condition: Condition;
    /** The same as it is written. */
    readonly text: string;
    readonly sources: readonly string[];
}

export const DAY_AXIS = 0;

export type AxisMeaning =
    | { readonly kind: 'day' }
    | { readonly kind: 'fact'; readonly fact: string }
    | { readonly kind: 'judgement'; readonly text: string }
    /** A condition that the source leaves open: may hold or not. */
    | { readonly kind: 'open'; readonly text: string }
    /** Days since an event that no declared fact measures (the phase of a rule). */
    | { readonly kind: 'elapsed'; readonly event: string | undefined }
    /** Which class of start dates an elapsed axis is counted from; see calendar/anchors. */
    | { readonly kind: 'anchor-class'; readonly of: number; readonly representatives: readonly number[] }
    /** An accumulated total in a window: "12 måneder inden for 18 måneder". */
    | { readonly kind: 'total'; readonly fact: string; readonly window: string };

export interface Group {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    readonly citation?: Citation;
    /** `former`: was a målgruppe before a reform; its name still says whom a rule is for. */
    readonly kind: 'group' | 'subgroup' | 'former';
    readonly parents: readonly string[];
    readonly condition: Condition;
    readonly sources: readonly Source[];
    readonly deviations: readonly Deviation[];
    readonly openPoints: readonly OpenPoint[];
    /** The change of a reform that made or abolished the group, and for a former group the one that took it in. */
    readonly changedBy?: Change;
    readonly image?: string;
}

export interface GroupUnion {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    readonly members: readonly string[];
    readonly condition: Condition;
}

/**
 * A claim that groups are adskilte (disjoint) and/or udtømmende (exhaustive), or ens (the same citizens: two sources
 * that say the same), within `within` where it is given.
 */
export interface GroupClaim {
    readonly groups: readonly string[];
    readonly disjoint: boolean;
    readonly exhaustive: boolean;
    readonly same: boolean;
    readonly within?: Condition;
    /** The same as it is written. */
    readonly withinText?: string;
    /** `målgrupperne i LAB`: all målgrupper of the rule set, whichever these are. */
    readonly everyGroup?: true;
    readonly place: Place;
}
