import fc from 'fast-check';
import type { DayNumber, Duration, DurationUnit } from '../../../language/calendar/index.js';

/** The calendar of the JavaScript engine, which shares no code with the one under test. */

export const CYCLE = 146_097;
export const FIRST_START = Date.UTC(2024, 0, 1) / 86_400_000;

export function oracleCivil(day: DayNumber): { year: number; month: number; day: number } {
    const date = new Date(day * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function oracleAdd(anchor: DayNumber, d: Duration): DayNumber {
    if (d.unit === 'day') return anchor + d.amount;
    if (d.unit === 'week') return anchor + 7 * d.amount;
    const { year, month, day } = oracleCivil(anchor);
    return addMonths(year, month - 1, day, d.amount * MONTHS_IN[d.unit]);
}

export function* everyStart(): Generator<DayNumber> {
    for (let day = FIRST_START; day < FIRST_START + CYCLE; day++) yield day;
}

/** Lengths in days from every start date of the cycle, the k-th from `FIRST_START + k`. */
export function oracleLengths(d: Duration): Int32Array {
    return Int32Array.from({ length: CYCLE }, (_, k) => oracleAdd(FIRST_START + k, d) - FIRST_START - k);
}

/** A duration of at most some 100 to 2,500 days, often close to a whole number of months. */
export function durations(maxMonths: number): fc.Arbitrary<Duration> {
    const nearMonths = fc
        .tuple(fc.integer({ min: 1, max: maxMonths }), fc.integer({ min: -3, max: 3 }))
        .map(([months, off]) => Math.round(30.44 * months) + off);
    return fc.oneof(
        nearMonths.map((amount): Duration => ({ amount, unit: 'day' })),
        nearMonths.map((amount): Duration => ({ amount: Math.round(amount / 7), unit: 'week' })),
        fc.integer({ min: 0, max: maxMonths }).map((amount): Duration => ({ amount, unit: 'month' })),
        fc
            .integer({ min: 0, max: Math.floor(maxMonths / 6) })
            .map((amount): Duration => ({ amount, unit: 'halfyear' })),
        fc
            .integer({ min: 0, max: Math.floor(maxMonths / 12) })
            .map((amount): Duration => ({ amount, unit: 'year' })),
        fc.integer({ min: 0, max: 31 }).map((amount): Duration => ({ amount, unit: 'day' })),
    );
}

const MONTHS_IN: Record<Exclude<DurationUnit, 'day' | 'week'>, number> = { month: 1, halfyear: 6, year: 12 };

/** The last day of a month and its date, asked of the engine once per month. */
const monthEnds = new Map<number, { last: DayNumber; date: number }>();

function addMonths(year: number, month: number, day: number, months: number): DayNumber {
    const index = year * 12 + month + months;
    let end = monthEnds.get(index);
    if (!end) {
        // The engine carries surplus months over into years, and day 0 is the last of the month before.
        const last = Date.UTC(2000, index - 24_000 + 1, 0) / 86_400_000;
        monthEnds.set(index, (end = { last, date: oracleCivil(last).day }));
    }
    return end.last - Math.max(0, end.date - day);
}
