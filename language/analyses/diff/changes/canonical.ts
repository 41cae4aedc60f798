import type { RuleSetModel } from '../../../model/index.js';
import { intervals, type Condition } from '../../../population/index.js';

/** Where something stands, and what follows from other parts of it: no part of what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set(['place', 'scope', 'changedBy', 'thresholds', 'rejected']);

/** What the names of one side are called on the other. */
export interface Renamed {
    group(name: string): string;
    rule(name: string): string;
    /** An oplysning, a hændelse, an aktør, a handling or a sagsemne. */
    word(name: string): string;
    /** A value of an oplysning, which goes by its later name. */
    value(fact: string, name: string): string;
}

export const SAME_NAMES: Renamed = {
    group: (name) => name,
    rule: (name) => name,
    word: (name) => name,
    value: (_, name) => name,
};

type Kind = Exclude<keyof Renamed, 'value'>;

/** Parts whose text is the name of something else. */
const NAMES: Readonly<Record<string, Kind>> = {
    group: 'group',
    groups: 'group',
    except: 'group',
    into: 'group',
    rule: 'rule',
    subject: 'word',
    act: 'word',
    countsAs: 'word',
    bearer: 'word',
    actor: 'word',
    first: 'word',
    next: 'word',
    fact: 'word',
    event: 'word',
    events: 'word',
};

/**
 * What something that a rule set declares says, as text: the same for two that say the same, wherever they stand and
 * in whichever order their conditions are written.
 */
export function canonicalIn(
    { space, axes, vocabulary }: RuleSetModel,
    to: Renamed,
): (value: unknown) => string {
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
        const said = parts.map(([name, each]) => {
            const kind = NAMES[name];
            return `${name}: ${kind ? named(kind, each) : textOf(each)}`;
        });
        return `{${said.join(', ')}}`;
    }

    function named(kind: Kind, value: unknown): string {
        if (typeof value === 'string') return JSON.stringify(to[kind](value));
        if (Array.isArray(value)) return `[${value.map((each) => named(kind, each)).join(', ')}]`;
        return textOf(value);
    }

    /** Axes of things by the things: their own names hold those of things too. */
    function axisName(axis: number): string {
        const meaning = axes[axis]!;
        switch (meaning.kind) {
            case 'fact':
                return to.word(meaning.fact);
            case 'total':
                return `total ${to.word(meaning.fact)} ${meaning.window}`;
            case 'elapsed':
                return `since ${meaning.event === undefined ? '' : to.word(meaning.event)}`;
            case 'anchor-class':
                return `class ${axisName(meaning.of)}`;
            default:
                return space.axes[axis]!.id;
        }
    }

    function ofCondition(condition: Condition): string {
        switch (condition.kind) {
            case 'true':
            case 'false':
                return condition.kind;
            case 'in':
                return `${axisName(condition.axis)} in [${valuesIn(condition).join(' ')}]`;
            case 'not':
                return `not (${textOf(condition.of)})`;
            case 'and':
            case 'or':
                return `${condition.kind} (${condition.of.map(textOf).sort().join('; ')})`;
        }
    }

    /**
     * Words by their names: their numbers rest on how many there are. So do numbers without a limit on how far the
     * oplysning goes.
     */
    function valuesIn({
        axis,
        set,
    }: Extract<Condition, { readonly kind: 'in' }>): readonly (number | string)[] {
        const meaning = axes[axis]!;
        const type = meaning.kind === 'fact' ? vocabulary.facts.get(meaning.fact)?.type : undefined;
        if (meaning.kind !== 'fact' || type?.kind !== 'enum') {
            const { lo, hi } = space.axes[axis]!;
            return set.map((limit) => (limit === lo ? '<' : limit === hi ? '>' : limit));
        }
        const fact = to.word(meaning.fact);
        return type.values
            .flatMap(({ id }, value) => (intervals.contains(set, value) ? [to.value(fact, id)] : []))
            .sort();
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
