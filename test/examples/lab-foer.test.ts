import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommandLine, type CommandLine } from '../cli/command-line.js';
import { exampleFiles } from '../support/files.js';

/** What the tool says of the rules of Danish employment law before the reform, asserted from its own output. */
interface Place {
    readonly rule: string | null;
    readonly citation: string | null;
    readonly file: string;
}
interface Witness {
    readonly facts: Readonly<Record<string, string | number | boolean>>;
    readonly text: string;
    readonly twin: Witness | null;
}
interface Finding {
    readonly code: string;
    readonly family: string;
    readonly verdict: string;
    readonly message: string;
    readonly primary: Place;
    readonly related: readonly Place[];
    readonly components: readonly string[];
    readonly witness: Witness | null;
}

let cli: CommandLine;
let findings: Finding[];
beforeAll(() => {
    cli = buildCommandLine();
    findings = check();
});
afterAll(() => cli?.dispose());

function check(): Finding[] {
    const { out, err, code } = cli.run([
        'check',
        `${import.meta.dirname}/../../examples/lab-foer`,
        '--format',
        'json',
    ]);
    expect({ err, code }).toEqual({ err: '', code: 1 });
    return (JSON.parse(out) as { findings: Finding[] }).findings;
}

/** The findings of a family in which each of these provisions or rules is named. */
function naming(family: string, ...names: string[]): Finding[] {
    return findings.filter((finding) => {
        const places = [finding.primary, ...finding.related].flatMap((place) => [place.rule, place.citation]);
        return finding.family === family && names.every((name) => places.includes(name));
    });
}

describe('deadlines that differ between groups without a reason', () => {
    test.each<[string, string[], string[]]>([
        [
            'first interview',
            ['LAB § 31, stk. 4', 'LAB § 31, stk. 5', 'SDL § 13 b, stk. 1, 2. pkt.'],
            ['frist', 'hændelse', 'aktør'],
        ],
        ['CV', ['LAB § 23, stk. 1, nr. 1', 'LAB § 23, stk. 1, nr. 2', 'LAB § 23, stk. 3'], ['frist']],
        ['six interviews against four', ['LAB § 31, stk. 1', 'LAB § 31, stk. 3'], ['antal', 'aktør']],
        ['first offer after six months or one', ['LAB § 102, stk. 1', 'LAB § 105, stk. 1'], ['frist']],
        ['offers again every four months at most', ['LAB § 101', 'LAB § 105, stk. 2'], ['hyppighed']],
        ['weekends abroad', ['weekend-i-udlandet', 'alle-ugens-dage'], ['handling']],
        ['work practice', ['LAB § 61, stk. 1, nr. 1', 'LAB § 61, stk. 1, nr. 2'], ['varighed']],
        ['wage subsidies', ['LAB § 68, nr. 1', 'LAB § 68, nr. 2', 'LAB § 68, nr. 3'], ['varighed']],
        ['their amount', ['LAB § 76, stk. 2', 'LAB § 76, stk. 3'], ['beløb']],
        [
            'six weeks of education',
            ['LAB § 48, stk. 2, nr. 1', 'LAB § 48, stk. 2, nr. 3'],
            ['frist', 'hændelse'],
        ],
        ['courses after a test', ['LAB § 93, stk. 1, 1. pkt.', 'LAB § 93, stk. 1, 2. pkt.'], ['frist']],
    ])('%s', (_name, names, components) => {
        const found = naming('frist', ...names).find(({ code }) => code === 'RR201');
        expect(found?.components).toEqual(expect.arrayContaining(components));
        expect(found?.witness?.twin).not.toBeNull();
    });

    test('»det første halve år« beside »6 måneder«', () => {
        const found = findings.filter(
            ({ code, message }) =>
                code === 'RR203' && message.includes('et halvt år') && message.includes('6 måneder'),
        );
        const provisions = found.flatMap(({ primary, related }) =>
            [primary, ...related].map((place) => place.citation),
        );
        expect(provisions).toContain('SDL § 13 b, stk. 1');
        expect(provisions).toEqual(expect.arrayContaining(['LAB § 31, stk. 1']));
    });
});

describe('contradictions', () => {
    const pairs = (verdict: string): string[] =>
        findings
            .filter((finding) => finding.family === 'modstrid' && finding.verdict === verdict)
            .map(({ primary, related }) =>
                [primary, ...related]
                    .map((place) => place.citation)
                    .sort()
                    .join(' / '),
            )
            .sort();

    test('are those of the act itself, and no others', () => {
        expect(pairs('found')).toEqual([
            'LAB § 27, stk. 1 / LAB § 27, stk. 2',
            'LAB § 76, stk. 3 / LAB § 76, stk. 6, 1. pkt.',
        ]);
    });

    test('cannot be told where the act leaves the amount to the single case', () => {
        expect(pairs('unknown')).toEqual([
            'LAB § 76, stk. 3 / LAB § 76, stk. 4',
            'LAB § 76, stk. 4 / LAB § 76, stk. 6, 1. pkt.',
        ]);
    });
});

describe('groups', () => {
    test('the kontanthjælp and uddannelseshjælp split is proved', () => {
        const { out } = cli.run(['check', `${import.meta.dirname}/../../examples/lab-foer`]);
        const proofs = out.slice(out.lastIndexOf('Bevist')).replace(/\s+/g, ' ');
        expect(proofs).toMatch(/»Jobparate[^«]*«.*er adskilte: bevist/);
        expect(proofs).toMatch(/»Jobparate[^«]*«.*er udtømmende: bevist/);
        expect(proofs).toMatch(
            /Skalaen i »Sanktionssats« \(LAS § 35, stk\. 4\) har et trin for enhver værdi: bevist/,
        );
        expect(proofs).toMatch(
            /Trinnene i skalaen i »Sanktionssats« \(LAS § 35, stk\. 4\) overlapper ikke: bevist/,
        );
    });

    test('a kontanthjælpsmodtager under the introduktionsprogram is in none of nr. 2-5', () => {
        const gap = findings.find(
            ({ code, witness }) =>
                code === 'RR302' &&
                witness?.text.startsWith('en borger på kontanthjælp') &&
                /introduktionsprogram/.test(witness.text) &&
                Object.keys(witness.facts).length === 2,
        );
        expect(gap).toBeDefined();
    });

    test('a person in a forløb who is also visiteret til fleksjob', () => {
        const overlap = findings.filter(
            ({ code, witness, primary, related }) =>
                code === 'RR301' &&
                witness !== null &&
                [primary, ...related].some((place) => place.citation === 'LAB § 6, nr. 9') &&
                [primary, ...related].some((place) =>
                    ['LAB § 6, nr. 7', 'LAB § 6, nr. 8'].includes(place.citation ?? ''),
                ),
        );
        expect(overlap.length).toBeGreaterThan(0);
        // Nr. 9 leaves out the fleksjobvisiterede of nr. 10, as the act does; others in both remain, as in the act.
        for (const { witness } of naming('gruppe', 'LAB § 6, nr. 9', 'LAB § 6, nr. 10')) {
            expect(witness?.facts).not.toMatchObject({ fleksjobvisiteret: true });
        }
    });
});

test('every fact of the report is the source of a rule', () => {
    const sources = exampleFiles('lab-foer').flatMap(({ text }) =>
        [...text.matchAll(/kilde "([^"]*)"/g)].map(([, source]) => source!),
    );
    const cited = new Set<number>();
    for (const [, first, last] of sources.join(' ').matchAll(/F(\d{3})(?:-F(\d{3}))?/g))
        for (let fact = Number(first); fact <= Number(last ?? first); fact++) cited.add(fact);
    expect(range(1, 221).filter((fact) => !cited.has(fact))).toEqual([]);
    expect(Math.max(...cited)).toBe(221);
});

const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('the rules are counted for the act’s thirteen groups', () => {
    const { out } = cli.run(['count', `${import.meta.dirname}/../../examples/lab-foer`, '--format', 'json']);
    const count = JSON.parse(out) as { groups: number; bestemmelser: number; regler: number };
    expect(count.groups).toBe(13);
    const readme = readFileSync(`${import.meta.dirname}/../../examples/lab-foer/README.md`, 'utf8');
    const [, provisions, effects] = /bæres af (\d+) bestemmelser og har (\d+) forskellige/.exec(readme) ?? [];
    expect(count).toMatchObject({ bestemmelser: Number(provisions), regler: Number(effects) });
});
