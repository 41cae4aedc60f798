import { AstUtils, type AstNode, type AstNodeDescription } from 'langium';
import {
    isEnumType,
    isFact,
    isFigureTable,
    isKeyFigure,
    type Fact,
    type FigureTable,
} from '../../../language/generated/parser/ast.js';
import type { RegelDocument } from '../../../language/workspace/index.js';
import type { RegelretServices } from '../../../language/services.js';
import type { Next } from './what-comes-next.js';
import { around } from './what-comes-next.js';

/** A name that may be written, and the thing that it is a name of. */
export interface Candidate {
    readonly type: string;
    readonly name: string;
    readonly title?: string;
}

/** The declared names that fit a place of the grammar and mean something there. */
export function namesFor(services: RegelretServices, document: RegelDocument, next: Next): Candidate[] {
    const type = next.place.refersTo!;
    if (type === 'EnumValue') return valuesOf(factAt(services, document, next));
    const already = new Set(next.within.said[next.place.property!] ?? []);
    const own = ownName(next);
    return scopeOf(services, document, next)
        .filter(({ name }) => !already.has(name) && !(own.type(type) && name === own.name))
        .filter((each) => means(services, document, next, each))
        .map(({ name, node, type: found }) => candidate(found, name, node));
}

/** The fact that a value is a value of. */
export function factAt(
    services: RegelretServices,
    document: RegelDocument,
    { within }: Next,
): Fact | undefined {
    for (const { said } of around(within)) {
        const name = said['fact']?.[0];
        if (name !== undefined) return findFact(services, document, name);
    }
    return undefined;
}

/** Rows, columns, tables and key figures that a computation may name. */
export function figureNames(
    document: RegelDocument,
    ruleSet: readonly RegelDocument[],
    offset: number,
    next: Next,
): Candidate[] {
    const declared = ruleSet.flatMap(({ parseResult }) => parseResult.value.declarations);
    const here = document.parseResult.value.declarations.findLast(
        ({ $cstNode }) => ($cstNode?.offset ?? Infinity) <= offset,
    );
    const tables = declared.filter(isFigureTable);
    const table = here && isFigureTable(here) ? here : undefined;
    const { rule, property } = next.place;
    if (property === 'table') return tables.map(({ name, title }) => figure(name, title));
    const [rows, columns] = [
        partsOf(table ? [table] : tables, 'TableRow'),
        partsOf(table ? [table] : tables, 'Column'),
    ];
    if (rule === 'ColumnRelation' || property === 'columns' || property === 'column')
        return property === 'whole' ? rows : columns;
    if (rule === 'RowRange' || rule === 'TotalItem' || property === 'row') return rows;
    const keys = declared.filter(isKeyFigure).map(({ name, title }) => figure(name, title));
    return [...rows, ...columns, ...keys];
}

function partsOf(tables: readonly FigureTable[], type: 'TableRow' | 'Column'): Candidate[] {
    const found = new Map<string, Candidate>();
    for (const clause of tables.flatMap(({ clauses }) => clauses)) {
        const parts =
            clause.$type === 'Columns' ? clause.columns : clause.$type === 'TableRow' ? [clause] : [];
        for (const { $type, name, title } of parts)
            if ($type === type && name) found.set(name, figure(name, title));
    }
    return [...found.values()];
}

const figure = (name: string, title?: string): Candidate => ({
    type: 'Figure',
    name,
    ...(title !== undefined && { title }),
});

function scopeOf(services: RegelretServices, document: RegelDocument, { place }: Next): AstNodeDescription[] {
    const container = {
        $type: place.type,
        $container: document.parseResult.value,
        $containerProperty: 'declarations',
    } as unknown as AstNode;
    const reference = { $refText: '', ref: undefined };
    const elements = services.references.ScopeProvider.getScope({
        container,
        property: place.property!,
        reference,
    })
        .getAllElements()
        .filter(({ name }) => name !== undefined && name !== '')
        .toArray();
    return [...new Map(elements.toReversed().map((each) => [each.name, each])).values()].toReversed();
}

function candidate(type: string, name: string, node: AstNode | undefined): Candidate {
    const title = node && 'title' in node && typeof node.title === 'string' ? node.title : undefined;
    return { type, name, ...(title && title !== name && { title }) };
}

function valuesOf(fact: Fact | undefined): Candidate[] {
    return isEnumType(fact?.type)
        ? fact.type.values.flatMap((value) => (value.name ? [candidate('EnumValue', value.name, value)] : []))
        : [];
}

/** A fact of yes or no is had or is; every other fact is compared. A reform inserts what stands in its own files. */
function means(
    services: RegelretServices,
    document: RegelDocument,
    { place, within }: Next,
    { node, documentUri }: AstNodeDescription,
): boolean {
    if (isFact(node) && place.rule === 'Atom') {
        const kind = node.type?.$type;
        if (kind === undefined) return true;
        if (place.type === 'HasFact') return kind === 'BooleanType';
        return kind !== 'BooleanType' && (!within.said['total'] || kind === 'ElapsedType');
    }
    if (isFact(node) && place.rule === 'Scale') return node.type?.$type !== 'BooleanType';
    if (place.rule === 'Insert') {
        const { rootOf } = services.ruleSets.Layout;
        const root = rootOf.bind(services.ruleSets.Layout);
        return root(documentUri) === root(AstUtils.getDocument(document.parseResult.value).uri);
    }
    return true;
}

const SAME_KIND: Readonly<Record<string, readonly string[]>> = {
    Rule: ['RuleLike'],
    RuleTable: ['RuleLike'],
    Group: ['GroupLike'],
    GroupUnion: ['GroupLike'],
    RuleSet: ['RuleSet'],
};

/** Nothing is an exception from itself, or within itself. */
function ownName({ within }: Next): { name: string | undefined; type: (wanted: string) => boolean } {
    const declaration = [...around(within)].findLast(({ rule }) => rule in SAME_KIND);
    return {
        name: declaration?.said['name']?.[0],
        type: (wanted) => declaration !== undefined && SAME_KIND[declaration.rule]!.includes(wanted),
    };
}

function findFact(services: RegelretServices, document: RegelDocument, name: string): Fact | undefined {
    const container = {
        $type: 'HasFact',
        $container: document.parseResult.value,
        $containerProperty: 'declarations',
    } as unknown as AstNode;
    const reference = { $refText: name, ref: undefined };
    const found = services.references.ScopeProvider.getScope({
        container,
        property: 'fact',
        reference,
    }).getElement(name);
    return isFact(found?.node) ? found.node : undefined;
}
