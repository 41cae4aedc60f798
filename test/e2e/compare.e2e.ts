import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { openBrowser, type Looking } from '../browser/browser.js';
import { startCodeServer, type CodeServer } from './code-server.js';
import { extension, missing } from './packaged.js';
import { workbenchOf, type Workbench } from './workbench.js';

describe.skipIf(missing)('a reviewer with the rules in git', () => {
    let server: CodeServer;
    let looking: Looking;
    let bench: Workbench;

    beforeAll(async () => {
        server = await startCodeServer({
            extensions: [extension],
            examples: ['rundtur'],
            settings: { 'git.enabled': true, 'git.autofetch': false },
        });
        const git = (...args: string[]): Buffer =>
            execFileSync('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.dk', ...args], {
                cwd: server.workspace,
            });
        git('init', '--quiet', '--initial-branch=main');
        git('add', '--all');
        git('commit', '--quiet', '-m', 'De første regler');
        const file = join(server.workspace, 'rundtur/regler.regel');
        const text = readFileSync(file, 'utf8');
        expect(text).toContain('senest 2 uger ');
        writeFileSync(file, text.replace('senest 2 uger ', 'senest 5 uger '));
        looking = await openBrowser();
        bench = workbenchOf(looking.context.pages()[0]!, 'git');
        bench.page.setDefaultTimeout(40_000);
        await bench.page.goto(server.url('rundtur/regler.regel'));
        await bench.page.locator('.tab', { hasText: 'regler.regel' }).waitFor();
    });

    afterAll(async () => {
        await looking?.close();
        await server?.stop();
    });

    test('chooses a version, sees the texts side by side and reads who gets something else', async () => {
        onTestFailed(() => bench.failed('sammenlign'));
        await bench.lens(/målgruppe/).waitFor();
        await bench.command('Regelret: Sammenlign reglerne med');
        await bench.choice('HEAD').waitFor();
        await bench.picture('hvad-der-kan-sammenlignes-med');
        await bench.choice('HEAD').click();
        await bench.page.locator('.tab', { hasText: 'Ændringer siden HEAD' }).waitFor();
        const view = bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        await view.getByText('til senest 5 uger').first().waitFor();
        await bench.picture('ændringer');
        await view.locator('button[data-place]').first().click();
        await bench.page.locator('.tab', { hasText: 'regler.regel' }).first().waitFor();
        await bench.picture('til-det-der-stod-før');
        expect(bench.strangers).toEqual([]);
    });
});
