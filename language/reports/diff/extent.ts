import {
    axesOf,
    boundingBox,
    compile,
    intervals,
    isIn,
    not,
    type Assumption,
} from '../../population/index.js';
import type { Condition, IntervalSet, Space } from '../../population/index.js';

/**
 * The values that some of the cases have, on each axis that bounds them: what can be seen from how the condition is
 * written, and then without the stretches between two of its thresholds on which there is nobody.
 */
export function extentOf(
    space: Space,
    cases: Condition,
    isWithin: (whole: Condition) => boolean,
): { readonly seen: readonly Assumption[]; closest(): readonly Assumption[] } | undefined {
    const box = boundingBox(compile(space, cases));
    if (!box) return undefined;
    const isBound = (set: IntervalSet, axis: number): boolean => {
        const { lo, hi } = space.axes[axis]!;
        return !(set.length === 2 && set[0] === lo && set[1] === hi);
    };
    const bound = (sets: readonly IntervalSet[]): readonly Assumption[] =>
        sets.flatMap((set, axis): Assumption[] => (isBound(set, axis) ? [[axis, set]] : []));

    function closest(): readonly Assumption[] {
        const mentioned = axesOf(cases);
        if (mentioned.size > MOST_AXES) return [];
        const limits = limitsOf(cases);
        return bound(
            box!.map((set, axis) => {
                if (!mentioned.has(axis)) return set;
                const pieces = cutAt(set, limits.get(axis) ?? new Set());
                if (pieces.length < 2 || pieces.length > MOST_PIECES) return set;
                const somebody = pieces.filter((piece) => !isWithin(not(isIn(axis, piece))));
                return somebody.reduce(intervals.union, []);
            }),
        );
    }
    return { seen: bound(box), closest };
}

/** Conditions on so many axes are for no short sentence. */
const MOST_AXES = 6;

/** Conditions on more stretches of one axis are for no short sentence. */
const MOST_PIECES = 6;

function cutAt(set: IntervalSet, limits: ReadonlySet<number>): readonly IntervalSet[] {
    const pieces: IntervalSet[] = [];
    for (let i = 0; i < set.length; i += 2) {
        const [lo, hi] = [set[i]!, set[i + 1]!];
        const within = [...limits].filter((limit) => lo < limit && limit < hi).sort((a, b) => a - b);
        const ends = [lo, ...within, hi];
        for (let j = 1; j < ends.length; j++) pieces.push(intervals.range(ends[j - 1]!, ends[j]!));
    }
    return pieces;
}

/** Where the sets of a condition begin and end, axis by axis. */
function limitsOf(cases: Condition): ReadonlyMap<number, ReadonlySet<number>> {
    const limits = new Map<number, Set<number>>();
    const known = new Set<Condition>();
    const open: Condition[] = [cases];
    for (let condition = open.pop(); condition; condition = open.pop()) {
        if (known.has(condition)) continue;
        known.add(condition);
        if (condition.kind === 'and' || condition.kind === 'or') open.push(...condition.of);
        if (condition.kind === 'not') open.push(condition.of);
        if (condition.kind !== 'in') continue;
        let own = limits.get(condition.axis);
        if (!own) limits.set(condition.axis, (own = new Set()));
        for (const limit of condition.set) own.add(limit);
    }
    return limits;
}
