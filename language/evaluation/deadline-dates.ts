import { addDuration, civil, dayNumber, daysOf, monthsOf, type Duration } from '../calendar/index.js';
import { OPEN, type Anchor, type DeadlineParameter } from '../model/index.js';
import type { DeadlineDates, MissingDate } from './model.js';

type Dates = ReadonlyMap<string | undefined, number>;

/**
 * The days of a deadline where its event has a date. `senest` and `inden for` include the last day, the start does not
 * count, and the end of the 8th week is the day before 56 days have passed.
 */
export function deadlineDates(parameter: DeadlineParameter, dates: Dates): DeadlineDates {
    const { rule, duration, anchor } = parameter;
    const missing = (why: MissingDate): DeadlineDates => ({ parameter, missing: why });
    if (duration === OPEN || anchor?.events === OPEN) return missing({ kind: 'open' });
    if (WITHOUT_A_DAY.has(rule)) return missing({ kind: 'no-day' });
    const start = startOf(anchor, dates);
    if (typeof start !== 'number') return missing(start);
    if (duration === undefined) {
        // "senest ved fremmødet", "ved tilmelding"; without a length anything else says no day.
        if (rule === 'at') return { parameter, earliest: start, latest: start };
        if (rule === 'latest') return { parameter, latest: start };
        return rule === 'earliest' ? { parameter, earliest: start } : missing({ kind: 'no-day' });
    }
    const end = anchor?.direction === 'before' ? before(start, duration) : after(start, duration);
    if (end === undefined) return missing({ kind: 'no-day' });
    if (rule === 'earliest') return { parameter, earliest: end };
    return { parameter, latest: rule === 'end-of' ? end - 1 : end };
}

const WITHOUT_A_DAY: ReadonlySet<DeadlineParameter['rule']> = new Set([
    'immediately',
    'promptly',
    'as-soon-as-possible',
    'ongoing',
]);

/** The day from which something runs: the one day of its events that have one, or why there is none. */
export function startOf(anchor: Anchor | undefined, dates: Dates): number | MissingDate {
    if (anchor?.events === OPEN) return { kind: 'open' };
    const events = anchor?.events ?? [undefined];
    const days = new Set(events.flatMap((event) => dates.get(event) ?? []));
    const [day] = days;
    return days.size === 1 ? day! : { kind: 'undated', events };
}

/** Undefined beyond the calendar. */
export function after(start: number, duration: Duration): number | undefined {
    try {
        return addDuration(start, duration);
    } catch {
        return undefined;
    }
}

/** The same date of an earlier month, or its last day where that date is missing. */
function before(start: number, duration: Duration): number | undefined {
    const days = daysOf(duration);
    if (days !== undefined) return start - days;
    const { year, month, day } = civil(start);
    const index = year * 12 + month - 1 - (monthsOf(duration) ?? 0);
    for (let date = day; date > 0; date--) {
        const found = dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, date);
        if (found !== undefined) return found;
    }
    return undefined;
}
