import type { RuleSetModel } from '../../../model/index.js';
import type { Fact, FactType } from '../../../model/vocabulary.js';
import type { Space } from '../../../population/index.js';
import { areComparable, isSameType } from './fact-types.js';
import { joinSpaces } from './joint-space.js';
import { partsOfValue, renamedRuleSet, valueName, type NameKind, type Renaming } from './named-parts.js';
import { declaredOf, hasOwnTitle, ownNames, type Declared } from './own-names.js';
import { signaturesOf } from './signatures.js';

/** What a thing was called, and what the same thing is called now. */
export interface NewName {
    readonly kind: NameKind;
    readonly before: string;
    readonly after: string;
    /** The oplysning of a value, as the later side calls it. */
    readonly of?: string;
    /** What tells that it is the same thing: its title, or that all rules use the one as they used the other. */
    readonly by: 'title' | 'use';
}

/**
 * Things that have only changed their names. A name that both sides have is the same thing on both, and is never
 * matched with another. Of a name that only the side before has, and one that only the side after has, it is claimed
 * that they are the same thing when either
 *
 * - they have the same title, no other such name of the kind on either side has it, and they are declared as the same
 *   kind of thing (oplysninger: values that can be compared; aktører: citizen, authority or company; values: of one
 *   oplysning), or
 * - every rule that says the one says the other in its place and is otherwise alike, word for word and citizen for
 *   citizen; no other name on either side is used that way; they are declared with the same values; and the
 *   declarations do not call them two things by giving each a title of its own.
 *
 * A value is used by the rules, groups and assumptions that name it. One that they only have in mind, as when they say
 * what it is not, is not matched by use.
 *
 * A rule is matched, as far as the rate of another is a multiple of it, when it has the same effect for the same
 * citizens. Whatever is not certain is no match, and what the rules say of it is a difference. A match makes no
 * difference vanish but the name itself, which is why every match is told of. Matches are found over and over, since
 * a name that is known tells of others.
 */
export function matchNames(before: RuleSetModel, after: RuleSetModel): readonly NewName[] {
    const found: NewName[] = [];
    for (;;) {
        const old = inNewNames(before, found);
        const titled = byTitle(old, after);
        const more = titled.length > 0 ? titled : byUse(old, after);
        if (more.length === 0) return found;
        found.push(...more);
    }
}

/** The rule set in the names of the other side. */
export function inNewNames(model: RuleSetModel, names: readonly NewName[]): RuleSetModel {
    if (names.length === 0) return model;
    const known = new Map(
        names.map(({ kind, before, after, of }) =>
            of === undefined
                ? [`${kind} ${before}`, after]
                : [`${kind} ${valueName(of, before)}`, valueName(of, after)],
        ),
    );
    const to: Renaming = (kind, name) => known.get(`${kind} ${name}`) ?? name;
    return renamedRuleSet(model, to);
}

function byTitle(before: RuleSetModel, after: RuleSetModel): NewName[] {
    const [gone, come] = [ownNames(before, after), ownNames(after, before)];
    return [...gone].flatMap(([kind, olds]) => {
        const news = Map.groupBy(come.get(kind) ?? [], (name) => titleKey(after, kind, name));
        return [...Map.groupBy(olds, (name) => titleKey(before, kind, name))].flatMap(
            ([title, [one, ...others]]): NewName[] => {
                const [other, ...more] = news.get(title) ?? [];
                if (title === undefined || one === undefined || other === undefined) return [];
                if (others.length + more.length > 0) return [];
                const isSame = isSameKind(
                    kind,
                    declaredOf(before, kind, one),
                    declaredOf(after, kind, other),
                );
                return isSame ? [newName(kind, one, other, 'title')] : [];
            },
        );
    });
}

function byUse(before: RuleSetModel, after: RuleSetModel): NewName[] {
    const come = ownNames(after, before);
    if (![...ownNames(before, after).keys()].some((kind) => come.has(kind))) return [];
    // A time is known by its event, which may be what has another name.
    const joint = joinSpaces(before, after, (a, b) => areComparable(a, b) || (isTime(a) && isTime(b)));
    const old = signaturesOf(before, after, inOwnNames(before, joint.before, joint.spaces.before));
    const now = signaturesOf(after, before, inOwnNames(after, joint.after, joint.spaces.after));
    return [...old].flatMap(([signature, [one, ...others]]): NewName[] => {
        const [other, ...more] = now.get(signature) ?? [];
        if (one === undefined || other === undefined || others.length + more.length > 0) return [];
        const { kind } = one;
        const [mine, theirs] = [declaredOf(before, kind, one.name), declaredOf(after, kind, other.name)];
        const areTwo =
            titleIn(before, kind, one.name) !== undefined && titleIn(after, kind, other.name) !== undefined;
        if (areTwo || !isSameKind(kind, mine, theirs)) return [];
        if (kind === 'fact' && !isSameType((mine as Fact).type, (theirs as Fact).type)) return [];
        return [newName(kind, one.name, other.name, 'use')];
    });
}

function newName(kind: NameKind, one: string, other: string, by: NewName['by']): NewName {
    if (kind !== 'value') return { kind, before: one, after: other, by };
    const [of, after] = partsOfValue(other);
    return { kind, before: partsOfValue(one)[1], after, of, by };
}

const isTime = ({ kind }: FactType): boolean => kind === 'elapsed';

/** A side on the joint axes, with its own cases and its own names for the axes that it has. */
function inOwnNames(own: RuleSetModel, joint: RuleSetModel, space: Space): RuleSetModel {
    const meanings = new Map(own.space.axes.map(({ id }, axis) => [id, own.axes[axis]!]));
    const axes = joint.axes.map((meaning, axis) =>
        meaning.kind === 'anchor-class' ? meaning : (meanings.get(space.axes[axis]!.id) ?? meaning),
    );
    return { ...joint, space, axes };
}

/** The title that the drafter gave it. */
function titleIn(model: RuleSetModel, kind: NameKind, name: string): string | undefined {
    const declared = declaredOf(model, kind, name);
    return declared && hasOwnTitle(declared) ? declared.title : undefined;
}

/** What a thing is known by: values of one title are the same only within one oplysning. */
function titleKey(model: RuleSetModel, kind: NameKind, name: string): string | undefined {
    const title = titleIn(model, kind, name);
    return title === undefined || kind !== 'value' ? title : `${partsOfValue(name)[0]}: ${title}`;
}

function isSameKind(kind: NameKind, one: Declared | undefined, other: Declared | undefined): boolean {
    if (kind === 'rule') return true;
    if (!one || !other) return false;
    if (kind === 'fact') return areComparable((one as Fact).type, (other as Fact).type);
    return ('kind' in one ? one.kind : undefined) === ('kind' in other ? other.kind : undefined);
}
