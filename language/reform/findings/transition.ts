import { and, not, or } from '../../analyses/conditions.js';
import { findCertain, witnessOf, type Certain } from '../../analyses/groups/open.js';
import type { Change, Group, GroupUnion, Norm, RuleSetModel } from '../../model/index.js';
import { everything, type Condition, type Witness } from '../../population/index.js';
import type { Reformed, ReformState, Touch } from '../model.js';
import { reformed } from '../reformed.js';
import { recommendationKey } from './conflicts.js';
import { casesOf } from './origins.js';
import { orphansOf, type Orphan } from './orphans.js';
import { strandedAmong, strandedInSteps, type ReformStranded } from './stranded.js';

/** Somebody for whom the old rule is over, and who does not come under the new one. */
export interface TransitionGap {
    /**
     * - days: the new rule comes later than the old one goes
     * - open-case: the old rule goes for everybody, the new one is for new cases only
     * - between: cases that began after the old rule was closed to new ones, and before the new one was opened
     */
    readonly kind: 'days' | 'open-case' | 'between';
    readonly removal: Change;
    readonly arrival: Change;
    readonly old: Norm;
    readonly new: Norm;
    /** The days `[from, until)` without either; `from` is undefined where the old rule has no last day, `until` where it is for good. */
    readonly days: { readonly from?: number; readonly until?: number };
    readonly certain: Certain;
}

/** One for each two recommendations and rules. Nothing between two steps. */
export function* transitionGaps(
    model: RuleSetModel,
    after: Reformed,
    state: ReformState = {},
): Generator<TransitionGap | undefined> {
    const arrivals = Map.groupBy(after.touches.filter(isArrival), ({ before }) => before.subject);
    const found = new Set<string>();
    for (const removal of after.touches) {
        const { subject } = removal.before;
        if (removal.kind !== 'removed' || subject === undefined) continue;
        const candidates = onSameAct(removal, arrivals.get(subject) ?? []);
        for (const arrival of candidates) {
            const stretch = stretchBetween(removal.change, arrival.change);
            if (!stretch) continue;
            const key = [
                recommendationKey(removal.change),
                recommendationKey(arrival.change),
                removal.before.rule,
                arrival.before.rule,
            ].join('\n');
            if (found.has(key)) continue;
            yield;
            const certain = uncovered(model, removal, arrival, stretch, state);
            if (!certain) continue;
            found.add(key);
            yield {
                kind: stretch.kind,
                removal: removal.change,
                arrival: arrival.change,
                old: removal.before,
                new: arrival.before,
                days: stretch.days,
                certain,
            };
        }
    }
}

const isArrival = ({ kind }: Touch): boolean => kind === 'inserted' || kind === 'extended';

/** Rules on the act of the old one; where there is none, all on its subject. */
function onSameAct({ before, change }: Touch, arrivals: readonly Touch[]): readonly Touch[] {
    const others = arrivals.filter((arrival) => arrival.change !== change);
    const same = others.filter((arrival) => arrival.before.act === before.act);
    return same.length > 0 ? same : others;
}

interface Stretch {
    readonly kind: TransitionGap['kind'];
    readonly days: TransitionGap['days'];
    /** A state of the law within it. */
    readonly day: number;
    readonly caseStart: number;
}

/** When, and for which cases, the old rule is over and the new one not yet there. */
function stretchBetween(removal: Change, arrival: Change): Stretch | undefined {
    const [end, start] = [removal.inForce ?? -Infinity, arrival.inForce ?? -Infinity];
    const lapsed = removal.until ?? Infinity;
    const openCases = arrival.newCasesOnly && !removal.newCasesOnly && start !== -Infinity;
    if (openCases) {
        const days = {
            ...(Number.isFinite(end) && { from: end }),
            ...(Number.isFinite(lapsed) && { until: lapsed }),
        };
        return { kind: 'open-case', days, day: Math.max(end, start), caseStart: start - 1 };
    }
    if (start <= end) return undefined;
    const until = Math.min(start, lapsed);
    const day = Math.max(end, until - 1);
    // Who begins in between, where both rules look to the start of the case, is never caught.
    const isForGood = removal.newCasesOnly && arrival.newCasesOnly && lapsed === Infinity;
    return {
        kind: removal.newCasesOnly ? 'between' : 'days',
        days: { ...(Number.isFinite(end) && { from: end }), ...(!isForGood && { until }) },
        day,
        caseStart: day,
    };
}

function uncovered(
    model: RuleSetModel,
    removal: Touch,
    arrival: Touch,
    { day, caseStart }: Stretch,
    state: ReformState,
): Certain | undefined {
    const { subject, act, validity } = removal.before;
    if ((validity.from ?? -Infinity) > day || day >= (validity.until ?? Infinity)) return undefined;
    const law = reformed(model, { ...state, day, caseStart });
    const covering = law.model.norms.filter(
        (norm) =>
            norm.subject === subject &&
            (norm.act === act || norm.act === arrival.before.act) &&
            (norm.validity.from ?? -Infinity) <= day &&
            day < (norm.validity.until ?? Infinity),
    );
    const covered = or(...covering.map(casesOf));
    const lost = and(casesOf(removal.before), limit(removal), newcomers(arrival), not(covered));
    const certain = findCertain(law.model, lost);
    return certain === 'absent' ? undefined : certain;
}

const limit = ({ change }: Touch): Condition =>
    change.kind === 'repeal' && change.only ? change.only.scope : everything;

/** Those whom an inserted rule is for, or to whom an old one is extended. */
function newcomers({ change, before }: Touch): Condition {
    return change.kind === 'extend' ? and(change.to.scope, before.condition) : casesOf(before);
}

/** A rule that stays for open cases only, while its group or its prerequisite has gone for everybody. */
export interface BereftCase {
    /** The change that leaves the rule to open cases. */
    readonly change: Change;
    readonly norm: Norm;
    readonly missing:
        | { readonly kind: 'group'; readonly group: Group | GroupUnion }
        | { readonly kind: 'requires'; readonly norm: Norm };
    readonly by: readonly Change[];
    /** The day from which it is so; undefined where no change has a date. */
    readonly from?: number;
    /** Whom it concerns, for a prerequisite. */
    readonly certainty?: ReformStranded['certainty'];
    readonly witness?: Witness;
}

/**
 * Rules for open cases that have lost what they stand on. One for each rule and what it lacks. Nothing between two
 * steps.
 */
export function* bereftCases(
    model: RuleSetModel,
    after: Reformed,
    state: ReformState = {},
): Generator<BereftCase | undefined> {
    const closed = new Map(
        after.touches
            .filter(
                ({ kind, change }) =>
                    kind === 'removed' && change.newCasesOnly && change.inForce !== undefined,
            )
            .map(({ before, change }) => [before.rule, change] as const),
    );
    if (closed.size === 0) return;
    const starts = after.applied.flatMap(({ newCasesOnly, inForce }) =>
        newCasesOnly && inForce ? [inForce] : [],
    );
    const day = Math.max(...after.applied.map(({ inForce }) => inForce ?? -Infinity));
    const open = reformed(model, { ...state, day, caseStart: Math.min(...starts) - 1 });
    yield;
    const known = new Set([
        ...orphansOf(model, after).map(orphanKey),
        ...(yield* strandedInSteps(model, after)).map(strandedKey),
    ]);
    yield;
    const isNews = (rule: string, key: string): boolean => closed.has(rule) && !known.has(key);
    for (const orphan of orphansOf(model, open)) {
        const { norms, group, by, how } = orphan;
        const [norm] = norms;
        if (!norm || !by || how === 'except' || !isNews(norm.rule, orphanKey(orphan))) continue;
        yield {
            change: closed.get(norm.rule)!,
            norm,
            missing: { kind: 'group', group },
            by: [by],
            ...(by.inForce !== undefined && { from: by.inForce }),
        };
    }
    yield;
    for (const stranded of yield* strandedAmong(
        model,
        open,
        (kind, { rule }) => kind === 'requires' && closed.has(rule),
    )) {
        const { from, to, removedBy, certainty, cases } = stranded;
        if (!isNews(from.rule, strandedKey(stranded))) continue;
        const days = removedBy.flatMap(({ inForce }) => inForce ?? []);
        const witness = witnessOf(open.model, cases);
        yield {
            change: closed.get(from.rule)!,
            norm: from,
            missing: { kind: 'requires', norm: to },
            by: removedBy,
            ...(days.length > 0 && { from: Math.max(...days) }),
            certainty,
            ...(witness && { witness }),
        };
    }
}

const orphanKey = ({ norms, group }: Orphan): string => `orphan\n${norms[0]?.rule}\n${group.id}`;

const strandedKey = ({ from, to }: ReformStranded): string => `stranded\n${from.rule}\n${to.rule}`;
