import { formatAmount, formatDay } from '../../../language/calendar/index.js';
import type { Fact, RuleSetModel } from '../../../language/model/index.js';
import type { Assumption, IntervalSet } from '../../../language/population/index.js';

/** A stretch of citizens in the drafter's words: `alder er fra 18 til 29 og ydelse er dagpenge`. Undefined where it has none. */
export function regionInWords(model: RuleSetModel, region: readonly Assumption[]): string | undefined {
    const parts = region.map(([axis, set]) => axisInWords(model, axis, set));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join(' og ') : undefined;
}

function axisInWords(
    { axes, space, vocabulary }: RuleSetModel,
    axis: number,
    set: IntervalSet,
): string | undefined {
    const meaning = axes[axis];
    const { lo, hi } = space.axes[axis]!;
    if (meaning?.kind === 'judgement') return `${set[0] === 0 ? 'ikke ' : ''}skøn "${meaning.text}"`;
    if (meaning?.kind === 'open') return `${set[0] === 0 ? 'ikke ' : ''}uoplyst "${meaning.text}"`;
    const fact = meaning?.kind === 'fact' ? vocabulary.facts.get(meaning.fact) : undefined;
    if (!fact) return undefined;
    if (fact.type.kind === 'boolean') return set[0] === 0 ? `har ikke ${fact.id}` : `har ${fact.id}`;
    if (fact.type.kind === 'enum') {
        const names = fact.type.values.filter((_, i) => isIn(set, i)).map(({ id }) => id);
        return `${fact.id} er ${names.join(' eller ')}`;
    }
    const ranges: string[] = [];
    for (let i = 0; i < set.length; i += 2) {
        const range = rangeInWords(fact, set[i]!, set[i + 1]!, { lo, hi });
        if (range === undefined) return undefined;
        ranges.push(`${fact.id} er ${range}`);
    }
    return ranges.length === 1 ? ranges[0] : `(${ranges.join(' eller ')})`;
}

/** `mindst 18 år og under 30 år`, `over 10.000 kr.` for `[lo, hi)` of a fact; undefined for all of it. */
export function rangeInWords(
    fact: Fact,
    from: number,
    until: number,
    { lo, hi }: { readonly lo: number; readonly hi: number },
): string | undefined {
    const say = (value: number): string | undefined => valueInWords(fact, value);
    if (until - from === 1) return say(from);
    const least = from > lo ? bound('mindst', say(from)) : '';
    const most = until < hi ? bound('under', say(until)) : '';
    if (least === undefined || most === undefined) return undefined;
    return [least, most].filter(Boolean).join(' og ') || undefined;
}

const bound = (word: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : `${word} ${value}`;

export function valueInWords({ type }: Fact, value: number): string | undefined {
    switch (type.kind) {
        case 'integer':
            return `${value}${type.unit ? ` ${type.unit}` : ''}`;
        case 'money':
            return `${formatAmount(value, 'da')}${type.level ? ` i ${type.level}` : ''}`;
        case 'elapsed':
            return `${value} dage`;
        case 'date':
            return formatDay(value, 'da');
        default:
            return undefined;
    }
}

function isIn(set: IntervalSet, value: number): boolean {
    for (let i = 0; i < set.length; i += 2) if (set[i]! <= value && value < set[i + 1]!) return true;
    return false;
}
