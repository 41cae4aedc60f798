import type { Axis } from './axes.js';
import { isSubset, meets, type IntervalSet } from './intervals.js';
import type { Box } from './search.js';

/** A part of a table's space: the cases with `lo[axis] <= value < hi[axis]` on each axis. */
export interface Region {
    readonly lo: readonly number[];
    readonly hi: readonly number[];
}

/** A place to split a region: below `at`, and from `at` on. */
export interface Cut {
    readonly axis: number;
    readonly at: number;
    /** How many boxes reach into the lower and into the upper part, counted by their outer bounds. */
    readonly below: number;
    readonly above: number;
}

/** A region, and the boxes that reach into it. */
export interface Part<Member extends { readonly box: Box }> {
    readonly region: Region;
    readonly members: readonly Member[];
}

export function wholeRegion(axes: readonly Axis[]): Region {
    return { lo: axes.map(({ lo }) => lo), hi: axes.map(({ hi }) => hi) };
}

/** Both sides of a cut, each with the members that reach into it. */
export function cutMembers<Member extends { readonly box: Box }>(
    { region: { lo, hi }, members }: Part<Member>,
    { axis, at }: Cut,
): readonly [below: Part<Member>, above: Part<Member>] {
    const lower: IntervalSet = [lo[axis]!, at];
    const upper: IntervalSet = [at, hi[axis]!];
    return [
        {
            region: { lo, hi: hi.with(axis, at) },
            members: members.filter(({ box }) => meets(box[axis]!, lower)),
        },
        {
            region: { lo: lo.with(axis, at), hi },
            members: members.filter(({ box }) => meets(box[axis]!, upper)),
        },
    ];
}

/** How a box lies to a region. */
export function relation(box: Box, { lo, hi }: Region): 'apart' | 'covers' | 'partly' {
    let covers = true;
    for (let axis = 0; axis < lo.length; axis++) {
        const set = box[axis]!;
        const from = lo[axis]!;
        const to = hi[axis]!;
        if (set.length === 2) {
            if (set[0]! >= to || set[1]! <= from) return 'apart';
            if (set[0]! > from || set[1]! < to) covers = false;
        } else {
            const range: IntervalSet = [from, to];
            if (!meets(set, range)) return 'apart';
            if (covers && !isSubset(range, set)) covers = false;
        }
    }
    return covers ? 'covers' : 'partly';
}

/**
 * The cut at a bound of some box, inside the region, that leaves the least work: the sum of n·log n over both parts,
 * which is small for cuts through few boxes and, among those, for balanced ones. A table that was made by splitting
 * is so taken apart along its own seams. Undefined when no box has a bound inside the region.
 */
export function bestCut(members: readonly { readonly box: Box }[], { lo, hi }: Region): Cut | undefined {
    const count = members.length;
    const starts = new Float64Array(count);
    const ends = new Float64Array(count);
    let best: Cut | undefined;
    let leastWork = Infinity;

    function consider(axis: number, at: number, below: number, above: number): void {
        const work = below * Math.log(below + 1) + above * Math.log(above + 1);
        if (work >= leastWork) return;
        leastWork = work;
        best = { axis, at, below, above };
    }

    for (let axis = 0; axis < lo.length; axis++) {
        const bounds = readBounds(members, axis, lo[axis]!, hi[axis]!, starts, ends);
        if (bounds.length === 0) continue;
        starts.sort();
        ends.sort();
        let below = 0;
        let ended = 0;
        for (const at of bounds.sort()) {
            while (below < count && starts[below]! < at) below++;
            while (ended < count && ends[ended]! <= at) ended++;
            consider(axis, at, below, count - ended);
        }
    }
    return best;
}

/**
 * Writes where each box starts and ends on an axis within `[from, to)`, and returns all bounds strictly inside it.
 * Every box meets the interval.
 */
function readBounds(
    members: readonly { readonly box: Box }[],
    axis: number,
    from: number,
    to: number,
    starts: Float64Array,
    ends: Float64Array,
): Float64Array {
    const inner: number[] = [];
    for (const [i, { box }] of members.entries()) {
        const set = box[axis]!;
        let first = 0;
        while (set[first + 1]! <= from) first += 2;
        let last = set.length - 1;
        while (set[last - 1]! >= to) last -= 2;
        starts[i] = Math.max(set[first]!, from);
        ends[i] = Math.min(set[last]!, to);
        for (let k = first; k <= last; k++) {
            const bound = set[k]!;
            if (from < bound && bound < to) inner.push(bound);
        }
    }
    return Float64Array.from(inner);
}
