import type { AstNode } from 'langium';
import type {
    Computation as ComputationNode,
    CountOf,
    FigureRef as RefNode,
    RecommendationRange,
} from '../../generated/parser/ast.js';
import { closest } from '../closest.js';
import { COUNTED, type Computation, type Counted, type FigureRef, type FigureTable } from '../figures.js';
import type { Problem } from '../problem.js';
import { lowerQuantity } from './figure-values.js';
import type { Catalogue } from './figures.js';
import type { Lowering } from './lowering.js';
import { actName, placeOf } from './source-text.js';
import { wholeNumber } from './values.js';

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

const BROKEN: Computation = { kind: 'broken' };

/** `index`: of the column that a claim about a row is read in; the first is what a recommendation gives in all. */
export function lowerComputation(node: ComputationNode | undefined, spot: Spot, index = 0): Computation {
    const lower = (each: ComputationNode | undefined): Computation => lowerComputation(each, spot, index);
    const part = (column: string | undefined): { column?: string } => {
        const own = column ?? (index > 0 ? spot.column : undefined);
        return own === undefined ? {} : { column: own };
    };
    switch (node?.$type) {
        case 'Arithmetic':
            return {
                kind: 'arithmetic',
                operator: OPERATORS[node.operator] ?? 'plus',
                left: lower(node.left),
                right: lower(node.right),
            };
        case 'Total':
            return {
                kind: 'sum',
                items: node.all
                    ? rest(spot, node)
                    : node.items.flatMap((item) =>
                          item.$type === 'RowSpan' ? spanned(item, spot) : [lower(item)],
                      ),
            };
        case 'DifferenceOf':
            return { kind: CHANGES[node.kind] ?? 'difference', from: lower(node.from), to: lower(node.to) };
        case 'PlainFigure': {
            const plain: Computation = {
                kind: 'plain',
                figure: lowerQuantity(node.figure, node, spot.on.problems),
            };
            return node.of
                ? { kind: 'arithmetic', operator: 'times', left: plain, right: lower(node.of) }
                : plain;
        }
        case 'CountOf':
            return lowerCount(node, spot);
        case 'ProceedsOf':
            return {
                kind: 'proceeds',
                recommendations: node.recommendations.flatMap((range) => recommendationsIn(range, spot)),
                ...part(node.column),
            };
        case 'ReformFigure': {
            if (node.proceeds) return { kind: 'reform-proceeds', ...part(node.column) };
            const year = wholeNumber(node.year, node, spot.on.problems);
            return { kind: 'phase-in', ...(year !== undefined && { year }) };
        }
        case 'FigureRef': {
            const ref = resolve(node, spot);
            return ref ? { kind: 'ref', ref } : BROKEN;
        }
        default:
            return BROKEN;
    }
}

const OPERATORS: Readonly<Record<string, Extract<Computation, { kind: 'arithmetic' }>['operator']>> = {
    plus: 'plus',
    minus: 'minus',
    gange: 'times',
    delt: 'by',
    ud: 'out-of',
};

const CHANGES: Readonly<Record<string, 'increase' | 'decrease' | 'difference'>> = {
    stigningen: 'increase',
    faldet: 'decrease',
    forskellen: 'difference',
};

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

/** Every row that is not itself a total. */
function rest({ table, column, totals, on }: Spot, node: AstNode): Computation[] {
    if (table && column !== undefined)
        return table.rows.filter(({ id }) => !totals?.has(id)).map(({ id }) => cell(table.id, id, column));
    wrong(
        node,
        on,
        '»alle rækker« kan kun lægges sammen i en række af en tabel.',
        '»alle rækker« can be added up only in a row of a table.',
    );
    return [BROKEN];
}

function spanned(item: { readonly from: string; readonly to: string } & AstNode, spot: Spot): Computation[] {
    const { table, row, column } = spot;
    if (table && column !== undefined)
        return spanOf(item, table.rows, 'række', item, spot).map((id) => cell(table.id, id, column));
    if (table && row !== undefined)
        return spanOf(item, table.columns, 'kolonne', item, spot).map((id) => cell(table.id, row, id));
    const names = [...spot.catalogue.keyFigures.values()];
    return spanOf(item, names, 'nøgletal', item, spot).map((id) => ({
        kind: 'ref',
        ref: { kind: 'key-figure', id },
    }));
}

const cell = (table: string, row: string, column: string): Computation => ({
    kind: 'ref',
    ref: { kind: 'cell', table, row, column },
});

/** `drift for 1.1 i tabel 7.4`, `cabi i tabel 6.1`, or a name alone. */
function resolve(node: RefNode, spot: Spot): FigureRef | undefined {
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

/** Between two of them, those that are recommended. */
function recommendationsIn(range: RecommendationRange, { catalogue, on }: Spot): string[] {
    const { recommendations } = catalogue;
    const rejected = new Set(recommendations.flatMap((each) => (each.rejected ? [each.id] : [])));
    return spanOf(range, recommendations, 'anbefaling', range, { catalogue, on }).filter(
        (id) => !rejected.has(id) || id === range.from || id === range.to,
    );
}

const OF_ACTS = new Set<Counted>(['paragraffer', 'stykker', 'numre']);

function lowerCount(node: CountOf, { on }: Spot): Computation {
    const what = COUNTED.find((each) => each === node.what);
    if (!what) {
        unknown('optælling', node.what, COUNTED, node, on);
        return BROKEN;
    }
    const act = actName(node.act?.ref) ?? node.act?.$refText;
    if (OF_ACTS.has(what) !== (act !== undefined)) {
        wrong(
            node,
            on,
            act === undefined
                ? `Skriv, hvilken lov der tælles ${what} i: »antallet af ${what} i LAB«.`
                : `I en lov kan paragraffer, stykker og numre tælles, ikke ${what}.`,
            act === undefined
                ? `Write in which act ${what} are counted: »antallet af ${what} i LAB«.`
                : `Of an act, paragraffer, stykker and numre can be counted, not ${what}.`,
        );
        return BROKEN;
    }
    const reform = node.reform?.$refText;
    return {
        kind: 'count',
        what,
        ...(act !== undefined && { act }),
        ...(node.from !== undefined && { chapters: [node.from, node.to ?? node.from] as const }),
        ...(node.after && { after: reform === undefined ? ('all' as const) : { reform } }),
        place: placeOf(node),
    };
}

function unknown(
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

function wrong(node: AstNode, { problems }: Lowering, da: string, en: string): undefined {
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
