import type { RuleSetModel } from '../../../model/index.js';
import { and, isEmpty, nothing, type Condition, type Space } from '../../../population/index.js';
import { certaintyIn } from './certainty.js';
import { reachedBy, united } from './effects.js';
import type { EffectChange } from './model.js';

/**
 * Rules that concern nobody whom both sides know, but somebody whom only their own side does: a rule for a new value
 * of an enum. Nothing can be said of what these citizens get on the other side, and the rules would be lost from sight.
 */
export function oneSided(
    side: 'before' | 'after',
    model: RuleSetModel,
    own: Space,
    only: Condition,
): readonly EffectChange[] {
    if (only === nothing) return [];
    const alone: RuleSetModel = { ...model, space: own };
    const certaintyOf = certaintyIn(alone);
    const reached = reachedBy(alone).filter(
        ({ population: { condition } }) =>
            isEmpty(model.space, condition) === 'yes' && isEmpty(own, and(condition, only)) !== 'yes',
    );
    return [...united(reached).values()].map((effect): EffectChange => {
        const cases = and(effect.cases, only);
        const remaining = { effect, all: cases, left: cases };
        return {
            [side]: effect,
            cases,
            certainty: certaintyOf(cases, remaining, undefined),
            only: side,
        };
    });
}
