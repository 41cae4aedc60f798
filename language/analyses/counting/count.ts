import { DAY_AXIS, type Norm, type RuleSetModel, type Vocabulary } from '../../model/index.js';
import {
    and,
    everything,
    intervals,
    isIn,
    not,
    or,
    type Compiled,
    type Condition,
} from '../../population/index.js';
import type { Cell, CountedProvision, Counts, Figure, SpecialRuleMethod, SubjectCounts } from './model.js';
import { provisionsOf } from './provisions.js';
import { quadrantOf, QUADRANTS, type Quadrant } from './quadrants.js';
import { reachOf, type Occurrence, type Reach } from './reach.js';
import { countSubject } from './subjects.js';
import { countRules, type CountedCell, type CountedGroup } from './tally.js';

export interface CountOptions {
    /** Count what is in force on this day (day number); without it, all that is in force on any day. */
    readonly day?: number;
    /** Count what is in force on this day or later; of no effect beside `day`. */
    readonly from?: number;
    /** Count on these groups in place of the målgrupper of the rule set. */
    readonly groups?: readonly GroupToCount[];
    /**
     * Take each group without those who are in another of the groups too (its own citizens), and whole where nobody
     * is left then. Groups that overlap are otherwise credited with each other's rules.
     */
    readonly own?: boolean;
}

export interface GroupToCount {
    readonly id: string;
    readonly condition: Condition;
}

/**
 * Counts a rule set on its canonical form: renaming, reordering, duplicating or splitting rules changes nothing but
 * the number of provisions. Only målgrupper count as groups, not undermålgrupper and samlebetegnelser.
 */
export function countRuleSet(model: RuleSetModel, options: CountOptions = {}): Counts {
    const reach = reachOf(model);
    const targetGroups = options.groups ?? model.groups.filter(({ kind }) => kind === 'group');
    const groups = options.own ? ownCitizens(targetGroups, reach) : targetGroups;
    const days = daysOf(options);
    return countOccurrences(reach.occurrences, {
        vocabulary: model.vocabulary,
        groups: groups.map(({ id, condition }) => ({ id, cases: reach.prepare(and(condition, days)) })),
        anyone: reach.prepare(days),
        meets: reach.meets,
        days: options,
    });
}

/** The counts of one subject, as `countRuleSet` has them; undefined where no rule is on it. */
export function countSubjectOf(model: RuleSetModel, subject: string): SubjectCounts | undefined {
    const { bySubject, meets, prepare } = reachOf(model);
    const counts = countOccurrences(bySubject.get(subject) ?? [], {
        vocabulary: model.vocabulary,
        groups: model.groups
            .filter(({ kind }) => kind === 'group')
            .map(({ id, condition }) => ({ id, cases: prepare(condition) })),
        anyone: prepare(everything),
        meets,
        days: {},
    });
    return counts.subjects[0];
}

/** What is counted of rules whose reach is known. */
export interface Counting {
    readonly vocabulary: Vocabulary;
    /** Their cases on the days that count. */
    readonly groups: readonly CountedGroup[];
    /** All cases on the days that count. */
    readonly anyone: Compiled;
    readonly days: Pick<CountOptions, 'day' | 'from'>;
    readonly meets: Reach['meets'];
}

export function countOccurrences(all: readonly Occurrence[], counting: Counting): Counts {
    const { vocabulary, groups, anyone, days } = counting;
    const names = groups.map(({ id }) => id);
    const occurrences = all.filter(({ norm }) => isInForce(norm, days));

    const rules = countRules(occurrences, groups, anyone, counting);
    const cells = rules.flatMap((rule) => rule.cells);
    const mainRules = subjectsWithMainRule(occurrences);
    const subjects = [...Map.groupBy(rules, ({ rule }) => rule.subject)].flatMap(([subject, own]) =>
        subject === undefined ? [] : countSubject(subject, own, names, mainRules.has(subject)),
    );
    return {
        groups: { value: names.length, behind: names, unknown: [] },
        bestemmelser: countProvisions(occurrences),
        regler: figure(rules, ({ rule }) => rule),
        celler: figure(cells, ({ cell }) => cell),
        varianter: joined(subjects.map((subject) => subject.varianter)),
        saerregler: joined(subjects.map((subject) => subject.saerregler)),
        saerregelMetode: methodOf(subjects),
        harmoniseringsgrad: mean(subjects.map((subject) => subject.harmoniseringsgrad)),
        ...countQuadrants(vocabulary, cells),
        subjects,
    };
}

/** The days that count, as a condition on the day axis. */
export function daysOf({ day, from }: Pick<CountOptions, 'day' | 'from'>): Condition {
    if (day !== undefined) return isIn(DAY_AXIS, intervals.point(day));
    return from === undefined ? everything : isIn(DAY_AXIS, intervals.range(from, Infinity));
}

/** Whether the rule is in force on one of the days that count, by its dates alone. */
export function isInForce(
    { validity, undated }: Norm,
    { day, from }: Pick<CountOptions, 'day' | 'from'>,
): boolean {
    if (undated) return false;
    const end = validity.until ?? Infinity;
    if (day !== undefined) return (validity.from ?? -Infinity) <= day && day < end;
    return from === undefined || from < end;
}

function subjectsWithMainRule(occurrences: readonly Occurrence[]): ReadonlySet<string> {
    return new Set(occurrences.flatMap(({ norm }) => (norm.mainRule ? (norm.subject ?? []) : [])));
}

/** Each group without those who are in another one too; the whole group where all of them are. */
export function ownCitizens(
    groups: readonly GroupToCount[],
    { shareCases }: Pick<Reach, 'shareCases'>,
): readonly GroupToCount[] {
    return groups.map((group) => {
        const { id, condition } = group;
        const others = groups.filter(
            (other) => other !== group && shareCases(condition, other.condition) !== 'no',
        );
        if (others.length === 0) return group;
        const own = and(condition, not(or(...others.map((other) => other.condition))));
        return shareCases(own, everything) === 'no' ? group : { id, condition: own };
    });
}

/** A measure of text: whether a rule in force still concerns anyone is not asked. */
function countProvisions(occurrences: readonly Occurrence[]): Figure<CountedProvision> {
    const byProvision = new Map<string, Set<string>>();
    for (const { norm } of occurrences) {
        for (const provision of norm.citation ? provisionsOf(norm.citation) : []) {
            const norms = byProvision.get(provision);
            if (norms) norms.add(norm.id);
            else byProvision.set(provision, new Set([norm.id]));
        }
    }
    const behind = [...byProvision].map(([provision, norms]) => ({ provision, norms: [...norms] }));
    return { value: behind.length, behind, unknown: [] };
}

function countQuadrants(
    vocabulary: Vocabulary,
    cells: readonly CountedCell[],
): Pick<Counts, 'kvadranter' | 'udenForKvadranterne'> {
    const byQuadrant = Map.groupBy(cells, ({ norm }) => quadrantOf(norm, vocabulary));
    const figureOf = (quadrant: Quadrant | undefined): Figure<Cell> =>
        figure(byQuadrant.get(quadrant) ?? [], ({ cell }) => cell);
    const entries = QUADRANTS.map((quadrant) => [quadrant, figureOf(quadrant)] as const);
    return {
        kvadranter: Object.fromEntries(entries) as Record<Quadrant, Figure<Cell>>,
        udenForKvadranterne: figureOf(undefined),
    };
}

function methodOf(subjects: readonly SubjectCounts[]): SpecialRuleMethod {
    const methods = new Set(subjects.map(({ saerregelMetode }) => saerregelMetode));
    return methods.size > 1 ? 'blandet' : ([...methods][0] ?? 'andel');
}

function mean(values: readonly number[]): number {
    return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figure<T extends { readonly certain: boolean }, R>(
    items: readonly T[],
    show: (item: T) => R,
): Figure<R> {
    const behind = items.filter(({ certain }) => certain).map(show);
    return { value: behind.length, behind, unknown: items.filter(({ certain }) => !certain).map(show) };
}

function joined<T>(figures: readonly Figure<T>[]): Figure<T> {
    const behind = figures.flatMap((each) => each.behind);
    return { value: behind.length, behind, unknown: figures.flatMap((each) => each.unknown) };
}
