import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.js';

/** Of the browser's own things, what is used here. */
type WebWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (script: string) => WebWorker;

let client: { stop(): Promise<void> } | undefined;
let worker: WebWorker | undefined;

/** In a browser: the server is a web worker. */
export function activate(context: ExtensionContext): void {
    const script = Uri.joinPath(context.extensionUri, 'dist/server-web.js');
    client = start(
        context,
        (options) => new LanguageClient('regelret', 'Regelret', () => connect(script), options),
    );
}

export async function deactivate(): Promise<void> {
    await client?.stop();
    worker?.terminate();
}

/**
 * Each start has a worker of its own, and the one before is no more. The client is given the connection rather than the
 * worker, which it would not recognise: an extension's `Worker` is VS Code's own.
 */
async function connect(script: Uri): Promise<MessageTransports> {
    worker?.terminate();
    worker = await makeWorker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A worker may only be started from the page's own origin, and an extension on a remote machine has another. */
async function makeWorker(script: Uri): Promise<WebWorker> {
    const code = await workspace.fs.readFile(script);
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'application/javascript' })));
}
