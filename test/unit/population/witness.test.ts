import { describe, expect, it } from 'vitest';
import {
    and,
    createSpace,
    everything,
    isIn,
    minimalWitness,
    not,
    or,
    type Witness,
} from '../../../language/population/index.js';

const age = 0;
const group = 1;
const income = 2;
const axes = [
    { id: 'alder', lo: 0, hi: 120, preferred: 40 },
    { id: 'gruppe', lo: 0, hi: 13 },
    { id: 'indtægt', lo: 0, hi: 1_000_000_000, preferred: 25_000_000 },
];
const space = createSpace(axes, []);

function witness(
    condition: Parameters<typeof minimalWitness>[1],
    options?: Parameters<typeof minimalWitness>[2],
    within = space,
): Witness {
    const answer = minimalWitness(within, condition, options);
    if (answer.verdict !== 'found') throw new Error(answer.verdict);
    return answer.value;
}

describe('a minimal witness', () => {
    it('is 29 for under 30, and 30 for at least 30', () => {
        expect(witness(isIn(age, [0, 30]))).toEqual({ case: [29, 0, 25_000_000], relevant: [age] });
        expect(witness(isIn(age, [30, Infinity]))).toEqual({ case: [30, 0, 25_000_000], relevant: [age] });
    });

    it('is at the bound nearest to the preferred value when there are two', () => {
        expect(witness(isIn(age, [18, 30])).case[age]).toBe(29);
        expect(witness(isIn(age, [50, 60])).case[age]).toBe(50);
    });

    it('leaves out facts that do not matter', () => {
        const { case: at, relevant } = witness(
            or(and(isIn(group, [3, 4]), isIn(age, [0, 30])), isIn(income, [0, 100])),
        );
        expect(relevant).toHaveLength(1);
        expect(at).toEqual([40, 0, 99]);
    });

    it('rests on nothing when everything satisfies the condition', () => {
        expect(witness(everything)).toEqual({ case: [40, 0, 25_000_000], relevant: [] });
        expect(witness(or(isIn(age, [0, 50]), not(isIn(age, [0, 30])))).relevant).toEqual([]);
    });

    it('lies in U, and needs no fact that U implies', () => {
        const adults = createSpace(axes, [or(not(isIn(group, [2, 3])), isIn(age, [18, 67]))]);
        const inGroup = witness(and(isIn(group, [2, 3]), isIn(age, [18, 67])), {}, adults);
        expect(inGroup).toEqual({ case: [40, 2, 25_000_000], relevant: [group] });
    });

    it('rests on an avoided fact only when it must', () => {
        const either = or(isIn(age, [0, 30]), isIn(group, [5, 6]));
        expect(witness(either, { avoid: [age] }).relevant).toEqual([group]);
        expect(witness(either, { avoid: [group] }).relevant).toEqual([age]);
        expect(witness(isIn(age, [0, 30]), { avoid: [age] }).relevant).toEqual([age]);
    });

    it('near a case changes as little of it as possible, up to the nearest threshold', () => {
        const near = [52, 7, 31_000_000];
        expect(witness(isIn(group, [3, 4]), { near }).case).toEqual([52, 3, 31_000_000]);
        expect(witness(isIn(age, [18, 30]), { near }).case).toEqual([29, 7, 31_000_000]);
        expect(
            witness(or(and(isIn(group, [1, 2]), isIn(age, [0, 30])), isIn(income, [0, 10])), { near }).case,
        ).toEqual([52, 7, 9]);
        expect(witness(isIn(age, [50, 60]), { near }).case).toEqual(near);
    });

    it('is absent when there is none', () => {
        const contradiction = and(isIn(age, [0, 30]), or(isIn(age, [40, 50]), isIn(age, [60, 70])));
        expect(minimalWitness(space, contradiction)).toEqual({ verdict: 'absent' });
    });

    it('is unknown when the budget does not last', () => {
        const answer = minimalWitness(space, isIn(age, [0, 30]), { budget: { steps: 0 } });
        expect(answer).toEqual({ verdict: 'unknown', reason: 'budget' });
    });
});
