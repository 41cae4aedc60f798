import {
    QUADRANTS,
    type Cell,
    type Counts,
    type Figure,
    type Quadrant,
} from '../../analyses/counting/index.js';
import type { FigureTable, RuleSetModel } from '../../model/index.js';
import type { GroupFigures } from './model.js';

/** What each group has, in the order in which the groups were counted. */
export function figuresByGroup(
    counts: Counts,
    own: Figure<Cell>,
    model: RuleSetModel,
): readonly GroupFigures[] {
    const titles = new Map(model.groups.map(({ id, title }) => [id, title]));
    const cells = perGroup(counts.celler);
    const ownCells = perGroup(own);
    const quadrants = QUADRANTS.map((quadrant) => [quadrant, perGroup(counts.kvadranter[quadrant])] as const);
    const outside = perGroup(counts.udenForKvadranterne);
    const persons = personsOf(model);
    const special = new Map<string, number>();
    for (const { groups } of counts.saerregler.behind)
        for (const group of groups) special.set(group, (special.get(group) ?? 0) + 1);
    const alike = alikeOf(counts);
    return counts.groups.behind.map((group): GroupFigures => {
        const inGroup = persons.get(group);
        return {
            group,
            title: titles.get(group) ?? group,
            regler: cells.get(group) ?? 0,
            saerregler: special.get(group) ?? 0,
            subjects: counts.subjects.filter(({ variantByGroup }) => variantByGroup[group] != null).length,
            kvadranter: Object.fromEntries(
                quadrants.map(([quadrant, figures]) => [quadrant, figures.get(group) ?? 0]),
            ) as Record<Quadrant, number>,
            udenForKvadranterne: outside.get(group) ?? 0,
            harmoniseringsgrad: alike.get(group) ?? 1,
            reglerEgne: ownCells.get(group) ?? 0,
            ...(inGroup !== undefined && { persons: inGroup }),
        };
    });
}

function perGroup({ behind }: Figure<Cell>): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { group } of behind) counts.set(group, (counts.get(group) ?? 0) + 1);
    return counts;
}

/** For each group the mean over the subjects of the share of the others with the same variant. */
function alikeOf({ groups, subjects }: Counts): ReadonlyMap<string, number> {
    const others = groups.value - 1;
    const sums = new Map<string, number>();
    if (others < 1 || subjects.length === 0) return sums;
    for (const { varianter } of subjects) {
        for (const { groups: members } of varianter.behind) {
            const share = (members.length - 1) / others;
            for (const group of members) sums.set(group, (sums.get(group) ?? 0) + share);
        }
    }
    return new Map([...sums].map(([group, sum]) => [group, sum / subjects.length]));
}

/**
 * Full-time persons in each group, as the first table says that has a column of full-time persons and rows about
 * single groups. What several rows say of parts of a group is added; a row about several groups together tells of none.
 */
function personsOf({ figures }: RuleSetModel): ReadonlyMap<string, number> {
    for (const table of figures?.tables ?? []) {
        const persons = personsIn(table);
        if (persons.size > 0) return persons;
    }
    return new Map();
}

function personsIn({ columns, rows }: FigureTable): ReadonlyMap<string, number> {
    const persons = new Map<string, number>();
    const column = columns.findIndex(
        ({ unit, id, title }) =>
            [unit.id, id, title].some((each) => /^fuldtids(?:person|modtager)/i.test(each)) &&
            unit.id !== 'pct.',
    );
    if (column === -1) return persons;
    for (const { groups, cells } of rows) {
        const [group, ...more] = groups;
        const figure = cells[column];
        if (group === undefined || more.length > 0 || figure?.kind !== 'stated') continue;
        const [part, whole] = figure.value;
        persons.set(group, (persons.get(group) ?? 0) + part / whole);
    }
    return persons;
}
