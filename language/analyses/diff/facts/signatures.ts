import type { RuleSetModel } from '../../../model/index.js';
import type { Condition } from '../../../population/index.js';
import { effectKey } from '../../counting/index.js';
import { renamed, type NameKind, type Renaming } from './named-parts.js';

export interface UsedName {
    readonly kind: NameKind;
    readonly name: string;
}

/** Stands for a name that the other side does not have, whichever it is. */
const SOME = '¤';
/** Stands for the name that a signature is of. */
const THIS = '@';

/**
 * The names that only this side has, by how they are used: all rules in which a name stands, with every name that the
 * other side lacks taken out. A name that no rule uses has no signature.
 */
export function signaturesOf(
    model: RuleSetModel,
    other: RuleSetModel,
): ReadonlyMap<string, readonly UsedName[]> {
    const isOwn = ownNames(model, other);
    const uses = new Map<string, { readonly used: UsedName; readonly texts: string[] }>();
    for (const norm of model.norms) {
        const own = new Map<string, UsedName>();
        renamed(norm, (kind, name) => {
            if (isOwn(kind, name)) own.set(`${kind} ${name}`, { kind, name });
            return name;
        });
        for (const fact of factsIn(model, norm.population))
            if (isOwn('fact', fact)) own.set(`fact ${fact}`, { kind: 'fact', name: fact });
        for (const [key, used] of own) {
            const hide: Renaming = (kind, name) =>
                kind === used.kind && name === used.name
                    ? THIS
                    : isOwn(kind, name) || kind === 'rule'
                      ? SOME
                      : name;
            const text = `${effectKey(renamed(norm, hide))}\n${conditionText(model, norm.population, hide)}`;
            const known = uses.get(key);
            if (known) known.texts.push(text);
            else uses.set(key, { used, texts: [text] });
        }
    }
    const signatures = new Map<string, UsedName[]>();
    for (const { used, texts } of uses.values()) {
        const signature = [used.kind, ...texts.sort()].join('\n\n');
        const list = signatures.get(signature);
        if (list) list.push(used);
        else signatures.set(signature, [used]);
    }
    return signatures;
}

function ownNames(
    { vocabulary: own }: RuleSetModel,
    { vocabulary: other }: RuleSetModel,
): (kind: NameKind, name: string) => boolean {
    const maps = {
        subject: [own.subjects, other.subjects],
        act: [own.acts, other.acts],
        actor: [own.actors, other.actors],
        event: [own.events, other.events],
        fact: [own.facts, other.facts],
    } as const;
    return (kind, name) => {
        if (kind === 'rule') return false;
        const [mine, theirs] = maps[kind];
        return mine.has(name) && !theirs.has(name);
    };
}

function* factsIn(model: RuleSetModel, condition: Condition): Iterable<string> {
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'in') {
            const meaning = model.axes[each.axis];
            if (meaning?.kind === 'fact' || meaning?.kind === 'total') yield meaning.fact;
        } else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'and' || each.kind === 'or') for (const operand of each.of) seen.add(operand);
    }
}

/** The condition with its axes by name; parts that stand in another order make another text. */
function conditionText(model: RuleSetModel, condition: Condition, hide: Renaming): string {
    switch (condition.kind) {
        case 'true':
        case 'false':
            return condition.kind;
        case 'in': {
            const meaning = model.axes[condition.axis]!;
            const name =
                meaning.kind === 'fact' || meaning.kind === 'total'
                    ? hide('fact', meaning.fact)
                    : meaning.kind === 'elapsed' && meaning.event !== undefined
                      ? hide('event', meaning.event)
                      : model.space.axes[condition.axis]!.id;
            return `${name}[${condition.set.join(' ')}]`;
        }
        case 'not':
            return `¬(${conditionText(model, condition.of, hide)})`;
        case 'and':
        case 'or':
            return `${condition.kind}(${condition.of
                .map((each) => conditionText(model, each, hide))
                .sort()
                .join(', ')})`;
    }
}
