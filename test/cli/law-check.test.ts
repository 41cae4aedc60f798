import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine } from './command-line.js';
import { ACT, CONFIG, lawFiles, RULES } from './law-files.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const folder = (files: Record<string, string | Uint8Array> = {}): string => cli.folder(lawFiles(files));

describe('check with law texts', () => {
    it('compares the citations with the texts in the folder beside regelret.json', () => {
        const run = cli.run(['check'], { cwd: folder() });
        expect(run.out).toContain('Henvisninger kontrolleret mod lovens tekst: 3.');
        expect(run).toMatchObject({ code: 0, err: '' });
        const below = folder({ 'regler/b.regel': '-- kun en bemærkning\nsagsemne noget\n' });
        expect(cli.run(['check', join(below, 'regler')]).out).toContain('kontrolleret mod lovens tekst: 3');
    });

    it('finds a provision that the act does not have', () => {
        const cwd = folder({ 'a.regel': RULES.replace('§ 31, stk. 1', '§ 31, stk. 7') });
        const run = cli.run(['check', '--format', 'json'], { cwd });
        const { findings } = JSON.parse(run.out) as { findings: { code: string }[] };
        expect(findings.map(({ code }) => code)).toContain('RR701');
    });

    it('says that citations are not checked, and how they can be, when no folder is named', () => {
        const cwd = cli.folder({ 'a.regel': RULES });
        const run = cli.run(['check'], { cwd });
        expect(run).toMatchObject({ code: 0, err: '' });
        expect(run.out).toMatch(/Henvisninger til loven: 3, ikke kontrolleret.*"lovtekster"/);
        expect(cli.run(['check', '--lang', 'en'], { cwd }).out).toMatch(/3, not checked.*"lovtekster"/);
    });

    it('takes a folder from the command line', () => {
        const cwd = cli.folder({ 'a.regel': RULES, 'x/lab.json': ACT });
        expect(cli.run(['check', '--lovtekster', 'x'], { cwd }).out).toContain('lovens tekst: 3.');
    });

    it('names the acts that have no text', () => {
        const cwd = folder({ 'love/lab.json': ACT.replace('2024/280', '2020/1') });
        expect(cli.run(['check'], { cwd }).out).toContain(
            'ikke er kontrolleret: 3; der er ingen tekst til LAB',
        );
    });

    it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
        ['broken JSON', { 'love/b.json': '{\n  "eli": "x",\n' }, /^love\/b\.json:\d+: /],
        [
            'a file that is not UTF-8',
            { 'love/b.json': Buffer.from('{"title":"æ"}', 'latin1') },
            /^love\/b\.json:1: .*UTF-8/,
        ],
        ['an empty file', { 'love/b.xml': '' }, /^love\/b\.xml:1: /],
        ['two texts of one act', { 'love/b.json': ACT }, /^love: Flere lovtekster passer til LAB/],
    ])('%s: said with its place, exit code 2, and the findings are there', (_, files, message) => {
        const run = cli.run(['check'], { cwd: folder(files) });
        expect(run.code).toBe(2);
        expect(run.err).toMatch(message);
        expect(run.err.trim().split('\n')).toHaveLength(1);
        expect(run.out).toContain('Sammenfatning');
    });

    it('a folder that is not there, or has no acts in it', () => {
        const gone = cli.folder({ 'a.regel': RULES, 'regelret.json': CONFIG });
        expect(cli.run(['check'], { cwd: gone })).toMatchObject({
            code: 2,
            err: 'love: findes ikke\n',
            out: expect.stringContaining('Sammenfatning'),
        });
        const empty = cli.folder({ 'a.regel': RULES, 'regelret.json': CONFIG, 'love/læs-mig.md': 'x' });
        expect(cli.run(['check'], { cwd: empty }).err).toMatch(/^love: indeholder ingen lovtekster/);
    });
});
