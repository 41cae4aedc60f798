import type { FigureSet, Norm, Problem, RuleSetModel, Vocabulary } from '../model/index.js';
import type { Space } from '../population/index.js';

/**
 * What rules are judged in: all of the rule set that checks of rules may look at besides the rules. As long as nothing
 * of it is another, it is the same object, and so is each of its parts.
 */
export type Environment = Pick<
    RuleSetModel,
    'id' | 'title' | 'vocabulary' | 'space' | 'axes' | 'groups' | 'unions' | 'figures'
>;

/** The environment of a rule set; parts that are as they were `before` are taken from there. */
export function environmentOf(model: RuleSetModel, before: Environment | undefined): Environment {
    const { id, title, vocabulary, space, axes, groups, unions, figures } = model;
    const now = { id, title, vocabulary, space, axes, groups, unions, ...(figures && { figures }) };
    if (!before) return now;
    const kept: Environment = {
        id,
        title,
        vocabulary: sameVocabulary(before.vocabulary, vocabulary) ? before.vocabulary : vocabulary,
        space: sameSpace(before.space, space) ? before.space : space,
        axes: sameContent(before.axes, axes) ? before.axes : axes,
        groups: sameItems(before.groups, groups) ? before.groups : groups,
        unions: sameItems(before.unions, unions) ? before.unions : unions,
        ...(figures && { figures: sameSizes(before.figures, figures) ? before.figures! : figures }),
    };
    const keys = Object.keys(kept) as (keyof Environment)[];
    const isSame =
        keys.length === Object.keys(before).length && keys.every((key) => kept[key] === before[key]);
    return isSame ? before : kept;
}

/** A rule set with some of its norms, and nothing else that checks of rules must not look at. */
export function partOf(
    environment: Environment,
    norms: readonly Norm[],
    problems: readonly Problem[],
): RuleSetModel {
    return { ...environment, norms, problems, claims: [], cases: [], thresholds: new Map(), files: [] };
}

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a === b || (a.length === b.length && a.every((each, i) => each === b[i]));
}

export function sameMaps(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
    if (a === b) return true;
    if (a.size !== b.size) return false;
    const others = b.entries();
    // In one order, too: some words are chosen by it.
    for (const [key, value] of a) {
        const [other, theirs] = others.next().value!;
        if (key !== other || value !== theirs) return false;
    }
    return true;
}

function sameVocabulary(a: Vocabulary, b: Vocabulary): boolean {
    if (a === b) return true;
    return (
        sameMaps(a.facts, b.facts) &&
        sameMaps(a.events, b.events) &&
        sameMaps(a.actors, b.actors) &&
        sameMaps(a.acts, b.acts) &&
        sameMaps(a.subjects, b.subjects) &&
        sameMaps(a.lawActs, b.lawActs) &&
        sameExclusions(a.exclusions, b.exclusions)
    );
}

export function sameExclusions(a: Vocabulary['exclusions'], b: Vocabulary['exclusions']): boolean {
    if (a === b) return true;
    return (
        a.size === b.size && [...a].every(([act, others]) => sameItems([...others], [...(b.get(act) ?? [])]))
    );
}

function sameSpace(a: Space, b: Space): boolean {
    return a === b || (sameContent(a.axes, b.axes) && sameItems(a.constraints, b.constraints));
}

const sameContent = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Rules are judged with the sizes that figures give, not with the places where these stand. */
function sameSizes(a: FigureSet | undefined, b: FigureSet): boolean {
    const withoutPlaces = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value);
    return (
        a === b || (a !== undefined && JSON.stringify(a, withoutPlaces) === JSON.stringify(b, withoutPlaces))
    );
}
