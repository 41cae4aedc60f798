import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorClasses, type Duration } from '../../../language/calendar/index.js';
import { CYCLE, durations, FIRST_START, oracleAdd, oracleLengths } from './oracle.js';

/** The places of the lengths when every stretch between neighbours is shortened to at most one day. */
function orderType(lengths: readonly number[]): string {
    const sorted = [...new Set(lengths)].sort((x, y) => x - y);
    const places = new Map<number, number>();
    let place = 0;
    sorted.forEach((length, k) => {
        if (k > 0) place += length - sorted[k - 1]! === 1 ? 1 : 2;
        places.set(length, place);
    });
    return lengths.map((length) => places.get(length)).join(' ');
}

/** Thresholds crowded round the same number of months, so that several pairs vary at once. */
const crowded = fc
    .tuple(
        fc.integer({ min: 1, max: 24 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 4 }),
    )
    .map(([months, offsets]): Duration[] => [
        { amount: months, unit: 'month' },
        { amount: months + 1, unit: 'month' },
        ...offsets.map((off, k): Duration => ({
            amount: Math.round(30.44 * (months + (k % 2))) + off,
            unit: 'day',
        })),
    ]);

it('every start date belongs to the class of its order type', () => {
    fc.assert(
        fc.property(
            fc.oneof(crowded, fc.array(durations(12), { minLength: 1, maxLength: 5 })),
            (thresholds) => {
                const classes = anchorClasses(thresholds);
                const lengths = thresholds.map(oracleLengths);
                const expected = new Map<string, { representative: number; share: number }>();
                for (let k = 0; k < CYCLE; k++) {
                    const type = orderType(lengths.map((length) => length[k]!));
                    const known = expected.get(type);
                    if (known) known.share++;
                    else expected.set(type, { representative: FIRST_START + k, share: 1 });
                }
                const found = classes.map(({ representative, lengths, share }) => {
                    expect(lengths).toEqual(
                        thresholds.map((d) => oracleAdd(representative, d) - representative),
                    );
                    return [orderType(lengths), { representative, share }] as const;
                });
                expect(found).toEqual([...expected]);
            },
        ),
        { numRuns: 25 },
    );
}, 60_000);

it('a conjunction of comparisons can be met from a start date as from its representative', () => {
    type Comparison = readonly [operator: '<' | '<=' | '>=' | '>', threshold: number];
    const operator = fc.constantFrom<Comparison[0]>('<', '<=', '>=', '>');
    const holds = (elapsed: number, [sign, threshold]: Comparison, lengths: readonly number[]): boolean => {
        const length = lengths[threshold % lengths.length]!;
        if (sign === '<') return elapsed < length;
        if (sign === '<=') return elapsed <= length;
        return sign === '>=' ? elapsed >= length : elapsed > length;
    };
    const satisfiable = (condition: readonly Comparison[], lengths: readonly number[]): boolean => {
        for (let elapsed = 0; elapsed <= 800; elapsed++) {
            if (condition.every((comparison) => holds(elapsed, comparison, lengths))) return true;
        }
        return false;
    };
    const starts = fc.integer({ min: FIRST_START, max: FIRST_START + CYCLE - 1 });
    fc.assert(
        fc.property(
            fc.oneof(crowded, fc.array(durations(6), { minLength: 1, maxLength: 4 })),
            starts,
            fc.array(fc.tuple(operator, fc.nat({ max: 3 })), { maxLength: 4 }),
            (thresholds, start, condition) => {
                const here = thresholds.map((d) => oracleAdd(start, d) - start);
                const home = anchorClasses(thresholds).find((c) => orderType(c.lengths) === orderType(here));
                expect(satisfiable(condition, home!.lengths)).toBe(satisfiable(condition, here));
            },
        ),
        { numRuns: 300 },
    );
}, 60_000);
