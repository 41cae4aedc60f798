import type { Norm, RuleSetModel } from '../../../model/index.js';
import { or, type Condition } from '../../../population/index.js';
import { componentValues, effectKey, reachOf, type Occurrence } from '../../counting/index.js';
import { effectivePopulations } from '../../effective/index.js';
import type { SideEffect } from './model.js';

/** What a norm does for some citizens. */
export type Reached = Pick<Occurrence, 'norm' | 'values' | 'population' | 'effect'> & {
    readonly breaches: string;
};

/**
 * What the rules of one side do, norm by norm. A sanction for the breach of one duty is another effect than the same
 * sanction for the breach of another. What is prohibited to the rest by `kan kun` is no rule of its own when rules are
 * counted, but somebody is prohibited all the same.
 */
export function reachedBy(model: RuleSetModel): readonly Reached[] {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const { compiled } = effectivePopulations(model);
    const implied = model.norms
        .filter(({ impliedBy, undated }) => impliedBy && !undated)
        .map((norm): Reached => ({
            norm,
            values: componentValues(norm),
            population: compiled(norm.id),
            effect: effectKey(norm),
            breaches: breachesOf(norm, norms),
        }));
    const stated = reachOf(model).occurrences.map(({ norm, values, population, effect }): Reached => ({
        norm,
        values,
        population,
        effect,
        breaches: breachesOf(norm, norms),
    }));
    return [...stated, ...implied];
}

/** What the rules of one side do, by what they do: populations of equal effects are united. */
export function effectsOf(model: RuleSetModel): ReadonlyMap<string, SideEffect> {
    return united(reachedBy(model));
}

export function united(reached: readonly Reached[]): ReadonlyMap<string, SideEffect> {
    const byKey = Map.groupBy(reached, ({ effect, breaches }) =>
        breaches === '' ? effect : `${effect}\n\n${breaches}`,
    );
    return new Map([...byKey].map(([key, all]) => [key, effectOf(key, all)]));
}

function breachesOf({ sanctionFor }: Norm, norms: ReadonlyMap<string, Norm>): string {
    const breached = sanctionFor.flatMap((id) => {
        const duty = norms.get(id);
        return duty ? [effectKey(duty)] : [];
    });
    return [...new Set(breached)]
        .sort()
        .map((key) => `ved brud på ${key}`)
        .join('\n\n');
}

function effectOf(key: string, all: readonly Reached[]): SideEffect {
    const [{ norm, values, breaches }] = all as readonly [Reached, ...Reached[]];
    const norms = [...new Set(all.map((each) => each.norm))];
    return {
        key,
        subject: norm.subject,
        values,
        breaches,
        norms,
        cases: anyOf(all.map(({ population }) => population.condition)),
        open:
            [...values.values()].some(({ open }) => open) || norms.some(({ openCondition }) => openCondition),
    };
}

/** The same conditions in the same order give the same object: most effects are those of one rule. */
function anyOf(conditions: readonly Condition[]): Condition {
    const distinct = [...new Set(conditions)];
    return distinct.length === 1 ? distinct[0]! : or(...distinct);
}
