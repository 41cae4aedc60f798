import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createMessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type ClientCapabilities,
    type Diagnostic,
    type DocumentDiagnosticReport,
    type InitializeResult,
    type MessageConnection,
    type PublishDiagnosticsParams,
    type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { ServerStatus } from '../../server/protocol/requests.js';

const root = resolve(import.meta.dirname, '../..');

/** The server as it is shipped, built into a folder of its own, with folders of rule files to try it on. */
export interface BuiltServer extends Folders {
    readonly program: string;
}

export interface Folders {
    readonly home: string;
    /** A new folder with these files, by name. */
    folder(files: Readonly<Record<string, string>>): string;
    dispose(): void;
}

export function buildServer(output = 'server.mjs'): BuiltServer {
    const folders = makeFolders();
    const dist = join(folders.home, 'dist');
    execFileSync(process.execPath, [join(root, 'scripts', 'bundle.mjs'), dist, output]);
    return { ...folders, program: join(dist, output) };
}

export function makeFolders(): Folders {
    const home = mkdtempSync(join(tmpdir(), 'regelret-server-'));
    let made = 0;
    return {
        home,
        folder(files) {
            const folder = join(home, `mappe-${(made += 1)}`);
            mkdirSync(folder);
            for (const [name, content] of Object.entries(files)) write(folder, name, content);
            return folder;
        },
        dispose: () => rmSync(home, { recursive: true, force: true }),
    };
}

export function write(folder: string, name: string, content: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
}

/** An editor, as far as the protocol goes. */
export interface Client {
    readonly connection: MessageConnection;
    readonly process: ChildProcess;
    readonly initialized: InitializeResult;
    /** What the server has said in windows and in the log. */
    readonly said: string[];
    readonly log: string[];
    readonly statuses: ServerStatus[];
    /** Methods of the requests that the server has made of the editor. */
    readonly asked: string[];
    /** All diagnostics that were sent, in order. */
    readonly published: PublishDiagnosticsParams[];
    uri(name: string): string;
    open(name: string, text: string): void;
    change(name: string, text: string | TextDocumentContentChangeEvent[]): void;
    close(name: string): void;
    /** Tells that files have changed on the disk. */
    touched(...names: readonly string[]): void;
    request<R>(method: string, params: unknown): Promise<R>;
    pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
    /** Asks until the rules have been judged. */
    diagnostics(name: string): Promise<readonly Diagnostic[]>;
    /** What was last sent about a file. */
    sent(name: string): readonly Diagnostic[] | undefined;
    /** Waits until something is so. */
    until<T>(what: string, look: () => T | undefined | false, milliseconds?: number): Promise<T>;
    /** Until the rule sets have been judged as they are now. */
    ready(): Promise<ServerStatus>;
    stop(): Promise<number | null>;
}

export interface ClientOptions {
    readonly folders?: readonly string[];
    readonly capabilities?: ClientCapabilities;
    readonly settings?: () => unknown;
    readonly initializationOptions?: unknown;
    readonly processId?: number;
    /** Of the editor's own files, where the folders are on no disk. */
    readonly files?: ReadonlyMap<string, string>;
}

/** What VS Code can do, as far as it matters. */
export const ABLE: ClientCapabilities = {
    workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
    },
    textDocument: {
        diagnostic: { relatedDocumentSupport: true },
        completion: { completionItem: { snippetSupport: true } },
        codeAction: { resolveSupport: { properties: ['edit'] } },
    },
    window: { workDoneProgress: true },
};

/** What a plain editor can do: diagnostics are sent to it, and it watches nothing. */
export const PLAIN: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export function connect(program: string, folder: string, options: ClientOptions = {}): Promise<Client> {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    return talk(connection, child, folder, options);
}

/** Goes through the greetings on a connection that is there. */
export async function talk(
    connection: MessageConnection,
    child: ChildProcess | undefined,
    folder: string,
    { folders = [folder], capabilities = ABLE, settings = () => null, ...options }: ClientOptions = {},
): Promise<Client> {
    const said: string[] = [];
    const log: string[] = [];
    const statuses: ServerStatus[] = [];
    const asked: string[] = [];
    const published: PublishDiagnosticsParams[] = [];
    const last = new Map<string, readonly Diagnostic[]>();
    const versions = new Map<string, number>();
    const uriOf = (path: string): string =>
        /^[a-z-]+:\//.test(path) ? path : pathToFileURL(path).toString();
    const uri = (name: string): string =>
        /^[a-z-]+:/.test(name)
            ? name
            : `${uriOf(folder)}/${name.split('/').map(encodeURIComponent).join('/')}`;

    connection.onNotification(
        'window/showMessage',
        ({ message }: { message: string }) => void said.push(message),
    );
    connection.onNotification(
        'window/logMessage',
        ({ message }: { message: string }) => void log.push(message),
    );
    connection.onNotification('$/logTrace', () => undefined);
    connection.onNotification('regelret/status', (status: ServerStatus) => void statuses.push(status));
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.push(params);
        last.set(params.uri, params.diagnostics);
    });
    connection.onRequest((method: string, params: object | unknown[] | undefined) => {
        asked.push(method);
        const given = params as { items?: unknown[]; folder?: string; endings?: string[]; uri?: string };
        if (method === 'workspace/configuration') return (given.items ?? []).map(() => settings());
        if (method === 'regelret/readFile') return options.files?.get(given.uri!) ?? null;
        if (method === 'regelret/findFiles')
            return [...(options.files?.keys() ?? [])].filter(
                (each) =>
                    each.startsWith(given.folder!) && given.endings!.some((ending) => each.endsWith(ending)),
            );
        return null;
    });
    connection.listen();
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
        processId: options.processId ?? process.pid,
        rootUri: null,
        capabilities,
        workspaceFolders: folders.map((each) => ({ uri: uriOf(each), name: each })),
        initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification('initialized', {});

    const notify = (method: string, params: unknown): void =>
        void connection.sendNotification(method, params);
    const client: Client = {
        connection,
        get process() {
            if (!child) throw new Error('The server runs in this process.');
            return child;
        },
        initialized,
        said,
        log,
        statuses,
        asked,
        published,
        uri,
        open(name, text) {
            versions.set(name, 1);
            notify('textDocument/didOpen', {
                textDocument: { uri: uri(name), languageId: 'regel', version: 1, text },
            });
        },
        change(name, change) {
            const version = versions.get(name)! + 1;
            versions.set(name, version);
            notify('textDocument/didChange', {
                textDocument: { uri: uri(name), version },
                contentChanges: typeof change === 'string' ? [{ text: change }] : change,
            });
        },
        close: (name) => notify('textDocument/didClose', { textDocument: { uri: uri(name) } }),
        touched: (...names) =>
            notify('workspace/didChangeWatchedFiles', {
                changes: names.map((name) => ({ uri: uri(name), type: 2 })),
            }),
        request: (method, params) => connection.sendRequest(method, params),
        pull: (name, previousResultId) =>
            connection.sendRequest('textDocument/diagnostic', {
                textDocument: { uri: uri(name) },
                ...(previousResultId !== undefined && { previousResultId }),
            }),
        async diagnostics(name) {
            await client.ready();
            const report = await client.pull(name);
            return report.kind === 'full' ? report.items : [];
        },
        sent: (name) => last.get(uri(name)),
        async until(what, look, milliseconds = 20_000) {
            for (const end = performance.now() + milliseconds; ;) {
                const found = look();
                if (found !== undefined && found !== false) return found;
                if (performance.now() > end)
                    throw new Error(`It never came that ${what}. Log: ${log.join('\n')}`);
                await new Promise((go) => setTimeout(go, 10));
            }
        },
        ready() {
            return connection.sendRequest<ServerStatus>('regelret/judged');
        },
        async stop() {
            const ended = new Promise<number | null>((go) => client.process.once('exit', go));
            await connection.sendRequest('shutdown');
            await connection.sendNotification('exit');
            return ended;
        },
    };
    return client;
}
