import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReformReport } from '../../language/reports/reform/model.js';
import { buildCommandLine, CLEAN, type CommandLine } from '../cli/command-line.js';
import { expectValid } from '../cli/schemas.js';
import { FILES } from './small-reform.js';

let cli: CommandLine;
let both: string;
beforeAll(() => {
    cli = buildCommandLine();
    both = cli.folder(FILES);
});
afterAll(() => cli?.dispose());

function json(...args: string[]): ReformReport {
    const run = cli.run(['report', ...args, '--format', 'json'], { cwd: both });
    expect(run).toMatchObject({ code: 0, err: '' });
    const report = JSON.parse(run.out) as ReformReport;
    expectValid(report, 'report');
    return report;
}

describe('report', () => {
    it('writes a page to a file, and says nothing', () => {
        const run = cli.run(['report', 'reform', '--reform', 'enklere', '-o', 'rapport.html'], { cwd: both });
        expect(run).toEqual({ code: 0, out: '', err: '' });
        expect(readFileSync(join(both, 'rapport.html'), 'utf8')).toMatch(/^<!doctype html>/);
    });

    it('writes to the terminal where no file is named', () => {
        const run = cli.run(['rapport', 'lab', '--format', 'markdown'], { cwd: both });
        expect(run).toMatchObject({ code: 0, err: '' });
        expect(run.out).toMatch(/^# Lov om en indsats\n/);
    });

    it('takes the reform wherever its rule set stands', () => {
        expect(json('.', '--reform', 'enklere').figures.own[0]).toMatchObject({ before: 4, after: 3 });
        expect(json('lab').reform).toBeNull();
    });

    it('tells the law on a day', () => {
        const early = json('reform', '--reform', 'enklere', '--at', '1. februar 2026');
        expect(early.reform?.at).toBe('2026-02-01');
        const changes = (report: ReformReport): number =>
            report.recommendations.flatMap((each) => each.changes.flatMap(({ rules }) => rules)).length;
        expect(changes(early)).toBeLessThan(changes(json('reform', '--reform', 'enklere')));
    });

    it('switches rejected recommendations on', () => {
        const report = json('reform', '--reform', 'enklere', '--with', 'X1');
        expect(report.reform?.included).toEqual(['X1']);
        expect(report.recommendations.find(({ id }) => id === 'X1')?.counts).not.toBeNull();
    });

    it('draws one picture', () => {
        const args = ['report', 'reform', '--reform', 'enklere', '--format', 'svg'];
        expect(cli.run([...args, '--picture', 'flow'], { cwd: both }).out).toMatch(
            /^<svg[\s\S]*<\/svg\s*>\n$/,
        );
        expect(cli.run(args, { cwd: both }).out).toContain('Sagsemne');
        const none = cli.run(['report', 'lab', '--format', 'svg', '--picture', 'flow'], { cwd: both });
        expect(none).toMatchObject({ code: 2, out: '' });
        expect(none.err).toContain('flow');
    });

    it.each([
        [['--reform', 'enkler'], 'Mente du enklere?'],
        [['--reform', 'enklere', '--with', 'X2'], 'X1'],
        [['--reform', 'enklere', '--with', '1.1'], 'ikke forkastet'],
        [['--reform', 'enklere', '--at', '31. februar 2026'], 'er ikke en dato'],
        [['--format', 'word'], 'html, markdown, svg, json'],
        [['--picture', 'matrx'], 'Mente du matrix?'],
    ])('refuses %j in a sentence', (args, message) => {
        const run = cli.run(['report', 'reform', ...args], { cwd: both });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toContain(message);
        expect(run.err).not.toMatch(/\bat \S+:\d+|Error:/);
    });

    it('asks which of several rule sets is meant', () => {
        const cwd = cli.folder({ 'a/a.regel': CLEAN, 'b/b.regel': CLEAN.replaceAll('LAB', 'LOB') });
        const run = cli.run(['report'], { cwd });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toContain('LAB, LOB');
    });

    it('makes no report of a text with a mistake in it, and says where it is', () => {
        const cwd = cli.folder({ 'a.regel': `${CLEAN}    senest snart\n` });
        const run = cli.run(['report', '-o', 'x.html'], { cwd });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toMatch(/^a\.regel:\d+:\d+: her er en fejl/);
    });

    it('says when the file cannot be written', () => {
        const write = (file: string): string => {
            const run = cli.run(['report', 'lab', '-o', file], { cwd: both });
            expect(run).toMatchObject({ code: 2, out: '' });
            return run.err;
        };
        expect(write('findes/ikke/r.html')).toBe(
            'findes/ikke/r.html: kan ikke skrives: mappen findes ikke\n',
        );
        expect(write('lab')).toBe('lab: kan ikke skrives: det er en mappe\n');
        expect(write('lab/lab.regel/r.html')).toContain('en del af stien er en fil');
        if (process.getuid?.() === 0) return;
        mkdirSync(join(both, 'lukket'));
        chmodSync(join(both, 'lukket'), 0o500);
        expect(write('lukket/r.html')).toContain('adgang nægtet');
    });

    it('has its schema', () => {
        const run = cli.run(['schema', 'report']);
        expect(JSON.parse(run.out)).toMatchObject({ $id: 'urn:regelret:schema:report:1' });
    });
});
