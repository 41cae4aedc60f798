import { OPEN, type Norm, type Parameter, type RuleSetModel } from '../../../model/index.js';
import type { Fact, FactType } from '../../../model/vocabulary.js';
import type { CountParameter, Anchor } from '../../../model/parameter.js';

/**
 * Kinds of names that a rule set may change without changing what its rules say. Groups are known by their citizens,
 * and rules by what they do; a rule's name has a say only where the rate of another is a multiple of what it gives.
 * A value goes by the name of its oplysning and its own: see `valueName`.
 */
export type NameKind = 'subject' | 'act' | 'actor' | 'event' | 'fact' | 'value' | 'rule';

/** Says what a name is to be in its place. */
export type Renaming = (kind: NameKind, name: string) => string;

/** A value of an enum by the oplysning that it is a value of: two may have values of one name. Names have no spaces. */
export const valueName = (fact: string, value: string): string => `${fact} ${value}`;

/** The oplysning, and the value alone. */
export function partsOfValue(name: string): readonly [fact: string, value: string] {
    const at = name.lastIndexOf(' ');
    return [name.slice(0, at), name.slice(at + 1)];
}

/** What a value of an oplysning is to be, alone. */
export const renamedValue = (to: Renaming, fact: string, value: string): string =>
    partsOfValue(to('value', valueName(fact, value)))[1];

/** A subject that is not declared is an act without one, and goes by the name of the act. */
export function withActSubjects({ vocabulary }: RuleSetModel, to: Renaming): Renaming {
    return (kind, name) =>
        kind === 'subject' && !vocabulary.subjects.has(name) ? to('act', name) : to(kind, name);
}

/** A norm with every name in what it says replaced; the rule itself, and those it goes before, keep theirs. */
export function renamed(norm: Norm, to: Renaming): Norm {
    const { subject, act, countsAs, bearer, participation } = norm;
    return {
        ...norm,
        ...(subject !== undefined && { subject: to('subject', subject) }),
        ...(act !== undefined && { act: to('act', act) }),
        ...(countsAs !== undefined && { countsAs: to('act', countsAs) }),
        ...(bearer !== undefined && { bearer: bearer === OPEN ? OPEN : to('actor', bearer) }),
        ...(participation && {
            participation: { ...participation, actor: to('actor', participation.actor) },
        }),
        parameters: norm.parameters.map((each) => renamedParameter(each, to)),
        thresholds: norm.thresholds.map((each) => ({ ...each, event: to('event', each.event) })),
    };
}

function renamedParameter(parameter: Parameter, to: Renaming): Parameter {
    const events = (names: readonly string[]): readonly string[] => names.map((name) => to('event', name));
    const anchored = (anchor: Anchor): Anchor => ({
        ...anchor,
        events: anchor.events === OPEN ? OPEN : events(anchor.events),
    });
    switch (parameter.kind) {
        case 'count':
            return renamedCount(parameter);
        case 'between':
            return { ...parameter, start: events(parameter.start), end: events(parameter.end) };
        case 'rate':
            return parameter.rule === undefined
                ? parameter
                : { ...parameter, rule: to('rule', parameter.rule) };
        case 'scale':
            return { ...parameter, fact: to('fact', parameter.fact) };
        case 'handover':
            return {
                ...parameter,
                first: to('actor', parameter.first),
                next: to('actor', parameter.next),
                ...(parameter.anchor && { anchor: anchored(parameter.anchor) }),
            };
        case 'deadline':
        case 'phase':
            return parameter.anchor ? { ...parameter, anchor: anchored(parameter.anchor) } : parameter;
        default:
            return parameter;
    }

    function renamedCount(count: CountParameter): CountParameter {
        const { period, actor, alternative } = count;
        return {
            ...count,
            ...(period?.anchor && { period: { ...period, anchor: anchored(period.anchor) } }),
            ...(actor !== undefined && { actor: to('actor', actor) }),
            parts: count.parts.map(renamedCount),
            ...(alternative && { alternative: renamedCount(alternative) }),
        };
    }
}

/** A rule set with every name in its rules and its vocabulary replaced. */
export function renamedRuleSet(model: RuleSetModel, to: Renaming): RuleSetModel {
    const { vocabulary } = model;
    const entries = <T extends { readonly id: string }>(
        kind: NameKind,
        map: ReadonlyMap<string, T>,
        change: (each: T) => T = (each) => each,
    ): ReadonlyMap<string, T> =>
        new Map([...map].map(([id, each]) => [to(kind, id), { ...change(each), id: to(kind, id) }]));
    return {
        ...model,
        vocabulary: {
            ...vocabulary,
            subjects: entries('subject', vocabulary.subjects),
            acts: entries('act', vocabulary.acts, (act) =>
                act.subject === undefined ? act : { ...act, subject: to('subject', act.subject) },
            ),
            actors: entries('actor', vocabulary.actors),
            events: entries('event', vocabulary.events),
            facts: entries('fact', vocabulary.facts, (fact) => ({ ...fact, type: renamedType(fact, to) })),
            exclusions: new Map(
                [...vocabulary.exclusions].map(([act, others]) => [
                    to('act', act),
                    new Set([...others].map((other) => to('act', other))),
                ]),
            ),
        },
        space: {
            ...model.space,
            axes: model.space.axes.map((axis, index) => ({ ...axis, id: axisId(index) })),
        },
        axes: model.axes.map((meaning) => {
            if (meaning.kind === 'fact' || meaning.kind === 'total')
                return { ...meaning, fact: to('fact', meaning.fact) };
            return meaning.kind === 'elapsed' && meaning.event !== undefined
                ? { ...meaning, event: to('event', meaning.event) }
                : meaning;
        }),
        norms: model.norms.map((norm) => renamed(norm, withActSubjects(model, to))),
    };

    /** The names of axes hold names of facts and events; see `keyText` of the lowering. */
    function axisId(index: number): string {
        const { id } = model.space.axes[index]!;
        const meaning = model.axes[index]!;
        const ofElapsed = (text: string, of: number): string => {
            const measured = model.axes[of]!;
            const fact = measured.kind === 'fact' ? vocabulary.facts.get(measured.fact) : undefined;
            const event =
                measured.kind === 'elapsed'
                    ? measured.event
                    : fact?.type.kind === 'elapsed'
                      ? fact.type.event
                      : undefined;
            return event === undefined ? text : text.replace(`since ${event}`, `since ${to('event', event)}`);
        };
        switch (meaning.kind) {
            case 'fact':
                return id === meaning.fact ? to('fact', id) : ofElapsed(id, index);
            case 'elapsed':
                return ofElapsed(id, index);
            case 'anchor-class':
                return ofElapsed(id, meaning.of);
            case 'total':
                return id.replace(`total ${meaning.fact} `, `total ${to('fact', meaning.fact)} `);
            default:
                return id;
        }
    }
}

/** Values go by the name that their oplysning gets. */
function renamedType({ id, type }: Fact, to: Renaming): FactType {
    if (type.kind === 'elapsed') return { ...type, event: to('event', type.event) };
    if (type.kind !== 'enum') return type;
    const fact = to('fact', id);
    return {
        ...type,
        values: type.values.map((value) => ({ ...value, id: renamedValue(to, fact, value.id) })),
    };
}
