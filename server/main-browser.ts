import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { editorHost } from './host/editor.js';
import { startServer } from './server.js';

/** A worker's own scope, as far as messages go; the types of a browser are not those of the rest. */
type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0] & {
    addEventListener(type: 'error' | 'unhandledrejection', listener: (event: Event) => void): void;
};
const scope = globalThis as unknown as WorkerScope;

const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
const unexpected = startServer(connection, editorHost(connection));
scope.addEventListener('error', unexpected);
scope.addEventListener('unhandledrejection', unexpected);
