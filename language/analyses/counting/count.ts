import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { and, everything, intervals, isIn } from '../../population/index.js';
import type { Cell, CountedProvision, Counts, Figure, SpecialRuleMethod, SubjectCounts } from './model.js';
import { provisionsOf } from './provisions.js';
import { quadrantOf, QUADRANTS, type Quadrant } from './quadrants.js';
import { reachOf, type Occurrence } from './reach.js';
import { countSubject } from './subjects.js';
import { countRules, type CountedCell } from './tally.js';

export interface CountOptions {
    /** Count what is in force on this day (day number); without it, all that is in force on any day. */
    readonly day?: number;
}

/**
 * Counts a rule set on its canonical form: renaming, reordering, duplicating or splitting rules changes nothing but
 * the number of provisions. Only målgrupper count as groups, not undermålgrupper and samlebetegnelser.
 */
export function countRuleSet(model: RuleSetModel, options: CountOptions = {}): Counts {
    const reach = reachOf(model);
    const { day } = options;
    const days = day === undefined ? everything : isIn(DAY_AXIS, intervals.point(day));
    const groups = model.groups
        .filter(({ kind }) => kind === 'group')
        .map(({ id, condition }) => ({
            id,
            cases: reach.prepare(day === undefined ? condition : and(condition, days)),
        }));
    const names = groups.map(({ id }) => id);
    const occurrences = reach.occurrences.filter(({ norm }) => day === undefined || isInForceOn(norm, day));

    const rules = countRules(occurrences, groups, reach.prepare(days), reach);
    const cells = rules.flatMap((rule) => rule.cells);
    const mainRules = new Set(occurrences.flatMap(({ norm }) => (norm.mainRule ? (norm.subject ?? []) : [])));
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
        ...countQuadrants(model, cells),
        subjects,
    };
}

function isInForceOn({ validity }: Norm, day: number): boolean {
    return (validity.from ?? -Infinity) <= day && day < (validity.until ?? Infinity);
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
    { vocabulary }: RuleSetModel,
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
