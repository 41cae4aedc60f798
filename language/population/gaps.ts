import type { Space } from './axes.js';
import { and, isIn, not, or, type Condition } from './condition.js';
import { point, range, subtract, type IntervalSet } from './intervals.js';
import type { Assumption, Meter, Search } from './search.js';
import { defaultBudget, firstBox, searchFor, type Budget } from './solve.js';
import { witnessFor, type Witness } from './witness.js';

/** A gap: a case in none of the parts, and all that is missing with it. */
export interface Gap extends Witness {
    /**
     * For each relevant axis a set with the case's value in it: every case of U with its values in these sets is in
     * the gap, and no set can be made larger.
     */
    readonly region: readonly Assumption[];
}

export interface Gaps {
    readonly gaps: readonly Gap[];
    /** The regions of the gaps are all that is missing; false when the limit or the budget ended the search. */
    readonly complete: boolean;
}

/**
 * The cases of U in `whole` that are in none of the parts, as gaps: each has a case outside the regions of those
 * before it. The regions may overlap.
 */
export function enumerateGaps(
    space: Space,
    parts: readonly Condition[],
    whole: Condition,
    limit: number,
    budget: Budget = defaultBudget,
): Gaps {
    const meter: Meter = { left: budget.steps };
    const missing = and(whole, not(or(...parts)));
    const present = searchFor(space, not(missing));
    const gaps: Gap[] = [];
    for (let rest = missing; ;) {
        const witness = witnessFor(space, rest, missing, meter);
        if (witness.verdict !== 'found') return { gaps, complete: witness.verdict === 'absent' };
        if (gaps.length === limit) return { gaps, complete: false };
        const region = widen(space, present, witness.value, meter);
        gaps.push({ ...witness.value, region });
        rest = and(rest, not(and(...region.map(([axis, set]) => isIn(axis, set)))));
    }
}

/** The relevant facts of a witness with as many values as possible: one axis after the other gives up what must go. */
function widen(
    space: Space,
    outside: Search,
    { case: value, relevant }: Witness,
    meter: Meter,
): Assumption[] {
    const region = relevant.map((axis): Assumption => [axis, point(value[axis]!)]);
    for (const [i, axis] of relevant.entries()) {
        const others = region.toSpliced(i, 1);
        const { lo, hi } = space.axes[axis]!;
        const allowed = withoutOutside(outside, others, axis, range(lo, hi), meter);
        if (allowed) region[i] = [axis, allowed];
    }
    return region;
}

/** The values of `set` with which no case of the search agrees; undefined when the budget runs out. */
function withoutOutside(
    outside: Search,
    others: readonly Assumption[],
    axis: number,
    set: IntervalSet,
    meter: Meter,
): IntervalSet | undefined {
    for (let allowed = set; ;) {
        const found = firstBox(outside, meter, { assumptions: [...others, [axis, allowed]] });
        if (found.verdict === 'absent') return allowed;
        if (found.verdict === 'unknown') return undefined;
        allowed = subtract(allowed, found.value[axis]!);
    }
}
