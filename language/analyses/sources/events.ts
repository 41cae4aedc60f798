import type { Act, LawTexts, Provision } from '../../law/model.js';
import type { Duration } from '../../calendar/index.js';
import {
    OPEN,
    type Anchor,
    type Event,
    type Open,
    type Parameter,
    type Place,
    type RuleSetModel,
} from '../../model/index.js';
import { citingRules, locate } from './citations.js';
import type { Comparison, EventDifference, Wanted } from './model.js';
import { quote, sentenceAt } from './quote.js';
import { figuresOf } from './figures.js';
import { isSame } from './matching.js';
import { referencesIn, referredFrom } from './references.js';
import { pathTo, scopeOf, type Scope } from './scope.js';
import { findPhrase, stemmed, stemsOf, type StemmedText } from './words.js';

/** Every start event that a rule states, against the words of the provision that it cites. */
export function compareEvents(model: RuleSetModel, law: LawTexts): Comparison<EventDifference> {
    const differences: EventDifference[] = [];
    const confirmed = new Set<string>();
    const unchecked: Comparison<EventDifference>['unchecked'][number][] = [];
    const told = new Set<string>();
    for (const citing of citingRules(model)) {
        const { norm } = citing;
        if (!norm) continue;
        const stated = norm.parameters.flatMap(eventsOf);
        if (stated.length === 0) continue;
        const located = locate(law, citing.citation);
        const scope = located.kind === 'found' ? scopeOf(located.act, located.provisions) : undefined;
        let all = true;
        for (const { id, place, figure } of stated) {
            const event = model.vocabulary.events.get(id);
            if (!event) continue;
            const answer =
                scope && !scope.cited.every(({ omitted }) => omitted)
                    ? judge(event, figure, scope, model)
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
 * What the act says right after the figure comes first: another declared event there is a difference, whatever the
 * rule's own event is called. A provision that has the figure without an event may leave the event to another one.
 */
function judge(event: Event, figure: Wanted | undefined, scope: Scope, model: RuleSetModel): Answer {
    const stretches = figure ? [...runningFrom(scope, figure)] : [];
    const others = stretches.map((stretch) => otherEvent(event, stretch, model));
    // Where the act runs the same figure from several events, or leaves one open, that one may be meant.
    const instead = others.length > 0 && others.every(Boolean) ? others[0] : undefined;
    if (scope.pieces.some(({ text }) => names(event, text)))
        return instead && others.every((other) => other!.atOnce) ? { instead } : 'named';
    // A figure that the provision does not have has no start there either; that is told of the figure.
    if (figure && stretches.length === 0) return 'unchecked';
    if (instead) return { instead };
    if (!canBeLookedFor(event, scope.act)) return 'unchecked';
    return countedElsewhere(scope, stretches).some(({ text }) => names(event, text)) ? 'named' : {};
}

interface Stretch {
    readonly text: string;
    /** What follows the figure, where the act says from when it runs. */
    readonly span: { readonly start: number; readonly end: number };
    readonly sentence: string;
}

/** `atOnce`: »2 uger efter tilmelding«, with nothing between that could name another start. */
type OtherEvent = NonNullable<EventDifference['instead']> & { readonly atOnce: boolean };

/** In letters: room for »efter personens« and the like. */
const SOON = 40;

function otherEvent(event: Event, { text, span }: Stretch, model: RuleSetModel): OtherEvent | undefined {
    const stretch = text.slice(span.start, span.end);
    if (names(event, stretch)) return undefined;
    for (const other of model.vocabulary.events.values()) {
        if (other.id === event.id || isPartOf(other, event) || isPartOf(event, other)) continue;
        const hit = names(other, stretch);
        if (hit)
            return {
                event: other,
                quote: quote(text, { start: span.start + hit.start, end: span.start + hit.end }),
                atOnce: hit.start < SOON && /^\s*(?:efter|fra|før|regnet fra|forud for)\b/.test(stretch),
            };
    }
    return undefined;
}

/** »Tilmelding« is also in »Ny tilmelding«: the one does not rule out the other. */
function isPartOf(part: Event, whole: Event): boolean {
    return phrasesOf(whole).some((phrase) => {
        const stems = new Set(stemsOf(phrase));
        return phrasesOf(part).some((each) => stemsOf(each).every((stem) => stems.has(stem)));
    });
}

/** Where the figure stands; what follows goes to the next figure or the end of the sentence. */
function* runningFrom({ pieces }: Scope, wanted: Wanted): Generator<Stretch> {
    for (const { text } of pieces) {
        const figures = figuresOf(text);
        for (const [i, figure] of figures.entries()) {
            if (!isSame(wanted, figure)) continue;
            const start = figure.span.end;
            const next = figures.slice(i + 1).find(({ unit }) => unit !== 'none')?.span.start ?? text.length;
            const sentence = sentenceAt(text, start);
            yield {
                text,
                span: { start, end: Math.min(next, sentence.end) },
                sentence: text.slice(sentence.start, sentence.end),
            };
        }
    }
}

interface StatedEvent {
    readonly id: string;
    readonly place: Place;
    /** The length of time that runs from it. */
    readonly figure?: Wanted;
}

function eventsOf(parameter: Parameter): readonly StatedEvent[] {
    const { place } = parameter;
    const from = (anchor: Anchor | undefined, duration: Duration | Open | undefined): StatedEvent[] =>
        anchor === undefined || anchor.events === OPEN
            ? []
            : anchor.events.map((id) => ({
                  id,
                  place,
                  ...(duration !== undefined &&
                      duration !== OPEN && { figure: { kind: 'duration', duration } }),
              }));
    switch (parameter.kind) {
        case 'deadline':
        case 'handover':
            return from(parameter.anchor, parameter.duration);
        case 'phase':
            return from(parameter.anchor, parameter.from ?? parameter.until);
        case 'count':
            return [
                ...from(parameter.period?.anchor, parameter.period?.duration),
                ...parameter.parts.flatMap(eventsOf),
                ...(parameter.alternative ? eventsOf(parameter.alternative) : []),
            ];
        case 'between':
            return [...parameter.start, ...parameter.end].map((id) => ({ id, place }));
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

/** An event without words of the acts, whose title the act never uses, cannot be looked for. */
export function canBeLookedFor(event: Event, act: Act): boolean {
    return event.words.length > 0 || namedAnywhere(event, act);
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

/**
 * What the sentence refers to (»de første 3 måneder, jf. § 27, stk. 2«, which says »jf. § 9«), and what says how the
 * periods of the paragraf are counted (»Perioder i §§ 31 og 32 regnes fra …«).
 */
function countedElsewhere({ act, cited }: Scope, stretches: readonly Stretch[]): readonly Provision[] {
    if (stretches.length === 0) return [];
    const section = pathTo(act, cited[0]!)[0]!;
    const counting = countingIn(act).filter((each) => each.section !== section && each.of.has(section.label));
    return [
        ...counting.flatMap(({ stykker }) => stykker),
        ...referredFrom(
            act,
            stretches.map(({ sentence }) => ({ text: sentence, section })),
            STEPS,
            ({ explains }) => explains,
        ),
    ];
}

interface Counting {
    readonly section: Provision;
    /** Labels of the paragraphs whose periods it counts. */
    readonly of: ReadonlySet<string>;
    readonly stykker: readonly Provision[];
}

const countings = new WeakMap<Act, readonly Counting[]>();

/** The paragraphs that say how periods are counted. */
function countingIn(act: Act): readonly Counting[] {
    const known = countings.get(act);
    if (known) return known;
    const found = act.chapters
        .flatMap(({ sections }) => sections)
        .filter(({ text }) => COUNTING.test(text))
        .map((section) => ({
            section,
            of: new Set(referencesIn(section.text).flatMap(({ sections }) => sections)),
            stykker: section.children.filter(({ text }) => COUNTING.test(text)),
        }));
    countings.set(act, found);
    return found;
}

const COUNTING = /\b(?:regnes|beregnes|opgøres)\b/;

/** From a stykke of the same paragraf over § 27, stk. 2, to § 9. */
const STEPS = 3;

const read = new Map<string, StemmedText>();

function readText(text: string): StemmedText {
    const known = read.get(text);
    if (known) return known;
    if (read.size > 20_000) read.clear();
    const answer = stemmed(text);
    read.set(text, answer);
    return answer;
}
