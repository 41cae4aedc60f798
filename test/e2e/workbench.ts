import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** What a reader does in VS Code, by the names that they see. */
export interface Workbench {
    readonly page: Page;
    /** A command by its title. */
    command(title: string): Promise<void>;
    /** Opens a file of the folder and waits until it can be written in. */
    open(file: string, options?: { readonly line: number; readonly column?: number }): Promise<void>;
    /** Puts the cursor there; lines and columns count from 1. */
    goTo(line: number, column?: number): Promise<void>;
    problems(): Promise<Locator>;
    squiggles(kind?: 'error' | 'warning' | 'info'): Locator;
    /** A line of the text in the editor that has the focus. */
    line(text: string): Locator;
    /** A row of the list that is dropped down: of commands, of completions, of fixes. */
    choice(text: string | RegExp): Locator;
    /** Figures over a rule that is in view. */
    lens(text: string | RegExp): Locator;
    /** Rests the mouse on something until the explanation comes: a text that moves under it takes the explanation away. */
    pointAt(target: Locator, explanation: string): Promise<void>;
    suggestion(text: string | RegExp): Locator;
    fix(text: string | RegExp): Locator;
    toast(text: string | RegExp): Locator;
    /** A row in the tree of the side bar. */
    row(text: string | RegExp): Locator;
    /** The name of the file that is written in. */
    tab(file: string): Locator;
    save(): Promise<void>;
    picture(name: string): Promise<void>;
    /** A picture of a failure, and what stands in the editor, for where nobody can look at the picture. */
    failed(name: string): Promise<void>;
    /** Requests that left the machine. */
    readonly strangers: readonly string[];
}

/** The group of editors that is written in; there may be others beside it. */
const ACTIVE = '.editor-group-container.active';

const pictures = process.env['E2E_SCREENSHOTS'] ?? join(import.meta.dirname, 'screenshots');

export function workbenchOf(page: Page, set: string): Workbench {
    const folder = join(pictures, set);
    mkdirSync(folder, { recursive: true });
    const strangers: string[] = [];
    let taken = 0;
    page.on('request', (request) => {
        if (!/^(https?|wss?):\/\/127\.0\.0\.1|^(data|blob|about|vscode-[\w-]+):/.test(request.url()))
            strangers.push(request.url());
    });
    const input = page.locator('.quick-input-widget input').first();
    const choice = (text: string | RegExp): Locator =>
        page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    const focused = page.locator('.editor-instance .monaco-editor.focused').first();
    const bench: Workbench = {
        page,
        strangers,
        choice,
        async command(title) {
            await page.keyboard.press('F1');
            await input.waitFor({ state: 'visible' });
            await input.fill(`>${title}`);
            await choice(title).waitFor();
            await page.keyboard.press('Enter');
        },
        async open(file, at) {
            await page.keyboard.press('Control+P');
            await input.waitFor({ state: 'visible' });
            await input.fill(file);
            // The best match may change while the list grows.
            await choice(file.split('/').at(-1)!).click();
            await bench.tab(file.split('/').at(-1)!).waitFor();
            // Keys pressed before the text has the focus are lost.
            await focused.waitFor();
            if (at) await bench.goTo(at.line, at.column);
        },
        async goTo(line, column = 1) {
            await page.keyboard.press('Control+G');
            await input.waitFor({ state: 'visible' });
            await input.fill(`:${line}:${column}`);
            await page.keyboard.press('Enter');
            await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
            await focused.waitFor();
        },
        async problems() {
            await page.keyboard.press('Control+Shift+M');
            const panel = page.locator('.markers-panel-container');
            await panel.waitFor();
            return panel;
        },
        squiggles: (kind = 'error') => page.locator(`.squiggly-${kind}`),
        line: (text) => page.locator(`${ACTIVE} .view-line`, { hasText: text }).first(),
        lens: (text) =>
            page
                .locator(`${ACTIVE} .codelens-decoration`, { hasText: text })
                .filter({ visible: true })
                .first(),
        async pointAt(target, explanation) {
            const hover = page.locator('.monaco-hover', { hasText: explanation }).filter({ visible: true });
            for (let tries = 0; tries < 10 && (await hover.count()) === 0; tries++) {
                await page.mouse.move(0, 0);
                await target.hover();
                await hover
                    .first()
                    .waitFor({ timeout: 3000 })
                    .catch(() => undefined);
            }
            await hover.first().waitFor();
        },
        suggestion: (text) => page.locator('.suggest-widget .monaco-list-row', { hasText: text }).first(),
        fix: (text) => page.locator('.action-widget .monaco-list-row', { hasText: text }).first(),
        toast: (text) =>
            page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).first(),
        row: (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first(),
        tab: (file) => page.locator(`${ACTIVE} .tab.active`, { hasText: file }),
        async save() {
            // A key that is pressed while a list closes is lost, so it is pressed until it is heard.
            const dirty = page.locator(`${ACTIVE} .tab.active.dirty`);
            for (let tries = 0; tries < 20 && (tries === 0 || (await dirty.count()) > 0); tries++) {
                await page.keyboard.press('Control+S');
                await dirty.waitFor({ state: 'detached', timeout: 1000 }).catch(() => undefined);
            }
            await dirty.waitFor({ state: 'detached' });
        },
        async picture(name) {
            taken += 1;
            const number = String(taken).padStart(2, '0');
            await page.screenshot({ path: join(folder, `${number}-${name}.png`) });
        },
        async failed(name) {
            await bench.picture(`FEJL-${name.replace(/[^\wæøåÆØÅ]+/g, '-').slice(0, 50)}`);
            const lines = await page.locator(`${ACTIVE} .view-line`).allInnerTexts();
            const lenses = await page.locator(`${ACTIVE} .codelens-decoration`).allInnerTexts();
            const rest = await page.locator('.notifications-toasts, .statusbar').allInnerTexts();
            console.log([name, ...lines, `lenses: ${lenses.join(' / ')}`, ...rest].join('\n'));
        },
    };
    return bench;
}
