import {
    DocumentHighlightKind,
    DocumentHighlightRequest,
    type DocumentHighlight,
    type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { atCursor } from './at-cursor.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { placeOfName, usesOf } from './find-uses.js';
import { toRange } from './lsp-places.js';

export const highlight: Feature = {
    name: 'fremhævning af navne',
    capabilities: { documentHighlightProvider: true },
    requests: [answer(DocumentHighlightRequest.type, provideHighlight, null)],
};

/** The same name in the same file: where it is declared is written, elsewhere it is read. */
export function provideHighlight(
    context: FeatureContext,
    params: TextDocumentPositionParams,
): DocumentHighlight[] | null {
    const declared = atCursor(context, params)?.declared;
    if (!declared) return null;
    const { uri } = params.textDocument;
    const own = placeOfName(declared);
    return [
        ...(own && own.uri === uri ? [{ range: toRange(own), kind: DocumentHighlightKind.Write }] : []),
        ...usesOf(context, declared)
            .filter((place) => place.uri === uri)
            .map((place) => ({ range: toRange(place), kind: DocumentHighlightKind.Read })),
    ];
}
