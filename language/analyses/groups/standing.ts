import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { and, not, or, type Condition } from '../../population/index.js';

/** Whom a rule concerns as to some of its parts, when the rules that go before it have had their say. */
export type Standing = (norm: Norm, components: readonly Component[]) => Condition;

/**
 * The population of a rule minus that of every rule that goes before it, from the highest priority down, so that an
 * exception that itself gives way takes nothing. A cycle of priorities is a mistake of its own and is cut here.
 */
export function standing(model: RuleSetModel): Standing {
    const winners = new Map<
        string,
        { readonly norm: Norm; readonly components: readonly Component[] | undefined }[]
    >();
    for (const norm of model.norms) {
        for (const { norms, components } of norm.defeats) {
            for (const loser of norms) {
                const known = winners.get(loser);
                if (known) known.push({ norm, components });
                else winners.set(loser, [{ norm, components }]);
            }
        }
    }
    const resolve = (norm: Norm, parts: readonly Component[], path: readonly string[]): Condition => {
        const over = (winners.get(norm.id) ?? []).filter(
            ({ norm: winner, components }) =>
                !path.includes(winner.id) && (!components || components.some((part) => parts.includes(part))),
        );
        if (over.length === 0) return norm.population;
        const taken = over.map(({ norm: winner }) => resolve(winner, parts, [...path, norm.id]));
        return and(norm.population, not(or(...taken)));
    };
    return (norm, components) => resolve(norm, components, [norm.id]);
}
