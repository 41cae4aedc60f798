import { and, not, or } from '../../analyses/conditions.js';
import { findCertain, type Certain } from '../../analyses/groups/open.js';
import type { Steps } from '../../analyses/steps.js';
import type { Change, Group, Norm, RuleSetModel } from '../../model/index.js';
import { nothing, type Condition } from '../../population/index.js';
import type { Reformed } from '../model.js';
import { meets } from './intents.js';
import { mergersOf } from './merged.js';
import { casesOf, forThoseLeft, originsOf } from './origins.js';

/** Citizens of a group before the reform who are in none after it. */
export interface LostGroup {
    readonly group: Group;
    /** The change that abolished their group or took it in. */
    readonly change: Change | undefined;
    /** None of its citizens has a group, or some have not. */
    readonly extent: 'all' | 'some';
    readonly certain: Certain;
}

/** Citizens who had a målgruppe before the reform and have none after it; one for each group. Nothing between two steps. */
export function* lostGroups(before: RuleSetModel, after: Reformed): Generator<LostGroup | undefined> {
    const model = forThoseLeft(before, after);
    const now = new Map(after.model.groups.map((group) => [group.id, group]));
    const left = or(...targetGroups(after.model).map(({ condition }) => condition));
    for (const group of targetGroups(model)) {
        const former = now.get(group.id);
        if (former?.kind !== 'former') continue;
        yield;
        const certain = findCertain(model, and(group.condition, not(left)));
        if (certain === 'absent') continue;
        const extent = meets(model, group.condition, left) ? 'some' : 'all';
        yield { group: former, change: former.changedBy, extent, certain };
    }
}

/** Citizens who come from one group into another than the one that is said to take theirs in. */
export interface Crossing {
    readonly from: Group;
    /** The group that takes `from` in, if any does. */
    readonly image: Group | undefined;
    readonly to: Group;
    readonly change: Change | undefined;
    /** Rules that they lose or get, and that those of their old group who stay with it do not. */
    readonly lost: readonly Norm[];
    readonly gained: readonly Norm[];
    readonly certain: Certain;
}

/**
 * Crossings by which someone loses or gets a rule; one for each two groups. A citizen of several groups is told of once:
 * as coming from one whose citizens another group takes in, if there is such a one. Nothing between two steps.
 */
export function* crossings(before: RuleSetModel, after: Reformed): Generator<Crossing | undefined> {
    const model = forThoseLeft(before, after);
    const mergers = mergersOf(model, after);
    const imageOf = new Map(
        mergers.flatMap(({ into, members }) => members.map(({ id }) => [id, into] as const)),
    );
    const known = new Set(targetGroups(model).map(({ id }) => id));
    const leaving = targetGroups(model).filter((group) => isFormer(after, group));
    const inOrder = [
        ...leaving.filter(({ id }) => imageOf.has(id)),
        ...leaving.filter(({ id }) => !imageOf.has(id)),
    ];
    const entered = targetGroups(after.model).filter(({ id }) => !known.has(id));
    for (const to of entered) {
        const members = mergers.find(({ into }) => into.id === to.id)?.members ?? [];
        const newcomers = and(to.condition, not(or(...members.map(({ condition }) => condition))));
        const found: Crossing[] = [];
        for (const from of inOrder) {
            const image = imageOf.get(from.id);
            if (image?.id === to.id || !meets(model, from.condition, newcomers)) continue;
            const stays = image?.condition ?? nothing;
            const told = or(...found.map((each) => each.from.condition));
            const cases = and(from.condition, newcomers, not(stays), not(told));
            const crossing = yield* crossingOf(model, after, cases, and(from.condition, stays));
            if (crossing) found.push({ from, image, to, change: to.changedBy, ...crossing });
        }
        yield* found;
    }
}

function* crossingOf(
    model: RuleSetModel,
    after: Reformed,
    cases: Condition,
    stays: Condition,
): Steps<Pick<Crossing, 'lost' | 'gained' | 'certain'> | undefined> {
    if (!meets(model, cases, cases)) return undefined;
    const { lost, gained, populations } = yield* changedRules(model, after, cases, stays);
    if (populations.length === 0) return undefined;
    yield;
    const certain = findCertain(model, and(cases, or(...populations)));
    return certain === 'absent' ? undefined : { lost, gained, certain };
}

const isFormer = ({ model }: Reformed, { id }: Group): boolean =>
    model.groups.some((group) => group.id === id && group.kind === 'former');

const targetGroups = ({ groups }: RuleSetModel): readonly Group[] =>
    groups.filter(({ kind }) => kind === 'group');

const DEFINING: ReadonlySet<Norm['modality']> = new Set(['definition', 'counts-as', 'counts-not-as']);

/** Rules that someone among the `cases` loses or gets, while nobody of `stays` whom they concern does. */
function* changedRules(
    model: RuleSetModel,
    after: Reformed,
    cases: Condition,
    stays: Condition,
): Steps<Pick<Crossing, 'lost' | 'gained'> & { readonly populations: readonly Condition[] }> {
    const lost: Norm[] = [];
    const gained: Norm[] = [];
    const populations: Condition[] = [];
    for (const { old, now, less, more } of yield* shiftsOf(model, after)) {
        yield;
        if (less && meets(model, less, cases) && !meets(model, less, stays)) {
            lost.push(old);
            populations.push(less);
        }
        if (more && meets(model, more, cases) && !meets(model, more, stays)) {
            gained.push(now);
            populations.push(more);
        }
    }
    return { lost, gained, populations };
}

/** Whom a rule lost or won by the reform, on whatever day. */
interface Shift {
    readonly old: Norm;
    readonly now: Norm;
    readonly less: Condition | undefined;
    readonly more: Condition | undefined;
}

function* shiftsOf(model: RuleSetModel, after: Reformed): Steps<readonly Shift[]> {
    let shifts = known.get(after);
    if (!shifts) known.set(after, (shifts = yield* computeShifts(model, after)));
    return shifts;
}

const known = new WeakMap<Reformed, readonly Shift[]>();

function* computeShifts(model: RuleSetModel, after: Reformed): Steps<readonly Shift[]> {
    const origins = originsOf(model, after);
    const ids = new Set(after.touches.filter(({ kind }) => kind !== 'kept').map(({ origin }) => origin));
    const inserted = new Set(model.reform?.norms);
    const shifts: Shift[] = [];
    for (const id of ids) {
        const norm = origins.before(id);
        if (!norm || norm.impliedBy !== undefined || DEFINING.has(norm.modality)) continue;
        yield;
        const became = origins.becameOf(id);
        const [only] = became;
        const isSame =
            became.length === 1 && only!.scope === norm.scope && only!.condition === norm.condition;
        if (isSame && !inserted.has(norm)) continue;
        const old = inserted.has(norm) ? nothing : casesOf(norm);
        const now = or(...became.map(casesOf));
        const differences = { less: and(old, not(now)), more: and(now, not(old)) };
        const part = (condition: Condition): Condition | undefined =>
            meets(model, condition, condition) ? condition : undefined;
        const [less, more] = [part(differences.less), part(differences.more)];
        shifts.push({ old: norm, now: only ?? norm, less, more });
    }
    return shifts;
}
