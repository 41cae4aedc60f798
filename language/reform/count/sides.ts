import { countRuleSet, type Counts } from '../../analyses/counting/index.js';
import type { RuleSetModel } from '../../model/index.js';
import { reformed } from '../reformed.js';

/** A rule set counted before and after a reform, each side on its own groups. */
export interface Sides {
    readonly before: Counts;
    readonly after: Counts;
}

const known = new WeakMap<RuleSetModel, Map<string, Sides>>();

/** The two sides as `countReform` has them, without what else that counts. Remembered per rule set. */
export function countSides(model: RuleSetModel, reform: string): Sides {
    let sides = known.get(model);
    if (!sides) known.set(model, (sides = new Map()));
    let result = sides.get(reform);
    if (!result) {
        const { model: after, from } = reformed(model, { reforms: [reform] });
        const days = from === undefined ? {} : { from };
        result = { before: countRuleSet(model, days), after: countRuleSet(after, days) };
        sides.set(reform, result);
    }
    return result;
}
