import { describe, expect, it } from 'vitest';
import {
    compareDurations,
    CYCLE_DAYS,
    describeComparison,
    nearEqual,
    parseDay,
    type Duration,
} from '../../../language/calendar/index.js';
import { days, halfyears, months, weeks, years } from './durations.js';

describe('comparing durations on the calendar', () => {
    it('finds 3 months against 13 weeks', () => {
        const c = compareDurations(weeks(13), months(3));
        expect(c).toMatchObject({ verdict: 'sometimes', equal: 31_117, before: 84_497, after: 30_483 });
        expect(percents(c)).toEqual(['21.3', '57.8', '20.9']);
        expect(c.example).toEqual({
            equal: parseDay('2024-01-01'),
            before: parseDay('2024-03-01'),
            after: parseDay('2024-01-31'),
        });
    });

    it('finds 6 months and half a year against 26 weeks', () => {
        expect(percents(compareDurations(weeks(26), months(6)))).toEqual(['20.8', '53.9', '25.3']);
        expect(compareDurations(weeks(26), halfyears(1))).toEqual(compareDurations(weeks(26), months(6)));
    });

    it('finds 52 weeks always before 12 months', () => {
        expect(compareDurations(weeks(52), months(12))).toEqual({
            verdict: 'always-before',
            equal: 0,
            before: CYCLE_DAYS,
            after: 0,
            example: { before: parseDay('2024-01-01') },
        });
        expect(compareDurations(years(1), weeks(52)).verdict).toBe('always-after');
    });

    it.each<[Duration, Duration, string]>([
        [days(14), weeks(2), 'always-equal'],
        [days(15), weeks(2), 'always-after'],
        [months(6), halfyears(1), 'always-equal'],
        [months(12), years(1), 'always-equal'],
        [months(11), years(1), 'always-before'],
        [days(0), months(0), 'always-equal'],
        [days(1), months(0), 'always-after'],
        [days(27), months(1), 'always-before'],
        [days(28), months(1), 'sometimes'],
        [days(31), months(1), 'sometimes'],
        [days(32), months(1), 'always-after'],
        [years(400), days(CYCLE_DAYS), 'always-equal'],
    ])('%o against %o: %s', (a, b, verdict) => {
        expect(compareDurations(a, b).verdict).toBe(verdict);
    });

    it('answers a repeated question from memory', () => {
        expect(compareDurations(months(3), weeks(13))).toBe(compareDurations(months(3), weeks(13)));
    });

    it('refuses invalid durations', () => {
        expect(() => compareDurations(days(-1), weeks(1))).toThrow(RangeError);
        expect(() => compareDurations(months(3), weeks(0.5))).toThrow(RangeError);
    });
});

describe('near-equal durations', () => {
    it.each<[Duration, Duration]>([
        [weeks(13), months(3)],
        [days(14), weeks(2)],
        [days(30), weeks(4)],
        [days(30), months(1)],
        [weeks(4), months(1)],
        [weeks(12), months(3)],
        [weeks(26), months(6)],
        [weeks(26), halfyears(1)],
        [weeks(52), months(12)],
        [weeks(52), years(1)],
        [days(365), years(1)],
        [months(6), halfyears(1)],
        [months(12), years(1)],
    ])('%o and %o are', (a, b) => {
        expect(nearEqual(a, b)).toBe(true);
        expect(nearEqual(b, a)).toBe(true);
    });

    it.each<[Duration, Duration]>([
        [weeks(2), months(1)],
        [weeks(3), months(1)],
        [weeks(5), months(1)],
        [weeks(10), months(3)],
        [days(10), weeks(2)],
        [months(13), years(1)],
        [days(30), days(31)],
        [weeks(2), weeks(2)],
        [days(0), weeks(1)],
    ])('%o and %o are not', (a, b) => {
        expect(nearEqual(a, b)).toBe(false);
        expect(nearEqual(b, a)).toBe(false);
    });
});

describe('a comparison in words', () => {
    it('names the share and a start date that shows the difference', () => {
        const c = compareDurations(weeks(13), months(3));
        expect(describeComparison(c, 'da')).toBe(
            'samme dag på 21,3 pct. af startdatoerne, ellers forskellig (fx fra 31. januar 2024)',
        );
        expect(describeComparison(c, 'en')).toBe(
            'the same day on 21.3 % of start dates, otherwise different (e.g. from 31 January 2024)',
        );
    });

    it('says always and never', () => {
        expect(describeComparison(compareDurations(days(14), weeks(2)), 'da')).toBe('altid samme dag');
        expect(describeComparison(compareDurations(weeks(52), years(1)), 'da')).toBe(
            'aldrig samme dag, den første er altid kortest',
        );
        expect(describeComparison(compareDurations(years(1), weeks(52)), 'en')).toBe(
            'never the same day, the first is always longer',
        );
    });

    it('never rounds some start dates to none or to all', () => {
        const example = { equal: 0, before: 0 };
        const few = { verdict: 'sometimes', equal: 1, before: CYCLE_DAYS - 1, after: 0, example } as const;
        expect(describeComparison(few, 'da')).toContain('0,1 pct.');
        expect(describeComparison({ ...few, equal: CYCLE_DAYS - 1, before: 1 }, 'da')).toContain('99,9 pct.');
        expect(describeComparison({ ...few, equal: 0 }, 'da')).toContain('på 0,0 pct.');
    });
});

function percents(c: { equal: number; before: number; after: number }): string[] {
    return [c.equal, c.before, c.after].map((n) => ((100 * n) / CYCLE_DAYS).toFixed(1));
}
