import { type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.js';
import { registerTasks } from './tasks.js';

let client: { stop(): Promise<void> } | undefined;

/** On a machine: the server is a process of its own, run by the Node that VS Code brings. */
export function activate(context: ExtensionContext): void {
    const module = context.asAbsolutePath('dist/machine/server.mjs');
    const server = { module, transport: TransportKind.ipc };
    context.subscriptions.push(registerTasks(context));
    client = start(
        context,
        (options) => new LanguageClient('regelret', 'Regelret', { run: server, debug: server }, options),
    );
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}
