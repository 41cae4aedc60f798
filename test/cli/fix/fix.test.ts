import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, CLEAN, type CommandLine } from '../command-line.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Two rules that say the same: either may go, and not both. */
const TWICE = `${CLEAN}
regel samtale-igen "Samtale igen" § 32
    for unge, voksne
    skal jobcenteret holde første-samtale
    senest 2 uger efter tilmelding
    borgeren skal deltage
`;

/** A name that is nearly right: which one was meant is probable, and no more. */
const MISSPELT = CLEAN.replace('efter tilmelding', 'efter tilmeldning');

/** Checks with a repair that changes nobody's position. */
const SAFE = { RR005: 'fires-not-used', RR404: 'fires-never-meet' };

describe('check --fix', () => {
    it('makes what is safe, says what in which file, and tells what is left', () => {
        const cwd = cli.folder({ 'lab/a.regel': `-- tillad RR401: den er på vej ud\n${CLEAN}` });
        const before = cli.run(['check'], { cwd });
        expect(before.out).toContain('RR005');
        const run = cli.run(['check', '--fix'], { cwd });
        expect(run.err).toMatch(/^lab\/a\.regel\n {2}RR005 {2}[^\n]*\n1 rettelse i 1 fil er skrevet\.\n$/);
        expect(run.out).toContain('Intet fundet');
        expect(run.code).toBe(0);
        expect(read(cwd, 'lab/a.regel')).toBe(CLEAN);
        expect(readdirSync(join(cwd, 'lab'))).toEqual(['a.regel']);
        const again = cli.run(['check', '--fix'], { cwd });
        expect(again.err).toBe('Intet er rettet.\n');
    });

    it('takes no rule out of the law by itself: of two that say the same one goes only when asked for', () => {
        const cwd = cli.folder({ 'a.regel': TWICE });
        expect(cli.run(['check', '--fix'], { cwd }).err).toContain('Intet er rettet.');
        expect(cli.run(['check', '--unsafe-fixes'], { cwd }).err).toContain('RR403  Fjern »');
        expect(read(cwd, 'a.regel').match(/skal jobcenteret holde første-samtale/g)).toHaveLength(1);
    });

    it('leaves for --unsafe-fixes what may not be what was meant', () => {
        const cwd = cli.folder({ 'a.regel': MISSPELT });
        const safe = cli.run(['check', '--fix'], { cwd });
        expect(safe.err).toContain('Intet er rettet. 1 fund mere kan rettes med --unsafe-fixes');
        expect(safe.code).toBe(1);
        expect(read(cwd, 'a.regel')).toBe(MISSPELT);
        const unsafe = cli.run(['check', '--unsafe-fixes', '--lang', 'en'], { cwd });
        expect(unsafe.err).toBe(
            'a.regel\n  RR501  Correct »tilmeldning« to »tilmelding«\n1 fix in 1 file written.\n',
        );
        expect(unsafe.code).toBe(0);
        expect(read(cwd, 'a.regel')).toBe(CLEAN);
    });

    it('makes no choice that is the drafter’s', () => {
        const uneven = CLEAN.replace('    for unge, voksne', '    for unge').concat(`
regel første-samtale-voksne "Første samtale for voksne" § 31, stk. 2
    for voksne
    skal jobcenteret holde første-samtale
    senest 3 uger efter tilmelding
    borgeren skal deltage
`);
        const cwd = cli.folder({ 'a.regel': uneven });
        const run = cli.run(['check', '--unsafe-fixes'], { cwd });
        expect(run.out).toContain('RR201');
        expect(run.err).toContain('1 fund kan rettes på flere måder, og det valg er dit.');
        expect(read(cwd, 'a.regel')).toBe(uneven);
    });

    it('writes no file that would get a new error', () => {
        // With the name corrected, the rule says the opposite of another.
        const opposite = `${CLEAN}
regel ingen-samtale "Ingen samtale" § 33
    for unge
    må jobcenteret ikke holde første-samtal
`;
        const cwd = cli.folder({ 'a.regel': opposite });
        const run = cli.run(['check', '--unsafe-fixes'], { cwd });
        expect(run.err).toMatch(
            /^Ikke rettet, fordi rettelsen gav en ny fejl:\n {2}a\.regel:24:\d+ {2}RR501 {2}Ret »første-samtal« til »første-samtale«\n {4}a\.regel:\d+:\d+ {2}RR101 {2}[^\n]+\nIntet er rettet\./,
        );
        expect(read(cwd, 'a.regel')).toBe(opposite);
        expect(run.code).toBe(1);
    });

    it('changes only the files that are asked for', () => {
        const [words, rules] = [
            MISSPELT.slice(0, MISSPELT.indexOf('regel første')),
            MISSPELT.slice(MISSPELT.indexOf('regel første')),
        ];
        const other = rules.replaceAll('første-samtale-unge', 'anden').replaceAll('§ 31', '§ 35');
        const cwd = cli.folder({ 'ord.regel': words, 'a.regel': rules, 'b.regel': other });
        const run = cli.run(['check', '--unsafe-fixes', 'a.regel'], { cwd });
        expect(run.err).toContain('a.regel\n  RR501');
        expect(read(cwd, 'a.regel')).toContain('efter tilmelding\n');
        expect(read(cwd, 'b.regel')).toBe(other);
    });

    it('keeps line ends and the byte order mark', () => {
        const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
        const cwd = cli.folder({ 'a.regel': windows(MISSPELT), 'b.regel': '-- intet\r\nsagsemne a\r\n' });
        cli.run(['check', '--unsafe-fixes'], { cwd });
        expect(read(cwd, 'a.regel')).toBe(windows(CLEAN));
    });

    it('writes a report in the form that was asked for, and nothing of the fixes in it', () => {
        const cwd = cli.folder({ 'a.regel': MISSPELT });
        const { out, err } = cli.run(['check', '--unsafe-fixes', '--format', 'json'], { cwd });
        expect((JSON.parse(out) as { version: number }).version).toBe(1);
        expect(err).toContain('1 rettelse i 1 fil er skrevet.');
    });

    it('changes nobody’s position where it is safe: the comparison of before and after says so', () => {
        const cwd = cli.folder({});
        const fixtures = resolve(import.meta.dirname, '../../fixtures/checks');
        for (const [code, name] of Object.entries(SAFE))
            cpSync(join(fixtures, code, `${name}.regel`), join(cwd, 'lab', code, 'a.regel'));
        const git = (...args: string[]): void => {
            execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });
        };
        git('init', '-q');
        git('add', '.');
        git('commit', '-qm', 'før');
        const { err } = cli.run(['check', '--fix', 'lab'], { cwd });
        for (const code of Object.keys(SAFE)) expect(err).toContain(`  ${code}  `);
        const compared = cli.run(['diff', 'HEAD:lab', 'lab', '--fail-on', 'may-change'], { cwd });
        expect(compared).toMatchObject({ code: 0, err: '' });
        expect(compared.out).toContain('Ingen borgere får et andet resultat.');
    });

    it('leaves a remark’s finding alone', () => {
        const allowed = TWICE.replace(
            'regel samtale-igen',
            '-- tillad RR403: loven siger det to gange\nregel samtale-igen',
        );
        const cwd = cli.folder({ 'a.regel': allowed });
        expect(cli.run(['check', '--fix'], { cwd }).err).toBe('Intet er rettet.\n');
        expect(read(cwd, 'a.regel')).toBe(allowed);
    });
});

describe('check --fix --dry-run', () => {
    it('prints a patch that git applies, writes nothing, and judges the rules as they would be', () => {
        const cwd = cli.folder({ 'lov & orden/a.regel': MISSPELT.replaceAll('\n', '\r\n') });
        execFileSync('git', ['init', '-q'], { cwd });
        const run = cli.run(['check', '--unsafe-fixes', '--dry-run'], { cwd });
        expect(run.code).toBe(0);
        expect(run.err).toContain('1 rettelse i 1 fil; intet er skrevet.');
        expect(run.err).toContain('Intet fundet');
        expect(read(cwd, 'lov & orden/a.regel')).toBe(MISSPELT.replaceAll('\n', '\r\n'));
        execFileSync('git', ['apply', '-'], { cwd, input: run.out });
        expect(read(cwd, 'lov & orden/a.regel')).toBe(CLEAN.replaceAll('\n', '\r\n'));
    });

    it('prints nothing where there is nothing to fix', () => {
        const run = cli.run(['check', '--fix', '--dry-run'], { cwd: cli.folder({ 'a.regel': CLEAN }) });
        expect([run.out, run.code]).toEqual(['', 0]);
        expect(run.err).toMatch(/^Intet ville blive rettet\.\n/);
    });
});

describe('check --fix where it cannot be done', () => {
    it('leaves a file that is marked as one that must not be written', () => {
        const cwd = cli.folder({ 'a.regel': MISSPELT });
        chmodSync(join(cwd, 'a.regel'), 0o444);
        const run = cli.run(['check', '--unsafe-fixes'], { cwd });
        expect(run.err).toContain('a.regel: kan ikke skrives: adgang nægtet');
        expect(run.code).toBe(2);
        expect(read(cwd, 'a.regel')).toBe(MISSPELT);
    });

    it('says what is wrong with the input once, and changes nothing', () => {
        const cwd = cli.folder({ 'a.regel': MISSPELT, 'b.regel': Uint8Array.of(0) });
        const run = cli.run(['check', '--unsafe-fixes'], { cwd });
        expect(run).toEqual({ code: 2, out: '', err: 'b.regel:1: er en binær fil, ikke en tekst\n' });
        expect(read(cwd, 'a.regel')).toBe(MISSPELT);
    });

    it.skipIf(process.getuid?.() === 0)('says which file cannot be written', () => {
        const cwd = cli.folder({ 'lab/a.regel': MISSPELT });
        chmodSync(join(cwd, 'lab'), 0o555);
        const run = cli.run(['check', '--unsafe-fixes'], { cwd });
        chmodSync(join(cwd, 'lab'), 0o755);
        expect(run.code).toBe(2);
        expect(run.err).toContain('lab/a.regel: kan ikke skrives: adgang nægtet');
    });
});

describe('check --stdin-file-path', () => {
    const WORDS = CLEAN.slice(0, CLEAN.indexOf('regel første'));
    const RULES = CLEAN.slice(CLEAN.indexOf('regel første'));
    const BROKEN = RULES.replace('efter tilmelding', 'efter tilmeldning');

    it('judges the text within the rule set of the file, and leaves the file alone', () => {
        const cwd = cli.folder({ 'ord.regel': WORDS, 'del/regler.regel': RULES });
        const args = ['check', '--stdin-file-path', 'del/regler.regel'];
        expect(cli.run(args, { cwd, input: RULES })).toMatchObject({ code: 0, err: '' });
        const run = cli.run(args, { cwd, input: BROKEN });
        expect(run.out).toContain('RR501 (henvisning)  del/regler.regel:4:25');
        expect(run.code).toBe(1);
        expect(read(cwd, 'del/regler.regel')).toBe(RULES);
    });

    it('takes a file that is not there yet, the first of its folder too', () => {
        const cwd = cli.folder({ 'ord.regel': WORDS });
        const run = cli.run(['check', '--stdin-file-path', 'ny.regel'], { cwd, input: BROKEN });
        expect(run.out).toContain('ny.regel:4:25');
        const empty = cli.folder({});
        const first = cli.run(['check', '--stdin-file-path', 'a.regel'], { cwd: empty, input: CLEAN });
        expect(first).toMatchObject({ code: 0, err: '' });
        expect([...readdirSync(cwd), ...readdirSync(empty)]).toEqual(['ord.regel']);
    });

    it('says what it cannot use', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN });
        const args = ['check', '--stdin-file-path'];
        expect(cli.run([...args, 'a.regel'], { cwd, input: Uint8Array.of(0) })).toMatchObject({
            code: 2,
            err: 'a.regel:1: er en binær fil, ikke en tekst\n',
        });
        expect(cli.run([...args, 'a.txt'], { cwd, input: CLEAN }).code).toBe(2);
        const both = cli.run([...args, 'a.regel', '--fix'], { cwd, input: CLEAN });
        expect(both.code).toBe(2);
        expect(both.err).toContain('En tekst fra stdin kan ikke rettes');
    });
});
