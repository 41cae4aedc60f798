import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLEAN, FAULTY } from '../command-line.js';
import { runSteps } from './run-steps.js';
import packageJson from '../../../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../../..');
let home: string;
let tarball: string;
/** The command as npm has put it into a folder with nothing else. */
let regelret: string;

beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'regelret-pack-'));
    const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', home], {
        cwd: root,
        encoding: 'utf8',
    });
    tarball = join(home, name.trim());
    regelret = install(folder('tom', { 'package.json': '{}' }));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function folder(name: string, files: Readonly<Record<string, string>>): string {
    const path = join(home, name);
    for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(path, file, '..'), { recursive: true });
        writeFileSync(join(path, file), text);
    }
    return path;
}

/** A repository of what is in a folder, on the branch main; its commit. */
function commitAll(cwd: string): string {
    const git = (...args: string[]): string =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
            cwd,
            encoding: 'utf8',
        });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'før');
    return git('rev-parse', 'HEAD').trim();
}

function install(cwd: string): string {
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], { cwd });
    return join(cwd, 'node_modules/.bin/regelret');
}

const run = (args: readonly string[], cwd = home) =>
    spawnSync(regelret, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('the package that npm pack makes', () => {
    it('has nothing in it but the program, its licences and what to read', () => {
        const listed = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' });
        expect(listed.trim().split('\n').sort()).toEqual([
            'package/LICENSE',
            'package/README.da.md',
            'package/README.md',
            'package/dist/package/THIRD-PARTY-NOTICES.txt',
            'package/dist/package/regelret-cli.js',
            'package/dist/package/regelret.js',
            'package/package.json',
        ]);
    });

    it('depends on no other package', () => {
        expect(packageJson).not.toHaveProperty('dependencies');
        const lock = JSON.parse(readFileSync(join(home, 'tom/package-lock.json'), 'utf8')) as {
            packages: object;
        };
        expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/regelret']);
    });

    it('names the licences of what is bundled into it', () => {
        const notices = readFileSync(
            join(home, 'tom/node_modules/regelret/dist/package/THIRD-PARTY-NOTICES.txt'),
            'utf8',
        );
        for (const name of ['langium', 'commander', 'diff', 'ajv']) expect(notices).toContain(`\n${name} `);
    });

    it('checks an example, tests it, lays it out and begins another', () => {
        cpSync(join(root, 'examples/tilsyn'), join(home, 'tilsyn'), { recursive: true });
        const checked = run(['check', 'tilsyn', '--format', 'json']);
        expect([checked.status, checked.stderr]).toEqual([checked.status === 1 ? 1 : 0, '']);
        expect((JSON.parse(checked.stdout) as { version: number }).version).toBe(1);
        expect(run(['format', '--check', 'tilsyn']).status).toBe(0);
        expect(run(['init', 'ny']).status).toBe(0);
        expect(run(['check', 'ny']).status).toBe(0);
        expect(run(['test', 'ny']).status).toBe(0);
    });

    it('says its version in less than 0.3 seconds', () => {
        // The quickest of some: other work on the machine says nothing about the program.
        const times = Array.from({ length: 7 }, () => {
            const start = performance.now();
            expect(run(['--version']).stdout).toBe(`${packageJson.version}\n`);
            return performance.now() - start;
        });
        const best = Math.min(...times);
        expect(run(['--lang', 'en', '--version']).stdout).toBe(`${packageJson.version}\n`);
        process.stdout.write(`regelret --version: ${best.toFixed(0)} ms\n`);
        expect(best).toBeLessThan(300);
    });

    it('runs the steps of the workflow that init writes', () => {
        const cwd = folder('workflow', { '.git/config': '' });
        expect(run(['init', 'regler'], cwd).status).toBe(0);
        const workflow = parse(readFileSync(join(cwd, '.github/workflows/regelret.yml'), 'utf8')) as {
            env: Record<string, string>;
            jobs: { regler: { steps: { run?: string }[] } };
        };
        expect(workflow.env['REGELRET']).toBe(`./regelret-${packageJson.version}.tgz`);
        cpSync(tarball, join(cwd, workflow.env['REGELRET']!));
        const env = {
            ...process.env,
            ...workflow.env,
            npm_config_prefix: join(home, 'global'),
            npm_config_offline: 'true',
            PATH: `${join(home, 'global/bin')}:${process.env['PATH']}`,
        };
        for (const { run: script } of workflow.jobs.regler.steps) {
            if (script === undefined) continue;
            const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
                cwd,
                env,
                encoding: 'utf8',
            });
            expect(`${script}: ${status} ${status === 0 ? '' : stdout + stderr}`).toBe(`${script}: 0 `);
        }
    });
});

describe('the action', () => {
    let runs = 0;
    const act = (cwd: string, inputs: Readonly<Record<string, string>>) => {
        const scratch = folder(`kørsel-${(runs += 1)}`, { 'tom.txt': '' });
        return runSteps(root, cwd, inputs, scratch);
    };

    it('marks the line, writes what is asked for and fails on a finding', () => {
        const cwd = folder('fejl', { '.git/config': '', 'regler/a b.regel': FAULTY });
        const { success, outputs, log, summary } = act(cwd, {
            sarif: 'ud.sarif',
            junit: 'ud.xml',
            markdown: 'ud.md',
        });
        expect(success).toBe(false);
        expect(log).toContain('::error file=regler/a b.regel,line=12');
        expect(summary).toContain('RR301');
        expect(outputs).toMatchObject({
            'exit-code': '1',
            sarif: 'ud.sarif',
            junit: 'ud.xml',
            markdown: 'ud.md',
            html: '',
        });
        const sarif = JSON.parse(readFileSync(join(cwd, 'ud.sarif'), 'utf8')) as {
            runs: { results: { ruleId: string }[] }[];
        };
        expect(sarif.runs[0]!.results.map(({ ruleId }) => ruleId)).toContain('RR301');
    });

    it('tells a reviewer who gets something else than on another branch, also where the check fails', () => {
        const cwd = folder('gren', { 'regler/a.regel': FAULTY });
        commitAll(cwd);
        writeFileSync(join(cwd, 'regler/a.regel'), FAULTY.replace('senest 2 uger', 'senest 3 uger'));
        const { success, outputs, summary } = act(cwd, { 'compare-with': 'main', paths: 'regler' });
        expect(success).toBe(false);
        expect(outputs).toMatchObject({ 'exit-code': '1', comparison: 'comparison.md' });
        const told = 'ændres fristen fra senest 2 uger til senest 3 uger.';
        expect(readFileSync(join(cwd, 'comparison.md'), 'utf8')).toContain(told);
        expect(summary).toContain(told);
        const { errors, outputs: none } = act(cwd, { 'compare-with': 'ukendt' });
        expect(errors).toContain('Git kender ikke »ukendt«');
        expect(none['comparison']).toBe('');
    });

    it('passes when nothing is found, or when findings are not to fail, and runs the prøver when asked', () => {
        const cwd = folder('ren', { '.git/config': '', 'regler/a.regel': CLEAN, 'fejl/b.regel': FAULTY });
        expect(act(cwd, { paths: 'regler\n' })).toMatchObject({
            success: true,
            outputs: { 'exit-code': '0' },
        });
        expect(act(cwd, { paths: 'fejl', 'fail-on': 'never' }).success).toBe(true);
        const tested = act(cwd, { paths: 'regler', test: 'true', language: 'en' });
        expect(tested.success).toBe(false);
        expect(tested.errors).toContain('there are no prøver in the files');
    });

    it('tells all that it finds where only new findings are not asked for, whatever since is', () => {
        const cwd = folder('siden', { 'a.regel': FAULTY });
        commitAll(cwd);
        expect(act(cwd, { since: 'HEAD' }).outputs).toMatchObject({ 'exit-code': '1' });
        expect(act(cwd, { since: 'HEAD', 'new-only': 'true' }).outputs).toMatchObject({ 'exit-code': '0' });
    });

    it('takes paths with blanks in them, and nothing that a caller writes is run', () => {
        const cwd = folder('farlig', { '.git/config': '', 'en mappe/a.regel': CLEAN });
        expect(act(cwd, { paths: 'en mappe' }).success).toBe(true);
        const evil = act(cwd, { paths: '$(touch ramt)', sarif: '`touch ramt`' });
        expect(evil.success).toBe(false);
        expect(existsSync(join(cwd, 'ramt'))).toBe(false);
    });

    it('says in its outputs that the check could not be made', () => {
        const cwd = folder('intet', { '.git/config': '' });
        const { success, outputs } = act(cwd, { sarif: 'ud.sarif' });
        expect(success).toBe(false);
        expect(outputs).toMatchObject({ 'exit-code': '2', sarif: 'ud.sarif' });
    });

    it('uses nothing that is not pinned', () => {
        const text = readFileSync(join(root, 'action.yml'), 'utf8');
        expect(text).not.toMatch(/uses:|https?:|npx |curl |wget /);
    });
});

describe('the hooks and the template', () => {
    it('the hooks call commands that the package has, on rule files', () => {
        const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
            id: string;
            entry: string;
            files: string;
            language: string;
        }[];
        expect(hooks.map(({ id }) => id)).toEqual(['regelret-check', 'regelret-format']);
        const cwd = folder('krog', { 'a.regel': CLEAN.replace('    for unge', ' for unge') });
        for (const { entry, files, language } of hooks) {
            expect(language).toBe('node');
            expect('regler/a.regel').toMatch(new RegExp(files));
            const [program, ...args] = entry.split(' ');
            expect(program).toBe('regelret');
            expect(run([...args, 'a.regel'], cwd).status).toBe(0);
        }
        expect(readFileSync(join(cwd, 'a.regel'), 'utf8')).toBe(CLEAN);
    });

    describe('the GitLab template', () => {
        interface Job {
            readonly variables: Readonly<Record<string, string>>;
            readonly script: readonly string[];
            readonly artifacts: {
                readonly expose_as: string;
                readonly paths: readonly string[];
                readonly reports: Readonly<Record<string, string>>;
            };
        }
        const { regelret: job } = parse(
            readFileSync(join(root, 'gitlab/regelret.gitlab-ci.yml'), 'utf8'),
        ) as { regelret: Job };
        /** Runs the script as GitLab does: all of it in one shell, which ends where something fails. */
        const runJob = (cwd: string, variables: Readonly<Record<string, string>>) =>
            spawnSync('bash', ['-eo', 'pipefail', '-c', job.script.join('\n')], {
                cwd,
                encoding: 'utf8',
                env: {
                    HOME: process.env['HOME'],
                    npm_config_prefix: join(home, 'global-gitlab'),
                    npm_config_offline: 'true',
                    PATH: `${join(home, 'global-gitlab/bin')}:${process.env['PATH']}`,
                    ...job.variables,
                    REGELRET: tarball,
                    ...variables,
                },
            });

        it('links to a file by a name that GitLab accepts', () => {
            const { expose_as: name, paths } = job.artifacts;
            // Anything else makes the whole file of the pipeline invalid.
            expect(name).toMatch(/^\w[-\w ]*$/);
            expect(paths).toEqual([expect.stringMatching(/^[^*/]+\.html$/)]);
        });

        it('writes the reports that it hands on', () => {
            expect(job.variables['REGELRET']).toBe(`./regelret-${packageJson.version}.tgz`);
            const cwd = folder('gitlab', { '.git/config': '', 'a.regel': FAULTY });
            expect(runJob(cwd, {}).status).toBe(1);
            const { codequality, junit } = job.artifacts.reports;
            expect(JSON.parse(readFileSync(join(cwd, codequality!), 'utf8'))).toMatchObject([
                { check_name: 'RR301' },
            ]);
            expect(readFileSync(join(cwd, junit!), 'utf8')).toContain('RR301');
            expect(existsSync(join(cwd, job.artifacts.paths[0]!))).toBe(false);
        });

        it('tells in a merge request who gets something else, also where the check fails', () => {
            const cwd = folder('gitlab-gren', { 'en mappe/a.regel': FAULTY });
            const before = commitAll(cwd);
            writeFileSync(join(cwd, 'en mappe/a.regel'), FAULTY.replace('senest 2 uger', 'senest 3 uger'));
            const { status, stdout } = runJob(cwd, {
                REGELRET_PATH: 'en mappe',
                CI_MERGE_REQUEST_DIFF_BASE_SHA: before,
            });
            const told = 'ændres fristen fra senest 2 uger til senest 3 uger.';
            expect(stdout.replace(/\s+/g, ' ')).toContain(told);
            expect(readFileSync(join(cwd, job.artifacts.paths[0]!), 'utf8')).toContain(told);
            expect(stdout).toContain('RR301');
            expect(status).toBe(1);
            const unknown = runJob(cwd, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'ukendt' });
            expect(unknown.stderr).toContain('Git kender ikke »ukendt«');
            expect(unknown.status).toBe(2);
        });
    });
});
