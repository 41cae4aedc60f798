// bundle.mjs [FOLDER [NAME]]: bundles the programs, or those whose name begins with NAME, into dist/ or the folder;
// one ES module each, with everything in it but Node itself.
import { build } from 'esbuild';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [folder = join(root, 'dist'), only = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A CommonJS package inside an ES module still calls `require` for Node's own modules. */
const requireShim =
    "import { createRequire as createRequireForBundle } from 'node:module';" +
    'const require = createRequireForBundle(import.meta.url);';

const programs = [
    // The launcher must parse and run on a Node that is too old for the rest, to say so.
    {
        entry: 'server/cli/launcher.ts',
        output: 'regelret.js',
        target: 'node14',
        banner: '#!/usr/bin/env node',
        external: ['./regelret-cli.js'],
    },
    { entry: 'server/cli/main.ts', output: 'regelret-cli.js', target: 'node22', banner: requireShim },
    {
        entry: 'test/bench/main.ts',
        output: 'bench.js',
        target: 'node22',
        banner: requireShim,
        external: ['z3-solver'],
    },
];

const present = programs.filter(
    ({ entry, output }) => output.startsWith(only) && existsSync(join(root, entry)),
);
const results = await Promise.allSettled(present.map(bundle));
// esbuild has printed what is wrong, with the line.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);

async function bundle({ entry, output, target, banner, external = [] }) {
    const outfile = join(resolve(folder), output);
    await build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target,
        external,
        banner: { js: banner },
        define: { REGELRET_VERSION: JSON.stringify(version) },
        // Packages that offer both are taken as ES modules: smaller, and without wrapped `require` calls.
        mainFields: ['module', 'main'],
        sourcemap: true,
        sourcesContent: false,
        legalComments: 'linked',
        logLevel: 'warning',
    });
    if (banner.startsWith('#!')) chmodSync(outfile, 0o755);
}
