import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Run {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

export interface CommandLine {
    /** Runs the built program in a folder. */
    run(args: readonly string[], options?: RunOptions): Run;
    /** A new folder with these files, text or bytes by name. */
    folder(files: Readonly<Record<string, string | Uint8Array>>): string;
    readonly program: string;
    dispose(): void;
}

export interface RunOptions {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly nodeArgs?: readonly string[];
    /** What the program finds on standard input. */
    readonly input?: string | Uint8Array;
}

/** The program as it is shipped, built into a folder of its own. */
export function buildCommandLine(): CommandLine {
    const home = mkdtempSync(join(tmpdir(), 'regelret-test-'));
    execFileSync(process.execPath, [join(root, 'scripts', 'bundle.mjs'), join(home, 'dist'), 'regelret']);
    // The folders of the tests are no part of a repository, nor of one another.
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
    const program = join(home, 'dist', 'regelret.js');
    let made = 0;
    return {
        program,
        run(args, { cwd = home, env = {}, nodeArgs = [], input } = {}) {
            const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, program, ...args], {
                cwd,
                encoding: 'utf8',
                ...(input !== undefined && { input }),
                maxBuffer: 1024 ** 3,
                env: { ...process.env, NO_COLOR: '1', ...env },
            });
            return { code: status, out: stdout, err: stderr };
        },
        folder(files) {
            const folder = join(home, `mappe-${(made += 1)}`);
            mkdirSync(folder);
            for (const [name, content] of Object.entries(files)) {
                mkdirSync(dirname(join(folder, name)), { recursive: true });
                writeFileSync(join(folder, name), content);
            }
            return folder;
        },
        dispose: () => rmSync(home, { recursive: true, force: true }),
    };
}

/** A small rule set without anything to find. */
export const CLEAN = `regelsæt LAB "Lov om en aktiv beskæftigelsesindsats"
    lov "LBK nr. 280 af 1. marts 2024"

oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
aktør jobcenteret, borgeren er borger
hændelse tilmelding "Tilmelding"
handling første-samtale "Første samtale"

målgruppe unge "Unge" § 6, nr. 1
    når alder er under 30 år
målgruppe voksne "Voksne" § 6, nr. 2
    når alder er mindst 30 år
målgrupperne i LAB er adskilte og udtømmende

regel første-samtale-unge "Første samtale for unge" § 31, stk. 1
    for unge, voksne
    skal jobcenteret holde første-samtale
    senest 2 uger efter tilmelding
    borgeren skal deltage
`;

/** The same, and two groups that are said to be disjoint and are not. */
export const FAULTY = CLEAN.replace('alder er mindst 30 år', 'alder er mindst 28 år');
