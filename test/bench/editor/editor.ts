import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import {
    createMessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A language server as an editor uses it, and how long it takes to answer. */
export interface MeasuredEditor {
    open(name: string, text: string): Promise<Latency>;
    /** Replaces one character or more; the two times are in milliseconds. */
    edit(name: string, change: Edit): Promise<Latency>;
    close(): void;
}

export interface Edit {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

export interface Latency {
    /** Until the diagnostics of the edited file are there. */
    readonly own: number;
    /** Until the server has nothing more to say of the edit. */
    readonly all: number;
}

interface Published {
    readonly uri: string;
    readonly version?: number;
}

/** `settled`: the request that the server answers when all is judged; without one, its own file is all there is. */
export async function openServer(program: string, folder: string, settled?: string): Promise<MeasuredEditor> {
    const child = spawn(process.execPath, ['--max-old-space-size=8192', program, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    const listeners = new Set<(published: Published) => void>();
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
        for (const listener of [...listeners]) listener(params);
    });
    connection.onRequest(() => null);
    connection.listen();
    const uri = pathToFileURL(folder).toString();
    await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'bench' }],
        capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();
    const versions = new Map<string, number>();

    /** Sends what the editor tells, and waits for all that the server has to say of it. */
    async function dealtWith(name: string, send: () => void): Promise<Latency> {
        const version = versions.get(name)!;
        const start = performance.now();
        let own: number | undefined;
        const published = new Promise<void>((resolve) => {
            const listener = (params: Published): void => {
                if (params.uri !== uriOf(name) || (params.version ?? version) !== version) return;
                own ??= performance.now() - start;
                listeners.delete(listener);
                resolve();
            };
            listeners.add(listener);
        });
        send();
        // A server that has nothing new to show shows nothing: then its file is done when all is.
        await (settled === undefined ? published : connection.sendRequest(settled));
        const all = performance.now() - start;
        return { own: own ?? all, all };
    }

    await connection.sendNotification('initialized', {});
    return {
        open(name, text) {
            versions.set(name, 1);
            return dealtWith(name, () => {
                void connection.sendNotification('textDocument/didOpen', {
                    textDocument: { uri: uriOf(name), languageId: 'regel', version: 1, text },
                });
            });
        },
        edit(name, { line, from, to, text }) {
            const version = versions.get(name)! + 1;
            versions.set(name, version);
            const range = { start: { line, character: from }, end: { line, character: to } };
            return dealtWith(name, () => {
                void connection.sendNotification('textDocument/didChange', {
                    textDocument: { uri: uriOf(name), version },
                    contentChanges: [{ range, text }],
                });
            });
        },
        close() {
            child.kill('SIGKILL');
            connection.dispose();
        },
    };
}
