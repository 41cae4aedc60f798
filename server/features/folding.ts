import { FoldingRangeRequest, type FoldingRange, type FoldingRangeParams } from 'vscode-languageserver';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const folding: Feature = {
    name: 'foldning',
    capabilities: { foldingRangeProvider: true },
    requests: [answer(FoldingRangeRequest.type, provideFolding, null)],
};

/** A declaration folds to its first line. */
export function provideFolding(
    context: FeatureContext,
    { textDocument }: FoldingRangeParams,
): FoldingRange[] | null {
    const document = context.document(textDocument.uri);
    if (!document) return null;
    return document.parseResult.value.declarations.flatMap(({ $cstNode }): FoldingRange[] => {
        const range = $cstNode?.range;
        return range && range.end.line > range.start.line
            ? [{ startLine: range.start.line, endLine: range.end.line }]
            : [];
    });
}
