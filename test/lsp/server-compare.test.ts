import { afterAll, beforeAll, expect, test } from 'vitest';
import {
    BEFORE_SCHEME,
    compareWithRequest,
    viewRequest,
    type ViewContent,
} from '../../server/protocol/requests.js';
import { buildServer, connect, type BuiltServer, type Client } from './connection.js';
import { SMALL } from './small-rules.js';

const NOW = { ...SMALL, 'samtale.regel': SMALL['samtale.regel'] + '    senest 3 uger efter tilmelding\n' };

let server: BuiltServer;
let client: Client;
beforeAll(async () => {
    server = buildServer();
    client = await connect(server.program, server.folder(NOW));
    client.open('samtale.regel', NOW['samtale.regel']);
    await client.ready();
});
afterAll(async () => {
    await client.stop();
    server.dispose();
});

const view = async (chosen: Readonly<Record<string, string>> = {}): Promise<ViewContent> =>
    (await client.request<ViewContent | null>(viewRequest.method, { kind: 'changes', chosen }))!;

const compareWith = (label: string, texts: Readonly<Record<string, string>>): Promise<unknown> =>
    client.request(compareWithRequest.method, {
        label,
        files: Object.entries(texts).map(([name, text]) => ({ uri: client.uri(name), text })),
    });

const wordsOf = ({ body }: ViewContent): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('before a version is chosen, the reader is told to choose one', async () => {
    expect(wordsOf(await view())).toContain('Vælg først');
});

test('the rules are set beside the version that was chosen, and follow what is written', async () => {
    await compareWith('main', {
        ...SMALL,
        'samtale.regel': SMALL['samtale.regel'] + '    senest 2 uger efter tilmelding\n',
    });
    const content = await view();
    expect(content.title).toBe('Ændringer: Små regler');
    expect(wordsOf(content)).toContain('fristen fra senest 2 uger til senest 3 uger');
    const uris = Object.values(content.places).map(({ uri }) => uri);
    expect(uris).toContain(client.uri('samtale.regel'));
    expect(uris.filter((uri) => uri.startsWith(`${BEFORE_SCHEME}:`))).toHaveLength(1);

    client.change('samtale.regel', SMALL['samtale.regel'] + '    senest 4 uger efter tilmelding\n');
    await client.ready();
    expect(wordsOf(await view())).toContain('fristen fra senest 2 uger til senest 4 uger');
    client.change('samtale.regel', SMALL['samtale.regel'] + '    senest 14 dage efter tilmelding\n');
    await client.ready();
    const same = await view();
    expect(wordsOf(same)).toContain('Ingen borgere får et andet resultat.');
    expect(wordsOf(same)).not.toContain('skrevet med andre ord');
    expect(wordsOf(await view({ alt: 'ja' }))).toContain('skrevet med andre ord');
});

test('a version without the rule set says so', async () => {
    await compareWith('v0', {});
    expect(wordsOf(await view())).toContain('Små regler findes ikke i v0.');
});
