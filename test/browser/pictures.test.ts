import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { renderReportHtml } from '../../language/reports/reform/page.js';
import { makeReport } from '../reports/make-report.js';
import { exampleFiles } from '../support/files.js';
import { noBrowser, openBrowser } from './browser.js';

const wanted = process.env['REGELRET_PICTURES'] === '1' && noBrowser() === undefined;
const images = join(import.meta.dirname, '../../docs/images');

/** The pictures of docs/rapport.md; they are made anew with REGELRET_PICTURES=1. */
test.runIf(wanted)('pictures of the report on the reform of 2024', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regelret-pictures-'));
    const file = join(folder, 'rapport.html');
    const files = [...exampleFiles('lab-foer'), ...exampleFiles('reform-2024')];
    const { report, model } = await makeReport(files, 'fremtidens-indsats');
    expect(model.problems).toEqual([]);
    writeFileSync(file, renderReportHtml(report));
    const { context, close } = await openBrowser();
    const page = await context.newPage();
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.goto(pathToFileURL(file).toString());
    const shoot = async (name: string, selector: string): Promise<void> => {
        // Selectors are this file's own; the page has no DOM types here.
        await page.evaluate(
            `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'start' })`,
        );
        const image = await page.screenshot({ path: join(images, `rapport-${name}.png`) });
        expect(image.length, name).toBeLessThan(200_000);
    };
    await shoot('forside', '.top');
    await shoot('matrix', '#matrix');
    await shoot('vej', '#maalgrupper');
    await shoot('anbefaling', '[id="anb-2.11"]');
    await shoot('indfasning', '#oekonomi');
    await page.locator('.matrix tbody tr', { hasText: 'Første samtale' }).locator('button').first().click();
    await shoot('felt', '#matrix');
    await close();
    rmSync(folder, { recursive: true, force: true });
});
