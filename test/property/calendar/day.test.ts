import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
    addDuration,
    civil,
    dayNumber,
    formatAmount,
    formatDay,
    formatPercent,
    parseAmount,
    parseDay,
    parsePercent,
    percentOf,
} from '../../../language/calendar/index.js';
import { CYCLE, everyStart, FIRST_START, oracleAdd, oracleCivil } from './oracle.js';

it('every day of 1,200 years has the date the engine gives it, and back', () => {
    let wrong = 0;
    for (let day = FIRST_START - 2 * CYCLE; day < FIRST_START + CYCLE; day++) {
        const ours = civil(day);
        const theirs = oracleCivil(day);
        if (ours.year !== theirs.year || ours.month !== theirs.month || ours.day !== theirs.day) wrong++;
        if (dayNumber(ours.year, ours.month, ours.day) !== day) wrong++;
    }
    expect(wrong).toBe(0);
});

it('any day of the whole calendar has the date the engine gives it, and back', () => {
    fc.assert(
        fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
            const date = civil(day);
            expect(date).toEqual(oracleCivil(day));
            expect(dayNumber(date.year, date.month, date.day)).toBe(day);
        }),
        { numRuns: 2000 },
    );
});

it('a date exists exactly when the engine does not move it', () => {
    const field = fc.integer({ min: -1, max: 33 });
    fc.assert(
        fc.property(fc.integer({ min: 1000, max: 9999 }), field, field, (year, month, day) => {
            const moved = oracleCivil(Date.UTC(year, month - 1, day) / 86_400_000);
            const exists = moved.year === year && moved.month === month && moved.day === day;
            expect(dayNumber(year, month, day) !== undefined).toBe(exists);
        }),
        { numRuns: 2000 },
    );
});

it('every start date of 400 years plus 1 to 60 months ends where the engine says', () => {
    let wrong = 0;
    const amounts = Array.from({ length: 60 }, (_, k) => ({ amount: k + 1, unit: 'month' }) as const);
    for (const start of everyStart()) {
        for (const d of amounts) if (addDuration(start, d) !== oracleAdd(start, d)) wrong++;
    }
    expect(wrong).toBe(0);
}, 60_000);

it('what is written is read back the same', () => {
    const days = fc.integer({ min: dayNumber(1000, 1, 1)!, max: dayNumber(9999, 12, 31)! });
    const amounts = fc.oneof(fc.nat(), fc.maxSafeNat());
    fc.assert(
        fc.property(days, amounts, (day, amount) => {
            expect(parseDay(formatDay(day, 'da'))).toBe(day);
            expect(parseDay(formatDay(day, 'en').toUpperCase())).toBe(day);
            expect(parseAmount(formatAmount(amount, 'da'))).toBe(amount);
            expect(parsePercent(formatPercent(amount, 'da'))).toBe(amount);
        }),
    );
});

it('a percentage of an amount is within half an øre of the exact one', () => {
    const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
        fc.property(amounts, fc.nat({ max: 100_000 }), (amount, percent) => {
            const error = percentOf(amount, percent)! * 10_000 - amount * percent;
            expect(Math.abs(error)).toBeLessThanOrEqual(5000);
        }),
    );
});
