import {
    COMPONENTS,
    OPEN,
    type Component,
    type DeadlineParameter,
    type Norm,
    type Parameter,
} from '../../model/index.js';
import { type Language, midSentence } from '../../model/text.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { countEvents, countKey, deadlineKey, eventsKey, isOpenKey, plainKey, text, word } from './keys.js';
import {
    asWritten,
    MODALITY,
    OPEN_WORD,
    sayAnchor,
    sayCount,
    sayDeadline,
    sayPlain,
    type Naming,
} from './words.js';

/** One part of what a rule does: in canonical form, and in the drafter's words. */
export interface ComponentValue {
    /** The same for two rules exactly when this part is the same in both. */
    readonly key: string;
    /** The source leaves the value, or a part of it, open: a comparison with it is unknown, also with itself. */
    readonly open: boolean;
    /** With the vocabulary, events and actors are called by their titles. */
    text(language: Language, vocabulary?: Vocabulary): string;
}

/**
 * What a rule does, whoever it does it for: subject, modality, bearer, counterpart, act, events, parameters and form
 * in canonical form. Titles, the order of clauses, the spelling of figures and lengths that are equal from every
 * start date do not matter: 14 dage and 2 uger are one effect, 13 uger and 3 måneder are two.
 *
 * `without` leaves out parts in which another rule goes before this one.
 */
export function effectKey(norm: Norm, without?: ReadonlySet<Component>): string {
    if (without && without.size > 0) return keyOf(norm, componentValues(norm, without));
    let key = keys.get(norm);
    if (key === undefined) keys.set(norm, (key = keyOf(norm, componentValues(norm))));
    return key;
}

const keys = new WeakMap<Norm, string>();

function keyOf({ subject }: Norm, values: ReadonlyMap<Component, ComponentValue>): string {
    return [word(subject ?? ''), ...COMPONENTS.map((component) => values.get(component)?.key ?? '')].join(
        '\n',
    );
}

/** The parts of a rule; a part that the rule says nothing of is not in the map. */
export function componentValues(
    norm: Norm,
    without?: ReadonlySet<Component>,
): ReadonlyMap<Component, ComponentValue> {
    let values = known.get(norm);
    if (!values) known.set(norm, (values = computeValues(norm)));
    if (!without || without.size === 0) return values;
    // The event goes with the deadline that runs from it.
    const eventless = without.has('frist') && !norm.parameters.some(hasOtherEvent);
    return new Map(
        [...values].filter(
            ([component]) => !without.has(component) && !(eventless && component === 'hændelse'),
        ),
    );
}

function hasOtherEvent(parameter: Parameter): boolean {
    return parameter.kind === 'phase'
        ? parameter.anchor !== undefined
        : parameter.kind === 'count' && countEvents(parameter).length > 0;
}

const known = new WeakMap<Norm, ReadonlyMap<Component, ComponentValue>>();

type Say = (language: Language, naming: Naming) => string;

function computeValues(norm: Norm): ReadonlyMap<Component, ComponentValue> {
    const values = new Map<Component, ComponentValue>();
    const set = (component: Component, key: string, say: Say): void => {
        if (key === '') return;
        values.set(component, {
            key,
            open: isOpenKey(key),
            text: (language, vocabulary) => say(language, vocabulary ? titlesOf(vocabulary) : asWritten),
        });
    };
    set('modalitet', norm.modality, (language) => MODALITY[norm.modality][language]);
    const { bearer, participation } = norm;
    if (bearer === OPEN) set('aktør', '?', (language) => OPEN_WORD[language]);
    else if (bearer !== undefined) set('aktør', word(bearer), (_, naming) => naming('actor', bearer));
    if (participation) {
        set('modpart', `${word(participation.actor)} ${participation.modality}`, (language, naming) => {
            const modality = MODALITY[participation.modality][language];
            return `${naming('actor', participation.actor)} ${modality} ${language === 'da' ? 'deltage' : 'take part'}`;
        });
    }
    set('handling', actKey(norm), (_, naming) => sayAct(norm, naming));
    setTimes(norm.parameters, set);
    for (const [component, kinds] of PLAIN) {
        const own = norm.parameters.filter((each): each is Plain => kinds.includes(each.kind));
        if (own.length === 0) continue;
        const keys = [
            ...new Set(own.map((each) => `${each.kind === component ? '' : each.kind} ${plainKey(each)}`)),
        ];
        set(component, keys.sort().join('; '), (language, naming) =>
            own.map((each) => sayPlain(each, language, naming)).join(', '),
        );
    }
    return values;
}

function actKey({ act, countsAs, text: words }: Norm): string {
    if (act === undefined && countsAs === undefined && words === undefined) return '';
    return [word(act ?? ''), word(countsAs ?? ''), text(words ?? '')].join(';');
}

function sayAct({ act, countsAs, text: words }: Norm, naming: Naming): string {
    const acts = [act, countsAs].filter((each) => each !== undefined).map((each) => naming('act', each));
    return words === undefined ? acts.join(' → ') : `»${words}«`;
}

/** Deadlines and counts, and the events from which these and the phase run, which are a part of their own. */
function setTimes(
    parameters: readonly Parameter[],
    set: (component: Component, key: string, say: Say) => void,
): void {
    const deadlines = unique(
        parameters.filter((each): each is DeadlineParameter => each.kind === 'deadline'),
        (each) => `${deadlineKey(each)}; ${eventsKey(each.anchor)}`,
    );
    const counts = unique(
        parameters.filter((each) => each.kind === 'count'),
        (each) => `${countKey(each)}; ${countEvents(each).join(';')}`,
    );
    const phases = unique(
        parameters.filter((each) => each.kind === 'phase'),
        (each) => `${plainKey(each)}; ${eventsKey(each.anchor)}`,
    );

    set('frist', deadlines.map(deadlineKey).join('; '), (language, naming) =>
        deadlines
            .map((each) => {
                // "ved tilmelding" is all there is to it.
                const alone = each.rule === 'at' ? sayAnchor(each.anchor, language, naming) : '';
                return alone || sayDeadline(each, language);
            })
            .join(language === 'da' ? ' og ' : ' and '),
    );
    set('antal', counts.map(countKey).join('; '), (language, naming) =>
        counts.map((each) => sayCount(each, language, naming)).join(', '),
    );
    // The place in the list tells which of several deadlines an event belongs to.
    const events = [
        ...labelled(
            'frist',
            deadlines.map((each) => eventsKey(each.anchor)),
        ),
        ...labelled(
            'periode',
            phases.map((each) => eventsKey(each.anchor)),
        ),
        ...labelled(
            'antal',
            counts.map((each) => countEvents(each).join(';')),
        ),
    ];
    const anchors = [...deadlines, ...phases].flatMap(({ anchor }) => anchor ?? []);
    const periods = counts.flatMap((count) => count.period?.anchor ?? []);
    set('hændelse', events.join(' & '), (language, naming) =>
        [...new Set([...anchors, ...periods].map((anchor) => sayAnchor(anchor, language, naming)))].join(
            ', ',
        ),
    );
}

/** `frist:tilmelding`; a value without an event says nothing, but keeps its place among several. */
function labelled(label: string, keys: readonly string[]): string[] {
    return keys.flatMap((key, place) =>
        key === '' ? [] : [`${label}${keys.length > 1 ? place : ''}:${key}`],
    );
}

/** In the order of their keys, each key once. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
    if (items.length < 2) return items;
    const byKey = new Map(items.map((item) => [keyOf(item), item]));
    return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

type Plain = Extract<
    Parameter,
    {
        kind:
            | 'frequency'
            | 'length'
            | 'phase'
            | 'between'
            | 'money'
            | 'rate'
            | 'share'
            | 'scale'
            | 'form'
            | 'handover';
    }
>;

const PLAIN: readonly (readonly [Component, readonly Parameter['kind'][]])[] = [
    ['periode', ['phase', 'between']],
    ['hyppighed', ['frequency']],
    ['varighed', ['length']],
    ['beløb', ['money', 'rate']],
    ['andel', ['share']],
    ['skala', ['scale']],
    ['form', ['form']],
    ['ansvar', ['handover']],
];

function titlesOf({ events, actors, acts }: Vocabulary): Naming {
    const of = { event: events, actor: actors, act: acts };
    return (kind, id) => midSentence(of[kind].get(id)?.title ?? id);
}
