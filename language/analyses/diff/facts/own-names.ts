import type { RuleSetModel } from '../../../model/index.js';
import type { Actor, Fact, Named, Vocabulary } from '../../../model/vocabulary.js';
import { partsOfValue, valueName, type NameKind } from './named-parts.js';

export type Declared = Named | Fact | Actor;

const DECLARED = {
    subject: 'subjects',
    act: 'acts',
    actor: 'actors',
    event: 'events',
    fact: 'facts',
} as const;

/** The declaration of a name; a rule is not declared by what it is called. */
export function declaredOf({ vocabulary }: RuleSetModel, kind: NameKind, name: string): Declared | undefined {
    if (kind === 'rule') return undefined;
    if (kind !== 'value') return vocabulary[DECLARED[kind]].get(name);
    const [fact, value] = partsOfValue(name);
    return valuesOf(vocabulary, fact).find(({ id }) => id === value);
}

/** Whether the drafter gave it a title: what has none is called by its name, with spaces for hyphens. */
export const hasOwnTitle = ({ id, title }: Pick<Named, 'id' | 'title'>): boolean =>
    spaced(title) !== spaced(id);

const spaced = (text: string): string => text.replace(/[-_]/g, ' ');

/** The names that a side has and the other lacks, by kind; of rules only those that the rate of another is a multiple of. */
export function ownNames(model: RuleSetModel, other: RuleSetModel): ReadonlyMap<NameKind, readonly string[]> {
    const own = new Map<NameKind, readonly string[]>();
    const add = (kind: NameKind, names: Iterable<string>, others: { has(name: string): boolean }): void => {
        const left = [...names].filter((name) => !others.has(name));
        if (left.length > 0) own.set(kind, left);
    };
    for (const kind of ['subject', 'act', 'actor', 'event', 'fact'] as const)
        add(kind, model.vocabulary[DECLARED[kind]].keys(), other.vocabulary[DECLARED[kind]]);
    add('value', valueNames(model, other), new Set(valueNames(other, model)));
    add('rule', ratedRules(model), new Set(other.norms.map(({ rule }) => rule)));
    return own;
}

/** The values of the enums that both sides have. */
function valueNames(model: RuleSetModel, other: RuleSetModel): readonly string[] {
    return [...model.vocabulary.facts.keys()].flatMap((fact) =>
        valuesOf(other.vocabulary, fact).length === 0
            ? []
            : valuesOf(model.vocabulary, fact).map(({ id }) => valueName(fact, id)),
    );
}

function valuesOf({ facts }: Vocabulary, fact: string): readonly Named[] {
    const type = facts.get(fact)?.type;
    return type?.kind === 'enum' ? type.values : [];
}

function ratedRules({ norms }: RuleSetModel): ReadonlySet<string> {
    const rules = new Set<string>();
    for (const { parameters } of norms)
        for (const each of parameters)
            if (each.kind === 'rate' && each.rule !== undefined) rules.add(each.rule);
    return rules;
}
