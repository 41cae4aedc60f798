import { build } from 'esbuild';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from '../browser/browser.js';
import { noCodeServer, startCodeServer } from './code-server.js';

const stage = join(import.meta.dirname, '../../dist/vsix');
const missing =
    noCodeServer() ??
    noBrowser() ??
    (existsSync(stage) ? undefined : 'there is no dist/vsix: run npm run package');
if (missing) console.log(`Skipped: ${missing}.`);

/** As VS Code tests its own extensions: what is in `inside/` runs in the host of extensions, and says how it went. */
describe.skipIf(missing)('inside VS Code', () => {
    test('the extension offers what it says', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'regelret-inside-'));
        await build({
            entryPoints: [join(import.meta.dirname, 'inside/tests.ts')],
            outfile: join(folder, 'index.js'),
            bundle: true,
            platform: 'node',
            format: 'cjs',
            external: ['vscode'],
        });
        const server = await startCodeServer({
            examples: ['rundtur'],
            args: ['--vscode-option', 'enable-smoke-test-driver'],
        });
        const looking = await openBrowser();
        try {
            const page = looking.context.pages()[0]!;
            const said: string[] = [];
            const ended = new Promise<number>((done) => {
                void page.exposeFunction('codeAutomationExit', done);
            });
            await page.exposeFunction('codeAutomationLog', (_type: string, words: unknown[]) => {
                const line = words.join(' ');
                if (/^(not )?ok /.test(line)) said.push(line);
            });
            await page.goto(
                server.url(undefined, [
                    ['extensionDevelopmentPath', server.remote(stage)],
                    ['extensionTestsPath', server.remote(folder)],
                    ['skipWelcome', 'true'],
                ]),
            );
            const code = await Promise.race([
                ended,
                new Promise((done) => setTimeout(done, 110_000, 'no end')),
            ]);
            expect(
                said.filter((line) => !line.startsWith('ok ')),
                said.join('\n'),
            ).toEqual([]);
            expect(said.length).toBeGreaterThan(8);
            expect(code).toBe(0);
        } finally {
            await looking.close();
            await server.stop();
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
