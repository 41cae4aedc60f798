import type { Norm, Place, Problem, RuleSetModel, Text } from '../../../model/index.js';
import { axesOf } from '../../../population/index.js';
import type { NotCompared } from '../model.js';
import { declarationsOf, type Declared } from './declarations.js';
import { filesOf, type SideName, type Sides } from './sides.js';

/** Both sides without what cannot be compared. */
export interface Sound {
    readonly sides: Sides;
    readonly notCompared: readonly NotCompared[];
    /** Whether a mistake stands in a reform, so that what reforms lead to is not known. */
    readonly isReformBroken: boolean;
}

/**
 * Leaves out, on both sides, the rules whose meaning is not known because of a mistake in the text of one: the rule
 * with the mistake, whoever it goes before, and a rule that a file seems to lack although the file cannot be read
 * whole. What is left can be compared as it stands.
 */
export function withoutMistakes(given: Sides): Sound {
    if (given.before.problems.length + given.after.problems.length === 0)
        return { sides: given, notCompared: [], isReformBroken: false };
    const sides = ['before', 'after'] as const;
    const broken = sides.flatMap((side) => brokenIn(given[side], side));
    const left = new Map<string, NotCompared>();
    for (const each of broken)
        if (each.rule !== undefined && !left.has(each.rule)) left.set(each.rule, each.told);
    for (const each of sides.flatMap((side) => usersOf(given, side, broken)))
        if (!left.has(each.rule)) left.set(each.rule, each.told);
    for (const each of sides.flatMap((side) => missingIn(given, side)))
        if (!left.has(each.rule)) left.set(each.rule, each.told);
    addDefeated(given, left);
    const without = (model: RuleSetModel): RuleSetModel => ({
        ...model,
        norms: model.norms.filter(({ rule }) => !left.has(rule)),
    });
    return {
        sides: left.size === 0 ? given : { before: without(given.before), after: without(given.after) },
        notCompared: [
            ...broken.filter(({ rule }) => rule === undefined).map(({ told }) => told),
            ...left.values(),
        ],
        isReformBroken: broken.some(({ owner }) => owner?.kind === 'reform'),
    };
}

interface Broken {
    readonly owner?: Declared;
    /** Name of the rule that the mistake is in. */
    readonly rule?: string;
    readonly told: NotCompared;
}

const MISTAKE: Text = { da: 'der er en fejl i teksten', en: 'there is a mistake in the text' };

/** A mistake is in the last declaration that begins before it. */
function brokenIn(model: RuleSetModel, side: SideName): readonly Broken[] {
    const byFile = Map.groupBy(declarationsOf(model), ({ place }) => place.uri);
    for (const all of byFile.values()) all.sort((a, b) => comparePlaces(a.place, b.place));
    return model.problems.map((problem): Broken => {
        const owner = byFile
            .get(problem.place.uri)
            ?.findLast(({ place }) => comparePlaces(place, problem.place) <= 0);
        return {
            ...(owner && { owner }),
            ...(owner?.kind === 'rule' && { rule: owner.name }),
            told: {
                what: owner?.said ?? fileOf(problem.place),
                why: whyOf(problem),
                place: problem.place,
                side,
            },
        };
    });
}

function whyOf(problem: Problem): Text {
    return problem.kind === 'syntax' || problem.kind === 'bad-value'
        ? {
              da: `${MISTAKE.da}: ${unended(problem.message.da)}`,
              en: `${MISTAKE.en}: ${unended(problem.message.en)}`,
          }
        : problem.kind === 'unknown-name'
          ? {
                da: `${MISTAKE.da}: »${problem.name}« er ikke erklæret`,
                en: `${MISTAKE.en}: »${problem.name}« is not declared`,
            }
          : MISTAKE;
}

const unended = (sentence: string): string => {
    const text = sentence.replace(/\.$/, '');
    return text === '' ? text : text[0]!.toLowerCase() + text.slice(1);
};

function fileOf({ uri }: Place): Text {
    const name = uri.split('/').at(-1) ?? uri;
    return { da: `filen ${name}`, en: `the file ${name}` };
}

interface Left {
    readonly rule: string;
    readonly told: NotCompared;
}

/** Rules that rest on a broken thing by name: a group, an oplysning, a handling. */
function usersOf(given: Sides, side: SideName, broken: readonly Broken[]): readonly Left[] {
    const model = given[side];
    const bad = new Set(
        broken.flatMap(({ owner, told }) => (told.side === side && owner ? [key(owner)] : [])),
    );
    if (bad.size === 0) return [];
    for (const { id, parents } of model.groups)
        if (parents.some((each) => bad.has(`group ${each}`))) bad.add(`group ${id}`);
    for (const { id, members } of model.unions)
        if (members.some((each) => bad.has(`group ${each}`))) bad.add(`group ${id}`);
    return model.norms.flatMap((norm): Left[] => {
        const uses = [...usedBy(model, norm)].find((each) => bad.has(each));
        if (uses === undefined) return [];
        const name = uses.slice(uses.indexOf(' ') + 1);
        return [
            {
                rule: norm.rule,
                told: {
                    what: sayRule(norm),
                    why: {
                        da: `reglen bygger på »${name}«, som der er en fejl i`,
                        en: `the rule rests on »${name}«, which has a mistake in it`,
                    },
                    place: norm.place,
                    side,
                },
            },
        ];
    });
}

const key = ({ kind, name }: Declared): string => `${kind} ${name}`;

function* usedBy(model: RuleSetModel, norm: Norm): Iterable<string> {
    for (const each of [...norm.groups, ...norm.except]) yield `group ${each}`;
    if (norm.act !== undefined) yield `act ${norm.act}`;
    if (norm.countsAs !== undefined) yield `act ${norm.countsAs}`;
    if (norm.bearer !== undefined) yield `actor ${norm.bearer}`;
    if (norm.participation) yield `actor ${norm.participation.actor}`;
    if (norm.subject !== undefined) yield `subject ${norm.subject}`;
    for (const axis of axesOf(norm.population)) {
        const meaning = model.axes[axis];
        if (meaning?.kind === 'fact' || meaning?.kind === 'total') yield `fact ${meaning.fact}`;
        if (meaning?.kind === 'elapsed' && meaning.event !== undefined) yield `event ${meaning.event}`;
    }
}

/** Rules of the other side that are not to be found here, although the file they were in has a syntax mistake. */
function missingIn(given: Sides, side: SideName): readonly Left[] {
    const model = given[side];
    const other = given[side === 'before' ? 'after' : 'before'];
    const files = filesOf(given);
    const [own, theirs] = [files[side], files[side === 'before' ? 'after' : 'before']];
    const unread = new Set(
        model.problems.flatMap(({ kind, place }) => (kind === 'syntax' ? [own(place.uri)] : [])),
    );
    if (unread.size === 0) return [];
    const present = new Set(model.files.map(own));
    const known = new Set(model.norms.map(({ rule }) => rule));
    return other.norms.flatMap((norm): Left[] => {
        const file = theirs(norm.place.uri);
        if (known.has(norm.rule) || (present.has(file) && !unread.has(file))) return [];
        return [
            {
                rule: norm.rule,
                told: {
                    what: sayRule(norm),
                    why: {
                        da: 'reglen findes ikke på den anden side, men teksten dér kan ikke læses helt',
                        en: 'the rule is not on the other side, but the text there cannot be read whole',
                    },
                    place: norm.place,
                    side: side === 'before' ? 'after' : 'before',
                },
            },
        ];
    });
}

/** Whom a rule is for is not known when a rule that goes before it is not. */
function addDefeated(given: Sides, left: Map<string, NotCompared>): void {
    const all = (['before', 'after'] as const).flatMap((side) =>
        given[side].norms.map((norm) => ({ side, norm })),
    );
    const byRule = Map.groupBy(all, ({ norm }) => norm.rule);
    for (const [rule] of left)
        for (const { side, norm } of byRule.get(rule) ?? [])
            for (const { rule: loser } of norm.defeats) {
                const other = byRule.get(loser)?.find((each) => each.side === side)?.norm;
                if (!other || left.has(loser)) continue;
                left.set(loser, {
                    what: sayRule(other),
                    why: {
                        da: `»${norm.title}« går forud for den og er ikke sammenlignet`,
                        en: `»${norm.title}« goes before it and is not compared`,
                    },
                    place: other.place,
                    side,
                });
            }
}

const sayRule = ({ title }: Norm): Text => ({ da: `reglen »${title}«`, en: `the rule »${title}«` });

function comparePlaces(a: Place, b: Place): number {
    return a.start.line - b.start.line || a.start.character - b.start.character;
}
