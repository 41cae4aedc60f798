import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { openBrowser, type Looking } from '../browser/browser.js';
import { startCodeServer, type CodeServer } from './code-server.js';
import { extension, missing } from './packaged.js';
import { workbenchOf, type Workbench } from './workbench.js';

/** Where VS Code runs the extension. The setting moves it out of the machine and into the browser. */
const HOSTS = {
    node: {},
    web: { 'remote.extensionKind': { 'regelret.regelret': ['web'] } },
} as const;

describe.skipIf(missing).each(Object.entries(HOSTS))('a drafter, with the server as %s', (host, settings) => {
    let server: CodeServer;
    let looking: Looking;
    let bench: Workbench;

    beforeAll(async () => {
        server = await startCodeServer({
            extensions: [extension],
            examples: ['rundtur'],
            settings,
        });
        looking = await openBrowser();
        bench = workbenchOf(looking.context.pages()[0]!, host);
        bench.page.setDefaultTimeout(40_000);
        await bench.page.goto(server.url('rundtur/regler.regel'));
        await bench.page.locator('.tab', { hasText: 'regler.regel' }).waitFor();
    });

    afterAll(async () => {
        await looking?.close();
        await server?.stop();
    });

    /** Each test is looked at, whether it passed or not. */
    function look(name: string, act: () => Promise<void>, only?: keyof typeof HOSTS): void {
        test.skipIf(only && only !== host)(name, async () => {
            onTestFailed(async () => {
                await bench.failed(name);
                console.log(server.extensionLog());
                // Whatever is in the way, the next test should not find it there.
                for (let i = 0; i < 3; i++) await bench.page.keyboard.press('Escape');
            });
            await act();
        });
    }

    /** Saves until the file is as it is to be: what a command writes may come a little later than the command. */
    async function saved(file: string, asIs: (text: string) => void): Promise<void> {
        await expect
            .poll(
                async () => {
                    await bench.save();
                    try {
                        asIs(onDisk(file));
                        return 'as it is to be';
                    } catch (error) {
                        return String(error);
                    }
                },
                { timeout: 20_000, interval: 500 },
            )
            .toBe('as it is to be');
    }

    const onDisk = (file: string): string => readFileSync(join(server.workspace, file), 'utf8');

    look('sees at once what is wrong, and for whom', async () => {
        await bench.squiggles('warning').first().waitFor({ state: 'attached' });
        const problems = await bench.problems();
        const conflict = problems.locator('.monaco-list-row', { hasText: 'RR102' }).first();
        await conflict.waitFor();
        const text = await conflict.innerText();
        expect(text).toContain('»Ferie i udlandet«');
        expect(text).toContain('Det gælder en borger på');
        await bench.picture('fund');
        expect(bench.strangers).toEqual([]);
    });

    look('reads over a rule how many groups it is for', async () => {
        await bench.open('regler.regel', { line: 12 });
        await bench.lens(/målgrupper/).waitFor();
        await bench.picture('tal-over-reglerne');
    });

    look('reads what a name means by pointing at it', async () => {
        await bench.open('regler.regel', { line: 14 });
        await bench.pointAt(bench.line('for ledige').getByText('ledige', { exact: true }).first(), 'Ledige');
        await bench.picture('forklaring');
        await bench.page.keyboard.press('Escape');
    });

    look('completes a clause with those who can act', async () => {
        await bench.open('regler.regel', { line: 15, column: 1 });
        await bench.page.keyboard.press('End');
        await bench.page.keyboard.press('Enter');
        await bench.page.keyboard.type('senest 2 uger efter ');
        await bench.page.keyboard.press('Control+Space');
        await bench.suggestion('tilmelding').waitFor();
        await bench.picture('forslag-til-led');
        await bench.page.keyboard.press('Escape');
        await bench.page.keyboard.press('Escape');
        for (let i = 0; i < 3; i++) await bench.page.keyboard.press('Control+Z');
        await bench.command('File: Revert File');
        await bench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    });

    look('lays a table out with one command', async () => {
        await bench.open('regler.regel', { line: 6, column: 5 });
        await bench.page.keyboard.type('  ');
        await bench.command('Format Document');
        const row = /^ {4}dagpengemodtagere {2,}senest 2 uger efter tilmelding {2,}stk\. 1$/m;
        await saved('rundtur/regler.regel', (text) => expect(text).toMatch(row));
        await bench.picture('opstillet');
    });

    look('repairs a finding by choosing a fix, and sees it go', async () => {
        await bench.open('regler.regel', { line: 6, column: 8 });
        const before = onDisk('rundtur/regler.regel');
        const findings = (await bench.problems()).locator('.monaco-list-row', {
            hasText: '»Første samtale« har to frister',
        });
        await findings.first().waitFor();
        await bench.open('regler.regel', { line: 6, column: 8 });
        await bench.page.keyboard.press('Control+.');
        await bench.fix(/senest 2 uger/).waitFor();
        await bench.picture('rettelser');
        await bench.fix(/senest 2 uger/).click();
        await findings.first().waitFor({ state: 'detached' });
        await bench.save();
        expect(onDisk('rundtur/regler.regel')).not.toBe(before);
        await bench.picture('rettet');
    });

    look('renames a group in all files', async () => {
        await bench.open('maalgrupper.regel', { line: 5, column: 14 });
        await bench.page.keyboard.press('F2');
        const box = bench.page.locator('.rename-box input');
        await box.waitFor();
        await box.fill('syge');
        await bench.page.keyboard.press('Enter');
        await bench.line('målgruppe syge').waitFor();
        await bench.command('File: Save All Files');
        await bench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
        await saved('rundtur/regler.regel', (text) => {
            expect(text).toMatch(/^ {4}syge /m);
            expect(text).not.toContain('sygemeldte');
        });
        await bench.picture('omdøbt');
    });

    look('opens the matrix beside the text, and goes from a cell to the rule', async () => {
        await bench.open('maalgrupper.regel', { line: 1 });
        await bench.command('Regelret: Vis matrix');
        const matrix = bench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        const cell = matrix.locator('td[data-place], td [data-place]').first();
        await cell.waitFor();
        await bench.picture('matrix');
        await cell.click();
        // The text is shown beside the matrix, which keeps the focus.
        await bench.page.locator('.tab.active', { hasText: 'regler.regel' }).waitFor();
        await bench.page.locator('.breadcrumbs-control', { hasText: 'samtalefrister' }).waitFor();
        await bench.picture('fra-matrix-til-regel');
        await matrix.getByRole('button', { name: 'Luk' }).click();
        const tab = bench.page.locator('.tab', { hasText: 'Matrix' });
        await tab.click({ button: 'middle' });
        await tab.waitFor({ state: 'detached' });
    });

    look('sees the rule set as a tree, and goes from it to a rule', async () => {
        await bench.page.locator('.activitybar .action-item a[aria-label*="Regelret"]').first().click();
        await bench.row('Rundtur i sproget').waitFor();
        await bench.row('Rundtur i sproget').locator('.monaco-tl-twistie').click();
        await bench.row('Målgrupper').waitFor();
        await bench.row('Målgrupper').locator('.monaco-tl-twistie').click();
        await bench.row('Dagpengemodtagere').click();
        await bench.tab('maalgrupper.regel').waitFor();
        await bench.picture('oversigt');
    });

    look('runs the prøver', async () => {
        await bench.command('Regelret: Kør alle prøver');
        await bench.page.locator('.activitybar .action-item a[aria-label="Testing"]').first().click();
        await bench.page.locator('.test-explorer .monaco-list-row', { hasText: 'Rundtur' }).first().waitFor();
        await bench.page.locator('.test-explorer', { hasText: /\d+\/\d+/ }).waitFor();
        await bench.picture('prøver');
    });

    look('reads the same in English after changing the language', async () => {
        await bench.command('Skift sprog');
        await bench.choice('English').click();
        const problems = await bench.problems();
        await problems
            .locator('.monaco-list-row', { hasText: 'A citizen belongs to none of the groups' })
            .first()
            .waitFor();
        await bench.picture('engelsk');
        await bench.command('Skift sprog');
        await bench.choice('Dansk').click();
        await problems.locator('.monaco-list-row', { hasText: 'En borger hører ikke til' }).first().waitFor();
    });

    look('writes a first rule by answering questions', async () => {
        await bench.open('regler.regel');
        await bench.command('Regelret: Ny regel');
        const input = bench.page.locator('.quick-input-widget input').first();
        const step = (text: string) => bench.page.locator('.quick-input-widget', { hasText: text });
        await step('Hvad handler reglen om?').waitFor();
        await bench.page.keyboard.type('Samtale om uddannelse');
        await bench.page.keyboard.press('Enter');
        await step('Reglens navn').waitFor();
        expect(await input.inputValue()).toBe('samtale-om-uddannelse');
        await bench.page.keyboard.press('Enter');
        await bench.picture('ny-regel-for-hvem');
        await bench.choice('Unge uden uddannelse').click();
        await step('1 Selected').waitFor();
        await step('1 Selected').getByRole('button', { name: 'OK' }).click();
        await bench.choice('skal').click();
        await bench.choice('Jobcenteret').click();
        await bench.choice('Jobsamtale').click();
        await step('Udsagnsord foran').waitFor();
        await bench.page.keyboard.type('holde');
        await bench.page.keyboard.press('Enter');
        await bench.choice('2 uger').click();
        await bench.choice('Tilmelding som jobsøgende').click();
        await bench.line('samtale-om-uddannelse').waitFor();
        await bench.picture('ny-regel');
        await bench.save();
        expect(onDisk('rundtur/regler.regel')).toMatch(
            /regel samtale-om-uddannelse "Samtale om uddannelse"\n {4}for unge\n {4}skal jobcenteret holde samtale\n {4}senest 2 uger efter tilmelding\n$/,
        );
    });

    look('follows the guide', async () => {
        await bench.command('Regelret: Åbn vejledningen');
        await bench.page.getByText('Kom i gang med Regelret').first().waitFor();
        await bench.page.getByText('Skriv din egen første regel').first().click();
        await bench.page.locator('.getting-started-step.expanded', { hasText: 'Skriv en regel' }).waitFor();
        await bench.picture('vejledning');
        await bench.page.keyboard.press('Control+W');
    });

    look(
        'has the server back after its fall, with what is not saved',
        async () => {
            await bench.open('regler.regel', { line: 1 });
            await bench.page.keyboard.type('regel');
            const problems = await bench.problems();
            const unfinished = problems.locator('.monaco-list-row', { hasText: 'RR001' });
            await unfinished.first().waitFor();
            const pid = serverOf(server)!;
            const fell = Date.now();
            process.kill(pid, 'SIGKILL');
            await expect.poll(() => serverOf(server) ?? pid, { timeout: 30_000, interval: 20 }).not.toBe(pid);
            console.log(`A new server after ${Date.now() - fell} ms.`);
            // What the fallen server found goes with it; what is found after that is by the new one.
            await unfinished.first().waitFor({ state: 'detached' });
            await unfinished.first().waitFor();
            console.log(`Its first findings after ${Date.now() - fell} ms.`);
            await bench.picture('efter-et-fald');
        },
        'node',
    );

    look('calls nobody', async () => {
        expect(bench.strangers).toEqual([]);
    });
});

/** Process of the language server, by the program that it runs inside this test's own folder. */
function serverOf(server: CodeServer): number | undefined {
    const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
    const folder = dirname(server.workspace);
    const own = lines.find((line) => line.includes(folder) && line.includes('machine/server.mjs'));
    return own === undefined ? undefined : Number(own.trim().split(' ')[0]);
}
