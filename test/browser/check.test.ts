import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { renderCheck } from '../../language/reports/check/render.js';
import { plainStyle } from '../../language/reports/style.js';
import { exampleTexts } from '../support/examples.js';
import { ruleSetsFrom } from '../support/rules.js';
import { noBrowser, openBrowser, type Looking } from './browser.js';

const why = noBrowser();
if (why !== undefined) console.warn(`The page of check is not looked at in a browser: ${why}.`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(why !== undefined)('the page of check in a browser', () => {
    let looking: Looking;
    let folder: string;
    beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'regelret-check-'));
        looking = await openBrowser();
        writeFileSync(join(folder, 'fund.html'), await page());
    });
    afterAll(async () => {
        await looking?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    test('asks for nothing, fits a narrow screen, and has nothing that axe objects to', async () => {
        const asked: string[] = [];
        const view = await looking.context.newPage();
        view.on('request', (request) => asked.push(request.url()));
        const url = pathToFileURL(join(folder, 'fund.html')).toString();
        await view.goto(url);
        expect(asked).toEqual([url]);
        expect(await view.locator('div.fund').count()).toBeGreaterThan(2);
        await view.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
        await view.evaluate(axe);
        const { violations } = await view.evaluate(() => {
            const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
            return checker.run();
        });
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
        await view.setViewportSize({ width: 360, height: 800 });
        expect(await view.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
});

async function page(): Promise<string> {
    const texts = Object.entries(exampleTexts('rundtur', 'tilsyn', 'jobpraemie'));
    const files = texts.map(([name, text]) => ({ uri: `file:///eksempler/${encodeURI(name)}`, text }));
    const ruleSets = (await ruleSetsFrom(files)).map((model) => ({
        model,
        ...runChecks(model, checks, { language: 'da' }),
        suppressed: [],
    }));
    return renderCheck(
        'html',
        { ruleSets, files: files.length, failures: [{ message: 'lovteksten kan ikke læses' }] },
        {
            language: 'da',
            names: (uri) => uri.slice('file:///eksempler/'.length),
            repositoryPath: () => undefined,
            style: plainStyle,
            width: 100,
            checks,
            version: '1.2.3',
            exitCode: 2,
            fails: () => false,
            fixesOf: () => [],
            hasSummary: false,
        },
    );
}
