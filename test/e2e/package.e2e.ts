import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const stage = join(dist, 'vsix');
const missing = existsSync(stage) ? undefined : 'there is no dist/vsix: run npm run package';
if (missing) console.log(`Skipped: ${missing}.`);

describe.skipIf(missing)('the package', () => {
    const files = missing
        ? []
        : readdirSync(stage, { recursive: true, encoding: 'utf8' })
              .map((name) => name.replaceAll('\\', '/'))
              .filter((name) => statSync(join(stage, name)).isFile());
    const read = (name: string): string => readFileSync(join(stage, name), 'utf8');

    test('is one, and small', () => {
        const made = readdirSync(dist).filter((name) => name.endsWith('.vsix'));
        expect(made).toHaveLength(1);
        expect(statSync(join(dist, made[0]!)).size).toBeLessThan(2_000_000);
    });

    test('has what a reader looks for, and what the manifest names', () => {
        const manifest = JSON.parse(read('package.json')) as { main: string; browser: string; icon: string };
        for (const name of [
            'README.md',
            'CHANGELOG.md',
            'LICENSE.txt',
            'THIRD-PARTY-NOTICES.txt',
            manifest.icon,
            manifest.main.slice(2),
            manifest.browser.slice(2),
            ...[...read('package.json').matchAll(/"\.\/([\w./-]+\.(?:json|md|svg))"/g)].map(
                ([, path]) => path!,
            ),
        ])
            expect(files).toContain(name);
    });

    test('has no maps, no sources and no paths of the machine that made it', () => {
        expect(files.filter((name) => /\.(?:map|ts|packages)$/.test(name))).toEqual([]);
        const here = join(import.meta.dirname, '../..');
        expect(files.filter((name) => read(name).includes(here))).toEqual([]);
    });

    test('names the licence of each package that is in it', () => {
        const notices = read('THIRD-PARTY-NOTICES.txt');
        for (const name of ['langium', 'chevrotain', 'vscode-languageclient', 'vscode-languageserver', 'ajv'])
            expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    });
});
