import {
    type ActOfLaw as ActNode,
    type Declaration,
    type EnumType,
    type Fact as FactNode,
    type FactType as FactTypeNode,
    type RuleSet,
} from '../../generated/parser/ast.js';
import type {
    Act,
    ActOfLaw,
    Actor,
    Event,
    Fact,
    FactType,
    Named,
    Subject,
    Vocabulary,
} from '../vocabulary.js';
import type { Problem } from '../problem.js';
import { actName, headerPlace, placeOf, textOf } from './source-text.js';
import { bad, lowerDate, lowerDuration, lowerMoney, wholeNumber } from './values.js';
import { addDuration } from '../../calendar/index.js';

/** Bounds where the drafter sets none. */
const WHOLE_NUMBERS = { from: 0, to: 1_000_000 };
const AMOUNTS = { from: 0, to: 100_000_000_000 };
const DAYS_OF_120_YEARS = 43_829;
const DATES = { from: -62_091, to: 120_529 };

/** The actor that is the citizen unless the vocabulary says otherwise. */
const CITIZEN = 'borgeren';

/** What one declaration adds to the vocabulary. */
export type VocabularyPart =
    | { readonly kind: 'oplysning'; readonly things: readonly Fact[] }
    | { readonly kind: 'hændelse'; readonly things: readonly Event[] }
    | { readonly kind: 'aktør'; readonly things: readonly Actor[] }
    | { readonly kind: 'handling'; readonly things: readonly Act[] }
    | { readonly kind: 'sagsemne'; readonly things: readonly Subject[] }
    | { readonly kind: 'udelukker'; readonly things: readonly (readonly [string, string])[] };

/** Undefined for a declaration that is no part of the vocabulary. */
export function lowerVocabularyPart(node: Declaration, problems: Problem[]): VocabularyPart | undefined {
    switch (node.$type) {
        case 'Fact':
            return { kind: 'oplysning', things: [lowerFact(node, problems)] };
        case 'EventList':
            return {
                kind: 'hændelse',
                things: node.events.map((event) => ({ ...named(event), words: event.words.map(textOf) })),
            };
        case 'SubjectList':
            return { kind: 'sagsemne', things: node.subjects.map(named) };
        case 'ActorList':
            return {
                kind: 'aktør',
                things: node.actors.map((actor) => ({ ...named(actor), kind: actorKind(actor) })),
            };
        case 'Exclusion':
            return {
                kind: 'udelukker',
                things: node.acts.flatMap((a) => node.excluded.map((b) => [a.$refText, b.$refText] as const)),
            };
        case 'ActList':
            return {
                kind: 'handling',
                things: node.acts.map((act) => {
                    const subject = act.subject?.$refText;
                    return { ...named(act), ...(subject !== undefined && { subject }) };
                }),
            };
        default:
            return undefined;
    }
}

/** The vocabulary of which these are the parts, in order. */
export function joinVocabulary(
    parts: Iterable<VocabularyPart>,
    lawActs: readonly ActOfLaw[],
    problems: Problem[],
): Vocabulary {
    const facts = new Map<string, Fact>();
    const events = new Map<string, Event>();
    const actors = new Map<string, Actor>();
    const acts = new Map<string, Act>();
    const subjects = new Map<string, Subject>();
    const exclusions = new Map<string, Set<string>>();
    for (const { kind, things } of parts) {
        if (kind === 'oplysning') for (const each of things) declare(facts, each, kind, problems);
        else if (kind === 'hændelse') for (const each of things) declare(events, each, kind, problems);
        else if (kind === 'aktør') for (const each of things) declare(actors, each, kind, problems);
        else if (kind === 'handling') for (const each of things) declare(acts, each, kind, problems);
        else if (kind === 'sagsemne') for (const each of things) declare(subjects, each, kind, problems);
        else for (const [a, b] of things) exclude(exclusions, a, b);
    }
    const byId = new Map(lawActs.map((act) => [act.id, act]));
    return { facts, events, actors, acts, subjects, lawActs: byId, exclusions };
}

/** Adds the thing, or a problem when the name is taken. */
export function declare<T extends Named>(
    map: Map<string, T>,
    thing: T,
    what: string,
    problems: Problem[],
): void {
    if (!thing.id) return;
    const first = map.get(thing.id);
    if (first)
        problems.push({
            kind: 'duplicate-name',
            what,
            name: thing.id,
            first: first.place,
            place: thing.place,
        });
    else map.set(thing.id, thing);
}

export function named(node: FactNode | { name: string; title?: string; $type: string }): Named {
    const astNode = node as FactNode;
    return { id: astNode.name, title: titleOf(astNode), place: headerPlace(astNode) };
}

export function titleOf(node: { readonly name?: string; readonly title?: string | undefined }): string {
    return textOf(node.title) || spoken(node.name);
}

/** A name as a reader would say it: `første-samtale` is "første samtale", but `a-kassen` keeps its hyphen. */
function spoken(name: string | undefined): string {
    return (name ?? '').replace(/(?<=\p{L}{2})[-_]/gu, ' ');
}

function actorKind(actor: { name: string; kind?: string }): Actor['kind'] {
    if (actor.kind === 'borger') return 'citizen';
    if (actor.kind === 'virksomhed') return 'company';
    return actor.kind === undefined && actor.name === CITIZEN ? 'citizen' : 'authority';
}

function exclude(exclusions: Map<string, Set<string>>, a: string, b: string): void {
    for (const [one, other] of [
        [a, b],
        [b, a],
    ] as const) {
        const set = exclusions.get(one) ?? new Set();
        exclusions.set(one, set.add(other));
    }
}

function lowerFact(node: FactNode, problems: Problem[]): Fact {
    const phrase = node.phrase;
    const otherwise = phrase?.otherwise;
    return {
        ...named(node),
        type: lowerFactType(node.type, problems),
        ...(phrase?.party && { isParty: true as const }),
        ...(phrase?.text !== undefined && {
            phrase: {
                text: textOf(phrase.text),
                ...(otherwise !== undefined && { otherwise: textOf(otherwise) }),
            },
        }),
    };
}

function lowerFactType(node: FactTypeNode | undefined, problems: Problem[]): FactType {
    switch (node?.$type) {
        case 'EnumType':
            return { kind: 'enum', values: enumValues(node, problems) };
        case 'IntegerType': {
            const bounds = ordered(
                node,
                wholeNumber(node.from, node, problems),
                wholeNumber(node.to, node, problems),
                WHOLE_NUMBERS,
                problems,
            );
            return { kind: 'integer', ...(node.unit !== undefined && { unit: node.unit }), ...bounds };
        }
        case 'MoneyType': {
            const level = node.level ?? node.from?.level ?? node.to?.level;
            const bounds = ordered(
                node,
                lowerMoney(node.from, problems),
                lowerMoney(node.to, problems),
                AMOUNTS,
                problems,
            );
            return { kind: 'money', ...(level !== undefined && { level }), ...bounds };
        }
        case 'ElapsedType': {
            const longest = lowerDuration(node.to, problems);
            return {
                kind: 'elapsed',
                event: node.event?.$refText ?? '',
                from: 0,
                to: longest ? addDuration(0, longest) : DAYS_OF_120_YEARS,
            };
        }
        case 'DateType':
            return {
                kind: 'date',
                ...ordered(
                    node,
                    lowerDate(node.from, node, problems),
                    lowerDate(node.to, node, problems),
                    DATES,
                    problems,
                ),
            };
        default:
            return { kind: 'boolean' };
    }
}

function ordered(
    node: FactTypeNode,
    from: number | undefined,
    to: number | undefined,
    otherwise: { from: number; to: number },
    problems: Problem[],
): { from: number; to: number } {
    const bounds = { from: from ?? otherwise.from, to: to ?? otherwise.to };
    if (bounds.from <= bounds.to) return bounds;
    bad(
        problems,
        node,
        'Den nederste grænse er højere end den øverste.',
        'The lower bound is above the upper one.',
    );
    return otherwise;
}

function enumValues(node: EnumType, problems: Problem[]): Named[] {
    const values = new Map<string, Named>();
    for (const value of node.values) declare(values, named(value), 'værdi', problems);
    return [...values.values()];
}

/** The acts that a `regelsæt` declares. */
export function lowerActs(ruleSet: RuleSet): ActOfLaw[] {
    const clauses = ruleSet.clauses.filter((clause): clause is ActNode => clause.$type === 'ActOfLaw');
    const loneEli = clauses.find((clause) => clause.title === undefined)?.eli;
    return clauses
        .filter((clause) => clause.title !== undefined)
        .map((clause) => {
            const id = actName(clause) ?? ruleSet.name;
            const eli =
                clause.eli ??
                (clause.name === undefined || clause.name === ruleSet.name ? loneEli : undefined);
            return {
                id,
                title: textOf(clause.title),
                ...(eli !== undefined && { eli: textOf(eli) }),
                place: placeOf(clause),
            };
        });
}
