import { midSentence } from '../../model/text.js';
import { DAY_AXIS, type AxisMeaning, type RuleSetModel } from '../../model/index.js';
import { and, intervals, isIn, type Condition } from '../../population/index.js';
import { sayValue } from '../citizen.js';
import { formatNumber } from '../numbers.js';
import type { Choice, Chosen, ViewWriting } from './view.js';
import { viewWords } from './words.js';

/** The facts that decide which groups a citizen is in, as things to choose, and what was chosen as a condition. */
export interface Facts {
    readonly choices: readonly Choice[];
    readonly given: Condition;
    readonly isAnyGiven: boolean;
    /** What was written and cannot be meant, in sentences. */
    readonly mistakes: readonly string[];
}

/** Facts in the conditions of the groups; a fact that nothing was chosen for may be as it will. */
export function factsOf(
    model: RuleSetModel,
    deciding: readonly Condition[],
    chosen: Chosen,
    on: ViewWriting,
): Facts {
    const axes = inOrder(model, axesIn(deciding));
    const choices: Choice[] = [];
    const given: Condition[] = [];
    const mistakes: string[] = [];
    for (const axis of axes) {
        const asked = ask(model, axis, on);
        if (!asked) continue;
        const { choice, read } = asked;
        const value = chosen[choice.id] ?? '';
        const known = choice.kind === 'number' || choice.options.some((each) => each.value === value);
        choices.push({ ...choice, value: known ? value.slice(0, 40) : '' });
        if (value.trim() === '' || !known) continue;
        const point = read(value);
        if (typeof point === 'string') mistakes.push(point);
        else given.push(isIn(axis, intervals.point(point)));
    }
    return { choices, given: and(...given), isAnyGiven: given.length > 0, mistakes };
}

interface Asked {
    readonly choice: Omit<Choice, 'value'>;
    /** The value on the axis; a sentence where it is none. */
    read(value: string): number | string;
}

function ask(model: RuleSetModel, axis: number, on: ViewWriting): Asked | undefined {
    const meaning = model.axes[axis]!;
    const words = viewWords(on.language);
    switch (meaning.kind) {
        case 'fact':
            return askFact(model, axis, meaning.fact, on);
        case 'judgement':
            return askYesNo(
                `skøn ${meaning.text}`,
                words.groups.judgement(meaning.text),
                words.groups.judgements,
                on,
            );
        case 'open':
            return askYesNo(
                `uoplyst ${meaning.text}`,
                words.groups.open(meaning.text),
                words.groups.judgements,
                on,
            );
        default:
            // Days and totals depend on the day on which something began: what rests on them is said to.
            return undefined;
    }
}

function askFact(model: RuleSetModel, axis: number, id: string, on: ViewWriting): Asked | undefined {
    const fact = model.vocabulary.facts.get(id);
    if (!fact) return undefined;
    const words = viewWords(on.language);
    const { type, title } = fact;
    const common = { id: `oplysning ${id}`, label: title, heading: words.groups.facts };
    const unknown = { value: '', label: words.unknown };
    switch (type.kind) {
        case 'boolean':
            return askYesNo(common.id, title, common.heading, on);
        case 'enum':
            return {
                choice: {
                    ...common,
                    kind: 'select',
                    options: [
                        unknown,
                        ...type.values.map((each, i) => ({
                            value: each.id,
                            label: sayValue(fact, i, on.language),
                        })),
                    ],
                },
                read: (value) => type.values.findIndex((each) => each.id === value),
            };
        case 'integer':
        case 'money': {
            const scale = type.kind === 'money' ? 100 : 1;
            const unit = type.kind === 'money' ? words.groups.kroner : type.unit;
            const { lo, hi } = model.space.axes[axis]!;
            const [min, max] = [Math.ceil(lo / scale), Math.floor((hi - 1) / scale)];
            return {
                choice: { ...common, kind: 'number', options: [], min, max, ...(unit && { unit }) },
                read(value) {
                    const point = Math.round(Number(value.replace(',', '.')) * scale);
                    const fits = Number.isSafeInteger(point) && point >= lo && point < hi;
                    const whole = scale > 1 || Number.isInteger(Number(value));
                    if (fits && whole) return point;
                    return words.groups.badNumber(
                        title,
                        formatNumber(min, on.language),
                        formatNumber(max, on.language),
                    );
                },
            };
        }
        default:
            return undefined;
    }
}

function askYesNo(id: string, label: string, heading: string, on: ViewWriting): Asked {
    const words = viewWords(on.language);
    return {
        choice: {
            id,
            label,
            heading,
            kind: 'select',
            options: [
                { value: '', label: words.unknown },
                { value: 'ja', label: words.yes },
                { value: 'nej', label: words.no },
            ],
        },
        read: (value) => (value === 'ja' ? 1 : 0),
    };
}

/** What an axis is called, for "kommer an på". */
export function axisName(model: RuleSetModel, axis: number, on: ViewWriting): string {
    const { axes, vocabulary } = model;
    const words = viewWords(on.language);
    const meaning: AxisMeaning = axes[axis]!;
    switch (meaning.kind) {
        case 'day':
            return on.language === 'da' ? 'dagen' : 'the day';
        case 'fact':
        case 'total':
            return `»${vocabulary.facts.get(meaning.fact)?.title ?? meaning.fact}«`;
        case 'judgement':
            return midSentence(words.groups.judgement(meaning.text));
        case 'open':
            return midSentence(words.groups.open(meaning.text));
        case 'elapsed':
            return midSentence(words.groups.since(eventName(meaning.event)));
        case 'anchor-class':
            return axisName(model, meaning.of, on);
    }
    function eventName(event: string | undefined): string {
        if (event === undefined) return midSentence(words.timeline.courseStart);
        return midSentence(vocabulary.events.get(event)?.title ?? event);
    }
}

function axesIn(conditions: readonly Condition[]): ReadonlySet<number> {
    const found = new Set<number>();
    const seen = new Set<Condition>(conditions);
    for (const each of seen) {
        if (each.kind === 'in') found.add(each.axis);
        else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const part of each.of) seen.add(part);
    }
    found.delete(DAY_AXIS);
    return found;
}

/** Facts as they are declared, then what is judged and what is open. */
function inOrder({ axes, vocabulary }: RuleSetModel, found: ReadonlySet<number>): readonly number[] {
    const rank = new Map([...vocabulary.facts.keys()].map((id, place) => [id, place]));
    const place = (axis: number): number => {
        const meaning = axes[axis]!;
        return meaning.kind === 'fact' ? (rank.get(meaning.fact) ?? rank.size) : rank.size + 1 + axis;
    };
    return [...found].sort((a, b) => place(a) - place(b));
}
