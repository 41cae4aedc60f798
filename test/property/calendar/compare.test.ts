import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
    compareDurations,
    describeComparison,
    nearEqual,
    type DayNumber,
} from '../../../language/calendar/index.js';
import { durations, FIRST_START, oracleLengths } from './oracle.js';

it('comparisons are those of every start date looked at one by one', () => {
    fc.assert(
        fc.property(durations(60), durations(60), (a, b) => {
            const counts = { equal: 0, before: 0, after: 0 };
            const example: { equal?: DayNumber; before?: DayNumber; after?: DayNumber } = {};
            const lengthsOfB = oracleLengths(b);
            oracleLengths(a).forEach((length, k) => {
                const other = lengthsOfB[k]!;
                const outcome = length === other ? 'equal' : length < other ? 'before' : 'after';
                counts[outcome]++;
                example[outcome] ??= FIRST_START + k;
            });
            const outcomes = Object.keys(example);
            const verdict = outcomes.length === 1 ? `always-${outcomes[0]}` : 'sometimes';
            expect(compareDurations(a, b)).toEqual({ verdict, ...counts, example });
        }),
        { numRuns: 60 },
    );
}, 60_000);

it('turning a comparison round swaps before and after', () => {
    fc.assert(
        fc.property(durations(60), durations(60), (a, b) => {
            const c = compareDurations(a, b);
            const back = compareDurations(b, a);
            expect([back.equal, back.before, back.after]).toEqual([c.equal, c.after, c.before]);
            expect(nearEqual(a, b)).toBe(nearEqual(b, a));
            expect(describeComparison(c, 'da')).not.toContain('undefined');
        }),
    );
}, 60_000);
