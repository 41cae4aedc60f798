import type { Case, Space } from './axes.js';
import { not, type Condition } from './condition.js';
import { contains } from './intervals.js';
import { boxNear, fix, plainest } from './nearest.js';
import { normalise, withoutAxes } from './normal.js';
import type { Box, Meter, Search } from './search.js';
import { lightestSet, shrink, type Test, type Weight } from './smallest.js';
import {
    defaultBudget,
    firstBox,
    plainCase,
    searchFor,
    searchWithinU,
    type Answer,
    type Budget,
} from './solve.js';
import { boundaryValue, thresholds } from './thresholds.js';

/** A case, and the facts about it that matter. */
export interface Witness {
    readonly case: Case;
    /** Ascending axis indices: every case of U with the same values on these satisfies the condition. */
    readonly relevant: readonly number[];
}

export interface WitnessOptions {
    readonly budget?: Budget;
    /** Change as few facts as possible from this case, and leave the rest as they are there. */
    readonly near?: Case;
    /** Axes that are to be relevant, or changed from `near`, only when nothing else will do. */
    readonly avoid?: readonly number[];
}

/**
 * A case of U that satisfies the condition, told with as few facts as possible.
 *
 * `relevant` is a smallest set for the case (fewest avoided axes first, then fewest axes), or one from which nothing
 * could be left out within the budget when finding the smallest is too costly. Relevant facts have the value just
 * inside a threshold of the condition; the others have their preferred value where U allows it, or else the lowest.
 */
export function minimalWitness(
    space: Space,
    condition: Condition,
    options: WitnessOptions = {},
): Answer<Witness> {
    const meter: Meter = { left: (options.budget ?? defaultBudget).steps };
    return witnessFor(space, condition, condition, meter, options);
}

/** A case of `condition`, with the facts that matter for `goal`, which the condition implies. */
export function witnessFor(
    space: Space,
    condition: Condition,
    goal: Condition,
    meter: Meter,
    { near, avoid = [] }: Omit<WitnessOptions, 'budget'> = {},
): Answer<Witness> {
    const inside = searchFor(space, condition);
    const weigh = weightOf(space, avoid);
    const start = near
        ? boxNear(inside, near, weigh, meter)
        : boxAvoiding(space, inside, condition, avoid, meter);
    if (start.verdict !== 'found') return start;

    const outside = searchFor(space, not(goal));
    let value = tellingCase(space, goal, start.value, near);
    let relevant = relevantAxes(outside, value, boundedAxes(space, start.value), weigh, meter);
    // With plainer values on the other axes fewer facts may do, and then more of them can be plain.
    for (let isShrinking = near === undefined; isShrinking;) {
        value = plainest(space, inside, value, relevant, meter);
        const fewer = relevantAxes(outside, value, relevant, weigh, meter);
        isShrinking = total(fewer, weigh) < total(relevant, weigh);
        if (isShrinking) relevant = fewer;
    }
    return { verdict: 'found', value: { case: value, relevant } };
}

/** One avoided axis weighs more than all others together. */
function weightOf(space: Space, avoid: readonly number[]): Weight {
    const heavy = new Set(avoid);
    return (axis) => (heavy.has(axis) ? space.axes.length + 1 : 1);
}

/** A box of solutions: one where the condition holds without the avoided axes, if there is such a one. */
function boxAvoiding(
    space: Space,
    inside: Search,
    condition: Condition,
    avoid: readonly number[],
    meter: Meter,
): Answer<Box> {
    if (avoid.length > 0) {
        const stronger = withoutAxes(normalise(space, condition), new Set(avoid));
        const found = firstBox(searchWithinU(space, stronger), meter);
        if (found.verdict === 'found') return found;
    }
    return firstBox(inside, meter);
}

function total(axes: readonly number[], weigh: Weight): number {
    return axes.reduce((sum, axis) => sum + weigh(axis), 0);
}

/**
 * The case of a box that stays with `near` where it can, and else has the values just inside the condition's
 * thresholds that are closest to `near` or to the preferred values; plain values where there is no threshold.
 */
function tellingCase(space: Space, condition: Condition, box: Box, near: Case | undefined): Case {
    const bounds = thresholds(space.axes, [normalise(space, condition)]);
    const plain = plainCase(space, box);
    return space.axes.map(({ preferred, lo }, axis) => {
        const allowed = box[axis]!;
        const anchor = near?.[axis];
        if (anchor !== undefined && contains(allowed, anchor)) return anchor;
        return boundaryValue(allowed, bounds.get(axis), anchor ?? preferred ?? lo) ?? plain[axis]!;
    });
}

function boundedAxes({ axes }: Space, box: Box): number[] {
    return [...axes.keys()].filter((axis) => {
        const { lo, hi } = axes[axis]!;
        return box[axis]![0] !== lo || box[axis]![1] !== hi;
    });
}

/** The lightest axes that with their values in the case leave nothing of `outside`; the axes `enough` do so. */
function relevantAxes(
    outside: Search,
    value: Case,
    enough: readonly number[],
    weigh: Weight,
    meter: Meter,
): readonly number[] {
    const { axes } = outside;
    const told = fix(value, axes);
    const test: Test = (fixed) => {
        const assumptions = told.filter(([axis]) => fixed.has(axis));
        const counterexample = firstBox(outside, meter, { assumptions });
        if (counterexample.verdict === 'absent') return 'passed';
        if (counterexample.verdict === 'unknown') return 'unknown';
        return new Set(axes.filter((axis) => !contains(counterexample.value[axis]!, value[axis]!)));
    };
    const chosen = lightestSet(axes, weigh, test) ?? shrink(enough, weigh, test);
    return [...chosen].sort((a, b) => a - b);
}
