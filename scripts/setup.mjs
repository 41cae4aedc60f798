// Makes a clone ready to work in: the packages of package-lock.json, and a Node that can run them.
// Runs on Node 18 and newer, before anything is installed, and does nothing when all is in place.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const REQUIRED_NODE = 22;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const localNode = join(modules, '.bin', 'node');
const onWindows = process.platform === 'win32';

if (!isInstalled()) install();
if (!works(localNode)) repairNode();

/** Compares what is installed with the lock file, so that a lock file that was merely touched costs nothing. */
function isInstalled() {
    const wanted = packagesOf(join(root, 'package-lock.json'));
    const present = packagesOf(join(modules, '.package-lock.json'));
    if (!wanted)
        fail('package-lock.json is missing or damaged; restore it with `git checkout package-lock.json`.');
    if (!present) return false;
    return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
        if (path === '' || link) return true;
        const found = present[path];
        // A package for another operating system is in the lock file, and rightly not installed.
        if (!found) return Boolean(optional || devOptional);
        return found.version === version && existsSync(join(root, path));
    });
}

function packagesOf(lockFile) {
    try {
        return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    } catch {
        return undefined;
    }
}

function install() {
    process.stderr.write('Installing packages with npm ci …\n');
    const run = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (run.error) fail(`npm could not be started: ${run.error.message}`);
    if (run.status !== 0) fail(`npm ci failed (exit code ${run.status}); its message is above.`);
}

function npm(args) {
    return spawnSync('npm', args, {
        cwd: root,
        env: outside(),
        shell: onWindows,
        stdio: ['ignore', 'ignore', 'inherit'],
    });
}

/** The package `node` fetches its binary in an install script, which npm may have been told not to run. */
function repairNode() {
    const folder = join(modules, 'node');
    const script = join(folder, 'installArchSpecificPackage.js');
    let output = '';
    if (existsSync(script)) {
        const run = spawnSync(process.execPath, [script], { cwd: folder, env: outside(), encoding: 'utf8' });
        output = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim();
        // npm made no link to a program that was not there yet.
        npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error']);
    }
    if (works(localNode)) return;
    if (works('node')) {
        // The machine's own Node is new enough; a broken one must not stand in front of it.
        for (const name of ['node', 'node.cmd', 'node.ps1'])
            rmSync(join(modules, '.bin', name), { force: true });
        return;
    }
    if (output) process.stderr.write(`${output}\n`);
    fail(
        `Regelret needs Node ${REQUIRED_NODE} or newer. This machine has ${process.version}, and the package ` +
            '`node` could not be made to work; install a newer Node, or run `npm ci` with install scripts allowed.',
    );
}

function works(node) {
    const run = spawnSync(node, ['--version'], { env: outside(), encoding: 'utf8', shell: onWindows });
    return run.status === 0 && Number(/^v(\d+)/.exec(run.stdout)?.[1]) >= REQUIRED_NODE;
}

/** The environment without node_modules on the path: npm must not run on a Node that it is about to replace. */
function outside() {
    const env = { ...process.env };
    const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
    const kept = (env[key] ?? '').split(delimiter).filter((folder) => !resolve(folder).startsWith(modules));
    return { ...env, [key]: kept.join(delimiter) };
}

function fail(sentence) {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
}
