import type { DayNumber } from './day.js';
import { addDuration, lengthKey, type Duration } from './duration.js';
import { remember } from './remember.js';
import { lengthsByStart } from './startDates.js';
import { judgeStarts, type CalendarVerdict } from './verdict.js';

/** A limit in time after the start event; inclusive when the day it falls on is still in time. */
export interface Bound {
    readonly duration: Duration;
    readonly inclusive: boolean;
}

/**
 * A deadline (frist) as the days on which the act is in time, counted from one start event.
 *
 * - tidligst 2 uger efter: from 2 weeks, that day included
 * - senest 2 uger efter, inden for 2 uger: until 2 weeks, inclusive; the anchor day does not count,
 *   so the last day is anchor + 14
 * - inden udgangen af 8. uge: until 8 weeks, exclusive; the last day is anchor + 55
 * - måned 4 til 6: from 3 months, until 6 months, exclusive
 */
export interface Window {
    /** Absent: the act is in time from the anchor day itself. */
    readonly from?: Duration;
    /** Absent: there is no last day. */
    readonly until?: Bound;
}

/**
 * The first and last day in time, both included; empty when `last < first`. Without `until`,
 * `last` is Infinity. Throws RangeError on an invalid day or duration.
 */
export function windowOn(anchor: DayNumber, w: Window): { first: DayNumber; last: DayNumber } {
    const first = w.from ? addDuration(anchor, w.from) : anchor;
    if (!w.until) return { first, last: Infinity };
    const limit = addDuration(anchor, w.until.duration);
    return { first, last: w.until.inclusive ? limit : limit - 1 };
}

/**
 * From which start dates no day satisfies all the windows. No windows at all are never empty.
 * Remembered. Throws RangeError when a duration is invalid.
 */
export function emptyWindow(windows: readonly Window[]): CalendarVerdict {
    return verdicts(windows.map(windowKey).join(' & '), () => {
        const firsts = windows.flatMap((w) => (w.from ? [lengthsByStart(w.from)] : []));
        const limits = windows.flatMap(({ until }) =>
            until ? [{ length: lengthsByStart(until.duration), short: until.inclusive ? 0 : 1 }] : [],
        );
        return judgeStarts((start) => {
            let first = 0;
            let last = Infinity;
            for (const length of firsts) first = Math.max(first, length[start]!);
            for (const { length, short } of limits) last = Math.min(last, length[start]! - short);
            return last < first;
        });
    });
}

const verdicts = remember<CalendarVerdict>(4096);

function windowKey({ from, until }: Window): string {
    const limit = until ? `${lengthKey(until.duration)}${until.inclusive ? ']' : ')'}` : '';
    return `${from ? lengthKey(from) : ''}..${limit}`;
}
