import {
    DidChangeConfigurationNotification,
    TextDocumentSyncKind,
    type Connection,
    type InitializeResult,
} from 'vscode-languageserver';
import { diagnostics } from './features/diagnostics.js';
import type { Feature } from './features/feature.js';
import { features as allFeatures } from './features/index.js';
import type { Host } from './host/host.js';
import { state } from './features/state.js';
import { mergeCapabilities } from './session/capabilities.js';
import { answerRequests } from './session/requests.js';
import { startSession, type Session } from './session/session.js';
import { version } from './version.js';

/** What went wrong outside everything that is guarded, for the log and the status. */
export type ReportUnexpected = (error: unknown) => void;

/** Connects an editor to the rule sets of its folders. */
export function startServer(
    connection: Connection,
    host: Host,
    features: readonly Feature[] = allFeatures,
): ReportUnexpected {
    let session: Session | undefined;
    let isConfigurable = false;
    let hasFolders = false;

    connection.onInitialize((params): InitializeResult => {
        const started = startSession(connection, host, params);
        session = started;
        isConfigurable = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
        hasFolders = params.capabilities.workspace?.workspaceFolders ?? false;
        const all = [...features, diagnostics(started), state(started)];
        answerRequests(connection, all, () => started);
        return {
            capabilities: mergeCapabilities([OWN, ...all.map(({ capabilities }) => capabilities)]),
            serverInfo: { name: 'regelret', version },
        };
    });
    connection.onInitialized(() => {
        if (isConfigurable)
            connection.client
                .register(DidChangeConfigurationNotification.type, { section: 'regelret' })
                .catch((error: unknown) => connection.console.warn(String(error)));
        if (hasFolders)
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
                session?.foldersChanged(
                    added.map(({ uri }) => uri),
                    removed.map(({ uri }) => uri),
                ),
            );
        session?.begin();
    });
    connection.onDidChangeConfiguration(({ settings }) => session?.settingsChanged(settings));
    connection.onDidChangeWatchedFiles(({ changes }) => session?.filesChanged(changes.map(({ uri }) => uri)));
    for (const moved of ['workspace/didCreateFiles', 'workspace/didRenameFiles', 'workspace/didDeleteFiles'])
        connection.onNotification(moved, () => session?.lookAgain());
    connection.onShutdown(() => session?.judging.stop());
    connection.listen();

    return (error) => {
        if (!session) connection.console.error(String(error));
        session?.failures.failed({
            key: 'unexpected',
            sentence: {
                da: 'Noget uventet gik galt i sprogserveren. Den kører videre; genstart den, hvis noget ser forkert ud.',
                en: 'Something unexpected went wrong in the language server. It runs on; restart it if something looks wrong.',
            },
            error,
            input: '',
        });
    };
}

const FOLDERS = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

/** What the server can do by itself, without a feature. */
const OWN: InitializeResult['capabilities'] = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
    },
};
