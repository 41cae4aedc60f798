import { DAY_AXIS, type RuleSetModel } from '../../model/index.js';
import { minimalWitness, type Condition } from '../../population/index.js';
import type { Twins } from './model.js';

/** A citizen in one place, and the citizen most like them in another. */
export function findTwins(model: RuleSetModel, first: Condition, second: Condition): Twins | undefined {
    const one = minimalWitness(model.space, first, { avoid: [DAY_AXIS] });
    if (one.verdict !== 'found') return undefined;
    const other = minimalWitness(model.space, second, { near: one.value.case, avoid: [DAY_AXIS] });
    return other.verdict === 'found' ? { first: one.value, second: other.value } : undefined;
}
