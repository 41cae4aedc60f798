import { and, everything, nothing, not, or, type Condition } from './condition.js';
import * as intervals from './intervals.js';
import type { IntervalSet } from './intervals.js';

const mentioned = new WeakMap<Condition, ReadonlySet<number>>();

/** The axes that a condition speaks of. */
export function axesOf(condition: Condition): ReadonlySet<number> {
    let axes = mentioned.get(condition);
    if (!axes) mentioned.set(condition, (axes = collect(condition)));
    return axes;
}

function collect(condition: Condition): ReadonlySet<number> {
    const axes = new Set<number>();
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'in') axes.add(each.axis);
        else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const operand of each.of) seen.add(operand);
    }
    return axes;
}

/** The condition when the axis is known to have the value. */
export function assign(condition: Condition, axis: number, value: number): Condition {
    const done = new Map<Condition, Condition>();
    const visit = (each: Condition): Condition => {
        let result = done.get(each);
        if (!result) done.set(each, (result = rewrite(each)));
        return result;
    };
    const rewrite = (each: Condition): Condition => {
        switch (each.kind) {
            case 'in':
                if (each.axis !== axis) return each;
                return intervals.contains(each.set, value) ? everything : nothing;
            case 'not':
                return not(visit(each.of));
            case 'and':
                return and(...each.of.map(visit));
            case 'or':
                return or(...each.of.map(visit));
            default:
                return each;
        }
    };
    return visit(condition);
}

/** The cases of the other axes in which the condition holds whatever value of `set` the axis has. */
export function forAll(condition: Condition, axis: number, set: IntervalSet): Condition {
    if (!axesOf(condition).has(axis)) return condition;
    const bounds = new Set<number>();
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'in') {
            if (each.axis === axis) for (const bound of each.set) bounds.add(bound);
        } else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const operand of each.of) seen.add(operand);
    }
    // Between two bounds nothing changes, so one value of each stretch speaks for all of it.
    const values = new Set<number>();
    for (let i = 0; i < set.length; i += 2) {
        values.add(set[i]!);
        for (const bound of bounds) if (set[i]! < bound && bound < set[i + 1]!) values.add(bound);
    }
    return and(...[...values].map((value) => assign(condition, axis, value)));
}
