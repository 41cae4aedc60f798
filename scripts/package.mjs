// Makes the extension, dist/regelret-VERSION.vsix, from what is built for it in dist/vsix.
import { spawnSync } from 'node:child_process';
import {
    cpSync,
    existsSync,
    mkdirSync,
    readFileSync,
    readdirSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageConfiguration, textMateGrammar } from './editor-language.mjs';
import { notices } from './notices.mjs';

/** What a slow connection and a mail server take without complaint. */
const MOST_BYTES = 2_000_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stage = join(dist, 'vsix');
const { version } = readJson('package.json');

rmSync(stage, { recursive: true, force: true });
for (const old of readdirSync(dist).filter((name) => name.endsWith('.vsix'))) rmSync(join(dist, old));
mkdirSync(join(stage, 'dist'), { recursive: true });

bundlePrograms();
copyFiles();
writeJson('package.json', manifest());
writeJson('language-configuration.json', languageConfiguration());
writeJson('syntaxes/regel.tmLanguage.json', textMateGrammar());
writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), notices(root, packagesInPrograms()));
const file = join(dist, `regelret-${version}.vsix`);
run(join(root, 'node_modules/@vscode/vsce/vsce'), [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
]);
const { size } = statSync(file);
if (size > MOST_BYTES) fail(`${file} has ${size} bytes; at most ${MOST_BYTES} are wanted.`);
process.stdout.write(`dist/regelret-${version}.vsix  ${(size / 1000).toFixed(0)} kB\n`);

function bundlePrograms() {
    const programs = join(stage, 'dist');
    for (const name of ['extension', 'server-web', 'machine'])
        run(join(root, 'scripts/bundle.mjs'), [programs, name, '--release']);
    // The command line needs no launcher here: VS Code's Node is new enough.
    writeFileSync(
        join(programs, 'machine/regelret.mjs'),
        "import { run } from './regelret-cli.mjs';\nawait run(process.argv.slice(2));\n",
    );
    const wanted = ['extension.js', 'extension-web.js', 'server-web.js', 'machine/server.mjs'];
    const missing = wanted.filter((name) => !existsSync(join(programs, name)));
    if (missing.length > 0) fail(`Not built: ${missing.join(', ')}.`);
}

function copyFiles() {
    const copies = {
        'client/README.md': 'README.md',
        'CHANGELOG.md': 'CHANGELOG.md',
        LICENSE: 'LICENSE.txt',
        'client/icon.png': 'icon.png',
        'client/package.nls.json': 'package.nls.json',
        'client/icons': 'icons',
        'client/snippets': 'snippets',
        'client/walkthrough': 'walkthrough',
        'schema/config.schema.json': 'schema/config.schema.json',
        'docs/checks': 'docs/checks',
        'examples/rundtur': 'examples/rundtur',
        'examples/lab-foer': 'examples/lab-foer',
        'examples/reform-2024': 'examples/reform-2024',
    };
    for (const [from, to] of Object.entries(copies))
        cpSync(join(root, from), join(stage, to), { recursive: true });
}

/** The project has one version. What VS Code loads is bundled as CommonJS, whatever it is written as. */
function manifest() {
    const manifest = { ...readJson('client/package.json'), version };
    delete manifest.type;
    return manifest;
}

function packagesInPrograms() {
    const programs = join(stage, 'dist');
    const lists = readdirSync(programs, { recursive: true }).filter((name) => name.endsWith('.packages'));
    const packages = lists.flatMap((name) => readFileSync(join(programs, name), 'utf8').trim().split('\n'));
    lists.forEach((name) => rmSync(join(programs, name)));
    return [...new Set(packages)].filter(Boolean).sort();
}

function run(script, args) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
        cwd: stage,
        encoding: 'utf8',
    });
    if (status !== 0) fail(`${stdout}${stderr}`);
}

function readJson(path) {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function writeJson(path, value) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), `${JSON.stringify(value, null, 4)}\n`);
}

function fail(sentence) {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
}
