import type { RuleSetModel } from '../../../model/index.js';
import { countRuleSet } from '../../counting/index.js';
import { effectChanges } from '../facts/changes.js';
import { joinSpaces } from '../facts/joint-space.js';
import { inNewNames, matchNames } from '../facts/names.js';
import type { Comparison } from '../model.js';
import { affectedIn } from './affected.js';
import { inOrderOfWeight } from './order.js';
import { resultChanges } from './results.js';

/** What is not the same in two rule sets, and for whom. */
export function compareRuleSets(before: RuleSetModel, after: RuleSetModel): Comparison {
    const sides = joinSpaces(inNewNames(before, matchNames(before, after)), after);
    const affected = affectedIn(sides.before, sides.after);
    const changes = resultChanges(sides, effectChanges(sides.before, sides.after), affected);
    return {
        before: sides.before,
        after: sides.after,
        changes: inOrderOfWeight(sides, changes),
        counts: { before: countRuleSet(before), after: countRuleSet(after) },
        notCompared: [],
    };
}
