import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { FrameLocator } from 'playwright-core';
import { openBrowser, type Looking } from '../browser/browser.js';
import { startCodeServer, type CodeServer } from './code-server.js';
import { extension, missing } from './packaged.js';
import { workbenchOf, type Workbench } from './workbench.js';

describe.skipIf(missing)('a newcomer with an empty folder', () => {
    let server: CodeServer;
    let looking: Looking;
    let bench: Workbench;

    beforeAll(async () => {
        server = await startCodeServer({ extensions: [extension] });
        looking = await openBrowser();
        bench = workbenchOf(looking.context.pages()[0]!, 'newcomer');
        bench.page.setDefaultTimeout(40_000);
        await bench.page.goto(server.url());
        await bench.page.locator('.activitybar .action-item a[aria-label*="Regelret"]').first().click();
    });

    afterAll(async () => {
        await looking?.close();
        await server?.stop();
    });

    function look(name: string, act: () => Promise<void>): void {
        test(name, async () => {
            onTestFailed(async () => {
                await bench.failed(name);
                console.log(server.extensionLog());
            });
            await act();
        });
    }

    const view = (): FrameLocator =>
        bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

    look('is told what to do first, and finds an example through the guide', async () => {
        await bench.page
            .locator('.sidebar .welcome-view', { hasText: 'Her er endnu ingen regelfiler' })
            .waitFor();
        await bench.picture('ingen-regler');
        await bench.page.locator('.sidebar .welcome-view').getByText('Åbn vejledningen').click();
        const guide = bench.page.locator('.gettingStartedContainer');
        await guide.getByText('Kom i gang med Regelret').first().waitFor();
        await guide.locator('.getting-started-step.expanded').getByText('Åbn et eksempel').last().click();
        await bench.choice('Rundtur i sproget').click();
        await bench.tab('regler.regel').waitFor();
        await bench.squiggles('warning').first().waitFor({ state: 'attached' });
        await bench.picture('eksemplet');
        await bench.row('Rundtur i sproget').waitFor();
    });

    look('sees in the guide what is done', async () => {
        await bench.problems();
        await bench.command('Regelret: Åbn vejledningen');
        const done = bench.page.locator('.gettingStartedContainer .getting-started-step .codicon.complete');
        await expect.poll(() => done.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
        await bench.picture('hvad-der-er-gjort');
        await bench.page.keyboard.press('Control+W');
    });

    look('sees the duties of a group along time', async () => {
        await bench.open('regler.regel', { line: 1 });
        await bench.command('Regelret: Vis tidslinje');
        await view().getByText('samtale').first().waitFor();
        await bench.picture('tidslinje');
        await bench.page.locator('.tab', { hasText: 'Tidslinje' }).click({ button: 'middle' });
    });

    look('sees who falls into which group', async () => {
        await bench.open('maalgrupper.regel', { line: 1 });
        await bench.command('Regelret: Vis målgrupper');
        await view().getByLabel('Ydelse').selectOption({ label: 'dagpenge' });
        await view().getByText('Dagpengemodtagere').first().waitFor();
        await bench.picture('målgrupper');
        await bench.page.locator('.tab', { hasText: 'Målgrupper' }).click({ button: 'middle' });
    });

    look('has the whole folder checked as a task, without a terminal', async () => {
        await bench.command('Tasks: Run Build Task');
        await bench.choice('Kontrollér reglerne').click();
        // The name of the task, with the mark that something was found.
        const ended = bench.page.locator('.panel .actions-container', { hasText: 'Kontrollér reglerne' });
        await ended.locator('.codicon-error, .codicon-terminal-decoration-error').first().waitFor();
        await bench.picture('opgave');
        expect(bench.strangers).toEqual([]);
    });
});
