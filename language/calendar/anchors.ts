import type { DayNumber } from './day.js';
import { daysOf, isFixedLength, lengthKey, type Duration } from './duration.js';
import { remember } from './remember.js';
import { lengthsByStart, startDates } from './startDates.js';

/** Start dates from which the thresholds of one elapsed-time axis stand in the same order. */
export interface AnchorClass {
    /** The earliest start date of the class from 1 January 2024 on. */
    readonly representative: DayNumber;
    /** Days from the representative to each threshold, in the order the thresholds were given. */
    readonly lengths: readonly number[];
    /** Number of start dates in the class; the sum over all classes is 146,097. */
    readonly share: number;
}

/**
 * Groups all 146,097 start dates by the order type of the thresholds: which are equal, which come
 * first, and whether any day lies strictly between two neighbours.
 *
 * Order types suffice, for conditions only compare elapsed days with thresholds (before, from, up to
 * and with, after). Such comparisons cut time into the thresholds themselves and the stretches of
 * days strictly between them, and two start dates of one order type have the same pieces, the same
 * ones of them empty. A set of cases is therefore empty, part of another or equal to it from one
 * start date of a class exactly when it is so from all. Day 0 needs no place in the order: only a
 * threshold of zero or one day can meet or touch it, and these are the same from every start date.
 *
 * Classes come in the order of their representatives; one class when the order never changes.
 * Remembered. Throws RangeError when a threshold is invalid.
 */
export function anchorClasses(thresholds: readonly Duration[]): readonly AnchorClass[] {
    return classes(thresholds.map(lengthKey).join(' '), () => {
        const lengths = thresholds.map(lengthsByStart);
        const classOf = partition(varyingPairs(thresholds));
        const { day, weight } = startDates();
        const found = new Map<number, { representative: DayNumber; lengths: number[]; share: number }>();
        for (let start = 0; start < day.length; start++) {
            const known = found.get(classOf[start]!);
            if (known) known.share += weight[start]!;
            else
                found.set(classOf[start]!, {
                    representative: day[start]!,
                    lengths: lengths.map((length) => length[start]!),
                    share: weight[start]!,
                });
        }
        return [...found.values()];
    });
}

const classes = remember<readonly AnchorClass[]>(1024);

/** Relations at each start date: -2 and 2 apart, -1 and 1 on neighbouring days, 0 on the same day. */
type Relations = Int32Array;

/**
 * The relations of all pairs tell the order type. Within days and weeks they are constant, and so
 * they are within months, which lie at least 28 days apart. That leaves the mixed pairs, and of
 * these the ones in which the number of days comes near the lengths that the months can have.
 */
function varyingPairs(thresholds: readonly Duration[]): Relations[] {
    const distinct = [...new Map(thresholds.map((d) => [lengthKey(d), d])).values()];
    const fixed = distinct.flatMap((d) => daysOf(d) ?? []);
    const monthly = distinct.filter((d) => !isFixedLength(d)).map(lengthsByStart);
    return monthly.flatMap((lengths) => {
        const shortest = lengths.reduce((least, length) => Math.min(least, length));
        const longest = lengths.reduce((most, length) => Math.max(most, length));
        return fixed
            .filter((days) => days > shortest - 2 && days < longest + 2)
            .map((days) => lengths.map((length) => Math.max(-2, Math.min(2, length - days))));
    });
}

/** Numbers the start dates so that two have the same number exactly when they agree on all pairs. */
function partition(pairs: readonly Relations[]): Int32Array {
    let classOf = new Int32Array(startDates().day.length);
    for (const pair of pairs) {
        const numbers = new Map<number, number>();
        classOf = classOf.map((current, start) => {
            const refined = current * 5 + pair[start]! + 2;
            const number = numbers.get(refined) ?? numbers.size;
            numbers.set(refined, number);
            return number;
        });
    }
    return classOf;
}
