import {
    canBeLookedFor,
    compareEvents,
    compareFigures,
    compareGroups,
    findCitationProblems,
} from '../../../language/analyses/sources/index.js';
import type { Duration, DurationUnit } from '../../../language/calendar/index.js';
import type { Act, LawTexts, Provision } from '../../../language/law/index.js';
import type { Anchor, Norm, Parameter, RuleSetModel } from '../../../language/model/index.js';
import { intervals, type Condition } from '../../../language/population/index.js';
import type { Random } from '../../support/random.js';

/** Rules and the acts that they rest on; every figure, event and group of the rules is in the acts. */
export interface Subject {
    readonly name: string;
    readonly model: RuleSetModel;
    readonly law: LawTexts;
}

export const KINDS = [
    'paragraf, der ikke findes',
    'en anden paragraf',
    'stykke, der ikke findes',
    'et andet stykke',
    'forkert tal',
    'forkert enhed',
    'ombyttet målgruppe',
    'forkert hændelse',
    'en anden paragraf, uden tal',
    'et andet stykke, uden tal',
] as const;

/**
 * A rule without figures of its own can be told from another provision only by its groups and events, which both
 * may have: counted, and not asked for.
 */
export const NOT_ASKED: ReadonlySet<string> = new Set(KINDS.slice(-2));

export type Kind = (typeof KINDS)[number];

/** A rule with one mistake in it. */
export interface Seed {
    readonly kind: Kind;
    readonly norm: Norm;
    readonly said: string;
}

/** What all comparisons say of one rule, in short. */
export function complaints({ model, law }: Subject, norm: Norm): string[] {
    const only: RuleSetModel = { ...model, norms: [norm] };
    return [
        ...findCitationProblems(only, law).flatMap(({ kind, citing }) => (citing.norm ? [kind] : [])),
        ...compareFigures(only, law).differences.map(() => 'tal'),
        ...compareEvents(only, law).differences.map(({ event }) => `hændelse ${event.id}`),
        ...compareGroups(only, law).differences.map(() => 'målgruppe'),
    ];
}

/** Which parts of a rule were looked for and found: only there can a mistake be told from the act's own words. */
export interface Confirmed {
    readonly figures: boolean;
    readonly events: boolean;
    readonly groups: boolean;
}

export function confirmedParts({ model, law }: Subject, norm: Norm): Confirmed {
    const only: RuleSetModel = { ...model, norms: [norm] };
    return {
        figures: compareFigures(only, law).confirmed.size > 0,
        events: compareEvents(only, law).confirmed.size > 0,
        groups: compareGroups(only, law).confirmed.size > 0,
    };
}

/** At most one seed of each kind from a rule; fewer where the rule has nothing of the kind to get wrong. */
export function seedsOf(subject: Subject, norm: Norm, confirmed: Confirmed, random: Random): Seed[] {
    const { citation } = norm;
    const act = citation?.act === undefined ? undefined : subject.law.get(citation.act);
    if (!citation || !act) return [];
    const seeds: Seed[] = [];
    const cite = (kind: Kind, provision: string | undefined): void => {
        if (provision === undefined || provision === citation.provision) return;
        seeds.push({ kind, norm: { ...norm, citation: { ...citation, provision } }, said: provision });
    };
    const sections = act.chapters.flatMap((chapter) => chapter.sections);
    const [, label, rest] = /^§ (\d+(?: [a-zæøå])?)(.*)$/.exec(citation.provision) ?? [];
    const section = sections.find((each) => each.label === label);
    if (label === undefined || !section) return [];
    const tellable = confirmed.figures || confirmed.events || confirmed.groups;
    // Few of the simplest, so that they do not make up the rate.
    const isFew = random.chance(0.25);
    if (isFew) cite(KINDS[0], `§ ${900 + random.below(99)}${rest}`);
    const others = sections.filter((each) => each !== section && !each.repealed);
    if (tellable && others.length > 0)
        cite(confirmed.figures ? KINDS[1] : KINDS[8], `§ ${random.pick(others).label}${rest}`);
    const stykke = /^, stk\. (\d+)(.*)$/.exec(rest ?? '');
    if (stykke) {
        if (isFew)
            cite(KINDS[2], `§ ${label}, stk. ${section.children.length + 1 + random.below(9)}${stykke[2]}`);
        const siblings = section.children.filter((each: Provision) => each.label !== stykke[1]);
        if (tellable && siblings.length > 0)
            cite(confirmed.figures ? KINDS[3] : KINDS[9], `§ ${label}, stk. ${random.pick(siblings).label}`);
    }
    const change = (kind: Kind, changed: Norm | undefined): void => {
        if (changed) seeds.push({ kind, norm: changed, said: saidBy(norm, changed) });
    };
    if (confirmed.figures) {
        change(
            KINDS[4],
            withParameter(norm, (each) => otherNumber(each, random)) ?? otherBound(subject, norm),
        );
        change(KINDS[5], withParameter(norm, otherUnit));
    }
    if (confirmed.groups) {
        const group = otherGroup(subject, norm, act, random);
        if (group !== undefined)
            seeds.push({ kind: KINDS[6], norm: { ...norm, groups: [...norm.groups, group] }, said: group });
    }
    if (confirmed.events)
        change(
            KINDS[7],
            withParameter(norm, (each) => otherEvent(subject, each, act, random)),
        );
    return seeds;
}

/** What was changed, for the list of what was missed. */
function saidBy(norm: Norm, changed: Norm): string {
    const other = changed.parameters.find((each, i) => each !== norm.parameters[i]);
    return other ? JSON.stringify({ ...other, place: undefined }) : 'vilkår';
}

/** The rule with the first parameter that can be changed, changed. */
function withParameter(
    norm: Norm,
    change: (parameter: Parameter) => Parameter | undefined,
): Norm | undefined {
    for (const [i, parameter] of norm.parameters.entries()) {
        const changed = change(parameter);
        if (changed) return { ...norm, parameters: norm.parameters.with(i, changed) };
    }
    return undefined;
}

function otherNumber(parameter: Parameter, random: Random): Parameter | undefined {
    const more = 1 + random.below(5);
    const longer = (duration: Duration): Duration => ({ ...duration, amount: duration.amount + more });
    if (parameter.kind === 'count' && typeof parameter.amount === 'number')
        return { ...parameter, amount: parameter.amount + more };
    if (parameter.kind === 'money' && typeof parameter.amount === 'number')
        return { ...parameter, amount: parameter.amount + 10_000 * more };
    if (parameter.kind === 'share' && typeof parameter.basisPoints === 'number')
        return {
            kind: 'share',
            bound: parameter.bound,
            basisPoints: parameter.basisPoints + 100 * more,
            place: parameter.place,
        };
    if (parameter.kind === 'rate') return { ...parameter, times: parameter.times + 1 + more };
    return changeDuration(parameter, longer);
}

function otherUnit(parameter: Parameter): Parameter | undefined {
    const unit: Record<DurationUnit, DurationUnit> = {
        day: 'week',
        week: 'month',
        month: 'week',
        halfyear: 'month',
        year: 'month',
    };
    return changeDuration(parameter, (duration) => ({ ...duration, unit: unit[duration.unit] }));
}

function changeDuration(
    parameter: Parameter,
    change: (duration: Duration) => Duration,
): Parameter | undefined {
    if (parameter.kind === 'phase') {
        if (parameter.until) return { ...parameter, until: change(parameter.until) };
        return parameter.from && { ...parameter, from: change(parameter.from) };
    }
    if (parameter.kind === 'count')
        return parameter.period?.duration && parameter.period.kind !== 'per'
            ? { ...parameter, period: { ...parameter.period, duration: change(parameter.period.duration) } }
            : undefined;
    if (!('duration' in parameter) || typeof parameter.duration !== 'object') return undefined;
    return { ...parameter, duration: change(parameter.duration) } as Parameter;
}

/** An age or another whole number in the rule's own condition, one off. */
function otherBound({ model }: Subject, norm: Norm): Norm | undefined {
    const groups = new Set(model.groups.map(({ condition }) => condition));
    let changed = false;
    const visit = (condition: Condition): Condition => {
        if (changed || groups.has(condition)) return condition;
        if (condition.kind === 'and' || condition.kind === 'or')
            return { ...condition, of: condition.of.map(visit) };
        if (condition.kind !== 'in') return condition;
        const meaning = model.axes[condition.axis];
        const fact = meaning?.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        if (fact?.type.kind !== 'integer') return condition;
        const { from, to } = fact.type;
        changed = true;
        const set = condition.set.map((end) => (end === from || end === to + 1 ? end : end + 1));
        return { ...condition, set: intervals.intersect(set, [from, to + 1]) };
    };
    const condition = visit(norm.condition);
    return changed ? { ...norm, condition } : undefined;
}

/** A group whose number is nowhere in the paragraf that the rule cites. */
function otherGroup({ model }: Subject, norm: Norm, act: Act, random: Random): string | undefined {
    const label = /^§ (\d+(?: [a-zæøå])?)/.exec(norm.citation!.provision)?.[1];
    const text =
        act.chapters.flatMap(({ sections }) => sections).find((each) => each.label === label)?.text ?? '';
    const mentioned = new Set(
        [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, from, to = from]) =>
            Array.from({ length: Math.min(99, Math.max(1, Number(to) - Number(from) + 1)) }, (_, i) =>
                String(Number(from) + i),
            ),
        ),
    );
    const own = new Set<string>();
    const add = (name: string): void => {
        own.add(name);
        const group = model.groups.find(({ id }) => id === name);
        const union = model.unions.find(({ id }) => id === name);
        for (const each of group?.parents ?? union?.members ?? []) if (!own.has(each)) add(each);
    };
    norm.groups.forEach(add);
    const others = model.groups.filter(
        ({ id, kind, citation }) =>
            kind === 'group' &&
            citation &&
            !own.has(id) &&
            !mentioned.has(/\d+$/.exec(citation.provision)?.[0] ?? ''),
    );
    return others.length > 0 ? random.pick(others).id : undefined;
}

/** Another event that the act names somewhere: one that it never names cannot be looked for. */
function otherEvent(
    { model }: Subject,
    parameter: Parameter,
    act: Act,
    random: Random,
): Parameter | undefined {
    const anchor = anchorOf(parameter);
    if (!anchor || typeof anchor.events === 'string') return undefined;
    const own = new Set(anchor.events);
    const others = [...model.vocabulary.events.values()]
        .filter((event) => !own.has(event.id) && canBeLookedFor(event, act))
        .map(({ id }) => id);
    if (others.length === 0) return undefined;
    const other: Anchor = { ...anchor, events: [random.pick(others)] };
    return parameter.kind === 'count'
        ? { ...parameter, period: { ...parameter.period!, anchor: other } }
        : ({ ...parameter, anchor: other } as Parameter);
}

function anchorOf(parameter: Parameter): Anchor | undefined {
    if (parameter.kind === 'count') return parameter.period?.anchor;
    return 'anchor' in parameter ? parameter.anchor : undefined;
}
