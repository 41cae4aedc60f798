import type { RuleSetModel } from '../../../model/index.js';
import { intervals, type Condition } from '../../../population/index.js';

/** Where something stands, and what follows from other parts of it: no part of what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set(['place', 'scope', 'changedBy', 'thresholds', 'rejected']);

/**
 * What something that a rule set declares says, as text: the same for two that say the same, wherever they stand and
 * in whichever order their conditions are written.
 */
export function canonicalIn({ space, axes, vocabulary }: RuleSetModel): (value: unknown) => string {
    const known = new WeakMap<object, string>();

    function textOf(value: unknown): string {
        if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
        let text = known.get(value);
        if (text === undefined)
            known.set(value, (text = isCondition(value) ? ofCondition(value) : ofObject(value)));
        return text;
    }

    function ofObject(value: object): string {
        if (value instanceof Map) return `{${[...value].map((each) => textOf(each)).join(', ')}}`;
        if (Array.isArray(value)) return `[${value.map(textOf).join(', ')}]`;
        const parts = Object.entries(value)
            .filter(([name, each]) => !LEFT_OUT.has(name) && each !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${parts.map(([name, each]) => `${name}: ${textOf(each)}`).join(', ')}}`;
    }

    function ofCondition(condition: Condition): string {
        switch (condition.kind) {
            case 'true':
            case 'false':
                return condition.kind;
            case 'in':
                return `${space.axes[condition.axis]!.id} in [${valuesIn(condition).join(' ')}]`;
            case 'not':
                return `not (${textOf(condition.of)})`;
            case 'and':
            case 'or':
                return `${condition.kind} (${condition.of.map(textOf).sort().join('; ')})`;
        }
    }

    /** Words by their names: their numbers rest on how many there are. */
    function valuesIn({
        axis,
        set,
    }: Extract<Condition, { readonly kind: 'in' }>): readonly (number | string)[] {
        const meaning = axes[axis]!;
        const type = meaning.kind === 'fact' ? vocabulary.facts.get(meaning.fact)?.type : undefined;
        if (type?.kind !== 'enum') return set;
        return type.values.flatMap(({ id }, value) => (intervals.contains(set, value) ? [id] : [])).sort();
    }

    return textOf;
}

function isCondition(value: object): value is Condition {
    if (!('kind' in value)) return false;
    const { kind } = value;
    return (
        kind === 'true' ||
        kind === 'false' ||
        ((kind === 'and' || kind === 'or' || kind === 'not') && 'of' in value) ||
        (kind === 'in' && 'axis' in value && 'set' in value)
    );
}
