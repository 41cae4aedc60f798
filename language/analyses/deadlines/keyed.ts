import type { RuleSetModel } from '../../model/index.js';
import {
    and,
    everything,
    intervals,
    not,
    nothing,
    or,
    type Condition,
    type Space,
} from '../../population/index.js';
import type { Occurrence, Reach } from '../counting/index.js';
import { byIdentity } from '../by-identity.js';
import { effectivePopulations, questionsOf } from '../effective/index.js';
import type { Unit } from './model.js';

/** Whether it is because of the group that a rule which holds in one group does not hold in another. */
export type BecauseOfGroup = (occurrence: Occurrence, here: Unit, elsewhere: Unit) => boolean;

/**
 * A rule for everyone under 30 does not hold in a group of people over 30, but that is because of their age and not
 * of the group: two citizens of the same age have the same rule. So a rule counts as a difference only when someone
 * elsewhere meets its own conditions and still does not have it; facts that tell the two groups apart are not asked
 * for. And where a rule is written for both groups but another goes before it in one of them, it is that other rule
 * that makes the difference, unless it goes before the rule in both or belongs to another subject.
 */
export function createBecauseOfGroup(model: RuleSetModel, reach: Reach): BecauseOfGroup {
    const { eff, winners } = effectivePopulations(model);
    const apartIn = apartInSpace(model.space);

    return (occurrence, here, elsewhere) => {
        const { norm } = occurrence;
        if (reach.shareCases(norm.population, elsewhere.own) !== 'no') {
            const taken = winners(norm.id).filter(
                (winner) => reach.shareCases(eff(winner.norm.id), elsewhere.own) !== 'no',
            );
            return !taken.some(
                (winner) =>
                    winner.norm.subject === norm.subject ||
                    reach.shareCases(winner.norm.population, here.own) !== 'no',
            );
        }
        if (norm.condition.kind === 'true' || reach.shareCases(norm.condition, elsewhere.own) !== 'no')
            return true;
        const axes = apartIn(here.group.condition, elsewhere.group.condition);
        return axes.size > 0 && reach.shareCases(without(norm.condition, axes), elsewhere.own) !== 'no';
    };
}

/** The condition without what it says of these facts; asked for with each two groups again. */
const without = byIdentity((condition: Condition, axes: ReadonlySet<number>) => leaveOut(condition, axes));

/** The facts of which no value is possible in both groups; the same facts are the same object. */
const apartInSpace = byIdentity((space: Space) => {
    const { prepare } = questionsOf({ space });
    const byAxes = new Map<string, ReadonlySet<number>>();

    function apart(a: Condition, b: Condition): ReadonlySet<number> {
        const bounds = new Map(prepare(b).bounds ?? []);
        const axes = (prepare(a).bounds ?? []).flatMap(([axis, set]) => {
            const other = bounds.get(axis);
            return other && !intervals.meets(set, other) ? [axis] : [];
        });
        const key = axes.join(' ');
        let same = byAxes.get(key);
        if (!same) byAxes.set(key, (same = new Set(axes)));
        return same;
    }

    return byIdentity(apart);
});

/** The condition without what it says of these facts: at least as many cases meet it. */
function leaveOut(condition: Condition, axes: ReadonlySet<number>, wanted = true): Condition {
    switch (condition.kind) {
        case 'in':
            return axes.has(condition.axis) ? (wanted ? everything : nothing) : condition;
        case 'and':
            return and(...condition.of.map((operand) => leaveOut(operand, axes, wanted)));
        case 'or':
            return or(...condition.of.map((operand) => leaveOut(operand, axes, wanted)));
        case 'not':
            return not(leaveOut(condition.of, axes, !wanted));
        default:
            return condition;
    }
}
