// Runs the tests; arguments go to vitest. With VITEST_JSON=FILE the result is also written there for a machine.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const json = process.env.VITEST_JSON;
const reporters = json ? ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`] : [];
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
});
process.exit(run.status ?? 1);
