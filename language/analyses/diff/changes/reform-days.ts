import { formatDay } from '../../../calendar/index.js';
import { DAY_AXIS, type RuleSetModel, type Text } from '../../../model/index.js';
import {
    and,
    intervals,
    isEmpty,
    isIn,
    not,
    or,
    type Condition,
    type Space,
} from '../../../population/index.js';
import { reformed } from '../../../reform/index.js';
import { compareEffects, type EffectChange, type EffectDiff } from '../facts/index.js';
import type { Change } from '../model.js';
import { affectedIn, type Affected } from './affected.js';
import type { Renamed } from './canonical.js';
import { whatMatters } from './matters.js';
import { matchGroups } from './groups.js';
import { otherStates, stateOf, type Moved, type MovedSide, type OtherState } from './reform-states.js';
import { resultChanges, toldKey } from './results.js';
import { sideOfThing, type Sides } from './sides.js';
import { someDayIn } from './validity.js';

/** What reforms mean to somebody on other days, or for other cases, than those for which the whole of them works. */
export interface OnOtherDays {
    readonly changes: readonly Change[];
    /** Names of the reforms of which it is told that they are in force from another day. */
    readonly told: ReadonlySet<string>;
}

/**
 * Who gets something else while only some of the changes work, or because a case began before them. Whoever has the
 * same when all is in force has it from another day, where that day is another; everything else is a change of result.
 * Where the sides have no common axes, the day is told as words alone.
 */
export function changesOnOtherDays(
    given: Sides,
    to: Renamed,
    asWritten: EffectDiff,
    /** What differs from the day on which all changes of both sides work. */
    whenInForce: EffectDiff,
    affected: Affected,
): OnOtherDays {
    const { space } = whenInForce.after;
    const later = toldBy(space, whenInForce.changes);
    const changes: Change[] = [];
    const fromOtherDays = new Map<
        string,
        { readonly moved: readonly Moved[]; readonly all: EffectChange[] }
    >();
    // What is in force from another day for new cases is so for those that began between the days as well.
    const inOrder = otherStates(given, to).toSorted((a, b) => Number(!!a.courses) - Number(!!b.courses));
    for (const state of inOrder) {
        const law = (model: RuleSetModel): RuleSetModel => reformed(model, stateOf(state)).model;
        const facts = compareEffects(law(given.before), law(given.after));
        if (!areOnSameAxes(facts, whenInForce) || !areOnSameAxes(facts, asWritten)) continue;
        const sides = { before: facts.before, after: facts.after };
        const left = onlyIn(state, facts, asWritten, whatMatters(sides)(facts.changes));
        const name = [...new Set(state.moved.map(({ reform }) => reform))].join(' ');
        const others: EffectChange[] = [];
        if (state.courses) {
            const moved = toldBy(
                space,
                [...fromOtherDays.values()].flatMap(({ all }) => all),
            );
            others.push(...without(space, left, (change) => or(later.alike(change), moved.alike(change))));
        } else if (state.moved.length > 0) {
            const unit = state.moved.map((each) => `${each.kind} ${each.name}`).join('\n');
            const known = fromOtherDays.get(unit) ?? { moved: state.moved, all: [] };
            known.all.push(...without(space, left, later.touching));
            fromOtherDays.set(unit, known);
            const apart = left.map((change) => ({
                ...change,
                cases: and(change.cases, later.touching(change)),
            }));
            others.push(...without(space, apart, later.alike));
        } else others.push(...without(space, left, later.alike));
        const ofState = affectedIn(sides, facts.spaces, matchGroups(sides));
        for (const change of resultChanges(sides, others, ofState))
            changes.push({
                ...change,
                reform: name || reformsIn(given),
                ...(state.courses && { courses: state.courses }),
            });
    }
    const told = new Set<string>();
    for (const { moved, all } of fromOtherDays.values()) {
        const cases = or(...all.map((each) => each.cases));
        if (all.length === 0 || isEmpty(space, cases) === 'yes') continue;
        for (const { kind, name } of moved) if (kind === 'reform') told.add(name);
        changes.push(changeOf(moved, cases, affected));
    }
    return { changes, told };
}

const reformsIn = ({ before, after }: Sides): string =>
    [...new Set([before, after].flatMap(({ reform }) => (reform?.reforms ?? []).map(({ id }) => id)))].join(
        ' ',
    );

/** What differs in a state of the law, on the days of it, apart from what the rules as written differ in. */
function onlyIn(
    { from, until }: OtherState,
    facts: EffectDiff,
    asWritten: EffectDiff,
    changes: readonly EffectChange[],
): readonly EffectChange[] {
    const { space } = facts.after;
    const { hi } = space.axes[DAY_AXIS]!;
    const days = isIn(DAY_AXIS, intervals.range(from, until ?? hi));
    const written = Map.groupBy(asWritten.changes, toldKey);
    const here = changes
        .filter(({ only }) => !only)
        .map((change) => ({ ...change, cases: and(change.cases, days) }));
    return without(space, here, (change) => casesOf(written.get(toldKey(change))));
}

/** The citizens of changes that are told, whatever the day: of those that are told alike, and of any with the same effect. */
function toldBy(
    space: Space,
    changes: readonly EffectChange[],
): { alike(change: EffectChange): Condition; touching(change: EffectChange): Condition } {
    const onSomeDay = someDayIn(space);
    const byKey = Map.groupBy(changes, toldKey);
    return {
        alike: (change) => onSomeDay(casesOf(byKey.get(toldKey(change)))),
        touching({ before, after }) {
            const keys = [before?.key, after?.key].filter((key) => key !== undefined);
            const same = changes.filter((each) =>
                [each.before?.key, each.after?.key].some((key) => key !== undefined && keys.includes(key)),
            );
            return onSomeDay(casesOf(same));
        },
    };
}

const casesOf = (changes: readonly EffectChange[] = []): Condition =>
    or(...changes.map(({ cases }) => cases));

/** The changes for all others than those of whom something is told. */
function without(
    space: Space,
    changes: readonly EffectChange[],
    told: (change: EffectChange) => Condition,
): readonly EffectChange[] {
    return changes.flatMap((change) => {
        const cases = and(change.cases, not(told(change)));
        return isEmpty(space, cases) === 'yes' ? [] : [{ ...change, cases }];
    });
}

function changeOf(moved: readonly Moved[], cases: Condition, affected: Affected): Change {
    const citizen = affected.citizenOf(cases);
    const side = (which: 'before' | 'after'): NonNullable<Change['before']> => {
        const [first] = moved as readonly [Moved, ...Moved[]];
        const { title, place } = first[which];
        return sideOfThing(title, place, sayDays(moved.map((each) => each[which])));
    };
    return {
        category: 'validity',
        groups: affected.groupsOf(cases),
        what: moved.every(({ kind }) => kind === 'reform')
            ? { da: 'reformen gælder fra en anden dag', en: 'the reform holds from another day' }
            : {
                  da: 'det, som reformen ændrer her, gælder fra en anden dag',
                  en: 'what the reform changes here holds from another day',
              },
        before: side('before'),
        after: side('after'),
        components: [],
        cases,
        ...(citizen && { citizen }),
        rests: [],
        reform: [...new Set(moved.map(({ reform }) => reform))].join(' '),
    };
}

/** "1. januar 2026"; several are named with their days. */
function sayDays(sides: readonly MovedSide[]): Text {
    const [da, en] = (['da', 'en'] as const).map((language) =>
        sides
            .map(({ title, inForce }) => {
                const day = formatDay(inForce, language);
                return sides.length === 1 ? day : `»${title}« ${day}`;
            })
            .join(', '),
    );
    return { da: da!, en: en! };
}

const areOnSameAxes = (a: EffectDiff, b: EffectDiff): boolean =>
    a.after.space.axes.length === b.after.space.axes.length &&
    a.after.space.axes.every(({ id }, axis) => b.after.space.axes[axis]!.id === id);
