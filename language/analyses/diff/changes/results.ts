import { COMPONENTS, type Component, type Norm, type RuleSetModel, type Text } from '../../../model/index.js';
import { or } from '../../../population/index.js';
import { componentValues, effectKey } from '../../counting/index.js';
import type { EffectChange, SideEffect } from '../facts/index.js';
import type { Change, ChangeSide } from '../model.js';
import type { Affected } from './affected.js';
import { needWholeSentence, sayEffect, sayParts, type Values } from './effect-text.js';
import { restsOf } from './rests.js';
import { plain, sideOfNorms, type SideName, type Sides } from './sides.js';

/** Who gets something else. The same change for several slices of citizens is told once. */
export function resultChanges(
    sides: Sides,
    changes: readonly EffectChange[],
    affected: Affected,
): readonly Change[] {
    const told = changes.map(partsOf);
    const same = Map.groupBy(told, ({ what, category }) => `${category}\n\n${what}`);
    return [...same.values()].map((each) => united(sides, each, affected));
}

/** The same for two changes that would be told as one. */
export const toldKey = (change: EffectChange): string => partsOf(change).what;

interface Told {
    /** The same for slices of one change, whatever it rests on. */
    readonly what: string;
    readonly change: EffectChange;
    readonly category: 'result' | 'may-change' | 'vocabulary';
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
    const category = isOnAnotherSubject(change)
        ? 'vocabulary'
        : change.certainty === 'sure'
          ? 'result'
          : 'may-change';
    const differing = (values: Values | undefined): readonly string[] =>
        components.map((each) => values?.get(each)?.key ?? '');
    const act = (before ?? after)?.get('handling')?.key ?? '';
    // Nothing but the bearer, say, may tell the slices apart, and then the deadline still moved as one.
    const implied = impliedBy(change);
    const behind = behindOf(change);
    const parts = implied
        ? ['kun', before ? 'before' : 'after', implied]
        : behind
          ? ['brud', behind.sanction, 'før', ...behind.gone, 'nu', ...behind.come]
          : // Slices that are told whole must be alike in all that is told of them.
            components.length > 0 && !components.includes('handling') && !needWholeSentence(components)
            ? [act, ...whose(components, before), ...components, ...differing(before), ...differing(after)]
            : [change.before?.key ?? '', change.after?.key ?? ''];
    const subject = (change.after ?? change.before)?.subject ?? '';
    return {
        what: [change.only ?? '', subject, ...parts].join('\n\n'),
        change,
        category,
        components,
        before,
        after,
    };
}

/** What citizens get is as it was, and only belongs to another subject: rules are put together otherwise for comparison. */
export function isOnAnotherSubject({ before, after }: EffectChange): boolean {
    if (!before || !after || before.subject === after.subject || before.breaches !== after.breaches)
        return false;
    return COMPONENTS.every((each) => before.values.get(each)?.key === after.values.get(each)?.key);
}

function onAnotherSubject(sides: Sides, { before, after }: EffectChange): Change {
    const said = (side: SideName, effect: SideEffect): ChangeSide | undefined => {
        const { subject, norms } = effect;
        const title = subject === undefined ? undefined : sides[side].vocabulary.subjects.get(subject)?.title;
        return sideOfNorms(norms, plain(`»${title ?? subject ?? ''}«`));
    };
    const [old, now] = [said('before', before!), said('after', after!)];
    return {
        category: 'vocabulary',
        ...(after!.subject !== undefined && { subject: after!.subject }),
        groups: [],
        what: { da: 'hører til et andet sagsemne', en: 'belongs to another subject' },
        ...(old && { before: old }),
        ...(now && { after: now }),
        components: [],
        rests: [],
    };
}

/** Who must do something, and who may, are told as two things. */
const whose = (components: readonly Component[], values: Values | undefined): readonly string[] =>
    components.includes('aktør') ? [values?.get('modalitet')?.key ?? ''] : [];

/**
 * Of a sanction that is as it was, for the breach of a duty that is not: what it is, and what differs in the duties,
 * whatever else it is a sanction for. Undefined of anything else.
 */
export function behindOf({ before, after }: EffectChange): Behind | undefined {
    if (!before || !after || before.breaches === after.breaches) return undefined;
    const [was, is] = [before, after].map(({ key, breaches }) => key.slice(0, key.length - breaches.length));
    if (was !== is) return undefined;
    // A part that an effect does not have is an empty line of its key.
    const [old, now] = [before, after].map(({ breaches }) => breaches.split(/\n\n(?=ved brud på )/));
    const gone = old!.filter((each) => !now!.includes(each));
    const come = now!.filter((each) => !old!.includes(each));
    return { sanction: was!, gone, come };
}

export interface Behind {
    /** The effect of the sanction itself. */
    readonly sanction: string;
    /** `ved brud på …` of the one side only, and of the other. */
    readonly gone: readonly string[];
    readonly come: readonly string[];
}

/** The rule whose `kan kun` prohibits it to everybody else; undefined where a rule of its own is behind it. */
function impliedBy({ before, after }: EffectChange): string | undefined {
    if (before && after) return undefined;
    const [first, ...others] = (before ?? after)!.norms.map((norm) => norm.impliedBy);
    return others.every((each) => each === first) ? first : undefined;
}

function united(sides: Sides, same: readonly Told[], affected: Affected): Change {
    const [{ category, components, change }] = same as readonly [Told, ...Told[]];
    const cases = or(...new Set(same.map((each) => each.change.cases)));
    if (category === 'vocabulary') return onAnotherSubject(sides, change);
    const subject = (change.after ?? change.before)?.subject;
    const forThem = (norms: readonly Norm[]): readonly Norm[] => affected.normsFor(cases, norms, change.only);
    const before = sideOf(sides.before, same, 'before', forThem);
    const after = sideOf(sides.after, same, 'after', forThem);
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
    forThem: (norms: readonly Norm[]) => readonly Norm[],
): ChangeSide | undefined {
    const effects = same.flatMap(({ change }) => change[side] ?? []);
    const behind = new Set(effects.flatMap((effect) => effect.norms));
    // In the order of the files.
    const norms = forThem(model.norms.filter((norm) => behind.has(norm)));
    const [first, told] = [norms[0], same[0]!];
    if (!first) return undefined;
    const values = told[side]!;
    const { vocabulary } = model;
    const implied = told.change[side] && impliedBy(told.change);
    const breach = told.components.length === 0 ? breachOf(model, same, side) : undefined;
    const without = new Set([...componentValues(first).keys()].filter((each) => !values.has(each)));
    return {
        norms,
        name: first.rule,
        place: first.place,
        ...(without.size > 0 && { without }),
        text:
            breach ??
            (implied !== undefined ? sayOnly(model, implied, first) : undefined) ??
            (told.components.length > 0
                ? sayParts(told.components, values, vocabulary)
                : sayEffect(first, values, vocabulary)),
    };
}

/** "andre end jobcenteret må ikke: virksomhedspraktik" */
function sayOnly(model: RuleSetModel, implied: string, prohibition: Norm): Text | undefined {
    const norm = model.norms.find(({ id }) => id === implied);
    const bearer = norm && componentValues(norm).get('aktør');
    const act = componentValues(prohibition).get('handling');
    if (!norm || !bearer || !act || norm.bearer === prohibition.bearer) return undefined;
    const { vocabulary } = model;
    return {
        da: `andre end ${bearer.text('da', vocabulary)} må ikke: ${act.text('da', vocabulary)}`,
        en: `nobody but ${bearer.text('en', vocabulary)} may: ${act.text('en', vocabulary)}`,
    };
}

/**
 * A sanction that is the same but for the breach of another duty: which duties those are, as far as the other side has
 * no such duty.
 */
function breachOf(model: RuleSetModel, same: readonly Told[], side: 'before' | 'after'): Text | undefined {
    const norms = new Map(model.norms.map((norm) => [norm.id, norm]));
    const duties = same.flatMap(({ change }) => {
        const [own, other] = [change[side], change[side === 'before' ? 'after' : 'before']];
        if (!own || !other) return [];
        return own.norms
            .flatMap(({ sanctionFor }) => sanctionFor.flatMap((id) => norms.get(id) ?? []))
            .filter((duty) => !other.key.includes(effectKey(duty)));
    });
    if (duties.length === 0) return undefined;
    const said = [...new Set(duties)].map((duty) => ({
        title: duty.title,
        does: sayEffect(duty, componentValues(duty), model.vocabulary),
    }));
    // Rows of a table may differ only in whom they are for.
    const [da, en] = (['da', 'en'] as const).map((language) =>
        [...new Set(said.map(({ title, does }) => `»${title}«: ${does[language]}`))].join('; '),
    );
    return { da: `ved brud på ${da}`, en: `for breach of ${en}` };
}
