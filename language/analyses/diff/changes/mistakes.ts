import type { Norm, Place, Problem, RuleSetModel, Text } from '../../../model/index.js';
import { enumerate } from '../../../model/text.js';
import type { Change, NotCompared } from '../model.js';
import { comparePlaces, declarationsOf, type Declared } from './declarations.js';
import { taintOf } from './tainted.js';
import { filesOf, type SideName, type Sides } from './sides.js';

/** Both sides without what cannot be compared. */
export interface Sound {
    readonly sides: Sides;
    readonly notCompared: readonly NotCompared[];
    /** Whether a mistake stands in a reform, so that what reforms lead to is not known. */
    readonly isReformBroken: boolean;
    /** Whether a change of a word, a group or anything else beside the rules is more than the look of a mistake. */
    readonly isKnown: (change: Change) => boolean;
}

/**
 * Leaves out, on both sides, the rules whose meaning is not known because of a mistake in the text of one: the rule
 * with the mistake, whatever rests on a group or a word with one, whoever such a rule goes before, and a rule that a
 * file seems to lack although the file cannot be read whole. What is left can be compared as it stands.
 */
export function withoutMistakes(given: Sides): Sound {
    const broken = SIDES.flatMap((side) => brokenIn(given[side], side));
    if (broken.length === 0)
        return { sides: given, notCompared: [], isReformBroken: false, isKnown: () => true };
    /** The mistake behind each rule that is left out. */
    const causes = new Map<string, Broken>();
    const leaveOut = (rule: string, cause: Broken): void => {
        if (!causes.has(rule)) causes.set(rule, cause);
    };
    for (const each of broken) if (each.owner?.kind === 'rule') leaveOut(each.owner.name, each);
    const groups = new Set<string>();
    for (const side of SIDES) {
        const own = broken.filter((each) => each.side === side);
        const taint = taintOf(given[side], own);
        for (const [rule, cause] of taint.rules) leaveOut(rule, cause);
        for (const name of taint.groups.keys()) groups.add(name);
    }
    const missing = SIDES.flatMap((side) => missingIn(given, side, causes));
    const unread = new Map(missing.map(({ norm, cause }) => [norm.rule, cause]));
    for (const [rule, cause] of unread) causes.set(rule, cause);
    followPriorities(given, causes);
    const without = (model: RuleSetModel): RuleSetModel => ({
        ...model,
        norms: model.norms.filter(({ rule }) => !causes.has(rule)),
        ...(model.reform && {
            reform: { ...model.reform, norms: model.reform.norms.filter(({ rule }) => !causes.has(rule)) },
        }),
    });
    const titles = new Map(
        SIDES.flatMap((side) => given[side].norms.map(({ rule, title }) => [rule, title])),
    );
    const others = Map.groupBy(
        [...causes].filter(([rule, { owner }]) => rule !== owner?.name && !unread.has(rule)),
        ([, cause]) => cause,
    );
    return {
        sides: { before: without(given.before), after: without(given.after) },
        notCompared: [
            ...broken.map((each) =>
                tell(
                    each,
                    (others.get(each) ?? []).map(([rule]) => titles.get(rule) ?? rule),
                ),
            ),
            ...missing.map(({ norm, side }) => tellMissing(norm, side)),
        ],
        isReformBroken: broken.some(({ owner }) => owner?.kind === 'reform'),
        isKnown: knownChanges(given, broken, groups),
    };
}

/** What is said of a thing is known unless it has a mistake in it, or may stand where a file could not be read. */
function knownChanges(
    given: Sides,
    broken: readonly Broken[],
    groups: ReadonlySet<string>,
): (change: Change) => boolean {
    const files = filesOf(given);
    const placeKey = ({ uri, start }: Place): string => `${uri} ${start.line} ${start.character}`;
    const owned = new Set(broken.flatMap(({ owner }) => (owner ? [placeKey(owner.place)] : [])));
    const unread = new Set(
        broken.flatMap(({ problem: { kind, place }, side }) =>
            kind === 'syntax' ? [`${side} ${files[side](place.uri)}`] : [],
        ),
    );
    return ({ before, after, groups: [group] }) => {
        if ([before, after].some((side) => side && owned.has(placeKey(side.place)))) return false;
        if (group !== undefined && groups.has(group)) return false;
        if (groups.has((after ?? before)!.name)) return false;
        if (before && after) return true;
        const [own, other] = before ? (['before', 'after'] as const) : (['after', 'before'] as const);
        return !unread.has(`${other} ${files[own]((before ?? after)!.place.uri)}`);
    };
}

const SIDES = ['before', 'after'] as const;

/** A mistake, and what it is in. */
export interface Broken {
    readonly problem: Problem;
    readonly side: SideName;
    /** Undefined above the first declaration of a file. */
    readonly owner?: Declared;
}

/** A mistake is in the last declaration that begins before it. */
function brokenIn(model: RuleSetModel, side: SideName): readonly Broken[] {
    if (model.problems.length === 0) return [];
    const byFile = Map.groupBy(declarationsOf(model), ({ place }) => place.uri);
    for (const all of byFile.values()) all.sort((a, b) => comparePlaces(a.place, b.place));
    return model.problems.map((problem): Broken => {
        const owner = byFile
            .get(problem.place.uri)
            ?.findLast(({ place }) => comparePlaces(place, problem.place) <= 0);
        return { problem, side, ...(owner && { owner }) };
    });
}

function tell({ problem, side, owner }: Broken, others: readonly string[]): NotCompared {
    const file = problem.place.uri.split('/').at(-1) ?? problem.place.uri;
    const why = whyOf(problem);
    const named = others.slice(0, MOST_NAMED).map((title) => `»${title}«`);
    const more = others.length - named.length;
    return {
        what: owner?.said ?? { da: `filen ${file}`, en: `the file ${file}` },
        why:
            others.length === 0
                ? why
                : {
                      da: `${why.da}; derfor er heller ikke ${enumerate(
                          more > 0 ? [...named, `${more} andre regler`] : named,
                          'da',
                      )} sammenlignet`,
                      en: `${why.en}; nor are therefore ${enumerate(
                          more > 0 ? [...named, `${more} other rules`] : named,
                          'en',
                      )} compared`,
                  },
        place: problem.place,
        side,
    };
}

/** Rules that are named; more of them are counted. */
const MOST_NAMED = 3;

function whyOf(problem: Problem): Text {
    const mistake: Text = { da: 'der er en fejl i teksten', en: 'there is a mistake in the text' };
    switch (problem.kind) {
        case 'syntax':
        case 'bad-value':
            return {
                da: `${mistake.da}: ${withoutEnd(problem.message.da)}`,
                en: `${mistake.en}: ${withoutEnd(problem.message.en)}`,
            };
        case 'unknown-name':
            return {
                da: `${mistake.da}: »${problem.name}« er ikke erklæret`,
                en: `${mistake.en}: »${problem.name}« is not declared`,
            };
        default:
            return mistake;
    }
}

/** A message goes on here, so that it neither begins nor ends a sentence. */
const withoutEnd = (message: string): string =>
    message.replace(/\.$/, '').replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

interface Missing {
    readonly norm: Norm;
    readonly side: SideName;
    readonly cause: Broken;
}

/** Rules of the other side that are not to be found here, although the file they were in has a syntax mistake. */
function missingIn(given: Sides, side: SideName, left: ReadonlyMap<string, Broken>): readonly Missing[] {
    const model = given[side];
    const otherSide = side === 'before' ? 'after' : 'before';
    const files = filesOf(given);
    const own = files[side];
    const unread = new Map(
        brokenIn(model, side).flatMap((each) =>
            each.problem.kind === 'syntax' ? [[own(each.problem.place.uri), each] as const] : [],
        ),
    );
    const [anyCause] = unread.values();
    if (!anyCause) return [];
    const present = new Set(model.files.map(own));
    const known = new Set([...left.keys(), ...model.norms.map(({ rule }) => rule)]);
    return given[otherSide].norms.flatMap((norm): Missing[] => {
        const file = files[otherSide](norm.place.uri);
        if (known.has(norm.rule) || (present.has(file) && !unread.has(file))) return [];
        known.add(norm.rule);
        return [{ norm, side: otherSide, cause: unread.get(file) ?? anyCause }];
    });
}

const tellMissing = (norm: Norm, side: SideName): NotCompared => ({
    what: { da: `reglen »${norm.title}«`, en: `the rule »${norm.title}«` },
    why: {
        da: 'den findes ikke på den anden side, men teksten dér kan ikke læses helt',
        en: 'it is not on the other side, but the text there cannot be read whole',
    },
    place: norm.place,
    side,
});

/** Whom a rule is for is not known when a rule that goes before it is not. */
function followPriorities(given: Sides, causes: Map<string, Broken>): void {
    const byRule = Map.groupBy(
        SIDES.flatMap((side) => given[side].norms),
        ({ rule }) => rule,
    );
    // Rules that are added on the way are visited too.
    for (const [rule, cause] of causes)
        for (const { defeats } of byRule.get(rule) ?? [])
            for (const { rule: loser } of defeats)
                if (byRule.has(loser) && !causes.has(loser)) causes.set(loser, cause);
}
