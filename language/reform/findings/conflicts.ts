import { findCertain } from '../../analyses/groups/open.js';
import { and, not } from '../../analyses/conditions.js';
import { questionsOf } from '../../analyses/effective/index.js';
import type { Change, Norm, RuleSetModel } from '../../model/index.js';
import { everything, type Condition, type Witness } from '../../population/index.js';
import type { Reformed } from '../model.js';
import { intentsOf, meets, type Intent, type Part } from './intents.js';

/**
 * Two changes that want different things of one rule for the same citizen.
 *
 * - removed: one takes the rule away, the other changes, extends, inserts or keeps it
 * - kept: one says that the rule stays as it is, the other changes or extends it
 * - result: both change one part of it, each to something else
 * - order: one changes it for some, the other extends it, and what the new ones get depends on which works first
 * - narrower: one takes it away for some of those for whom the other changes it; the same in either order
 * - twice: both take it away
 */
export interface ReformConflict {
    readonly kind: 'removed' | 'kept' | 'result' | 'order' | 'narrower' | 'twice';
    readonly verdict: 'found' | 'unknown';
    /** In the order in which the reform is written; `first.kind` is what it does to the rule. */
    readonly first: Side;
    readonly second: Side;
    /** The norms of one rule that it is about. */
    readonly norms: readonly Norm[];
    /** The parts that become different; empty except for `result`. */
    readonly parts: readonly Part[];
    readonly witness?: Witness;
}

export type Side = Pick<Intent, 'change' | 'kind'>;

/**
 * Every two recommendations that want different things of a rule for a common citizen, in whatever order they are
 * written: at most one conflict of each kind for two recommendations and a rule. A change that works on a later day
 * than another one builds on it, and is no conflict; only `fastholdt` binds the whole of its reform.
 */
export function reformConflicts(model: RuleSetModel, after: Reformed): readonly ReformConflict[] {
    let conflicts = known.get(after);
    if (!conflicts) known.set(after, (conflicts = compute(model, after)));
    return conflicts;
}

const known = new WeakMap<Reformed, readonly ReformConflict[]>();

function compute(model: RuleSetModel, after: Reformed): readonly ReformConflict[] {
    // Who no longer exists after the reform has no rules to disagree about.
    const { model: rules } = after;
    const order = new Map(after.applied.map((change, index) => [change, index]));
    const found = new Map<string, ReformConflict>();
    for (const [norm, intents] of intentsOf(model, after)) {
        for (const [i, one] of intents.entries()) {
            for (const other of intents.slice(i + 1)) {
                const [a, b] =
                    order.get(one.change)! <= order.get(other.change)! ? [one, other] : [other, one];
                const clash = clashOf(rules, a, b);
                if (!clash) continue;
                const key = [clash.kind, recommendationKey(a.change), recommendationKey(b.change), norm.rule];
                const conflict = judged(rules, norm, a, b, clash);
                if (!conflict) continue;
                const known = found.get(key.join('\n'));
                found.set(key.join('\n'), known ? joined(known, conflict) : conflict);
            }
        }
    }
    return withoutWeaker([...found.values()]);
}

interface Clash {
    readonly kind: ReformConflict['kind'];
    readonly parts?: readonly Part[];
    readonly open?: boolean;
    /** The cases that it is about, where these are not those of both. */
    readonly cases?: Condition;
}

function clashOf(model: RuleSetModel, a: Intent, b: Intent): Clash | undefined {
    const same = recommendationKey(a.change) === recommendationKey(b.change);
    const kinds = new Set([a.kind, b.kind]);
    if (kinds.has('kept')) {
        const other = a.kind === 'kept' ? b : a;
        if (other.kind === 'kept' || other.kind === 'inserted' || !bindsTogether(a.change, b.change))
            return undefined;
        return { kind: other.kind === 'removed' ? 'removed' : 'kept' };
    }
    if (!workTogether(a.change, b.change)) return undefined;
    if (a.kind === 'changed' && b.kind === 'changed') return same ? undefined : differing(model, a, b);
    if (kinds.has('changed') && kinds.has('extended')) return orderMatters(model, a, b, same);
    // What one recommendation says of a rule in one line and the next is its drafter's own order.
    if (same || !kinds.has('removed')) return undefined;
    if (a.kind === 'removed' && b.kind === 'removed') return { kind: 'twice' };
    const [removal, other] = a.kind === 'removed' ? [a, b] : [b, a];
    return { kind: other.kind === 'changed' && isNarrower(model, removal, other) ? 'narrower' : 'removed' };
}

function differing(model: RuleSetModel, a: Intent, b: Intent): Clash | undefined {
    const parts: Part[] = [];
    let open = true;
    for (const [part, mine] of a.result) {
        const theirs = b.result.get(part);
        if (!theirs || (mine.key === theirs.key && !mine.open)) continue;
        if (part === 'vilkår' && sameCriteria(model, a, b)) continue;
        parts.push(part);
        if (!mine.open && !theirs.open) open = false;
    }
    return parts.length > 0 ? { kind: 'result', parts, open } : undefined;
}

/** Two conditions may be the same in other words. */
function sameCriteria(model: RuleSetModel, a: Intent, b: Intent): boolean {
    const criteria = ({ change }: Intent): Condition =>
        (change.kind === 'amend' || change.kind === 'harmonise' ? change.patch.criteria : undefined) ??
        everything;
    const { prepare, isWithin } = questionsOf(model);
    const [mine, theirs] = [prepare(criteria(a)), prepare(criteria(b))];
    return isWithin(mine, theirs) === 'yes' && isWithin(theirs, mine) === 'yes';
}

/**
 * A rule that is changed for some and extended to others: whether the others get the old or the new rule depends on
 * which of the two works first, unless the change is for all of them or for none of those that the extension is taken
 * from.
 */
function orderMatters(model: RuleSetModel, a: Intent, b: Intent, same: boolean): Clash | undefined {
    const [changed, extended] = a.kind === 'changed' ? [a, b] : [b, a];
    if (!changed.only || extended.change.kind !== 'extend') return undefined;
    const { norm } = changed;
    const own = and(norm.scope, norm.condition);
    const source = extended.only ? and(own, extended.only.scope) : own;
    const inside = changed.only.scope;
    if (!meets(model, source, inside)) return undefined;
    const isSplit = meets(model, source, not(inside));
    // In one recommendation the order is the drafter's; only where both variants are extended is it no answer.
    if (same && (a !== changed || !isSplit)) return undefined;
    if (!isSplit && !meets(model, extended.cases, not(inside))) return undefined;
    return { kind: 'order', cases: extended.cases };
}

/** The removal is for some only of those for whom the rule is changed: it goes before, in either order. */
function isNarrower(model: RuleSetModel, removal: Intent, change: Intent): boolean {
    const { prepare, isWithin } = questionsOf(model);
    const [mine, theirs] = [prepare(removal.cases), prepare(change.cases)];
    if (isWithin(mine, theirs) !== 'yes') return false;
    if (removal.change.newCasesOnly && !change.change.newCasesOnly) return true;
    return isWithin(theirs, mine) === 'no';
}

/** Whether both changes are in force from the same day on: otherwise the later one builds on the earlier. */
function workTogether(a: Change, b: Change): boolean {
    return a.inForce === b.inForce;
}

/** What a reform says is kept is kept by all of that reform; a later reform may change it. */
function bindsTogether(a: Change, b: Change): boolean {
    return a.reform === b.reform || workTogether(a, b);
}

function judged(
    model: RuleSetModel,
    norm: Norm,
    a: Intent,
    b: Intent,
    { kind, parts = [], open = false, cases }: Clash,
): ReformConflict | undefined {
    const common = cases ?? and(a.cases, b.cases);
    if (!meets(model, cases ?? a.cases, cases ?? b.cases)) return undefined;
    const certain = findCertain(model, common);
    if (certain === 'absent') return undefined;
    return {
        kind,
        verdict: open || certain.certainty !== 'found' ? 'unknown' : 'found',
        first: { change: a.change, kind: a.kind },
        second: { change: b.change, kind: b.kind },
        norms: [norm],
        parts,
        ...(certain.witness && { witness: certain.witness }),
    };
}

/** Rows of one table as one; what is certain for one of them is told. */
function joined(a: ReformConflict, b: ReformConflict): ReformConflict {
    const lead = a.verdict === 'unknown' && b.verdict === 'found' ? b : a;
    return {
        ...lead,
        norms: [...a.norms, ...b.norms],
        parts: [...new Set([...a.parts, ...b.parts])],
    };
}

/** Where two recommendations clash over a rule, that one of them also is the narrower for another row is no news. */
function withoutWeaker(conflicts: readonly ReformConflict[]): readonly ReformConflict[] {
    const key = ({ first, second, norms }: ReformConflict): string =>
        [recommendationKey(first.change), recommendationKey(second.change), norms[0]!.rule].join('\n');
    const strong = new Set(conflicts.filter(({ kind }) => !MILD.has(kind)).map(key));
    return conflicts.filter((conflict) => !MILD.has(conflict.kind) || !strong.has(key(conflict)));
}

const MILD: ReadonlySet<ReformConflict['kind']> = new Set(['narrower', 'twice']);

export const recommendationKey = ({ reform, recommendation }: Change): string =>
    `${reform} ${recommendation}`;
