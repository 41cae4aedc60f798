import { TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRegelretServices } from '../language/services.js';
import { createWorkspace } from '../language/workspace/index.js';
import type { FeatureContext } from './features/feature.js';
import { features } from './features/index.js';
import type { Host } from './host/host.js';

/** Connects an editor to the rule sets of its folders. */
export function startServer(connection: Connection, host: Host): void {
    const workspace = createWorkspace(createRegelretServices);
    const open = new TextDocuments(TextDocument);
    const context: FeatureContext = {
        workspace,
        language: 'da',
        document: (uri) => workspace.document(uri),
        ruleSetOf: (uri) => workspace.ruleSetOf(uri),
        findingsOf: () => [],
        lawOf: () => undefined,
    };
    let folders: readonly string[] = [];

    connection.onInitialize(({ workspaceFolders }): InitializeResult => {
        folders = (workspaceFolders ?? []).map(({ uri }) => uri);
        const capabilities = Object.assign({}, ...features.map((feature) => feature.capabilities));
        return {
            capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, ...capabilities },
            serverInfo: { name: 'regelret' },
        };
    });
    connection.onInitialized(async () => {
        const uris = (await Promise.all(folders.map((folder) => host.find(folder, ['.regel'])))).flat();
        const texts = await Promise.all(uris.map(async (uri) => ({ uri, text: await host.read(uri) })));
        await workspace.update(texts);
    });
    open.onDidChangeContent(async ({ document }) => {
        await workspace.update([{ uri: document.uri, text: document.getText() }]);
    });
    for (const { requests } of features)
        for (const { method, handle, otherwise } of requests)
            connection.onRequest(method, async (params: unknown, token) => {
                try {
                    return await handle(context, params as never, token);
                } catch (error) {
                    connection.console.error(`${method}: ${String(error)}`);
                    return otherwise;
                }
            });
    open.listen(connection);
    connection.listen();
}
