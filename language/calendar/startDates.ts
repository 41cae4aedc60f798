import { civil, CYCLE_DAYS, dayNumber, type DayNumber } from './day.js';
import { addDuration, daysOf, lengthKey, type Duration } from './duration.js';
import { remember } from './remember.js';

/**
 * Every start date (startdato) of the 400 years from 1 January 2024, in order. The first 28 days of a
 * month stand as one entry under the 1st: every month has these dates, so no month addition clamps
 * them and every duration is equally long from all of them. 16,497 entries speak for 146,097 dates.
 */
export interface StartDates {
    readonly day: Int32Array;
    /** Number of start dates the entry stands for: 28 or 1. The sum is 146,097. */
    readonly weight: Uint8Array;
}

export function startDates(): StartDates {
    return (known ??= listStartDates());
}

/** The length in days of a duration from each entry of `startDates()`. */
export function lengthsByStart(d: Duration): Int32Array {
    return lengths(lengthKey(d), () => {
        const { day } = startDates();
        const days = daysOf(d);
        return day.map((start) => days ?? addDuration(start, d) - start);
    });
}

/** The fewest and the most days that a duration takes, over all start dates. */
export function lengthsOf(d: Duration): { readonly shortest: number; readonly longest: number } {
    const all = lengthsByStart(d);
    let [shortest, longest] = [all[0]!, all[0]!];
    for (const length of all) {
        if (length < shortest) shortest = length;
        if (length > longest) longest = length;
    }
    return { shortest, longest };
}

/** How many start dates fall under an outcome, and the earliest of them from 2024 on. */
export interface Tally {
    readonly count: number;
    readonly first: DayNumber;
}

/** Counts the start dates by outcome; `classify` is given an index into `startDates()`. */
export function tallyStarts<K>(classify: (index: number) => K): ReadonlyMap<K, Tally> {
    const { day, weight } = startDates();
    const tallies = new Map<K, { count: number; first: DayNumber }>();
    for (let index = 0; index < day.length; index++) {
        const outcome = classify(index);
        const tally = tallies.get(outcome);
        if (tally) tally.count += weight[index]!;
        else tallies.set(outcome, { count: weight[index]!, first: day[index]! });
    }
    return tallies;
}

const lengths = remember<Int32Array>(256);
let known: StartDates | undefined;

function listStartDates(): StartDates {
    const first = dayNumber(2024, 1, 1)!;
    const day: number[] = [];
    const weight: number[] = [];
    for (let start = first; start < first + CYCLE_DAYS; start++) {
        const dayOfMonth = civil(start).day;
        if (dayOfMonth > 1 && dayOfMonth <= 28) continue;
        day.push(start);
        weight.push(dayOfMonth === 1 ? 28 : 1);
    }
    return { day: Int32Array.from(day), weight: Uint8Array.from(weight) };
}
