import { describe, expect, it } from 'vitest';
import {
    addDuration,
    CYCLE_DAYS,
    daysOf,
    duration,
    formatDuration,
    isDuration,
    isFixedLength,
    monthsOf,
    parseDay,
    seriesDate,
    type Duration,
} from '../../../language/calendar/index.js';
import { days, halfyears, months, weeks, years } from './durations.js';

describe('adding a duration', () => {
    it.each<[string, Duration, string]>([
        ['2024-01-01', days(14), '2024-01-15'],
        ['2024-01-01', weeks(2), '2024-01-15'],
        ['2024-01-01', months(0), '2024-01-01'],
        ['2024-01-31', months(1), '2024-02-29'],
        ['2025-01-31', months(1), '2025-02-28'],
        ['2025-01-31', months(2), '2025-03-31'],
        ['2024-08-31', halfyears(1), '2025-02-28'],
        ['2024-02-29', years(1), '2025-02-28'],
        ['2024-02-29', years(4), '2028-02-29'],
        ['2024-12-15', months(1), '2025-01-15'],
    ])('takes %s by %o to %s', (from, d, to) => {
        expect(addDuration(parseDay(from)!, d)).toBe(parseDay(to));
    });

    it('counts a series from the anchor, not from the date before', () => {
        const anchor = parseDay('2025-01-31')!;
        const dates = [0, 1, 2, 3].map((k) => seriesDate(anchor, months(1), k));
        expect(dates).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'].map(parseDay));
    });

    it('gives 3 + 3 months another day than 6 months on 1,103 start dates', () => {
        const start = parseDay('2024-01-01')!;
        let different = 0;
        for (let day = start; day < start + CYCLE_DAYS; day++) {
            const inTwoSteps = addDuration(addDuration(day, months(3)), months(3));
            if (inTwoSteps !== addDuration(day, months(6))) different++;
        }
        expect(different).toBe(1103);
    });

    it('refuses invalid days and durations', () => {
        expect(() => addDuration(0, days(-1))).toThrow(RangeError);
        expect(() => addDuration(0, months(1.5))).toThrow(RangeError);
        expect(() => addDuration(0, years(10_001))).toThrow(RangeError);
        expect(() => addDuration(0.5, days(1))).toThrow(RangeError);
        expect(() => addDuration(100_000_000, days(1))).toThrow(RangeError);
        expect(() => addDuration(100_000_000, months(12))).toThrow(RangeError);
        expect(() => seriesDate(0, years(1), -1)).toThrow(RangeError);
        expect(() => seriesDate(0, years(1), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    });
});

describe('a duration', () => {
    it('is valid from 0 to 10,000 years in every unit', () => {
        expect(duration(2, 'week')).toEqual({ amount: 2, unit: 'week' });
        expect(duration(0, 'month')).toEqual(months(0));
        for (const d of [years(10_000), halfyears(20_000), months(120_000), days(3_652_425)]) {
            expect(isDuration(d)).toBe(true);
            expect(duration(d.amount + 1, d.unit)).toBeUndefined();
        }
        expect(duration(521_775, 'week')).toBeDefined();
        expect(duration(521_776, 'week')).toBeUndefined();
        for (const amount of [-1, 0.5, Number.NaN, Infinity, 2 ** 60]) {
            expect(duration(amount, 'day')).toBeUndefined();
        }
    });

    it('is a number of days or a number of months', () => {
        expect([days(3), weeks(3)].map(daysOf)).toEqual([3, 21]);
        expect([months(3), halfyears(3), years(3)].map(monthsOf)).toEqual([3, 18, 36]);
        expect(daysOf(months(1))).toBeUndefined();
        expect(monthsOf(weeks(1))).toBeUndefined();
        expect([days(1), weeks(1), months(1), halfyears(1), years(1)].map(isFixedLength)).toEqual([
            true,
            true,
            false,
            false,
            false,
        ]);
    });

    it.each<[Duration, string, string]>([
        [days(1), '1 dag', '1 day'],
        [days(14), '14 dage', '14 days'],
        [weeks(1), '1 uge', '1 week'],
        [weeks(2), '2 uger', '2 weeks'],
        [months(1), '1 måned', '1 month'],
        [months(6), '6 måneder', '6 months'],
        [halfyears(1), 'et halvt år', 'half a year'],
        [halfyears(3), '3 halvår', '3 half-years'],
        [years(1), '1 år', '1 year'],
        [years(2), '2 år', '2 years'],
        [days(0), '0 dage', '0 days'],
    ])('%o is written %j and %j', (d, da, en) => {
        expect(formatDuration(d, 'da')).toBe(da);
        expect(formatDuration(d, 'en')).toBe(en);
    });
});
