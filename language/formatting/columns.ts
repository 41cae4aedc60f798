import { AstUtils, type AstNode } from 'langium';
import type { IToken } from 'chevrotain';
import { isFigureTable, isRuleTable, type Document } from '../generated/parser/ast.js';
import type { Line } from './lines.js';
import { spaced } from './spacing.js';

/** Wider than this, a cell moves no other row's. */
const WIDEST = 72;
const GAP = '    ';
const FIGURE_GAP = '  ';

/** The lines that are rows of a table, each laid out in the columns of its table. By line number. */
export function rowsInColumns(root: Document, lines: readonly Line[]): ReadonlyMap<number, string> {
    const found = new Map<number, string>();
    for (const node of AstUtils.streamContents(root)) {
        if (isRuleTable(node)) ruleRows(node.rows, lines, found);
        else if (isFigureTable(node))
            figureRows(
                node.clauses.filter(({ $type }) => $type === 'TableRow'),
                lines,
                found,
            );
    }
    return found;
}

/** group | values | citation: a column for every run of clauses and for every citation. */
function ruleRows(rows: readonly AstNode[], lines: readonly Line[], found: Map<number, string>): void {
    // Rows that go on in another order have columns of their own from there.
    const orders = new Map<number, string>();
    const cells = cellsOf(rows, lines, (row) => {
        const starts: number[] = [];
        let order = 'g';
        for (const { $type, $cstNode } of childrenOf(row, 'clauses')) {
            const kind = $type === 'RowCitation' ? 'c' : 'v';
            if (!$cstNode || (kind === 'v' && order.endsWith(kind))) continue;
            starts.push($cstNode.offset);
            order += kind;
        }
        orders.set(row.$cstNode?.range.start.line ?? 0, order);
        return starts;
    });
    const widths = new Map<string, number>();
    const columnOf = (number: number, column: number): string => orders.get(number)!.slice(0, column + 1);
    for (const [number, row] of cells)
        row.slice(0, -1).forEach((cell, i) => {
            const column = columnOf(number, i);
            widths.set(column, Math.max(widths.get(column) ?? 0, widest([cell])));
        });
    for (const [number, row] of cells) {
        const set = row.slice(0, -1).map((cell, i) => cell.padEnd(widths.get(columnOf(number, i))!) + GAP);
        found.set(number, set.join('') + row.at(-1)!);
    }
}

/** name and title | figures, set to the right | group. */
function figureRows(rows: readonly AstNode[], lines: readonly Line[], found: Map<number, string>): void {
    const figures = new Map<number, number>();
    const cells = cellsOf(rows, lines, (row) => {
        const own = childrenOf(row, 'cells').map(({ $cstNode }) => $cstNode?.offset ?? 0);
        const line = row.$cstNode?.range.start.line ?? 0;
        figures.set(line, own.length);
        const rowFor = 'rowFor' in row ? (row.rowFor as AstNode | undefined)?.$cstNode?.offset : undefined;
        return [...own, ...(rowFor === undefined ? [] : [rowFor])];
    });
    const all = [...cells.entries()];
    const head = widest(all.map(([, row]) => row[1] && row[0]));
    const isFigure = (number: number, column: number): boolean =>
        column >= 1 && column <= (figures.get(number) ?? 0);
    const widthOf = (column: number): number =>
        widest(
            all
                .map(([number, row]) => (isFigure(number, column) ? row[column] : ''))
                .map((cell) => (cell && !cell.includes(' ') ? cell : '')),
        );
    for (const [number, row] of all) {
        const [first = '', ...rest] = row;
        const set = rest.map((cell, i) =>
            isFigure(number, i + 1)
                ? (i === 0 ? GAP : FIGURE_GAP) + cell.padStart(widthOf(i + 1))
                : FIGURE_GAP + cell,
        );
        found.set(number, rest.length === 0 ? first : first.padEnd(head) + set.join(''));
    }
}

/** The cells of each row's own line; `starts`: offsets at which a new cell begins. */
function cellsOf(
    rows: readonly AstNode[],
    lines: readonly Line[],
    starts: (row: AstNode) => readonly number[],
): ReadonlyMap<number, readonly string[]> {
    const found = new Map<number, readonly string[]>();
    for (const row of rows) {
        const number = row.$cstNode?.range.start.line;
        const line = number === undefined ? undefined : lines[number];
        if (!line?.sound || line.opens !== 'clause') continue;
        const begins = new Set(starts(row));
        const cells: IToken[][] = [[]];
        for (const token of line.tokens) {
            if (begins.has(token.startOffset)) cells.push([]);
            cells.at(-1)!.push(token);
        }
        found.set(number!, cells.map(spaced));
    }
    return found;
}

const widest = (cells: readonly (string | undefined)[]): number =>
    Math.max(0, ...cells.map((cell) => (cell && cell.length <= WIDEST ? cell.length : 0)));

function childrenOf(node: AstNode, property: string): readonly AstNode[] {
    const value = (node as unknown as Record<string, unknown>)[property];
    return Array.isArray(value) ? (value as AstNode[]) : [];
}
