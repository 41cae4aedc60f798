import type { Norm, RuleSetModel } from '../../model/index.js';
import { findShared, isSubset, or, type Condition, type Truth } from '../../population/index.js';
import { effectivePopulations } from '../effective/index.js';

export interface Emptiness {
    /** Whether no case of U is in the population. */
    isEmpty(population: Condition): Truth;
}

const known = new WeakMap<RuleSetModel, Emptiness>();

/** Whether populations are empty; remembered, for many rules have the same one. */
export function emptinessOf(model: RuleSetModel): Emptiness {
    let emptiness = known.get(model);
    if (!emptiness) known.set(model, (emptiness = create(model)));
    return emptiness;
}

function create(model: RuleSetModel): Emptiness {
    const { prepared } = effectivePopulations(model);
    const answers = new WeakMap<Condition, Truth>();
    return {
        isEmpty(population) {
            let answer = answers.get(population);
            if (answer === undefined) {
                const whole = prepared(population);
                const { verdict } = findShared(whole, whole);
                answer = verdict === 'absent' ? 'yes' : verdict === 'found' ? 'no' : 'unknown';
                answers.set(population, answer);
            }
            return answer;
        },
    };
}

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
