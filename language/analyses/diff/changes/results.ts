import { COMPONENTS, type Component, type RuleSetModel, type Text } from '../../../model/index.js';
import { or } from '../../../population/index.js';
import { componentValues, effectKey } from '../../counting/index.js';
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
    const told = changes.map(partsOf);
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

function partsOf(change: EffectChange): Told {
    const before = change.before?.values;
    const after = change.after?.values;
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
                      cases,
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
    const [own, other] = [told.change[side], told.change[side === 'before' ? 'after' : 'before']];
    const breach = own && other && told.components.length === 0 ? breachOf(model, own, other) : undefined;
    return {
        norms,
        name: first.rule,
        place: first.place,
        text:
            breach ??
            (told.components.length > 0
                ? sayParts(told.components, values, vocabulary)
                : sayEffect(first, values, vocabulary)),
    };
}

/**
 * A sanction that is the same but for the breach of another duty: which duties those are, as far as the other side has
 * no such duty.
 */
function breachOf(model: RuleSetModel, effect: SideEffect, other: SideEffect): Text | undefined {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const duties = [...new Set(effect.norms.flatMap(({ sanctionFor }) => sanctionFor))].flatMap((id) => {
        const duty = norms.get(id);
        return duty && !other.key.includes(effectKey(duty)) ? [duty] : [];
    });
    if (duties.length === 0) return undefined;
    const said = duties.map((duty) => ({
        title: duty.title,
        does: sayEffect(duty, componentValues(duty), model.vocabulary),
    }));
    return {
        da: `ved brud på ${said.map(({ title, does }) => `»${title}«: ${does.da}`).join('; ')}`,
        en: `for breach of ${said.map(({ title, does }) => `»${title}«: ${does.en}`).join('; ')}`,
    };
}
