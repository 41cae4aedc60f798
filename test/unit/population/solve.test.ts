import { describe, expect, it } from 'vitest';
import {
    and,
    createSpace,
    covers,
    enumerateGaps,
    everything,
    findCase,
    isEmpty,
    isIn,
    not,
    or,
    toBoxes,
    type Condition,
} from '../../../language/population/index.js';

const wide = createSpace(
    Array.from({ length: 42 }, (_, i) => ({ id: `a${i}`, lo: 0, hi: 100 })),
    [],
);

/** 14 clauses over three facts each: 1.4 million boxes. */
const clauses = Array.from({ length: 14 }, (_, i) => or(...[0, 1, 2].map((k) => isIn(3 * i + k, [0, 50]))));

describe('createSpace', () => {
    it('refuses what is not a space', () => {
        const fact = { id: 'alder', lo: 0, hi: 120 };
        expect(() => createSpace([fact, fact])).toThrow("Two axes are called 'alder'.");
        expect(() => createSpace([{ ...fact, hi: 0 }])).toThrow(RangeError);
        expect(() => createSpace([{ ...fact, hi: Infinity }])).toThrow(RangeError);
        expect(() => createSpace([{ ...fact, lo: 0.5 }])).toThrow(RangeError);
        expect(() => createSpace([{ ...fact, preferred: 120 }])).toThrow(RangeError);
    });
});

describe('findCase', () => {
    it('is exact where amounts are as large as integers get', () => {
        const amounts = createSpace([{ id: 'beløb', lo: 0, hi: 2 ** 53 }]);
        const last = isIn(0, [2 ** 53 - 1, Infinity]);
        expect(findCase(amounts, last)).toEqual({ verdict: 'found', value: [2 ** 53 - 1] });
        expect(findCase(amounts, and(last, isIn(0, [0, 2 ** 53 - 1]))).verdict).toBe('absent');
    });

    it('refuses a fact that the space does not have', () => {
        expect(() => findCase(wide, isIn(42, [0, 1]))).toThrow(RangeError);
    });

    it('answers within few steps where boxes would be many', () => {
        const budget = { steps: 1_000 };
        expect(findCase(wide, and(...clauses), budget).verdict).toBe('found');
        expect(toBoxes(wide, and(...clauses), 1_000)).toBe('too-many');
    });

    it('says unknown, and nothing else, when the budget does not last', () => {
        const hard = and(
            ...clauses,
            not(or(...clauses.map((clause, i) => and(clause, isIn(3 * i, [50, 51]))))),
        );
        for (const steps of [0, 5, 50, 500, 50_000]) {
            expect(['found', 'unknown']).toContain(findCase(wide, hard, { steps }).verdict);
        }
        expect(findCase(wide, hard, { steps: 5 })).toEqual({ verdict: 'unknown', reason: 'budget' });
        expect(isEmpty(wide, hard, { steps: 5 })).toBe('unknown');
        expect(toBoxes(wide, hard, Infinity, { steps: 500 })).toBe('too-many');
    });

    it('takes nesting of any depth', () => {
        let negations: Condition = isIn(0, [0, 3]);
        let alternating: Condition = isIn(0, [0, 3]);
        for (let i = 0; i < 10_000; i++) {
            negations = { kind: 'not', of: { kind: 'and', of: [negations] } };
            alternating = {
                kind: 'not',
                of: { kind: 'and', of: [alternating, isIn(i % 42, [i % 50, 100])] },
            };
        }
        expect(findCase(wide, and(negations, isIn(0, [3, 100]))).verdict).toBe('absent');
        expect(findCase(wide, alternating).verdict).toBe('found');
        expect(findCase(createSpace(wide.axes, [alternating]), clauses[0]!).verdict).toBe('found');
    });

    it('takes lists of any length', () => {
        const operands = Array.from({ length: 50_000 }, (_, i) =>
            or(isIn(i % 42, [1, 60]), isIn((i + 1) % 42, [0, 50])),
        );
        expect(findCase(wide, { kind: 'and', of: operands }).verdict).toBe('found');
    });

    it('walks shared parts once', () => {
        let shared: Condition = isIn(0, [0, 3]);
        for (let i = 0; i < 60; i++) {
            shared = and(or(shared, isIn(i % 42, [0, 50])), or(shared, isIn((i + 7) % 42, [20, 90])));
        }
        expect(findCase(wide, shared, { steps: 100_000 }).verdict).toBe('found');
    });
});

describe('gaps', () => {
    const groups = createSpace([
        { id: 'alder', lo: 18, hi: 67, preferred: 40 },
        { id: 'gruppe', lo: 0, hi: 4 },
    ]);
    const young = and(isIn(0, [0, 30]), isIn(1, [0, 2]));
    const old = and(isIn(0, [30, Infinity]), isIn(1, [0, 3]));

    it('are told apart, each with all that is missing around it', () => {
        const { gaps, complete } = enumerateGaps(groups, [young, old], everything, 10);
        expect(complete).toBe(true);
        expect(gaps.map(({ region }) => region)).toEqual([
            [
                [0, [18, 30]],
                [1, [2, 4]],
            ],
            [[1, [3, 4]]],
        ]);
        expect(gaps.map((gap) => gap.case)).toEqual([
            [29, 2],
            [40, 3],
        ]);
    });

    it('end at the limit', () => {
        const { gaps, complete } = enumerateGaps(groups, [young, old], everything, 1);
        expect(gaps).toHaveLength(1);
        expect(complete).toBe(false);
    });

    it('do not exist where the parts cover the whole', () => {
        expect(covers(groups, [young, old], isIn(1, [0, 2]))).toBe('yes');
        expect(enumerateGaps(groups, [young, old], isIn(1, [0, 2]), 10)).toEqual({
            gaps: [],
            complete: true,
        });
    });
});
