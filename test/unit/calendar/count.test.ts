import { describe, expect, it } from 'vitest';
import { countConflict, parseDay, seriesConflict } from '../../../language/calendar/index.js';
import { days, halfyears, months, weeks, years } from './durations.js';

describe('mindst n against højst m', () => {
    it('clash when the demanded acts lie within the permitted period', () => {
        expect(countConflict({ n: 4, period: months(3) }, { n: 3, period: halfyears(1) }).verdict).toBe(
            'always',
        );
        expect(countConflict({ n: 4, period: months(6) }, { n: 3, period: halfyears(1) }).verdict).toBe(
            'always',
        );
        expect(countConflict({ n: 4, period: months(3) }, { n: 3 }).verdict).toBe('always');
        expect(countConflict({ n: 4 }, { n: 3 }).verdict).toBe('always');
    });

    it('can both be kept otherwise', () => {
        expect(countConflict({ n: 3, period: months(3) }, { n: 3, period: months(6) }).verdict).toBe('never');
        expect(countConflict({ n: 4, period: years(1) }, { n: 3, period: months(6) }).verdict).toBe('never');
        expect(countConflict({ n: 4 }, { n: 3, period: months(6) }).verdict).toBe('never');
    });

    it('can clash on some start dates', () => {
        expect(countConflict({ n: 2, period: weeks(13) }, { n: 1, period: months(3) })).toEqual({
            verdict: 'sometimes',
            count: 84_497 + 31_117,
            example: { conflict: parseDay('2024-01-01'), compatible: parseDay('2024-01-31') },
        });
    });

    it('refuse broken numbers', () => {
        expect(() => countConflict({ n: -1 }, { n: 1 })).toThrow(RangeError);
        expect(() => countConflict({ n: 1 }, { n: 0.5 })).toThrow(RangeError);
        expect(() => countConflict({ n: 1, period: days(-1) }, { n: 1 })).toThrow(RangeError);
    });
});

describe('a series against højst n', () => {
    it('counts the dates before the end of the period, the anchor not among them', () => {
        const everyMonth = { kind: 'exact', step: months(1) } as const;
        expect(seriesConflict(everyMonth, { n: 5, period: months(6) }).verdict).toBe('never');
        expect(seriesConflict(everyMonth, { n: 4, period: months(6) }).verdict).toBe('always');
        expect(seriesConflict(everyMonth, { n: 100 }).verdict).toBe('always');
        expect(seriesConflict(everyMonth, { n: 0, period: days(0) }).verdict).toBe('never');
    });

    it('can clash on some start dates', () => {
        const thirteenWeeks = { kind: 'exact', step: weeks(13) } as const;
        expect(seriesConflict(thirteenWeeks, { n: 0, period: months(3) })).toMatchObject({
            verdict: 'sometimes',
            count: 84_497,
        });
    });

    it('with a largest gap loses days at every month end it passes', () => {
        // From 30 January 2024: 29 February, 29 March, 29 April, the day before the three months end.
        const conflict = seriesConflict({ kind: 'max-gap', step: months(1) }, { n: 2, period: months(3) });
        expect(conflict).toEqual({
            verdict: 'sometimes',
            count: 3406,
            example: { conflict: parseDay('2024-01-30'), compatible: parseDay('2024-01-01') },
        });
        expect(seriesConflict({ kind: 'exact', step: months(1) }, { n: 2, period: months(3) }).verdict).toBe(
            'never',
        );
    });

    it('stays cheap and exact however large the numbers', () => {
        const yearly = { kind: 'max-gap', step: years(1) } as const;
        expect(seriesConflict(yearly, { n: 9998, period: years(10_000) }).verdict).toBe('always');
        expect(seriesConflict(yearly, { n: 9999, period: years(10_000) }).verdict).toBe('sometimes');
        expect(seriesConflict(yearly, { n: Number.MAX_SAFE_INTEGER, period: years(1) }).verdict).toBe(
            'never',
        );
    });

    it('needs a step', () => {
        expect(() => seriesConflict({ kind: 'exact', step: days(0) }, { n: 1 })).toThrow(RangeError);
    });
});
