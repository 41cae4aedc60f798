import { add, divide, multiply, signOf, subtract, type Rational } from './rational.js';
import { by, EVERYTHING, hull, isBounded, isPoint, minus, plus, point, times, type Range } from './range.js';

/** A computation over figures by number; the same figure has the same number wherever it occurs. */
export type Expression =
    | { readonly operator: 'leaf'; readonly leaf: number }
    | {
          readonly operator: '+' | '-' | '*' | '/';
          readonly left: Expression;
          readonly right: Expression;
      };

/** Most figures that may occur more than once: each doubles the work. */
const MOST_REPEATED = 10;

/** All values that the expression takes, the figures chosen freely in their ranges. Not `exact`: it takes no others, but perhaps not all. */
export function rangeOfExpression(
    expression: Expression,
    leaves: readonly Range[],
): { readonly range: Range; readonly exact: boolean } {
    const occurrences = new Map<number, number>();
    countLeaves(expression, occurrences);
    const repeated = [...occurrences].flatMap(([leaf, count]) =>
        count > 1 && !isPoint(leaves[leaf]!) ? [leaf] : [],
    );
    const whole = evaluate(expression, leaves);
    if (repeated.length === 0) return { range: whole ?? EVERYTHING, exact: whole !== undefined };
    const monotone =
        whole !== undefined &&
        repeated.length <= MOST_REPEATED &&
        repeated.every((leaf) => isBounded(leaves[leaf]!) && isFractionOfLines(expression, leaf));
    if (!monotone) return { range: whole ?? EVERYTHING, exact: false };
    return { range: atCorners(expression, leaves, repeated), exact: true };
}

/** The value for the figures as they stand; undefined where it divides by 0. */
export function valueOfExpression(expression: Expression, leaves: readonly Rational[]): Rational | undefined {
    if (expression.operator === 'leaf') return leaves[expression.leaf];
    const left = valueOfExpression(expression.left, leaves);
    const right = valueOfExpression(expression.right, leaves);
    if (!left || !right) return undefined;
    switch (expression.operator) {
        case '+':
            return add(left, right);
        case '-':
            return subtract(left, right);
        case '*':
            return multiply(left, right);
        case '/':
            return signOf(right) === 0 ? undefined : divide(left, right);
    }
}

/**
 * A quotient of lines in each repeated figure only rises or only falls as that figure does, so its extremes are where
 * each of them is at an end. The figures that occur once are left to their ranges.
 */
function atCorners(expression: Expression, leaves: readonly Range[], repeated: readonly number[]): Range {
    const results: Range[] = [];
    for (let corner = 0; corner < 2 ** repeated.length; corner += 1) {
        const chosen = [...leaves];
        repeated.forEach((leaf, bit) => {
            const { low, high } = leaves[leaf]!;
            chosen[leaf] = point(((corner >> bit) & 1 ? high : low)!.at);
        });
        results.push(evaluate(expression, chosen) ?? EVERYTHING);
    }
    return hull(results);
}

/** Undefined where something is divided by what may be 0. */
function evaluate(expression: Expression, leaves: readonly Range[]): Range | undefined {
    if (expression.operator === 'leaf') return leaves[expression.leaf];
    const left = evaluate(expression.left, leaves);
    const right = evaluate(expression.right, leaves);
    if (!left || !right) return undefined;
    switch (expression.operator) {
        case '+':
            return plus(left, right);
        case '-':
            return minus(left, right);
        case '*':
            return times(left, right);
        case '/':
            return by(left, right);
    }
}

function countLeaves(expression: Expression, counts: Map<number, number>): void {
    if (expression.operator === 'leaf') {
        counts.set(expression.leaf, (counts.get(expression.leaf) ?? 0) + 1);
        return;
    }
    countLeaves(expression.left, counts);
    countLeaves(expression.right, counts);
}

/** Whether, written as one fraction, the figure stands at most once (to the first power) above and below the line. */
function isFractionOfLines(expression: Expression, leaf: number): boolean {
    const [above, below] = degrees(expression, leaf);
    return above <= 1 && below <= 1;
}

function degrees(expression: Expression, leaf: number): readonly [above: number, below: number] {
    if (expression.operator === 'leaf') return [expression.leaf === leaf ? 1 : 0, 0];
    const [a, b] = degrees(expression.left, leaf);
    const [c, d] = degrees(expression.right, leaf);
    switch (expression.operator) {
        case '+':
        case '-':
            return [Math.max(a + d, c + b), b + d];
        case '*':
            return [a + c, b + d];
        case '/':
            return [a + d, b + c];
    }
}
