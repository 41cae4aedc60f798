import type { Axis, Case, Space } from './axes.js';
import { boundingBox, findShared, type Compiled } from './compile.js';
import { bestCut, cutMembers, wholeRegion, type Part, type Region } from './cuts.js';
import { firstShared, intersect, range } from './intervals.js';
import type { Box } from './search.js';
import { defaultBudget, type Answer, type Budget } from './solve.js';

/**
 * Every pair `[i, j]`, `i < j`, of boxes with a case in common; each pair once, in no particular order. A box with
 * an empty set shares nothing, and values outside the axes' domains do not count.
 *
 * The space is cut where the boxes come apart, until a part has few boxes or no cut separates them; only there are
 * all pairs tried. A pair that is met in several parts is reported in the one that has its lowest shared case.
 */
export function* overlaps(axes: readonly Axis[], boxes: readonly Box[]): Generator<[number, number]> {
    const numbered = boxes.map((box, index): Numbered => ({ box: clip(box, axes), index }));
    const members = numbered.filter(({ box }) => box.every((set) => set.length > 0));
    const parts: Part<Numbered>[] = [{ region: wholeRegion(axes), members }];
    for (let part = parts.pop(); part; part = parts.pop()) {
        const cut = part.members.length > fewBoxes ? bestCut(part.members, part.region) : undefined;
        if (cut && cut.below ** 2 + cut.above ** 2 < worthwhile * part.members.length ** 2) {
            parts.push(...cutMembers(part, cut));
        } else {
            yield* overlapsIn(part);
        }
    }
}

/** Two conditions, by their indices, with a case of both; or `unknown` whether there is one. Never `absent`. */
export interface Shared {
    readonly pair: readonly [number, number];
    readonly answer: Answer<Case>;
}

/** Every pair of conditions with a case of U in common, and one such case; the budget holds for each pair. */
export function* sharedCases(
    space: Space,
    conditions: readonly Compiled[],
    budget: Budget = defaultBudget,
): Generator<Shared> {
    const empty: Box = space.axes.map(() => []);
    const boxes = conditions.map((condition) => boundingBox(condition) ?? empty);
    for (const pair of overlaps(space.axes, boxes)) {
        const answer = findShared(conditions[pair[0]]!, conditions[pair[1]]!, budget);
        if (answer.verdict !== 'absent') yield { pair, answer };
    }
}

interface Numbered {
    readonly box: Box;
    readonly index: number;
}

/** With so few boxes, trying all pairs is cheaper than looking for a cut. */
const fewBoxes = 12;

/** A cut must spare this share of the pairs, since boxes that it goes through are looked at twice. */
const worthwhile = 0.9;

/** The part of the box within the axes' domains. */
function clip(box: Box, axes: readonly Axis[]): Box {
    return box.map((set, axis) => intersect(set, range(axes[axis]!.lo, axes[axis]!.hi)));
}

function* overlapsIn({ region, members }: Part<Numbered>): Generator<[number, number]> {
    for (let j = 1; j < members.length; j++) {
        const b = members[j]!;
        for (let i = 0; i < j; i++) {
            const a = members[i]!;
            if (meetsFirstIn(region, a.box, b.box))
                yield [Math.min(a.index, b.index), Math.max(a.index, b.index)];
        }
    }
}

/** Whether the boxes share a case, and their lowest one lies in the region. */
function meetsFirstIn({ lo, hi }: Region, a: Box, b: Box): boolean {
    for (let axis = 0; axis < lo.length; axis++) {
        const first = firstShared(a[axis]!, b[axis]!);
        if (first === undefined || first < lo[axis]! || first >= hi[axis]!) return false;
    }
    return true;
}
