import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildCommandLine, CLEAN, type CommandLine } from '../command-line.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

describe('init', () => {
    it('makes a folder that check finds nothing in, whose prøver pass and that is laid out as it should be', () => {
        const cwd = cli.folder({});
        const run = cli.run(['init', 'regler'], { cwd });
        expect(run.code).toBe(0);
        expect(run.out).toBe(
            'regler/regelret.json\nregler/regler.regel\nregler/proever.regel\nregler/.github/workflows/regelret.yml\n',
        );
        expect(run.err).toContain('regelret check regler\n');
        const checked = cli.run(['check', 'regler'], { cwd });
        expect(checked.out).toContain('Intet fundet');
        expect(checked.code).toBe(0);
        const tested = cli.run(['test', 'regler'], { cwd });
        expect(tested).toMatchObject({ code: 0, err: '' });
        expect(tested.out).toContain('2 prøver');
        expect(cli.run(['format', '--check', 'regler'], { cwd }).code).toBe(0);
    });

    it('overwrites nothing: where one of its files is there already, it writes none', () => {
        const cwd = cli.folder({ 'proever.regel': '-- min egen\n' });
        const run = cli.run(['init'], { cwd });
        expect(run).toEqual({
            code: 2,
            out: '',
            err: 'proever.regel: findes i forvejen; intet er skrevet\n',
        });
        expect(readFileSync(join(cwd, 'proever.regel'), 'utf8')).toBe('-- min egen\n');
        expect(existsSync(join(cwd, 'regler.regel'))).toBe(false);
    });

    it('begins nothing beside other rules: they would be one rule set', () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN, 'lab/noter.md': '' });
        const run = cli.run(['init', 'lab'], { cwd });
        expect(run.err).toContain(
            'lab/a.regel: findes i forvejen, og alle regelfiler i en mappe er ét regelsæt',
        );
        expect([run.code, run.out, readdirSync(join(cwd, 'lab'))]).toEqual([2, '', ['a.regel', 'noter.md']]);
    });

    it('says how to do without the CI file where there is one, and leaves no empty folder', () => {
        const cwd = cli.folder({ '.git/config': '', '.gitlab-ci.yml': '' });
        const run = cli.run(['init', 'ny/dyb', '--ci', 'gitlab'], { cwd });
        expect(run.err).toBe(
            '.gitlab-ci.yml: findes i forvejen; intet er skrevet. Med --ci none skrives resten\n',
        );
        expect(existsSync(join(cwd, 'ny'))).toBe(false);
        expect(cli.run(['init', 'ny/dyb', '--ci', 'none'], { cwd }).code).toBe(0);
    });

    it('puts the CI file at the top of the repository, with the folder in it', () => {
        for (const [ci, name] of [
            ['github', '.github/workflows/regelret.yml'],
            ['gitlab', '.gitlab-ci.yml'],
        ] as const) {
            const cwd = cli.folder({ '.git/config': '' });
            mkdirSync(join(cwd, 'ret'));
            const run = cli.run(['init', '--ci', ci, 'særregler'], { cwd: join(cwd, 'ret') });
            expect(run.code).toBe(0);
            const text = readFileSync(join(cwd, name), 'utf8');
            expect(text).toContain('REGLER: "ret/særregler"');
            expect(parse(text)).toMatchObject(ci === 'github' ? { name: 'Regelret' } : { regelret: {} });
        }
    });

    it('writes no CI file with --ci none, and tells of a host that it does not know', () => {
        const cwd = cli.folder({});
        expect(cli.run(['init', '--ci', 'none'], { cwd }).out).toBe(
            'regelret.json\nregler.regel\nproever.regel\n',
        );
        const run = cli.run(['init', 'b', '--ci', 'jenkins', '--lang', 'en'], { cwd });
        expect(run.code).toBe(2);
        expect(run.err).toContain('»jenkins« cannot be used for --ci; it may be github, gitlab, none.');
        expect(existsSync(join(cwd, 'b'))).toBe(false);
    });

    it('says what stands in the way of writing', () => {
        const cwd = cli.folder({ 'a.regel': '' });
        const run = cli.run(['init', 'a.regel/b'], { cwd });
        expect(run).toEqual({
            code: 2,
            out: '',
            err: 'a.regel/b: kan ikke skrives: en del af stien er en fil\n',
        });
    });
});
