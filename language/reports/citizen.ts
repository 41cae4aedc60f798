import { civil, formatAmount, formatDay, parseDay, type DayNumber } from '../calendar/index.js';
import type { AxisMeaning, RuleSetModel } from '../model/rule-set.js';
import type { Fact } from '../model/vocabulary.js';
import type { WitnessReport } from '../model/finding.js';
import { enumerate, type Language, midSentence } from '../model/text.js';
import type { Witness } from '../population/index.js';

/**
 * A witness in words and for a machine: only the facts that matter, in the order of the vocabulary.
 * The day is not part of the text: see `sayCitizen`.
 */
export function describeCitizen(model: RuleSetModel, witness: Witness, language: Language): WitnessReport {
    const told = new Set(witness.relevant);
    const facts: Record<string, string | number | boolean> = {};
    const traits: string[] = [];
    const clauses: string[] = [];
    let day: string | undefined;
    let who = onlyParty(model, language);
    for (const axis of inOrderOfVocabulary(model, witness.relevant)) {
        const meaning = model.axes[axis];
        const value = witness.case[axis];
        if (!meaning || value === undefined) continue;
        if (meaning.kind === 'day') {
            day = isoDay(value);
            continue;
        }
        const fact = meaning.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        if (fact?.isParty) {
            who = midSentence(sayValue(fact, value, language));
            facts[fact.id] = machineValue(fact, value);
            continue;
        }
        // The start date is said together with the time that is counted from it.
        const joined = meaning.kind === 'anchor-class' && told.has(meaning.of);
        const said = say(model, witness, axis, meaning, value, language);
        facts[said.key] = said.value;
        if (!joined) (said.clause ? clauses : traits).push(said.text);
    }
    const text = sayAll(who, traits, clauses, language);
    return day === undefined ? { facts, text } : { facts, day, text };
}

/** The citizen, and the day where one matters: "en borger på 29 år den 4. maj 2026". */
export function sayCitizen(report: WitnessReport, language: Language): string {
    const day = report.day === undefined ? undefined : parseDay(report.day);
    if (day === undefined) return report.text;
    const said = formatDay(day, language);
    if (report.text.includes(said)) return report.text;
    return language === 'da' ? `${report.text} den ${said}` : `${report.text} on ${said}`;
}

/** `2026-05-04` */
export function isoDay(day: DayNumber): string {
    const { year, month, day: date } = civil(day);
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** One fact of a citizen: a trait follows "en borger" directly, a clause stands after a comma. */
interface Said {
    readonly key: string;
    readonly value: string | number | boolean;
    readonly text: string;
    readonly clause?: boolean;
}

/** `siges som part` with one value only: every case is about that. */
function onlyParty({ vocabulary }: RuleSetModel, language: Language): string | undefined {
    for (const fact of vocabulary.facts.values()) {
        if (fact.isParty && fact.type.kind === 'enum' && fact.type.values.length === 1)
            return midSentence(sayValue(fact, 0, language));
    }
    return undefined;
}

function sayAll(
    party: string | undefined,
    traits: readonly string[],
    clauses: readonly string[],
    language: Language,
): string {
    if (party === undefined && traits.length === 0 && clauses.length === 0)
        return language === 'da' ? 'enhver borger' : 'any citizen';
    const who = party ?? (language === 'da' ? 'en borger' : 'a citizen');
    const what = traits.length > 3 ? enumerate(traits, language) : traits.join(' ');
    return [what ? `${who} ${what}` : who, ...clauses].join(', ');
}

function inOrderOfVocabulary(model: RuleSetModel, axes: readonly number[]): readonly number[] {
    const rank = new Map([...model.vocabulary.facts.keys()].map((id, place) => [id, place]));
    const place = (axis: number): number => {
        const meaning = model.axes[axis];
        if (meaning?.kind === 'fact') return rank.get(meaning.fact) ?? rank.size;
        return rank.size + 1 + axis;
    };
    return [...axes].sort((a, b) => place(a) - place(b));
}

function say(
    model: RuleSetModel,
    witness: Witness,
    axis: number,
    meaning: Exclude<AxisMeaning, { kind: 'day' }>,
    value: number,
    language: Language,
): Said {
    const da = language === 'da';
    switch (meaning.kind) {
        case 'fact': {
            const fact = model.vocabulary.facts.get(meaning.fact);
            if (!fact)
                return { key: meaning.fact, value, text: `${da ? 'med' : 'with'} ${meaning.fact} ${value}` };
            if (fact.type.kind === 'elapsed') {
                const start = startOf(model, witness, axis);
                const text =
                    fact.phrase && da
                        ? sayPhrased(fact, value)
                        : sayElapsed(model, fact.type.event, value, start, language);
                return { key: fact.id, value, text, clause: !fact.phrase || !da };
            }
            return { key: fact.id, value: machineValue(fact, value), text: sayFact(fact, value, language) };
        }
        case 'judgement': {
            const not = value === 0 ? (da ? 'ikke ' : 'not ') : '';
            const text = da
                ? `som ${not}skønnes: »${meaning.text}«`
                : `who is ${not}judged: »${meaning.text}«`;
            return { key: meaning.text, value: value !== 0, text, clause: true };
        }
        case 'open': {
            const not = value === 0 ? (da ? 'ikke ' : 'not ') : '';
            const text = da
                ? `hvis det uoplyste vilkår »${meaning.text}« ${not}er opfyldt`
                : `if the unstated condition »${meaning.text}« is ${not}met`;
            return { key: meaning.text, value: value !== 0, text, clause: true };
        }
        case 'elapsed': {
            const key = meaning.event === undefined ? 'dage-i-forløbet' : `dage-efter-${meaning.event}`;
            const start = startOf(model, witness, axis);
            return {
                key,
                value,
                text: sayElapsed(model, meaning.event, value, start, language),
                clause: true,
            };
        }
        case 'anchor-class': {
            const event = eventOf(model, meaning.of);
            const start = meaning.representatives[value];
            const day = start === undefined ? '' : formatDay(start, language);
            const name =
                event === undefined
                    ? da
                        ? 'forløbets start'
                        : 'the start of the course'
                    : eventTitle(model, event);
            const text = da ? `med ${name} den ${day}` : `with ${name} on ${day}`;
            return {
                key: startKey(model, event),
                value: start === undefined ? value : isoDay(start),
                text,
                clause: true,
            };
        }
        case 'total': {
            const fact = model.vocabulary.facts.get(meaning.fact);
            const title = fact ? midSentence(fact.title) : meaning.fact;
            const window = meaning.window
                ? da
                    ? ` inden for ${meaning.window}`
                    : ` within ${meaning.window}`
                : '';
            const total = fact ? sayValue(fact, value, language) : String(value);
            const text = da
                ? `med i alt ${total} ${title}${window}`
                : `with a total of ${total} ${title}${window}`;
            return {
                key: `samlet ${meaning.fact}${window}`,
                value: fact ? machineValue(fact, value) : value,
                text,
            };
        }
    }
}

function sayFact(fact: Fact, value: number, language: Language): string {
    const title = midSentence(fact.title);
    const da = language === 'da';
    if (fact.type.kind === 'boolean') {
        if (da && fact.phrase)
            return value !== 0 ? fact.phrase.text : (fact.phrase.otherwise ?? negated(fact.phrase.text));
        return value !== 0 ? `${da ? 'med' : 'with'} ${title}` : `${da ? 'uden' : 'without'} ${title}`;
    }
    // A declared phrase is Danish; in English the title and the value say the same.
    if (da && fact.phrase) return sayPhrased(fact, value);
    return `${da ? 'med' : 'with'} ${title} ${sayValue(fact, value, language)}`;
}

/** "på … år" for 29 is "på 29 år"; a phrase that does not say the unit itself gets it with the value. */
function sayPhrased(fact: Fact, value: number): string {
    const phrase = fact.phrase!.text;
    const rest = /(?:…|\.\.\.)\s*(.*)$/.exec(phrase)?.[1];
    if (rest === undefined) return `${phrase} ${sayValue(fact, value, 'da')}`;
    const full = sayValue(fact, value, 'da');
    const unit = /^(-?[\d.,]+)\s+(\p{L}+)/u.exec(full);
    const said = unit && rest.toLowerCase().startsWith(unit[2]!.toLowerCase().slice(0, 2)) ? unit[1]! : full;
    return phrase.replace(/…|\.\.\./, said);
}

function negated(phrase: string): string {
    return phrase.startsWith('med ') ? `uden ${phrase.slice(4)}` : `ikke ${phrase}`;
}

/** A value as a reader says it: "29 år", "12.000 kr.", "uddannelseshjælp". */
export function sayValue({ type }: Fact, value: number, language: Language): string {
    switch (type.kind) {
        case 'boolean':
            return language === 'da' ? (value !== 0 ? 'ja' : 'nej') : value !== 0 ? 'yes' : 'no';
        case 'enum': {
            const named = type.values[value];
            return named ? midSentence(named.title) : String(value);
        }
        case 'integer':
            return type.unit === undefined
                ? String(value)
                : `${value} ${unitName(type.unit, value, language)}`;
        case 'money':
            return formatAmount(value, language) + (type.level ? ` (${type.level})` : '');
        case 'elapsed':
            return `${value} ${unitName('dage', value, language)}`;
        case 'date':
            return formatDay(value, language);
    }
}

function machineValue({ type }: Fact, value: number): string | number | boolean {
    switch (type.kind) {
        case 'boolean':
            return value !== 0;
        case 'enum':
            return type.values[value]?.id ?? value;
        case 'money':
            return value / 100;
        case 'date':
            return isoDay(value);
        default:
            return value;
    }
}

const UNITS: Record<
    string,
    { readonly da: readonly [string, string]; readonly en: readonly [string, string] }
> = {
    dag: { da: ['dag', 'dage'], en: ['day', 'days'] },
    uge: { da: ['uge', 'uger'], en: ['week', 'weeks'] },
    måned: { da: ['måned', 'måneder'], en: ['month', 'months'] },
    år: { da: ['år', 'år'], en: ['year', 'years'] },
};

/** A unit in the number that the figure asks for: 1 måned, 2 måneder; other units as declared. */
function unitName(unit: string, amount: number, language: Language): string {
    const known = UNITS[unit.replace(/^(dag|uge|måned)(?:e|r|er|es|rs|ers)$/, '$1')];
    return known ? known[language][amount === 1 ? 0 : 1] : unit;
}

function sayElapsed(
    model: RuleSetModel,
    event: string | undefined,
    days: number,
    start: DayNumber | undefined,
    language: Language,
): string {
    const da = language === 'da';
    const from =
        start === undefined
            ? ''
            : da
              ? ` den ${formatDay(start, language)}`
              : ` on ${formatDay(start, language)}`;
    const name =
        event === undefined ? (da ? 'forløbets start' : 'the start of the course') : eventTitle(model, event);
    if (days === 0) return da ? `samme dag som ${name}${from}` : `on the same day as ${name}${from}`;
    const count = `${days} ${unitName('dage', days, language)}`;
    return da ? `${count} efter ${name}${from}` : `${count} after ${name}${from}`;
}

function eventTitle(model: RuleSetModel, event: string): string {
    return midSentence(model.vocabulary.events.get(event)?.title ?? event);
}

/** The event that the elapsed time on an axis is counted from. */
function eventOf(model: RuleSetModel, axis: number): string | undefined {
    const meaning = model.axes[axis];
    if (meaning?.kind === 'elapsed') return meaning.event;
    if (meaning?.kind !== 'fact') return undefined;
    const type = model.vocabulary.facts.get(meaning.fact)?.type;
    return type?.kind === 'elapsed' ? type.event : undefined;
}

/** An event goes by its own name, unless a fact has that name too. */
function startKey(model: RuleSetModel, event: string | undefined): string {
    if (event === undefined) return 'forløbets-start';
    return model.vocabulary.facts.has(event) ? `${event}-dag` : event;
}

/** The start date of an elapsed axis, where the witness rests on one. */
function startOf(model: RuleSetModel, witness: Witness, axis: number): DayNumber | undefined {
    for (const other of witness.relevant) {
        const meaning = model.axes[other];
        if (meaning?.kind === 'anchor-class' && meaning.of === axis)
            return meaning.representatives[witness.case[other]!];
    }
    return undefined;
}
