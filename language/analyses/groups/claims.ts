import type { GroupClaim, RuleSetModel } from '../../model/index.js';
import {
    and,
    compile,
    enumerateGaps,
    everything,
    findCase,
    intervals,
    isIn,
    not,
    sharedCases,
    type Condition,
    type Gap,
} from '../../population/index.js';
import type {
    Difference,
    Disjointness,
    Exhaustiveness,
    GroupGap,
    GroupLike,
    Overlap,
    Sameness,
} from './model.js';
import { findCertain, possibly, surely } from './open.js';

/** How many gaps are told apart: with more, the claim is far from true and a list helps nobody. */
export const MAX_GAPS = 5;

/** The groups and unions of a claim, each once; names without a declaration are left out. */
export function groupsOf(model: RuleSetModel, claim: GroupClaim): readonly GroupLike[] {
    const known = new Map<string, GroupLike>();
    for (const group of [...model.unions, ...model.groups]) known.set(group.id, group);
    return [...new Set(claim.groups)].flatMap((id) => known.get(id) ?? []);
}

/** Tries to refute that the groups of a claim are disjoint: every pair with a citizen in common. */
export function judgeDisjointness(model: RuleSetModel, claim: GroupClaim): Disjointness {
    const { space } = model;
    const groups = groupsOf(model, claim);
    const within = claim.within ?? everything;
    const conditions = groups.map((group) => compile(space, and(group.condition, within)));
    const overlaps: Overlap[] = [];
    const shared = [...sharedCases(space, conditions)].sort(
        (a, b) => a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
    );
    for (const {
        pair: [i, j],
    } of shared) {
        const pair = [groups[i]!, groups[j]!] as const;
        const both = and(pair[0].condition, pair[1].condition, within);
        const found = findCertain(model, both);
        if (found !== 'absent') overlaps.push({ pair, ...found });
    }
    return { claim, groups, overlaps };
}

/** Tries to refute that the groups of a claim are the same: a citizen of one who is not in the next, either way. */
export function judgeSameness(model: RuleSetModel, claim: GroupClaim): Sameness {
    const groups = groupsOf(model, claim);
    const within = claim.within ?? everything;
    const differences: Difference[] = [];
    for (const [i, next] of groups.entries()) {
        const previous = groups[i - 1];
        if (!previous) continue;
        for (const [inside, outside] of [
            [previous, next],
            [next, previous],
        ] as const) {
            const found = findCertain(model, and(inside.condition, not(outside.condition), within));
            if (found !== 'absent') differences.push({ inside, outside, ...found });
        }
    }
    return { claim, groups, differences };
}

/** Tries to refute that the groups of a claim are exhaustive: citizens in none of them. */
export function judgeExhaustiveness(model: RuleSetModel, claim: GroupClaim): Exhaustiveness {
    const { space } = model;
    const groups = groupsOf(model, claim);
    const within = claim.within ?? everything;
    const parts = groups.map(({ condition }) => condition);
    const sure = enumerateGaps(
        space,
        parts.map((part) => possibly(model, part)),
        surely(model, within),
        MAX_GAPS,
    );
    const gaps = sure.gaps.map((gap) => toGroupGap(model, groups, gap, 'found'));
    if (gaps.length > 0 || !sure.complete) {
        return { claim, groups, gaps, complete: sure.complete ? 'all' : 'more' };
    }
    // No gap for certain; one may still depend on what the source leaves open.
    const maybe = enumerateGaps(space, parts, within, MAX_GAPS);
    const open = maybe.gaps.map((gap) => toGroupGap(model, groups, gap, 'open'));
    return { claim, groups, gaps: open, complete: maybe.complete ? 'all' : 'more' };
}

function toGroupGap(
    model: RuleSetModel,
    groups: readonly GroupLike[],
    gap: Gap,
    certainty: GroupGap['certainty'],
): GroupGap {
    const { case: value, relevant, region } = gap;
    const nearest = groups.filter(({ condition }) =>
        relevant.some((changed) => {
            const others = relevant.filter((axis) => axis !== changed);
            const same = others.map((axis): Condition => isIn(axis, intervals.point(value[axis]!)));
            return findCase(model.space, and(condition, ...same)).verdict === 'found';
        }),
    );
    return { certainty, witness: { case: value, relevant }, region, nearest: nearest.slice(0, 3) };
}
