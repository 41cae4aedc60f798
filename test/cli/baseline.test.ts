import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type Run } from './command-line.js';
import { CONTRADICTION, NOBODY, WORDS } from './few-rules.js';
import { ACT, lawFiles, RULES } from './law-files.js';
import { expectValid } from './schemas.js';

const line = buildCommandLine();
afterAll(() => line.dispose());

const LIST = 'regelret-baseline.json';

const rules = (more: string): string => line.folder({ 'regler.regel': WORDS + more });
const run = (cwd: string, ...args: string[]): Run => line.run(args, { cwd });
const listIn = (folder: string): string => readFileSync(join(folder, LIST), 'utf8');

interface Entry {
    readonly code: string;
    readonly rules: readonly string[];
    reason?: string;
}

const entriesIn = (folder: string): Entry[] => (JSON.parse(listIn(folder)) as { findings: Entry[] }).findings;

describe('regelret baseline', () => {
    it('writes the findings of now, one a line, and check leaves them out', () => {
        const folder = rules(NOBODY);
        expect(run(folder, 'check', '--concise').code).not.toBe(0);
        const made = run(folder, 'baseline', 'create');
        expect(made).toEqual({ code: 0, out: `${LIST}: 1 fund på listen.\n`, err: '' });
        expect(listIn(folder)).toMatchInlineSnapshot(`
          "{
              "version": 1,
              "findings": [
                  {"fingerprint":"4683b9ce96602423003335a37e1b36c9","code":"RR401","ruleSet":"PRØVE","rules":["ingen"],"message":"»Ingen« gælder ingen: ingen i de målgrupper, den nævner, kan opfylde betingelsen. Ret betingelserne, eller ophæv reglen."}
              ]
          }
          "
        `);
        expectValid(JSON.parse(listIn(folder)), 'baseline');
        const { code, out } = run(folder, 'check');
        expect(code).toBe(0);
        expect(out).toContain('Intet fundet.');
        expect(out).toContain(
            '1 fund er gjort rede for og tæller ikke med: 1 står på listen over kendte fund.',
        );
        const json = run(folder, 'check', '--format', 'json');
        expectValid(JSON.parse(json.out), 'check');
        expect(JSON.parse(json.out)).toMatchObject({
            findings: [],
            suppressed: [{ by: 'baseline', reason: null, finding: { code: 'RR401' } }],
            stale: [],
            since: null,
        });
        expect(run(folder, 'check', '--no-baseline').out).toContain('RR401');
    });

    it('a finding that is new is told, and update adds it and keeps the reasons', () => {
        const folder = rules(NOBODY);
        run(folder, 'baseline', 'create');
        const list = { version: 1, findings: entriesIn(folder) };
        list.findings[0]!.reason = 'Reformen fjerner reglen';
        writeFileSync(join(folder, LIST), JSON.stringify(list));
        writeFileSync(join(folder, 'nye.regel'), CONTRADICTION);

        const { code, out } = run(folder, 'check');
        expect(code).toBe(1);
        expect(out).toContain('RR101');
        expect(out).not.toContain('RR401');
        expect(run(folder, 'baseline', 'update').out).toBe(`${LIST}: 2 fund på listen (1 nye).\n`);
        expect(entriesIn(folder).map(({ code: each, reason }) => [each, reason])).toEqual([
            ['RR101', undefined],
            ['RR401', 'Reformen fjerner reglen'],
        ]);
        const written = listIn(folder);
        expect(run(folder, 'baseline', 'update').out).toBe(`${LIST}: 2 fund på listen.\n`);
        expect(listIn(folder)).toBe(written);
        expect(run(folder, 'check').code).toBe(0);
    });

    it('rules and files that are moved are no new findings', () => {
        const folder = rules(NOBODY + CONTRADICTION);
        run(folder, 'baseline', 'create');
        mkdirSync(join(folder, 'under'));
        renameSync(join(folder, 'regler.regel'), join(folder, 'under', 'ordforråd.regel'));
        writeFileSync(
            join(folder, 'under', 'ordforråd.regel'),
            `-- ny linje\n${WORDS}${CONTRADICTION}\n\n${NOBODY}`,
        );
        expect(run(folder, 'check').out).toContain('2 står på listen over kendte fund.');
        expect(run(folder, 'check').code).toBe(0);
    });

    it('what is no longer found is told by check, fails nothing, and is removed by prune', () => {
        const folder = rules(NOBODY + CONTRADICTION);
        run(folder, 'baseline', 'create');
        writeFileSync(join(folder, 'regler.regel'), WORDS + NOBODY);
        const { code, out } = run(folder, 'check');
        expect(code).toBe(0);
        expect(out.replace(/\s+/g, ' ')).toContain(
            'Advarsel: 1 fund på listen over kendte fund er der ikke længere; »regelret baseline prune« fjerner dem fra listen.',
        );
        const json = JSON.parse(run(folder, 'check', '--format', 'json').out) as { stale: Entry[] };
        expectValid(json, 'check');
        expect(json.stale).toMatchObject([{ file: LIST, code: 'RR101', rules: ['forbud', 'pligt'] }]);
        expect(run(folder, 'baseline', 'update').out).toBe(
            `${LIST}: 2 fund på listen.\n1 fund er der ikke længere; »regelret baseline prune« fjerner dem fra listen.\n`,
        );
        expect(run(folder, 'baseline', 'prune').out).toBe(`${LIST}: 1 fund på listen (1 fjernet).\n`);
        expect(entriesIn(folder).map(({ code: each }) => each)).toEqual(['RR401']);
    });

    it('a rule set that was not among the paths loses nothing', () => {
        const folder = line.folder({
            'a/a.regel': WORDS + NOBODY,
            'b/b.regel': WORDS.replace('PRØVE', 'ANDEN') + NOBODY,
        });
        expect(run(folder, 'baseline', 'create').out).toBe(`${LIST}: 2 fund på listen.\n`);
        expect(run(folder, 'check', 'a').out).not.toContain('Advarsel');
        expect(run(folder, 'baseline', 'prune', 'a').out).toContain('1 fund blev ikke efterprøvet');
        expect(entriesIn(folder)).toHaveLength(2);
        rmSync(join(folder, 'b'), { recursive: true });
        expect(run(folder, 'check').out).toContain('Advarsel: 1 fund');
        run(folder, 'baseline', 'prune');
        expect(entriesIn(folder)).toHaveLength(1);
    });

    it('a check that is switched off takes nothing off the list', () => {
        const folder = rules(NOBODY);
        run(folder, 'baseline', 'create');
        writeFileSync(join(folder, 'regelret.json'), '{ "checks": { "RR401": "off" } }');
        expect(run(folder, 'check').out).not.toContain('Advarsel');
        run(folder, 'baseline', 'prune');
        expect(entriesIn(folder)).toHaveLength(1);
    });

    it('mistakes in the text cannot be on the list', () => {
        const folder = rules(NOBODY.replace('samtale', 'samtal'));
        expect(run(folder, 'baseline', 'create').out).toContain(
            '1 fejl i teksten kan ikke stå på listen og skal rettes.',
        );
        const { code, out } = run(folder, 'check');
        expect(out).toContain('RR501');
        expect(code).toBe(1);
    });

    it('is where regelret.json or the command line says', () => {
        const folder = rules(NOBODY);
        writeFileSync(join(folder, 'regelret.json'), '{ "baseline": "ci/kendte.json" }');
        mkdirSync(join(folder, 'ci'));
        const missing = run(folder, 'check');
        expect(missing).toEqual({ code: 2, out: '', err: 'ci/kendte.json: findes ikke\n' });
        expect(run(folder, 'baseline', 'create').out).toBe('ci/kendte.json: 1 fund på listen.\n');
        expect(run(folder, 'check').code).toBe(0);
        expect(run(folder, 'baseline', 'create', '--baseline', 'anden.json').code).toBe(0);
        expect(existsSync(join(folder, 'anden.json'))).toBe(true);
        expect(run(folder, 'check', '--baseline', 'anden.json').code).toBe(0);
    });

    it('create writes no list over another, and update and prune make none', () => {
        const folder = rules(NOBODY);
        expect(run(folder, 'baseline', 'update').err).toBe(
            `${LIST}: findes ikke; »regelret baseline create« skriver den\n`,
        );
        run(folder, 'baseline', 'create');
        const again = run(folder, 'baseline', 'create');
        expect(again.code).toBe(2);
        expect(again.err).toBe(
            `${LIST}: findes allerede; »regelret baseline update« føjer nye fund til, og --force skriver listen forfra\n`,
        );
        expect(run(folder, 'baseline', 'create', '--force').code).toBe(0);
        expect(run(folder, 'baseline', 'create', '--baseline', 'ingen/liste.json').err).toContain(
            'mappen findes ikke',
        );
    });
});

it('a list that cannot be read stops the run, and is never taken for an empty one', () => {
    const folder = line.folder({ 'regler.regel': WORDS + NOBODY, [LIST]: '{\n"version" 1 }' });
    for (const command of [['check'], ['baseline', 'update'], ['baseline', 'prune']])
        expect(run(folder, ...command), command.join(' ')).toEqual({
            code: 2,
            out: '',
            err: `${LIST}:2:11: mangler et kolon her\n`,
        });
});

describe('check --new-only --since', () => {
    const git = (cwd: string, ...args: string[]): string =>
        execFileSync('git', ['-c', 'user.name=Prøve', '-c', 'user.email=p@example.dk', ...args], {
            cwd,
            encoding: 'utf8',
        });

    function repository(): string {
        const folder = rules(NOBODY);
        commitAll(folder);
        return folder;
    }

    function commitAll(folder: string): void {
        git(folder, 'init', '--quiet', '--initial-branch=main');
        git(folder, 'add', '--all');
        git(folder, 'commit', '--quiet', '-m', 'Begyndelse');
    }

    it('tells what was not there at a ref of git, wherever the rules have been moved', () => {
        const folder = repository();
        const known = run(folder, 'check', '--new-only', '--since', 'main');
        expect(known.code).toBe(0);
        expect(known.out).toContain('Kun det, der er nyt siden main, er med; 1 fund var der i forvejen.');

        mkdirSync(join(folder, 'under'));
        renameSync(join(folder, 'regler.regel'), join(folder, 'under', 'ord.regel'));
        writeFileSync(join(folder, 'under', 'nye.regel'), CONTRADICTION);
        for (const path of [[], ['under']]) {
            const { code, out } = run(folder, 'check', '--new-only', '--since', 'main', ...path);
            expect(code).toBe(1);
            expect(out).toContain('RR101');
            expect(out).not.toContain('RR401');
        }
        const json = JSON.parse(run(folder, 'check', '--since', 'main', '--format', 'json').out) as {
            findings: Entry[];
        };
        expectValid(json, 'check');
        expect(json).toMatchObject({ since: { ref: 'main', known: 1 } });
        expect(json.findings.map(({ code }) => code)).toEqual(['RR101']);
    });

    it('judges the ref with the settings of then', () => {
        const folder = repository();
        writeFileSync(join(folder, 'regelret.json'), '{ "checks": { "RR401": "off" } }');
        git(folder, 'add', '--all');
        git(folder, 'commit', '--quiet', '-m', 'Slået fra');
        rmSync(join(folder, 'regelret.json'));
        expect(run(folder, 'check', '--new-only', '--since', 'HEAD').out).toContain('RR401');
        expect(run(folder, 'check', '--new-only', '--since', 'HEAD~1').out).not.toContain('RR401');
    });

    it('judges the ref by the law texts of then', () => {
        const cited = RULES.replace('§ 31, stk. 1', '§ 31, stk. 2');
        const folder = line.folder(lawFiles({ 'a.regel': cited }));
        commitAll(folder);
        expect(run(folder, 'check').out).not.toContain('RR701');
        writeFileSync(join(folder, 'love', 'lab.json'), ACT.replace('Stk. 2. ', ''));
        expect(run(folder, 'check', '--new-only', '--since', 'HEAD').out).toContain('RR701');
        git(folder, 'commit', '--quiet', '-am', 'Ny lovtekst');
        expect(run(folder, 'check', '--new-only', '--since', 'HEAD').out).not.toContain('RR701');
    });

    it('a finding whose allowance is taken away is new', () => {
        const folder = repository();
        const text = WORDS + NOBODY.replace('skal', '-- tillad RR401: reformen fjerner reglen\n    skal');
        writeFileSync(join(folder, 'regler.regel'), text);
        git(folder, 'commit', '--quiet', '-am', 'Tilladt');
        writeFileSync(join(folder, 'regler.regel'), WORDS + NOBODY);
        expect(run(folder, 'check', '--new-only', '--since', 'HEAD').out).toContain('RR401');
    });

    it('a ref that is not there stops the run, with the command that fetches it', () => {
        const folder = repository();
        git(folder, 'remote', 'add', 'origin', 'https://example.dk/regler.git');
        const { code, out, err } = run(folder, 'check', '--new-only', '--since', 'origin/udvikling');
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(
            'Hent den med: git fetch origin +refs/heads/udvikling:refs/remotes/origin/udvikling',
        );
    });

    it('looks the ref up where the rules are, and says so where that is no repository', () => {
        const folder = repository();
        const elsewhere = rules(NOBODY);
        expect(run(elsewhere, 'check', '--new-only', '--since', 'main', folder).code).toBe(0);
        const { code, err } = run(folder, 'check', '--new-only', '--since', 'main', elsewhere);
        expect(code).toBe(2);
        expect(err).toMatch(/»main« kan ikke slås op: .* ligger ikke i et git-lager\.\n$/);
    });

    it('wants to know since when', () => {
        const { code, err } = run(rules(NOBODY), 'check', '--new-only');
        expect(code).toBe(2);
        expect(err).toContain('--since main');
    });
});
