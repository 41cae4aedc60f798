import { describe, expect, test } from 'vitest';
import { compareFindings } from '../../language/checks/compare-findings.js';
import { runAroundReform, runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Finding } from '../../language/model/index.js';
import { applyReforms, reformed } from '../../language/reform/index.js';
import {
    crossings,
    idleChanges,
    lostGroups,
    reformConflicts,
    strandedByReform,
    transitionGaps,
} from '../../language/reform/findings/index.js';
import { renderCheckText } from '../../language/reports/check-text.js';
import { toCheckJson } from '../../language/reports/check-json.js';
import { plainStyle } from '../../language/reports/style.js';
import { expectValid } from '../cli/schemas.js';
import { ruleSetsFrom, rulesFrom } from '../support/rules.js';

const BEFORE = `regelsæt LAB "Før"
    lov LAB "En lov"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, ledighedsydelse, sygedagpenge, ingen
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen, jobcenteret, borgeren
handling samtale "Samtale" om første-samtale, opfølgning "Opfølgning", cv "Cv", tilbud "Tilbud"
sagsemne første-samtale "Første samtale"
målgruppe ledige "Ledige" når ydelse er dagpenge
målgruppe jobparate "Jobparate" når ydelse er kontanthjælp
målgruppe visiterede "Visiterede" når ydelse er ledighedsydelse
målgruppe syge "Syge" når ydelse er sygedagpenge
regel samtale-a "Samtale i a-kassen" § 1
    for ledige
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
regel samtale-b "Samtale i jobcenteret" § 2, stk. 1
    for jobparate, syge
    skal jobcenteret holde samtale
    senest 2 uger efter henvendelse
regel følge-op "Opfølgning" § 3
    for visiterede
    skal jobcenteret foretage opfølgning
    varighed højst 6 måneder
regel ikke-følge-op "Ingen opfølgning" § 4
    for visiterede
    hvis alder er mindst 60 år
    fritages jobcenteret for opfølgning
    undtagelse fra følge-op
`;

const REFORM = `reform r "Reform"
    i kraft 1. januar 2026
`;

async function around(changes: string) {
    const model = await rulesFrom(`${BEFORE}${REFORM}${changes}`);
    expect(model.problems).toEqual([]);
    return { model, after: reformed(model) };
}

describe('changes that find nothing', () => {
    test('are told whichever of two recommendations takes the rule away, unless the two conflict', async () => {
        const later = await around(`anbefaling 1.1 "Først"
    ophæv følge-op
anbefaling 1.2 "Senere"
    i kraft 1. januar 2027
    ændr følge-op til varighed højst 3 måneder
`);
        expect(idleChanges(later.model, later.after)).toMatchObject([
            { target: 'følge-op', reason: 'gone', by: { recommendation: '1.1' } },
        ]);
        expect(reformConflicts(later.model, later.after)).toEqual([]);
        const sameDay = await around(`anbefaling 1.1 "Først"
    ophæv følge-op
anbefaling 1.2 "Så"
    ændr følge-op til varighed højst 3 måneder
`);
        expect(idleChanges(sameDay.model, sameDay.after)).toEqual([]);
        expect(reformConflicts(sameDay.model, sameDay.after)).toMatchObject([{ kind: 'removed' }]);
    });

    test('provisions on which no rule rests, and those whose rules another change took', async () => {
        const { model, after } = await around(`anbefaling 1.1 "Tekst"
    ophæv § 9
anbefaling 1.2 "Senere"
    i kraft 1. januar 2027
    ophæv § 3, § 2
anbefaling 1.3 "Først"
    ophæv følge-op
`);
        expect(after.misses.map(({ target, reason, by }) => [target, reason, by?.recommendation])).toEqual([
            ['LAB § 9', 'not-in-force', undefined],
            ['LAB § 3', 'gone', '1.3'],
        ]);
        expect(idleChanges(model, after)).toHaveLength(2);
    });
});

describe('conflicts', () => {
    const pair = (first: string, second: string): readonly string[] => [
        `anbefaling 1.1 "A"\n    ${first}\nanbefaling 1.2 "B"\n    ${second}\n`,
        `anbefaling 1.1 "A"\n    ${second}\nanbefaling 1.2 "B"\n    ${first}\n`,
    ];

    test.each([
        ['ophæv samtale-b', 'ændr samtale-b til senest 3 uger', 'removed'],
        ['ophæv samtale-b', 'udvid samtale-b til visiterede', 'removed'],
        ['ophæv samtale-b', 'fastholdt samtale-b', 'removed'],
        ['ophæv samtale-b for syge', 'ændr samtale-b til senest 3 uger', 'narrower'],
        ['ophæv samtale-b for syge', 'ophæv § 2', 'twice'],
        ['fastholdt samtale-b', 'udvid samtale-b til visiterede', 'kept'],
        ['fastholdt samtale-b', 'harmonisér første-samtale til senest 3 uger', 'kept'],
        ['ændr samtale-b til senest 3 uger', 'ændr samtale-b for syge til senest 4 uger', 'result'],
        ['ændr samtale-b uden frist', 'harmonisér første-samtale til senest 4 uger', 'result'],
        [
            'ændr samtale-b til senest 2 uger efter tilmelding',
            'ændr samtale-b til straks efter henvendelse',
            'result',
        ],
        [
            'ændr følge-op til senest 3 uger efter henvendelse',
            'harmonisér opfølgning til senest 1 uge',
            'result',
        ],
        ['ændr samtale-b for syge til senest 3 uger', 'udvid samtale-b til visiterede', 'order'],
    ])('%s / %s: %s, in either order', async (first, second, kind) => {
        for (const changes of pair(first, second)) {
            const { model, after } = await around(changes);
            const found = reformConflicts(model, after);
            expect(
                found.map((each) => each.kind),
                changes,
            ).toEqual([kind]);
            expect(found[0]!.verdict).toBe('found');
        }
    });

    test.each([
        ['ophæv samtale-b for syge', 'ændr samtale-b for jobparate til senest 3 uger'],
        ['fastholdt samtale-b for syge', 'ophæv samtale-b for jobparate'],
        ['ændr samtale-b til senest 21 dage', 'harmonisér første-samtale til senest 3 uger'],
        ['ændr samtale-b til senest 3 uger', 'ændr samtale-b til varighed højst 1 måned'],
        ['ændr samtale-b til senest 3 uger', 'udvid samtale-b til visiterede'],
        // The one names no event and keeps the rule's own, whichever that is by then.
        ['ændr samtale-b til senest 2 uger efter tilmelding', 'ændr samtale-b til senest 2 uger'],
        ['ændr samtale-b for syge til senest 3 uger', 'ændr samtale-b for jobparate til senest 4 uger'],
    ])('%s / %s: none', async (first, second) => {
        for (const changes of pair(first, second)) {
            const { model, after } = await around(changes);
            expect(reformConflicts(model, after), changes).toEqual([]);
        }
    });
});

test('a reference is stranded wholly, for some, or not at all', async () => {
    const stranded = async (changes: string): Promise<unknown> => {
        const { model, after } = await around(`anbefaling 1.1 "A"\n    ${changes}\n`);
        return strandedByReform(model, after).map(({ from, to, extent }) => [from.rule, to.rule, extent]);
    };
    expect(await stranded('ophæv følge-op')).toEqual([['ikke-følge-op', 'følge-op', 'all']]);
    expect(await stranded('ændr følge-op\n        hvis alder er under 65 år')).toEqual([
        ['ikke-følge-op', 'følge-op', 'some'],
    ]);
    expect(await stranded('ændr følge-op\n        hvis alder er mindst 20 år')).toEqual([]);
    expect(await stranded('ophæv følge-op, ikke-følge-op')).toEqual([]);
});

test('who loses a group, and who comes into another than the one in its place', async () => {
    const { model, after } = await around(`anbefaling 1.1 "Grupper"
    sammenlæg jobparate til jobsøgning "Jobsøgning"
    sammenlæg syge til jobhjælp "Jobhjælp"
    ophæv samtale-b for jobhjælp
    ophæv målgruppen ledige
målgruppe jobsøgning
    når ydelse er kontanthjælp og alder er under 50 år
målgruppe jobhjælp
    når ydelse er sygedagpenge eller (ydelse er kontanthjælp og alder er mindst 60 år)
`);
    expect(lostGroups(model, after).map(({ group, extent }) => [group.id, extent])).toEqual([
        ['ledige', 'all'],
        ['jobparate', 'some'],
    ]);
    expect(
        crossings(model, after).map(({ from, to, lost }) => [from.id, to.id, lost.map((n) => n.rule)]),
    ).toEqual([['jobparate', 'jobhjælp', ['samtale-b']]]);
});

test('a new rule that comes later or catches new cases only leaves somebody between', async () => {
    const gaps = async (changes: string): Promise<unknown> => {
        const { model, after } = await around(`anbefaling 1.1 "A"\n    ophæv samtale-b\n${changes}
regel ny "Ny samtale" § 7
    for syge
    skal jobcenteret holde samtale
`);
        return transitionGaps(model, after).map(({ kind, certain }) => [kind, certain.certainty]);
    };
    expect(await gaps('    indsæt ny\n        gælder kun nye forløb')).toEqual([['open-case', 'found']]);
    expect(await gaps('    indsæt ny\n        i kraft 1. februar 2026')).toEqual([['days', 'found']]);
    expect(await gaps('    indsæt ny')).toEqual([]);
    // The other rule on the act holds for them meanwhile.
    expect(
        await gaps('    indsæt ny\n        i kraft 1. februar 2026\n    udvid samtale-a til syge'),
    ).toEqual([]);
});

describe('the rules as the reform leaves them', () => {
    const CHANGES = `anbefaling 2.11 "Harmonisering"
    ændr samtale-a til senest 3 uger
anbefaling 2.12 "Nyt forbud"
    indsæt forbud
regel forbud "Ingen opfølgning af unge" § 9
    for visiterede
    hvis alder er under 25 år
    må jobcenteret ikke foretage opfølgning
`;

    test('are checked, and what is new is told with the recommendations behind it', async () => {
        const { model } = await around(CHANGES);
        const found = runChecks(model, checks, { language: 'da' }).findings.filter(({ reform }) => reform);
        expect(found.map(({ code, reform }) => [code, reform])).toEqual([
            ['RR101', { id: 'r', recommendations: ['2.12'] }],
            ['RR201', { id: 'r', recommendations: ['2.11'] }],
        ]);
        expect(found[0]!.message).toMatch(/^Efter anbefaling 2\.12: /);
        const english = runChecks(model, checks, { language: 'en' }).findings;
        expect(english.find(({ reform }) => reform)?.message).toMatch(/^After recommendation 2\.12: /);
    });

    test('is told in text and in JSON', async () => {
        const { model } = await around(CHANGES);
        const run = runChecks(model, checks, { language: 'da' });
        const report = { ruleSets: [{ model, ...run }], files: 1 };
        const json = toCheckJson(report, (uri) => uri);
        expectValid(json, 'check');
        expect(json.findings.flatMap(({ reform }) => reform?.recommendations ?? [])).toContain('2.12');
        const options = {
            language: 'da' as const,
            style: plainStyle,
            width: 100,
            names: (uri: string) => uri,
        };
        expect(renderCheckText(report, options)).toContain('(modstrid, efter reformen)');
    });

    test('findings that were there are remaining, and those that went are gone', async () => {
        const text = `regel modsat "Modsat" § 8
    for visiterede
    må jobcenteret ikke foretage opfølgning
`;
        const { model } = await around(`anbefaling 1.1 "A"
    ændr følge-op til varighed højst 3 måneder
    ændr følge-op for visiterede undtagen jobparate til varighed højst 2 måneder
${text}`);
        const { before, after, reformed: applied } = runAroundReform(model, checks, { language: 'da' });
        const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
        const compared = compareFindings(before, after, applied.successors);
        expect(codes(compared.remaining)).toContain('RR101');
        expect(codes(compared.introduced)).not.toContain('RR101');

        const other = await around(`anbefaling 1.1 "A"\n    ophæv følge-op\n${text}`);
        const runs = runAroundReform(other.model, checks, { language: 'da' });
        const gone = compareFindings(runs.before, runs.after, runs.reformed.successors).gone;
        expect(codes(gone)).toContain('RR101');
    });

    test('of a rule set that reforms another only its own files are judged', async () => {
        const lab = {
            uri: 'file:///test/lab/regler.regel',
            text: `${BEFORE}regel modsat "Modsat" § 8
    for visiterede
    må jobcenteret ikke foretage opfølgning
`,
        };
        const own = {
            uri: 'file:///test/reform/reform.regel',
            text: `regelsæt REF "Reform"
    bruger LAB
reform r "Reform" ændrer LAB
    i kraft 1. januar 2026
anbefaling 1.1 "A"
    ophæv følge-op
    ændr samtale-a til senest 5 uger
regel glemt "Skrevet og glemt" § 9
    for syge
    skal jobcenteret give tilbud
`,
        };
        const models = await ruleSetsFrom([lab, own]);
        const reforming = models.find(({ id }) => id === 'REF')!;
        const { findings } = runChecks(reforming, checks, { language: 'da' });
        expect(findings.filter(({ code, reform }) => code === 'RR101' && !reform)).toEqual([]);
        expect(findings.map(({ code }) => code)).toContain('RR823');
        expect(findings.find(({ code }) => code === 'RR828')?.message).toContain('Skrevet og glemt');
        // A difference that the reform makes in the other rule set's rules has a foot in the reform's own file.
        const made = findings.filter(({ reform }) => reform);
        expect(made.map(({ code }) => code)).toContain('RR201');
        for (const { primary, related } of made)
            expect([primary, ...related].some(({ place }) => place.uri === own.uri)).toBe(true);
        const base = models.find(({ id }) => id === 'LAB')!;
        expect(runChecks(base, checks, { language: 'da' }).findings.map(({ code }) => code)).toContain(
            'RR101',
        );
    });
});

test('a rejected recommendation counts only where it is switched on', async () => {
    const { model } = await around(`anbefaling 1.1 "A"
    ophæv følge-op
anbefaling X1 "Overvejet"
    forkastet
    ændr følge-op til varighed højst 3 måneder
`);
    const codes = (include?: ReadonlySet<string>): string[] =>
        runChecks(model, checks, { language: 'da', ...(include && { reform: { include } }) }).findings.map(
            ({ code }) => code,
        );
    expect(codes()).not.toContain('RR822');
    expect(codes(new Set(['X1']))).toContain('RR822');
});

test('a reform is applied once for each state that is asked for', async () => {
    const { model } = await around(`anbefaling 1.1 "A"\n    ophæv følge-op\n`);
    expect(reformed(model)).toBe(reformed(model, {}));
    expect(reformed(model, { day: 1 })).not.toBe(reformed(model));
    expect(reformed(model).model.norms).toEqual(applyReforms(model).model.norms);
});

describe('the page of a check', () => {
    const WORDS = `oplysning ydelse er én af dagpenge, kontanthjælp, ledighedsydelse, revalidering, ressourceforløb
oplysning alder er et helt tal i år fra 0 til 120
hændelse tilmelding
aktør jobcenteret
handling samtale, tilskud
målgruppe unge når alder er under 30 år
målgruppe jobparate når ydelse er kontanthjælp
målgruppe ledighedsydelse når ydelse er ledighedsydelse
`;
    const rule = (name: string, group: string, weeks: number): string => `regel ${name}
    for ${group}
    skal jobcenteret holde samtale
    senest ${weeks} uger efter tilmelding
`;
    const pages = checks.filter(({ family }) => family === 'reform');

    test.each(pages.map((check) => [check.code, check.docs.example] as const))(
        '%s has an example that fires it',
        async (code, example) => {
            const rules = example.includes('regel ')
                ? ''
                : rule('samtale', 'jobparate', 2) + rule('anden-samtale', 'ledighedsydelse', 4);
            const inserted = example.includes('ny-samtale') ? rule('ny-samtale', 'jobparate', 3) : '';
            const model = await rulesFrom(`${WORDS}${rules}${example}\n${inserted}`);
            expect(model.problems).toEqual([]);
            const { findings } = runChecks(model, checks, { language: 'da' });
            expect(findings.map((finding) => finding.code)).toContain(code);
        },
    );
});
