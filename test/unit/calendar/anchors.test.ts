import { describe, expect, it } from 'vitest';
import { anchorClasses, CYCLE_DAYS, parseDay } from '../../../language/calendar/index.js';
import { days, halfyears, months, weeks, years } from './durations.js';

const FIRST = parseDay('2024-01-01')!;

describe('anchor classes', () => {
    it('are one when the order never changes', () => {
        expect(anchorClasses([])).toEqual([{ representative: FIRST, lengths: [], share: CYCLE_DAYS }]);
        expect(anchorClasses([weeks(2), days(14), weeks(13)])).toEqual([
            { representative: FIRST, lengths: [14, 14, 91], share: CYCLE_DAYS },
        ]);
        expect(anchorClasses([years(1), months(6), halfyears(1)])).toHaveLength(1);
        expect(anchorClasses([months(6), weeks(4), years(2)])).toHaveLength(1);
        expect(anchorClasses([weeks(52), years(1), days(0), days(1)]).length).toBe(2);
    });

    it('tell equal, neighbouring and separate thresholds apart', () => {
        const classes = anchorClasses([months(3), weeks(13)]);
        expect(classes.map((c) => c.lengths)).toEqual([
            [91, 91],
            [90, 91],
            [92, 91],
            [89, 91],
        ]);
        expect(classes[0]).toEqual({ representative: FIRST, lengths: [91, 91], share: 31_117 });
        expect(classes.reduce((sum, c) => sum + c.share, 0)).toBe(CYCLE_DAYS);
    });

    it('do not split by lengths that leave the order alone', () => {
        // One month is 28 to 31 days; 33 days are two or more away from all of them.
        expect(anchorClasses([months(1), days(33)])).toHaveLength(1);
        expect(anchorClasses([months(1), days(32)])).toHaveLength(2);
    });

    it('refuse invalid thresholds', () => {
        expect(() => anchorClasses([days(-1)])).toThrow(RangeError);
    });
});
