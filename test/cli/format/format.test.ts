import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, CLEAN, type CommandLine } from '../command-line.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const UNTIDY = CLEAN.replace('    for unge, voksne', '  for   unge,voksne').replace(
    'målgruppe unge',
    '\n\nmålgruppe unge',
);
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('format', () => {
    it('writes the files that are not laid out as they should be, and says which', () => {
        const cwd = cli.folder({ 'lab/a.regel': UNTIDY, 'lab/b.regel': '-- intet\nsagsemne noget\n' });
        const run = cli.run(['format'], { cwd });
        expect(run).toEqual({
            code: 0,
            out: 'lab/a.regel\n',
            err: '1 fil er stillet op på ny; 1 fil stod, som den skulle.\n',
        });
        expect(read(cwd, 'lab/a.regel')).toBe(CLEAN);
        expect(cli.run(['format'], { cwd })).toEqual({
            code: 0,
            out: '',
            err: '2 filer stod, som de skulle.\n',
        });
        expect(readdirSync(join(cwd, 'lab'))).toEqual(['a.regel', 'b.regel']);
    });

    it('touches only what is asked for', () => {
        const cwd = cli.folder({ 'a.regel': UNTIDY, 'b.regel': 'sagsemne   noget\n' });
        cli.run(['format', 'b.regel'], { cwd });
        expect(read(cwd, 'a.regel')).toBe(UNTIDY);
        expect(read(cwd, 'b.regel')).toBe('sagsemne noget\n');
    });

    it('leaves out what regelret.json excludes, but for a file that is named', () => {
        const cwd = cli.folder({
            'regelret.json': '{ "exclude": ["gammelt/**"] }',
            'a.regel': CLEAN,
            'gammelt/b.regel': 'sagsemne   noget\n',
        });
        expect(cli.run(['format', '--check'], { cwd }).code).toBe(0);
        expect(cli.run(['format', '--check', 'gammelt/b.regel'], { cwd }).code).toBe(1);
    });

    it('keeps line ends, the byte order mark, the mode of a file and a link to it', () => {
        const cwd = cli.folder({ 'a.regel': `\ufeff${UNTIDY.replaceAll('\n', '\r\n')}` });
        chmodSync(join(cwd, 'a.regel'), 0o640);
        symlinkSync('a.regel', join(cwd, 'link.regel'));
        expect(cli.run(['format', 'link.regel'], { cwd }).out).toBe('a.regel\n');
        expect(read(cwd, 'link.regel')).toBe(`\ufeff${CLEAN.replaceAll('\n', '\r\n')}`);
        expect(statSync(join(cwd, 'a.regel')).mode & 0o777).toBe(0o640);
    });

    it('lays out what it can of a text with mistakes, and loses nothing of it', () => {
        const broken = `${UNTIDY}\nregel   halv "En halv\n  <<<<<<< HEAD\n`;
        const cwd = cli.folder({ 'a.regel': broken });
        expect(cli.run(['format'], { cwd }).code).toBe(0);
        const words = (text: string): string => text.replace(/\s+/g, '');
        expect(words(read(cwd, 'a.regel'))).toBe(words(broken));
    });
});

describe('format --check and --diff', () => {
    it('name the files that would change, fail, and write nothing', () => {
        const cwd = cli.folder({ 'a.regel': UNTIDY, 'b.regel': 'sagsemne noget\n' });
        expect(cli.run(['format', '--check'], { cwd })).toEqual({
            code: 1,
            out: 'a.regel\n',
            err: '1 fil ville blive stillet op på ny; intet er skrevet.\n',
        });
        expect(read(cwd, 'a.regel')).toBe(UNTIDY);
        expect(cli.run(['format', '--check', 'b.regel', '--lang', 'en'], { cwd })).toEqual({
            code: 0,
            out: '',
            err: '1 file would be left as it is.\n',
        });
    });

    it('show a patch that git applies, in the folder and in one below', () => {
        const name = 'lov om særregler/a.regel';
        const cwd = cli.folder({
            [name]: UNTIDY.replaceAll('\n', '\r\n'),
            'uden linjeskift.regel': 'sagsemne   a\nsagsemne   b',
            'med mærke.regel': '\ufeffsagsemne   c\n',
        });
        execFileSync('git', ['init', '-q'], { cwd });
        for (const folder of [cwd, join(cwd, 'lov om særregler')]) {
            const { out, code } = cli.run(['format', '--diff'], { cwd: folder });
            expect(code).toBe(0);
            expect(out).not.toBe('');
            execFileSync('git', ['apply', '--check', '-'], { cwd: folder, input: out });
        }
        const { out } = cli.run(['format', '--diff'], { cwd });
        execFileSync('git', ['apply', '-'], { cwd, input: out });
        expect(read(cwd, name)).toBe(CLEAN.replaceAll('\n', '\r\n'));
        expect(cli.run(['format', '--check'], { cwd }).code).toBe(0);
        expect(cli.run(['format', '--diff', '--check'], { cwd }).code).toBe(0);
    });
});

describe('format of a text on standard input', () => {
    it('writes the text laid out, and nothing else', () => {
        const input = `\ufeff${UNTIDY}`;
        for (const args of [
            ['format', '-'],
            ['format', '--stdin-file-path', 'ny.regel'],
        ])
            expect(cli.run(args, { input })).toEqual({ code: 0, out: `\ufeff${CLEAN}`, err: '' });
    });

    it('says with its exit code whether it would change', () => {
        const args = ['format', '--check', '--stdin-file-path', 'ny.regel'];
        expect(cli.run(args, { input: UNTIDY })).toEqual({ code: 1, out: 'ny.regel\n', err: '' });
        expect(cli.run(args, { input: CLEAN })).toEqual({ code: 0, out: '', err: '' });
        expect(cli.run(['format', '-', '--diff'], { input: 'sagsemne   a\n' }).out).toContain('+sagsemne a');
    });

    it('leaves a file alone that regelret.json excludes', () => {
        const cwd = cli.folder({ 'regelret.json': '{ "exclude": ["a.regel"] }', 'a.regel': UNTIDY });
        const run = cli.run(['format', '--stdin-file-path', 'a.regel'], { cwd, input: UNTIDY });
        expect(run.out).toBe(UNTIDY);
    });
});

describe('what format cannot use: one line, exit code 2, nothing written', () => {
    it.each<[string, readonly string[], string]>([
        ['a binary file', ['a.regel', 'b.regel'], 'b.regel:1: er en binær fil'],
        ['a path that is not there', ['a.regel', 'c.regel'], 'c.regel: findes ikke'],
        ['a file beside standard input', ['-', 'a.regel'], 'nævn ingen andre filer'],
    ])('%s', (_, paths, message) => {
        const cwd = cli.folder({ 'a.regel': UNTIDY, 'b.regel': Uint8Array.of(0, 1) });
        const run = cli.run(['format', ...paths], { cwd, input: UNTIDY });
        expect(run.err).toContain(message);
        expect(run.err.trim().split('\n')).toHaveLength(1);
        expect([run.code, run.out]).toEqual([2, '']);
        expect(read(cwd, 'a.regel')).toBe(UNTIDY);
    });

    it('Latin-1 on standard input', () => {
        const run = cli.run(['format', '-'], { input: Buffer.from('æ', 'latin1') });
        expect([run.code, run.out]).toEqual([2, '']);
        expect(run.err).toContain('teksten:1: har tegn, der ikke er UTF-8');
    });
});
