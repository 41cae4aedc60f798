import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Editor } from '../../support/editor.js';

/** The files that an edit changes, by name, with what they say after it. */
export function applied(editor: Editor, { changes = {} }: WorkspaceEdit): Record<string, string> {
    const root = editor.uri('');
    return Object.fromEntries(
        Object.entries(changes).map(([uri, edits]) => [
            decodeURI(uri.slice(root.length)),
            TextDocument.applyEdits(editor.document(uri)!.textDocument, [...edits]),
        ]),
    );
}
