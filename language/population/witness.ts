import type { Case, Space } from './axes.js';
import { not, type Condition } from './condition.js';
import { contains, point, range } from './intervals.js';
import { normalise } from './normal.js';
import type { Assumption, Box, Meter, Search } from './search.js';
import { defaultBudget, firstBox, searchFor, type Answer, type Budget } from './solve.js';
import { lightestSet, shrink, type Test } from './smallest.js';
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
 * `relevant` is a smallest set for the case (fewest avoided axes first, then fewest axes), or at least one from which
 * nothing can be left out when finding the smallest is too costly. Relevant facts have the value just inside a
 * threshold of the condition; the others have their preferred value where U allows it, or else the lowest.
 */
export function minimalWitness(
    space: Space,
    condition: Condition,
    options: WitnessOptions = {},
): Answer<Witness> {
    const { budget = defaultBudget, ...rest } = options;
    return witnessFor(space, condition, { ...rest, of: condition, meter: { left: budget.steps } });
}

/** A case of `condition`, with the facts that matter for `of`, a condition that is implied by the other. */
export function witnessFor(
    space: Space,
    condition: Condition,
    {
        of,
        meter,
        near,
        avoid = [],
    }: Omit<WitnessOptions, 'budget'> & { readonly of: Condition; readonly meter: Meter },
): Answer<Witness> {
    const inside = searchFor(space, condition);
    const weigh = weightOf(space, avoid);
    const start = near ? boxNear(inside, near, weigh, meter) : firstBox(inside, meter);
    if (start.verdict !== 'found') return start;

    const telling = tellingCase(space, of, start.value, near);
    const relevant = relevantAxes(space, of, start.value, telling, weigh, meter);
    const value = near ? telling : plainest(space, inside, telling, relevant, meter);
    return { verdict: 'found', value: { case: value, relevant } };
}

type Weight = (axis: number) => number;

/** One avoided axis weighs more than all others together. */
function weightOf(space: Space, avoid: readonly number[]): Weight {
    const heavy = new Set(avoid);
    return (axis) => (heavy.has(axis) ? space.axes.length + 1 : 1);
}

/** A box of solutions in which as few axes as possible exclude the value of `near`; every other axis is that value. */
function boxNear(inside: Search, near: Case, weigh: Weight, meter: Meter): Answer<Box> {
    const axes = [...near.keys()];
    const changing = (changed: ReadonlySet<number>): Answer<Box> =>
        firstBox(
            inside,
            meter,
            fix(
                near,
                axes.filter((axis) => !changed.has(axis)),
            ),
        );
    const all = changing(new Set(axes));
    if (all.verdict !== 'found') return all;

    const test: Test = (changed) => {
        const { verdict } = changing(changed);
        if (verdict === 'found') return 'passed';
        return verdict === 'unknown' ? verdict : new Set(axes.filter((axis) => !changed.has(axis)));
    };
    const differing = axes.filter((axis) => !contains(all.value[axis]!, near[axis]!));
    return changing(lightestSet(axes, weigh, test) ?? shrink(differing, weigh, test));
}

/** The case of a box with the values nearest to the condition's thresholds; where there are none, the plainest values. */
function tellingCase(space: Space, condition: Condition, box: Box, near: Case | undefined): Case {
    const bounds = thresholds(space.axes, [normalise(space, condition)]);
    return space.axes.map(({ preferred }, axis) => {
        const allowed = box[axis]!;
        const anchor = near?.[axis] ?? preferred;
        if (near && contains(allowed, near[axis]!)) return near[axis]!;
        const telling = boundaryValue(allowed, bounds[axis]!, anchor);
        if (telling !== undefined) return telling;
        return anchor !== undefined && contains(allowed, anchor) ? anchor : allowed[0]!;
    });
}

/** The axes whose values in `value` imply the condition; `box`, a box of solutions, has the case in it. */
function relevantAxes(
    space: Space,
    condition: Condition,
    box: Box,
    value: Case,
    weigh: Weight,
    meter: Meter,
): readonly number[] {
    const outside = searchFor(space, not(condition));
    const test: Test = (fixed) => {
        const counterexample = firstBox(outside, meter, fix(value, fixed));
        if (counterexample.verdict === 'absent') return 'passed';
        if (counterexample.verdict === 'unknown') return 'unknown';
        return new Set(
            [...value.keys()].filter((axis) => !contains(counterexample.value[axis]!, value[axis]!)),
        );
    };
    const bounded = [...value.keys()].filter((axis) => !isWhole(space, box, axis));
    const chosen = lightestSet([...value.keys()], weigh, test) ?? shrink(bounded, weigh, test);
    return [...chosen].sort((a, b) => a - b);
}

function isWhole({ axes }: Space, box: Box, axis: number): boolean {
    const { lo, hi } = axes[axis]!;
    return box[axis]![0] === lo && box[axis]![1] === hi;
}

/**
 * The case with the given relevant values, and on each other axis the preferred or else the lowest possible value;
 * the telling case itself when the budget does not allow the search.
 */
function plainest(
    space: Space,
    inside: Search,
    telling: Case,
    relevant: readonly number[],
    meter: Meter,
): Case {
    const wanted = space.axes.map(({ preferred, lo }, axis) =>
        relevant.includes(axis) ? telling[axis]! : (preferred ?? lo),
    );
    // Most of the time U allows the wanted value everywhere, so one search settles it.
    if (firstBox(inside, meter, fix(wanted, wanted.keys())).verdict === 'found') return wanted;

    const fixed = fix(telling, relevant);
    const plain = [...telling];
    for (const axis of space.axes.keys()) {
        if (relevant.includes(axis)) continue;
        const value = plainestValue(space, inside, axis, fixed, meter);
        if (value === undefined) return telling;
        plain[axis] = value;
        fixed.push([axis, point(value)]);
    }
    return plain;
}

/** Undefined when the budget runs out. */
function plainestValue(
    space: Space,
    inside: Search,
    axis: number,
    fixed: readonly Assumption[],
    meter: Meter,
): number | undefined {
    const { preferred, lo, hi } = space.axes[axis]!;
    if (
        preferred !== undefined &&
        firstBox(inside, meter, [...fixed, [axis, point(preferred)]]).verdict === 'found'
    ) {
        return preferred;
    }
    // Each search gives the lowest value in some box of solutions; look below it until there is nothing.
    for (let lowest = hi; ;) {
        const below = firstBox(inside, meter, [...fixed, [axis, range(lo, lowest)]]);
        if (below.verdict === 'unknown') return undefined;
        if (below.verdict === 'absent') return lowest;
        lowest = below.value[axis]![0]!;
    }
}

function fix(value: Case, axes: Iterable<number>): Assumption[] {
    return Array.from(axes, (axis) => [axis, point(value[axis]!)]);
}
