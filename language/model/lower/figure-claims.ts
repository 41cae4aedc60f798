import type {
    ColumnRelation,
    Computation as ComputationNode,
    KeyFigure as KeyFigureNode,
    Limit,
    RowRange,
    RowsRelation,
    FigureTable as TableNode,
} from '../../generated/parser/ast.js';
import type { Computation, FigureClaim, FigureRow, FigureTable } from '../figures.js';
import { lowerComputation } from './figure-computations.js';
import { spanOf, type Spot } from './figure-names.js';
import type { Catalogue } from './figures.js';
import type { Lowering } from './lowering.js';
import { placeOf } from './source-text.js';

/** What is claimed of one figure. */
export function claimsOfKeyFigure(node: KeyFigureNode, catalogue: Catalogue, on: Lowering): FigureClaim[] {
    const of = { kind: 'key-figure', id: node.name } as const;
    const spot: Spot = { catalogue, on };
    const claim = (computation: ComputationNode, rules: boolean, same: boolean): FigureClaim => {
        const lowered = lowerComputation(computation, spot);
        const kind = rules || byTool(lowered) ? 'rules' : same ? 'equal' : 'key-figure';
        return { of, computation: lowered, kind, place: placeOf(computation) };
    };
    return [
        ...(node.of ? [claim(node.of, node.rules, false)] : []),
        ...node.clauses.flatMap((clause) =>
            clause.$type === 'ComputedAs' && clause.computation
                ? [claim(clause.computation, clause.rules, clause.same)]
                : [],
        ),
    ];
}

/** A claim about a row holds in every column where the row has a figure, one about a column in every row. */
export function claimsOfTable(
    node: TableNode,
    table: FigureTable,
    catalogue: Catalogue,
    on: Lowering,
): FigureClaim[] {
    const relations = node.clauses.filter((clause) => clause.$type === 'RowsRelation');
    const totals = new Set(
        relations.flatMap(({ rows }) => rows.flatMap((range) => rowsIn(range, table, undefined))),
    );
    const spot: Spot = { catalogue, on, table, totals };
    return node.clauses.flatMap((clause): FigureClaim[] => {
        if (clause.$type === 'RowsRelation') return ofRows(clause, table, spot);
        return clause.$type === 'ColumnRelation' ? ofColumn(clause, table, spot) : [];
    });
}

function ofRows(node: RowsRelation, table: FigureTable, spot: Spot): FigureClaim[] {
    const rows = node.rows.flatMap((range) => rowsIn(range, table, spot));
    const limit = limitOf(node.limits, table, spot);
    return rows.filter(limit.row).flatMap((row) =>
        table.columns.flatMap(({ id: column }, index): FigureClaim[] => {
            if (!limit.column(column) || isMissing(table, row, column)) return [];
            const computation = rowComputation(node, row, column, index, { ...spot, column });
            return computation ? [claimAt(table, row, column, computation, 'row', node)] : [];
        }),
    );
}

function rowComputation(
    node: RowsRelation,
    row: string,
    column: string,
    index: number,
    spot: Spot,
): Computation | undefined {
    const { recommendations } = spot.catalogue;
    if (node.proceeds) {
        if (!recommendations.some(({ id }) => id === row)) return undefined;
        return { kind: 'proceeds', recommendations: [row], ...(index > 0 && { column }) };
    }
    if (node.phaseIn) {
        const year = /^\d{4}$/.test(row) ? Number(row) : undefined;
        if (year === undefined && row !== 'varigt') return undefined;
        return { kind: 'phase-in', ...(year !== undefined && { year }) };
    }
    return node.computation && lowerComputation(node.computation, spot, index);
}

function ofColumn(node: ColumnRelation, table: FigureTable, spot: Spot): FigureClaim[] {
    const column = spanOf({ from: node.column }, table.columns, 'kolonne', node, spot)[0];
    if (column === undefined) return [];
    const limit = limitOf(node.limits, table, spot);
    return table.rows.flatMap(({ id: row }): FigureClaim[] => {
        if (!limit.row(row) || isMissing(table, row, column)) return [];
        const computation =
            node.share === undefined
                ? node.computation && lowerComputation(node.computation, { ...spot, row })
                : shareOf(node, row, table, spot, limit.row);
        return computation ? [claimAt(table, row, column, computation, 'column', node)] : [];
    });
}

/** `antal i pct. af rækken i-alt`, or of several rows together: among them the row itself. */
function shareOf(
    node: ColumnRelation,
    row: string,
    table: FigureTable,
    spot: Spot,
    within: (row: string) => boolean,
): Computation | undefined {
    const [column] = spanOf({ from: node.share! }, table.columns, 'kolonne', node, spot);
    if (column === undefined) return undefined;
    const at = (each: string): Computation => ({
        kind: 'ref',
        ref: { kind: 'cell', table: table.id, row: each, column },
    });
    const rows =
        node.whole !== undefined
            ? spanOf({ from: node.whole }, table.rows, 'række', node, spot)
            : node.allRows
              ? table.rows.map(({ id }) => id).filter((id) => within(id) && !spot.totals?.has(id))
              : node.rows.flatMap((range) => rowsIn(range, table, spot));
    if (rows.length === 0) return undefined;
    // The whole of itself: 100 pct. of what it is compared with says nothing but that.
    return {
        kind: 'arithmetic',
        operator: 'out-of',
        left: at(row),
        right: rows.length === 1 ? at(rows[0]!) : { kind: 'sum', items: rows.map(at) },
    };
}

function claimAt(
    table: FigureTable,
    row: string,
    column: string,
    computation: Computation,
    kind: 'row' | 'column',
    node: RowsRelation | ColumnRelation,
): FigureClaim {
    return {
        of: { kind: 'cell', table: table.id, row, column },
        computation,
        kind: byTool(computation) ? 'rules' : kind,
        place: placeOf(node),
    };
}

function isMissing(table: FigureTable, row: string, column: string): boolean {
    const at = table.columns.findIndex(({ id }) => id === column);
    return table.rows.find(({ id }) => id === row)?.cells[at]?.kind === 'none';
}

/** `kun i kolonnen …`, `kun i rækkerne …`. */
function limitOf(
    limits: readonly Limit[],
    table: FigureTable,
    spot: Spot,
): { readonly row: (row: string) => boolean; readonly column: (column: string) => boolean } {
    const rows = limits.flatMap((limit) => limit.rows.flatMap((range) => rowsIn(range, table, spot)));
    const columns = limits.flatMap((limit) =>
        limit.columns.flatMap((from) => spanOf({ from }, table.columns, 'kolonne', limit, spot)),
    );
    return {
        row: (row) => limits.every((limit) => limit.rows.length === 0) || rows.includes(row),
        column: (column) => limits.every((limit) => limit.columns.length === 0) || columns.includes(column),
    };
}

/** Without a spot: those that there are, and nothing said about the rest. */
function rowsIn(range: RowRange, table: { readonly rows: readonly FigureRow[] }, spot?: Spot): string[] {
    return spanOf(range, table.rows, 'række', range, spot);
}

/** Whether the tool computes something of it itself. */
function byTool(computation: Computation): boolean {
    switch (computation.kind) {
        case 'count':
        case 'proceeds':
        case 'reform-proceeds':
        case 'phase-in':
            return true;
        case 'sum':
            return computation.items.some(byTool);
        case 'arithmetic':
            return byTool(computation.left) || byTool(computation.right);
        case 'increase':
        case 'decrease':
        case 'difference':
            return byTool(computation.from) || byTool(computation.to);
        case 'ref':
        case 'plain':
        case 'broken':
            return false;
    }
}
