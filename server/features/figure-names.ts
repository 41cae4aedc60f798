import { AstUtils, GrammarUtils, type AstNode, type CstNode } from 'langium';
import {
    isColumnRelation,
    isFigureTable,
    isRowsRelation,
    type Column,
    type FigureRef,
    type FigureTable,
    type KeyFigure,
    type ProceedsPart,
    type Recommendation,
    type TableRow,
} from '../../language/generated/parser/ast.js';
import { declaredIn, type Declared } from './declared.js';
import type { FeatureContext } from './feature.js';
import { filesSeenFrom } from './visible-files.js';

/** A name in a computation, and what it means. These names are plain words in the grammar, read by where they stand. */
export interface FigureUse {
    readonly target: Declared;
    readonly written: CstNode;
}

/** What the computations of a rule set can name: its own before those of the rule sets that it uses. */
export interface FigureCatalogue {
    readonly tables: ReadonlyMap<string, FigureTable>;
    readonly keyFigures: ReadonlyMap<string, KeyFigure>;
    readonly recommendations: ReadonlyMap<string, Recommendation>;
    readonly parts: ReadonlyMap<string, ProceedsPart>;
}

export function figureCatalogue(context: FeatureContext, uri: string): FigureCatalogue {
    const tables = new Map<string, FigureTable>();
    const keyFigures = new Map<string, KeyFigure>();
    const recommendations = new Map<string, Recommendation>();
    const parts = new Map<string, ProceedsPart>();
    const add = <T>(map: Map<string, T>, name: string | undefined, node: T): void => {
        if (name !== undefined && !map.has(name)) map.set(name, node);
    };
    for (const document of filesSeenFrom(context, uri)) {
        for (const node of declaredIn(document.parseResult.value)) {
            if (node.$type === 'FigureTable') add(tables, node.name, node);
            else if (node.$type === 'KeyFigure') add(keyFigures, node.name, node);
            else if (node.$type === 'Recommendation') add(recommendations, node.name, node);
            else if (node.$type === 'ProceedsPart') add(parts, node.column, node);
        }
    }
    return { tables, keyFigures, recommendations, parts };
}

export const rowsOf = (table: FigureTable): TableRow[] =>
    table.clauses.filter((clause) => clause.$type === 'TableRow');

export const columnsOf = (table: FigureTable): Column[] =>
    table.clauses.flatMap((clause) => (clause.$type === 'Columns' ? clause.columns : []));

export const rowOf = (table: FigureTable | undefined, name: string | undefined): TableRow | undefined =>
    table && rowsOf(table).find((row) => row.name === name);

export const columnOf = (table: FigureTable | undefined, name: string | undefined): Column | undefined =>
    table && columnsOf(table).find((column) => column.name === name);

/** Whether a computation is read for each column (in a claim about a row), for each row, or once. */
export function readFor(node: AstNode): 'columns' | 'rows' | 'once' {
    if (AstUtils.getContainerOfType(node, isRowsRelation)) return 'columns';
    return AstUtils.getContainerOfType(node, isColumnRelation) ? 'rows' : 'once';
}

/** The names of figures that a node itself writes; none for most nodes. */
export function figureUses(node: AstNode, catalogue: FigureCatalogue): FigureUse[] {
    const table = AstUtils.getContainerOfType(node, isFigureTable);
    switch (node.$type) {
        case 'RowRange':
            return written(node, ['from', 'to'], (name) => rowOf(table, name));
        case 'RowSpan':
            return written(node, ['from', 'to'], (name) => {
                const kind = readFor(node);
                if (kind === 'columns') return rowOf(table, name);
                return kind === 'rows' ? columnOf(table, name) : catalogue.keyFigures.get(name);
            });
        case 'ColumnRelation':
            return [
                ...written(node, ['column', 'share'], (name) => columnOf(table, name)),
                ...written(node, ['whole'], (name) => rowOf(table, name)),
            ];
        case 'Limit':
            return written(node, ['columns'], (name) => columnOf(table, name));
        case 'ProceedsPart':
        case 'ProceedsOf':
        case 'ReformFigure':
            return written(node, ['column'], (name) => catalogue.parts.get(name));
        case 'RecommendationRange':
            return written(node, ['from', 'to'], (name) => catalogue.recommendations.get(name));
        case 'FigureRef':
            return usesOfRef(node as FigureRef, table, catalogue);
        default:
            return [];
    }
}

function usesOfRef(node: FigureRef, own: FigureTable | undefined, catalogue: FigureCatalogue): FigureUse[] {
    const { table: other, kind, row } = node;
    const named = other === undefined ? undefined : catalogue.tables.get(other);
    const table = other === undefined ? own : named;
    const by = readFor(node);
    const resolve = (name: string): Declared | undefined => {
        if (row !== undefined) return columnOf(table, name);
        if (named) {
            const single = columnsOf(named).length < 2;
            return kind !== 'kolonnen' && (single || by === 'columns')
                ? rowOf(named, name)
                : columnOf(named, name);
        }
        const inOwn =
            by === 'columns' && kind !== 'kolonnen'
                ? rowOf(table, name)
                : by === 'rows' && kind !== 'rækken'
                  ? columnOf(table, name)
                  : undefined;
        return inOwn ?? (kind === undefined ? catalogue.keyFigures.get(name) : undefined);
    };
    return [
        ...written(node, ['table'], (name) => catalogue.tables.get(name)),
        ...written(node, ['row'], (name) => rowOf(table, name)),
        ...written(node, ['name'], resolve),
    ];
}

function written(
    node: AstNode,
    properties: readonly string[],
    resolve: (name: string) => Declared | undefined,
): FigureUse[] {
    return properties
        .flatMap((property) => GrammarUtils.findNodesForProperty(node.$cstNode, property))
        .flatMap((cst): FigureUse[] => {
            const target = resolve(cst.text);
            return target ? [{ target, written: cst }] : [];
        });
}
