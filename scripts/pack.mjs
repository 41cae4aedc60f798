// Builds what `npm pack` and `npm publish` put into the package: dist/package, the launcher and the program in one file.
// Speaks on standard error only: whoever runs npm pack reads the name of the package from standard output.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notices } from './notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'dist/package');

rmSync(folder, { recursive: true, force: true });
run('scripts/setup.mjs');
run('scripts/generate-language.mjs');
run('scripts/bundle.mjs', folder, 'regelret', '--release');
const lists = readdirSync(folder).filter((name) => name.endsWith('.packages'));
const packages = lists.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
lists.forEach((name) => rmSync(join(folder, name)));
writeFileSync(
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    notices(root, [...new Set(packages)].filter(Boolean).sort()),
);

/** With the Node that comes with the packages, as soon as it is there: npm itself may run on an older one. */
function run(script, ...args) {
    const own = join(root, `node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
    const node = existsSync(own) ? own : process.execPath;
    const { status, stdout, stderr } = spawnSync(node, [join(root, script), ...args], {
        cwd: root,
        encoding: 'utf8',
    });
    if (status === 0) return;
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(1);
}
