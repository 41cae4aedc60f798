import { formatDay } from '../../../calendar/index.js';
import { DAY_AXIS, type Reform, type RuleSetModel, type Text } from '../../../model/index.js';
import {
    and,
    intervals,
    isEmpty,
    isIn,
    not,
    nothing,
    or,
    type Condition,
} from '../../../population/index.js';
import { reformed } from '../../../reform/index.js';
import { compareEffects, type EffectChange, type EffectDiff } from '../facts/index.js';
import type { Change } from '../model.js';
import { affectedIn, type Affected } from './affected.js';
import { matchGroups } from './groups.js';
import { resultChanges, toldKey } from './results.js';
import { sideOfThing, type Sides } from './sides.js';
import { someDayIn } from './validity.js';

/** Reforms that are in force from another day, and what that means to somebody. */
export interface MovedReforms {
    readonly changes: readonly Change[];
    /** Names of those of which it is told. */
    readonly told: ReadonlySet<string>;
}

/** A stretch of days on which a reform is in force on one side alone. */
interface Stretch {
    readonly from: number;
    readonly until: number;
    readonly moved: readonly MovedReform[];
}

interface MovedReform {
    readonly before: Reform;
    readonly after: Reform;
    readonly from: number;
    readonly until: number;
}

/**
 * Who has the rules after a reform from another day: the law of both sides is compared on the days between the two.
 * Whoever has the same when both are in force has it from another day; what is another rule besides is a change of
 * result. Where the sides have no common axes, the day is told as words alone.
 */
export function movedReforms(
    given: Sides,
    asWritten: EffectDiff,
    /** What differs from the day on which both are in force. */
    whenInForce: EffectDiff,
    affected: Affected,
): MovedReforms {
    const stretches = stretchesOf(given);
    const changes: Change[] = [];
    const told = new Set<string>();
    const cases = new Map<string, { readonly moved: readonly MovedReform[]; readonly cases: Condition[] }>();
    for (const { from, until, moved } of stretches) {
        const law = (model: RuleSetModel): RuleSetModel => reformed(model, { day: from }).model;
        const facts = compareEffects(law(given.before), law(given.after));
        if (!areOnSameAxes(facts, whenInForce) || !areOnSameAxes(facts, asWritten)) continue;
        const name = moved.map(({ after }) => after.id).join(' ');
        const days = isIn(DAY_AXIS, intervals.range(from, until));
        const own = apart(facts, asWritten, whenInForce, days);
        const known = cases.get(name) ?? { moved, cases: [] };
        known.cases.push(...own.sameLater);
        cases.set(name, known);
        const sides = { before: facts.before, after: facts.after };
        const ofStretch = affectedIn(sides, facts.spaces, matchGroups(sides));
        for (const change of resultChanges(sides, own.others, ofStretch))
            changes.push({ ...change, reform: name });
    }
    for (const [name, { moved, cases: each }] of cases) {
        const all = or(...each);
        if (isEmpty(whenInForce.after.space, all) === 'yes') continue;
        for (const { after } of moved) told.add(after.id);
        changes.push(changeOf(name, moved, all, affected));
    }
    return { changes, told };
}

function changeOf(name: string, moved: readonly MovedReform[], cases: Condition, affected: Affected): Change {
    const citizen = affected.citizenOf(cases);
    const side = (which: 'before' | 'after'): NonNullable<Change['before']> => {
        const [first] = moved as readonly [MovedReform, ...MovedReform[]];
        const { title, place } = first[which];
        return sideOfThing(title, place, sayDays(moved.map((each) => each[which])));
    };
    return {
        category: 'validity',
        groups: affected.groupsOf(cases),
        what: { da: 'reformen gælder fra en anden dag', en: 'the reform holds from another day' },
        before: side('before'),
        after: side('after'),
        components: [],
        cases,
        ...(citizen && { citizen }),
        rests: [],
        reform: name,
    };
}

/** "1. januar 2026"; several are named with their days. */
function sayDays(reforms: readonly Reform[]): Text {
    const [da, en] = (['da', 'en'] as const).map((language) =>
        reforms
            .map(({ title, inForce }) => {
                const day = formatDay(inForce!, language);
                return reforms.length === 1 ? day : `»${title}« ${day}`;
            })
            .join(', '),
    );
    return { da: da!, en: en! };
}

/** What differs on some days, apart from what the rules as written differ in. */
function apart(
    facts: EffectDiff,
    asWritten: EffectDiff,
    whenInForce: EffectDiff,
    days: Condition,
): { readonly sameLater: readonly Condition[]; readonly others: readonly EffectChange[] } {
    const { space } = facts.after;
    const onSomeDay = someDayIn(space);
    const written = Map.groupBy(asWritten.changes, toldKey);
    const later = Map.groupBy(whenInForce.changes, toldKey);
    const casesOf = (changes: readonly EffectChange[] = []): Condition =>
        or(...changes.map(({ cases }) => cases));
    const sameLater: Condition[] = [];
    const others: EffectChange[] = [];
    for (const change of facts.changes) {
        if (change.only) continue;
        const cases = and(change.cases, days, not(casesOf(written.get(toldKey(change)))));
        if (isEmpty(space, cases) === 'yes') continue;
        const keys = [change.before?.key, change.after?.key].filter((key) => key !== undefined);
        const otherLater = onSomeDay(
            casesOf(
                whenInForce.changes.filter(
                    ({ before, after }) =>
                        (before && keys.includes(before.key)) || (after && keys.includes(after.key)),
                ),
            ),
        );
        sameLater.push(and(cases, not(otherLater)));
        const toldLater = later.has(toldKey(change))
            ? onSomeDay(casesOf(later.get(toldKey(change))))
            : nothing;
        const left = and(cases, otherLater, not(toldLater));
        if (isEmpty(space, left) !== 'yes') others.push({ ...change, cases: left });
    }
    return { sameLater, others };
}

/** The days between, cut wherever some change takes effect or lapses. */
function stretchesOf({ before, after }: Sides): readonly Stretch[] {
    const later = new Map((after.reform?.reforms ?? []).map((each) => [each.id, each]));
    const moved = (before.reform?.reforms ?? []).flatMap((each): MovedReform[] => {
        const other = later.get(each.id);
        if (each.inForce === undefined || other?.inForce === undefined) return [];
        const [from, until] = [each.inForce, other.inForce].sort((a, b) => a - b) as [number, number];
        return from === until ? [] : [{ before: each, after: other, from, until }];
    });
    if (moved.length === 0) return [];
    const turns = [before, after].flatMap(({ reform }) =>
        (reform?.reforms ?? []).flatMap(({ inForce, recommendations }) =>
            [
                inForce ?? [],
                ...recommendations.flatMap(({ changes }) =>
                    changes.flatMap((change) => [change.inForce ?? [], change.until ?? []].flat()),
                ),
            ].flat(),
        ),
    );
    const days = [...new Set(turns)].sort((a, b) => a - b);
    return days.flatMap((from, i): Stretch[] => {
        const until = days[i + 1];
        const here = moved.filter((each) => each.from <= from && from < each.until);
        return until === undefined || here.length === 0 ? [] : [{ from, until, moved: here }];
    });
}

const areOnSameAxes = (a: EffectDiff, b: EffectDiff): boolean =>
    a.after.space.axes.length === b.after.space.axes.length &&
    a.after.space.axes.every(({ id }, axis) => b.after.space.axes[axis]!.id === id);
