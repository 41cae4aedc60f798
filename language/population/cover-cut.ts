import { bestCut, type Cut, type Region } from './cuts.js';
import { meets, type IntervalSet } from './intervals.js';
import type { Box } from './search.js';

/**
 * Where to split a region when the question is whether boxes cover it: the best cut if it goes through few boxes.
 * In a thicket of overlapping boxes there is no such cut; then one along the largest box, so that after a few of
 * them it covers a part alone and the boxes beneath it are never looked at. Undefined as for `bestCut`.
 */
export function coverCut(members: readonly { readonly box: Box }[], region: Region): Cut | undefined {
    const cut = bestCut(members, region);
    if (!cut || cut.below + cut.above <= fewTwice * members.length) return cut;
    return cutAlong(largest(members, region), members, region) ?? cut;
}

/** Both sides of a cut through few boxes have together no more than this share of the boxes. */
const fewTwice = 1.05;

/** The box that fills most of the region. Rounding does no harm: the choice is only one of speed. */
function largest(members: readonly { readonly box: Box }[], { lo, hi }: Region): Box {
    let best: Box = [];
    let most = -1;
    for (const { box } of members) {
        let share = 1;
        for (const [axis, set] of box.entries()) share *= shareOf(set, lo[axis]!, hi[axis]!);
        if (share > most) {
            best = box;
            most = share;
        }
    }
    return best;
}

/** The share of `[lo, hi)` that is in the set, from 0 to 1. */
function shareOf(set: IntervalSet, lo: number, hi: number): number {
    let inside = 0;
    for (let i = 0; i < set.length; i += 2) {
        inside += Math.max(0, Math.min(set[i + 1]!, hi) - Math.max(set[i]!, lo));
    }
    return inside / (hi - lo);
}

/** The cut at the bound of the box that has the largest share of the region beyond it. */
function cutAlong(box: Box, members: readonly { readonly box: Box }[], { lo, hi }: Region): Cut | undefined {
    let best: { axis: number; at: number } | undefined;
    let most = 0;
    for (const [axis, set] of box.entries()) {
        const from = lo[axis]!;
        const to = hi[axis]!;
        for (const [i, at] of set.entries()) {
            const beyond = (i % 2 === 0 ? at - from : to - at) / (to - from);
            if (from < at && at < to && beyond > most) {
                best = { axis, at };
                most = beyond;
            }
        }
    }
    if (!best) return undefined;
    const { axis, at } = best;
    const below = members.filter((member) => meets(member.box[axis]!, [lo[axis]!, at])).length;
    const above = members.filter((member) => meets(member.box[axis]!, [at, hi[axis]!])).length;
    return { axis, at, below, above };
}
