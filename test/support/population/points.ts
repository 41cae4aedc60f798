import type { Case, Condition, Space } from '../../../language/population/index.js';

/** Whether a case satisfies a condition, by walking the condition as it is written. Shares no code with the kernel. */
export function holds(condition: Condition, at: Case): boolean {
    switch (condition.kind) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'in':
            return isAmong(condition.set, at[condition.axis]!);
        case 'and':
            return condition.of.every((operand) => holds(operand, at));
        case 'or':
            return condition.of.some((operand) => holds(operand, at));
        case 'not':
            return !holds(condition.of, at);
    }
}

/** Whether a case has a value of every axis's domain and meets the constraints. */
export function isInU({ axes, constraints }: Space, at: Case): boolean {
    return (
        at.length === axes.length &&
        axes.every(({ lo, hi }, axis) => Number.isInteger(at[axis]) && lo <= at[axis]! && at[axis]! < hi) &&
        constraints.every((constraint) => holds(constraint, at))
    );
}

/** Every case of the axes, U or not, in lexicographic order. */
export function allCases({ axes }: Pick<Space, 'axes'>): Case[] {
    let cases: number[][] = [[]];
    for (const { lo, hi } of axes) {
        const values = Array.from({ length: hi - lo }, (_, i) => lo + i);
        cases = cases.flatMap((start) => values.map((value) => [...start, value]));
    }
    return cases;
}

/** Every case of U that satisfies the condition. */
export function casesOf(space: Space, condition: Condition): Case[] {
    return allCases(space).filter((at) => isInU(space, at) && holds(condition, at));
}

/** Every subset of the numbers below `count`, smaller ones first. */
export function subsets(count: number): number[][] {
    const all = Array.from({ length: 2 ** count }, (_, bits) =>
        Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1),
    );
    return all.sort((a, b) => a.length - b.length);
}

/** The number of values that an interval set has on an axis is even: starts and ends alternate. */
function isAmong(set: readonly number[], value: number): boolean {
    return set.filter((bound) => bound <= value).length % 2 === 1;
}
