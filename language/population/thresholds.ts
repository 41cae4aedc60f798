import type { Axis } from './axes.js';
import type { IntervalSet } from './intervals.js';
import type { Node } from './normal.js';

/** Per axis, the values inside the domain where some atom begins or ends, ascending: between two nothing changes. */
export function thresholds(axes: readonly Axis[], nodes: readonly Node[]): readonly (readonly number[])[] {
    const found = axes.map(() => new Set<number>());
    const seen = new Set<Node>(nodes);
    for (const node of seen) {
        if (node.kind !== 'atom') {
            for (const operand of node.of) seen.add(operand);
            continue;
        }
        const { lo, hi } = axes[node.axis]!;
        for (const bound of node.set) if (lo < bound && bound < hi) found[node.axis]!.add(bound);
    }
    return found.map((bounds) => [...bounds].sort((a, b) => a - b));
}

/**
 * The most telling value of a set: just inside one of the thresholds, the one nearest to `anchor`; undefined when the
 * set has no bound among the thresholds.
 */
export function boundaryValue(
    set: IntervalSet,
    thresholds: readonly number[],
    anchor: number,
): number | undefined {
    const telling = set.flatMap((bound, i) => {
        if (!thresholds.includes(bound)) return [];
        return i % 2 === 0 ? bound : bound - 1;
    });
    telling.sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor));
    return telling[0];
}
