import { COMPONENTS, type AxisMeaning, type RuleSetModel } from '../../../model/index.js';
import {
    and,
    axesOf,
    type Condition,
    forAll,
    isEmpty,
    not,
    type Space,
    type Truth,
} from '../../../population/index.js';
import { componentValues } from '../../counting/index.js';
import { effectsOf } from './effects.js';
import type { EffectChange, SideEffect } from './model.js';
import { createShapes } from './shapes.js';

/**
 * Every difference in what two rule sets on one space do for their citizens. A case that both know gets something else
 * exactly when it lies in one of the changes.
 */
export function effectChanges(before: RuleSetModel, after: RuleSetModel): readonly EffectChange[] {
    const { space } = before;
    const shapeOf = createShapes();
    const isWrittenAlike = (a: Condition, b: Condition): boolean => shapeOf(a) === shapeOf(b);
    const [old, now] = [effectsOf(before), effectsOf(after)];
    const lost = [...old.values()].flatMap((effect) =>
        rest(space, effect, now.get(effect.key), isWrittenAlike),
    );
    const gained = [...now.values()].flatMap((effect) =>
        rest(space, effect, old.get(effect.key), isWrittenAlike),
    );
    const bySubject = Map.groupBy(gained, ({ effect }) => effect.subject);
    const open = openAxes(before.axes);
    const changes: EffectChange[] = [];
    for (const { effect, cases } of lost) {
        let left = cases;
        const candidates = bySubject.get(effect.subject) ?? [];
        for (const other of inOrderOfLikeness(effect, candidates)) {
            const both = and(left, other.cases);
            if (isEmpty(space, both) === 'yes') continue;
            changes.push(changeOf(space, open, both, effect, other.effect));
            left = and(left, not(other.cases));
            other.cases = and(other.cases, not(both));
            if (isEmpty(space, left) === 'yes') break;
        }
        if (isEmpty(space, left) !== 'yes') changes.push(changeOf(space, open, left, effect, undefined));
    }
    for (const { effect, cases } of gained)
        if (isEmpty(space, cases) !== 'yes') changes.push(changeOf(space, open, cases, undefined, effect));
    return changes;
}

interface Remaining {
    readonly effect: SideEffect;
    cases: Condition;
}

/** Those who have the effect on one side and not on the other; none where both sides say the same. */
function rest(
    space: Space,
    effect: SideEffect,
    other: SideEffect | undefined,
    /** Most rules are as they were, and then their conditions are written alike. */
    isWrittenAlike: (a: Condition, b: Condition) => boolean,
): Remaining[] {
    if (!other) return isEmpty(space, effect.cases) === 'yes' ? [] : [{ effect, cases: effect.cases }];
    if (isWrittenAlike(effect.cases, other.cases)) return [];
    const cases = and(effect.cases, not(other.cases));
    return isEmpty(space, cases) === 'yes' ? [] : [{ effect, cases }];
}

/** What is most like it first: a changed deadline is told as that, not as one duty gone and another come. */
function inOrderOfLikeness<T extends Remaining>(effect: SideEffect, candidates: readonly T[]): readonly T[] {
    const likeness = new Map(candidates.map((each) => [each, alike(effect, each.effect)]));
    return [...candidates].sort((a, b) => likeness.get(b)! - likeness.get(a)!);
}

/** How many parts two effects share; whose act and what kind of duty it is weighs most, then the rule's own name. */
function alike(a: SideEffect, b: SideEffect): number {
    const [one, other] = [a.norms[0]!, b.norms[0]!];
    const [mine, theirs] = [componentValues(one), componentValues(other)];
    const shared = COMPONENTS.filter((each) => (mine.get(each)?.key ?? '') === (theirs.get(each)?.key ?? ''));
    return (
        shared.length +
        (shared.includes('handling') ? 20 : 0) +
        (shared.includes('modalitet') ? 10 : 0) +
        (one.rule === other.rule ? 5 : 0)
    );
}

function changeOf(
    space: Space,
    open: readonly number[],
    cases: Condition,
    before: SideEffect | undefined,
    after: SideEffect | undefined,
): EffectChange {
    return {
        ...(before && { before }),
        ...(after && { after }),
        cases,
        certainty: certaintyOf(space, open, cases, [before, after]),
    };
}

function certaintyOf(
    space: Space,
    open: readonly number[],
    cases: Condition,
    effects: readonly (SideEffect | undefined)[],
): EffectChange['certainty'] {
    const exists = isEmpty(space, cases);
    if (exists === 'unknown') return 'undecided';
    // Something left open may turn out to be what the other side says.
    if (effects.every((effect) => effect !== undefined) && effects.some((effect) => effect!.open))
        return 'depends';
    const relevant = open.filter((axis) => axesOf(cases).has(axis));
    if (relevant.length === 0) return 'sure';
    if (relevant.length > MOST_PROJECTED) return 'undecided';
    const sure = relevant.reduce((condition, axis) => {
        const { lo, hi } = space.axes[axis]!;
        return forAll(condition, axis, [lo, hi]);
    }, cases);
    const answer: Truth = isEmpty(space, sure);
    return answer === 'no' ? 'sure' : answer === 'yes' ? 'depends' : 'undecided';
}

/** Every yes/no axis that is projected away may double the condition. */
const MOST_PROJECTED = 6;

function openAxes(axes: readonly AxisMeaning[]): readonly number[] {
    return [...axes.keys()].filter((axis) => axes[axis]!.kind === 'open' || axes[axis]!.kind === 'judgement');
}
