import { describe, expect, it } from 'vitest';
import { intervals } from '../../../language/population/index.js';

const {
    complement,
    contains,
    equals,
    firstShared,
    intersect,
    isSubset,
    meets,
    none,
    of,
    range,
    subtract,
    union,
} = intervals;

const days = Array.from({ length: 9 }, (_, i) => i);

/** Every set of integers within 0..8, by its bits. */
const sets = Array.from({ length: 2 ** 9 }, (_, bits) => fromValues(days.filter((day) => (bits >> day) & 1)));

function fromValues(values: readonly number[]): intervals.IntervalSet {
    return of(...values.map((value) => [value, value + 1] as const));
}

function toValues(set: intervals.IntervalSet): number[] {
    return days.filter((day) => contains(set, day));
}

describe('interval sets', () => {
    it('are sorted, disjoint and joined where they touch', () => {
        expect(of([5, 7], [1, 3], [3, 4], [6, 9], [8, 8])).toEqual([1, 4, 5, 9]);
        expect(range(3, 3)).toEqual(none);
        expect(of()).toEqual(none);
    });

    it('behave as sets of integers', () => {
        for (const [i, a] of sets.entries()) {
            const b = sets[(i * 197 + 31) % sets.length]!;
            const [inA, inB] = [toValues(a), toValues(b)];
            const shared = inA.filter((day) => inB.includes(day));
            expect(intersect(a, b)).toEqual(fromValues(shared));
            expect(union(a, b)).toEqual(fromValues([...inA, ...inB]));
            expect(subtract(a, b)).toEqual(fromValues(inA.filter((day) => !inB.includes(day))));
            expect(complement(a, 0, 9)).toEqual(fromValues(days.filter((day) => !inA.includes(day))));
            expect(complement(a, 2, 6)).toEqual(subtract(range(2, 6), a));
            expect(meets(a, b)).toBe(shared.length > 0);
            expect(firstShared(a, b)).toBe(shared[0]);
            expect(isSubset(a, b)).toBe(shared.length === inA.length);
            expect(equals(a, b)).toBe(String(inA) === String(inB));
        }
    });

    it('may be unbounded, and exact up to 2^53', () => {
        const large = range(2 ** 53 - 2, Infinity);
        expect(contains(large, 2 ** 53 - 1)).toBe(true);
        expect(contains(large, 2 ** 53 - 3)).toBe(false);
        expect(complement(large, 0, 2 ** 53)).toEqual([0, 2 ** 53 - 2]);
    });
});
