import type { AstNode } from 'langium';
import type { FigureRef as RefNode } from '../../generated/parser/ast.js';
import { closest } from '../closest.js';
import type { FigureRef, FigureTable } from '../figures.js';
import type { Problem } from '../problem.js';
import type { Catalogue } from './figures.js';
import type { Lowering } from './lowering.js';
import { placeOf } from './source-text.js';

/** Where a computation stands: in a table, a name is first one of its own rows (for a column) or columns (for a row). */
export interface Spot {
    readonly catalogue: Catalogue;
    readonly on: Lowering;
    readonly table?: FigureTable;
    readonly row?: string;
    readonly column?: string;
    /** Rows that are said to be totals: they are no part of `alle rækker`. */
    readonly totals?: ReadonlySet<string>;
}

/** From one name to another, both included, in the order in which they are declared. */
export function spanOf(
    range: { readonly from: string; readonly to?: string | undefined },
    among: readonly { readonly id: string }[],
    what: string,
    node: AstNode,
    spot?: Spot,
): string[] {
    const ids = among.map(({ id }) => id);
    const places = [range.from, range.to ?? range.from].map((name) => {
        const at = ids.indexOf(name);
        if (at < 0 && name !== undefined && spot) unknown(what, name, ids, node, spot.on);
        return at;
    });
    const [first, last] = places as [number, number];
    if (first < 0 || last < 0) return [];
    if (first <= last) return ids.slice(first, last + 1);
    if (spot)
        wrong(
            node,
            spot.on,
            `»${range.to}« står før »${range.from}«.`,
            `»${range.to}« stands before »${range.from}«.`,
        );
    return [];
}

/** `drift for 1.1 i tabel 7.4`, `cabi i tabel 6.1`, or a name alone. */
export function resolveFigure(node: RefNode, spot: Spot): FigureRef | undefined {
    const { catalogue, on } = spot;
    if (node.label !== undefined && node.label !== 'tabel')
        return void unknown('ord', node.label, ['tabel'], node, on);
    const table = node.table === undefined ? spot.table : catalogue.tables.get(node.table);
    if (node.table !== undefined && !table)
        return void unknown('tabel', node.table, catalogue.tables.keys(), node, on);
    if (node.row !== undefined) {
        if (!table) return void needsTable(node, on);
        return inTable(table, node.row, node.name, node, on);
    }
    if (node.table !== undefined && table) return inOther(table, node, spot);
    const own = table && inOwn(table, node, spot);
    if (own) return own;
    if (node.kind === undefined && catalogue.keyFigures.has(node.name))
        return { kind: 'key-figure', id: node.name };
    const names = [
        ...(spot.column === undefined ? [] : (table?.rows ?? [])),
        ...(spot.row === undefined ? [] : (table?.columns ?? [])),
        ...catalogue.keyFigures.values(),
    ];
    return void unknown(
        table ? (spot.column === undefined ? 'kolonne' : 'række') : 'nøgletal',
        node.name,
        names.map(({ id }) => id),
        node,
        on,
    );
}

function inOwn(table: FigureTable, node: RefNode, { row, column }: Spot): FigureRef | undefined {
    if (column !== undefined && node.kind !== 'kolonnen' && table.rows.some(({ id }) => id === node.name))
        return { kind: 'cell', table: table.id, row: node.name, column };
    if (row !== undefined && node.kind !== 'rækken' && table.columns.some(({ id }) => id === node.name))
        return { kind: 'cell', table: table.id, row, column: node.name };
    return undefined;
}

/** A name of another table: its row in a table of one column, or in the column of the same name; likewise its column. */
function inOther(table: FigureTable, node: RefNode, { row, column, on }: Spot): FigureRef | undefined {
    const [only, second] = table.columns;
    const same = table.columns.find(({ id }) => id === column) ?? (second ? undefined : only);
    if (same && node.kind !== 'kolonnen') return inTable(table, node.name, same.id, node, on);
    if (row !== undefined && node.kind !== 'rækken') return inTable(table, row, node.name, node, on);
    return wrong(
        node,
        on,
        `Tabellen »${table.id}« har flere kolonner: skriv kolonnens navn, »for« og rækkens navn.`,
        `The table »${table.id}« has several columns: write the name of the column, »for« and that of the row.`,
    );
}

function inTable(
    table: FigureTable,
    row: string,
    column: string,
    node: AstNode,
    on: Lowering,
): FigureRef | undefined {
    const rows = table.rows.map(({ id }) => id);
    const columns = table.columns.map(({ id }) => id);
    if (!columns.includes(column)) return void unknown('kolonne', column, columns, node, on);
    if (!rows.includes(row)) return void unknown('række', row, rows, node, on);
    return { kind: 'cell', table: table.id, row, column };
}

function needsTable(node: AstNode, on: Lowering): void {
    wrong(
        node,
        on,
        'Her mangler tabellen: skriv »i tabel« og dens navn.',
        'The table is missing: write »i tabel« and its name.',
    );
}

export function unknown(
    what: string,
    name: string,
    among: Iterable<string>,
    node: AstNode,
    { problems }: Lowering,
): undefined {
    if (name === undefined) return undefined;
    const place = placeOf(node);
    const suggestion = closest(name, among);
    const problem: Problem = {
        kind: 'unknown-name',
        what,
        name,
        ...(suggestion !== undefined && { suggestion }),
        place,
    };
    if (!isTold(problem, problems)) problems.push(problem);
    return undefined;
}

export function wrong(node: AstNode, { problems }: Lowering, da: string, en: string): undefined {
    const problem: Problem = { kind: 'bad-value', message: { da, en }, place: placeOf(node) };
    if (!isTold(problem, problems)) problems.push(problem);
    return undefined;
}

/** A claim about a row is read once for each column; the mistake in it is one. */
function isTold({ kind, place: { uri, start } }: Problem, problems: readonly Problem[]): boolean {
    return problems.some(
        (each) =>
            each.kind === kind &&
            each.place.uri === uri &&
            each.place.start.line === start.line &&
            each.place.start.character === start.character,
    );
}
