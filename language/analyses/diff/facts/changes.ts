import type { RuleSetModel } from '../../../model/index.js';
import {
    and,
    intervals,
    isEmpty,
    not,
    type Condition,
    type IntervalSet,
    type Space,
} from '../../../population/index.js';
import { certaintyIn } from './certainty.js';
import { effectsOf } from './effects.js';
import { inOrderOfLikeness } from './likeness.js';
import type { EffectChange, SideEffect } from './model.js';
import { differsInDays } from './validity.js';
import { createShapes } from './shapes.js';

/**
 * Every difference in what two rule sets on one space do for their citizens. A case that both know gets something else
 * exactly when it lies in one of the changes: a population that cannot be decided within the budget is a change.
 */
export function effectChanges(before: RuleSetModel, after: RuleSetModel): readonly EffectChange[] {
    const { space } = before;
    const [old, now] = [effectsOf(before), effectsOf(after)];
    const shapeOf = createShapes(commonValues(space));
    const lost = restOf(old, now, space, shapeOf);
    const gained = restOf(now, old, space, shapeOf);
    const certaintyOf = certaintyIn(before);
    const daysOnly = new Map(
        [...lost, ...gained].map((each) => [
            each.effect,
            differsInDays(space, old.get(each.effect.key), now.get(each.effect.key)),
        ]),
    );
    const changeOf = (
        cases: Condition,
        from: Remaining | undefined,
        to: Remaining | undefined,
    ): EffectChange => ({
        ...(from && { before: from.effect }),
        ...(to && { after: to.effect }),
        cases,
        certainty: certaintyOf(cases, from, to),
        ...([from, to].every((each) => !each || daysOnly.get(each.effect)) && { daysOnly: true as const }),
    });
    const changes: EffectChange[] = [];
    for (const [from, to] of inOrderOfLikeness(lost, gained)) {
        if (from.left === undefined || to.left === undefined) continue;
        const both = and(from.left, to.left);
        if (isEmpty(space, both) === 'yes') continue;
        changes.push(changeOf(both, from, to));
        [from.left, to.left] = [without(space, from.left, to.left), without(space, to.left, from.left)];
    }
    for (const from of lost) if (from.left) changes.push(changeOf(from.left, from, undefined));
    for (const to of gained) if (to.left) changes.push(changeOf(to.left, undefined, to));
    return changes;
}

/** An effect for those who have it on one side and not on the other. */
export interface Remaining {
    readonly effect: SideEffect;
    readonly all: Condition;
    /** Those of whom no change tells yet; undefined where nobody is left. */
    left: Condition | undefined;
}

function restOf(
    own: ReadonlyMap<string, SideEffect>,
    others: ReadonlyMap<string, SideEffect>,
    space: Space,
    shapeOf: (condition: Condition) => number,
): Remaining[] {
    return [...own.values()].flatMap((effect) => {
        const other = others.get(effect.key);
        // Most rules are as they were, and then their conditions are written alike.
        if (other && shapeOf(effect.cases) === shapeOf(other.cases)) return [];
        const all = other ? and(effect.cases, not(other.cases)) : effect.cases;
        return isEmpty(space, all) === 'yes' ? [] : [{ effect, all, left: all }];
    });
}

function without(space: Space, cases: Condition, taken: Condition): Condition | undefined {
    const left = and(cases, not(taken));
    return isEmpty(space, left) === 'yes' ? undefined : left;
}

/** The values of each axis that some case can have; a value that only one side knows is none of them. */
function commonValues({ axes, constraints }: Space): readonly IntervalSet[] {
    const common = axes.map(({ lo, hi }) => intervals.range(lo, hi));
    for (const each of constraints)
        if (each.kind === 'in') common[each.axis] = intervals.intersect(common[each.axis]!, each.set);
    return common;
}
