import { describe, expect, it } from 'vitest';
import {
    CYCLE_DAYS,
    emptyWindow,
    parseDay,
    windowOn,
    type Window,
} from '../../../language/calendar/index.js';
import { days, months, weeks, years } from './durations.js';

const ANCHOR = parseDay('2024-03-01')!;
const FIRST = parseDay('2024-01-01')!;
const until = (duration: Window['from'] & {}, inclusive = true): Window => ({
    until: { duration, inclusive },
});

describe('a deadline as a window', () => {
    it.each<[string, Window, number, number]>([
        ['senest 2 uger efter', until(weeks(2)), 0, 14],
        ['inden udgangen af 8. uge', until(weeks(8), false), 0, 55],
        ['tidligst 2 uger efter', { from: weeks(2) }, 14, Infinity],
        ['måned 4 til 6', { from: months(3), ...until(months(6), false) }, 92, 183],
        ['straks', until(days(0)), 0, 0],
        ['no limit', {}, 0, Infinity],
    ])('%s', (_, w, first, last) => {
        expect(windowOn(ANCHOR, w)).toEqual({ first: ANCHOR + first, last: ANCHOR + last });
    });

    it('refuses invalid durations', () => {
        expect(() => windowOn(ANCHOR, { from: days(-1) })).toThrow(RangeError);
        expect(() => emptyWindow([until(months(0.5))])).toThrow(RangeError);
    });
});

describe('windows that must all be kept', () => {
    it('are empty always, never or on some start dates', () => {
        expect(emptyWindow([{ from: weeks(3) }, until(weeks(2))])).toEqual({
            verdict: 'always',
            count: CYCLE_DAYS,
            example: { conflict: FIRST },
        });
        expect(emptyWindow([{ from: weeks(2) }, until(days(14))])).toEqual({
            verdict: 'never',
            count: 0,
            example: { compatible: FIRST },
        });
        expect(emptyWindow([{ from: months(3) }, until(weeks(13))])).toEqual({
            verdict: 'sometimes',
            count: 84_497,
            example: { conflict: parseDay('2024-03-01'), compatible: FIRST },
        });
    });

    it('heed whether the last day is in time', () => {
        expect(emptyWindow([{ from: weeks(2) }, until(weeks(2), false)]).verdict).toBe('always');
        expect(emptyWindow([{ from: months(3) }, until(weeks(13), false)]).count).toBe(84_497 + 31_117);
    });

    it('are not empty when all bound the same side', () => {
        expect(emptyWindow([]).verdict).toBe('never');
        expect(emptyWindow([{ from: months(3) }, { from: years(2) }]).verdict).toBe('never');
        expect(emptyWindow([until(months(3)), until(days(1))]).verdict).toBe('never');
        expect(emptyWindow([until(days(0), false)]).verdict).toBe('always');
    });
});
