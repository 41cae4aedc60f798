import { DAY_AXIS, type RuleSetModel } from '../../model/index.js';
import {
    findCase,
    minimalWitness,
    type Case,
    type Condition,
    type Space,
    type Witness,
} from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { and } from '../conditions.js';
import { holdsAt } from '../counting/index.js';
import type { Twins } from './model.js';

/** Someone in a group for whom a rule holds; `own` says who is in this group alone. */
export interface Place {
    readonly group: Condition;
    readonly own: Condition;
    readonly rule: Condition;
}

/**
 * A citizen in one place, and the citizen most like them in the other. Both are in their group alone, but are told
 * only by what puts them there and under the rule.
 */
export function findTwins(model: Pick<RuleSetModel, 'space'>, one: Place, other: Place): Twins | undefined {
    return twinsIn(model.space, one.group, one.own, one.rule, other.group, other.own, other.rule);
}

/** Asked again after every edit, and mostly of the same conditions. */
const twinsIn = byIdentity(
    (space: Space, ...[group, own, rule, otherGroup, otherOwn, otherRule]: readonly Condition[]) => {
        const first = findIn(space, { group: group!, own: own!, rule: rule! }, undefined);
        const other = { group: otherGroup!, own: otherOwn!, rule: otherRule! };
        const second = first && findIn(space, other, first.case);
        return second && { first, second };
    },
);

function findIn(space: Space, { group, own, rule }: Place, near: Case | undefined): Witness | undefined {
    const options = { avoid: [DAY_AXIS], ...(near && { near }) };
    const told = and(group, rule);
    const answer = minimalWitness(space, told, options);
    if (answer.verdict !== 'found' || holdsAt(own, answer.value.case))
        return answer.verdict === 'found' ? answer.value : undefined;
    // The plainest citizen is in another group as well; take one who is not, and tell no more of them than needed.
    const alone = near ? minimalWitness(space, and(own, rule), options) : findCase(space, and(own, rule));
    if (alone.verdict !== 'found') return answer.value;
    const at = 'case' in alone.value ? alone.value.case : alone.value;
    const retold = minimalWitness(space, told, { ...options, near: at });
    return retold.verdict === 'found' ? retold.value : answer.value;
}
