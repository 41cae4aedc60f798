import { DAY_AXIS, type RuleSetModel } from '../../../model/index.js';
import { and, intervals, isEmpty, isIn, not, or, type Condition } from '../../../population/index.js';
import { reformed } from '../../../reform/index.js';
import { compareEffects, type EffectChange, type EffectDiff } from '../facts/index.js';
import type { Change, NotCompared } from '../model.js';
import { affectedIn } from './affected.js';
import { matchGroups } from './groups.js';
import type { Renamed } from './canonical.js';
import { changesOnOtherDays } from './reform-days.js';
import { whatMatters } from './matters.js';
import { resultChanges, toldKey } from './results.js';
import type { Sides } from './sides.js';
import { splitByDay } from './validity.js';

export interface AfterReform {
    readonly changes: readonly Change[];
    readonly notCompared: readonly NotCompared[];
    /** Reforms of which it is told that they are in force from another day. */
    readonly moved: ReadonlySet<string>;
    /** The sides as the reforms leave them; left out where none declares a reform. */
    readonly reformed?: Sides;
}

/**
 * Who gets something else when the reforms of the two sides have had their say, as far as it is not told of the rules
 * as they are written. Compared from the day on which both reforms are in force, and in every other state of the law in
 * which other changes work on the one side than on the other.
 */
export function changesAfterReform(
    given: Sides,
    asWritten: EffectDiff,
    to: Renamed,
    isBroken: boolean,
): AfterReform {
    const ids = [...new Set([...reformsOf(given.before), ...reformsOf(given.after)])];
    if (ids.length === 0) return { changes: [], moved: NONE, notCompared: [] };
    if (isBroken) return { changes: [], moved: NONE, notCompared: [NOT_KNOWN] };
    const [before, after] = [reformed(given.before), reformed(given.after)];
    const facts = compareEffects(before.model, after.model);
    const sides = { before: facts.before, after: facts.after };
    const { hi } = sides.after.space.axes[DAY_AXIS]!;
    const from = Math.max(before.from ?? -Infinity, after.from ?? -Infinity);
    const inForce = from === -Infinity ? [] : [isIn(DAY_AXIS, intervals.range(Math.min(from, hi), hi))];
    const told = toldOf(asWritten, facts);
    const left = whatMatters(sides)(facts.changes).flatMap((change): EffectChange[] => {
        const known = told(change);
        const cases = and(change.cases, ...inForce, ...(known ? [not(known)] : []));
        const space = change.only === undefined ? sides.after.space : facts.spaces[change.only];
        return isEmpty(space, cases) === 'yes' ? [] : [{ ...change, cases }];
    });
    const affected = affectedIn(sides, facts.spaces, matchGroups(sides));
    const byDay = splitByDay(sides, left, affected);
    const changes = [...resultChanges(sides, byDay.results, affected), ...byDay.changes];
    const elsewhere = changesOnOtherDays(given, to, asWritten, { ...facts, changes: left }, affected);
    return {
        changes: [...changes.map((change) => ({ ...change, reform: ids.join(' ') })), ...elsewhere.changes],
        moved: elsewhere.told,
        notCompared: [],
        reformed: sides,
    };
}

const reformsOf = ({ reform }: RuleSetModel): readonly string[] =>
    (reform?.reforms ?? []).map(({ id }) => id);

/** For whom a change is told of the rules as they are written; nobody where the two are not on the same axes. */
function toldOf(asWritten: EffectDiff, facts: EffectDiff): (change: EffectChange) => Condition | undefined {
    const [one, other] = [asWritten, facts].map(({ after }) =>
        after.space.axes.map(({ id }) => id).join('\n'),
    );
    if (one !== other) return () => undefined;
    const byKey = Map.groupBy(asWritten.changes, toldKey);
    return (change) => {
        const same = byKey.get(toldKey(change));
        return same && or(...same.map(({ cases }) => cases));
    };
}

const NONE: ReadonlySet<string> = new Set();

const NOT_KNOWN: NotCompared = {
    what: { da: 'det, som reformen fører til', en: 'what the reform leads to' },
    why: {
        da: 'der er en fejl i en reform eller en anbefaling',
        en: 'there is a mistake in a reform or a recommendation',
    },
    side: 'both',
};
