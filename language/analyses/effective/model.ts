import type { Component, Norm } from '../../model/index.js';
import type { Compiled, Condition } from '../../population/index.js';

/**
 * Whom each norm of a rule set concerns when the rules that go before it have had their say.
 *
 * Without components: whom the norm as a whole stands for. With components: whom all of these parts of it stand
 * for, so that an exception that replaces one deadline takes away the deadline and leaves the duty.
 * The same question gives the same object, and a norm that nothing goes before gives its own population.
 */
export interface EffectivePopulations {
    eff(normId: string, ...components: readonly Component[]): Condition;
    /** `eff`, made ready for being compared with others. */
    compiled(normId: string, ...components: readonly Component[]): Compiled;
    /** Whether one of the two goes before the other in full, so that no case is in the effective population of both. */
    areRanked(oneId: string, otherId: string): boolean;
    /** Norms with a priority over this one that is not part of a cycle. */
    winners(normId: string): readonly Winner[];
    /** Knots of norms that go before each other in a circle; the priorities within one have no effect. */
    readonly cycles: readonly (readonly string[])[];
}

/** A norm that goes before another, in full or as to some components only. */
export interface Winner {
    readonly norm: Norm;
    readonly components?: readonly Component[];
}
