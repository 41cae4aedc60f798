import type { Norm, RuleSetModel } from '../../model/index.js';
import { isSubset, or, type Condition } from '../../population/index.js';

/** Fewest of the norms, taken in order of the rule set, that together cover the population; undefined when none do. */
export function coveringNorms(
    model: RuleSetModel,
    population: Condition,
    candidates: readonly (readonly [Norm, Condition])[],
): Norm[] | undefined {
    const covers = (parts: readonly (readonly [Norm, Condition])[]): boolean =>
        isSubset(model.space, population, or(...parts.map(([, condition]) => condition))) === 'yes';
    if (candidates.length === 0 || !covers(candidates)) return undefined;
    const alone = candidates.find((candidate) => covers([candidate]));
    if (alone) return [alone[0]];
    let kept = candidates;
    for (const candidate of candidates) {
        const fewer = kept.filter((each) => each !== candidate);
        if (covers(fewer)) kept = fewer;
    }
    return kept.map(([norm]) => norm);
}
