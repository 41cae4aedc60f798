/**
 * The first thing that runs. Regelret's parser does not load on Node before 22, so the version is looked at before
 * anything else is imported; only what every Node has may stand in this file.
 */
import module from 'node:module';

const REQUIRED_NODE = 22;

if (Number(process.versions.node.split('.')[0]) < REQUIRED_NODE) {
    process.stderr.write(
        `Regelret kræver Node ${REQUIRED_NODE} eller nyere; her kører Node ${process.versions.node}.\n` +
            `(Regelret needs Node ${REQUIRED_NODE} or newer; this is Node ${process.versions.node}.)\n`,
    );
    process.exitCode = 2;
} else {
    // Node keeps the compiled program in its own cache folder: about a fifth off the start-up time.
    module.enableCompileCache?.();
    const program = './regelret-cli.js';
    void (import(program) as Promise<{ run(argv: readonly string[]): Promise<void> }>).then(({ run }) =>
        run(process.argv.slice(2)),
    );
}
