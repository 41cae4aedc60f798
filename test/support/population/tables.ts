import { intervals, type Axis, type Box } from '../../../language/population/index.js';
import type { Random } from './random.js';

/** A decision table: its axes, and one box per row. */
export interface Table {
    readonly axes: readonly Axis[];
    readonly boxes: readonly Box[];
}

/** A table without gaps and overlaps: the space is split at random places until it has the number of rows. */
export function partition(random: Random, axes: readonly Axis[], rows: number): Table {
    const boxes: (readonly [number, number])[][] = [axes.map(({ lo, hi }) => [lo, hi])];
    while (boxes.length < rows) {
        const index = random.int(0, boxes.length);
        const box = boxes[index]!;
        const axis = random.int(0, axes.length);
        const [lo, hi] = box[axis]!;
        if (hi - lo < 2) continue;
        const at = random.int(lo + 1, hi);
        boxes[index] = box.with(axis, [lo, at]);
        boxes.push(box.with(axis, [at, hi]));
    }
    return { axes, boxes: boxes.map((box) => box.map(([lo, hi]) => intervals.range(lo, hi))) };
}

/** The table without one of its rows: it has a gap. */
export function withGap(random: Random, { axes, boxes }: Table): Table {
    return { axes, boxes: boxes.toSpliced(random.int(0, boxes.length), 1) };
}

/** The table with one row made wider on one axis: it has an overlap. */
export function withOverlap(random: Random, { axes, boxes }: Table): Table {
    for (;;) {
        const row = random.int(0, boxes.length);
        const axis = random.int(0, axes.length);
        const { lo, hi } = axes[axis]!;
        const [from, to] = boxes[row]![axis]! as [number, number];
        if (from === lo && to === hi) continue;
        const wider = from > lo ? intervals.range(from - 1, to) : intervals.range(from, to + 1);
        return { axes, boxes: boxes.with(row, boxes[row]!.with(axis, wider)) };
    }
}

/** The table with a share of its rows made wider on every axis by up to a fifth of the domain: complete, and a thicket. */
export function thicket(random: Random, { axes, boxes }: Table, share: number): Table {
    const widened = boxes.map((box) => {
        if (!random.chance(share)) return box;
        return box.map((set, axis) => {
            const { lo, hi } = axes[axis]!;
            const by = random.int(0, Math.ceil((hi - lo) / 5) + 1);
            return intervals.range(Math.max(lo, set[0]! - by), Math.min(hi, set[1]! + by));
        });
    });
    return { axes, boxes: widened };
}

/** Axes such as a rule set has: groups, yes and no, ages, days, amounts in øre. */
export function tableAxes(count: number): Axis[] {
    const sizes = [13, 120, 36_500, 5_000_000, 2, 730, 52];
    return Array.from({ length: count }, (_, i) => ({ id: `a${i}`, lo: 0, hi: sizes[i % sizes.length]! }));
}
