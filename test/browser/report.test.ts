import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../language/reports/reform/page.js';
import { makeReport, sources } from '../reports/make-report.js';
import { BEFORE, FILES } from '../reports/small-reform.js';
import { noBrowser, openBrowser, type Looking } from './browser.js';

const why = noBrowser();
if (why !== undefined) console.warn(`The report is not looked at in a browser: ${why}.`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(why !== undefined)('the report in a browser', () => {
    let looking: Looking;
    let folder: string;
    const asked: string[] = [];
    const said: string[] = [];

    async function open(name: string, source: string): Promise<Page> {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, source);
        const page = await looking.context.newPage();
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        await page.goto(pathToFileURL(file).toString());
        return page;
    }

    let reform: Page;
    beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'regelret-report-'));
        looking = await openBrowser();
        reform = await open('reform', renderReportHtml((await makeReport(sources(FILES), 'enklere')).report));
    });
    afterAll(async () => {
        await looking?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    async function violations(page: Page): Promise<string[]> {
        await page.evaluate(axe);
        const { violations: found } = await page.evaluate(() => {
            const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
            return checker.run();
        });
        return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    }

    test('has nothing that axe objects to, closed and with everything open', async () => {
        expect(await violations(reform)).toEqual([]);
        await reform.evaluate(
            'document.querySelectorAll("details").forEach((each) => { each.open = true; })',
        );
        expect(await violations(reform)).toEqual([]);
        await reform.locator('.matrix td button').first().click();
        expect(await violations(reform)).toEqual([]);
        await reform.keyboard.press('Escape');
    });

    test('a report on a rule set alone has neither', async () => {
        const page = await open(
            'alone',
            renderReportHtml((await makeReport(sources({ 'a.regel': BEFORE }))).report),
        );
        expect(await violations(page)).toEqual([]);
        await page.close();
    });

    test('a cell of the matrix opens and closes from the keyboard, and the arrows move between cells', async () => {
        const cells = reform.locator('.matrix td button');
        const focused = () => reform.locator(':focus').getAttribute('popovertarget');
        const targetOf = (index: number) => cells.nth(index).getAttribute('popovertarget');
        await reform.locator('#kun-aendrede').focus();
        await reform.keyboard.press('Tab');
        await reform.keyboard.press('Tab');
        expect(await focused()).toBe(await targetOf(0));
        await reform.keyboard.press('Enter');
        const panel = reform.locator('[popover]:popover-open');
        await expect.poll(() => panel.count()).toBe(1);
        expect(await panel.innerText()).toContain('Samtale i a-kassen');
        expect(await panel.innerText()).toContain('§ 31, stk. 1');
        await reform.keyboard.press('Escape');
        await expect.poll(() => panel.count()).toBe(0);
        expect(await focused()).toBe(await targetOf(0));
        await reform.keyboard.press('ArrowRight');
        expect(await focused()).toBe(await targetOf(1));
        await reform.keyboard.press('ArrowLeft');
        await reform.keyboard.press('ArrowDown');
        expect(await focused()).not.toBe(await targetOf(0));
        expect(await focused()).toMatch(/^m[1-9]/);
        // One cell at a time is reached with the tab key.
        expect(await reform.locator('.matrix td button[tabindex="0"]').count()).toBe(1);
    });

    test('subjects that the reform leaves alone can be hidden', async () => {
        const visible = () => reform.locator('.matrix tbody tr:visible').count();
        const before = await visible();
        await reform.locator('#kun-aendrede').check();
        expect(await visible()).toBeLessThan(before);
        await reform.locator('#kun-aendrede').uncheck();
        expect(await visible()).toBe(before);
    });

    test('prints', async () => {
        const pdf = await reform.pdf({ preferCSSPageSize: true });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pdf.length).toBeGreaterThan(20_000);
        await reform.emulateMedia({ media: 'print' });
        expect(await reform.locator('nav').isVisible()).toBe(false);
        expect(await reform.locator('.tryk').first().isVisible()).toBe(true);
        expect(await violations(reform)).toEqual([]);
        await reform.emulateMedia({ media: 'screen' });
    });

    test('asks for nothing, and nothing goes wrong', () => {
        expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
        expect(said).toEqual([]);
    });
});
