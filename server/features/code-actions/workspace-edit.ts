import type { AnnotatedTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../fixes/fix.js';
import type { FeatureContext } from '../feature.js';
import { toRange } from '../lsp-places.js';

/**
 * Edits as an editor takes them. Where they are in more than one place, the editor is asked to show them first: a drafter
 * must see what changes elsewhere. Undefined where there are none.
 */
export function toWorkspaceEdit(
    { document }: Pick<FeatureContext, 'document'>,
    title: string,
    edits: readonly Edit[],
): WorkspaceEdit | undefined {
    if (edits.length === 0) return undefined;
    const isSpread =
        edits.length > 1 && new Set(edits.map(({ place }) => `${place.uri}#${place.start.line}`)).size > 1;
    const documentChanges = [...Map.groupBy(edits, ({ place }) => place.uri)].map(
        ([uri, own]): TextDocumentEdit => ({
            textDocument: { uri, version: versionOf(document(uri)) },
            edits: own.map(({ place, text }): TextEdit | AnnotatedTextEdit => ({
                range: toRange(place),
                newText: text,
                ...(isSpread && { annotationId: PREVIEW }),
            })),
        }),
    );
    return {
        documentChanges,
        ...(isSpread && { changeAnnotations: { [PREVIEW]: { label: title, needsConfirmation: true } } }),
    };
}

const PREVIEW = 'regelret';

/** A file that is not open has no version to hold on to. */
function versionOf(document: ReturnType<FeatureContext['document']>): number | null {
    return document?.textDocument.version || null;
}
