import { describe, expect, it } from 'vitest';
import { civil, dayNumber, formatDay, parseDay } from '../../../language/calendar/index.js';

describe('days', () => {
    it('are counted from 1 January 1970', () => {
        expect(dayNumber(1970, 1, 1)).toBe(0);
        expect(dayNumber(1969, 12, 31)).toBe(-1);
        expect(dayNumber(2000, 2, 29)).toBe(11_016);
        expect(civil(11_016)).toEqual({ year: 2000, month: 2, day: 29 });
        expect(civil(-719_468)).toEqual({ year: 0, month: 3, day: 1 });
    });

    it.each([
        [2024, 13, 1],
        [2024, 0, 1],
        [2024, 2, 31],
        [2023, 2, 29],
        [1900, 2, 29],
        [2024, 4, 31],
        [2024, 1, 0],
        [2024.5, 1, 1],
        [2024, 1, Number.NaN],
        [1_000_000, 1, 1],
    ])('do not include %d-%d-%d', (year, month, day) => {
        expect(dayNumber(year, month, day)).toBeUndefined();
    });

    it('end where the calendar does', () => {
        expect(civil(100_000_000).year).toBe(275_760);
        for (const day of [100_000_001, -100_000_001, 0.5, Number.NaN, Infinity]) {
            expect(() => civil(day)).toThrow(RangeError);
            expect(() => formatDay(day, 'da')).toThrow(RangeError);
        }
    });
});

describe('dates in text', () => {
    it('are written as in Danish and English law', () => {
        const day = dayNumber(2026, 5, 4)!;
        expect(formatDay(day, 'da')).toBe('4. maj 2026');
        expect(formatDay(day, 'en')).toBe('4 May 2026');
    });

    it.each(['1. marts 2024', '1. MARTS 2024', '01. marts  2024', '1 March 2024', ' 2024-03-01 '])(
        'are read from %j',
        (text) => {
            expect(parseDay(text)).toBe(dayNumber(2024, 3, 1));
        },
    );

    it.each([
        '',
        '31. februar 2024',
        '2024-02-30',
        '2024-13-01',
        '24-03-01',
        '2024-3-1',
        '1. martz 2024',
        '1. marts',
        '1.3.2024',
        '0. marts 2024',
        'den 1. marts 2024',
    ])('are not read from %j', (text) => {
        expect(parseDay(text)).toBeUndefined();
    });
});
