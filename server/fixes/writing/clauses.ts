import { AstUtils, type AstNode, type Reference } from 'langium';
import type { RegelDocument } from '../../../language/workspace/index.js';
import type { Edit } from '../fix.js';
import { placeOfNode } from './nodes.js';

/** A new clause on a line of its own, after the last clause that belongs to the node itself. */
export function addClause(owner: Clausal, text: string): Edit {
    const document = documentOf(owner);
    const last = owner.clauses.at(-1) ?? owner;
    const line = ownEnd(owner, last).line;
    return insertLines(document, line, [indentOf(document, owner) + text]);
}

/** A node with clauses of its own: a rule, a row, a table, a group. */
export type Clausal = AstNode & { readonly clauses: readonly AstNode[] };

/** Whole lines after a line. */
export function insertLines(document: RegelDocument, line: number, lines: readonly string[]): Edit {
    const end = { line, character: lineAt(document, line).length };
    const newline = newlineOf(document);
    return {
        place: { uri: document.uri.toString(), start: end, end },
        text: lines.map((each) => newline + each).join(''),
    };
}

/** A node's words gone: with its line where it has one to itself, else with the space before it. */
export function remove(node: AstNode): Edit {
    const { uri, start, end } = placeOfNode(node);
    const document = documentOf(node);
    const before = lineAt(document, start.line).slice(0, start.character);
    const after = lineAt(document, end.line).slice(end.character);
    if (before.trim() === '' && /^\s*(--.*)?$/.test(after))
        return removeLines(document, start.line, end.line);
    const space = before.length - before.trimEnd().length;
    return { place: { uri, start: { ...start, character: start.character - space }, end }, text: '' };
}

/** Whole lines gone, from one to another. */
export function removeLines(document: RegelDocument, first: number, last: number): Edit {
    const uri = document.uri.toString();
    const lines = document.textDocument.lineCount;
    const start = { line: first, character: 0 };
    if (last + 1 < lines) return { place: { uri, start, end: { line: last + 1, character: 0 } }, text: '' };
    const before = first === 0 ? start : { line: first - 1, character: lineAt(document, first - 1).length };
    return {
        place: { uri, start: before, end: { line: last, character: lineAt(document, last).length } },
        text: '',
    };
}

export function replace(node: AstNode, text: string): Edit {
    return { place: placeOfNode(node), text };
}

/** One name less in a list of names; undefined where it is the last, or is not there. */
export function dropName(names: readonly Reference[], name: string): Edit | undefined {
    const kept = names.filter(({ $refText }) => $refText !== name);
    const first = names[0]?.$refNode;
    const last = names.at(-1)?.$refNode;
    if (!first || !last || kept.length === 0 || kept.length === names.length) return undefined;
    const uri = AstUtils.getDocument(first.astNode).uri.toString();
    return {
        place: { uri, start: first.range.start, end: last.range.end },
        text: kept.map(({ $refText }) => $refText).join(', '),
    };
}

/** Words after the last of some names, a space before them. */
export function afterNames(names: readonly Reference[], text: string): Edit | undefined {
    const last = names.at(-1)?.$refNode;
    if (!last) return undefined;
    const uri = AstUtils.getDocument(last.astNode).uri.toString();
    return { place: { uri, start: last.range.end, end: last.range.end }, text };
}

/** A line without its line break. */
export function lineAt({ textDocument }: RegelDocument, line: number): string {
    const start = { line, character: 0 };
    const text = textDocument.getText({ start, end: { line: line + 1, character: 0 } });
    return text.replace(/\r?\n$/, '');
}

export const newlineOf = ({ textDocument }: RegelDocument): string =>
    textDocument.getText().includes('\r\n') ? '\r\n' : '\n';

export const documentOf = (node: AstNode): RegelDocument => AstUtils.getDocument(node) as RegelDocument;

/** As the node's other clauses stand; else four more than the node itself. */
export function indentOf(document: RegelDocument, { clauses, $cstNode }: Clausal): string {
    const own = $cstNode!.range.start.line;
    for (const clause of clauses) {
        const { line, character } = clause.$cstNode!.range.start;
        const before = lineAt(document, line).slice(0, character);
        if (line !== own && before.trim() === '') return before;
    }
    return `${/^\s*/.exec(lineAt(document, own))![0]}    `;
}

/** The end of a node's own words; a table's end before its rows. */
function ownEnd(owner: Clausal, last: AstNode): { readonly line: number } {
    const range = last.$cstNode!.range;
    return last === owner ? { line: range.start.line } : { line: range.end.line };
}
