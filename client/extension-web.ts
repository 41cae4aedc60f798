import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.js';

/** Of the browser's own things, what is used here. */
declare const Worker: new (script: string) => Worker;

let client: { stop(): Promise<void> } | undefined;

/** In a browser: the server is a web worker. */
export function activate(context: ExtensionContext): void {
    const script = Uri.joinPath(context.extensionUri, 'dist/server-web.js');
    client = start(
        context,
        (options) => new LanguageClient('regelret', 'Regelret', () => makeWorker(script), options),
    );
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

/** A worker may only be started from the page's own origin, and an extension on a remote machine has another. */
async function makeWorker(script: Uri): Promise<Worker> {
    const code = await workspace.fs.readFile(script);
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'application/javascript' })));
}
