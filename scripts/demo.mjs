// What `npm start` shows: the contradictions in the example rule sets, and the count of one of them. What is found in
// the examples is not a failure; only a tool that does not work is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(root, 'dist', 'regelret.js');
const CLEAN_OR_FOUND = [0, 1];

if (!existsSync(program)) {
    process.stderr.write('Regelret er ikke bygget endnu: npm run build\n');
    process.exit(2);
}

show('Kontrol af eksemplerne', ['check', 'examples'], CLEAN_OR_FOUND);
show('Optælling af reglerne før reformen', ['count', 'examples/lab-foer'], [0]);
process.stdout.write('\nPrøv selv: node dist/regelret.js check MAPPE · node dist/regelret.js --help\n');

function show(title, args, expected) {
    const line = '━'.repeat(Math.max(title.length, `regelret ${args.join(' ')}`.length));
    process.stdout.write(`\n${line}\n${title}\nregelret ${args.join(' ')}\n${line}\n\n`);
    const run = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
    if (expected.includes(run.status)) return;
    process.stderr.write(`\nregelret ${args[0]} virkede ikke (slutkode ${run.status ?? run.signal}).\n`);
    process.exit(run.status || 2);
}
