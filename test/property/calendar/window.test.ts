import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
    countConflict,
    emptyWindow,
    seriesConflict,
    windowOn,
    type CalendarVerdict,
    type DayNumber,
    type Duration,
    type Window,
} from '../../../language/calendar/index.js';
import { CYCLE, durations, everyStart, FIRST_START, oracleAdd } from './oracle.js';

function expected(conflictFrom: (start: DayNumber) => boolean): CalendarVerdict {
    let count = 0;
    const example: { conflict?: DayNumber; compatible?: DayNumber } = {};
    for (const start of everyStart()) {
        const conflict = conflictFrom(start);
        if (conflict) count++;
        example[conflict ? 'conflict' : 'compatible'] ??= start;
    }
    return { verdict: count === CYCLE ? 'always' : count === 0 ? 'never' : 'sometimes', count, example };
}

const windows: fc.Arbitrary<Window> = fc.record(
    { from: durations(4), until: fc.record({ duration: durations(4), inclusive: fc.boolean() }) },
    { requiredKeys: [] },
);

/** Asks of a day whether it is in time; the limits are worked out once per start date. */
function inTime(start: DayNumber, { from, until }: Window): (day: DayNumber) => boolean {
    const first = from && oracleAdd(start, from);
    const limit = until && oracleAdd(start, until.duration);
    return (day) => {
        if (first !== undefined && day < first) return false;
        if (until === undefined || limit === undefined) return true;
        return until.inclusive ? day <= limit : day < limit;
    };
}

it('windows are empty when a search day by day finds none', () => {
    fc.assert(
        fc.property(fc.array(windows, { maxLength: 3 }), (all) => {
            const anyDay = (start: DayNumber): boolean => {
                const tests = all.map((w) => inTime(start, w));
                for (let day = start; day <= start + 140; day++) {
                    if (tests.every((test) => test(day))) return true;
                }
                return false;
            };
            expect(emptyWindow(all)).toEqual(expected((start) => !anyDay(start)));
        }),
        { numRuns: 20 },
    );
}, 60_000);

it('a window has exactly the days in time', () => {
    const starts = fc.integer({ min: FIRST_START, max: FIRST_START + CYCLE - 1 });
    fc.assert(
        fc.property(starts, windows, (start, w) => {
            const { first, last } = windowOn(start, w);
            const test = inTime(start, w);
            for (let day = start; day <= start + 140; day++) {
                expect(first <= day && day <= last).toBe(test(day));
            }
        }),
    );
});

it('mindst n clashes with højst m when its period never reaches further', () => {
    const numbers = fc.nat({ max: 3 });
    fc.assert(
        fc.property(numbers, durations(6), numbers, durations(6), (n, inner, m, outer) => {
            const conflict = expected((start) => n > m && oracleAdd(start, inner) <= oracleAdd(start, outer));
            expect(countConflict({ n, period: inner }, { n: m, period: outer })).toEqual(conflict);
        }),
        { numRuns: 30 },
    );
}, 60_000);

const steps = durations(3).filter((d) => d.amount > 0);

/** Steps in months against a period that ends when the date too many comes, or almost. */
const tightSeries = fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.nat({ max: 6 }), fc.integer({ min: -2, max: 2 }), fc.boolean())
    .map(([months, n, off, inDays]) => {
        const total = months * (n + 1);
        const period: Duration = inDays
            ? { amount: Math.round(30.44 * total) + off, unit: 'day' }
            : { amount: total, unit: 'month' };
        return { step: { amount: months, unit: 'month' } satisfies Duration, period, n };
    });
const anySeries = fc.oneof(
    tightSeries,
    fc.record({ step: steps, period: durations(12), n: fc.nat({ max: 12 }) }),
);

it('an exact series clashes when too many of its dates come before the end', () => {
    fc.assert(
        fc.property(anySeries, ({ step, period, n }) => {
            const conflict = expected((start) => {
                const end = oracleAdd(start, period);
                let dates = 0;
                for (let k = 1; dates <= n && oracleAdd(start, times(step, k)) < end; k++) dates++;
                return dates > n;
            });
            expect(seriesConflict({ kind: 'exact', step }, { n, period })).toEqual(conflict);
        }),
        { numRuns: 25 },
    );
}, 60_000);

it('a series with a largest gap clashes when even the longest waits give too many dates', () => {
    fc.assert(
        fc.property(anySeries, ({ step, period, n }) => {
            const conflict = expected(
                (start) => datesAtLongestWaits(start, step, oracleAdd(start, period)) > n,
            );
            expect(seriesConflict({ kind: 'max-gap', step }, { n, period })).toEqual(conflict);
        }),
        { numRuns: 25 },
    );
}, 60_000);

it('the longest waits give the fewest dates of all ways to keep the gaps', () => {
    const starts = fc.integer({ min: FIRST_START, max: FIRST_START + CYCLE - 1 });
    const monthly = fc.integer({ min: 1, max: 3 }).map((amount): Duration => ({ amount, unit: 'month' }));
    fc.assert(
        fc.property(starts, fc.oneof(steps, monthly), durations(9), (start, step, period) => {
            const end = oracleAdd(start, period);
            // fewest[k]: the fewest further dates before the end when the latest was k days after the start.
            const fewest: number[] = [];
            for (let day = end - 1; day >= start; day--) {
                const deadline = oracleAdd(day, step);
                let best = deadline >= end ? 0 : Infinity;
                for (let next = day + 1; next <= deadline && next < end; next++) {
                    best = Math.min(best, 1 + fewest[next - start]!);
                }
                fewest[day - start] = best;
            }
            expect(datesAtLongestWaits(start, step, end)).toBe(fewest[0] ?? 0);
        }),
        { numRuns: 300 },
    );
}, 60_000);

function times(d: Duration, k: number): Duration {
    return { amount: d.amount * k, unit: d.unit };
}

function datesAtLongestWaits(start: DayNumber, step: Duration, end: DayNumber): number {
    let dates = 0;
    for (let day = oracleAdd(start, step); day < end; day = oracleAdd(day, step)) dates++;
    return dates;
}
