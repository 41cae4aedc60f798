import {
    findCase,
    toBoxes,
    type Box,
    type Case,
    type Condition,
    type Space,
} from '../../../language/population/index.js';
import { casesOf, holds, isInU } from './points.js';

/** What trying every case says about a question, held against the kernel's answers. */
export interface Comparison {
    /** How many cases there are by trying all. */
    readonly cases: number;
    /** The first difference, in words; undefined when there is none. */
    readonly mismatch: string | undefined;
}

/**
 * Asks the kernel about `asked` and the oracle about `meant`: normally the same condition, and different ones only to
 * show that a difference is noticed.
 */
export function compareWithAllCases(space: Space, asked: Condition, meant: Condition): Comparison {
    const expected = casesOf(space, meant);
    return {
        cases: expected.length,
        mismatch: verdictMismatch(space, asked, meant, expected) ?? boxesMismatch(space, asked, expected),
    };
}

function verdictMismatch(
    space: Space,
    asked: Condition,
    meant: Condition,
    expected: Case[],
): string | undefined {
    const answer = findCase(space, asked);
    const verdict = expected.length > 0 ? 'found' : 'absent';
    if (answer.verdict !== verdict) return `the verdict is ${answer.verdict}, not ${verdict}`;
    if (answer.verdict === 'found' && !(isInU(space, answer.value) && holds(meant, answer.value))) {
        return `the case found, ${answer.value.join(' ')}, is none`;
    }
    return undefined;
}

function boxesMismatch(space: Space, asked: Condition, expected: readonly Case[]): string | undefined {
    const boxes = toBoxes(space, asked, Infinity);
    if (boxes === 'too-many') return 'the boxes are too many';
    const missing = new Set(expected.map(String));
    for (const at of boxes.flatMap(casesIn)) {
        if (!missing.delete(String(at))) return `${at.join(' ')} is in two boxes, or wrongly in one`;
    }
    return missing.size === 0 ? undefined : `${[...missing][0]} is in no box`;
}

/** Every case of a box. */
export function casesIn(box: Box): Case[] {
    let cases: number[][] = [[]];
    for (const set of box) {
        const values: number[] = [];
        for (let i = 0; i < set.length; i += 2) for (let v = set[i]!; v < set[i + 1]!; v++) values.push(v);
        cases = cases.flatMap((start) => values.map((value) => [...start, value]));
    }
    return cases;
}
