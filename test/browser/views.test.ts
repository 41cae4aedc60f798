import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageDocument } from '../../client/views/document.js';
import { readFromPage, type FromPage, type ToPage } from '../../client/views/messages.js';
import { provideView } from '../../server/features/views.js';
import type { ViewContent, ViewKind } from '../../server/protocol/requests.js';
import { buildViewPage } from '../../scripts/view-page.mjs';
import { BEFORE, REFORM } from '../reports/small-reform.js';
import { openEditor, type Editor } from '../support/editor.js';
import { noBrowser, openBrowser, type Looking } from './browser.js';

const why = noBrowser();
if (why !== undefined) console.warn(`The views are not looked at in a browser: ${why}.`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The colours that VS Code gives a panel in its own themes. */
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'vscode-light': {
        'editor-foreground': '#3b3b3b',
        'editor-background': '#ffffff',
        'editorWidget-background': '#f8f8f8',
        'editorWidget-border': '#c8c8c8',
        'textLink-foreground': '#005fb8',
        focusBorder: '#005fb8',
    },
    'vscode-dark': {
        'editor-foreground': '#cccccc',
        'editor-background': '#1f1f1f',
        'editorWidget-background': '#202020',
        'editorWidget-border': '#313131',
        'textLink-foreground': '#4daafc',
        'input-background': '#313131',
        'dropdown-background': '#313131',
        'dropdown-foreground': '#cccccc',
        focusBorder: '#0078d4',
    },
    'vscode-high-contrast': {
        'editor-foreground': '#ffffff',
        'editor-background': '#000000',
        contrastBorder: '#6fc3df',
        'textLink-foreground': '#21a6ff',
        'input-background': '#000000',
        'dropdown-background': '#000000',
        'dropdown-foreground': '#ffffff',
        focusBorder: '#f38518',
    },
    'vscode-high-contrast-light': {
        'editor-foreground': '#292929',
        'editor-background': '#ffffff',
        contrastBorder: '#0f4a85',
        'textLink-foreground': '#0f4a85',
        focusBorder: '#006bbd',
    },
};

const KINDS = ['matrix', 'timeline', 'groups', 'changes'] as const;

describe.skipIf(why !== undefined)('the views in a browser', () => {
    let looking: Looking;
    let folder: string;
    let editor: Editor;
    const asked: string[] = [];
    const said: string[] = [];

    beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'regelret-views-'));
        looking = await openBrowser();
        editor = await openEditor({ 'lab/lab.regel': BEFORE, 'reform/reform.regel': REFORM });
        const earlier = BEFORE.replace('senest 2 uger', 'senest 3 uger').replace('"Cv" § 23', '"CV" § 22');
        await editor.compareWith!({
            label: 'main',
            files: [{ uri: editor.uri('lab/lab.regel'), text: earlier }],
        });
        const parts = { title: 'Matrix', waiting: 'Henter …', choices: 'Valg', language: 'da' };
        const script = await buildViewPage();
        const made = pageDocument({ ...parts, nonce: 'abc123', cspSource: 'https://editor.invalid', script });
        writeFileSync(join(folder, 'view.html'), made);
    }, 60_000);
    afterAll(async () => {
        await looking?.close();
        if (folder) rmSync(folder, { recursive: true, force: true });
    });

    /** A panel as the client has it: it answers what is chosen, and keeps what it is told. */
    class Panel {
        readonly told: FromPage[] = [];
        chosen: Record<string, string>;
        constructor(
            readonly page: Page,
            readonly kind: ViewKind,
            chosen: Readonly<Record<string, string>>,
        ) {
            this.chosen = { ...chosen };
        }
        view(): ViewContent {
            return provideView(editor, {
                kind: this.kind,
                uri: editor.uri('lab/lab.regel'),
                chosen: this.chosen,
            })!;
        }
        async tell(message: ToPage): Promise<void> {
            await this.page.evaluate(
                `window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`,
            );
        }
        async renew(): Promise<void> {
            await this.tell({ type: 'show', content: this.view() });
        }
        async hear(message: unknown): Promise<void> {
            const read = readFromPage(message);
            if (!read) throw new Error(`not a message: ${JSON.stringify(message)}`);
            this.told.push(read);
            if (read.type === 'choose') this.chosen = { ...this.chosen, [read.id]: read.value };
            if (read.type !== 'go') await this.renew();
        }
    }

    async function open(
        kind: ViewKind,
        { theme = 'vscode-light', chosen = {} }: { theme?: string; chosen?: Record<string, string> } = {},
    ): Promise<Panel> {
        const page = await looking.context.newPage();
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        const panel = new Panel(page, kind, chosen);
        await page.exposeFunction('tellPanel', (message: unknown) => panel.hear(message));
        await page.addInitScript(
            'globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => { globalThis.tellPanel(message); } });',
        );
        await page.goto(pathToFileURL(join(folder, 'view.html')).toString());
        const colours = Object.entries(THEMES[theme]!).map(([name, value]) => [`--vscode-${name}`, value]);
        await page.evaluate(
            `document.body.className = '${theme}'; for (const [name, value] of ${JSON.stringify(colours)}) document.documentElement.style.setProperty(name, value);`,
        );
        await page.locator('main h2, main p').first().waitFor();
        return panel;
    }

    async function violations(page: Page): Promise<string[]> {
        await page.evaluate(axe);
        const { violations: found } = await page.evaluate(() => {
            const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
            return checker.run();
        });
        return found.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
        );
    }

    describe.each(Object.keys(THEMES))('in %s', (theme) => {
        test.each(KINDS)('%s has nothing that axe objects to', async (kind) => {
            const chosen = kind === 'groups' ? { 'oplysning ydelse': 'kontanthjælp' } : {};
            const { page } = await open(kind, { theme, chosen });
            await page.evaluate(
                'document.querySelectorAll("details").forEach((each) => { each.open = true; })',
            );
            expect(await violations(page)).toEqual([]);
            if (kind === 'matrix') {
                await page.locator('[data-matrix] td button').first().click();
                await page.locator('#felt:popover-open').waitFor();
                expect(await violations(page)).toEqual([]);
            }
            await page.close();
        });
    });

    test('a field of the matrix leads to its rule, opens and closes from the keyboard, and keeps its place', async () => {
        const panel = await open('matrix');
        const { page } = panel;
        const focused = () => page.locator(':focus').getAttribute('id');
        expect(await page.locator('[data-matrix] td button[tabindex="0"]').count()).toBe(1);
        await page.locator('#f-første-samtale-f-ledige').focus();
        await page.keyboard.press('ArrowRight');
        expect(await focused()).toBe('f-første-samtale-f-jobparate');
        // Visiterede have no rule: the arrow goes on to the next that has.
        await page.keyboard.press('ArrowRight');
        expect(await focused()).toBe('f-første-samtale-f-syge');
        await page.keyboard.press('Enter');
        const list = page.locator('#felt:popover-open');
        await list.waitFor();
        expect(await list.innerText()).toContain('LAB § 31, stk. 2');
        expect(panel.told.filter(({ type }) => type === 'go')).toEqual([
            { type: 'go', place: expect.any(String), focus: false },
        ]);
        const { places } = panel.view();
        const went = panel.told.findLast((each) => each.type === 'go')!;
        expect(went.type === 'go' && places[went.place]?.range.start.line).toBe(
            BEFORE.split('\n').findIndex((line) => line.startsWith('regel samtale-b')),
        );
        await page.locator('#felt .vej').first().press('Enter');
        expect(panel.told.at(-1)).toMatchObject({ type: 'go', focus: true });
        await page.keyboard.press('Escape');
        await expect.poll(() => list.count()).toBe(0);
        await expect.poll(focused).toBe('f-første-samtale-f-syge');
        await page.close();
    });

    test('what is open, chosen and focused stays while the rules are written', async () => {
        const panel = await open('matrix');
        const { page } = panel;
        await page.locator('#f-første-samtale-f-syge').click();
        await page.locator('#felt:popover-open').waitFor();
        try {
            await editor.edit('lab/lab.regel', BEFORE.replace('senest 1 uge', 'senest 9 dage'));
            await panel.renew();
            expect(await page.locator('#felt:popover-open').innerText()).toContain('senest 9 dage');
            await page.keyboard.press('Escape');
            await page.locator('#f-cv-f-jobparate').focus();
            await editor.edit('lab/lab.regel', BEFORE);
            await panel.renew();
            expect(await page.locator(':focus').getAttribute('id')).toBe('f-cv-f-jobparate');
            expect(await page.locator('#felt').count()).toBe(0);
        } finally {
            await editor.edit('lab/lab.regel', BEFORE);
        }
        await page.close();
    });

    test('what stands where the cursor is, is marked', async () => {
        const panel = await open('matrix');
        const { page } = panel;
        const field = page.locator('#f-første-samtale-f-ledige');
        const [place] = (await field.getAttribute('data-place'))!.split(' ');
        await panel.tell({ type: 'cursor', places: [place!] });
        expect(await field.getAttribute('aria-current')).toBe('true');
        expect(await page.locator('#f-cv-f-ledige').getAttribute('aria-current')).toBeNull();
        await panel.renew();
        expect(await field.getAttribute('aria-current')).toBe('true');
        await panel.tell({ type: 'cursor', places: [] });
        expect(await field.getAttribute('aria-current')).toBeNull();
        await page.close();
    });

    test('choosing works from the keyboard, and writing in a choice is not disturbed by the answer', async () => {
        const panel = await open('matrix');
        const { page } = panel;
        const rows = page.locator('[data-matrix] tbody tr');
        expect(await rows.count()).toBe(3);
        await page.getByLabel('Kun emner, som reformen ændrer').press('Space');
        await expect.poll(() => rows.count()).toBe(2);
        const subject = page.getByLabel('Emnet indeholder');
        await subject.pressSequentially('sam', { delay: 120 });
        await expect.poll(() => rows.count()).toBe(1);
        await page.keyboard.type('tale');
        expect(await subject.inputValue()).toBe('samtale');
        await expect.poll(() => panel.chosen['emne']).toBe('samtale');
        expect(await page.locator(':focus').getAttribute('id')).toBe(await subject.getAttribute('id'));
        await page.close();
    });

    test('a citizen is described where the answer stands, and the answer follows', async () => {
        const panel = await open('groups');
        const { page } = panel;
        const benefit = page.locator('main').getByLabel('Ydelse');
        await benefit.focus();
        await benefit.selectOption('kontanthjælp');
        await expect.poll(() => page.locator('.falder').innerText()).toContain('er i Jobparate');
        expect(await page.locator(':focus').getAttribute('id')).toBe(await benefit.getAttribute('id'));
        await page.close();
    });

    test('a rule on the timeline is gone to from the keyboard', async () => {
        const panel = await open('timeline');
        await panel.page.locator('.tid .vej').first().press('Enter');
        expect(panel.told.at(-1)).toMatchObject({ type: 'go', focus: true });
        await panel.page.close();
    });

    test('a sentence stands where there is nothing to show', async () => {
        const panel = await open('matrix');
        await panel.tell({ type: 'say', text: 'Sprogserveren svarer ikke. <b>' });
        expect(await panel.page.getByRole('status').innerText()).toBe('Sprogserveren svarer ikke. <b>');
        expect(await panel.page.locator('main').innerText()).toBe('');
        await panel.page.close();
    });

    test.each(KINDS)('%s prints on white paper, whatever the theme', async (kind) => {
        const { page } = await open(kind, { theme: 'vscode-dark' });
        const pdf = await page.pdf({ preferCSSPageSize: true });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('#valg').isVisible()).toBe(false);
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
            'rgb(255, 255, 255)',
        );
        expect(await violations(page)).toEqual([]);
        await page.close();
    });

    test('markup cannot run anything, whatever it says', async () => {
        const before = said.length;
        const panel = await open('matrix');
        const body = `<img src="x:" onerror="document.title='ran'"><p style="color:red" onclick="1">Text</p><script>document.title='ran'</script>`;
        await panel.tell({ type: 'show', content: { ...panel.view(), body } });
        await expect.poll(() => said.length).toBeGreaterThan(before);
        expect(await panel.page.title()).toBe('Matrix');
        expect(said.splice(before).join('\n')).toContain('Content Security Policy');
        asked.splice(0, asked.length, ...asked.filter((url) => url !== 'x:'));
        await panel.page.close();
    });

    test('asks for nothing, and nothing goes wrong', () => {
        expect(asked.filter((url) => !url.startsWith('file://'))).toEqual([]);
        expect(said).toEqual([]);
    });
});
