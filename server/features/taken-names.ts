import { AstUtils, type AstNode } from 'langium';
import {
    isFigureTable,
    isProceedsOf,
    isReformFigure,
    isRowsRelation,
    type Column,
    type TableRow,
} from '../../language/generated/parser/ast.js';
import { writerAt } from './at-cursor.js';
import { declaredIn, hasSubject, nameOf, type Declared, type DeclaredType } from './declared.js';
import type { FeatureContext } from './feature.js';
import { usesOf } from './find-uses.js';
import { filesAround, uriOfNode } from './visible-files.js';

/**
 * What already has a name, where a thing could not have it too: the same kind of thing in the same rule set, in one
 * that it uses or in one that uses it, or a thing that would be taken for it.
 */
export function takenBy(
    context: FeatureContext,
    renamed: readonly Declared[],
    name: string,
): Declared | undefined {
    for (const node of renamed)
        for (const other of rivals(context, node))
            if (nameOf(other) === name && !renamed.includes(other) && collides(context, node, other))
                return other;
    return undefined;
}

/** Whatever can meet a thing by its name. */
function rivals(context: FeatureContext, node: Declared): Declared[] {
    if (node.$type === 'EnumValue') return node.$container.values;
    const documents =
        node.$type === 'RuleSet'
            ? context.workspace.files.flatMap((file) => context.document(file) ?? [])
            : filesAround(context, uriOfNode(node));
    return documents.flatMap((document) => [...declaredIn(document.parseResult.value)]);
}

/** Kinds of things that share their names: a name stands for one of them. */
const SHARED: readonly (readonly DeclaredType[])[] = [
    ['Group', 'GroupUnion', 'NewGroup'],
    ['Rule', 'RuleTable', 'Assumption'],
    ['Subject', 'Act'],
];

function collides(context: FeatureContext, a: Declared, b: Declared): boolean {
    if (isInTable(a) || isInTable(b)) return meetInTable(context, a, b);
    if (a.$type === b.$type || SHARED.some((kinds) => kinds.includes(a.$type) && kinds.includes(b.$type)))
        return true;
    const [rule, subject] = isRule(a) ? [a, b] : [b, a];
    if (!isRule(rule) || (subject.$type !== 'Subject' && subject.$type !== 'Act')) return false;
    // A table without `om` is about the subject of its name; `harmonisér` means the subject rather than the rule.
    return (
        (rule.$type === 'RuleTable' && subject.$type === 'Subject' && !hasSubject(rule)) ||
        writersOf(context, rule).some(({ $type }) => $type === 'Harmonise')
    );
}

const isRule = (node: Declared): node is Extract<Declared, { $type: 'Rule' | 'RuleTable' }> =>
    node.$type === 'Rule' || node.$type === 'RuleTable';

const isInTable = (node: Declared): node is TableRow | Column =>
    node.$type === 'TableRow' || node.$type === 'Column';

/** Names of a table are its own, but for the key figures that it names and for what its claims match by name. */
function meetInTable(context: FeatureContext, a: Declared, b: Declared): boolean {
    const [inside, other] = isInTable(a) ? [a, b] : [b, a];
    const table = AstUtils.getContainerOfType(inside, isFigureTable);
    if (!table) return false;
    switch (other.$type) {
        case 'TableRow':
        case 'Column':
            return (
                other.$type === inside.$type && AstUtils.getContainerOfType(other, isFigureTable) === table
            );
        case 'KeyFigure':
            return writersOf(context, other).some(
                (writer) => AstUtils.getContainerOfType(writer, isFigureTable) === table,
            );
        case 'Recommendation':
            return inside.$type === 'TableRow' && table.clauses.some(isProceedsClaim);
        case 'ProceedsPart':
            return inside.$type === 'Column' && [...AstUtils.streamAst(table)].some(isProceedsClaim);
        default:
            return false;
    }
}

const isProceedsClaim = (node: AstNode): boolean =>
    (isRowsRelation(node) && node.proceeds) || isProceedsOf(node) || (isReformFigure(node) && node.proceeds);

/** The nodes that name a thing. */
const writersOf = (context: FeatureContext, declared: Declared): AstNode[] =>
    usesOf(context, declared).flatMap((place) => {
        const offset = context.document(place.uri)?.textDocument.offsetAt(place.start);
        return offset === undefined ? [] : (writerAt(context, place.uri, offset) ?? []);
    });
