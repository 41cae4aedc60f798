import {
    isFigureTable,
    isKeyFigure,
    type Declaration,
    type FigureTable as TableNode,
    type KeyFigure as KeyFigureNode,
    type TableRow,
} from '../../generated/parser/ast.js';
import type { Figure, FigureColumn, FigureRow, FigureSet, FigureTable, KeyFigure } from '../figures.js';
import type { Named } from '../vocabulary.js';
import { claimsOfKeyFigure, claimsOfTable } from './figure-claims.js';
import {
    lowerCell,
    lowerQuantity,
    lowerRounding,
    lowerUnit,
    NO_UNIT,
    type Rounding,
} from './figure-values.js';
import type { Lowering } from './lowering.js';
import { statements } from './reforms.js';
import { placeOf, headerPlace } from './source-text.js';
import { bad } from './values.js';
import { declare, named } from './vocabulary.js';

/** Every table and key figure that can be named, by its name. */
export interface Catalogue {
    readonly tables: ReadonlyMap<string, FigureTable>;
    readonly keyFigures: ReadonlyMap<string, KeyFigure>;
    /** In the order of the text. */
    readonly recommendations: readonly { readonly id: string; readonly rejected: boolean }[];
}

/**
 * The figures of a rule set. Those of rule sets that it uses can be named in its claims, but are claims of theirs.
 * Undefined where it states none.
 */
export function lowerFigures(
    own: readonly Declaration[],
    used: readonly Declaration[],
    recommendations: Catalogue['recommendations'],
    on: Lowering,
): FigureSet | undefined {
    const mine = lowerAll(own, on);
    if (mine.tables.size === 0 && mine.keyFigures.size === 0) return undefined;
    const theirs = lowerAll(used, { ...on, problems: [] });
    const catalogue: Catalogue = {
        tables: new Map([...theirs.tables, ...mine.tables]),
        keyFigures: new Map([...theirs.keyFigures, ...mine.keyFigures]),
        recommendations,
    };
    const claims = own.flatMap((node) => {
        if (isFigureTable(node)) {
            const table = mine.tables.get(node.name);
            return table && mine.nodes.has(node) ? claimsOfTable(node, table, catalogue, on) : [];
        }
        if (isKeyFigure(node) && mine.nodes.has(node)) return claimsOfKeyFigure(node, catalogue, on);
        return [];
    });
    return { tables: [...catalogue.tables.values()], keyFigures: [...catalogue.keyFigures.values()], claims };
}

function lowerAll(
    declarations: readonly Declaration[],
    on: Lowering,
): {
    readonly tables: Map<string, FigureTable>;
    readonly keyFigures: Map<string, KeyFigure>;
    readonly nodes: ReadonlySet<Declaration>;
} {
    const tables = new Map<string, FigureTable>();
    const keyFigures = new Map<string, KeyFigure>();
    const nodes = new Set<Declaration>();
    for (const node of declarations) {
        if (isFigureTable(node)) add(tables, lowerTable(node, on), 'tabel', node);
        if (isKeyFigure(node)) add(keyFigures, lowerKeyFigure(node, on), 'nøgletal', node);
    }
    return { tables, keyFigures, nodes };

    function add<T extends Named>(map: Map<string, T>, thing: T, what: string, node: Declaration): void {
        declare(map, thing, what, on.problems);
        if (map.get(thing.id) === thing) nodes.add(node);
    }
}

function lowerTable(node: TableNode, on: Lowering): FigureTable {
    const { problems } = on;
    const unit = lowerUnit(node.unit, problems) ?? NO_UNIT;
    const rounding = lowerRounding(node.rounding, problems);
    const written = node.clauses.flatMap((clause) => (clause.$type === 'Columns' ? clause.columns : []));
    const columns = new Map<string, FigureColumn & Named & { readonly rounding: Rounding }>();
    for (const column of written) {
        const own = lowerUnit(column.unit, problems);
        declare(
            columns,
            {
                ...named(column),
                unit: own ?? unit,
                // What a table is rounded to is said in its own unit: it says nothing of a column in percent.
                rounding:
                    lowerRounding(column.rounding, problems) ??
                    (own && own.text !== unit.text ? undefined : rounding),
            },
            'kolonne',
            problems,
        );
    }
    const shape = written.length > 0 ? [...columns.values()] : [{ id: '', title: '', unit, rounding }];
    const rows = new Map<string, FigureRow>();
    for (const row of node.clauses.filter((clause) => clause.$type === 'TableRow'))
        declare(rows, lowerRow(row, shape, on), 'række', problems);
    const { assumptions, openPoints, deviations, sources } = statements(node.clauses, on);
    return {
        ...named(node),
        columns: shape.map(({ id, title, unit: own }) => ({ id, title, unit: own })),
        rows: [...rows.values()],
        assumptions,
        openPoints,
        deviations,
        sources,
    };
}

function lowerRow(
    node: TableRow,
    columns: readonly { readonly unit: FigureColumn['unit']; readonly rounding: Rounding }[],
    { problems }: Lowering,
): FigureRow {
    const unit = lowerUnit(node.unit, problems);
    const rounding = lowerRounding(node.rounding, problems);
    if (node.cells.length !== columns.length)
        bad(
            problems,
            node,
            `Rækken har ${count(node.cells.length)}, men tabellen har ${columnCount(columns.length)}. Skriv »–«, hvor der intet tal er.`,
            `The row has ${node.cells.length} figures, but the table has ${columns.length} columns. Write »–« where there is no figure.`,
        );
    const cells = columns.map((column, index): Figure => {
        const cell = node.cells[index];
        if (!cell) return { kind: 'open', place: headerPlace(node) };
        const defaults = {
            unit: unit ?? column.unit,
            rounding: rounding ?? (unit ? undefined : column.rounding),
        };
        return lowerCell(cell, defaults, problems);
    });
    return {
        ...named(node),
        place: placeOf(node),
        cells,
        groups: (node.rowFor?.groups ?? []).map((group) => group.$refText),
    };
}

const count = (cells: number): string => (cells === 1 ? 'ét tal' : `${cells} tal`);
const columnCount = (columns: number): string => (columns === 1 ? 'én kolonne' : `${columns} kolonner`);

function lowerKeyFigure(node: KeyFigureNode, on: Lowering): KeyFigure {
    const groups = [
        ...(node.rowFor?.groups ?? []),
        ...node.clauses.flatMap((clause) => (clause.$type === 'FiguresFor' ? clause.groups : [])),
    ];
    const { assumptions, openPoints, deviations, sources } = statements(node.clauses, on);
    return {
        ...named(node),
        figure: lowerQuantity(node.figure, node, on.problems),
        groups: groups.map((group) => group.$refText),
        assumptions,
        openPoints,
        deviations,
        sources,
    };
}
