import type { RuleSetModel } from '../../../model/index.js';
import type { Fact } from '../../../model/vocabulary.js';
import { renamedRuleSet, type NameKind, type Renaming } from './named-parts.js';
import { signaturesOf } from './signatures.js';

/** What a thing was called, and what the same thing is called now. */
export interface NewName {
    readonly kind: NameKind;
    readonly before: string;
    readonly after: string;
}

/**
 * Things that have only changed their names. A name that is on both sides is the same thing; of the others, a thing of
 * the one side is one of the other when the two have the same title, or when they are used in the same way in rules
 * that are otherwise alike, and no third thing is. Found over and over, since a name that is known tells of others.
 */
export function matchNames(before: RuleSetModel, after: RuleSetModel): readonly NewName[] {
    const found: NewName[] = byTitle(before, after);
    for (;;) {
        const known = new Map(found.map((each) => [`${each.kind} ${each.before}`, each.after]));
        const old = renamedRuleSet(before, (kind, name) => known.get(`${kind} ${name}`) ?? name);
        const more = byUse(old, after);
        if (more.length === 0) return found;
        found.push(...more);
    }
}

/** The rule set in the names of the other side. */
export function inNewNames(model: RuleSetModel, names: readonly NewName[]): RuleSetModel {
    const known = new Map(names.map((each) => [`${each.kind} ${each.before}`, each.after]));
    const to: Renaming = (kind, name) => known.get(`${kind} ${name}`) ?? name;
    return names.length === 0 ? model : renamedRuleSet(model, to);
}

const KINDS: readonly NameKind[] = ['subject', 'act', 'actor', 'event', 'fact'];

function namesIn(
    { vocabulary }: RuleSetModel,
    kind: NameKind,
): ReadonlyMap<string, { readonly title: string }> {
    switch (kind) {
        case 'subject':
            return vocabulary.subjects;
        case 'act':
            return vocabulary.acts;
        case 'actor':
            return vocabulary.actors;
        case 'event':
            return vocabulary.events;
        case 'fact':
            return vocabulary.facts;
        case 'rule':
            return new Map();
    }
}

function byTitle(before: RuleSetModel, after: RuleSetModel): NewName[] {
    return KINDS.flatMap((kind) => {
        const [old, now] = [namesIn(before, kind), namesIn(after, kind)];
        const gone = Map.groupBy(
            [...old].filter(([name]) => !now.has(name)),
            ([, { title }]) => title,
        );
        const come = Map.groupBy(
            [...now].filter(([name]) => !old.has(name)),
            ([, { title }]) => title,
        );
        return [...gone].flatMap(([title, olds]): NewName[] => {
            const news = come.get(title) ?? [];
            const [first, second] = [olds[0]!, news[0]];
            if (olds.length !== 1 || news.length !== 1 || !second) return [];
            if (kind === 'fact' && !isSameType(first[1] as Fact, second[1] as Fact)) return [];
            return [{ kind, before: first[0], after: second[0] }];
        });
    });
}

function byUse(before: RuleSetModel, after: RuleSetModel): NewName[] {
    const [old, now] = [signaturesOf(before, after), signaturesOf(after, before)];
    return [...old].flatMap(([signature, names]): NewName[] => {
        const others = now.get(signature) ?? [];
        const [one, other] = [names[0]!, others[0]];
        if (names.length !== 1 || others.length !== 1 || !other || one.kind !== other.kind) return [];
        if (one.kind === 'fact') {
            const [a, b] = [before.vocabulary.facts.get(one.name), after.vocabulary.facts.get(other.name)];
            if (!a || !b || !isSameType(a, b)) return [];
        }
        return [{ kind: one.kind, before: one.name, after: other.name }];
    });
}

const isSameType = (a: Fact, b: Fact): boolean => typeText(a) === typeText(b);

/** Without places, and words of an enum without their titles. */
const typeText = ({ type }: Fact): string =>
    JSON.stringify(type.kind === 'enum' ? { kind: 'enum', values: type.values.map(({ id }) => id) } : type);
