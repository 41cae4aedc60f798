import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoverageJson } from '../../language/reports/law/coverage-json.js';
import type { LawCountJson } from '../../language/reports/law/count-json.js';
import type { LawDiffJson } from '../../language/reports/law/diff-json.js';
import { buildCommandLine, type CommandLine, type Run } from './command-line.js';
import { ELI, lawFiles, NEWER, RULES, TITLE } from './law-files.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const folder = (files: Record<string, string | Uint8Array> = {}): string => cli.folder(lawFiles(files));

function json<T>({ out, err }: Run): T {
    expect(err).toBe('');
    return JSON.parse(out) as T;
}

describe('lov dækning', () => {
    it('gives what its schema says: per chapter and group, and the provisions', () => {
        const report = json<CoverageJson>(cli.run(['lov', 'dækning', '--format', 'json'], { cwd: folder() }));
        expectValid(report, 'law-coverage');
        expect(report.acts).toMatchObject([
            {
                act: 'LAB',
                total: { duties: 2, covered: 1, uncovered: 1, share: 0.5 },
                chapters: [
                    { chapter: '1', duties: 0, share: null },
                    { chapter: '2', duties: 2, covered: 1, empowerments: 0 },
                    { chapter: '3', duties: 0, empowerments: 1 },
                ],
                groups: [
                    { group: '§ 6, nr. 1', titles: ['Unge'], duties: 1, covered: 1 },
                    { group: '§ 6, nr. 2', titles: ['Voksne'], duties: 1, covered: 1 },
                ],
                withoutGroup: { duties: 1, covered: 0 },
                provisions: [
                    { address: '§ 31, stk. 1', covered: true, rules: ['første-samtale-unge'] },
                    { address: '§ 31, stk. 2', covered: false, kinds: ['har ret'], rules: [] },
                ],
            },
        ]);
        expect(report.missing).toEqual([]);
    });

    it('tells it in words, under either name, in either language', () => {
        const { out, code, err } = cli.run(['lov', 'daekning'], { cwd: folder() });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out.replace(/\s+/g, ' ')).toContain('Regler henviser til 1 (50 pct.)');
        expect(out).toMatch(/^ {2}2 +2 +1 +50$/m);
        expect(out).toMatch(
            /Ingen regel henviser til \(1\)[^]*§ 31, stk\. 2 +Personen har ret til en bisidder\./,
        );
        const english = cli.run(['law', 'dækning', '--lang', 'en'], { cwd: folder() });
        expect(english.out).toMatch(/No rule cites \(1\)/);
        expect(cli.run(['lov', 'dækning', '--color', 'always'], { cwd: folder() }).out).toContain('\u001b[');
    });

    it('tells of one act of several, and of acts without a text', () => {
        const cwd = folder({
            'a.regel': RULES.replace(
                '    lov "',
                '    lov LOB "En anden lov" eli "https://www.retsinformation.dk/eli/lta/2024/254"\n    lov "',
            ),
        });
        expect(cli.run(['lov', 'dækning'], { cwd }).out).toContain(
            'LOB (En anden lov): lovens tekst er ikke',
        );
        expect(cli.run(['lov', 'dækning', '--lov', 'LAB'], { cwd }).out).not.toContain('LOB');
        expect(cli.run(['lov', 'dækning', '--lov', 'LOBB'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('mente du LOB?'),
        });
    });

    it('says what is missing when no folder is named', () => {
        const run = cli.run(['lov', 'dækning'], { cwd: cli.folder({ 'a.regel': RULES }) });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toMatch(/"lovtekster"/);
    });
});

describe('lov count', () => {
    it('gives what its schema says', () => {
        const counted = json<LawCountJson>(
            cli.run(['lov', 'count', 'love/lab.json', '--format', 'json'], { cwd: folder() }),
        );
        expectValid(counted, 'law-count');
        expect(counted.acts).toEqual([
            {
                eli: ELI,
                title: TITLE,
                kapitler: 4,
                paragraffer: 4,
                stykker: 4,
                numre: 2,
                ord: expect.any(Number),
                ophaevede: { paragraffer: 1, stykker: 0 },
                chapters: [
                    { chapter: '1', paragraffer: 1, stykker: 1, ord: 4 },
                    { chapter: '2', paragraffer: 1, stykker: 2, ord: expect.any(Number) },
                    { chapter: '2 a', paragraffer: 1, stykker: 0, ord: 0 },
                    { chapter: '3', paragraffer: 1, stykker: 1, ord: 6 },
                ],
            },
        ]);
    });

    it('counts some of the chapters, those between them too', () => {
        const cwd = folder();
        const labels = (list: string): string[] =>
            json<LawCountJson>(
                cli.run(['lov', 'tael', 'love', '--kapitler', list, '--format', 'json'], { cwd }),
            ).acts[0]!.chapters.map(({ chapter }) => chapter);
        expect(labels('2-3')).toEqual(['2', '2 a', '3']);
        expect(labels('1,2a')).toEqual(['1', '2 a']);
        expect(cli.run(['lov', 'count', 'love', '--kapitler', '1-9'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('intet kapitel »9«'),
        });
    });

    it('counts what is left without some provisions', () => {
        const cwd = folder();
        const count = (...args: string[]): LawCountJson['acts'][number] =>
            json<LawCountJson>(cli.run(['lov', 'count', 'love', '--format', 'json', ...args], { cwd }))
                .acts[0]!;
        expect(count().stykker).toBe(4);
        expect(count('--uden', '§ 33')).toMatchObject({ stykker: 3, ophaevede: { paragraffer: 2 } });
        expect(count('--without', '§ 33', '--uden', '§ 33, stk. 1').stykker).toBe(3);
        expect(cli.run(['lov', 'count', 'love', '--uden', '§ 33'], { cwd }).out).toContain('uden § 33');
        expect(cli.run(['lov', 'count', 'love', '--uden', '§ 99'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('»§ 99«'),
        });
    });

    it('says what a declared figure is a figure of', () => {
        const cwd = folder();
        const says = (...args: string[]): string => {
            const { out, err, code } = cli.run(['lov', 'count', 'love/lab.json', ...args], { cwd });
            expect({ err, code }).toEqual({ err: '', code: 0 });
            return out.replace(/\s+/g, ' ');
        };
        const two = says('--angivet', '2 §§');
        expect(two).toContain(
            '»2 §§« passer med numre (2), ikke med paragraffer i kraft (3) eller paragraffer i alt (4).',
        );
        expect(says('--declared', '4 stykker')).toContain(
            '»4 stykker« passer med stykker (4), men også med kapitler (4) og paragraffer i alt (4).',
        );
        expect(says('--angivet', '99 paragraffer')).toContain(
            '»99 paragraffer« passer ikke med nogen af tallene; loven har',
        );
        expect(says('--declared', '2 paragraphs', '--lang', 'en')).toContain(
            'fits numbers (nr.) (2), not paragraphs',
        );
        expect(cli.run(['lov', 'count', 'love', '--angivet', 'mange'], { cwd })).toMatchObject({
            code: 2,
            out: '',
        });
    });

    it('counts what can be read, and names what cannot', () => {
        const run = cli.run(['lov', 'count', 'love/lab.json', 'love/b.json', 'ingen.json'], {
            cwd: folder({ 'love/b.json': '{' }),
        });
        expect(run.code).toBe(2);
        expect(run.err).toMatch(/^love\/b\.json:1: .*\ningen\.json: findes ikke\n$/);
        expect(run.out).toContain(TITLE);
    });

    it('wants a file', () => {
        expect(cli.run(['lov', 'count'])).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('mangler'),
        });
    });
});

describe('lov diff', () => {
    const args = ['lov', 'diff', 'love/lab.json', 'nyere.json'];

    it('gives what its schema says, with the rules that cite what has changed', () => {
        const cwd = folder({ 'nyere.json': NEWER });
        const diff = json<LawDiffJson>(cli.run([...args, '--rules', '.', '--format', 'json'], { cwd }));
        expectValid(diff, 'law-diff');
        expect(diff).toMatchObject({
            summary: { changed: 1, added: 0, repealed: 0 },
            changes: [
                {
                    kind: 'changed',
                    after: { address: '§ 31, stk. 1', chapter: '2' },
                    figures: [{ before: '2 uger', after: '3 uger' }],
                    rules: [{ rule: 'første-samtale-unge', citation: 'LAB § 31, stk. 1', file: 'a.regel' }],
                },
            ],
        });
    });

    it('tells it in words', () => {
        const cwd = folder({ 'nyere.json': NEWER });
        const { out, code } = cli.run(args, { cwd });
        expect(code).toBe(0);
        expect(out).toMatch(/§ 31, stk\. 1 {2}ændret[^]*Tal +2 uger → 3 uger[^]*I alt: 1 ændret\./);
        expect(out).not.toContain('Regler, der');
        expect(cli.run([...args, '--regler', 'a.regel'], { cwd }).out).toContain('noget af det: 1.');
        expect(cli.run(['lov', 'diff', 'nyere.json', 'nyere.json'], { cwd }).out).toContain(
            'siger det samme',
        );
    });

    it('does not keep quiet about rules that rest on neither text', () => {
        const cwd = folder({ 'nyere.json': NEWER, 'a.regel': RULES.replace(ELI, `${ELI}1`) });
        const run = cli.run([...args, '--regler', '.'], { cwd });
        expect(run.code).toBe(2);
        expect(run.err).toMatch(/hviler ikke på nogen af de to lovtekster/);
        expect(run.out).toContain('ændret');
    });

    it('wants two files with one act each', () => {
        const cwd = folder({ 'love/b.json': NEWER });
        expect(cli.run(['lov', 'diff', 'love', 'love/b.json'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('love: har 2 love'),
        });
        expect(cli.run(['lov', 'diff', 'love/b.json', 'x.json'], { cwd }).err).toBe('x.json: findes ikke\n');
    });
});

describe('lov vis', () => {
    it('shows a provision, with or without the name of the act, and the rules that cite it', () => {
        for (const written of ['LAB § 31, stk. 1', '§ 31, stk. 1', '§ 31']) {
            const { out, code } = cli.run(['lov', 'vis', written], { cwd: folder() });
            expect(code).toBe(0);
            expect(out).toContain('Jobcenteret skal holde en samtale');
            expect(out).toMatch(/»første-samtale-unge« .* a\.regel:\d+/);
        }
        expect(cli.run(['lov', 'vis', '§ 33'], { cwd: folder() }).out).toContain(
            'Ingen regel henviser til den.',
        );
    });

    it.each([
        ['§ 31, stk. 9', 'Loven har ikke LAB § 31, stk. 9; det nærmeste er § 31'],
        ['LOB § 1', 'ingen lovtekst til »LOB«'],
        ['kapitel 3', 'ikke en bestemmelse'],
    ])('%s is a mistake', (written, message) => {
        expect(cli.run(['lov', 'vis', written], { cwd: folder() })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining(message),
        });
    });
});

describe('lov', () => {
    it('has help of its own, and fails without a command', () => {
        expect(cli.run(['lov', '--help'])).toMatchObject({
            code: 0,
            out: expect.stringMatching(/dækning[^]*count[^]*diff[^]*vis/),
        });
        expect(cli.run(['lov', 'count', '--help', '--lang', 'en']).out).toMatch(/Usage: regelret lov count/);
        expect(cli.run(['lov'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('dækning') });
        expect(cli.run(['lov', 'dakning'])).toMatchObject({
            code: 2,
            err: expect.stringContaining('mente du daekning eller dækning?'),
        });
    });
});
