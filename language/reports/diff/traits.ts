import type { RuleSetModel } from '../../model/index.js';
import { enumerate, midSentence, type Language } from '../../model/text.js';
import { intervals, type Assumption, type IntervalSet } from '../../population/index.js';
import { sayDays } from '../citizen/days.js';
import { sayValue } from '../citizen.js';
import { sayRegion } from '../citizen/ranges.js';
import { sayElapsed, sayLength } from './elapsed.js';

export interface SaidTraits {
    /** To stand directly behind their name: it begins with a space or a comma. */
    readonly text: string;
    readonly endsInClause: boolean;
}

/**
 * What citizens have in common, to stand after their name: "med alder fra 18 år til og med 29 år, uden børn, fra og
 * med 1. januar 2025". Undefined where something cannot be put into so few words.
 */
export function sayTraits(
    model: RuleSetModel,
    facts: readonly Assumption[],
    language: Language,
): SaidTraits | undefined {
    const da = language === 'da';
    const values: Assumption[] = [];
    const lengths: string[] = [];
    const plain: string[] = [];
    const clauses: string[] = [];
    const days: string[] = [];
    for (const [axis, set] of facts) {
        const meaning = model.axes[axis];
        const bounds = model.space.axes[axis];
        if (!meaning || !bounds) return undefined;
        const fact = meaning.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        // Whom the case is about is no trait: "en kommune" stands in the example.
        if (fact?.isParty) return undefined;
        if (fact?.type.kind === 'boolean') {
            const yes = intervals.contains(set, 1);
            const { text, otherwise } = fact.phrase ?? {};
            const title = midSentence(fact.title);
            const without = `${da ? 'uden' : 'without'} ${title}`;
            const negated = text?.startsWith('med ') ? `uden ${text.slice(4)}` : text && `ikke ${text}`;
            plain.push(
                (da && (yes ? text : (otherwise ?? negated))) ||
                    (yes ? `${da ? 'med' : 'with'} ${title}` : without),
            );
        } else if (
            fact?.phrase &&
            fact.type.kind === 'enum' &&
            da &&
            set.length === 2 &&
            set[1]! - set[0]! === 1
        )
            plain.push(fact.phrase.text.replace(/…|\.\.\./, sayValue(fact, set[0]!, 'da')));
        else if (fact?.type.kind === 'elapsed') {
            const length = sayElapsed(model, axis, set, language);
            if (length === undefined) return undefined;
            lengths.push(`${midSentence(fact.title)} ${length}`);
        } else if (fact) values.push([axis, set]);
        else {
            const clause = sayClause(model, axis, set, language);
            if (clause === undefined) return undefined;
            (meaning.kind === 'day' ? days : clauses).push(clause);
        }
    }
    const said = values.map((each) => sayRegion(model, [each], language));
    if (said.includes(undefined)) return undefined;
    const withValues =
        said.length + lengths.length > 0
            ? [`${da ? 'med' : 'with'} ${enumerate([...(said as string[]), ...lengths], language)}`]
            : [];
    const traits = [enumerate([...withValues, ...plain], language), ...days].filter(Boolean);
    return {
        text: [traits.map((each) => ` ${each}`).join(''), ...clauses].join(', '),
        endsInClause: clauses.length > 0,
    };
}

/** What is no fact of the vocabulary: the day, a skøn, something left open, time in the course. */
function sayClause(
    model: RuleSetModel,
    axis: number,
    set: IntervalSet,
    language: Language,
): string | undefined {
    const { vocabulary } = model;
    const [meaning, bounds] = [model.axes[axis]!, model.space.axes[axis]!];
    const da = language === 'da';
    switch (meaning.kind) {
        case 'day':
            return set.length === 2 ? sayDays([set[0]!, set[1]!], bounds, language) : undefined;
        case 'judgement': {
            const not = intervals.contains(set, 1) ? '' : da ? 'ikke ' : 'not ';
            return da ? `hvor det ${not}skønnes: »${meaning.text}«` : `${not}judged: »${meaning.text}«`;
        }
        case 'open': {
            const not = intervals.contains(set, 1) ? '' : da ? 'ikke ' : 'not ';
            return da
                ? `hvis det uoplyste vilkår »${meaning.text}« ${not}er opfyldt`
                : `if the unstated condition »${meaning.text}« is ${not}met`;
        }
        case 'elapsed': {
            if (set.length !== 2) return undefined;
            const event = meaning.event === undefined ? undefined : vocabulary.events.get(meaning.event);
            const since = event
                ? midSentence(event.title)
                : da
                  ? 'forløbets start'
                  : 'the start of the course';
            const [from, until] = [set[0]!, set[1]!];
            const length = (days: number): string => sayLength(model, axis, days, language);
            if (from <= bounds.lo)
                return da
                    ? `i de første ${length(until)} efter ${since}`
                    : `in the first ${length(until)} after ${since}`;
            const last = until >= bounds.hi ? '' : `${da ? ' til' : ' to'} ${length(until)}`;
            return `${da ? 'fra' : 'from'} ${length(from)}${last} ${da ? 'efter' : 'after'} ${since}`;
        }
        default:
            return undefined;
    }
}
