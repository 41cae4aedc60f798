// Runs every test that tries more at night (REGELRET_NIGHTLY), in full. Arguments go to vitest; without any, all of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Nothing is cut off for taking long. */
const LONGEST_TEST = 6 * 60 * 60 * 1000;

const files = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const asksItself = files.filter((file) => textOf.get(file).includes('REGELRET_NIGHTLY'));
// What a test is told by its support files counts as asking.
const support = asksItself.filter((file) => !file.endsWith('.test.ts')).map(importedAs);
const tests = files
    .filter((file) => file.endsWith('.test.ts'))
    .filter(
        (file) => asksItself.includes(file) || support.some((name) => textOf.get(file).includes(`${name}'`)),
    )
    .map((file) => relative(root, file).split('\\').join('/'))
    .sort();

console.log(tests.join('\n'));
const args = process.argv.slice(2);
const run = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'test.mjs'), `--testTimeout=${LONGEST_TEST}`, ...(args.length > 0 ? args : tests)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, REGELRET_NIGHTLY: '1' } },
);
process.exit(run.status ?? 1);

/** The end of the path by which a support file is imported. */
function importedAs(file) {
    return relative(join(root, 'test'), file).split('\\').join('/').replace(/\.ts$/, '.js');
}
