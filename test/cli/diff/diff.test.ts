import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { DiffJson } from '../../../language/reports/diff/json.js';
import {
    clone,
    createRepository,
    temporaryFolder,
    writeFiles,
    type Repository,
} from '../../git/repository.js';
import { buildCommandLine, type CommandLine, type Run } from '../command-line.js';
import { expectValid } from '../schemas.js';
import { edited, FILES, SHORTER } from './rules.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const diffIn = (cwd: string, ...args: string[]): Run => cli.run(['diff', ...args], { cwd });

const SENTENCE = 'For alle ændres fristen fra senest 2 uger til senest 1 uge.';

/** What differs, as `category: sentence`; fails where the command did not answer. */
function changesOf({ out, err, code }: Run): readonly string[] {
    expect(`${code} ${err}`).toBe('0 ');
    const json = JSON.parse(out) as DiffJson;
    expectValid(json, 'diff');
    return json.changes.map(({ category, sentence }) => `${category}: ${sentence}`);
}

const json = (cwd: string, ...args: string[]): readonly string[] =>
    changesOf(diffIn(cwd, ...args, '--format', 'json'));

function twoCommits(): Repository {
    const repository = createRepository();
    repository.commit('first', FILES);
    repository.commit('second', SHORTER);
    return repository;
}

const RESULT = [`result: ${SENTENCE}`];

describe('the sides', () => {
    it('may be folders, commits, paths of commits, and the files on the disk', () => {
        const { folder, ...repository } = twoCommits();
        writeFiles(join(folder, 'gammel'), FILES);
        expect(json(folder, 'gammel/lab', 'lab')).toEqual(RESULT);
        expect(json(folder, 'HEAD~1', 'HEAD', 'lab')).toEqual(RESULT);
        expect(json(folder, 'HEAD~1:lab', 'lab')).toEqual(RESULT);
        expect(json(folder, 'HEAD~1:lab')).toEqual(RESULT);
        expect(json(folder, 'HEAD~1', 'lab')).toEqual(RESULT);
        expect(json(join(folder, 'lab'), 'HEAD~1')).toEqual(RESULT);
        expect(json(join(folder, 'lab'), 'HEAD~1', 'HEAD')).toEqual(RESULT);
        expect(json(join(folder, 'lab'), 'HEAD~1:lab', 'HEAD:./')).toEqual(RESULT);
        expect(json(folder, 'lab')).toEqual([]);
        expect(json(join(folder, 'lab'))).toEqual([]);
        repository.write(FILES);
        expect(json(folder, 'lab')).toEqual([
            'result: For alle ændres fristen fra senest 1 uge til senest 2 uger.',
        ]);
    });

    it('are a path where there is one, and a commit where that is said', () => {
        const { folder, ...repository } = twoCommits();
        repository.git('branch', 'lab', 'HEAD~1');
        // The folder lab against what was committed of it: nothing.
        expect(json(folder, 'lab')).toEqual([]);
        expect(json(folder, './lab')).toEqual([]);
        expect(json(folder, 'ref:lab', './lab')).toEqual(RESULT);
        expect(json(folder, 'lab:', './lab')).toEqual(RESULT);
    });

    it('are a file and its earlier version, with what the rest of the rule set is now', () => {
        const repository = createRepository();
        repository.commit('first', FILES);
        repository.commit('second', edited('lab/regelsaet.regel', '"Tilbud"', '"Andet tilbud"', SHORTER));
        expect(json(repository.folder, 'HEAD~1', 'lab/samtaler.regel')).toEqual(RESULT);
        expect(json(repository.folder, 'HEAD~1:lab/samtaler.regel')).toEqual(RESULT);
    });

    it('are two files of one folder, each in place of the other', () => {
        const folder = temporaryFolder();
        writeFiles(folder, { ...FILES, 'lab/ny.regel': SHORTER['lab/samtaler.regel']! });
        expect(json(folder, 'lab/samtaler.regel', 'lab/ny.regel')[0]).toBe(RESULT[0]);
        expect(json(folder, 'lab/samtaler.regel', 'lab/ny.regel').slice(1)).toEqual(
            expect.not.arrayContaining([expect.stringMatching(/^(?:result|may-change)/)]),
        );
    });

    it('are two days of one rule set', () => {
        const folder = temporaryFolder();
        const versions = edited(
            'lab/samtaler.regel',
            '    senest 2 uger efter tilmelding\n',
            `    senest 2 uger efter tilmelding
    gælder fra 1. januar 2024 til og med 31. december 2024
regel første-samtale-ny "Første samtale" § 31, stk. 1
    for unge, voksne
    skal jobcenteret holde første-samtale
    senest 1 uge efter tilmelding
    gælder fra 1. januar 2025
`,
        );
        writeFiles(folder, versions);
        const run = diffIn(folder, '@2024-12-31', '@2025-01-01', 'lab');
        expect(run.err).toBe('');
        expect(run.out).toContain(SENTENCE);
        expect(run.out).toContain('lab den 31. december 2024');
        expect(json(folder, '@2025-01-01', '@2026-01-01', 'lab')).toEqual([]);
        expect(diffIn(folder, '@2024-02-30', '@2025-01-01', 'lab').err).toContain('ikke en dato, der findes');
        expect(diffIn(folder, '@2024-01-01', 'lab').err).toContain('En dato sammenlignes med en anden dato');
    });

    it('are the rules without a reform and with it', () => {
        const examples = join(import.meta.dirname, '../../../examples');
        const run = diffIn(examples, '--reform', 'afskaffelse', 'lob', '--format', 'json');
        const known = diffIn(examples, '--reform', 'findes-ikke', 'lob');
        expect(known.code).toBe(2);
        expect(known.err).toContain('findes-ikke');
        expect(changesOf(run).some((each) => each.startsWith('result'))).toBe(true);
        expect(diffIn(examples, '--at', '2027-01-01', 'lob').err).toContain('--reform');
        // As of the other commands about reforms: the rules, and then the reform.
        const both = diffIn(examples, '--reform', 'afskaffelse', 'jobpraemie', 'lob', '--format', 'json');
        expect(changesOf(both)).toEqual(changesOf(run));
    });

    it('are matched by the names of their rule sets, and one that is only on one side is told', () => {
        const repository = createRepository();
        const other = { 'sdl/a.regel': FILES['lab/regelsaet.regel'].replace('LAB', 'SDL') };
        repository.commit('first', FILES);
        repository.commit('second', { ...SHORTER, ...other });
        const { out } = diffIn(repository.folder, 'HEAD~1');
        expect(out).toContain(SENTENCE);
        expect(out).toContain('Regelsættet SDL · Lov om en aktiv beskæftigelsesindsats er nyt');
        const back = diffIn(repository.folder, 'HEAD', 'HEAD~1');
        expect(back.out).toContain(
            'Regelsættet SDL · Lov om en aktiv beskæftigelsesindsats findes ikke længere',
        );
    });

    it('have the settings that they had', () => {
        const repository = createRepository();
        repository.commit('first', { ...FILES, 'lab/kladde.regel': 'regel x "X" § 9\n    for unge\n' });
        repository.commit('second', {
            'regelret.json': '{ "exclude": ["lab/kladde.regel"], "language": "en" }',
        });
        const { out } = diffIn(repository.folder, 'HEAD~1');
        expect(out).toContain('Comparison of rules');
    });
});

describe('what cannot be compared ends with 2 and a sentence, never with "no changes"', () => {
    function refused(cwd: string, ...args: string[]): string {
        const { code, err, out } = diffIn(cwd, ...args);
        expect([code, out]).toEqual([2, '']);
        return err;
    }

    it('a commit that is not there, a folder that is in no repository, a path that is not in a commit', () => {
        const { folder } = twoCommits();
        expect(refused(folder, 'hovde')).toContain(
            'Git kender ikke »hovde« her, og der er ingen fil eller mappe',
        );
        expect(refused(folder, 'HEAD:labb')).toContain('»labb« findes ikke i HEAD.');
        expect(refused(join(folder, 'lab'), 'HEAD:regelsaet.regel')).toContain(
            'Mente du HEAD:./regelsaet.regel?',
        );
        const outside = temporaryFolder();
        writeFiles(outside, FILES);
        expect(refused(outside, 'HEAD')).toContain('ligger ikke i et git-lager');
    });

    it('a commit that a shallow clone does not have: the command that fetches it is told', () => {
        const origin = twoCommits();
        const shallow = clone(origin, '--depth=1');
        expect(refused(shallow.folder, 'HEAD~1')).toContain('Hent den med: git fetch --deepen=1');
        shallow.git('fetch', '--quiet', '--deepen=1');
        expect(json(shallow.folder, 'HEAD~1')).toEqual(RESULT);
    });

    it('conflict markers, binary files and folders without rules: the file and the line are told', () => {
        const repository = createRepository();
        repository.commit('first', FILES);
        repository.commit('second', {
            'lab/samtaler.regel': `regel a "A" § 1\n<<<<<<< HEAD\n    for unge\n=======\n    for voksne\n>>>>>>> ny\n`,
        });
        const { folder } = repository;
        expect(refused(folder, 'HEAD~1')).toContain('lab/samtaler.regel:2:1: her er to versioner');
        expect(refused(folder, 'HEAD', 'HEAD~1')).toContain('(i HEAD)');
        repository.commit('third', { 'lab/samtaler.regel': Uint8Array.from([65, 10, 0, 1, 2]) });
        expect(refused(folder, 'HEAD~2')).toContain('lab/samtaler.regel:2: er en binær fil, ikke en tekst');
        expect(refused(folder, 'HEAD', 'HEAD~2')).toContain('er en binær fil, ikke en tekst (i HEAD)');
        mkdirSync(join(folder, 'tom'));
        expect(refused(folder, 'HEAD~2:lab', './tom')).toContain('tom: indeholder ingen .regel-filer');
        repository.commit('fourth', { 'tom/note.txt': '' });
        expect(refused(folder, 'HEAD:tom', './lab')).toContain('tom: indeholder ingen .regel-filer (i HEAD)');
    });

    it('a side in which nothing can be read', () => {
        const folder = temporaryFolder();
        writeFiles(folder, { ...FILES, 'ny/a.regel': 'dette er ikke en regel\nhellere ikke dette\n' });
        const { code, err, out } = diffIn(folder, 'lab', './ny');
        expect(code).toBe(2);
        expect(err).toMatch(/ny\/a\.regel:\d+:\d+: /);
        expect(out).not.toContain('siger det samme');
    });

    it('a file that cannot be written, though the others are', () => {
        const { folder } = twoCommits();
        const run = diffIn(folder, 'HEAD~1', '-o', 'json=findes/ikke/a.json', '-o', 'html=a.html');
        expect(run.code).toBe(2);
        expect(run.err).toContain('findes/ikke/a.json: kan ikke skrives: mappen findes ikke');
        expect(run.out).toContain(SENTENCE);
        expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/<ins>.*uge<\/ins>/);
    });
});

test('mistakes on one side are told with file and line, and the rest is compared', () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'gl'), FILES);
    const broken = edited(
        'lab/samtaler.regel',
        'kan jobcenteret give tilbud',
        'kan jobcenteret give give',
        SHORTER,
    );
    writeFiles(join(folder, 'ny'), broken);
    const run = diffIn(folder, 'gl/lab', 'ny/lab');
    expect(run.code).toBe(0);
    expect(run.out).toContain(SENTENCE);
    expect(run.out).toMatch(/ny\/lab\/samtaler\.regel:8:\d+ \(nu\): /);
    expect(run.err).toContain('ikke alt er sammenlignet');
    const data = JSON.parse(diffIn(folder, 'gl/lab', 'ny/lab', '--format', 'json').out) as DiffJson;
    expectValid(data, 'diff');
    expect(data.notCompared).toEqual(
        expect.arrayContaining([
            expect.objectContaining({
                side: 'after',
                place: expect.objectContaining({ file: 'ny/lab/samtaler.regel', line: 8 }) as object,
            }),
        ]),
    );
});

test('the exit code is 1 from the level that --fail-on names', () => {
    const folder = temporaryFolder();
    writeFiles(join(folder, 'gl'), FILES);
    writeFiles(join(folder, 'ny'), SHORTER);
    writeFiles(join(folder, 'ord'), edited('lab/samtaler.regel', '"Tilbud" § 32', '"Et tilbud" § 32'));
    const code = (to: string, level: string): number | null =>
        diffIn(folder, 'gl/lab', `${to}/lab`, '--fail-on', level).code;
    expect([code('ny', 'never'), code('ny', 'result'), code('ny', 'moved')]).toEqual([0, 1, 1]);
    expect([code('ord', 'result'), code('ord', 'vocabulary'), code('ord', 'wording')]).toEqual([0, 0, 1]);
    expect([code('gl', 'moved')]).toEqual([0]);
    expect(diffIn(folder, 'gl/lab', 'ny/lab', '--fail-on', 'resultat').err).toContain('Mente du result?');
});

test('several formats are written in one run, and the sentence is English when that is asked for', () => {
    const { folder } = twoCommits();
    const run = diffIn(folder, 'HEAD~1', '-o', 'markdown=a.md', '-o', 'json=a.json', '--lang', 'en');
    expect(run.err).toBe('');
    expect(run.out).toContain(
        'For everyone, the deadline changes from no later than 2 weeks to no later than 1 week.',
    );
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('## Comparison of rules');
    expectValid(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')), 'diff');
    expect(cli.run(['diff', '--help']).out).toContain('Slutkoder: 0 sammenlignet');
});

describe('git diff', () => {
    /** The two lines of the guide. */
    function configured(repository: Repository): void {
        const program = join(temporaryFolder(), 'regelret');
        writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${cli.program}" "$@"\n`, {
            mode: 0o755,
        });
        repository.git('config', 'diff.regelret.command', `${program} diff-driver`);
        repository.write({ '.gitattributes': '*.regel diff=regelret\n' });
    }

    it('tells what a change means, for a change of the disk, between commits, for new, gone and moved files', () => {
        const repository = twoCommits();
        configured(repository);
        repository.git('add', '.gitattributes');
        expect(repository.git('diff', '--ext-diff', 'HEAD~1', 'HEAD')).toContain(SENTENCE);
        repository.write(FILES);
        const changed = repository.git('diff', '--ext-diff');
        expect(changed).toContain('For alle ændres fristen fra senest 1 uge til senest 2 uger.');
        expect(changed).toContain('nu lab/samtaler.regel:1');

        repository.write(SHORTER);
        repository.write({ 'lab/samtaler.regel': undefined });
        expect(repository.git('diff', '--ext-diff')).toContain('For alle gælder ikke længere:');
        repository.write({ 'lab/flyttet.regel': SHORTER['lab/samtaler.regel'] });
        repository.git('add', '--all');
        const moved = repository.git('diff', '--ext-diff', '--cached', '-M', '--', 'lab');
        expect(moved).toContain('Flyttet eller omnummereret');
        expect(moved).not.toContain('Ændret resultat');
    });

    it('never fails: what it cannot do it says', () => {
        const repository = twoCommits();
        configured(repository);
        for (const [text, said] of [
            [Uint8Array.from([65, 0]), 'lab/samtaler.regel:1: er en binær fil, ikke en tekst'],
            ['<<<<<<< a\n=======\n>>>>>>> b\n', 'lab/samtaler.regel:1:1: her er to versioner'],
            ['regel regel regel', 'lab/samtaler.regel:1:'],
            ['', 'For alle gælder ikke længere:'],
        ] as const) {
            repository.write({ 'lab/samtaler.regel': text });
            expect(repository.git('diff', '--ext-diff')).toContain(said);
        }
        expect(cli.run(['diff-driver', 'x.regel']).code).toBe(0);
        expect(cli.run(['diff-driver', 'x.regel', '/a', '0', '0', '/b', '0', '0'])).toMatchObject({
            code: 0,
        });
    });
});
