import {
    CodeLensRefreshRequest,
    type ClientCapabilities,
    type Connection,
    type Diagnostic,
} from 'vscode-languageserver';
import { changedNotification } from '../protocol/requests.js';
import type { Buffers } from './buffers.js';
import type { Shown } from './shown.js';

/** Brings what is shown to the editor: sent to one that does not ask for it, announced to one that does. */
export interface Publishing {
    /** What is shown may have changed. */
    publish(): void;
    /** About a file that is no rule file. */
    publishFile(uri: string, diagnostics: Diagnostic[]): void;
    /** All is judged. `isChanged`: something in the rules or the settings is other than when it last was. */
    judged(isChanged: boolean): void;
    /** The editor has been given this result. */
    delivered(uri: string, resultId: string): void;
    /** When what is shown next changes, or the editor does not want to wait any more. */
    nextChange(isCancelled: () => boolean): Promise<void>;
}

export function createPublishing(
    connection: Connection,
    client: ClientCapabilities,
    shown: Shown,
    buffers: Buffers,
): Publishing {
    const isAsking = client.textDocument?.diagnostic !== undefined;
    const canRefresh = client.workspace?.diagnostics?.refreshSupport ?? false;
    const given = new Map<string, string>();
    const waiting = new Set<() => void>();
    /** Whether the editor has been told that what it was given is out of date. */
    let isStale = false;

    function send(uri: string): void {
        const version = buffers.version(uri);
        void connection.sendDiagnostics({
            uri: buffers.asOpened(uri),
            diagnostics: [...shown.diagnosticsOf(uri)],
            ...(version !== undefined && { version }),
        });
    }

    function refreshOthers(): void {
        const { workspace } = client;
        const refresh = [
            workspace?.codeLens?.refreshSupport &&
                (() => connection.sendRequest(CodeLensRefreshRequest.type)),
            workspace?.inlayHint?.refreshSupport && (() => connection.languages.inlayHint.refresh()),
            workspace?.semanticTokens?.refreshSupport &&
                (() => connection.languages.semanticTokens.refresh()),
        ];
        for (const each of refresh) if (each) Promise.resolve(each()).catch(() => undefined);
    }

    return {
        publish() {
            const uris = shown.changed();
            if (uris.length === 0) return;
            isStale = true;
            if (!isAsking) for (const uri of uris) send(uri);
            for (const each of [...waiting]) each();
        },
        publishFile(uri, diagnostics) {
            void connection.sendDiagnostics({ uri, diagnostics });
        },
        judged(isChanged) {
            if (
                isAsking &&
                canRefresh &&
                isStale &&
                shown.uris.some((uri) => given.get(uri) !== shown.resultId(uri))
            )
                void connection.languages.diagnostics.refresh();
            isStale = false;
            if (!isChanged) return;
            refreshOthers();
            void connection.sendNotification(changedNotification.method);
        },
        delivered: (uri, resultId) => void given.set(uri, resultId),
        nextChange(isCancelled) {
            return new Promise((resolve) => {
                const end = (): void => {
                    clearInterval(timer);
                    waiting.delete(end);
                    resolve();
                };
                const timer = setInterval(() => isCancelled() && end(), 200);
                waiting.add(end);
            });
        },
    };
}
