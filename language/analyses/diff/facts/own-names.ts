import type { RuleSetModel } from '../../../model/index.js';
import type { Actor, Fact, Named } from '../../../model/vocabulary.js';
import type { NameKind } from './named-parts.js';

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
    return kind === 'rule' ? undefined : vocabulary[DECLARED[kind]].get(name);
}

/** The names that a side has and the other lacks, by kind; of rules only those that the rate of another is a multiple of. */
export function ownNames(model: RuleSetModel, other: RuleSetModel): ReadonlyMap<NameKind, readonly string[]> {
    const own = new Map<NameKind, readonly string[]>();
    const add = (kind: NameKind, names: Iterable<string>, others: { has(name: string): boolean }): void => {
        const left = [...names].filter((name) => !others.has(name));
        if (left.length > 0) own.set(kind, left);
    };
    for (const kind of ['subject', 'act', 'actor', 'event', 'fact'] as const)
        add(kind, model.vocabulary[DECLARED[kind]].keys(), other.vocabulary[DECLARED[kind]]);
    add('rule', ratedRules(model), new Set(other.norms.map(({ rule }) => rule)));
    return own;
}

function ratedRules({ norms }: RuleSetModel): ReadonlySet<string> {
    const rules = new Set<string>();
    for (const { parameters } of norms)
        for (const each of parameters)
            if (each.kind === 'rate' && each.rule !== undefined) rules.add(each.rule);
    return rules;
}
