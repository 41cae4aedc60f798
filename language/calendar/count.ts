import { civil, daysInMonth, type DayNumber } from './day.js';
import { duration, lengthKey, monthsOf, requireDuration, type Duration } from './duration.js';
import { remember } from './remember.js';
import { lengthsByStart, startDates } from './startDates.js';
import { constantVerdict, judgeStarts, type CalendarVerdict } from './verdict.js';

/**
 * A number of acts (antal) within a period from the start event: the days from the anchor and before
 * anchor + period. Without a period it is the whole course of the case (hele forløbet).
 */
export interface CountLimit {
    /** A whole number from 0. */
    readonly n: number;
    readonly period?: Duration;
}

/**
 * Acts that return (hyppighed). "exact", hver n-te: on anchor + step, anchor + 2·step, …
 * "max-gap", med højst n mellemrum: at any dates as long as the first is at most a step after the
 * anchor and each at most a step after the one before. Neither counts the anchor day, and both
 * go on for the whole course.
 */
export interface Series {
    readonly kind: 'exact' | 'max-gap';
    /** Longer than zero. */
    readonly step: Duration;
}

/**
 * "mindst n" in one period against "højst m" in another from the same anchor: a conflict when n > m
 * and the first period lies within the second. Throws RangeError on an invalid number or duration.
 */
export function countConflict(atLeast: CountLimit, atMost: CountLimit): CalendarVerdict {
    const inner = requireLimit(atLeast).period;
    const outer = requireLimit(atMost).period;
    if (atLeast.n <= atMost.n) return constantVerdict(false);
    if (!outer) return constantVerdict(true);
    if (!inner) return constantVerdict(false);
    return verdicts(`${lengthKey(inner)} within ${lengthKey(outer)}`, () => {
        const innerEnd = lengthsByStart(inner);
        const outerEnd = lengthsByStart(outer);
        return judgeStarts((start) => innerEnd[start]! <= outerEnd[start]!);
    });
}

/**
 * A series against "højst n" in a period: a conflict when the series has more than n dates in the
 * period however they are chosen. Throws RangeError on an invalid number or duration and on a step
 * of zero.
 */
export function seriesConflict({ kind, step }: Series, atMost: CountLimit): CalendarVerdict {
    const { n, period } = requireLimit(atMost);
    if (requireDuration(step).amount === 0) throw new RangeError('A series needs a step above zero');
    if (!period) return constantVerdict(true);
    const oneTooMany = duration(step.amount * (n + 1), step.unit);
    // Longer than any valid duration, and so than the period: the date too many never comes in it.
    if (!oneTooMany) return constantVerdict(false);
    return verdicts(`${kind} ${lengthKey(step)} x ${n + 1} in ${lengthKey(period)}`, () => {
        const { day } = startDates();
        const exact = lengthsByStart(oneTooMany);
        const end = lengthsByStart(period);
        const months = kind === 'max-gap' ? monthsOf(step) : undefined;
        return judgeStarts((start) => {
            const lost = months === undefined ? 0 : daysLost(day[start]!, months, n + 1);
            return exact[start]! - lost < end[start]!;
        });
    });
}

const verdicts = remember<CalendarVerdict>(4096);

/**
 * With a largest gap, waiting as long as allowed each time leaves the fewest dates, since a later
 * start never ends earlier. But counted from date to date the day of the month only falls: it ends
 * on the least of the months passed, where the exact series comes back up. This is how many days
 * before the k-th date of the exact series the k-th of the longest waits falls.
 */
function daysLost(anchor: DayNumber, step: number, k: number): number {
    const { year, month, day } = civil(anchor);
    const monthIndex = year * 12 + month - 1;
    let reached = day;
    // The lengths of the months repeat after 4800 months, and the 28th is never moved.
    for (let i = 1; i <= Math.min(k, 4800) && reached > 28; i++) {
        reached = Math.min(reached, lengthOfMonth(monthIndex + i * step));
    }
    return Math.min(day, lengthOfMonth(monthIndex + k * step)) - reached;
}

function lengthOfMonth(monthIndex: number): number {
    return daysInMonth(Math.floor(monthIndex / 12), (monthIndex % 12) + 1);
}

function requireLimit(limit: CountLimit): CountLimit {
    if (!Number.isSafeInteger(limit.n) || limit.n < 0)
        throw new RangeError(`Not a number of acts: ${limit.n}`);
    if (limit.period) requireDuration(limit.period);
    return limit;
}
