import { COMPONENTS, type Component, type RuleSetModel } from '../../../model/index.js';
import { or } from '../../../population/index.js';
import { componentValues } from '../../counting/index.js';
import { reachedBy } from '../facts/effects.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import type { Change, ChangeSide } from '../model.js';
import type { Affected } from './affected.js';
import { sayEffect, sayParts, type Values } from './effect-text.js';
import { restsOf } from './rests.js';
import type { Sides } from './sides.js';

/** Who gets something else. The same change for several slices of citizens is told once. */
export function resultChanges(
    sides: Sides,
    changes: readonly EffectChange[],
    affected: Affected,
): readonly Change[] {
    const told = changes.map((change) => partsOf(sides, change));
    return [...Map.groupBy(told, ({ key }) => key).values()].map((same) => united(sides, same, affected));
}

interface Told {
    readonly key: string;
    readonly change: EffectChange;
    readonly category: 'result' | 'may-change';
    readonly components: readonly Component[];
    readonly before: Values | undefined;
    readonly after: Values | undefined;
}

function partsOf({ before: old, after: now }: Sides, change: EffectChange): Told {
    const before = change.before && valuesOf(old, change.before);
    const after = change.after && valuesOf(now, change.after);
    const components =
        before && after
            ? COMPONENTS.filter((each) => (before.get(each)?.key ?? '') !== (after.get(each)?.key ?? ''))
            : [];
    const category = change.certainty === 'sure' ? 'result' : 'may-change';
    const differing = (values: Values | undefined): readonly string[] =>
        components.map((each) => values?.get(each)?.key ?? '');
    const act = (before ?? after)?.get('handling')?.key ?? '';
    // Nothing but the bearer, say, may tell the slices apart, and then the deadline still moved as one.
    const parts =
        components.length > 0 && !components.includes('handling')
            ? [act, ...components, ...differing(before), ...differing(after)]
            : [change.before?.key ?? '', change.after?.key ?? ''];
    const subject = (change.after ?? change.before)?.subject ?? '';
    return {
        key: [category, change.only ?? '', subject, ...parts].join('\n\n'),
        change,
        category,
        components,
        before,
        after,
    };
}

function united(sides: Sides, same: readonly Told[], affected: Affected): Change {
    const [{ category, components, change }] = same as readonly [Told, ...Told[]];
    const cases = or(...new Set(same.map((each) => each.change.cases)));
    const subject = (change.after ?? change.before)?.subject;
    const before = sideOf(sides.before, same, 'before');
    const after = sideOf(sides.after, same, 'after');
    const citizen = affected.citizenOf(cases, change.only);
    return {
        category,
        ...(subject !== undefined && { subject }),
        groups: affected.groupsOf(cases, change.only),
        ...(before && { before }),
        ...(after && { after }),
        components,
        cases,
        ...(citizen && { citizen }),
        rests:
            category === 'may-change'
                ? restsOf(
                      sides,
                      same.map((each) => each.change),
                  )
                : [],
    };
}

function sideOf(
    model: RuleSetModel,
    same: readonly Told[],
    side: 'before' | 'after',
): ChangeSide | undefined {
    const effects = same.flatMap(({ change }) => change[side] ?? []);
    const norms = [...new Set(effects.flatMap((effect) => effect.norms))];
    const [first, told] = [norms[0], same[0]!];
    if (!first) return undefined;
    const values = told[side]!;
    const { vocabulary } = model;
    return {
        norms,
        name: first.rule,
        place: first.place,
        text:
            told.components.length > 0
                ? sayParts(told.components, values, vocabulary)
                : sayEffect(first, values, vocabulary),
    };
}

/** The parts of an effect: those of its norm without the parts that another rule has taken over. */
function valuesOf(model: RuleSetModel, { key, norms }: SideEffect): Values {
    let known = values.get(model);
    if (!known) {
        known = new Map(
            reachedBy(model).map((each) => [`${each.norm.id}\n\n${each.key}`, each.values] as const),
        );
        values.set(model, known);
    }
    return known.get(`${norms[0]!.id}\n\n${key}`) ?? componentValues(norms[0]!);
}

const values = new WeakMap<RuleSetModel, ReadonlyMap<string, Values>>();
