import type { Group, GroupClaim, GroupUnion, Norm, ScaleParameter, ScaleStep } from '../../model/index.js';
import type { Assumption, Witness } from '../../population/index.js';
import type { Certain, Certainty } from './open.js';

/** What a claim can be about: a group or a named union of groups. */
export type GroupLike = Group | GroupUnion;

/** adskilte: the answer to a claim that groups are disjoint. */
export interface Disjointness {
    readonly claim: GroupClaim;
    readonly groups: readonly GroupLike[];
    /** Every pair that shares a citizen, or may; none = the claim is proved. */
    readonly overlaps: readonly Overlap[];
}

/** `witness` is a citizen of both groups. */
export interface Overlap extends Certain {
    /** In the order of the claim. */
    readonly pair: readonly [GroupLike, GroupLike];
}

/** udtømmende: the answer to a claim that groups are exhaustive. */
export interface Exhaustiveness {
    readonly claim: GroupClaim;
    readonly groups: readonly GroupLike[];
    readonly gaps: readonly GroupGap[];
    /**
     * Whether the gaps are all there are; `more` when others exist or may. Without gaps: `all` is a proof, `more` means
     * that the question could not be decided.
     */
    readonly complete: 'all' | 'more';
}

/** ens: the answer to a claim that groups have the same citizens. */
export interface Sameness {
    readonly claim: GroupClaim;
    readonly groups: readonly GroupLike[];
    /** Neighbours in the claim of which one has a citizen that the other has not, or may; none = the claim is proved. */
    readonly differences: readonly Difference[];
}

/** `witness` is a citizen of `inside` who is not in `outside`. */
export interface Difference extends Certain {
    readonly inside: GroupLike;
    readonly outside: GroupLike;
}

/** Citizens whom no group of the claim has. */
export interface GroupGap {
    readonly certainty: Exclude<Certainty, 'unknown'>;
    readonly witness: Witness;
    /** For each relevant axis the values with which the citizen stays outside every group. */
    readonly region: readonly Assumption[];
    /** Groups that the citizen would belong to if one relevant fact were different. */
    readonly nearest: readonly GroupLike[];
}

/** An undermålgruppe that has nobody in common with a group that it is said to be part of. */
export interface MisplacedSubgroup {
    readonly group: Group;
    /** The parents in question. */
    readonly parents: readonly GroupLike[];
    /** No other parent has anybody in the subgroup either. */
    readonly isEmpty: boolean;
    readonly certainty: 'found' | 'unknown';
}

/** What was found about the steps of one scale. */
export interface ScaleJudgement {
    readonly norm: Norm;
    readonly scale: ScaleParameter;
    /** The axis of the fact that the scale is over. */
    readonly axis: number;
    readonly overlaps: readonly ScaleOverlap[];
    readonly holes: readonly ScaleHole[];
    /** Steps that no value of the fact can reach. */
    readonly outside: readonly ScaleStep[];
}

export interface ScaleOverlap extends Certain {
    readonly steps: readonly [ScaleStep, ScaleStep];
    /** The values that both steps have: `[lo, hi)`. */
    readonly values: readonly [lo: number, hi: number];
    readonly sameValue: boolean;
}

export interface ScaleHole extends Certain {
    /** The values that no step has: `[lo, hi)`. */
    readonly values: readonly [lo: number, hi: number];
}
