import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, CLEAN, type CommandLine, type Run } from './command-line.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const joined = (...parts: (string | Uint8Array)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => Buffer.from(part)));

/** What no run may ever do, whatever it is given. */
function expectDecent({ out, err, code }: Run): void {
    expect([0, 1, 2]).toContain(code);
    expect(out + err).not.toMatch(
        /^\s+at .*[:(]\d+|node:internal|\[object Object\]|undefined|NaN|fejl i programmet/m,
    );
}

describe('input that cannot be used: one line that says which file and why, exit code 2, no report', () => {
    it.each<[string, Record<string, string | Uint8Array>, string[], string | RegExp]>([
        ['a path that is not there', { 'a.regel': CLEAN }, ['b.regel'], 'b.regel: findes ikke'],
        [
            'a path through a file',
            { 'a.regel': CLEAN },
            ['a.regel/b'],
            'a.regel/b: findes ikke: en del af stien er en fil',
        ],
        ['a folder without rule files', { 'notes.txt': 'x' }, ['.'], '.: indeholder ingen .regel-filer'],
        [
            'a folder with rule files in hidden places',
            { '.git/a.regel': CLEAN, 'node_modules/a.regel': CLEAN },
            ['.'],
            'ingen .regel-filer',
        ],
        ['another kind of file', { 'a.txt': CLEAN }, ['a.txt'], 'a.txt: er ikke en .regel-fil'],
        [
            'a folder called like a file, and empty',
            { 'a.regel/b.txt': 'x' },
            ['a.regel'],
            'a.regel: indeholder ingen',
        ],
        [
            'a binary file',
            { 'a.regel': joined(CLEAN, '\nx', bytes(0, 1, 2)) },
            [],
            /^a\.regel:22: er en binær fil/,
        ],
        ['Latin-1', { 'a.regel': latin1(CLEAN) }, [], /^a\.regel:1: har tegn, der ikke er UTF-8; gem filen/],
        [
            'a broken character further down',
            { 'a.regel': joined('-- æøå\r\n-- ', bytes(0xc3), '\n') },
            [],
            /^a\.regel:2: har tegn/,
        ],
        ['a surrogate', { 'a.regel': joined('-- ', bytes(0xed, 0xa0, 0x80)) }, [], /^a\.regel:1: har tegn/],
        [
            'UTF-16',
            { 'a.regel': joined(bytes(0xff, 0xfe), Buffer.from(CLEAN, 'utf16le')) },
            [],
            /^a\.regel:1: har tegn/,
        ],
        [
            'one bad file among good ones',
            { 'a.regel': CLEAN, 'b.regel': bytes(0) },
            [],
            /^b\.regel:1: er en binær fil/,
        ],
        [
            'a file of 21 MB',
            { 'a.regel': '-'.repeat(21 * 1024 * 1024) },
            [],
            /^a\.regel: fylder 21 MB; .* højst fylde 20 MB/,
        ],
        ['a config that is not there', { 'a.regel': CLEAN }, ['--config', 'x.json'], 'x.json: findes ikke'],
        [
            'a misspelt key in the config',
            { 'a.regel': CLEAN, 'regelret.json': '{\n  "sproog": "da"\n}' },
            [],
            'regelret.json:2:3: kender ikke nøglen "sproog"; mente du "language"?',
        ],
        [
            'an unknown check in the config',
            { 'a.regel': CLEAN, 'regelret.json': '{ "checks": { "RR031": "off" } }' },
            ['a.regel'],
            /^regelret\.json:1:15: kender ikke kontrollen "RR031"; mente du "RR[03]/,
        ],
        [
            'a config that is not JSON',
            { 'a.regel': CLEAN, 'regelret.json': '{ language' },
            [],
            /^regelret\.json:1:3: er ikke/,
        ],
        [
            'a config that is not UTF-8',
            { 'a.regel': CLEAN, 'regelret.json': latin1('{"x":"æ"}') },
            [],
            /^regelret\.json: har tegn/,
        ],
    ])('%s', (_, files, args, message) => {
        const cwd = cli.folder(files);
        for (const command of ['check', 'count']) {
            const run = cli.run([command, ...args], { cwd });
            expect(run).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
            expect(run.err.trim().split('\n')).toHaveLength(1);
            expectDecent(run);
        }
    });

    it('a link to a folder that it is in', () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN });
        symlinkSync(cwd, join(cwd, 'lab', 'ring'));
        expect(cli.run(['check'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining('lab/ring: er et symbolsk link'),
        });
    });

    it('a link to itself', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN });
        symlinkSync('b.regel', join(cwd, 'b.regel'));
        expect(cli.run(['check'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringMatching(/^b\.regel: .*ring/),
        });
    });

    it('parentheses a thousand deep', () => {
        const deep = `${CLEAN}regel ny\n    for unge\n    hvis ${'('.repeat(1000)}alder er 3${')'.repeat(1000)}\n`;
        const run = cli.run(['check'], {
            cwd: cli.folder({ 'a.regel': deep, 'b.regel': 'sagsemne andet\n' }),
        });
        expect(run).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringMatching(/^a\.regel: .*parenteser.*\n$/),
        });
    });

    it('says it in English too', () => {
        expect(cli.run(['check', 'nowhere', '--lang', 'en']).err).toBe('nowhere: does not exist\n');
    });

    it.skipIf(process.getuid?.() === 0)('a folder that may not be read', () => {
        const cwd = cli.folder({ 'a.regel': CLEAN });
        mkdirSync(join(cwd, 'lukket'), { mode: 0 });
        expect(cli.run(['check'], { cwd })).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringMatching(/^lukket: .*adgang nægtet/),
        });
    });
});

describe('unusual input that is fine', () => {
    it('a byte order mark and Windows line ends', () => {
        const cwd = cli.folder({
            'a.regel': joined(bytes(0xef, 0xbb, 0xbf), CLEAN.replaceAll('\n', '\r\n')),
        });
        expect(cli.run(['check'], { cwd })).toMatchObject({
            code: 0,
            err: '',
            out: expect.stringContaining('Intet fundet'),
        });
    });

    it('a place is the same with Windows line ends and a byte order mark', () => {
        const text = `${CLEAN}regel ny\n    skal skal\n`;
        const where = (content: string | Uint8Array): unknown => {
            const { out } = cli.run(['check', '--format', 'json'], {
                cwd: cli.folder({ 'a.regel': content }),
            });
            return (JSON.parse(out) as { findings: { primary: object }[] }).findings.map(
                ({ primary }) => primary,
            );
        };
        expect(where(joined(bytes(0xef, 0xbb, 0xbf), text.replaceAll('\n', '\r\n')))).toEqual(where(text));
    });

    it('letters outside the plane, odd spaces and a name with æøå in the path', () => {
        const cwd = cli.folder({ 'mappe æøå/a b.regel': `-- 𝕏 🙂\u00a0\n${CLEAN}` });
        expect(cli.run(['check'], { cwd })).toMatchObject({ code: 0, err: '' });
    });

    it('a linked folder, read once', () => {
        const cwd = cli.folder({ 'lab/a.regel': CLEAN, 'x.txt': '' });
        symlinkSync(join(cwd, 'lab'), join(cwd, 'også'));
        const { out } = cli.run(['check', '--format', 'json'], { cwd });
        expect(JSON.parse(out).summary).toMatchObject({ files: 1, rules: 1 });
    });
});

describe('text with a mistake is never clean', () => {
    const rule = (...lines: string[]): string =>
        `${CLEAN}\nregel ny "Ny regel" § 40\n    for unge\n${lines.map((line) => `    ${line}\n`).join('')}`;

    it.each<[string, string, string | RegExp]>([
        [
            'month 13',
            rule('skal jobcenteret holde første-samtale', 'gælder fra 2024-13-01'),
            /a\.regel:25:\d+/,
        ],
        [
            '31. februar',
            rule('skal jobcenteret holde første-samtale', 'gælder fra 31. februar 2026'),
            /31\. februar 2026/,
        ],
        [
            'a negative duration',
            rule('skal jobcenteret holde første-samtale', 'senest -2 uger efter tilmelding'),
            /a\.regel:25:\d+/,
        ],
        [
            'a figure that overflows',
            rule(
                'skal jobcenteret holde første-samtale',
                'senest 99999999999999999999 dage efter tilmelding',
            ),
            /a\.regel:25:\d+/,
        ],
        [
            'a fact with bounds the wrong way round',
            CLEAN.replace('fra 0 til 120', 'fra 120 til 0'),
            /a\.regel:4:\d+/,
        ],
        [
            'a fact with bounds that overflow',
            CLEAN.replace('fra 0 til 120', 'fra 0 til 99999999999999999999'),
            /a\.regel:4:\d+/,
        ],
        [
            'a cycle of exceptions',
            `${rule('skal jobcenteret holde første-samtale', 'undtagelse fra nyere')}regel nyere\n    må jobcenteret ikke holde første-samtale\n    undtagelse fra ny\n`,
            /(?:ring|kreds|cirk)/i,
        ],
        [
            'a cycle of groups',
            `${CLEAN}målgruppe a når tilhører b\nmålgruppe b når tilhører a\n`,
            /(?:ring|kreds|cirk)/i,
        ],
        ['an unknown name', rule('skal jobcentret holde første-samtale'), /jobcentret.*mente du/i],
        ['a word too many', rule('skal skal jobcenteret holde første-samtale'), 'RR001'],
        ['no rule at all', 'dette er ikke en regel', 'RR001'],
        ['a lone quotation mark', `${CLEAN}regel "`, 'RR001'],
        ['a control character', rule('skal jobcenteret holde \u0007 første-samtale'), 'RR001'],
        ['a rule set twice', `${CLEAN}regelsæt LAB "igen"\n`, /LAB/],
    ])('%s', (_, text, message) => {
        const run = cli.run(['check', '--format', 'text'], { cwd: cli.folder({ 'a.regel': text }) });
        expectDecent(run);
        expect(run.code).toBe(1);
        expect(run.out.replace(/\s+/g, ' ')).toMatch(message);
        expect(run.out).not.toContain('Intet fundet');
        expect(run.err).toBe('');
    });

    it('files without rules are not clean', () => {
        for (const text of ['', '-- kun en bemærkning\n', '\ufeff', '\r\n\r\n']) {
            const run = cli.run(['check'], { cwd: cli.folder({ 'a.regel': text }) });
            expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ingen regler') });
        }
    });

    it('a hundred thousand lines of nonsense are told in reasonable time', () => {
        const cwd = cli.folder({});
        writeFileSync(join(cwd, 'a.regel'), 'skal regel for ) ( "x\n'.repeat(100_000));
        const started = Date.now();
        const run = cli.run(['check', '--format', 'json'], { cwd });
        expectDecent(run);
        expect(run.code).toBe(1);
        expect(Date.now() - started).toBeLessThan(120_000);
    });
});
