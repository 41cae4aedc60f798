/**
 * The first thing that runs. Regelret's parser does not load on Node before 22, so the version is looked at before
 * anything else is imported; only what every Node has may stand in this file.
 */
import module from 'node:module';

const REQUIRED_NODE = 22;

if (Number(process.versions.node.split('.')[0]) < REQUIRED_NODE) {
    const found = process.versions.node;
    stop(
        `Regelret kræver Node ${REQUIRED_NODE} eller nyere, men her kører Node ${found} (needs Node ${REQUIRED_NODE}).`,
    );
} else {
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
