import type { AstNode } from 'langium';
import type {
    Computation as ComputationNode,
    CountOf,
    RecommendationRange,
} from '../../generated/parser/ast.js';
import { COUNTED, type Computation, type Counted } from '../figures.js';
import { lowerQuantity } from './figure-values.js';
import { resolveFigure, spanOf, unknown, wrong, type Spot } from './figure-names.js';
import { placeOf } from './source-text.js';
import { wholeNumber } from './values.js';

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
            const ref = resolveFigure(node, spot);
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
    const act = node.act?.$refText;
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
