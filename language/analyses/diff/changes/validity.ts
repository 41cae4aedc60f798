import { formatDay } from '../../../calendar/index.js';
import { DAY_AXIS, type Norm } from '../../../model/index.js';
import { and, axesOf, forAll, isEmpty, nothing, not, or, type Condition } from '../../../population/index.js';
import { effectsOf } from '../facts/effects.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import type { Change } from '../model.js';
import type { Affected } from './affected.js';
import { sideOfNorms, type Sides } from './sides.js';

/** Changes of effects, told apart by whether the same citizens have the same effect on another day. */
export interface ByDay {
    /** Those who have it on no day of the other side. */
    readonly results: readonly EffectChange[];
    readonly changes: readonly Change[];
}

/**
 * Takes out what only holds from or until another day. A citizen whose version of a rule changes is told of with both
 * versions, when both sides have both of them for that citizen.
 */
export function splitByDay(sides: Sides, all: readonly EffectChange[], affected: Affected): ByDay {
    const { space } = sides.after;
    const [before, after] = [effectsOf(sides.before), effectsOf(sides.after)];
    const onSomeDay = someDayIn(space);
    const results: EffectChange[] = [];
    const moved = new Map<string, Condition[]>();
    for (const change of all) {
        const elsewhere = [
            ...(change.before ? [after.get(change.before.key)] : []),
            ...(change.after ? [before.get(change.after.key)] : []),
        ];
        if (change.only || change.certainty === 'undecided' || elsewhere.includes(undefined)) {
            results.push(change);
            continue;
        }
        const others = elsewhere.map((each) => onSomeDay(each!.cases));
        const cases = and(change.cases, ...others);
        if (isEmpty(space, cases) !== 'no') {
            results.push(change);
            continue;
        }
        for (const key of new Set([change.before?.key, change.after?.key]))
            if (key !== undefined) moved.set(key, [...(moved.get(key) ?? []), cases]);
        const left = and(change.cases, not(and(...others)));
        if (isEmpty(space, left) !== 'yes') results.push({ ...change, cases: left });
    }
    const told = [...moved].map(([key, cases]) => ({
        cases: or(...cases),
        before: before.get(key)!,
        after: after.get(key)!,
    }));
    const same = Map.groupBy(told, (each) =>
        [each.after.subject, daysOf(each.before.norms, 'da'), daysOf(each.after.norms, 'da')].join('\n'),
    );
    return { results, changes: [...same.values()].map((each) => validityChange(sides, each, affected)) };
}

interface MovedEffect {
    readonly cases: Condition;
    readonly before: SideEffect;
    readonly after: SideEffect;
}

function validityChange(sides: Sides, effects: readonly MovedEffect[], affected: Affected): Change {
    const [{ after }] = effects as readonly [MovedEffect, ...MovedEffect[]];
    const cases = or(...effects.map((each) => each.cases));
    const [old, now] = (['before', 'after'] as const).map((side) => {
        const norms = affected.normsFor(
            cases,
            normsOf(
                sides[side],
                effects.map((each) => each[side]),
            ),
        );
        return sideOfNorms(norms, { da: daysOf(norms, 'da'), en: daysOf(norms, 'en') });
    });
    const citizen = affected.citizenOf(cases);
    return {
        category: 'validity',
        ...(after.subject !== undefined && { subject: after.subject }),
        groups: affected.groupsOf(cases),
        what: { da: 'gælder på andre dage', en: 'in force on other days' },
        ...(old && { before: old }),
        ...(now && { after: now }),
        components: [],
        cases,
        ...(citizen && { citizen }),
        rests: [],
    };
}

/** In the order of the files, so that both ways of comparing name the same rule. */
function normsOf({ norms }: Sides['after'], effects: readonly SideEffect[]): readonly Norm[] {
    const behind = new Set(effects.flatMap((effect) => effect.norms));
    return norms.filter((norm) => behind.has(norm));
}

/** Whoever has it on some day, whatever the day is. */
export function someDayIn({
    axes,
    constraints,
}: Sides['after']['space']): (condition: Condition) => Condition {
    const { lo, hi } = axes[DAY_AXIS]!;
    const aboutDays = constraints.filter((each) => axesOf(each).has(DAY_AXIS));
    const known = new Map<Condition, Condition>();
    return (condition) => {
        let result = known.get(condition);
        if (!result) {
            const on = and(condition, ...aboutDays);
            result = axesOf(on).has(DAY_AXIS) ? not(forAll(not(on), DAY_AXIS, [lo, hi])) : on;
            known.set(condition, result);
        }
        return result ?? nothing;
    };
}

/** "fra 1. marts 2024 til og med 31. december 2029 eller fra …": the days of the rules behind the effect. */
function daysOf(norms: readonly Norm[], language: 'da' | 'en'): string {
    const da = language === 'da';
    const said = norms.map(({ validity: { from, until } }) => {
        const parts = [
            from !== undefined && `${da ? 'fra' : 'from'} ${formatDay(from, language)}`,
            until !== undefined &&
                `${da ? 'til og med' : 'up to and including'} ${formatDay(until - 1, language)}`,
        ].filter(Boolean);
        return parts.length > 0 ? parts.join(' ') : da ? 'altid' : 'always';
    });
    return [...new Set(said)].join(da ? ' eller ' : ' or ');
}
