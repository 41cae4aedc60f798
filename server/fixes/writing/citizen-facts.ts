import { formatAmount, formatDay, parseDay, type DayNumber } from '../../../language/calendar/index.js';
import {
    DAY_AXIS,
    type AxisMeaning,
    type CaseFacts,
    type Fact,
    type RuleSetModel,
    type WitnessReport,
} from '../../../language/model/index.js';
import { and, intervals, isIn, type Condition } from '../../../language/population/index.js';

/** A citizen of a finding as a prøve gives one: in the drafter's words, and as data. */
export interface GivenCitizen {
    /** What stands after `givet`, fact by fact. */
    readonly given: readonly string[];
    /** What stands after `når`. */
    readonly occurrences: readonly string[];
    /** What stands after `på`; left out where no day matters. */
    readonly day?: string;
    readonly facts: CaseFacts;
}

/** Undefined where something of the citizen cannot be given in a prøve. */
export function givenCitizen(model: RuleSetModel, witness: WitnessReport): GivenCitizen | undefined {
    const given: string[] = [];
    const conditions: Condition[] = [];
    const elapsed: { readonly event: string | undefined; readonly days: number }[] = [];
    const starts = new Map<string | undefined, DayNumber>();
    for (const [key, value] of Object.entries(witness.facts)) {
        const found = find(model, key);
        if (!found) return undefined;
        if (found.kind === 'start') {
            const start = typeof value === 'string' ? parseDay(value) : undefined;
            if (start === undefined) return undefined;
            starts.set(found.event, start);
        } else if (found.kind === 'elapsed') elapsed.push({ event: found.event, days: Number(value) });
        else {
            const said = say(model, found.meaning, key, value);
            if (!said) return undefined;
            given.push(said.words);
            conditions.push(isIn(found.axis, intervals.point(said.value)));
        }
    }
    const stated = witness.day === undefined ? undefined : parseDay(witness.day);
    const known = elapsed.find(({ event }) => starts.has(event));
    const day =
        known === undefined
            ? (stated ?? (elapsed.length > 0 ? model.space.axes[DAY_AXIS]!.preferred : undefined))
            : starts.get(known.event)! + known.days;
    const dates = new Map(starts);
    for (const { event, days } of elapsed) {
        if (day === undefined) return undefined;
        const start = day - days;
        // Two lengths of time that no one day of the case gives.
        if ((dates.get(event) ?? start) !== start) return undefined;
        dates.set(event, start);
    }
    return {
        given,
        occurrences: [...dates].map(([event, start]) =>
            event === undefined
                ? `forløbet begynder ${formatDay(start, 'da')}`
                : `${event} sker ${formatDay(start, 'da')}`,
        ),
        ...(day !== undefined && { day: formatDay(day, 'da') }),
        facts: {
            given: and(...conditions),
            occurrences: [...dates].map(([event, start]) => ({ event, day: start })),
            ...(day !== undefined && { day }),
        },
    };
}

type Found =
    | { readonly kind: 'axis'; readonly axis: number; readonly meaning: AxisMeaning }
    | { readonly kind: 'elapsed'; readonly event: string | undefined }
    | { readonly kind: 'start'; readonly event: string | undefined };

/** What a fact of a witness stands for; see `describeCitizen`. */
function find({ axes, vocabulary }: RuleSetModel, key: string): Found | undefined {
    const fact = vocabulary.facts.get(key);
    if (fact?.type.kind === 'elapsed') return { kind: 'elapsed', event: fact.type.event };
    if (!fact && vocabulary.events.has(key)) return { kind: 'start', event: key };
    if (key === 'forløbets-start') return { kind: 'start', event: undefined };
    if (key === 'dage-i-forløbet') return { kind: 'elapsed', event: undefined };
    const [, since] = /^dage-efter-(.+)$/.exec(key) ?? [];
    if (since !== undefined) return { kind: 'elapsed', event: since };
    const [, start] = /^(.+)-dag$/.exec(key) ?? [];
    if (start !== undefined && !fact && vocabulary.events.has(start)) return { kind: 'start', event: start };
    const axis = axes.findIndex((meaning) => {
        switch (meaning.kind) {
            case 'fact':
                return meaning.fact === key;
            case 'judgement':
            case 'open':
                return meaning.text === key;
            case 'total':
                return totalOf(meaning) === key;
            default:
                return false;
        }
    });
    return axis < 0 ? undefined : { kind: 'axis', axis, meaning: axes[axis]! };
}

const totalOf = ({ fact, window }: Extract<AxisMeaning, { kind: 'total' }>): string =>
    `samlet ${fact}${window ? ` inden for ${window}` : ''}`;

interface Said {
    readonly words: string;
    /** On the fact's axis. */
    readonly value: number;
}

function say(
    { vocabulary }: RuleSetModel,
    meaning: AxisMeaning,
    key: string,
    value: string | number | boolean,
): Said | undefined {
    switch (meaning.kind) {
        case 'judgement':
            return { words: `${value ? '' : 'ikke '}skøn "${key}"`, value: value ? 1 : 0 };
        case 'open':
            return { words: `${value ? '' : 'ikke '}uoplyst "${key}"`, value: value ? 1 : 0 };
        case 'fact': {
            const fact = vocabulary.facts.get(key);
            return fact && sayFact(fact, value);
        }
        case 'total': {
            const window = meaning.window ? ` inden for ${meaning.window}` : '';
            const fact = vocabulary.facts.get(meaning.fact);
            const said = fact && sayTotal(fact, Number(value));
            return said && { words: `samlet ${meaning.fact} er ${said.words}${window}`, value: said.value };
        }
        default:
            return undefined;
    }
}

function sayFact({ id, type }: Fact, value: string | number | boolean): Said | undefined {
    switch (type.kind) {
        case 'boolean':
            return { words: value ? `har ${id}` : `har ikke ${id}`, value: value ? 1 : 0 };
        case 'enum': {
            const at = type.values.findIndex((each) => each.id === value);
            return at < 0 ? undefined : { words: `${id} er ${String(value)}`, value: at };
        }
        case 'integer':
            return { words: `${id} er ${value}${type.unit ? ` ${type.unit}` : ''}`, value: Number(value) };
        case 'money': {
            const amount = Math.round(Number(value) * 100);
            const level = type.level ? ` i ${type.level}` : '';
            return { words: `${id} er ${formatAmount(amount, 'da')}${level}`, value: amount };
        }
        case 'date': {
            const day = parseDay(String(value));
            return day === undefined ? undefined : { words: `${id} er ${formatDay(day, 'da')}`, value: day };
        }
        case 'elapsed':
            return undefined;
    }
}

function sayTotal({ type }: Fact, value: number): Said | undefined {
    if (type.kind === 'elapsed') return { words: `${value} dage`, value };
    if (type.kind === 'integer') return { words: `${value}${type.unit ? ` ${type.unit}` : ''}`, value };
    return undefined;
}
