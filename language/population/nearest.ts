import type { Case, Space } from './axes.js';
import { contains, point, range } from './intervals.js';
import type { Assumption, Box, Meter, Search } from './search.js';
import { lightestSet, shrink, type Test, type Weight } from './smallest.js';
import { firstBox, type Answer } from './solve.js';

/** The case's values on the axes, as assumptions. */
export function fix(value: Case, axes: readonly number[]): Assumption[] {
    return axes.map((axis) => [axis, point(value[axis]!)]);
}

/**
 * A box of solutions in which as few axes as possible exclude the value of `near`; every other axis that the search
 * speaks of is that value.
 */
export function boxNear(inside: Search, near: Case, weigh: Weight, meter: Meter): Answer<Box> {
    const { axes } = inside;
    const unchanged = fix(near, axes);
    const changing = (changed: ReadonlySet<number>): Answer<Box> =>
        firstBox(inside, meter, { assumptions: unchanged.filter(([axis]) => !changed.has(axis)) });
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

/**
 * The case with the given relevant values, and on each other axis the preferred or else the lowest possible value;
 * the telling case itself when the budget does not allow the search.
 */
export function plainest(
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
    const assumptions = fix(wanted, inside.axes);
    if (firstBox(inside, meter, { assumptions }).verdict === 'found') return wanted;

    const fixed = fix(telling, relevant);
    const plain = [...wanted];
    for (const axis of inside.axes) {
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
        firstBox(inside, meter, { assumptions: [...fixed, [axis, point(preferred)]] }).verdict === 'found'
    ) {
        return preferred;
    }
    // Each search gives the lowest value in some box of solutions; look below it until there is nothing.
    for (let lowest = hi; ;) {
        const below = firstBox(inside, meter, { assumptions: [...fixed, [axis, range(lo, lowest)]] });
        if (below.verdict === 'unknown') return undefined;
        if (below.verdict === 'absent') return lowest;
        lowest = below.value[axis]![0]!;
    }
}
