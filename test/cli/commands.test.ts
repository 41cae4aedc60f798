import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, CLEAN, FAULTY, type CommandLine } from './command-line.js';
import { expectValid, published } from './schemas.js';
import packageJson from '../../package.json' with { type: 'json' };

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

describe('check', () => {
    it('exits with 0 when there is nothing to find', () => {
        const run = cli.run(['check'], { cwd: cli.folder({ 'a.regel': CLEAN }) });
        expect(run.err).toBe('');
        expect(run.out).toContain('Intet fundet');
        expect(run.code).toBe(0);
    });

    it('exits with 1 and says what, for whom and where', () => {
        const run = cli.run(['check'], { cwd: cli.folder({ 'lab/a.regel': FAULTY }) });
        expect(run.code).toBe(1);
        expect(run.err).toBe('');
        expect(run.out).toContain('fejl RR301 (gruppe)  lab/a.regel:12:1');
        expect(run.out).toContain('en borger på 28 år');
        expect(run.out).toContain('lab/a.regel:10:1');
        expect(run.out).toContain('I alt 1 fejl.');
    });

    it('speaks English when told to', () => {
        const run = cli.run(['check', '--lang', 'en'], { cwd: cli.folder({ 'a.regel': FAULTY }) });
        expect(run.out).toContain('error RR301 (group)');
        expect(run.out).toContain('In all 1 error.');
    });

    it('exits with 0 on findings with --exit-zero, and still tells them', () => {
        const run = cli.run(['check', '--exit-zero'], { cwd: cli.folder({ 'a.regel': FAULTY }) });
        expect(run.out).toContain('RR301');
        expect(run.code).toBe(0);
    });

    it('looks at one file with the rest of its rule set in mind', () => {
        const [groups, rules] = [
            CLEAN.slice(0, CLEAN.indexOf('regel første')),
            CLEAN.slice(CLEAN.indexOf('regel første')),
        ];
        const cwd = cli.folder({ 'ord.regel': groups, 'del/regler.regel': rules });
        for (const path of ['del/regler.regel', 'del']) {
            const run = cli.run(['check', path], { cwd });
            expect(run.out).toContain('Intet fundet');
            expect(run.code).toBe(0);
        }
    });

    it('tells of one file only what has to do with it', () => {
        const cwd = cli.folder({ 'a.regel': FAULTY, 'b.regel': '-- en fil til\nsagsemne noget\n' });
        expect(cli.run(['check', 'b.regel'], { cwd }).code).toBe(0);
        expect(cli.run(['check', 'a.regel'], { cwd }).code).toBe(1);
    });

    it('finds the rule sets that a rule set uses, the nearest of each name', () => {
        const words = CLEAN.slice(0, CLEAN.indexOf('regel første'));
        const rules = CLEAN.slice(CLEAN.indexOf('regel første'));
        const common = words
            .replace('regelsæt LAB', 'regelsæt ordforråd')
            .replace('målgrupperne i LAB', 'målgrupperne unge, voksne');
        const cwd = cli.folder({
            '.git/config': '',
            'fælles/ord.regel': common,
            'gammelt/fælles/ord.regel': `${common}aktør jobcenteret\n`,
            'lab/a.regel': `regelsæt LAB "Loven"\n    bruger ordforråd\n${rules}`,
        });
        const { out, code } = cli.run(['check', 'lab'], { cwd });
        expect(out).toContain('Intet fundet');
        expect(code).toBe(0);
    });

    it('reads each of several paths once', () => {
        const cwd = cli.folder({ 'a/a.regel': FAULTY, 'b/b.regel': CLEAN.replaceAll('LAB', 'LOB') });
        const { findings, summary } = JSON.parse(
            cli.run(['check', 'a', 'b', '.', 'a/a.regel', '--format', 'json'], { cwd }).out,
        );
        expect(summary).toMatchObject({ ruleSets: 2, files: 2, rules: 2, groups: 4 });
        expect(findings).toHaveLength(1);
    });

    it('colours only when asked to, or on a terminal', () => {
        const cwd = cli.folder({ 'a.regel': FAULTY });
        expect(cli.run(['check'], { cwd }).out).not.toContain('\u001b[');
        expect(cli.run(['check', '--color', 'always'], { cwd }).out).toContain('\u001b[');
        expect(cli.run(['check', '--color', 'never'], { cwd, env: { FORCE_COLOR: '1' } }).out).not.toContain(
            '\u001b[',
        );
    });
});

describe('check --format json', () => {
    it('is what its schema says, with places from 1', () => {
        const run = cli.run(['check', '--format', 'json'], { cwd: cli.folder({ 'a.regel': FAULTY }) });
        expect(run.code).toBe(1);
        const json = JSON.parse(run.out);
        expectValid(json, 'check');
        expect(json.findings[0]).toMatchObject({
            code: 'RR301',
            family: 'gruppe',
            severity: 'error',
            verdict: 'found',
            primary: { file: 'a.regel', line: 12, column: 1 },
            witness: { facts: { alder: 28 }, twin: null },
        });
        expect(json.summary.findings).toEqual({ error: 1, warning: 0, info: 0 });
        expect(json.summary.proved).toBeGreaterThan(0);
    });

    it('is complete without findings', () => {
        const json = JSON.parse(
            cli.run(['check', '--format', 'json'], { cwd: cli.folder({ 'a.regel': CLEAN }) }).out,
        );
        expectValid(json, 'check');
        expect(json.findings).toEqual([]);
    });

    it('holds for the examples', () => {
        const run = cli.run(['check', '--format', 'json', join(import.meta.dirname, '../../examples')]);
        expect(run.err).toBe('');
        expectValid(JSON.parse(run.out), 'check');
    });
});

describe('regelret.json', () => {
    const withConfig = (config: object, text = FAULTY) =>
        cli.folder({ 'a.regel': text, 'regelret.json': JSON.stringify(config) });

    it('sets the severity of a check, and what fails', () => {
        expect(cli.run(['check'], { cwd: withConfig({ checks: { RR301: 'off' } }) }).code).toBe(0);
        expect(cli.run(['check'], { cwd: withConfig({ checks: { RR301: 'info' } }) }).code).toBe(0);
        expect(cli.run(['check'], { cwd: withConfig({ checks: { RR301: 'warning' } }) }).code).toBe(0);
        expect(
            cli.run(['check'], { cwd: withConfig({ checks: { RR301: 'warning' }, failLevel: 'warning' }) })
                .code,
        ).toBe(1);
        expect(cli.run(['check'], { cwd: withConfig({ failLevel: 'never' }) }).code).toBe(0);
    });

    it('sets the language, which the command line overrules', () => {
        const cwd = withConfig({ language: 'en' });
        expect(cli.run(['check'], { cwd }).out).toContain('Summary');
        expect(cli.run(['check', '--lang', 'da'], { cwd }).out).toContain('Sammenfatning');
    });

    it('is the nearest one upwards, or the one that is named', () => {
        const cwd = cli.folder({
            'regelret.json': '{ "checks": { "RR301": "off" } }',
            'a/a.regel': FAULTY,
            'b/regelret.json': '{}',
            'b/b.regel': FAULTY.replaceAll('LAB', 'LOB'),
        });
        expect(cli.run(['check', 'a'], { cwd }).code).toBe(0);
        expect(cli.run(['check', 'b'], { cwd }).code).toBe(1);
        expect(cli.run(['check', 'b', '--config', 'regelret.json'], { cwd }).code).toBe(0);
        expect(cli.run(['check', 'a'], { cwd: cwd, env: {} }).out).not.toContain('RR301');
    });

    it('leaves files out, but not one that is asked for by name', () => {
        const cwd = cli.folder({
            'regelret.json': '{ "exclude": ["gammel/**"] }',
            'a.regel': CLEAN,
            'gammel/b.regel': 'dette er ikke en regel',
        });
        expect(cli.run(['check'], { cwd }).code).toBe(0);
        expect(cli.run(['check', 'gammel/b.regel'], { cwd }).code).toBe(1);
        expect(cli.run(['check', 'gammel'], { cwd })).toMatchObject({
            code: 2,
            err: expect.stringContaining('"exclude"'),
        });
    });
});

describe('explain', () => {
    it('tells about a check', () => {
        const run = cli.run(['explain', 'rr301']);
        expect(run.code).toBe(0);
        expect(run.out).toContain('RR301 · Målgrupper overlapper');
        expect(run.out).toContain('Hvad man kan gøre');
    });
    it('lists the checks', () => expect(cli.run(['explain']).out).toMatch(/^RR001 /m));
    it('does not know every code', () => {
        const run = cli.run(['explain', 'RR310']);
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toMatch(/ingen kontrol.*»RR310«; mente du RR30/);
    });
});

describe('schema', () => {
    it.each(['check', 'count', 'count-reform', 'report', 'config', 'law-count', 'law-coverage', 'law-diff'])(
        '%s is a JSON Schema, and the one that is published',
        (name) => {
            const schema = JSON.parse(cli.run(['schema', name]).out);
            expect(schema).toEqual(published(name));
            expect(new Ajv2020({ strict: false }).validateSchema(schema)).toBe(true);
        },
    );
    it('gives all of them when none is named', () => {
        expect(Object.keys(JSON.parse(cli.run(['schema']).out))).toEqual([
            'baseline',
            'check',
            'count',
            'count-reform',
            'diff',
            'report',
            'test',
            'config',
            'law-count',
            'law-coverage',
            'law-diff',
        ]);
    });
});

describe('the command line itself', () => {
    it('has help in Danish and English', () => {
        expect(cli.run(['--help'])).toMatchObject({
            code: 0,
            err: '',
            out: expect.stringMatching(/Brug:[^]*Kommandoer:/),
        });
        expect(cli.run(['--help', '--lang', 'en']).out).toMatch(/Usage:[^]*Commands:/);
        expect(cli.run(['check', '--help']).out).toMatch(/Brug: regelret check[^]*--exit-zero[^]*--lang/);
    });
    it('says in the language of its help what an option is given', () => {
        const SAME = new Set(['format', 'ref']);
        const given = (...args: string[]): Set<string> =>
            new Set(cli.run([...args, '--help']).out.match(/(?<=--\S+ <)[^>]+(?=>)/g));
        for (const command of [['check'], ['baseline', 'create'], ['diff'], ['lov', 'count'], ['init']]) {
            const english = given(...command, '--lang', 'en');
            // These are the same in both.
            const both = [...given(...command)].filter((word) => english.has(word) && !SAME.has(word));
            expect(both, command.join(' ')).toEqual([]);
        }
        expect(cli.run(['check', '--config']).err).toContain('Tilvalget »--config <fil>« mangler en værdi.');
    });

    it('shows help, and fails, without a command', () => {
        expect(cli.run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Kommandoer:') });
    });
    it('knows its version', () => {
        expect(cli.run(['--version'])).toMatchObject({ code: 0, out: `${packageJson.version}\n` });
    });
    it.each([
        [['tjek'], 'Kommandoen »tjek« findes ikke'],
        [['chekc'], 'Kommandoen »chekc« findes ikke; mente du check?'],
        [['check', '--formt', 'json'], 'Tilvalget »--formt« findes ikke; mente du --format?'],
        [['check', '--format'], 'Tilvalget »--format <format>« mangler en værdi'],
        [
            ['count', '--format', 'jsn'],
            '»jsn« kan ikke bruges om --format; mulighederne er text, json. Mente du json?',
        ],
        [
            ['check', '--format', 'sarfi'],
            '»sarfi« kan ikke bruges om --format; mulighederne er text, concise, json, sarif, github, gitlab, junit, markdown, html. Mente du sarif?',
        ],
        [['check', '--lang', 'dk'], '»dk« kan ikke bruges om --lang'],
        [['schema', 'chek'], 'Mente du check?'],
        [['explain', 'RR301', 'RR302'], 'for mange argumenter'],
        [['check', '--lang', 'en', '--bogus'], "Unknown option '--bogus'"],
    ])('%j is a mistake', (args, message) => {
        const run = cli.run(args);
        expect(run.err).toContain(message);
        expect(run.err.trim().split('\n')).toHaveLength(1);
        expect(run).toMatchObject({ code: 2, out: '' });
    });

    it('says in one sentence that Node is too old', () => {
        const fake = join(cli.folder({}), 'old.mjs');
        writeFileSync(fake, "Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } });");
        const run = cli.run(['check'], { nodeArgs: ['--import', fake] });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toBe(
            'Regelret kræver Node 22 eller nyere, men her kører Node 20.1.0 (needs Node 22).\n',
        );
    });

    it('stops quietly when its reader has seen enough', () => {
        const cwd = cli.folder({ 'a.regel': FAULTY });
        const script = `"${process.execPath}" "${cli.program}" schema | head -1`;
        expect(execFileSync('sh', ['-c', script], { cwd, encoding: 'utf8' })).toBe('{\n');
    });

    it('says so, without a stack trace, when the program itself fails', () => {
        const broken = join(cli.folder({}), 'broken.mjs');
        writeFileSync(broken, "JSON.stringify = () => { throw new Error('prøve'); };");
        const run = cli.run(['schema'], { nodeArgs: ['--import', broken] });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toMatch(
            /^Regelret gik i stå på grund af en fejl i programmet \(prøve\).*REGELRET_DEBUG=1\.\n$/,
        );
        const debug = cli.run(['schema'], { nodeArgs: ['--import', broken], env: { REGELRET_DEBUG: '1' } });
        expect(debug.err).toMatch(/Error: prøve\n\s+at /);
    });
});
