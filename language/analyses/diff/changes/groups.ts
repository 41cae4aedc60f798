import {
    formatCitation,
    type Group,
    type GroupUnion,
    type RuleSetModel,
    type Text,
} from '../../../model/index.js';
import { areEqual, isEmpty, type Condition, type Space, type Truth } from '../../../population/index.js';
import type { Change } from '../model.js';
import { canonicalIn, SAME_NAMES, type Renamed } from './canonical.js';
import { plain, sideOfThing, type Sides } from './sides.js';

/** A målgruppe, undermålgruppe or samlebetegnelse. */
type GroupLike = Group | GroupUnion;

export interface GroupPair {
    readonly before: GroupLike;
    readonly after: GroupLike;
}

export interface GroupMatching {
    readonly pairs: readonly GroupPair[];
    readonly gone: readonly GroupLike[];
    readonly come: readonly GroupLike[];
}

/** Which group is which: by name, and of the others by their citizens, or else by a title that only they have. */
export function matchGroups({ before, after }: Sides): GroupMatching {
    const { space } = after;
    const left = { before: new Set(groupsOf(before)), after: new Set(groupsOf(after)) };
    const pairs: GroupPair[] = [];
    const pair = (isMatch: (a: GroupLike, b: GroupLike) => boolean): void => {
        for (const a of left.before) {
            const matches = [...left.after].filter((b) => isUnion(a) === isUnion(b) && isMatch(a, b));
            const best = matches.find((b) => b.title === a.title) ?? matches[0];
            if (!best) continue;
            left.before.delete(a);
            left.after.delete(best);
            pairs.push({ before: a, after: best });
        }
    };
    const isSomebody = (condition: Condition): boolean => isEmpty(space, condition) === 'no';
    pair((a, b) => a.id === b.id);
    pair(
        (a, b) =>
            isSomebody(a.condition) &&
            isSomebody(b.condition) &&
            areEqual(space, a.condition, b.condition) === 'yes',
    );
    pair((a, b) => a.title === b.title);
    return { pairs, gone: [...left.before], come: [...left.after] };
}

/** Groups that are new, gone, called something else or defined otherwise. */
export function groupChanges(
    matching: GroupMatching,
    spaces: GroupSpaces,
    /** Whether the rule sets define them in the same words, however far their oplysninger go. */
    isWrittenAlike: (before: string, after: string) => boolean,
): readonly Change[] {
    const titles = new Map(matching.pairs.map(({ before, after }) => [before.id, after.id]));
    const named = (name: string): string => titles.get(name) ?? name;
    return [
        ...matching.gone.map((group) => groupChange(group, undefined, { da: 'udgået', en: 'gone' })),
        ...matching.come.map((group) => groupChange(undefined, group, { da: 'ny', en: 'new' })),
        ...matching.pairs.flatMap(({ before, after }) => {
            const defined = isDefinedOtherwise(spaces, before, after, named, isWrittenAlike);
            return [
                ...(before.id !== after.id || before.title !== after.title
                    ? [groupChange(before, after, { da: 'omdøbt', en: 'renamed' })]
                    : []),
                ...(defined ? [groupChange(before, after, defined)] : []),
                ...writtenChanges(before, after),
            ];
        }),
    ];
}

/** The cases that both sides know, and those of each. */
export interface GroupSpaces {
    readonly common: Space;
    readonly before: Space;
    readonly after: Space;
}

/** Groups by how their own rule sets define them. */
export function groupsWrittenAlike(given: Sides, to: Renamed): (before: string, after: string) => boolean {
    const textIn = (model: RuleSetModel, names: Renamed): ((name: string) => string | undefined) => {
        const textOf = canonicalIn(model, names);
        const conditions = new Map(groupsOf(model).map(({ id, condition }) => [id, condition]));
        return (name) => textOf(conditions.get(name));
    };
    const [old, now] = [textIn(given.before, to), textIn(given.after, SAME_NAMES)];
    return (before, after) => old(before) === now(after);
}

function isDefinedOtherwise(
    { common, ...each }: GroupSpaces,
    before: GroupLike,
    after: GroupLike,
    named: (name: string) => string,
    isWrittenAlike: (before: string, after: string) => boolean,
): Text | undefined {
    const equal = (space: Space): Truth => areEqual(space, before.condition, after.condition);
    const answer = equal(common);
    if (answer === 'no')
        return {
            da: 'omfatter andre borgere; får nogen noget andet af det, er det fortalt for sig',
            en: 'has other citizens; if somebody gets something else by it, that is told for itself',
        };
    if (answer === 'unknown')
        return {
            da: 'defineret anderledes; om den omfatter andre borgere, kunne ikke afgøres',
            en: 'defined otherwise; whether it has other citizens could not be decided',
        };
    if ((equal(each.before) !== 'yes' || equal(each.after) !== 'yes') && !isWrittenAlike(before.id, after.id))
        return {
            da: 'omfatter andre af de borgere, som kun det ene regelsæt kender',
            en: 'has others of the citizens whom only one of the rule sets knows',
        };
    if (partsOf(before).map(named).sort().join() !== partsOf(after).slice().sort().join())
        return {
            da: 'skrevet med andre grupper, men de samme borgere',
            en: 'written with other groups, but the same citizens',
        };
    if (!isUnion(before) && !isUnion(after) && before.kind !== after.kind)
        return { da: 'regnes som en anden slags gruppe', en: 'counts as another kind of group' };
    return undefined;
}

/** Citation, sources and the like: they change nothing for anyone. */
function writtenChanges(before: GroupLike, after: GroupLike): readonly Change[] {
    const aspects: readonly (readonly [Text, (group: Group) => string])[] = [
        [
            { da: 'anden henvisning', en: 'another citation' },
            ({ citation }) => (citation ? formatCitation(citation) : ''),
        ],
        [
            { da: 'anden kilde', en: 'another source' },
            ({ sources }) => sources.map(({ text }) => `»${text}«`).join('; '),
        ],
        [
            { da: 'anden oplysning om, at kilder er uenige', en: 'another record of sources that disagree' },
            ({ deviations }) =>
                deviations.map(({ source, theirs, ours }) => `${source}: »${theirs}« / »${ours}«`).join('; '),
        ],
        [
            { da: 'noget andet er uoplyst', en: 'something else is left open' },
            ({ openPoints }) => openPoints.map(({ text }) => `»${text}«`).join('; '),
        ],
    ];
    if (isUnion(before) || isUnion(after)) return [];
    return aspects.flatMap(([what, say]) => {
        const [old, now] = [say(before), say(after)];
        if (old === now) return [];
        return [
            {
                ...groupChange(before, after, what),
                category: 'wording' as const,
                before: sideOfThing(before.id, before.place, sayOrNothing(old)),
                after: sideOfThing(after.id, after.place, sayOrNothing(now)),
            },
        ];
    });
}

function groupChange(before: GroupLike | undefined, after: GroupLike | undefined, what: Text): Change {
    const group = (after ?? before)!;
    return {
        category: 'vocabulary',
        groups: isUnion(group) ? [] : [group.id],
        what: { da: `${KINDS[kindOf(group)].da} ${what.da}`, en: `${KINDS[kindOf(group)].en} ${what.en}` },
        ...(before && { before: sideOf(before) }),
        ...(after && { after: sideOf(after) }),
        components: [],
        rests: [],
    };
}

const sideOf = (group: GroupLike): NonNullable<Change['before']> =>
    sideOfThing(group.id, group.place, plain(`»${group.title}«`));

const sayOrNothing = (text: string): Text => (text === '' ? { da: 'intet', en: 'nothing' } : plain(text));

const groupsOf = ({ groups, unions }: Sides['before']): readonly GroupLike[] => [...groups, ...unions];

const isUnion = (group: GroupLike): group is GroupUnion => 'members' in group;

const partsOf = (group: GroupLike): readonly string[] => (isUnion(group) ? group.members : group.parents);

const kindOf = (group: GroupLike): keyof typeof KINDS => (isUnion(group) ? 'union' : group.kind);

const KINDS = {
    group: { da: 'målgruppe', en: 'målgruppe' },
    subgroup: { da: 'undermålgruppe', en: 'undermålgruppe' },
    former: { da: 'tidligere målgruppe', en: 'former målgruppe' },
    union: { da: 'samlebetegnelse', en: 'samlebetegnelse' },
} as const satisfies Record<string, Text>;
