import { describe, expect, it } from 'vitest';
import {
    findCase,
    minimalWitness,
    type Case,
    type Condition,
    type Space,
} from '../../../language/population/index.js';
import { allCases, casesOf, holds, isInU, subsets } from '../../support/population/points.js';
import { createQuestions } from '../../support/population/questions.js';
import { createRandom } from '../../support/population/random.js';
import { scale } from '../../support/population/scale.js';

const questions = 2_000 * scale;
const firstSeed = 3_000_001;

describe('a minimal witness', () => {
    it(
        'is in U, satisfies the condition, and is known by the fewest facts',
        { timeout: 60_000 * scale },
        () => {
            forEachQuestion(({ space, condition, violators }) => {
                const answer = minimalWitness(space, condition);
                expect(answer.verdict).toBe(findCase(space, condition).verdict);
                if (answer.verdict !== 'found') return;
                const { case: at, relevant } = answer.value;
                expect(isInU(space, at) && holds(condition, at)).toBe(true);
                expect(implies(violators, at, relevant)).toBe(true);
                expect(relevant.length).toBe(fewestFacts(space, violators, at, () => 1));
            });
        },
    );

    it('rests on facts to be avoided only when it must', { timeout: 60_000 * scale }, () => {
        forEachQuestion(({ space, condition, violators, seed }) => {
            const random = createRandom(seed);
            const avoid = [...space.axes.keys()].filter(() => random.chance(0.4));
            const answer = minimalWitness(space, condition, { avoid });
            if (answer.verdict !== 'found') return;
            const { case: at, relevant } = answer.value;
            const weight = (axis: number): number => (avoid.includes(axis) ? 100 : 1);
            expect(implies(violators, at, relevant)).toBe(true);
            expect(sum(relevant, weight)).toBe(fewestFacts(space, violators, at, weight));
        });
    });

    it('near a case differs from it on the fewest facts', { timeout: 60_000 * scale }, () => {
        forEachQuestion(({ space, condition, violators, seed }) => {
            const random = createRandom(seed);
            const near = space.axes.map(({ lo, hi }) => random.int(lo, hi));
            const avoid = random.chance(0.5) ? [] : [...space.axes.keys()].filter(() => random.chance(0.4));
            const answer = minimalWitness(space, condition, { near, avoid });
            expect(answer.verdict).toBe(findCase(space, condition).verdict);
            if (answer.verdict !== 'found') return;
            const { case: at, relevant } = answer.value;
            const weight = (axis: number): number => (avoid.includes(axis) ? 100 : 1);
            const distances = casesOf(space, condition).map((each) => sum(differing(near, each), weight));
            expect(isInU(space, at) && holds(condition, at)).toBe(true);
            expect(sum(differing(near, at), weight)).toBe(distances.reduce((a, b) => Math.min(a, b)));
            expect(implies(violators, at, relevant)).toBe(true);
        });
    });

    it('has the lowest or preferred value where nothing depends on it', () => {
        forEachQuestion(({ space, condition, cases }) => {
            const answer = minimalWitness(space, condition);
            if (answer.verdict !== 'found') return;
            const { case: at, relevant } = answer.value;
            let left = cases.filter((each) => relevant.every((axis) => each[axis] === at[axis]));
            const { axes } = space;
            const isPlain = axes.every(
                ({ lo, preferred }, i) => relevant.includes(i) || at[i] === (preferred ?? lo),
            );
            if (isPlain) return;
            for (const [axis, { preferred }] of axes.entries()) {
                if (relevant.includes(axis)) continue;
                const values = left.map((each) => each[axis]!);
                const lowest = values.reduce((a, b) => Math.min(a, b));
                expect(at[axis]).toBe(
                    preferred !== undefined && values.includes(preferred) ? preferred : lowest,
                );
                left = left.filter((each) => each[axis] === at[axis]);
            }
        });
    });
});

interface Asked {
    readonly seed: number;
    readonly space: Space;
    readonly condition: Condition;
    readonly cases: readonly Case[];
    /** The cases of U that do not satisfy the condition. */
    readonly violators: readonly Case[];
}

function forEachQuestion(check: (asked: Asked) => void): void {
    for (const { seed, space, condition } of createQuestions(firstSeed, questions, 'small')) {
        const inU = allCases(space).filter((at) => isInU(space, at));
        const cases = inU.filter((at) => holds(condition, at));
        const violators = inU.filter((at) => !holds(condition, at));
        try {
            check({ seed, space, condition, cases, violators });
        } catch (error) {
            throw new Error(`seed ${seed}`, { cause: error });
        }
    }
}

/** Whether no violator agrees with the case on all the axes. */
function implies(violators: readonly Case[], at: Case, axes: readonly number[]): boolean {
    return !violators.some((each) => axes.every((axis) => each[axis] === at[axis]));
}

/** The least weight of a set of axes whose values imply the condition, by trying all sets. */
function fewestFacts(
    { axes }: Space,
    violators: readonly Case[],
    at: Case,
    weight: (axis: number) => number,
): number {
    const agreements = [
        ...new Set(
            violators.map((each) => axes.reduce((bits, _, i) => bits | (each[i] === at[i] ? 1 << i : 0), 0)),
        ),
    ];
    const sufficient = subsets(axes.length).filter((set) => {
        const bits = set.reduce((all, axis) => all | (1 << axis), 0);
        return agreements.every((agreement) => (agreement & bits) !== bits);
    });
    return sufficient.map((set) => sum(set, weight)).reduce((a, b) => Math.min(a, b));
}

function differing(a: Case, b: Case): number[] {
    return [...a.keys()].filter((axis) => a[axis] !== b[axis]);
}

function sum(axes: readonly number[], weight: (axis: number) => number): number {
    return axes.reduce((total, axis) => total + weight(axis), 0);
}
