import type { RuleSetModel, StatedFigure } from '../../model/index.js';
import { lookUp } from './judge.js';
import type { FigureName } from './model.js';

/** How many there are in a group, as a source states it. */
export interface GroupSize {
    readonly group: string;
    readonly figure: StatedFigure;
    readonly name: FigureName;
    /** Other groups that the figure is about together with this one; with any, it is no size of this one alone. */
    readonly together: readonly string[];
}

/**
 * Sizes that tables and key figures give for groups (`række dagpenge … for dagpengemodtagere`) in one unit, as the
 * drafter names it: `fuldtidspersoner`, `personer`. In the order of the text.
 */
export function groupSizes({ figures }: RuleSetModel, unit: string): GroupSize[] {
    if (!figures) return [];
    const cells = figures.tables.flatMap((table) =>
        table.rows.flatMap(({ id: row, groups }) =>
            table.columns.map(({ id: column }) => ({
                ref: { kind: 'cell', table: table.id, row, column } as const,
                groups,
            })),
        ),
    );
    const single = figures.keyFigures.map(({ id, groups }) => ({
        ref: { kind: 'key-figure', id } as const,
        groups,
    }));
    return [...cells, ...single].flatMap(({ ref, groups }) => {
        const found = lookUp(ref, figures);
        const figure = found?.figure;
        if (!found || figure?.kind !== 'stated' || figure.unit.id !== unit) return [];
        return groups.map((group) => ({
            group,
            figure,
            name: found.name,
            together: groups.filter((each) => each !== group),
        }));
    });
}

export interface SizeOfGroups {
    /** Added up, each figure once, as they stand. */
    readonly value: number;
    readonly from: readonly GroupSize[];
    /** Groups for which no figure is stated, or only one together with groups that are not asked for. */
    readonly without: readonly string[];
}

/** How many there are in several groups together. A group's own figure is taken before one that it shares. */
export function sizeOfGroups(model: RuleSetModel, groups: readonly string[], unit: string): SizeOfGroups {
    const sizes = groupSizes(model, unit);
    const wanted = new Set(groups);
    const from = new Map<StatedFigure, GroupSize>();
    const without: string[] = [];
    for (const group of wanted) {
        const own = sizes.filter((size) => size.group === group);
        const fits = own.filter(({ together }) => together.every((each) => wanted.has(each)));
        const best = fits.find(({ together }) => together.length === 0) ?? fits[0];
        if (best) from.set(best.figure, best);
        else without.push(group);
    }
    const value = [...from.keys()].reduce((sum, { value: [n, d] }) => sum + n / d, 0);
    return { value, from: [...from.values()], without };
}
