import type { Component, Defeat, Norm } from '../../model/index.js';
import type { Witness } from '../../population/index.js';

/** A rule or a row that concerns nobody, whatever the other rules say, and which of its parts already empties it. */
export interface VacuousRule {
    readonly norm: Norm;
    readonly verdict: 'found' | 'unknown';
    /**
     * `groups`: nobody belongs to its groups; `except`: all of these are excepted; `condition`: none of these meets the
     * condition; `days`: not on any day on which it is in force; `assumptions`: somebody would, but for the assumptions.
     */
    readonly cause: 'groups' | 'except' | 'condition' | 'days' | 'assumptions';
}

/** A rule that concerns somebody, but goes behind others for all of them. */
export interface ShadowedRule {
    readonly norm: Norm;
    readonly verdict: 'found' | 'unknown';
    readonly by: readonly Norm[];
    /** Only this part of the rule never applies; undefined = nothing of it does. */
    readonly component?: Component;
    /** Somebody whom the rule is written for. */
    readonly witness?: Witness;
}

/** A rule without which everything would be as it is: others do the same for everybody it concerns. */
export interface RedundantRule {
    readonly norm: Norm;
    readonly by: readonly Norm[];
    readonly witness?: Witness;
}

/** A rule whose demand everybody already meets who follows stricter rules. */
export type SubsumedRule = RedundantRule;

/** An exception that takes nothing from anybody. */
export type IdleException =
    | {
          readonly kind: 'priority';
          readonly norm: Norm;
          readonly defeat: Defeat;
          readonly over: readonly Norm[];
      }
    | { readonly kind: 'except'; readonly norm: Norm; readonly group: string };

/** An exception that could be left out, for the two rules can stand together. */
export interface UnneededException {
    readonly norm: Norm;
    readonly defeat: Defeat;
    readonly over: readonly Norm[];
    /** `same`: both say the same; `unrelated`: they are about different things. */
    readonly reason: 'same' | 'unrelated';
    readonly witness?: Witness;
}
