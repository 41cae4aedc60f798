import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ABLE, buildServer, connect, PLAIN, write, type BuiltServer } from './connection.js';
import { SMALL } from './small-rules.js';

let server: BuiltServer;
beforeAll(() => void (server = buildServer()));
afterAll(() => server.dispose());

/** A rule that cites what is not in the act, where the act's text is at hand. */
const CITING = {
    ...SMALL,
    'regelsaet.regel': SMALL['regelsaet.regel'].replace(
        'gælder fra',
        'lov PRØV "Lov om prøvning"\n    gælder fra',
    ),
    'fravær.regel': '',
    'lov/prøv.txt': 'Lov om prøvning\n\n§ 1. Loven gælder for sygemeldte.\n\n§ 3. Andet.\n',
};

describe('what the reader and the folders have set', () => {
    test('the language and the severities of the editor hold, and change while it runs', async () => {
        let settings: unknown = { language: 'en', checks: { RR101: 'warning' } };
        const client = await connect(server.program, server.folder(SMALL), { settings: () => settings });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([
            { severity: 2, message: expect.stringMatching(/contradicts/) },
        ]);
        settings = { language: null, checks: { 'rules-must-not-contradict-each-other': 'off' } };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        expect(await client.diagnostics('samtale.regel')).toEqual([]);
        settings = {};
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([
            { severity: 1, message: expect.stringMatching(/strider mod/) },
        ]);
        expect(client.said).toEqual([]);
        await client.stop();
    });

    test('an editor that cannot be asked sends its settings along', async () => {
        const client = await connect(server.program, server.folder(SMALL), {
            capabilities: PLAIN,
            initializationOptions: { language: 'en' },
        });
        await client.ready();
        expect(client.sent('samtale.regel')).toMatchObject([
            { message: expect.stringMatching(/contradicts/) },
        ]);
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
            settings: { regelret: { language: 'da' } },
        });
        await client.ready();
        expect(client.sent('samtale.regel')).toMatchObject([{ message: expect.stringMatching(/strider/) }]);
        await client.stop();
    });

    test('a regelret.json means what it means on the command line, and is read again when it changes', async () => {
        const folder = server.folder({
            ...SMALL,
            'regelret.json': '{ "language": "en", "checks": { "RR101": "info" } }',
            'gammel/regelret.json': '// nærmest\n{ "checks": {} }',
            'gammel/x.regel': 'dette er ingen regel\n',
        });
        const client = await connect(server.program, folder);
        expect(await client.diagnostics('samtale.regel')).toMatchObject([
            { severity: 3, message: expect.stringMatching(/contradicts/) },
        ]);
        expect((await client.diagnostics('gammel/x.regel')).length).toBeGreaterThan(0);
        rmSync(join(folder, 'gammel/regelret.json'));
        write(folder, 'regelret.json', '{ "exclude": ["gammel", "frav*"] }');
        client.touched('gammel/regelret.json', 'regelret.json');
        expect(await client.ready()).toMatchObject({ rules: 1, errors: 0 });
        // A file that is left out stays so when it is opened.
        client.open('fravær.regel', SMALL['fravær.regel']);
        expect(await client.ready()).toMatchObject({ rules: 1, errors: 0 });
        rmSync(join(folder, 'regelret.json'));
        client.touched('regelret.json');
        expect((await client.ready()).errors).toBeGreaterThan(1);
        await client.stop();
    });

    test('wrong settings are told once, in Danish, at their place, and take nothing from the others', async () => {
        const folder = server.folder({ ...SMALL, 'regelret.json': '{\n  "checks": { "RR110": "off" }\n}' });
        const client = await connect(server.program, folder, {
            settings: () => ({ language: 'dansk', checks: { RR101: 'warning', RR001: 'off', RR999: 'off' } }),
        });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ severity: 2 }]);
        expect(client.sent('regelret.json')).toMatchObject([
            {
                range: { start: { line: 1 } },
                message: expect.stringMatching(/kender ikke kontrollen "RR110"/),
            },
        ]);
        client.touched('regelret.json');
        await client.ready();
        expect([...client.said].sort()).toEqual([
            'Editorens indstillinger: Regelret "language" må være "da" eller "en", ikke "dansk".',
            expect.stringMatching(/^Editorens indstillinger: Regelret RR001 kan ikke slås fra/),
            expect.stringMatching(/^Editorens indstillinger: Regelret kender ikke kontrollen "RR999"/),
            expect.stringMatching(/^Indstillingerne i regelret.json, linje 2, kan ikke bruges: .*"RR110"/),
        ]);
        write(folder, 'regelret.json', '{}');
        client.touched('regelret.json');
        await client.ready();
        expect(client.sent('regelret.json')).toEqual([]);
        await client.stop();
    });

    test('law texts are read from the folder that regelret.json names, and again when they change', async () => {
        const folder = server.folder({ ...CITING, 'regelret.json': '{ "lovtekster": "lov" }' });
        const client = await connect(server.program, folder);
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR701' }]);
        write(folder, 'lov/prøv.txt', CITING['lov/prøv.txt'].replace('§ 3', '§ 2'));
        client.touched('lov/prøv.txt');
        expect(await client.diagnostics('samtale.regel')).toEqual([]);
        expect(client.said).toEqual([]);
        await client.stop();
    });

    test('the editor may name a folder of law texts anywhere', async () => {
        const texts = server.folder({ 'prøv.txt': CITING['lov/prøv.txt'] });
        const client = await connect(server.program, server.folder(CITING), {
            settings: () => ({ lawTexts: texts }),
        });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR701' }]);
        await client.stop();
    });
});

describe('a folder that means harm', () => {
    test('its regelret.json cannot have anything outside the open folders read', async () => {
        const texts = server.folder({ 'prøv.txt': CITING['lov/prøv.txt'] });
        for (const path of [`../${texts.split('/').at(-1)}`, texts, `lov/../../${texts.split('/').at(-1)}`]) {
            const folder = server.folder({
                ...CITING,
                'regelret.json': JSON.stringify({ lovtekster: path }),
            });
            const client = await connect(server.program, folder);
            expect(await client.diagnostics('samtale.regel')).toEqual([]);
            expect(client.said).toEqual([expect.stringMatching(/uden for de åbne mapper. De læses ikke/)]);
            await client.stop();
        }
    });

    test('nor can its links: to a file, to a folder, to the folder of law texts, or put there while it runs', async () => {
        const outside = server.folder({
            'hemmelig.regel': 'regel hemmelig "Hemmelig"\n',
            'prøv.txt': CITING['lov/prøv.txt'],
        });
        const folder = server.folder({ ...CITING, 'regelret.json': '{ "lovtekster": "tekster" }' });
        symlinkSync(join(outside, 'hemmelig.regel'), join(folder, 'fil.regel'));
        symlinkSync(outside, join(folder, 'mappe'));
        symlinkSync(outside, join(folder, 'tekster'));
        const client = await connect(server.program, folder);
        expect(await client.ready()).toMatchObject({ rules: 1, errors: 0 });
        rmSync(join(folder, 'samtale.regel'));
        symlinkSync(join(outside, 'hemmelig.regel'), join(folder, 'samtale.regel'));
        client.touched('samtale.regel', 'fil.regel', 'mappe/hemmelig.regel');
        expect(await client.ready()).toMatchObject({ rules: 0, errors: 0 });
        const symbols = await client.request('workspace/symbol', { query: 'hemmelig' }).catch(() => null);
        expect(symbols ?? []).toEqual([]);
        await client.stop();
    });

    test('nor a regelret.json that is itself a link', async () => {
        const outside = server.folder({ 'regelret.json': '{ "checks": { "RR101": "off" } }' });
        const folder = server.folder(SMALL);
        symlinkSync(join(outside, 'regelret.json'), join(folder, 'regelret.json'));
        const client = await connect(server.program, folder, { capabilities: ABLE });
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
        client.touched('regelret.json');
        expect(await client.diagnostics('samtale.regel')).toMatchObject([{ code: 'RR101' }]);
        await client.stop();
    });

    test('a folder that is itself opened through a link is the reader’s choice', async () => {
        const folder = server.folder({});
        const real = server.folder(SMALL);
        rmSync(folder, { recursive: true });
        mkdirSync(join(folder, '..'), { recursive: true });
        symlinkSync(real, folder);
        const client = await connect(server.program, folder);
        expect(await client.ready()).toMatchObject({ rules: 2, errors: 1 });
        await client.stop();
    });
});
