// Puts what `regelret diff` says of the small change in docs/images/sammenligning into docs/diff.md, and draws
// docs/images/diff.png of its page. With --check nothing is written: exits 1 when the guide is not what the program says.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(root, 'docs', 'images');
const guide = join(root, 'docs', 'diff.md');
const program = join(root, 'dist', 'regelret.js');
const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isCheck = process.argv.includes('--check');

const pages = mkdtempSync(join(tmpdir(), 'regelret-picture-'));
try {
    const page = join(pages, 'diff.html');
    const run = spawnSync(
        process.execPath,
        [program, 'diff', 'gammel', 'ny', '--color', 'never', '--lang', 'da', '--output', `html=${page}`],
        { cwd: join(images, 'sammenligning'), encoding: 'utf8', env: { ...process.env, COLUMNS: '100' } },
    );
    if (run.status !== 0) throw new Error(run.stderr || 'The example cannot be compared: npm run build');
    writeGuide(run.stdout.trimEnd());
    if (!isCheck) await draw(page);
} catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
} finally {
    rmSync(pages, { recursive: true, force: true });
}

/** The example stands between the command and the end of its block. */
function writeGuide(said) {
    const before = readFileSync(guide, 'utf8');
    const after = before.replace(
        /(```\n\$ regelret diff gammel ny\n)[^]*?(\n```)/,
        (_, start, end) => `${start}\n${said}${end}`,
    );
    if (after === before) return;
    if (isCheck) throw new Error('docs/diff.md is not what the program says: node scripts/picture-diff.mjs');
    writeFileSync(guide, after);
}

async function draw(page) {
    const { chromium } = await import('playwright-core');
    const looking = await chromium.launch({
        executablePath: browser,
        args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
        const tab = await looking.newPage({ viewport: { width: 1100, height: 900 }, deviceScaleFactor: 1.5 });
        await tab.goto(pathToFileURL(page).toString());
        // The figures and the foot stand in the text of the guide.
        const foot = await tab.locator('section', { has: tab.locator('table') }).boundingBox();
        await tab.screenshot({
            path: join(images, 'diff.png'),
            fullPage: true,
            clip: { x: 0, y: 0, width: 1100, height: Math.floor(foot.y) },
        });
    } finally {
        await looking.close();
    }
}
