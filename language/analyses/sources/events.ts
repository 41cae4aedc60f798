import type { Act, LawTexts, Provision } from '../../law/model.js';
import {
    OPEN,
    type Anchor,
    type Event,
    type Parameter,
    type Place,
    type RuleSetModel,
} from '../../model/index.js';
import { citedBy, locate } from './citations.js';
import type { Comparison, EventDifference } from './model.js';
import { quote } from './quote.js';
import { citedIn, namesParagraf } from './references.js';
import { pathTo, scopeOf, type Scope } from './scope.js';
import { findPhrase, stemmed, stemsOf, type StemmedText } from './words.js';

/** Every start event that a rule states, against the words of the provision that it cites. */
export function compareEvents(model: RuleSetModel, law: LawTexts): Comparison<EventDifference> {
    const differences: EventDifference[] = [];
    const confirmed = new Set<string>();
    const unchecked: Comparison<EventDifference>['unchecked'][number][] = [];
    const told = new Set<string>();
    for (const citing of citedBy(model)) {
        const { norm } = citing;
        if (!norm) continue;
        const stated = norm.parameters.flatMap(eventsOf);
        if (stated.length === 0) continue;
        const located = locate(law, citing.citation);
        const scope = located.kind === 'found' ? scopeOf(located.act, located.provisions) : undefined;
        let all = true;
        for (const { id, place } of stated) {
            const event = model.vocabulary.events.get(id);
            if (!event) continue;
            const answer =
                scope && !scope.cited.every(({ omitted }) => omitted)
                    ? judge(event, scope, model)
                    : 'unchecked';
            if (answer === 'named') continue;
            all = false;
            if (answer === 'unchecked') unchecked.push({ norm, what: event.title });
            else {
                const key = JSON.stringify([id, place, citing.citation.act, citing.citation.provision]);
                if (!told.has(key))
                    differences.push({
                        citing: { ...citing, norm },
                        event,
                        place,
                        phrases: phrasesOf(event),
                        ...answer,
                    });
                told.add(key);
            }
        }
        if (all) confirmed.add(norm.id);
    }
    return { differences, confirmed, unchecked };
}

type Answer = 'named' | 'unchecked' | Pick<EventDifference, 'instead'>;

/**
 * An event without words of the acts, whose title the act never uses, cannot be looked for. A provision that names
 * no declared event may leave it to one that it refers to, or to one that says how its periods are counted.
 */
function judge(event: Event, scope: Scope, model: RuleSetModel): Answer {
    if (scope.pieces.some(({ text }) => names(event, text))) return 'named';
    if (event.words.length === 0 && !namedAnywhere(event, scope.act)) return 'unchecked';
    for (const other of model.vocabulary.events.values()) {
        if (other.id === event.id) continue;
        for (const { text } of scope.pieces) {
            const hit = names(other, text);
            if (hit) return { instead: { event: other, quote: quote(text, hit) } };
        }
    }
    return countedElsewhere(scope).some(({ text }) => names(event, text)) ? 'named' : {};
}

function eventsOf(parameter: Parameter): { readonly id: string; readonly place: Place }[] {
    const { place } = parameter;
    const at = (ids: readonly string[]) => ids.map((id) => ({ id, place }));
    const from = (anchor: Anchor | undefined) =>
        anchor === undefined || anchor.events === OPEN ? [] : at(anchor.events);
    switch (parameter.kind) {
        case 'deadline':
        case 'phase':
        case 'handover':
            return from(parameter.anchor);
        case 'count':
            return [
                ...from(parameter.period?.anchor),
                ...parameter.parts.flatMap(eventsOf),
                ...(parameter.alternative ? eventsOf(parameter.alternative) : []),
            ];
        case 'between':
            return at([...parameter.start, ...parameter.end]);
        default:
            return [];
    }
}

function phrasesOf({ title, words }: Event): readonly string[] {
    return [...words, title];
}

function names(event: Event, text: string): { readonly start: number; readonly end: number } | undefined {
    const read = readText(text);
    for (const phrase of phrasesOf(event)) {
        const hit = findPhrase(stemsOf(phrase), read);
        if (hit) return hit;
    }
    return undefined;
}

function namedAnywhere(event: Event, act: Act): boolean {
    let known = anywhere.get(act);
    if (!known) anywhere.set(act, (known = new Map()));
    const key = event.title;
    const answer =
        known.get(key) ??
        act.chapters.some(({ sections }) => sections.some(({ text }) => names(event, text) !== undefined));
    known.set(key, answer);
    return answer;
}

const anywhere = new WeakMap<Act, Map<string, boolean>>();

/** The paragraphs that the provision refers to, and those that say how periods in it are counted. */
function countedElsewhere({ act, cited, pieces }: Scope): Provision[] {
    const section = pathTo(act, cited[0]!)[0]!;
    const sections = act.chapters.flatMap((chapter) => chapter.sections);
    const referred = new Set(pieces.flatMap(({ text }) => citedIn(text)));
    return sections.filter(
        (each) =>
            each !== section &&
            (referred.has(each.label) ||
                (/\b(?:regnes|beregnes|opgøres)\b/.test(each.text) &&
                    namesParagraf(each.text, section.label))),
    );
}

const read = new Map<string, StemmedText>();

function readText(text: string): StemmedText {
    const known = read.get(text);
    if (known) return known;
    if (read.size > 20_000) read.clear();
    const answer = stemmed(text);
    read.set(text, answer);
    return answer;
}
