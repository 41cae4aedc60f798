import {
    and,
    everything,
    intervals,
    not,
    nothing,
    or,
    type Condition,
    type Space,
} from '../../../population/index.js';
import { folding } from './fold.js';

/** The cases of the other axes in which the condition holds whatever value the axis has. */
export function forEvery(space: Space, axis: number, condition: Condition): Condition {
    const { lo, hi } = space.axes[axis]!;
    const values = [...new Set([lo, ...boundsOn(axis, condition)])].filter(
        (value) => value >= lo && value < hi,
    );
    // Between two bounds nothing changes, so one value of each stretch speaks for all of it.
    return and(...values.map((value) => when(axis, value, condition)));
}

/** The cases of the other axes in which the condition holds for some value of the axis. */
export const forSome = (space: Space, axis: number, condition: Condition): Condition =>
    not(forEvery(space, axis, not(condition)));

/** The axes that a condition speaks of. */
export function axesIn(condition: Condition): ReadonlySet<number> {
    const axes = new Set<number>();
    for (const each of partsOf(condition)) if (each.kind === 'in') axes.add(each.axis);
    return axes;
}

function boundsOn(axis: number, condition: Condition): number[] {
    return [...partsOf(condition)].flatMap((each) =>
        each.kind === 'in' && each.axis === axis ? each.set : [],
    );
}

function partsOf(condition: Condition): ReadonlySet<Condition> {
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const operand of each.of) seen.add(operand);
    }
    return seen;
}

function when(axis: number, value: number, condition: Condition): Condition {
    return folding<Condition>((each, operands) => {
        switch (each.kind) {
            case 'in':
                if (each.axis !== axis) return each;
                return intervals.contains(each.set, value) ? everything : nothing;
            case 'not':
                return not(operands[0]!);
            case 'and':
                return and(...operands);
            case 'or':
                return or(...operands);
            default:
                return each;
        }
    })(condition);
}
