import type { Norm, RuleSetModel } from '../../../model/index.js';
import { or, type Condition } from '../../../population/index.js';
import { effectKey, reachOf, type Occurrence } from '../../counting/index.js';
import type { SideEffect } from './model.js';

/**
 * What the rules of one side do, by what they do: populations of equal effects are united. A sanction for the breach of
 * one duty is another effect than the same sanction for the breach of another.
 */
export function effectsOf(model: RuleSetModel): ReadonlyMap<string, SideEffect> {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const groups = Map.groupBy(
        [...reachOf(model).occurrences].filter(
            ({ norm }) => !norm.planned || norm.validity.from !== undefined,
        ),
        (occurrence) => keyOf(occurrence, norms),
    );
    return new Map([...groups].map(([key, all]) => [key, effectOf(key, all)]));
}

function keyOf({ norm, effect }: Occurrence, norms: ReadonlyMap<string, Norm>): string {
    if (norm.sanctionFor.length === 0) return effect;
    const breached = norm.sanctionFor.flatMap((id) => {
        const duty = norms.get(id);
        return duty ? [effectKey(duty)] : [];
    });
    return [effect, ...[...new Set(breached)].sort().map((key) => `ved brud på ${key}`)].join('\n\n');
}

function effectOf(key: string, all: readonly Occurrence[]): SideEffect {
    const norms = [...new Set(all.map(({ norm }) => norm))];
    return {
        key,
        subject: norms[0]!.subject,
        values: all[0]!.values,
        norms,
        cases: united(all.map(({ population }) => population.condition)),
        open:
            all.some(({ values }) => [...values.values()].some(({ open }) => open)) ||
            norms.some(({ openCondition }) => openCondition),
    };
}

/** The same conditions in the same order give the same object: most effects are those of one rule. */
function united(conditions: readonly Condition[]): Condition {
    const distinct = [...new Set(conditions)];
    return distinct.length === 1 ? distinct[0]! : or(...distinct);
}
