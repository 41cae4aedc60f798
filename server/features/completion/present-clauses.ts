import type { AstNode } from 'langium';
import type { RegelDocument } from '../../../language/workspace/index.js';

/**
 * Kinds of the clauses that a declaration has besides the one on the cursor's line, so that what stands once is not
 * offered twice. Below a row or a change they are that row's or change's own.
 */
export function presentClauses(document: RegelDocument, offset: number): ReadonlySet<string> {
    const line = document.textDocument.positionAt(offset).line;
    const declarations = document.parseResult.value.declarations;
    const here = declarations.findLast(({ $cstNode }) => startLine($cstNode) <= line);
    const found = new Set<string>();
    if (!here || startLine(here.$cstNode) === line) return found;
    const parts = [...nodesOf(here, 'rows'), ...nodesOf(here, 'changes')];
    const owner = parts.findLast(({ $cstNode }) => startLine($cstNode) < line) ?? here;
    for (const clause of nodesOf(owner, 'clauses')) {
        const range = clause.$cstNode?.range;
        if (range && (line < range.start.line || line > range.end.line)) found.add(clause.$type);
    }
    return found;
}

function nodesOf(node: AstNode, property: string): AstNode[] {
    const value = (node as unknown as Record<string, unknown>)[property];
    return Array.isArray(value) ? (value as AstNode[]) : [];
}

const startLine = (cst: AstNode['$cstNode']): number => cst?.range.start.line ?? Infinity;
