import type { Editor } from '../../support/editor.js';

interface Range {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}

/** What stands in a range of a file. */
export function textAt(editor: Editor, uri: string, range: Range): string {
    return editor.document(uri)!.textDocument.getText(range);
}
