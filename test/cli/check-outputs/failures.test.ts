import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../../language/reports/check/format.js';
import type { CheckJson } from '../../../language/reports/check/json.js';
import type { SarifLog } from '../../../language/reports/check/sarif-model.js';
import { buildCommandLine, CLEAN, FAULTY } from '../command-line.js';
import { expectValid } from '../schemas.js';
import { junitMistakes } from './junit-shape.js';
import { gitlabMistakes, sarifMistakes } from './sarif-schema.js';

const cli = buildCommandLine();
afterAll(() => cli.dispose());

const env = { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '', GITHUB_STEP_SUMMARY: '' };

/** The files that a run with every format leaves, by format. */
function everything(cwd: string, ...args: readonly string[]) {
    const outputs = CHECK_FORMATS.flatMap((format) => ['--output', `${format}=ud.${format}`]);
    const run = cli.run(['check', ...args, ...outputs.slice(2), '--format', 'text', '-o', 'ud.text'], {
        cwd,
        env,
    });
    const files = Object.fromEntries(
        CHECK_FORMATS.map((format) => [format, readFileSync(join(cwd, `ud.${format}`), 'utf8')]),
    ) as Record<(typeof CHECK_FORMATS)[number], string>;
    return {
        run,
        files,
        sarif: JSON.parse(files.sarif) as SarifLog,
        json: JSON.parse(files.json) as CheckJson,
    };
}

const CONFIG = '{ "failLevel": "streng" }';

describe('a run that cannot be done', () => {
    const { run, files, sarif, json } = everything(cli.folder({ 'a.regel': CLEAN, 'regelret.json': CONFIG }));

    it('ends with 2 and says why to whoever is looking', () => {
        expect(run.code).toBe(2);
        expect(run.out).toBe('');
        expect(run.err).toMatch(/^regelret\.json:1:16: /);
    });

    it('is never a clean result in any format', () => {
        for (const format of CHECK_FORMATS) {
            expect(files[format], format).not.toContain('Intet fundet');
            expect(files[format], format).toContain('failLevel');
        }
    });

    it('is a valid document of each', () => {
        expect(sarifMistakes(sarif)).toEqual([]);
        expect(gitlabMistakes(JSON.parse(files.gitlab))).toEqual([]);
        expect(junitMistakes(files.junit)).toEqual([]);
        expectValid(json, 'check');
    });

    it('says in sarif that the tool did not do its work, and where it stopped', () => {
        const [invocation] = sarif.runs[0]!.invocations;
        expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
        const [notification] = invocation!.toolExecutionNotifications;
        expect(notification).toMatchObject({ level: 'error', descriptor: { index: 0 } });
        expect(notification!.locations![0]!.physicalLocation).toEqual({
            artifactLocation: { uri: 'regelret.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 16 },
        });
        expect(sarif.runs[0]!.results).toEqual([]);
    });

    it('is an error in the others', () => {
        expect(files.github).toMatch(
            /^::error file=regelret\.json,line=1,col=16,title=Kontrollen kunne ikke gennemføres::/,
        );
        expect(files.junit).toContain('<error message="');
        expect(JSON.parse(files.gitlab)).toMatchObject([
            { severity: 'blocker', location: { path: 'regelret.json', lines: { begin: 1 } } },
        ]);
        expect(json).toMatchObject({
            findings: [],
            errors: [{ file: 'regelret.json', line: 1, column: 16 }],
        });
    });
});

describe('what was found without the law texts', () => {
    const { run, files, sarif, json } = everything(cli.folder({ 'a.regel': FAULTY }), '--lovtekster', 'nej');

    it('is told, with what kept the rest from being found', () => {
        expect(run.code).toBe(2);
        expect(run.err).toContain('nej: findes ikke');
        expect(json.findings.map(({ code }) => code)).toContain('RR301');
        expect(json.errors).toMatchObject([{ file: 'nej', line: null }]);
        expect(sarif.runs[0]!.results.map(({ ruleId }) => ruleId)).toContain('RR301');
        expect(sarif.runs[0]!.invocations[0]!.executionSuccessful).toBe(false);
        expect(sarifMistakes(sarif)).toEqual([]);
        expect(junitMistakes(files.junit)).toEqual([]);
        expect(gitlabMistakes(JSON.parse(files.gitlab))).toEqual([]);
        for (const format of CHECK_FORMATS) {
            expect(files[format], format).toMatch(/findes ikke/);
            expect(files[format], format).toMatch(/overlapper/);
        }
    });
});

describe('a file', () => {
    it('that must not be written stays as it is, and leaves nothing beside it', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN, 'ud.sarif': 'gammelt' });
        chmodSync(join(cwd, 'ud.sarif'), 0o444);
        const run = cli.run(['check', '-o', 'ud.sarif', '-o', 'junit=nej/ud.xml'], { cwd, env });
        expect(run.code).toBe(2);
        expect(run.err).toContain('nej/ud.xml: kan ikke skrives: mappen findes ikke');
        // The superuser may write anything.
        if (process.getuid?.() !== 0) {
            expect(run.err).toContain('ud.sarif: kan ikke skrives: adgang nægtet');
            expect(readFileSync(join(cwd, 'ud.sarif'), 'utf8')).toBe('gammelt');
        }
        expect(existsSync(join(cwd, 'nej'))).toBe(false);
    });

    it.each([
        [['check'], 'a.regel', 'det er en regelfil'],
        [['check', '--format', 'json'], 'regelret.json', 'det er indstillingerne'],
        [['report', '--format', 'markdown'], 'a.regel', 'det er en regelfil'],
        [['baseline', 'create', '--force'], 'a.regel', 'det er en regelfil'],
    ])('%s writes over nothing that was written by hand', (command, name, why) => {
        const files = { 'a.regel': FAULTY, 'regelret.json': '{}' };
        const cwd = cli.folder(files);
        const option = command[0] === 'baseline' ? '--baseline' : '--output';
        const run = cli.run([...command, option, name], { cwd, env });
        expect(run.err).toContain(`${name}: kan ikke skrives: ${why}; vælg et andet navn`);
        expect(run.code).toBe(2);
        for (const [file, text] of Object.entries(files))
            expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
    });

    it.skipIf(!existsSync('/dev/full'))(
        'that the shell writes is said not to be whole on a full disk',
        () => {
            const cwd = cli.folder({ 'a.regel': CLEAN });
            const command = `"${process.execPath}" "${cli.program}" check > /dev/full`;
            const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
            expect(stderr).toBe('Resultatet kan ikke skrives: disken er fuld.\n');
            expect(status).toBe(2);
        },
    );

    it('called - is neither read nor written', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN });
        expect(cli.run(['check', '-'], { cwd, env, input: CLEAN }).err).toContain('--stdin-file-path');
        expect(cli.run(['check', '-o', '-'], { cwd, env }).code).toBe(2);
        expect(existsSync(join(cwd, '-'))).toBe(false);
    });

    it('that is named by an unknown format is refused before anything is read', () => {
        const run = cli.run(['check', '--output', 'sarfi=a.sarif'], { cwd: cli.folder({}), env });
        expect(run.code).toBe(2);
        expect(run.err).toContain('»sarfi« kan ikke bruges om --output');
        expect(run.err).toContain('Mente du sarif?');
    });

    it.each([
        'a (1).regel',
        'a,b.regel',
        'a+b.regel',
        "a'b.regel",
        'a&b=c.regel',
        '100 %.regel',
        '[å].regel',
    ])('called %s has its findings told', (name) => {
        const cwd = cli.folder({ [name]: FAULTY });
        const { out, code } = cli.run(['check', '--format', 'concise'], { cwd, env });
        expect(out).toContain(`${name}:`);
        expect(out).toContain('RR301');
        expect(code).toBe(1);
    });
});
