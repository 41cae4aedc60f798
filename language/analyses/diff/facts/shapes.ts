import { intervals, type Condition, type IntervalSet } from '../../../population/index.js';
import { folding } from './fold.js';

/**
 * Numbers conditions so that those with one number hold in the same cases: they are written alike but for the order of
 * their parts. Two with different numbers may hold in the same cases too.
 *
 * `common`: the values of each axis that count. Conditions that differ only as to others have one number.
 */
export function createShapes(common?: readonly IntervalSet[]): (condition: Condition) => number {
    const within = (axis: number, set: IntervalSet): IntervalSet =>
        common ? intervals.intersect(set, common[axis]!) : set;
    const byText = new Map<string, number>();
    return folding<number>((condition, operands) => {
        const text =
            condition.kind === 'in'
                ? `in ${condition.axis} ${within(condition.axis, condition.set).join(' ')}`
                : `${condition.kind} ${[...new Set(operands)].sort((a, b) => a - b).join(' ')}`;
        let shape = byText.get(text);
        if (shape === undefined) byText.set(text, (shape = byText.size));
        return shape;
    });
}
