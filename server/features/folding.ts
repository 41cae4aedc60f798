import { CstUtils, type AstNode } from 'langium';
import {
    FoldingRangeKind,
    FoldingRangeRequest,
    type FoldingRange,
    type FoldingRangeParams,
} from 'vscode-languageserver';
import type { Declaration } from '../../language/generated/parser/ast.js';
import type { RegelDocument } from '../../language/workspace/index.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const folding: Feature = {
    name: 'foldning',
    capabilities: { foldingRangeProvider: true },
    requests: [answer(FoldingRangeRequest.type, provideFolding, null)],
};

/** A declaration folds to its first line, and so do rows and changes with more below them, and blocks of comments. */
export function provideFolding(
    context: FeatureContext,
    { textDocument }: FoldingRangeParams,
): FoldingRange[] | null {
    const document = context.document(textDocument.uri);
    if (!document) return null;
    return [
        ...document.parseResult.value.declarations.flatMap((node) => [node, ...partsOf(node)]).flatMap(fold),
        ...comments(document),
    ].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function partsOf(node: Declaration): readonly AstNode[] {
    if (node.$type === 'RuleTable') return node.rows;
    return node.$type === 'Recommendation' ? node.changes : [];
}

function fold({ $cstNode }: AstNode): FoldingRange[] {
    const range = $cstNode?.range;
    return range && range.end.line > range.start.line
        ? [{ startLine: range.start.line, endLine: range.end.line }]
        : [];
}

/** Lines that are nothing but comment, two or more together. */
function comments({ parseResult, textDocument }: RegelDocument): FoldingRange[] {
    const root = parseResult.value.$cstNode;
    if (!root) return [];
    const lines = CstUtils.flattenCst(root)
        .filter(({ hidden, tokenType }) => hidden && tokenType.name === 'COMMENT')
        .map(({ range }) => range.start)
        .filter(({ line, character }) => isBlank(textDocument.getText(span(line, character))))
        .map(({ line }) => line)
        .toArray();
    const found: FoldingRange[] = [];
    for (let first = 0; first < lines.length;) {
        let last = first;
        while (lines[last + 1] === lines[last]! + 1) last += 1;
        if (last > first)
            found.push({
                startLine: lines[first]!,
                endLine: lines[last]!,
                kind: FoldingRangeKind.Comment,
            });
        first = last + 1;
    }
    return found;
}

const isBlank = (text: string): boolean => text.trim() === '';
const span = (line: number, character: number) => ({
    start: { line, character: 0 },
    end: { line, character },
});
