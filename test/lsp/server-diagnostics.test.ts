import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer, connect, PLAIN, type BuiltServer, type Client } from './connection.js';
import { HARMLESS, SMALL } from './small-rules.js';

let server: BuiltServer;
beforeAll(() => void (server = buildServer()));
afterAll(() => server.dispose());

const workspace = (
    client: Client,
    previousResultIds: readonly { uri: string; value: string }[] = [],
    more: object = {},
): Promise<WorkspaceDiagnosticReport> =>
    client.request('workspace/diagnostic', { previousResultIds, ...more });

describe('findings as an editor gets them', () => {
    test('a contradiction is told at the one rule, and hinted at the other', async () => {
        const folder = server.folder(SMALL);
        const client = await connect(server.program, folder);
        const [told, ...rest] = await client.diagnostics('samtale.regel');
        expect(rest).toEqual([]);
        expect(told).toMatchObject({
            code: 'RR101',
            source: 'regelret',
            severity: DiagnosticSeverity.Error,
            range: { start: { line: 0, character: 0 } },
            message: expect.stringMatching(
                /^»Samtale« .* strider mod »Ingen samtale« .*en borger på sygedagpenge/,
            ),
            relatedInformation: [
                {
                    location: { uri: pathToFileURL(join(folder, 'fravær.regel')).toString() },
                    message: '»ingen-samtale« (små § 3)',
                },
            ],
            data: { id: expect.stringMatching(/^RR101-/) },
        });
        const [hint] = await client.diagnostics('fravær.regel');
        expect(hint).toMatchObject({ code: 'RR101', severity: DiagnosticSeverity.Hint, data: told!.data });
        expect(hint!.relatedInformation![0]!.location.uri).toBe(client.uri('samtale.regel'));
        // The pages of the checks are not online, so there is no link unless the editor has them.
        expect(told).not.toHaveProperty('codeDescription');
        await client.stop();
    });

    test('an editor that has the pages of the checks gets links to them', async () => {
        const client = await connect(server.program, server.folder(SMALL), {
            initializationOptions: { checkPages: 'file:///udvidelse/docs/checks/' },
        });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([
            { codeDescription: { href: 'file:///udvidelse/docs/checks/RR101.md' } },
        ]);
        await client.stop();
    });

    test('they are sent to an editor that does not ask, and taken back when they are gone', async () => {
        const client = await connect(server.program, server.folder(SMALL), { capabilities: PLAIN });
        await client.ready();
        expect(client.sent('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
        client.open('fravær.regel', HARMLESS);
        await client.ready();
        expect(client.sent('samtale.regel')).toEqual([]);
        const before = client.published.length;
        client.change('fravær.regel', `${HARMLESS}\n`);
        await client.ready();
        // What has not changed is not sent again.
        expect(client.published.length).toBe(before);
        await client.stop();
    });

    test('what is sent names the version that it is about', async () => {
        const client = await connect(server.program, server.folder(SMALL), { capabilities: PLAIN });
        client.open('samtale.regel', SMALL['samtale.regel']);
        client.change('samtale.regel', `\n${SMALL['samtale.regel']}`);
        await client.ready();
        const [last] = client.published.filter(({ uri }) => uri === client.uri('samtale.regel')).slice(-1);
        expect(last).toMatchObject({ version: 2, diagnostics: [{ range: { start: { line: 1 } } }] });
        await client.stop();
    });

    test('an editor that asks is sent nothing, and is told to ask again when something has changed', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        await client.ready();
        await client.pull('samtale.regel');
        client.open('fravær.regel', SMALL['fravær.regel']);
        await client.ready();
        const before = client.asked.filter((method) => method === 'workspace/diagnostic/refresh').length;
        client.change('fravær.regel', HARMLESS);
        await client.ready();
        await client.until(
            'the editor is told to ask again',
            () => client.asked.filter((method) => method === 'workspace/diagnostic/refresh').length > before,
        );
        expect(client.published).toEqual([]);
        await client.stop();
    });

    test('an answer that is the same as the last is said to be so', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        await client.ready();
        const first = await client.pull('samtale.regel');
        expect(first).toMatchObject({ kind: 'full', items: [{ code: 'RR101' }] });
        expect(await client.pull('samtale.regel', first.resultId)).toEqual({
            kind: 'unchanged',
            resultId: first.resultId,
        });
        client.open('samtale.regel', `\n${SMALL['samtale.regel']}`);
        await client.ready();
        const moved = await client.pull('samtale.regel', first.resultId);
        expect(moved).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 1 } } }] });
        expect(moved.resultId).not.toBe(first.resultId);
        await client.stop();
    });

    test('of the whole workspace, only what has changed is given anew', async () => {
        const client = await connect(server.program, server.folder({ ...SMALL, 'fejl.regel': 'regel\n' }));
        await client.ready();
        const { items } = await workspace(client);
        const kinds = (all: typeof items): object =>
            Object.fromEntries(
                all.map(({ uri, kind }) => [decodeURI(uri.slice(uri.lastIndexOf('/') + 1)), kind]),
            );
        expect(kinds(items)).toEqual({
            'samtale.regel': 'full',
            'fravær.regel': 'full',
            'fejl.regel': 'full',
        });
        const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
        client.open('fravær.regel', HARMLESS);
        await client.ready();
        const again = await workspace(client, ids);
        expect(kinds(again.items)).toEqual({
            'samtale.regel': 'full',
            'fravær.regel': 'full',
            'fejl.regel': 'unchanged',
        });
        await client.stop();
    });

    test('an editor that waits for what is new is answered when there is something', async () => {
        const client = await connect(server.program, server.folder(SMALL));
        await client.ready();
        const { items } = await workspace(client);
        const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
        let answered = false;
        const next = workspace(client, ids, { partialResultToken: 'vent' }).then((report) => {
            answered = true;
            return report;
        });
        await client.ready();
        expect(answered).toBe(false);
        client.open('fravær.regel', HARMLESS);
        const { items: changed } = await next;
        expect(changed.filter(({ kind }) => kind === 'full').length).toBeGreaterThan(0);
        await client.stop();
    });

    test('a rule that can be left out is drawn as such', async () => {
        const twice = `${SMALL['samtale.regel']}regel igen "Igen" § 4\n    for sygemeldte\n    skal jobcenteret holde samtale\n`;
        const client = await connect(
            server.program,
            server.folder({ 'regelsaet.regel': SMALL['regelsaet.regel'], 'a.regel': twice }),
        );
        expect(await client.diagnostics('a.regel')).toMatchObject([{ code: 'RR403', tags: [1] }]);
        await client.stop();
    });

    test('a file that is no text, and one that nobody can follow, are told about where they are', async () => {
        const folder = server.folder(SMALL);
        writeFileSync(join(folder, 'latin.regel'), Buffer.from('regel s\xf8ndag\n', 'latin1'));
        writeFileSync(
            join(folder, 'dyb.regel'),
            `oplysning alder er et helt tal fra 0 til 9\nmålgruppe g\n    når ${'('.repeat(20_000)}alder er 1${')'.repeat(20_000)}\n`,
        );
        const client = await connect(server.program, folder);
        expect(await client.diagnostics('latin.regel')).toMatchObject([
            { severity: 1, message: 'Filen har tegn, der ikke er UTF-8; gem filen med tegnsættet UTF-8.' },
        ]);
        expect(await client.diagnostics('dyb.regel')).toMatchObject([
            { severity: 1, message: expect.stringMatching(/parenteser/) },
        ]);
        // And the rest is judged all the same.
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
        expect(await client.ready()).toMatchObject({ state: 'ready', failures: [] });
        client.open('dyb.regel', '-- delt op\n');
        client.open('latin.regel', '-- skrevet om\n');
        expect(await client.ready()).toMatchObject({ state: 'ready', failures: [] });
        expect(await client.diagnostics('dyb.regel')).toEqual([]);
        expect(await client.diagnostics('latin.regel')).toEqual([]);
        await client.stop();
    });
});
