import { describe, expect, test } from 'vitest';
import { runAroundReform, runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Finding } from '../../language/model/index.js';
import { applyReforms, reformed } from '../../language/reform/index.js';
import { toCheckJson } from '../../language/reports/check/json.js';
import { renderCheckText } from '../../language/reports/check/text.js';
import { plainStyle } from '../../language/reports/style.js';
import { expectValid } from '../cli/schemas.js';
import { around, BEFORE } from '../support/reform.js';
import { ruleSetsFrom, rulesFrom } from '../support/rules.js';

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

    test('may be allowed where the recommendation behind it stands', async () => {
        const { model } = await around(
            CHANGES.replace(
                'anbefaling 2.12',
                '-- tillad RR101: forbuddet falder bort i 2030\nanbefaling 2.12',
            ),
        );
        const { findings, suppressed } = runChecks(model, checks, { language: 'da' });
        expect(findings.flatMap(({ code, reform }) => (reform ? [code] : []))).toEqual(['RR201']);
        expect(suppressed.map(({ finding, reason }) => [finding.code, reason])).toEqual([
            ['RR101', 'forbuddet falder bort i 2030'],
        ]);
        expect(findings.map(({ code }) => code)).not.toContain('RR005');
    });

    test('is told in text and in JSON', async () => {
        const { model } = await around(CHANGES);
        const run = runChecks(model, checks, { language: 'da' });
        const report = { ruleSets: [{ model, ...run, suppressed: [] }], files: 1 };
        const json = toCheckJson(
            report,
            (uri) => uri,
            () => [],
        );
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
        const { compared } = runAroundReform(model, checks, { language: 'da' });
        const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
        expect(codes(compared.remaining)).toContain('RR101');
        expect(codes(compared.introduced)).not.toContain('RR101');

        const other = await around(`anbefaling 1.1 "A"\n    ophæv følge-op\n${text}`);
        const later = runAroundReform(other.model, checks, { language: 'da' });
        expect(codes(later.compared.gone)).toContain('RR101');
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
