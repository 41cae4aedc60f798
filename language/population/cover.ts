import type { Axis, Case } from './axes.js';
import { coverCut } from './cover-cut.js';
import { cutMembers, relation, wholeRegion, type Part, type Region } from './cuts.js';
import type { Box } from './search.js';
import { defaultBudget, type Answer, type Budget } from './solve.js';

/**
 * A case that is in none of the boxes, or the proof that they cover every case of the axes. The space is cut along
 * the bounds of the boxes until each part is inside a box or outside them all. A step of the budget is one box held
 * against one part.
 */
export function findGap(
    axes: readonly Axis[],
    boxes: readonly Box[],
    budget: Budget = defaultBudget,
): Answer<Case> {
    let steps = budget.steps;
    const parts: Part<{ box: Box }>[] = [
        { region: wholeRegion(axes), members: boxes.map((box) => ({ box })) },
    ];
    for (let part = parts.pop(); part; part = parts.pop()) {
        steps -= part.members.length;
        if (steps < 0) return { verdict: 'unknown', reason: 'budget' };
        const members = partly(part);
        if (!members) continue;
        const cut = coverCut(members, part.region);
        if (!cut) return { verdict: 'found', value: plainCaseIn(axes, part.region) };
        parts.push(...cutMembers({ region: part.region, members }, cut));
    }
    return { verdict: 'absent' };
}

/** The members that lie partly in the region; undefined when one of them covers it. */
function partly<Member extends { box: Box }>({ region, members }: Part<Member>): Member[] | undefined {
    const kept: Member[] = [];
    for (const member of members) {
        const how = relation(member.box, region);
        if (how === 'covers') return undefined;
        if (how === 'partly') kept.push(member);
    }
    return kept;
}

function plainCaseIn(axes: readonly Axis[], { lo, hi }: Region): Case {
    return axes.map(({ preferred }, axis) =>
        preferred !== undefined && lo[axis]! <= preferred && preferred < hi[axis]! ? preferred : lo[axis]!,
    );
}
