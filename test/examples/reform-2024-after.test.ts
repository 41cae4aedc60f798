import { beforeAll, describe, expect, test } from 'vitest';
import rr822 from '../../language/checks/rr822-recommendations-must-not-conflict.js';
import { runChecks } from '../../language/checks/run-checks.js';
import { runCases, type CaseResult } from '../../language/evaluation/index.js';
import type { Change, RuleSetModel, TestCase } from '../../language/model/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { exampleFiles } from '../support/files.js';
import { ruleSetsFrom } from '../support/rules.js';

/**
 * The rules that the expert group's report ends in (E001-E068) follow from the law before it and the changes (R):
 * each has prøver that pass, and that fail where a change that it comes from is taken out. F is a rule of the law
 * before that no change touches.
 */
const AFTER = rowsOf(`
    E001 R016, E002 R016 R076, E003 R016, E004 R041, E005 R040, E006 R036, E007 R020, E008 R021 R078,
    E009 R023, E010 R076, E011 F148, E012 R059, E013 R060, E014 R061, E015 R067, E016 R051 R052,
    E017 R055, E018 R046, E019 R077, E020 R077, E021 R077, E022 R045, E023 R038,
    E024 R012, E025 R017, E026 R008, E027 R041, E028 R040, E029 R020 R021, E030 R023, E031 R060,
    E032 R061, E033 R066, E034 R067, E035 R051 R052 R053 R054 R055, E036 R009 R010,
    E037 R013, E038 R015, E039 R041, E040 R019, E041 R024, E042 R027, E043 R025, E044 R058, E045 R065,
    E046 R051, E047 R035, E048 R045, E049 R007,
    E050 R015, E051 R030 R031, E052 R033, E053 R004, E054 R062, E055 R063, E056 R064,
    E057 R011, E058 R011,
    E059 R015 R022, E060 R018, E061 R048 R049 R050, E062 F078, E063 R069 R070 R071, E064 R026, E065 R027,
    E066 R082, E067 R082, E068 R008
`);

/** Kept by the reform (fastholdt): without the change the law is the same, but nothing holds others off the rule. */
const KEPT: readonly (readonly [row: string, from: string, contradicted: string])[] = [
    ['E007', 'R020', 'ophæv ret-og-pligt-dagpenge'],
    ['E015', 'R067', 'ophæv weekend-i-udlandet'],
    [
        'E025',
        'R017',
        'ændr antal-samtaler for jobsøgningsindsats til mindst 2 samtaler i de første 6 måneder',
    ],
    ['E029', 'R020', 'ophæv ret-og-pligt-kontanthjælp for jobparate'],
    ['E068', 'R008', 'ophæv dokumentation-for-arbejdsevne'],
];

/** What the change gives to others, this group has by the law before: the rule that says so, and why it is no other. */
const AS_BEFORE: readonly (readonly [row: string, from: string, rule: string, why: string])[] = [
    ['E011', 'F148', 'F148', 'the report says that control of availability stays with the a-kasse'],
    ['E048', 'R045', 'F074', 'LAB § 82 gives nytteindsats to all on kontanthjælp; R045 gives it to the sick'],
    ['E062', 'F078', 'F078', 'the report says that ordinary education may be given as today'],
];

/** What the report leaves open, asked as if it were known; the evaluator is to answer that it is undecided. */
const ASKED: Readonly<Record<string, string>> = {
    E004: `givet ydelse er dagpenge, alder er 40 år, har fastholdte-pligter, er ikke sygemeldt
    når tilmelding sker 4. maj 2026
    så efter fremtidens-indsats skal a-kassen holde første-samtale senest 18. maj 2026`,
    E005: `givet ydelse er dagpenge
    når tilmelding sker 4. maj 2026
    så efter fremtidens-indsats skal borgeren registrere cv senest 18. maj 2026`,
    E009: `givet ydelse er dagpenge, skøn "borgeren kan finde beskæftigelse på egen hånd"
    når forløbet begynder 4. maj 2026
    så efter fremtidens-indsats kan jobcenteret beslutte undtagelse-fra-krav op til 1 ud af 4`,
    E024: `givet ydelse er kontanthjælp, alder er 40 år, visitation er jobparat, er ikke i-introduktionsprogram
    når første-henvendelse sker 4. maj 2026
    så efter fremtidens-indsats skal jobcenteret foretage stillingtagen-til-indsats senest 18. maj 2026`,
    E027: `givet ydelse er kontanthjælp, alder er 40 år, visitation er jobparat, er ikke i-introduktionsprogram
    og har fastholdte-pligter
    når første-henvendelse sker 4. maj 2026
    så efter fremtidens-indsats skal jobcenteret holde første-samtale senest 18. maj 2026`,
    E028: `givet ydelse er kontanthjælp, alder er 40 år, visitation er jobparat, er ikke i-introduktionsprogram
    når tilmelding sker 4. maj 2026
    så efter fremtidens-indsats skal borgeren registrere cv senest 18. maj 2026`,
    E030: `givet ydelse er kontanthjælp, alder er 40 år, visitation er jobparat, er ikke i-introduktionsprogram
    og skøn "borgeren kan finde beskæftigelse på egen hånd"
    når forløbet begynder 4. maj 2026
    så efter fremtidens-indsats kan jobcenteret beslutte undtagelse-fra-krav op til 1 ud af 4`,
    E032: `givet ydelse er kontanthjælp, alder er 40 år, visitation er jobparat, er ikke i-introduktionsprogram
    så efter fremtidens-indsats skal kommunen give sanktion-ved-manglende-afbud beløb 500 kr.`,
    E039: `givet ydelse er kontanthjælp, alder er 40 år, er ikke i-introduktionsprogram
    og måneder-til-selvforsørgelse er 12 måneder og har fastholdte-pligter
    når første-henvendelse sker 4. maj 2026
    så efter fremtidens-indsats skal jobcenteret holde første-samtale senest 18. maj 2026`,
    E041: `givet ydelse er kontanthjælp, er ikke i-introduktionsprogram, måneder-til-selvforsørgelse er 12 måneder
    når første-henvendelse sker 4. maj 2026
    så efter fremtidens-indsats skal jobcenteret foretage fremdriftsopfølgning senest 4. maj 2027`,
    E054: `givet ydelse er sygedagpenge, har ikke rimelig-grund
    så efter fremtidens-indsats skal kommunen give ny-frist-for-oplysningsskema varighed 8 dage`,
    E058: `givet har førtidspension, ydelse er ingen-ydelse
    så efter fremtidens-indsats kan jobcenteret give indsats-på-ens-rammer`,
    E066: `givet sagens-part er en-kommune
    så efter fremtidens-indsats skal styrelsen foretage placering-i-udviklingspotentiale`,
    E067: `givet sagens-part er en-a-kasse
    så efter fremtidens-indsats skal styrelsen foretage placering-i-udviklingspotentiale`,
};

function rowsOf(table: string): Readonly<Record<string, readonly string[]>> {
    const rows = table.split(',').map((row) => row.trim().split(' '));
    return Object.fromEntries(rows.map(([row, ...from]) => [row!, from]));
}

const [REFORM_FILES, ADDED] = [exampleFiles('reform-2024'), 'reform-2024/tilføjet.regel'];

/** The questions above, and rejected recommendations that go against what is kept; they work only where switched on. */
const added = [
    ...KEPT.map(
        ([, , change], i) => `anbefaling M${i} i fremtidens-indsats "Modsat"\n    forkastet\n    ${change}\n`,
    ),
    ...Object.entries(ASKED).map(([row, text]) => `prøve "${row}"\n    ${text}\n`),
].join('\n');

let model: RuleSetModel;
let cases: readonly TestCase[];
beforeAll(async () => {
    const uri = REFORM_FILES[0]!.uri.replace(/reform-2024\/[^/]*$/, ADDED);
    const models = await ruleSetsFrom([
        ...exampleFiles('lab-foer'),
        ...REFORM_FILES,
        { uri: encodeURI(uri), text: added },
    ]);
    model = models.find(({ reform }) => reform)!;
    cases = model.cases.filter(({ place }) => place.uri !== encodeURI(uri));
});

/** Numbers of facts (F), changes (R) and rules after (E) that a source mentions; `F001-F003` is three. */
function numbersIn(text: string): string[] {
    return [...text.matchAll(/\b([EFR])(\d{3})(?:-\1(\d{3}))?\b/g)].flatMap(([, letter, first, last]) =>
        range(Number(first), Number(last ?? first)).map((n) => `${letter}${String(n).padStart(3, '0')}`),
    );
}

const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);

const mentions = ({ sources }: { readonly sources: TestCase['sources'] }, number: string): boolean =>
    sources.some(({ text }) => numbersIn(text).includes(number));

const casesOf = (row: string): readonly TestCase[] => cases.filter((each) => mentions(each, row));

/** The changes that do not come from a row, and the rules that do not state a fact. */
const keeps =
    (number: string) =>
    (change: Change): boolean =>
        !mentions(change, number);

const reduced = new Map<string, RuleSetModel>();

/** The rule set without all that comes from a row of the report. */
function without(number: string): RuleSetModel {
    const known = reduced.get(number);
    if (known) return known;
    const { reform, norms } = model;
    const reforms = reform!.reforms.map((each) => ({
        ...each,
        recommendations: each.recommendations.map((recommendation) => ({
            ...recommendation,
            changes: recommendation.changes.filter(keeps(number)),
        })),
    }));
    const found: RuleSetModel = number.startsWith('F')
        ? { ...model, norms: norms.filter((norm) => !mentions(norm, number)) }
        : { ...model, reform: { ...reform!, reforms } };
    reduced.set(number, found);
    return found;
}

/** What a row's prøver say of the law after the reform, without all that comes from `number`. */
function resultsWithout(number: string, row: string): readonly CaseResult[] {
    const about = casesOf(row).map((each) => ({
        ...each,
        expectations: each.expectations.filter(({ law }) => law.reforms.length > 0),
    }));
    return runCases(
        without(number),
        about.filter(({ expectations }) => expectations.length > 0),
    );
}

const isRed = (results: readonly CaseResult[]): boolean =>
    results.some(({ status, impossible }) => status === 'failed' && !impossible);

const isExcepted = (row: string, from: string): boolean =>
    [...KEPT, ...AS_BEFORE].some(([own, number]) => own === row && number === from);

const rows = Object.keys(AFTER);
const pairs = rows.flatMap((row) => AFTER[row]!.map((from) => [row, from] as const));

describe('every rule after the reform', () => {
    test('has a prøve that names it and each row that it comes from', () => {
        expect(rows).toEqual(range(1, 68).map((n) => `E${String(n).padStart(3, '0')}`));
        expect(model.problems).toEqual([]);
        const named = cases.flatMap(({ sources }) => sources.flatMap(({ text }) => numbersIn(text)));
        expect(named.filter((each) => each.startsWith('E') && !rows.includes(each))).toEqual([]);
        const missing = pairs.filter(
            ([row, from]) =>
                !casesOf(row).some(
                    ({ sources, expectations }) =>
                        sources.some(({ text }) =>
                            [row, from].every((each) => numbersIn(text).includes(each)),
                        ) && expectations.some(({ law }) => law.reforms.length > 0),
                ),
        );
        expect(missing).toEqual([]);
    });

    test('holds: its prøver pass', () => {
        const failing = runCases(model, cases).filter(({ status }) => status !== 'passed');
        expect(failing.map(({ testCase }) => testCase.title)).toEqual([]);
    });
});

describe('without a change', () => {
    test('is the reform with a filter', () => {
        for (const number of ['R016', 'R051', 'R070']) {
            const filtered = applyReforms(model, { filter: keeps(number) });
            expect(filtered.applied.length).toBeLessThan(applyReforms(model).applied.length);
            expect(applyReforms(without(number)).model.norms).toEqual(filtered.model.norms);
        }
    });

    test('the rules that come from it are other rules', () => {
        const green = pairs.filter(
            ([row, from]) => !isExcepted(row, from) && !isRed(resultsWithout(from, row)),
        );
        expect(green).toEqual([]);
        // As examples/reform-2024/README.md has it.
        expect([pairs.length, KEPT.length + AS_BEFORE.length]).toEqual([83, 8]);
    });

    /** What a definition says, no prøve can ask. */
    test.each<[row: string, from: string, rule: string, says: RegExp]>([
        ['E016', 'R054', 'positivliste-for-jobrettet-uddannelse', /landsdækkende positivliste, også/],
        ['E037', 'R013', 'aktivitetsparat-kontanthjælp', /inden for 6 måneder/],
        ['E041', 'R024', 'fremdriftsgarantiens-indhold', /fremdrift.*mål.*ydelse.*forværring.*tværfaglig/],
        ['E066', 'R082', 'tre-klasser', /under niveau.*forventet.*over niveau.*seneste kalenderår/],
    ])('%s: what %s has %s say is not said', (_row, from, rule, says) => {
        const said = (of: RuleSetModel): boolean =>
            applyReforms(of).model.norms.some((norm) => norm.rule === rule && says.test(norm.text ?? ''));
        expect(said(model)).toBe(true);
        expect(said(without(from))).toBe(false);
    });

    test.each(KEPT.map((each, i) => [...each, `M${i}`] as const))(
        '%s %s: what is kept stays as it is, but »%s« is no longer a contradiction',
        (row, from, _change, opposite) => {
            expect(resultsWithout(from, row).map(({ status }) => status)).not.toContain('failed');
            expect(contradicting(model, opposite)).toHaveLength(1);
            expect(contradicting(without(from), opposite)).toEqual([]);
        },
    );

    test.each(AS_BEFORE)('%s %s: is as it was, and rests on the rule of %s', (row, from, rule) => {
        if (!from.startsWith('F')) expect(isRed(resultsWithout(from, row))).toBe(false);
        expect(isRed(resultsWithout(rule, row))).toBe(true);
    });
});

/** What RR822 says of a rejected recommendation, switched on, over against what another keeps. */
function contradicting(of: RuleSetModel, opposite: string): readonly string[] {
    return runChecks(of, [rr822], { language: 'da', reform: { include: new Set([opposite]) } })
        .findings.map(({ message }) => message)
        .filter((message) => message.includes(opposite) && /fastholder/.test(message));
}

describe('what the report leaves open', () => {
    test.each(Object.keys(ASKED))('%s is undecided', (row) => {
        const open = casesOf(row).flatMap(({ expectations }) =>
            expectations.filter(({ law, claim }) => law.reforms.length > 0 && /^open/.test(claim.kind)),
        );
        expect(open.length).toBeGreaterThan(0);
        const asked = model.cases.find(({ title }) => title === row)!;
        expect(runCases(model, [asked]).map(({ status }) => status)).toEqual(['skipped']);
    });
});
