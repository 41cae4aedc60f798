import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from './fix.js';

/** The text of a file after edits in it. */
export function applyEdits(uri: string, text: string, edits: readonly Edit[]): string {
    const document = TextDocument.create(uri, 'regelret', 0, text);
    const own = edits
        .filter(({ place }) => place.uri === uri)
        .map(({ place: { start, end }, text: newText }) => ({ range: { start, end }, newText }));
    return TextDocument.applyEdits(document, own);
}
