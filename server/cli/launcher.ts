/**
 * The first thing that runs. Regelret's parser does not load on Node before 22, so the version is looked at before
 * anything else is imported; only what every Node has may stand in this file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Replaced by the version of the package when the program is bundled. */
declare const REGELRET_VERSION: string;

const REQUIRED_NODE = 22;

const [only, more] = process.argv.slice(2);
if ((only === '--version' || only === '-V') && more === undefined) {
    // What is asked before every installation needs nothing of the program.
    process.stdout.write(`${REGELRET_VERSION}\n`);
} else if (Number(process.versions.node.split('.')[0]) < REQUIRED_NODE) {
    const newer = newerNode();
    if (newer) process.exitCode = runWith(newer);
    else stopForOldNode(process.versions.node);
} else {
    start();
}

/** The Node that comes with the packages, when the program stands in its own repository. */
function newerNode(): string | undefined {
    const windows = process.platform === 'win32';
    const node = fileURLToPath(
        new URL(`../node_modules/node/bin/node${windows ? '.exe' : ''}`, import.meta.url),
    );
    return existsSync(node) ? node : undefined;
}

function runWith(node: string): number {
    const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
    return status === null ? 2 : status;
}

function stopForOldNode(found: string): void {
    stop(
        `Regelret kræver Node ${REQUIRED_NODE} eller nyere, men her kører Node ${found} (needs Node ${REQUIRED_NODE}).`,
    );
}

function start(): void {
    // Node keeps the compiled program in its own cache folder, which makes the next start faster.
    module.enableCompileCache?.();
    const program = './regelret-cli.js';
    (import(program) as Promise<{ run(argv: readonly string[]): Promise<void> }>).then(
        ({ run }) => run(process.argv.slice(2)),
        (error: unknown) => {
            if (process.env['REGELRET_DEBUG'] === '1') throw error;
            stop(
                'Regelret er ikke bygget færdigt: kør npm run build (the build is incomplete: run npm run build).',
            );
        },
    );
}

function stop(sentence: string): void {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
}
