import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, CLEAN, FAULTY, type CommandLine } from '../command-line.js';
import { ACT, lawFiles, RULES } from '../law-files.js';

let cli: CommandLine;
const started: ChildProcess[] = [];
beforeAll(() => {
    cli = buildCommandLine();
});
afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => cli?.dispose());

interface Watching {
    /** The output of the next round of judging, from when it is told to where it waits again. */
    round(): Promise<string>;
    /** How many rounds there have been. */
    readonly rounds: number;
    /** Interrupts it; its exit code. */
    interrupt(signal?: NodeJS.Signals): Promise<number | null>;
}

const WAITS = /(?:Venter på ændringer; Ctrl\+C slutter|Waiting for changes; Ctrl\+C ends)\.\n/;

function watch(cwd: string, ...args: string[]): Watching {
    const child = spawn(process.execPath, [cli.program, 'check', '--watch', ...args], {
        cwd,
        env: { ...process.env, NO_COLOR: '1' },
    });
    started.push(child);
    let text = '';
    let all = '';
    let look = (): void => undefined;
    const take = (part: Buffer): void => {
        text += part.toString();
        all += part.toString();
        look();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    return {
        get rounds() {
            return all.match(new RegExp(WAITS, 'g'))?.length ?? 0;
        },
        round: () =>
            new Promise((resolve, reject) => {
                const timer = setTimeout(
                    () => reject(new Error(`No further round. Until now:\n${text}`)),
                    60_000,
                );
                look = () => {
                    const end = WAITS.exec(text);
                    if (!end) return;
                    clearTimeout(timer);
                    look = () => undefined;
                    const told = text.slice(0, end.index);
                    text = text.slice(end.index + end[0].length);
                    resolve(told);
                };
                look();
            }),
        interrupt: (signal = 'SIGINT') =>
            new Promise((resolve) => {
                child.once('exit', resolve);
                child.kill(signal);
            }),
    };
}

/** Rounds go on until one tells what is awaited: a change may be met before all of it is there. */
async function until(watching: Watching, wanted: RegExp): Promise<string> {
    for (let tries = 0; tries < 10; tries++) {
        const told = await watching.round();
        if (wanted.test(told)) return told;
    }
    throw new Error(`Not told: ${wanted.source}`);
}

describe('check --watch', () => {
    it('judges again on a change, without clearing what is no terminal, and ends cleanly', async () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN });
        const watching = watch(cwd, 'lab');
        expect(await watching.round()).toContain('Intet fundet');
        writeFileSync(join(cwd, 'lab/a.regel'), FAULTY);
        const told = await until(watching, /RR301/);
        expect(told).toContain('lab/a.regel:12:1');
        expect(told).not.toContain('\x1b');
        // The same as without: nothing of the round before is left in it.
        const { out } = cli.run(['check', 'lab'], { cwd });
        expect(told).toBe(out);
        writeFileSync(join(cwd, 'lab/a.regel'), CLEAN);
        await until(watching, /Intet fundet/);
        expect(await watching.interrupt()).toBe(0);
    });

    it('sees files and folders come, go and change their names', async () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN });
        const watching = watch(cwd, '--lang', 'en');
        await watching.round();
        mkdirSync(join(cwd, 'lab/ny/dyb'), { recursive: true });
        writeFileSync(join(cwd, 'lab/ny/dyb/b.regel'), 'sagsemne noget\nregel x\n    for ingen\n');
        await until(watching, /lab\/ny\/dyb\/b\.regel/);
        renameSync(join(cwd, 'lab/ny/dyb/b.regel'), join(cwd, 'lab/ny/dyb/c.regel'));
        await until(watching, /lab\/ny\/dyb\/c\.regel/);
        rmSync(join(cwd, 'lab/ny'), { recursive: true });
        await until(watching, /Nothing found/);
        expect(await watching.interrupt('SIGTERM')).toBe(0);
    });

    it('outlives input that cannot be used, and a folder that is gone for a while', async () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN });
        const watching = watch(cwd, 'lab');
        await watching.round();
        writeFileSync(join(cwd, 'lab/a.regel'), Uint8Array.of(0, 1));
        await until(watching, /lab\/a\.regel:1: er en binær fil/);
        rmSync(join(cwd, 'lab'), { recursive: true });
        await until(watching, /lab: findes ikke/);
        mkdirSync(join(cwd, 'lab'));
        writeFileSync(join(cwd, 'lab/a.regel'), FAULTY);
        await until(watching, /RR301/);
        writeFileSync(join(cwd, 'regelret.json'), '{ "checks": { "RR301": "info" } }');
        writeFileSync(join(cwd, 'lab/a.regel'), CLEAN);
        await until(watching, /Intet fundet/);
        expect(await watching.interrupt()).toBe(0);
    });

    it('sees settings above the rules, and what these name: law texts and the list of known findings', async () => {
        const cwd = cli.folder({
            ...lawFiles({ 'regelret.json': '{}', 'lab/a.regel': RULES }),
            'ci/kendte.json': '{ "version": 1, "findings": [] }',
        });
        rmSync(join(cwd, 'a.regel'));
        const watching = watch(cwd, 'lab', '--output', 'json=ci/ud.json');
        await watching.round();
        writeFileSync(join(cwd, 'regelret.json'), '{ "lovtekster": "love", "baseline": "ci/kendte.json" }');
        await until(watching, /kontrolleret mod lovens tekst: 3/);
        writeFileSync(join(cwd, 'love/lab.json'), ACT.replace('senest 2 uger', 'senest 3 uger'));
        await until(watching, /RR711/);
        writeFileSync(join(cwd, 'ci/kendte.json'), '{ "version": 2 }');
        await until(watching, /ci\/kendte\.json:1:\d+: er skrevet i version 2/);
        writeFileSync(join(cwd, 'ci/kendte.json'), '{ "version": 1, "findings": [] }');
        await until(watching, /RR711/);
        const before = watching.rounds;
        writeFileSync(join(cwd, 'noter'), 'intet om reglerne');
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect(watching.rounds).toBe(before);
        expect(await watching.interrupt()).toBe(0);
    });

    it('is not set off by the files that it writes itself', async () => {
        const cwd = cli.folder({ 'a.regel': CLEAN });
        const watching = watch(cwd, '--output', 'sarif=ud.sarif', '--output', 'markdown=ud.md');
        await watching.round();
        writeFileSync(join(cwd, 'a.regel'), FAULTY);
        await until(watching, /RR301/);
        const before = watching.rounds;
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect(watching.rounds).toBe(before);
        expect(readFileSync(join(cwd, 'ud.sarif'), 'utf8')).toContain('RR301');
    });

    it('refuses to repair while somebody writes', () => {
        const run = cli.run(['check', '--watch', '--fix'], { cwd: cli.folder({ 'a.regel': CLEAN }) });
        expect(run.code).toBe(2);
        expect(run.err).toContain('--watch kan ikke bruges sammen med --fix');
    });
});
