import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RuleSetCountJson } from '../../language/reports/count/json.js';
import type { CountReformJson } from '../../language/reports/count/reform-json.js';
import { buildCommandLine, type CommandLine } from './command-line.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

const LAW = `regelsæt LAB "Lov om indsatsen"
    lov LAB "LBK nr. 280 af 1. marts 2024"
    gælder fra 1. marts 2024

oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge, ingen
    siges "på …"
hændelse tilmelding "Tilmelding"
aktør jobcenteret, borgeren er borger
handling samtale "Samtale", plan "Plan", test "Test"

målgruppe ledige "Ledige" LAB § 6, nr. 1
    når ydelse er dagpenge
målgruppe jobparate "Jobparate" LAB § 6, nr. 2
    når ydelse er kontanthjælp
målgruppe syge "Sygemeldte" LAB § 6, nr. 3
    når ydelse er sygedagpenge

regel samtale-ledige "Samtale for ledige" LAB § 31
    for ledige
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
    borgeren skal deltage
regel samtale-jobparate "Samtale for jobparate" LAB § 32
    for jobparate
    skal jobcenteret holde samtale
    senest 1 uge efter tilmelding
    borgeren skal deltage
regel plan "Plan" LAB § 40
    for ledige, jobparate
    skal jobcenteret lave plan
regel test-syge "Test for syge" LAB § 50
    for syge
    kan jobcenteret foretage test
`;

const REFORM = `regelsæt reform-2026 "Reformens regler"
    bruger LAB

reform fremtid "Fremtidens indsats" ændrer LAB
    i kraft 1. januar 2026
    indfasning 2026 1.000, 2027 1.800, varigt 3.100 mio. kr. afrundet til 100
anbefaling 1.1 "Én målgruppe"
    sammenlæg ledige, jobparate til jobsøgere "Jobsøgere"
anbefaling 2.1 "Samtaler"
    harmonisér samtale til senest 3 uger
anbefaling 2.10 "Tests"
    ophæv test-syge
        i kraft 1. juli 2027
anbefaling 2.2 "Ingen virkning"
    fastholdt plan
anbefaling X001 "Uden plan"
    forkastet
    ophæv plan
`;

const FILES = { 'lab/a.regel': LAW, 'reform/r.regel': REFORM };

function countReform(cwd: string, ...args: string[]): CountReformJson {
    const run = cli.run(['count', '--format', 'json', '--reform', 'fremtid', ...args], { cwd });
    expect(run).toMatchObject({ code: 0, err: '' });
    const json: unknown = JSON.parse(run.out);
    expectValid(json, 'count-reform');
    return json as CountReformJson;
}

describe('count --reform --format json', () => {
    it('gives the figures before and after, and what each recommendation takes away', () => {
        const json = countReform(cli.folder(FILES), 'reform');
        expect(json).toMatchObject({
            version: 1,
            reform: 'fremtid',
            title: 'Fremtidens indsats',
            at: null,
            from: '2027-07-01',
            with: [],
            before: {
                name: 'LAB',
                groups: 3,
                bestemmelser: 4,
                regler: 4,
                celler: 5,
                varianter: 7,
                saerregler: 2,
            },
            after: {
                name: 'LAB',
                groups: 2,
                bestemmelser: 3,
                regler: 2,
                celler: 2,
                varianter: 4,
                saerregler: 0,
            },
            refined: {
                before: { groups: 3, regler: 4, celler: 5 },
                after: { groups: 3, regler: 2, celler: 4 },
            },
            cellerEgne: { before: 5, after: 2 },
            saerregler: { metode: 'andel', all: { before: 2, after: 0, common: 2, share: 1, net: 1 } },
            phaseIn: null,
        });
        expect(
            json.byRecommendation.map(({ id, alone, inOrder, rules }) => [id, alone, inOrder, rules]),
        ).toEqual([
            ['1.1', removed(1, 0, 0, 1, 1, 2), removed(1, 0, 0, 1, 1, 2), []],
            [
                '2.1',
                removed(0, 0, 1, 0, 1, 2),
                removed(0, 0, 1, 1, 0, 0),
                ['samtale-ledige', 'samtale-jobparate'],
            ],
            ['2.10', removed(0, 1, 1, 1, 2, 0), removed(0, 1, 1, 1, 2, 0), ['test-syge']],
            ['2.2', removed(0, 0, 0, 0, 0, 0), removed(0, 0, 0, 0, 0, 0), []],
        ]);
        expect(json.groupMap).toMatchObject({
            before: ['ledige', 'jobparate', 'syge'],
            after: ['jobsøgere', 'syge'],
            mapping: [
                { from: 'ledige', to: 'jobsøgere', declared: true, certain: 'yes' },
                {
                    from: 'jobparate',
                    to: 'jobsøgere',
                    declared: true,
                    witness: { facts: { ydelse: 'kontanthjælp' } },
                },
                { from: 'syge', to: 'syge', declared: true },
            ],
            newcomers: [],
        });
        expect(json.byRecommendation[0]).not.toHaveProperty('explain');
    });

    it('gives one day, and what the reform gives in its year', () => {
        const cwd = cli.folder(FILES);
        const early = countReform(cwd, '.', '--at', '2026-02-01');
        expect(early).toMatchObject({ at: '2026-02-01', from: null, after: { regler: 3 } });
        expect(early.phaseIn).toMatchObject({ year: 2026, amount: 100_000_000_000, stands: 'year' });
        const before = countReform(cwd, '.', '--at', '31. december 2025');
        expect(before.after).toEqual(before.before);
        expect(before.phaseIn).toMatchObject({ amount: 0, stands: 'before-start' });
        expect(countReform(cwd, '.', '--at', '2030-01-01').phaseIn).toMatchObject({
            amount: 310_000_000_000,
            stands: 'permanent',
            rounding: 10_000_000_000,
        });
    });

    it('switches rejected recommendations on', () => {
        const json = countReform(cli.folder(FILES), '.', '--with', 'X001');
        expect(json.with).toEqual(['X001']);
        expect(json.byRecommendation.at(-1)).toMatchObject({ id: 'X001', rejected: true, rules: ['plan'] });
        expect(json.after.regler).toBe(1);
    });

    it('with --explain lists the special rules one by one', () => {
        const { saerregler, before, after } = countReform(cli.folder(FILES), '.', '--explain');
        expect(saerregler.explain?.common.map(({ norms }) => norms)).toEqual([
            ['samtale-ledige'],
            ['samtale-jobparate'],
        ]);
        expect(before.explain?.regler).toHaveLength(before.regler);
        expect(after.explain?.regler).toHaveLength(after.regler);
    });
});

/** groups, bestemmelser, regler, celler, varianter, saerregler */
function removed(...figures: readonly number[]): Record<string, number> {
    const names = ['groups', 'bestemmelser', 'regler', 'celler', 'varianter', 'saerregler'];
    return Object.fromEntries(names.map((name, i) => [name, figures[i]!]));
}

describe('count --reform', () => {
    it('says it in words', () => {
        const { out, code, err } = cli.run(['count', '--reform', 'fremtid', '--at', '2027-08-01'], {
            cwd: cli.folder(FILES),
        });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toContain('Fremtidens indsats · ændrer LAB');
        expect(out).toContain('Reglerne den 1. august 2027 uden og med reformen');
        expect(out).toContain('I 2027 giver reformen 1.800 mio. kr. (afrundet til 100 mio. kr.)');
        expect(out).toMatch(/Målgrupper +3 +2 +-1 +3 +3\n/);
        expect(out).toMatch(/Celler +5 +2 +-3 +5 +4\n/);
        expect(out).toMatch(/Af 2 særregler går 2 \(100 pct\.\): 0 er væk, 2 er ikke længere særregler/);
        expect(out).toMatch(/2\.10 +Tests +-1 +-1 +-1 +-2 +· +-1 +-1 +-1 +-2 +·\n/);
        expect(out).toMatch(/2\.2 +Ingen virkning( +·){10}\n/);
        expect(out).toMatch(/ Jobparate\n +→? ?= Jobsøgere\n/);
        expect(out).toMatch(/Samtale +A B – +C +– +0 → 0\n +Plan +A A – +A +– +33 → 0\n/);
    });

    it('says it in English too', () => {
        const { out } = cli.run(['count', '--reform', 'fremtid', '--at', '2027-08-01', '--lang', 'en'], {
            cwd: cli.folder(FILES),
        });
        expect(out).toContain('In 2027 the reform gives DKK 1,800 million (rounded to DKK 100 million)');
        expect(out).toMatch(/Cells +5 +2 +-3/);
    });

    it('with --explain names the rules', () => {
        const { out } = cli.run(['count', 'reform', '--reform', 'fremtid', '--explain'], {
            cwd: cli.folder(FILES),
        });
        expect(out).toMatch(
            /Ikke længere særregler \(2\)\n +– Samtale: samtale-ledige \(LAB § 31, lab\/a\.regel:\d+\)/,
        );
        expect(out).toMatch(/2\.10 Tests \(1\)\n +– test-syge/);
    });

    it.each([
        [['--reform', 'fremtiden'], 'Reformen »fremtiden« findes ikke i filerne. Mente du fremtid?'],
        [
            ['--reform', 'fremtid', '--at', '2020-01-01'],
            'uden for regelsættet: det gælder først fra 1. marts 2024',
        ],
        [['--reform', 'fremtid', '--at', '2026-02-30'], '»2026-02-30« er ikke en dato, der findes'],
        [['--reform', 'fremtid', '--at', '9999-01-01'], 'uden for regelsættet'],
        [['--reform', 'fremtid', '--with', 'X01'], 'Mente du X001?'],
        [['--reform', 'fremtid', '--with', '2.1'], 'Anbefaling 2.1 er ikke forkastet'],
        [['--at', '2026-02-01'], '--at kan kun bruges sammen med --reform'],
    ])('refuses %j', (args, message) => {
        const run = cli.run(['count', ...args], { cwd: cli.folder(FILES) });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toContain(message);
    });

    it('says so where the files hold no reform', () => {
        const run = cli.run(['count', 'lab', '--reform', 'fremtid'], { cwd: cli.folder(FILES) });
        expect(run).toMatchObject({ code: 2, out: '' });
        expect(run.err).toContain('Der er ingen reform i filerne');
    });

    it.each(['lab/a.regel', 'reform/r.regel'] as const)(
        'counts nothing where there is a mistake in %s',
        (file) => {
            const cwd = cli.folder({ ...FILES, [file]: `${FILES[file]}        senest snart\n` });
            const run = cli.run(['count', 'reform', '--reform', 'fremtid'], { cwd });
            expect(run).toMatchObject({ code: 2, out: '' });
            expect(run.err).toMatch(new RegExp(`^${file.replace('.', '\\.')}:\\d+:\\d+: her er en fejl`));
        },
    );

    it('says that the reformed rule set is missing', () => {
        const run = cli.run(['count', '--reform', 'fremtid'], { cwd: cli.folder({ 'r.regel': REFORM }) });
        expect(run).toMatchObject({ code: 2, out: '' });
    });
});

describe('count without --reform', () => {
    const count = (cwd: string, ...args: string[]): RuleSetCountJson => {
        const run = cli.run(['count', '--format', 'json', ...args], { cwd });
        expect(run).toMatchObject({ code: 0, err: '' });
        const json: unknown = JSON.parse(run.out);
        expectValid(json, 'count');
        return json as RuleSetCountJson;
    };

    it.each([['.'], ['lab'], ['reform'], ['lab', 'reform']])(
        'counts the reformed rule set once: %j',
        (...paths) => {
            expect(count(cli.folder(FILES), ...paths)).toMatchObject({ name: 'LAB', regler: 4, celler: 5 });
        },
    );

    it('tells of the reform and of the command', () => {
        const { out } = cli.run(['count', 'reform'], { cwd: cli.folder(FILES) });
        expect(out).toContain('»Fremtidens indsats« ændrer LAB.');
        expect(out).toContain('regelret count reform --reform fremtid');
    });

    it('counts the law before the reform as the reform does', () => {
        const examples = join(import.meta.dirname, '../../examples');
        const lab = count(examples, 'lab-foer');
        expect(count(examples, 'lab-foer', 'reform-2024')).toEqual(lab);
    });
});
