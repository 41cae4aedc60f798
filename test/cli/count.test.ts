import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSetCountJson, SeveralJson } from '../../language/reports/count/json.js';
import { buildCommandLine, CLEAN, type CommandLine } from './command-line.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

/** Two groups, two subjects: the same rule for both, and one that differs, which Danish lawyers call særregler. */
const UNEVEN = `${CLEAN}
handling plan "Min Plan"
regel plan-for-unge "Plan for unge" § 40
    for unge
    skal jobcenteret lave plan
regel plan-for-voksne "Plan for voksne" § 41
    for voksne
    skal jobcenteret lave plan
    senest 4 uger efter tilmelding

handling opfølgning "Opfølgning"
regel opfølgning "Opfølgning" § 42
    for unge
    skal jobcenteret lave opfølgning
`;

const examples = join(import.meta.dirname, '../../examples');

function count<T = RuleSetCountJson>(cwd: string, ...args: string[]): T {
    const run = cli.run(['count', '--format', 'json', ...args], { cwd });
    expect(run).toMatchObject({ code: 0, err: '' });
    const json: unknown = JSON.parse(run.out);
    expectValid(json, 'count');
    return json as T;
}

describe('count --format json', () => {
    it('gives the figures of the one rule set', () => {
        expect(count(cli.folder({ 'a.regel': UNEVEN }))).toMatchObject({
            version: 1,
            name: 'LAB',
            groups: 2,
            bestemmelser: 4,
            regler: 4,
            celler: 5,
            varianter: 5,
            saerregler: 2,
            saerregelMetode: 'andel',
            harmoniseringsgrad: 1 / 3,
            kvadranter: { skalSkal: 2, kanSkal: 0, skalKan: 3, kanKan: 0 },
            udenForKvadranterne: 0,
            uafgjort: { regler: 0, celler: 0 },
            subjects: [
                { subject: 'første-samtale', varianter: 1, harmoniseringsgrad: 1 },
                { subject: 'plan', varianter: 2, saerregler: 2, harmoniseringsgrad: 0 },
                { varianter: 2, saerregler: 0, variantByGroup: { unge: expect.any(String), voksne: null } },
            ],
        });
    });

    it('gives each of several rule sets, and the totals', () => {
        const cwd = cli.folder({ 'a/a.regel': UNEVEN, 'b/b.regel': CLEAN.replaceAll('LAB', 'LOB') });
        const json = count<SeveralJson>(cwd);
        expect(json.ruleSets.map(({ name, regler }) => [name, regler])).toEqual([
            ['LAB', 4],
            ['LOB', 1],
        ]);
        expect(json).toMatchObject({ groups: 4, regler: 5, celler: 7, saerregelMetode: 'andel' });
        expect(json.harmoniseringsgrad).toBeCloseTo(2 / 4);
    });

    it.each(['lab-foer', 'rundtur'])('with --explain lists what is behind each figure: %s', (name) => {
        const json = count(join(examples, name), '--explain');
        const { explain } = json;
        if (!explain) throw new Error('no explanation');
        const lists = [
            'groups',
            'bestemmelser',
            'regler',
            'celler',
            'varianter',
            'saerregler',
            'udenForKvadranterne',
        ] as const;
        for (const figure of lists) expect(explain[figure], figure).toHaveLength(json[figure]);
        for (const quadrant of ['skalSkal', 'kanSkal', 'skalKan', 'kanKan'] as const) {
            expect(explain.kvadranter[quadrant], quadrant).toHaveLength(json.kvadranter[quadrant]);
        }
        const named = [...explain.regler, ...explain.celler, ...explain.bestemmelser].flatMap(
            ({ norms }) => norms,
        );
        expect(named.length).toBeGreaterThan(0);
        for (const id of named) expect(explain.norms[id], id).toMatchObject({ line: expect.any(Number) });
    });

    it('leaves the explanation out when it is not asked for', () => {
        expect(count(cli.folder({ 'a.regel': UNEVEN }))).not.toHaveProperty('explain');
    });

    it('adds up: quadrants and the rest are the cells', () => {
        const { kvadranter, udenForKvadranterne, celler } = count(join(examples, 'lab-foer'));
        const inside = Object.values(kvadranter).reduce((sum, each) => sum + each, 0);
        expect(inside + udenForKvadranterne).toBe(celler);
    });
});

describe('count', () => {
    it('says the figures in words, and who has which variant', () => {
        const { out, code, err } = cli.run(['count'], { cwd: cli.folder({ 'a.regel': UNEVEN }) });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(/Særregler +2 +regler, der ikke gælder alle målgrupper.*ingen\s+hovedregel/);
        expect(out).toMatch(/Harmonisering +33,3 pct\./);
        expect(out).toMatch(/myndigheden skal +2 +3\n/);
        expect(out).toMatch(/Første samtale +A A +1 +100\n/);
        expect(out).toMatch(/Min Plan +A B +2 +0\n/);
        expect(out).toMatch(/Opfølgning +A – +2 +0\n/);
        expect(out).toContain('--explain');
    });

    it('writes figures as the language does', () => {
        const args = ['count', join(examples, 'lab-foer')];
        expect(cli.run(args).out).toMatch(/Celler +\d\.\d{3} /);
        expect(cli.run([...args, '--lang', 'en']).out).toMatch(/Cells +\d,\d{3} /);
    });

    it('with --explain names the rules behind every figure, and where they stand', () => {
        const { out } = cli.run(['count', '--explain'], { cwd: cli.folder({ 'a.regel': UNEVEN }) });
        expect(out.replace(/\s+/g, ' ')).toContain(
            'Særregler (2) – Min Plan: plan-for-unge (LAB § 40, a.regel:23) → Unge – Min Plan: plan-for-voksne',
        );
    });

    it('does not count a text with a mistake in it', () => {
        const run = cli.run(['count'], {
            cwd: cli.folder({ 'a.regel': `${UNEVEN}    senest snart\nregel ny\n    for unge unge unge\n` }),
        });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toMatch(/^a\.regel:\d+:\d+: her er en fejl \(den første af 2 fejl\).*regelret check/);
    });

    it('never fails for what it counts', () => {
        expect(cli.run(['count', examples]).code).toBe(0);
    });
});
