import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why there is no browser to look with; undefined where there is one. Where CI runs, there must be. */
export function noBrowser(): string | undefined {
    if (existsSync(program)) return undefined;
    const reason = `there is no Chromium at ${program}; set CHROMIUM to one`;
    if (process.env['CI']) throw new Error(reason);
    return reason;
}

export interface Looking {
    readonly context: BrowserContext;
    close(): Promise<void>;
}

/** A browser of its own that knows nothing from before and calls nobody. */
export async function openBrowser(): Promise<Looking> {
    const home = mkdtempSync(join(tmpdir(), 'regelret-browser-'));
    const context = await chromium.launchPersistentContext(home, {
        executablePath: program,
        headless: true,
        viewport: { width: 1280, height: 900 },
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    });
    return {
        context,
        close: async () => {
            await context.close();
            rmSync(home, { recursive: true, force: true });
        },
    };
}
