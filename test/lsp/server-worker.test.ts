import { Worker } from 'node:worker_threads';
import {
    createMessageConnection,
    type DataCallback,
    type Message,
    type MessageReader,
    type MessageWriter,
} from 'vscode-languageserver-protocol/node';
import { AbstractMessageReader, AbstractMessageWriter } from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer, talk, type BuiltServer } from './connection.js';
import { HARMLESS, SMALL } from './small-rules.js';

let server: BuiltServer;
beforeAll(() => void (server = buildServer('server-web.js')));
afterAll(() => server.dispose());

/** The scope of a browser's worker, around the program: no `require`, no `process`, and no files. */
const BROWSER = `
    const { parentPort } = require('node:worker_threads');
    const { readFileSync } = require('node:fs');
    const { createContext, runInContext } = require('node:vm');
    const listeners = { message: [], error: [], unhandledrejection: [] };
    const scope = {
        postMessage: (data) => parentPort.postMessage(data),
        addEventListener: (type, listener) => listeners[type].push(listener),
        console, setTimeout, clearTimeout, setInterval, clearInterval, performance,
        TextDecoder, TextEncoder, URL, queueMicrotask, structuredClone,
    };
    scope.self = scope;
    createContext(scope);
    runInContext(readFileSync(require('node:worker_threads').workerData, 'utf8'), scope);
    parentPort.on('message', (data) => {
        const event = { data };
        scope.onmessage?.(event);
        for (const each of listeners.message) each(event);
    });
`;

class FromWorker extends AbstractMessageReader implements MessageReader {
    constructor(private readonly worker: Worker) {
        super();
    }
    listen(callback: DataCallback): { dispose(): void } {
        this.worker.on('message', callback);
        this.worker.on('error', (error) => this.fireError(error));
        return { dispose: () => void this.worker.off('message', callback) };
    }
}

class ToWorker extends AbstractMessageWriter implements MessageWriter {
    constructor(private readonly worker: Worker) {
        super();
    }
    async write(message: Message): Promise<void> {
        this.worker.postMessage(message);
    }
    end(): void {}
}

test('in a web worker the server reads the files through the editor, and finds the same', async () => {
    const worker = new Worker(BROWSER, { eval: true, workerData: server.program });
    const folder = 'vscode-vfs://sted/regler';
    const files = new Map(
        Object.entries(SMALL).map(([name, text]) => [
            `${folder}/${encodeURIComponent(name)}`,
            text as string,
        ]),
    );
    files.set(`${folder}/regelret.json`, '{ "language": "en", "exclude": ["ude"] }');
    files.set(`${folder}/ude/x.regel`, 'ikke en regel\n');
    files.set('vscode-vfs://sted/andet/y.regel', 'ikke en regel\n');
    const connection = createMessageConnection(new FromWorker(worker), new ToWorker(worker));
    const client = await talk(connection, undefined, folder, { files });
    expect(await client.ready()).toMatchObject({ state: 'ready', ruleSets: 1, rules: 2, errors: 1 });
    expect(await client.diagnostics('samtale.regel')).toMatchObject([
        { code: 'RR101', message: expect.stringMatching(/contradicts/) },
    ]);
    client.open('fravær.regel', HARMLESS);
    expect(await client.diagnostics('samtale.regel')).toEqual([]);
    connection.dispose();
    await worker.terminate();
});
