import { describe, expect, it } from 'vitest';
import {
    addAmounts,
    formatAmount,
    formatPercent,
    parseAmount,
    parsePercent,
    percentOf,
} from '../../../language/calendar/index.js';

describe('amounts', () => {
    it.each([
        [1_455_700, '14.557 kr.', 'DKK 14,557'],
        [16_273_814, '162.738,14 kr.', 'DKK 162,738.14'],
        [0, '0 kr.', 'DKK 0'],
        [5, '0,05 kr.', 'DKK 0.05'],
        [99_900, '999 kr.', 'DKK 999'],
        [-123_456_789, '-1.234.567,89 kr.', 'DKK -1,234,567.89'],
    ])('%d øre are %j and %j', (amount, da, en) => {
        expect(formatAmount(amount, 'da')).toBe(da);
        expect(formatAmount(amount, 'en')).toBe(en);
    });

    it.each([
        ['14.557 kr.', 1_455_700],
        ['14557', 1_455_700],
        ['14.557,5 kr', 1_455_750],
        [' 162.738,14 KR. ', 16_273_814],
        ['1.000.000kr.', 100_000_000],
        ['90.071.992.547.409,91', Number.MAX_SAFE_INTEGER],
    ])('%j is read as %d øre', (text, amount) => {
        expect(parseAmount(text)).toBe(amount);
    });

    it.each([
        '',
        'kr.',
        '14.55',
        '14.5577',
        '1234.567',
        '.557',
        '1,234',
        '1,',
        ',5',
        '-5',
        '1 000',
        '5 euro',
        '90.071.992.547.409,92',
        '9'.repeat(400),
    ])('%j is not an amount', (text) => {
        expect(parseAmount(text)).toBeUndefined();
    });

    it('add up within the safe integers', () => {
        expect(addAmounts(1, 2)).toBe(3);
        expect(addAmounts(Number.MAX_SAFE_INTEGER, 1)).toBeUndefined();
        expect(addAmounts(0.5, 1)).toBeUndefined();
    });

    it('refuse to be written when broken', () => {
        expect(() => formatAmount(0.5, 'da')).toThrow(RangeError);
        expect(() => formatPercent(Number.NaN, 'da')).toThrow(RangeError);
    });
});

describe('percentages', () => {
    it.each([
        [11_000, '110 pct.', '110 %'],
        [50, '0,5 pct.', '0.5 %'],
        [8_025, '80,25 pct.', '80.25 %'],
        [5, '0,05 pct.', '0.05 %'],
        [0, '0 pct.', '0 %'],
    ])('%d basis points are %j and %j', (percent, da, en) => {
        expect(formatPercent(percent, 'da')).toBe(da);
        expect(formatPercent(percent, 'en')).toBe(en);
        expect(parsePercent(da)).toBe(percent);
    });

    it('are read with any of their signs', () => {
        expect(parsePercent('80 %')).toBe(8000);
        expect(parsePercent('80pct')).toBe(8000);
        for (const text of ['80', 'pct.', '0,555 pct.', '-1 pct.'])
            expect(parsePercent(text)).toBeUndefined();
    });

    it('of an amount are rounded to the nearest øre', () => {
        expect(percentOf(1_455_700, 11_000)).toBe(1_601_270);
        expect(percentOf(1, 5000)).toBe(1);
        expect(percentOf(1, 4999)).toBe(0);
        expect(percentOf(-1, 5000)).toBe(-1);
        expect(percentOf(Number.MAX_SAFE_INTEGER, 10_000)).toBe(Number.MAX_SAFE_INTEGER);
        expect(percentOf(Number.MAX_SAFE_INTEGER, 10_001)).toBeUndefined();
        expect(() => percentOf(0.5, 1)).toThrow(RangeError);
    });
});
