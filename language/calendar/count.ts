import { civil, daysInMonth } from './day.js';
import { compareDurations, type CalendarComparison } from './compare.js';
import { duration, isFixedLength, lengthKey, monthsOf, requireDuration, type Duration } from './duration.js';
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
    requireLimit(atLeast);
    requireLimit(atMost);
    if (atLeast.n <= atMost.n) return constantVerdict(false);
    if (!atMost.period) return constantVerdict(true);
    if (!atLeast.period) return constantVerdict(false);
    const periods = compareDurations(atLeast.period, atMost.period);
    return verdictOn(periods, ['before', 'equal']);
}

/**
 * A series against "højst n" in a period: a conflict when the series has more than n dates in the
 * period however they are chosen. Throws RangeError on an invalid number or duration and on a step
 * of zero.
 */
export function seriesConflict(series: Series, atMost: CountLimit): CalendarVerdict {
    requireLimit(atMost);
    if (requireDuration(series.step).amount === 0) throw new RangeError('A series needs a step above zero');
    const { period } = atMost;
    if (!period) return constantVerdict(true);
    const tooMany = atMost.n + 1;
    const steps = duration(series.step.amount * tooMany, series.step.unit);
    // Longer than any valid duration, and so than the period: the date too many never comes.
    if (!steps) return constantVerdict(false);
    if (series.kind === 'exact' || isFixedLength(series.step)) {
        return verdictOn(compareDurations(steps, period), ['before']);
    }
    return latestSeriesConflict(monthsOf(series.step)!, tooMany, steps, period);
}

function verdictOn(c: CalendarComparison, conflicts: readonly ('before' | 'equal')[]): CalendarVerdict {
    const compatibles = (['before', 'equal', 'after'] as const).filter(
        (o) => !conflicts.some((x) => x === o),
    );
    const count = conflicts.reduce((sum, outcome) => sum + c[outcome], 0);
    const conflict = Math.min(...conflicts.map((outcome) => c.example[outcome] ?? Infinity));
    const compatible = Math.min(...compatibles.map((outcome) => c.example[outcome] ?? Infinity));
    if (conflict === Infinity || compatible === Infinity) return constantVerdict(count > 0);
    return { verdict: 'sometimes', count, example: { conflict, compatible } };
}

const verdicts = remember<CalendarVerdict>(1024);

/**
 * With a largest gap, waiting as long as allowed each time leaves the fewest dates, since a later
 * start never ends earlier. Counted from date to date the day of the month only falls: it ends on
 * the least of the months passed, where an exact series would have come back up.
 */
function latestSeriesConflict(
    step: number,
    count: number,
    steps: Duration,
    period: Duration,
): CalendarVerdict {
    return verdicts(`${step} x ${count} in ${lengthKey(period)}`, () => {
        const { day } = startDates();
        const exact = lengthsByStart(steps);
        const limit = lengthsByStart(period);
        return judgeStarts((start) => {
            const lost = daysLost(day[start]!, step, count);
            return exact[start]! - lost < limit[start]!;
        });
    });
}

/** How many days the last date of a series from date to date comes before the exact one. */
function daysLost(anchor: number, step: number, count: number): number {
    const { year, month, day } = civil(anchor);
    const monthIndex = year * 12 + month - 1;
    let reached = day;
    // The months' lengths repeat after 4800 months, and the 28th is never moved.
    for (let k = 1; k <= Math.min(count, 4800) && reached > 28; k++) {
        reached = Math.min(reached, lengthOfMonth(monthIndex + k * step));
    }
    return Math.min(day, lengthOfMonth(monthIndex + count * step)) - reached;
}

function lengthOfMonth(monthIndex: number): number {
    return daysInMonth(Math.floor(monthIndex / 12), (monthIndex % 12) + 1);
}

function requireLimit({ n, period }: CountLimit): void {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of acts: ${n}`);
    if (period) requireDuration(period);
}
