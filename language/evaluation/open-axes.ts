import type { AxisMeaning } from '../model/index.js';
import { and, everything, intervals, not, nothing, or, type Condition } from '../population/index.js';

/** More open conditions than this in one answer are not told apart. */
const MOST = 8;

/** The condition with what a source leaves open so that it helps (`some`), and so that it holds whatever it is (`every`). */
export function overOpen(
    condition: Condition,
    meanings: readonly AxisMeaning[],
): { readonly some: Condition; readonly every: Condition } | undefined {
    const open = axesIn(condition).filter((axis) => meanings[axis]?.kind === 'open');
    if (open.length > MOST) return undefined;
    let all = [condition];
    for (const axis of open)
        all = all.flatMap((each) => [withValue(each, axis, 0), withValue(each, axis, 1)]);
    return { some: or(...all), every: and(...all) };
}

function axesIn(condition: Condition): number[] {
    const found = new Set<number>();
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'in') found.add(each.axis);
        else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const part of each.of) seen.add(part);
    }
    return [...found];
}

function withValue(condition: Condition, axis: number, value: number): Condition {
    switch (condition.kind) {
        case 'in':
            if (condition.axis !== axis) return condition;
            return intervals.contains(condition.set, value) ? everything : nothing;
        case 'not':
            return not(withValue(condition.of, axis, value));
        case 'and':
            return and(...condition.of.map((each) => withValue(each, axis, value)));
        case 'or':
            return or(...condition.of.map((each) => withValue(each, axis, value)));
        default:
            return condition;
    }
}
