import {
    WorkspaceSymbolRequest,
    type CancellationToken,
    type SymbolInformation,
    type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { declaredIn, nameNode, nameOf, type Declared } from './declared.js';
import { SYMBOL_KINDS } from './document-symbols.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { likeness } from './likeness.js';

export const workspaceSymbols: Feature = {
    name: 'søgning efter navne',
    capabilities: { workspaceSymbolProvider: true },
    requests: [answer(WorkspaceSymbolRequest.type, provideWorkspaceSymbols, null)],
};

/** More than anybody reads; whoever wants another types one more letter. */
const MOST = 200;

/** Names and titles that have the letters of the query in their order, the likeliest first. */
export function provideWorkspaceSymbols(
    context: FeatureContext,
    { query }: WorkspaceSymbolParams,
    token?: CancellationToken,
): SymbolInformation[] | null {
    const found: { readonly score: number; readonly symbol: SymbolInformation }[] = [];
    for (const uri of context.workspace.files) {
        if (token?.isCancellationRequested) return null;
        const document = context.document(uri);
        if (!document) continue;
        for (const node of declaredIn(document.parseResult.value)) {
            const name = nameOf(node);
            const range = (nameNode(node) ?? node.$cstNode)?.range;
            if (!name || !range || node.$type === 'ProceedsPart') continue;
            const title = titleOf(node);
            const score = Math.max(likeness(query, name), likeness(query, title) - 1);
            if (score < 0) continue;
            found.push({
                score,
                symbol: {
                    name,
                    kind: SYMBOL_KINDS[node.$type],
                    location: { uri, range },
                    ...(title && { containerName: title }),
                },
            });
        }
    }
    return found
        .sort((a, b) => b.score - a.score || byName(a.symbol, b.symbol))
        .slice(0, MOST)
        .map(({ symbol }) => symbol);
}

const titleOf = (node: Declared): string => ('title' in node && node.title ? node.title : '');

const byName = (a: SymbolInformation, b: SymbolInformation): number =>
    a.name.length - b.name.length || a.name.localeCompare(b.name, 'da');
