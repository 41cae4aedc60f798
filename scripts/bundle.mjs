// bundle.mjs [FOLDER [NAME]]: bundles the programs, or those whose name begins with NAME, into dist/ or the folder;
// one file each, with everything in it but Node itself. With --release they are as small as they can be, without maps.
import { build } from 'esbuild';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keywords } from './editor-language.mjs';
import { buildViewPage } from './view-page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const release = process.argv.includes('--release');
const [folder = join(root, 'dist'), only = ''] = process.argv.slice(2).filter((each) => each !== '--release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A CommonJS package inside an ES module still calls `require` for Node's own modules. */
const requireShim =
    "import { createRequire as createRequireForBundle } from 'node:module';" +
    'const require = createRequireForBundle(import.meta.url);';

/** What VS Code loads as an extension: it knows CommonJS alone in a browser, and gives it `vscode`. */
const extension = { format: 'cjs', target: 'es2022', external: ['vscode'] };

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
    {
        entry: 'test/bench/editor/default-server.ts',
        output: 'bench-default-server.mjs',
        target: 'node22',
        banner: requireShim,
    },
    { entry: 'server/main.ts', output: 'server.mjs', target: 'node22', banner: requireShim },
    // In the extension the server and the command line lie side by side, and what they have in common lies there once.
    {
        entry: 'server/main.ts',
        more: { 'regelret-cli': 'server/cli/main.ts' },
        output: 'machine/server.mjs',
        target: 'node22',
        banner: requireShim,
    },
    {
        entry: 'server/main-browser.ts',
        output: 'server-web.js',
        target: 'es2022',
        format: 'iife',
        platform: 'browser',
    },
    { entry: 'client/extension.ts', output: 'extension.js', ...extension },
    { entry: 'client/extension-web.ts', output: 'extension-web.js', ...extension, platform: 'browser' },
];

const viewPage = await buildViewPage(root);

const present = programs.filter(
    ({ entry, output, more }) =>
        (release || !more) && output.startsWith(only) && existsSync(join(root, entry)),
);
const results = await Promise.allSettled(present.map(bundle));
// esbuild has printed what is wrong, with the line.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);

async function bundle({
    entry,
    more,
    output,
    target,
    banner = '',
    external = [],
    format = 'esm',
    platform = 'node',
}) {
    const outfile = join(resolve(folder), output);
    const { metafile } = await build({
        absWorkingDir: root,
        ...(more
            ? {
                  entryPoints: { [basename(output, '.mjs')]: entry, ...more },
                  outdir: dirname(outfile),
                  outExtension: { '.js': '.mjs' },
                  chunkNames: 'shared-[hash]',
                  splitting: true,
              }
            : { entryPoints: [entry], outfile }),
        bundle: true,
        platform,
        format,
        target,
        external,
        banner: { js: banner },
        define: {
            REGELRET_VERSION: JSON.stringify(version),
            REGELRET_KEYWORDS: JSON.stringify(keywords()),
            REGELRET_VIEW_PAGE: JSON.stringify(viewPage),
        },
        // Packages that offer both are taken as ES modules: smaller, and without wrapped `require` calls.
        mainFields: platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
        minify: release,
        // A command line may be asked where it failed.
        keepNames: release,
        sourcemap: !release,
        sourcesContent: false,
        legalComments: release ? 'none' : 'linked',
        metafile: true,
        logLevel: 'warning',
    });
    if (release) listPackages(outfile, metafile);
    if (banner.startsWith('#!')) chmodSync(outfile, 0o755);
}

/** For the notices: which packages are in a program, beside it as NAME.packages. */
function listPackages(outfile, { inputs }) {
    const packages = Object.keys(inputs).flatMap((path) => {
        const [, name] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
        return name === undefined ? [] : [name];
    });
    writeFileSync(
        join(dirname(outfile), `${basename(outfile)}.packages`),
        `${[...new Set(packages)].sort().join('\n')}\n`,
    );
}
