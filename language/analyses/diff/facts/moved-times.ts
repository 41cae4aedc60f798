import { addDuration, anchorClasses, type Duration } from '../../../calendar/index.js';
import {
    and,
    intervals,
    isIn,
    or,
    type Axis,
    type Condition,
    type IntervalSet,
} from '../../../population/index.js';

/** One elapsed time: its axis and that of its start dates, on one side and among the joint axes. */
export interface TimeAxes {
    readonly own: {
        readonly axis: Axis;
        readonly starts: readonly number[];
        readonly lengths: readonly Duration[];
    };
    readonly joint: {
        readonly axis: Axis;
        readonly at: number;
        readonly startAt: number | undefined;
        readonly lengths: readonly Duration[];
    };
}

/** Moves comparisons of one elapsed time from the axes of a side to the joint ones. */
export interface TimeMover {
    /** Start dates of these classes. */
    starts(classes: IntervalSet): Condition;
    /** Days in all of the sets; counted from start dates of all of the classes, where there are any. */
    days(sets: readonly IntervalSet[], classes: readonly IntervalSet[]): Condition;
}

/**
 * A side compares its elapsed time with its own thresholds, from start dates that it tells apart by these. The joint
 * axes have the thresholds of both sides and therefore more classes of start dates, each within one class of the
 * side. The thresholds of the side cut the days since a joint start date into the same pieces, in the same order, as
 * from the start date that the side has for it, so that each piece goes over into its own, and with the pieces every
 * comparison that the side can make.
 */
export function timeMover({ own, joint }: TimeAxes): TimeMover {
    const classes = anchorClasses(joint.lengths).map(({ representative }) => {
        const lengths = lengthsFrom(representative, own.lengths);
        const all = own.starts.map((start) => lengthsFrom(start, own.lengths));
        const index = all.findIndex((each) => isSameOrder(each, lengths));
        return { own: index, from: all[index] ?? lengths, to: lengths };
    });

    function moved(
        set: IntervalSet,
        { from, to }: { from: readonly number[]; to: readonly number[] },
    ): IntervalSet {
        const bounds = set.map((bound) => movedBound(bound, from, to));
        return bounds.filter((bound, i) => bound !== (i % 2 === 0 ? bounds[i + 1] : bounds[i - 1]));
    }

    /** Up to a threshold and from it on; within a piece the sides compare with nothing, so any order-keeping will do. */
    function movedBound(bound: number, from: readonly number[], to: readonly number[]): number {
        if (bound <= own.axis.lo) return joint.axis.lo;
        if (bound >= own.axis.hi) return joint.axis.hi;
        let [below, next] = [-1, joint.axis.hi];
        for (const [i, length] of from.entries())
            if (length <= bound && length > (from[below] ?? -1)) below = i;
        for (const [i, length] of from.entries()) if (length > bound) next = Math.min(next, to[i]!);
        return Math.min(next, below < 0 ? bound : to[below]! + bound - from[below]!);
    }

    const among = (indices: readonly number[]): IntervalSet =>
        indices.map((index) => intervals.point(index)).reduce(intervals.union, intervals.none);

    return {
        starts: (set) =>
            joint.startAt === undefined
                ? isIn(joint.at, [joint.axis.lo, joint.axis.hi])
                : isIn(
                      joint.startAt,
                      among([...classes.keys()].filter((i) => intervals.contains(set, classes[i]!.own))),
                  ),
        days(sets, starts) {
            const allowed = [...classes.keys()].filter((i) =>
                starts.every((set) => intervals.contains(set, classes[i]!.own)),
            );
            const bySet = Map.groupBy(allowed, (i) =>
                sets
                    .map((set) => moved(set, classes[i]!))
                    .reduce(intervals.intersect)
                    .join(' '),
            );
            const parts = [...bySet].map(([text, indices]) => {
                const days = isIn(joint.at, text === '' ? intervals.none : text.split(' ').map(Number));
                return joint.startAt === undefined || indices.length === classes.length
                    ? days
                    : and(isIn(joint.startAt, among(indices)), days);
            });
            return or(...parts);
        },
    };
}

const lengthsFrom = (start: number, lengths: readonly Duration[]): number[] =>
    lengths.map((each) => addDuration(start, each) - start);

/** Whether all pairs stand the same way: equal, on neighbouring days or further apart, and which is first. */
function isSameOrder(a: readonly number[], b: readonly number[]): boolean {
    return a.every((_, i) => a.every((_, j) => relation(a[i]! - a[j]!) === relation(b[i]! - b[j]!)));
}

const relation = (difference: number): number => Math.max(-2, Math.min(2, difference));
