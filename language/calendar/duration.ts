import { civil, clampedDay, CYCLE_DAYS, requireDay, type DayNumber, type Language } from './day.js';

/** dag, uge, måned, halvår, år */
export type DurationUnit = 'day' | 'week' | 'month' | 'halfyear' | 'year';

/**
 * A length of time (varighed) in the unit the drafter wrote, never normalised: 26 weeks, 6 months
 * and half a year are three values. `amount` is a whole number from 0 up to 10,000 years.
 */
export interface Duration {
    readonly amount: number;
    readonly unit: DurationUnit;
}

/** A valid duration, or `undefined` when the amount is negative, broken or beyond 10,000 years. */
export function duration(amount: number, unit: DurationUnit): Duration | undefined {
    return isDuration({ amount, unit }) ? { amount, unit } : undefined;
}

export function isDuration(d: Duration): boolean {
    if (!Number.isSafeInteger(d.amount) || d.amount < 0) return false;
    const days = DAYS[d.unit];
    return days === undefined ? d.amount * MONTHS[d.unit]! <= MAX_MONTHS : d.amount * days <= MAX_DAYS;
}

/** Returns `d` itself, or throws RangeError when it is not a valid duration. */
export function requireDuration(d: Duration): Duration {
    if (!isDuration(d)) throw new RangeError(`Not a duration: ${d.amount} ${d.unit}`);
    return d;
}

/**
 * The day a duration ends when it starts on `anchor`, which itself does not count: two weeks after
 * day 0 is day 14. Months go to the same date of the later month, or to its last day where that date
 * is missing: 31 January and one month is 28 or 29 February.
 * Throws RangeError on an invalid day or duration and when the result leaves the calendar.
 */
export function addDuration(anchor: DayNumber, d: Duration): DayNumber {
    requireDuration(d);
    const days = daysOf(d);
    return days === undefined ? addMonths(anchor, monthsOf(d)!) : requireDay(requireDay(anchor) + days);
}

/**
 * The k-th date (k ≥ 0) of the series "hver d". Counted from the anchor and never from the date
 * before, so that a series from 31 January does not stay on the 28th after February.
 */
export function seriesDate(anchor: DayNumber, d: Duration, k: number): DayNumber {
    return addDuration(anchor, { amount: d.amount * k, unit: d.unit });
}

/** True for days and weeks, which are equally long from every start date. */
export function isFixedLength(d: Duration): boolean {
    return DAYS[d.unit] !== undefined;
}

/** The length in days, or `undefined` for months, half-years and years. */
export function daysOf(d: Duration): number | undefined {
    const days = DAYS[d.unit];
    return days === undefined ? undefined : d.amount * days;
}

/** The length in months, or `undefined` for days and weeks. */
export function monthsOf(d: Duration): number | undefined {
    const months = MONTHS[d.unit];
    return months === undefined ? undefined : d.amount * months;
}

/** The same text for durations that end on the same day from every start date, and only for them. */
export function lengthKey(d: Duration): string {
    requireDuration(d);
    if (d.amount === 0) return '0';
    return isFixedLength(d) ? `${daysOf(d)}d` : `${monthsOf(d)}m`;
}

/** "2 uger", "1 måned", "et halvt år"; "2 weeks", "1 month", "half a year". */
export function formatDuration(d: Duration, lang: Language): string {
    if (d.unit === 'halfyear' && d.amount === 1) return lang === 'da' ? 'et halvt år' : 'half a year';
    const [one, many] = NAMES[lang][d.unit];
    return `${d.amount} ${d.amount === 1 ? one : many}`;
}

// 25 calendar cycles: in months and in days the same length from every start date, so a length
// beyond one of the limits is longer than every valid duration.
const MAX_MONTHS = 25 * 4800;
const MAX_DAYS = 25 * CYCLE_DAYS;

const DAYS: Partial<Record<DurationUnit, number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<DurationUnit, number>> = { month: 1, halfyear: 6, year: 12 };

const NAMES: Record<Language, Record<DurationUnit, readonly [one: string, many: string]>> = {
    da: {
        day: ['dag', 'dage'],
        week: ['uge', 'uger'],
        month: ['måned', 'måneder'],
        halfyear: ['halvår', 'halvår'],
        year: ['år', 'år'],
    },
    en: {
        day: ['day', 'days'],
        week: ['week', 'weeks'],
        month: ['month', 'months'],
        halfyear: ['half-year', 'half-years'],
        year: ['year', 'years'],
    },
};

function addMonths(anchor: DayNumber, months: number): DayNumber {
    const { year, month, day } = civil(anchor);
    const monthIndex = year * 12 + (month - 1) + months;
    return clampedDay(Math.floor(monthIndex / 12), monthIndex - 12 * Math.floor(monthIndex / 12) + 1, day);
}
