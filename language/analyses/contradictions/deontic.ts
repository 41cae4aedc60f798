import type { Norm, RuleSetModel } from '../../model/index.js';
import { and, mayMeet, not, or, type Compiled, type Condition } from '../../population/index.js';
import { effectivePopulations, type EffectivePopulations } from '../effective/index.js';
import { leavesAnotherWay, timedClashOf } from './barriers.js';
import { meetingsOf, type Meeting, type Meetings } from './meeting.js';
import type { DeonticConflict, Doubt, Position } from './model.js';
import { joinByRule, orderOf, type Candidate } from './pairs.js';
import { isAuthority, isDuty, isRight, positionsOf, textOf } from './positions.js';

/**
 * Norms that cannot all be followed in some case: skal / må ikke, skal / fritages, ret / må ikke, kan / må ikke on one
 * act, and duties to do two acts that exclude each other; the same bearer, and a case in the effective population of
 * both. Norms are compared within an act only, and only where their modalities can clash.
 */
export function deonticConflicts(model: RuleSetModel): readonly DeonticConflict[] {
    let conflicts = known.get(model);
    if (!conflicts) {
        const context = contextOf(model);
        conflicts = [...conflictsOfKind(context, 'deontic'), ...conflictsOfKind(context, 'exclusive')];
        known.set(model, conflicts);
    }
    return conflicts;
}

const known = new WeakMap<RuleSetModel, readonly DeonticConflict[]>();

type Kind = DeonticConflict['kind'];
type Detail = readonly [Position, Position];

interface Context {
    readonly model: RuleSetModel;
    readonly effective: EffectivePopulations;
    readonly meetings: Meetings;
    readonly order: ReadonlyMap<Norm, number>;
    readonly byAct: ReadonlyMap<string, readonly Position[]>;
}

function contextOf(model: RuleSetModel): Context {
    return {
        model,
        effective: effectivePopulations(model),
        meetings: meetingsOf(model),
        order: orderOf(model),
        byAct: Map.groupBy(model.norms.flatMap(positionsOf), ({ act }) => act),
    };
}

function conflictsOfKind(context: Context, kind: Kind): DeonticConflict[] {
    const pairs = kind === 'deontic' ? opposedPairs(context) : exclusivePairs(context);
    return joinByRule(candidates(context, pairs, kind), context.meetings.witness).map(
        ({ lead, others, witness }): DeonticConflict => ({
            kind,
            verdict: lead.verdict,
            ...(lead.doubt && { doubt: lead.doubt }),
            first: lead.first,
            second: lead.second,
            positions: lead.detail,
            others,
            ...(witness && { witness }),
        }),
    );
}

type Pair = readonly [Position, Position, Party];

/** Positions on one act, what stands in the way (må ikke, fritages) against what it may stand in the way of. */
function* opposedPairs({ model, byAct }: Context): Generator<Pair> {
    const authorities = [...model.vocabulary.actors.values()].filter(({ kind }) => kind === 'authority');
    for (const positions of byAct.values()) {
        const barriers = positions.filter(({ stance }) => stance === 'prohibition' || stance === 'exemption');
        if (barriers.length === 0) continue;
        for (const barrier of barriers) {
            for (const other of positions) {
                if (other.norm === barrier.norm) continue;
                const party = opposed(model, other, barrier, authorities.length === 1);
                if (party !== 'other') yield [other, barrier, party];
            }
        }
    }
}

/** Duties of one actor to do two acts of which one rules out the other; a citizen's right is the authority's duty. */
function* exclusivePairs(context: Context): Generator<Pair> {
    const { model, byAct } = context;
    const demands = (act: string): readonly Position[] =>
        (byAct.get(act) ?? []).filter(({ stance }) => isDuty(stance) || isRight(stance));
    for (const act of byAct.keys()) {
        for (const other of model.vocabulary.exclusions.get(act) ?? []) {
            // Each pair of acts stands in both directions.
            if (other < act) continue;
            for (const a of demands(act)) {
                for (const b of demands(other)) {
                    const party = exclusiveParty(a, b, context);
                    if (a.norm !== b.norm && party !== 'other') yield [a, b, party];
                }
            }
        }
    }
}

function exclusiveParty(a: Position, b: Position, context: Context): Party {
    if (isDuty(a.stance) && isDuty(b.stance)) {
        const own = sameActor(a, b);
        if (own !== 'other') return own;
    }
    const rights = [a, b].filter(({ stance }) => isRight(stance));
    const [right] = rights;
    const duty = right === a ? b : a;
    // Of two rights the citizen takes one.
    if (!right || rights.length > 1 || !isDuty(duty.stance)) return 'other';
    return servedBy(right, duty.actor, context);
}

/** Whether it is this actor who has to do what a citizen has a right to. */
function servedBy({ act, actor }: Position, other: string | undefined, { model, byAct }: Context): Party {
    if (isAuthority(model, actor) || !isAuthority(model, other)) return 'other';
    if (other === undefined || actor === undefined) return 'open';
    const serving = new Set(
        byAct
            .get(act)!
            .filter((each) => isDuty(each.stance) || each.stance === 'permission')
            .map((each) => each.actor)
            .filter((each) => isAuthority(model, each)),
    );
    if (serving.size > 0) return serving.has(other) ? 'same' : 'other';
    const authorities = [...model.vocabulary.actors.values()].filter(({ kind }) => kind === 'authority');
    return authorities.length === 1 ? 'same' : 'open';
}

/** Whether two positions are about the same actor; `open` when the source does not say who one of them is. */
type Party = 'same' | 'open' | 'other';

function sameActor(a: Position, b: Position): Party {
    if (a.actor === undefined || b.actor === undefined) return 'open';
    return a.actor === b.actor ? 'same' : 'other';
}

/** Whether the barrier stands in the way of the position: by its modality, and for the same actor. */
function opposed(
    model: RuleSetModel,
    { stance, actor }: Position,
    barrier: Position,
    oneAuthority: boolean,
): Party {
    const party =
        actor === undefined || barrier.actor === undefined
            ? 'open'
            : actor === barrier.actor
              ? 'same'
              : 'other';
    // A citizen's right is the authority's duty, so what keeps the authority from the act takes the right away. An
    // exemption leaves the other authorities bound, where there are any.
    const implied =
        isRight(stance) && !isAuthority(model, actor) && isAuthority(model, barrier.actor)
            ? actor === undefined
                ? 'open'
                : 'same'
            : 'other';
    if (barrier.stance === 'exemption') {
        const own = isDuty(stance) ? party : 'other';
        return own === 'same' || !oneAuthority || implied === 'other' ? own : implied;
    }
    const own = isDuty(stance) || isRight(stance) || stance === 'permission' ? party : 'other';
    return own === 'same' || implied === 'other' ? own : implied;
}

function* candidates(context: Context, pairs: Iterable<Pair>, kind: Kind): Generator<Candidate<Detail>> {
    const { effective, meetings, order } = context;
    const compiled = new Map<Position, Compiled>();
    const compiledOf = (position: Position): Compiled => {
        let ready = compiled.get(position);
        if (!ready) {
            ready = effective.compiled(position.norm.id, ...position.components);
            compiled.set(position, ready);
        }
        return ready;
    };
    for (const [a, b, party] of pairs) {
        const mine = compiledOf(a);
        const theirs = compiledOf(b);
        if (!mayMeet(mine, theirs) || textOf(a.norm) === textOf(b.norm)) continue;
        if (effective.areRanked(a.norm.id, b.norm.id)) continue;
        const plainly = meetings.meet(mine, theirs);
        if (plainly === 'absent') continue;
        if (kind === 'deontic' && leavesAnotherWay(b.norm, b.stance, a.norm)) continue;
        const narrowed =
            kind === 'deontic' ? narrow(context, a, b, mine.condition, theirs.condition) : undefined;
        const { cases, meeting, doubt } = narrowed ?? {
            cases: and(mine.condition, theirs.condition),
            meeting: plainly,
        };
        if (meeting === 'absent') continue;
        const why = doubtOf(meeting, party, [a.norm, b.norm], context) ?? doubt;
        const ordered: Detail = order.get(a.norm)! <= order.get(b.norm)! ? [a, b] : [b, a];
        yield {
            first: ordered[0].norm,
            second: ordered[1].norm,
            verdict: why ? 'unknown' : 'found',
            ...(why && { doubt: why }),
            cases,
            detail: ordered,
        };
    }
}

interface Concerned {
    readonly cases: Condition;
    readonly meeting: Meeting;
    readonly doubt?: Doubt;
}

/** The cases that are left of a clash where there may be another day or another authority; undefined where not. */
function narrow(
    context: Context,
    a: Position,
    b: Position,
    mine: Condition,
    theirs: Condition,
): Concerned | undefined {
    const { model, meetings } = context;
    const served = servedByOthers(context, a, b);
    const inTheWay = served ? and(theirs, not(served)) : theirs;
    const timed = a.stance === 'permission' ? undefined : timedClashOf(model, a.norm, mine, inTheWay);
    if (!timed) {
        const cases = and(mine, inTheWay);
        return served && { cases, meeting: meetings.exists(cases) };
    }
    const meeting = meetings.exists(timed.certain);
    if (meeting !== 'absent' || !timed.possible) return { cases: timed.certain, meeting };
    return { cases: timed.possible, meeting: meetings.exists(timed.possible), doubt: 'calendar' };
}

/** Where another authority shall or may do the act, a right is met although the prohibited one may not. */
function servedByOthers(
    { byAct, model, effective }: Context,
    right: Position,
    barrier: Position,
): Condition | undefined {
    const implied =
        isRight(right.stance) && right.actor !== barrier.actor && isAuthority(model, barrier.actor);
    if (!implied) return undefined;
    const serving = byAct
        .get(right.act)!
        .filter(
            ({ stance, actor }) =>
                (isDuty(stance) || stance === 'permission') &&
                actor !== barrier.actor &&
                isAuthority(model, actor),
        );
    if (serving.length === 0) return undefined;
    return or(...serving.map(({ norm, components }) => effective.eff(norm.id, ...components)));
}

function doubtOf(
    meeting: Meeting,
    party: Party,
    norms: readonly Norm[],
    { model }: Context,
): Doubt | undefined {
    if (meeting === 'too-complex') return 'too-complex';
    if (party === 'open') return 'bearer';
    if (meeting === 'open') return 'condition';
    // An open condition without an axis of its own may turn out either way for everybody.
    const hasOpenAxis = model.axes.some(({ kind }) => kind === 'open');
    return !hasOpenAxis && norms.some(({ openCondition }) => openCondition) ? 'condition' : undefined;
}
