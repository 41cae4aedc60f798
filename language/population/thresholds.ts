import type { Axis } from './axes.js';
import type { IntervalSet } from './intervals.js';
import type { Node } from './normal.js';

/**
 * For each axis with any, the values inside the domain where some atom begins or ends: between two nothing changes.
 */
export function thresholds(axes: readonly Axis[], nodes: readonly Node[]): ReadonlyMap<number, Thresholds> {
    const found = new Map<number, Set<number>>();
    const seen = new Set<Node>(nodes);
    for (const node of seen) {
        if (node.kind !== 'atom') {
            for (const operand of node.of) seen.add(operand);
            continue;
        }
        const { lo, hi } = axes[node.axis]!;
        let here = found.get(node.axis);
        if (!here) found.set(node.axis, (here = new Set()));
        for (const bound of node.set) if (lo < bound && bound < hi) here.add(bound);
    }
    return found;
}

export type Thresholds = ReadonlySet<number>;

/**
 * The most telling value of a set: just inside one of the thresholds, the one nearest to `anchor`; undefined when the
 * set has no bound among the thresholds.
 */
export function boundaryValue(
    set: IntervalSet,
    thresholds: Thresholds | undefined,
    anchor: number,
): number | undefined {
    if (!thresholds) return undefined;
    const telling = set.flatMap((bound, i) => {
        if (!thresholds.has(bound)) return [];
        return i % 2 === 0 ? bound : bound - 1;
    });
    telling.sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
    return telling[0];
}
