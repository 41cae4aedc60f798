import { PassThrough } from 'node:stream';
import { createConnection, HoverRequest, type Hover } from 'vscode-languageserver/node';
import {
    createMessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { afterAll, expect, test, vi } from 'vitest';
import type { Check } from '../../language/checks/check.js';
import { checks } from '../../language/generated/checks.js';
import { answer, type Feature } from '../../server/features/feature.js';
import { folding } from '../../server/features/folding.js';
import { nodeHost } from '../../server/host/node.js';
import { startServer, type ReportUnexpected } from '../../server/server.js';
import { makeFolders, talk, type Client } from './connection.js';
import { SMALL } from './small-rules.js';

const trouble = vi.hoisted(() => ({ check: false, feature: false }));

// One of the checks fails when it is told to.
vi.mock('../../language/generated/checks.js', async (original) => {
    const { checks: all } = await original<{ checks: readonly Check[] }>();
    const fragile = (check: Check): Check => ({
        ...check,
        *run(context) {
            if (trouble.check) throw new Error('kontrollen faldt');
            yield* check.run(context);
        },
    });
    return { checks: all.map((check) => (check.code === 'RR201' ? fragile(check) : check)) };
});

const fragile: Feature = {
    name: 'svar ved musen',
    capabilities: { hoverProvider: true },
    requests: [
        answer(
            HoverRequest.type,
            (): Hover => {
                if (trouble.feature) throw new Error('svaret faldt');
                return { contents: 'godt' };
            },
            null,
        ),
    ],
};

const folders = makeFolders();
afterAll(() => folders.dispose());

async function inProcess(): Promise<{ client: Client; unexpected: ReportUnexpected }> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const unexpected = startServer(createConnection(up, down), nodeHost, [folding, fragile]);
    const editor = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    return { client: await talk(editor, undefined, folders.folder(SMALL)), unexpected };
}

const hover = (client: Client): Promise<Hover | null> =>
    client.request('textDocument/hover', {
        textDocument: { uri: client.uri('samtale.regel') },
        position: { line: 2, character: 9 },
    });

test('a feature that fails costs that answer: the log says on what, the state says what is missing, until it works', async () => {
    const { client } = await inProcess();
    expect(await hover(client)).toEqual({ contents: 'godt' });
    trouble.feature = true;
    expect(await hover(client)).toBeNull();
    expect(await client.ready()).toMatchObject({
        state: 'impaired',
        errors: 1,
        failures: ['Editorhjælpen »svar ved musen« virker ikke lige nu. Alt andet virker.'],
    });
    const logged = client.log.join('\n');
    expect(logged).toContain('textDocument/hover: svaret faldt');
    expect(logged).toContain(`${client.uri('samtale.regel')}:3:10`);
    expect(logged).toContain('3:     skal jobcenteret holde samtale');
    expect(
        await client.request('textDocument/foldingRange', {
            textDocument: { uri: client.uri('samtale.regel') },
        }),
    ).toHaveLength(1);
    trouble.feature = false;
    await hover(client);
    expect(await client.ready()).toMatchObject({ state: 'ready', failures: [] });
    client.connection.dispose();
});

test('a check that fails costs its own findings, and works again when it does', async () => {
    trouble.check = true;
    const { client } = await inProcess();
    expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
    const { title } = checks.find(({ code }) => code === 'RR201')!.docs;
    expect(await client.ready()).toMatchObject({
        state: 'impaired',
        errors: 1,
        failures: [
            `Kontrollen RR201 »${title}« kunne ikke gennemføres for alle regler i små. De andre kontroller virker.`,
        ],
    });
    expect(client.log.join('\n')).toContain('kontrollen faldt');
    trouble.check = false;
    client.open('samtale.regel', SMALL['samtale.regel'].replace('for alle', 'for sygemeldte'));
    expect(await client.ready()).toMatchObject({ state: 'ready', errors: 1, failures: [] });
    client.connection.dispose();
});

test('what goes wrong where nobody expected it is told, and the server goes on', async () => {
    const { client, unexpected } = await inProcess();
    await client.ready();
    unexpected(new Error('helt uventet'));
    expect(await client.ready()).toMatchObject({
        state: 'impaired',
        failures: [expect.stringMatching(/^Noget uventet gik galt/)],
    });
    expect(client.log.join('\n')).toContain('helt uventet');
    expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
    client.connection.dispose();
});
