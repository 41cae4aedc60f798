import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer, connect, write, type BuiltServer, type Client } from './connection.js';
import { HARMLESS, SMALL } from './small-rules.js';

let server: BuiltServer;
beforeAll(() => void (server = buildServer()));
afterAll(() => server.dispose());

async function openSmall(): Promise<{ client: Client; folder: string }> {
    const folder = server.folder(SMALL);
    return { folder, client: await connect(server.program, folder) };
}

const conflicts = async (client: Client): Promise<number> => (await client.ready()).errors;

describe('what the server takes to be the text', () => {
    test('the buffer goes before the disk, and the disk counts again when it is closed', async () => {
        const { client } = await openSmall();
        expect(await conflicts(client)).toBe(1);
        client.open('fravær.regel', SMALL['fravær.regel']);
        client.change('fravær.regel', HARMLESS);
        expect(await conflicts(client)).toBe(0);
        client.touched('fravær.regel');
        expect(await conflicts(client)).toBe(0);
        client.close('fravær.regel');
        expect(await conflicts(client)).toBe(1);
        await client.stop();
    });

    test('changes are put into the text where they belong, also among letters outside the basic plane', async () => {
        const { client } = await openSmall();
        client.open('fravær.regel', `-- 🏛️ é\n${SMALL['fravær.regel']}`);
        const insert = (line: number, character: number, text: string, length = 0): object => ({
            range: { start: { line, character }, end: { line, character: character + length } },
            text,
        });
        client.change('fravær.regel', [insert(0, 7, 'ø'), insert(3, 4, 'kan', 2)] as never);
        client.change('fravær.regel', [insert(3, 19, '', 5)] as never);
        expect(await conflicts(client)).toBe(0);
        const items = await client.diagnostics('fravær.regel');
        expect(items.map(({ message }) => message)).toEqual([]);
        await client.stop();
    });

    test('of many changes in a burst, the latest wins, and answers are of it', async () => {
        const { client } = await openSmall();
        client.open('fravær.regel', SMALL['fravær.regel']);
        for (let i = 1; i <= 200; i += 1)
            client.change(
                'fravær.regel',
                i % 2 ? HARMLESS : `${SMALL['fravær.regel']}${'\n'.repeat(i)}regel x\n`,
            );
        client.change('fravær.regel', `${'\n'.repeat(7)}${HARMLESS}`);
        const folds = await client.request<{ startLine: number }[]>('textDocument/foldingRange', {
            textDocument: { uri: client.uri('fravær.regel') },
        });
        expect(folds.map(({ startLine }) => startLine)).toEqual([7]);
        expect(await conflicts(client)).toBe(0);
        await client.stop();
    });

    test('a place in a text that has changed in the meantime gets no answer of another place', async () => {
        const { client } = await openSmall();
        client.open('fravær.regel', SMALL['fravær.regel']);
        await client.ready();
        const at = { textDocument: { uri: client.uri('fravær.regel') }, position: { line: 1, character: 8 } };
        client.change('fravær.regel', `\n${SMALL['fravær.regel']}`);
        const outdated = client.request<Location[]>('textDocument/definition', at);
        client.change('fravær.regel', `\n\n${SMALL['fravær.regel']}`);
        const [answer] = await Promise.allSettled([outdated]);
        // Either it came before the change, and is of the text then, or it is refused.
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: -32801 });
        await client.stop();
    });

    test('files that are deleted, renamed and made are noticed', async () => {
        const { client, folder } = await openSmall();
        rmSync(join(folder, 'fravær.regel'));
        client.touched('fravær.regel');
        expect(await client.ready()).toMatchObject({ errors: 0, rules: 1 });
        write(folder, 'under/ny.regel', SMALL['fravær.regel']);
        client.touched('under/ny.regel');
        expect(await client.ready()).toMatchObject({ errors: 1, rules: 2 });
        renameSync(join(folder, 'under'), join(folder, 'over'));
        // A folder that moves is told as one.
        client.touched('under', 'over/ny.regel');
        expect(await client.ready()).toMatchObject({ errors: 1, rules: 2 });
        renameSync(join(folder, 'over'), join(folder, 'node_modules'));
        await client.connection.sendNotification('workspace/didRenameFiles', {
            files: [{ oldUri: client.uri('over'), newUri: client.uri('node_modules') }],
        });
        expect(await client.ready()).toMatchObject({ errors: 0, rules: 1 });
        await client.stop();
    });

    test('a file that is deleted while it is open goes on saying what the buffer says', async () => {
        const { client, folder } = await openSmall();
        client.open('fravær.regel', SMALL['fravær.regel']);
        rmSync(join(folder, 'fravær.regel'));
        client.touched('fravær.regel');
        expect(await conflicts(client)).toBe(1);
        client.close('fravær.regel');
        expect(await conflicts(client)).toBe(0);
        await client.stop();
    });

    test('a checkout of hundreds of files is taken in as one change', async () => {
        const { client, folder } = await openSmall();
        await client.ready();
        const before = client.asked.filter((method) => method === 'workspace/diagnostic/refresh').length;
        const names = Array.from({ length: 300 }, (_, i) => `gren/regel-${i}.regel`);
        for (const name of names)
            write(folder, name, HARMLESS.replace('ingen-samtale', name.replace(/\W/g, '-')));
        for (const name of names) client.touched(name);
        expect(await client.ready()).toMatchObject({ rules: 302 });
        const refreshed = client.asked.filter((method) => method === 'workspace/diagnostic/refresh').length;
        expect(refreshed - before).toBeLessThanOrEqual(1);
        await client.stop();
    });

    test('a file that has no name yet is read as it stands', async () => {
        const { client } = await openSmall();
        client.open('untitled:Untitled-1', 'regel ny "Ny"\n    skal nogen noget\n');
        const items = await client.diagnostics('untitled:Untitled-1');
        expect(items.length).toBeGreaterThan(0);
        client.close('untitled:Untitled-1');
        expect(await conflicts(client)).toBe(1);
        await client.stop();
    });

    test('however the editor writes a uri, it is one file', async () => {
        const folder = server.folder({ ...SMALL, 'a (1).regel': '-- tom\n' });
        const client = await connect(server.program, folder);
        const plain = `${pathToFileURL(folder)}/frav%c3%a6r.regel`;
        client.open(plain, HARMLESS);
        expect(await client.ready()).toMatchObject({ errors: 0, rules: 2 });
        client.open(
            `${pathToFileURL(folder)}/a%20%281%29.regel`,
            SMALL['fravær.regel'].replace('ingen-', 'nul-'),
        );
        expect(await client.ready()).toMatchObject({ errors: 2, rules: 3 });
        await client.stop();
    });
});
