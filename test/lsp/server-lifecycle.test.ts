import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../support/files.js';
import { ABLE, buildServer, connect, type BuiltServer } from './connection.js';
import { SMALL } from './small-rules.js';

let server: BuiltServer;
beforeAll(() => void (server = buildServer()));
afterAll(() => server.dispose());

describe('the life of the server', () => {
    test('it says what it can do, who it is, and how it is until it is ready', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        const { capabilities, serverInfo } = client.initialized;
        expect(serverInfo).toEqual({ name: 'regelret', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
        expect(capabilities).toMatchObject({
            positionEncoding: 'utf-16',
            textDocumentSync: { openClose: true, change: 2 },
            foldingRangeProvider: true,
            diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
            workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        });
        expect(await client.ready()).toEqual({
            state: 'ready',
            ruleSets: 1,
            rules: 2,
            errors: 1,
            warnings: 0,
            failures: [],
        });
        expect(client.statuses[0]).toMatchObject({ state: 'starting' });
        await client.until('the state is ready', () => client.statuses.at(-1)?.state === 'ready');
        expect(await client.stop()).toBe(0);
    });

    test('folders are added and removed while it runs', async () => {
        const [one, other] = [server.folder(SMALL), server.folder({ 'a.regel': 'regelsæt andet "Andet"\n' })];
        const client = await connect(server.program, one);
        expect((await client.ready()).ruleSets).toBe(1);
        const change = (added: string[], removed: string[]): Promise<void> =>
            client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
                event: {
                    added: added.map((each) => ({ uri: client.uri(`file://${each}`), name: each })),
                    removed: removed.map((each) => ({ uri: client.uri(`file://${each}`), name: each })),
                },
            });
        await change([other], []);
        expect((await client.ready()).ruleSets).toBe(2);
        await change([], [one]);
        expect(await client.ready()).toMatchObject({ ruleSets: 1, rules: 0, errors: 0 });
        await client.stop();
    });

    test('without a folder, the rule set of an opened file is read around it', async () => {
        const folder = server.folder(SMALL);
        const client = await connect(server.program, folder, { folders: [] });
        expect((await client.ready()).ruleSets).toBe(0);
        client.open('samtale.regel', SMALL['samtale.regel']);
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
        client.close('samtale.regel');
        expect((await client.ready()).ruleSets).toBe(0);
        await client.stop();
    });

    test('it goes when it is told to exit without a farewell, and says that this was wrong', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        const ended = new Promise((go) => client.process.once('exit', go));
        await client.connection.sendNotification('exit');
        expect(await ended).toBe(1);
    });

    test('it goes when the editor that started it is no more', async () => {
        const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
        const client = await connect(server.program, server.folder(SMALL), { processId: editor.pid! });
        await client.ready();
        const ended = new Promise((go) => client.process.once('exit', go));
        editor.kill('SIGKILL');
        expect(await ended).toBe(1);
    });

    test('it goes when the pipe to the editor breaks', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        const ended = new Promise((go) => client.process.once('exit', go));
        client.process.stdin!.end();
        expect(await ended).toBe(1);
    });

    test('after a kill, a new one works on the open buffers first, and finds the same', async () => {
        const files = Object.fromEntries(
            exampleFiles('lab-foer').map(({ uri, text }) => [uri.slice(uri.lastIndexOf('/') + 1), text]),
        );
        const folder = server.folder(files);
        const text = `${files['samtaler.regel']}\nregel ny "Ny"\n    for ingen-af-dem\n    skal jobcenteret holde samtale\n`;
        const killed = await connect(server.program, folder, { capabilities: ABLE });
        killed.open('samtaler.regel', text);
        const before = await killed.diagnostics('samtaler.regel');
        expect(before).toContainEqual(expect.objectContaining({ code: 'RR501' }));
        killed.process.kill('SIGKILL');

        const began = performance.now();
        const second = await connect(server.program, folder, { capabilities: ABLE });
        second.open('samtaler.regel', text);
        const sinceThen = (): string => (performance.now() - began).toFixed(0);
        // The buffer is there, and what is wrong in its words is told, before the rules are judged.
        const first = await second.pull('samtaler.regel');
        const took = sinceThen();
        expect(first).toMatchObject({
            items: expect.arrayContaining([expect.objectContaining({ code: 'RR501' })]),
        });
        expect(await second.diagnostics('samtaler.regel')).toEqual(before);
        // How long it takes is a measurement, and no test: a machine may be doing much else.
        console.log(`at work again after ${took} ms, all judged after ${sinceThen()} ms`);
        await second.stop();
    });
});
