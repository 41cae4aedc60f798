import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical } from './uris.js';

/** The rule files that stand open in the editor. */
export interface Buffers {
    text(uri: string): string | undefined;
    /** Goes up with every change; undefined where the file is not open. */
    version(uri: string): number | undefined;
    /** The uri as the editor writes it. */
    asOpened(uri: string): string;
    readonly uris: readonly string[];
}

export interface BufferEvents {
    changed(uri: string): void;
    closed(uri: string): void;
    saved(uri: string): void;
}

/** What a `.regel` file is called, besides its ending: a new file has no name yet. */
const LANGUAGE = 'regel';

export function listenToBuffers(connection: Connection, events: BufferEvents): Buffers {
    const open = new Map<string, TextDocument>();
    const documents = new TextDocuments(TextDocument);
    const isRuleFile = ({ uri, languageId }: TextDocument): boolean =>
        uri.endsWith('.regel') || languageId === LANGUAGE;
    documents.onDidChangeContent(({ document }) => {
        if (!isRuleFile(document)) return;
        const uri = canonical(document.uri);
        open.set(uri, document);
        events.changed(uri);
    });
    documents.onDidClose(({ document }) => {
        const uri = canonical(document.uri);
        if (open.delete(uri)) events.closed(uri);
    });
    documents.onDidSave(({ document }) => events.saved(canonical(document.uri)));
    documents.listen(connection);
    return {
        text: (uri) => open.get(uri)?.getText(),
        version: (uri) => open.get(uri)?.version,
        asOpened: (uri) => open.get(uri)?.uri ?? uri,
        get uris() {
            return [...open.keys()];
        },
    };
}
