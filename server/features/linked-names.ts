import { AstUtils } from 'langium';
import {
    isFigureRef,
    isFigureTable,
    isProceedsOf,
    isReformFigure,
    isRowsRelation,
    type FigureTable,
    type RowsRelation,
} from '../../language/generated/parser/ast.js';
import { declaredIn, hasSubject, nameOf, type Declared, type DeclaredType } from './declared.js';
import type { FeatureContext } from './feature.js';
import {
    columnOf,
    columnsOf,
    figureCatalogue,
    readFor,
    rowOf,
    rowsOf,
    type FigureCatalogue,
} from './figure-names.js';
import { filesAround, uriOfNode } from './visible-files.js';

/**
 * Things that are one because they have one name: a group that a reform makes and the målgruppe that says who is in
 * it, an act and the subject of that name, a table's row and the recommendation whose proceeds it gives. They get a new
 * name together, or the text would mean something else.
 */
export function linkedWith(context: FeatureContext, declared: Declared): readonly Declared[] {
    const name = nameOf(declared);
    const namesakes = filesAround(context, uriOfNode(declared))
        .flatMap((document) => [...declaredIn(document.parseResult.value)])
        .filter((node) => nameOf(node) === name);
    const links = [
        ...namesakes.flatMap((a) =>
            namesakes.flatMap((b): Link[] => (a !== b && areOne(a, b) ? [[a, b]] : [])),
        ),
        ...figureLinks(context, declared),
    ];
    const linked = new Set([declared]);
    for (const current of linked)
        for (const [a, b] of links) {
            if (a === current) linked.add(b);
            if (b === current) linked.add(a);
        }
    return [...linked];
}

type Link = readonly [Declared, Declared];

function areOne(a: Declared, b: Declared): boolean {
    if (a.$type === 'NewGroup') return GROUPS.has(b.$type);
    if (a.$type === 'Subject') return b.$type === 'Act' || (b.$type === 'RuleTable' && !hasSubject(b));
    if (a.$type === 'ActOfLaw') return b.$type === 'RuleSet' && b === a.$container && goesByItsName(a);
    return a.$type === 'ProceedsPart' && b.$type === 'ProceedsPart';
}

const GROUPS: ReadonlySet<DeclaredType> = new Set(['Group', 'GroupUnion', 'NewGroup']);

/** An act without a name of its own, or one to which the rule set's lone `eli` belongs by its name. */
function goesByItsName(act: Extract<Declared, { $type: 'ActOfLaw' }>): boolean {
    const { clauses } = act.$container as Extract<Declared, { $type: 'RuleSet' }>;
    return (
        act.name === undefined ||
        clauses.some((clause) => clause.$type === 'ActOfLaw' && clause.title === undefined)
    );
}

/** Rows and columns that a claim matches by name with a recommendation, with its proceeds or with another table. */
function figureLinks(context: FeatureContext, declared: Declared): Link[] {
    if (!FIGURES.has(declared.$type)) return [];
    return filesAround(context, uriOfNode(declared)).flatMap((document) => {
        const tables = document.parseResult.value.declarations.filter(isFigureTable);
        if (tables.length === 0) return [];
        const catalogue = figureCatalogue(context, document.uri.toString());
        return tables.flatMap((table) => linksOf(table, catalogue));
    });
}

const FIGURES: ReadonlySet<DeclaredType> = new Set(['Recommendation', 'TableRow', 'Column', 'ProceedsPart']);

function linksOf(table: FigureTable, catalogue: FigureCatalogue): Link[] {
    const links: Link[] = [];
    const link = (a: Declared | undefined, b: Declared | undefined): void => {
        if (a && b) links.push([a, b]);
    };
    const withParts = (): void =>
        columnsOf(table)
            .slice(1)
            .forEach((column) => link(column, catalogue.parts.get(column.name)));
    for (const relation of table.clauses.filter(isRowsRelation)) {
        if (!relation.proceeds) continue;
        for (const row of rowsIn(relation, table)) link(row, catalogue.recommendations.get(row.name));
        withParts();
    }
    for (const node of AstUtils.streamAst(table)) {
        if ((isProceedsOf(node) || (isReformFigure(node) && node.proceeds)) && node.column === undefined)
            withParts();
        if (!isFigureRef(node) || node.table === undefined || node.row !== undefined) continue;
        const other = catalogue.tables.get(node.table);
        if (!other || columnsOf(other).length < 2) continue;
        // `drift i tabel 7.4` is that row in the column of the same name, or that column in the row of the same name.
        if (readFor(node) === 'columns')
            for (const column of columnsOf(table)) link(column, columnOf(other, column.name));
        else for (const row of rowsOf(table)) link(row, rowOf(other, row.name));
    }
    return links;
}

/** The rows that a claim names, those between two of them included. */
export function rowsIn({ rows }: RowsRelation, table: FigureTable): ReturnType<typeof rowsOf> {
    const all = rowsOf(table);
    return rows.flatMap(({ from, to }) => {
        const first = all.findIndex(({ name }) => name === from);
        const last = all.findIndex(({ name }) => name === (to ?? from));
        return first < 0 || last < first ? [] : all.slice(first, last + 1);
    });
}
