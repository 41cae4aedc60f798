import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks, type CheckOptions } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { Language } from '../../../language/model/index.js';
import { fingerprints } from '../../../language/reports/fingerprint.js';
import type { SourceFile } from '../../../language/rule-sets.js';
import { exampleTexts } from '../../support/examples.js';
import { FIXTURES } from '../../support/fixtures.js';
import { ruleSetsFrom } from '../../support/rules.js';

const folder = join(import.meta.dirname, 'regler');
const [words, rules] = ['ord.regel', 'samtaler.regel'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
);

type Texts = Readonly<Record<string, string>>;

const BASE: Texts = { 'a.regel': words!, 'b.regel': rules! };

/** `RR101 fingerprint`, sorted. */
async function printsOf(texts: Texts, options: Partial<CheckOptions> = {}): Promise<readonly string[]> {
    const files = Object.entries(texts).map(([name, text]): SourceFile => ({
        uri: `file:///regler/${name}`,
        text,
    }));
    const models = await ruleSetsFrom(files);
    return models
        .flatMap((model) => {
            const { findings } = runChecks(model, checks, { language: 'da', ...options });
            const prints = fingerprints(findings, model);
            expect(new Set(prints.values()).size, 'each has one of its own').toBe(findings.length);
            return findings.map((finding) => `${finding.code} ${prints.get(finding)}`);
        })
        .sort();
}

/** The rules of a file from the last to the first. */
const reversed = (text: string): string =>
    text
        .split(/^(?=regel )/m)
        .filter((each) => each.startsWith('regel '))
        .map((each) => `${each.trimEnd()}\n`)
        .reverse()
        .join('\n');

describe('a finding is the same one', () => {
    it.each<[string, Texts]>([
        ['below other lines', { ...BASE, 'b.regel': `-- ny linje\n\n\n${rules}` }],
        ['in a file of another name', { 'x/ord.regel': words!, 'x/å.regel': rules! }],
        ['in one file with the words', { 'alt.regel': `${words}\n${rules}` }],
        ['in rules told in another order', { ...BASE, 'b.regel': reversed(rules!) }],
        [
            'in a text laid out anew',
            { ...BASE, 'b.regel': rules!.replace(/^ {4}/gm, '  ').replace(/\n\n/g, '\n\n\n') },
        ],
        [
            'with Windows line ends',
            { 'a.regel': words!.replace(/\n/g, '\r\n'), 'b.regel': rules!.replace(/\n/g, '\r\n') },
        ],
    ])('%s', async (_, texts) => {
        expect(await printsOf(texts)).toEqual(await printsOf(BASE));
    });

    it('in another language and with another severity', async () => {
        const was = await printsOf(BASE);
        expect(was).toHaveLength(4);
        expect(await printsOf(BASE, { language: 'en' })).toEqual(was);
        expect(await printsOf(BASE, { severities: { RR101: 'info', RR901: 'error' } })).toEqual(was);
    });
});

describe('a finding is another one', () => {
    it('about another rule', async () => {
        const was = await printsOf(BASE);
        const now = await printsOf({
            ...BASE,
            'b.regel': rules!.replaceAll('regel forbud ', 'regel andet-forbud '),
        });
        const kept = now.filter((each) => was.includes(each)).map((each) => each.slice(0, 5));
        // The group and the open point have nothing to do with it; the difference and the contradiction have.
        expect(kept).toEqual(['RR301', 'RR901']);
    });

    it('in another rule set', async () => {
        const was = await printsOf(BASE);
        const now = await printsOf({ ...BASE, 'a.regel': words!.replaceAll('LAB', 'SDPL') });
        expect(now.filter((each) => was.includes(each))).toEqual([]);
    });

    it('about a citizen whom a claim forgot before', async () => {
        const gap = (from: number, to: number): Texts => ({
            'a.regel': words!
                .replace('når alder er mindst 28 år', `når alder er mindst ${to} år`)
                .replace('når alder er under 30 år', `når alder er under ${from} år`),
        });
        const [before, after] = [await printsOf(gap(30, 40)), await printsOf(gap(50, 60))];
        const of = (prints: readonly string[]) => prints.filter((each) => each.startsWith('RR302'));
        expect(of(before)).toHaveLength(1);
        expect(of(after)).toHaveLength(1);
        expect(of(after)).not.toEqual(of(before));
    });

    it('about a name that is missing in the place of another', async () => {
        const unknown = (name: string): Texts => ({
            ...BASE,
            'b.regel': rules!.replace('for unge\n', `for ${name}\n`),
        });
        const of = (prints: readonly string[]) => prints.filter((each) => each.startsWith('RR501'));
        const [one, other] = [
            of(await printsOf(unknown('gamle'))),
            of(await printsOf(unknown('midaldrende'))),
        ];
        expect(one).toHaveLength(1);
        expect(other).not.toEqual(one);
    });
});

it('rows of a table keep their findings when rows are put in above them', async () => {
    const table = (...rows: readonly string[]): Texts => ({
        'a.regel': words!.replace(/^målgrupperne .*$/m, ''),
        'b.regel': `særregler samtaler "Samtaler" § 31\n    skal jobcenteret holde første-samtale\n${rows.join('\n')}\n`,
    });
    const rows = ['    unge  senest 2 uger efter tilmelding  stk. 1', '    voksne  senest uoplyst  stk. 2'];
    const open = (prints: readonly string[]) => prints.filter((each) => each.startsWith('RR901'));
    const was = open(await printsOf(table(...rows)));
    expect(was).toHaveLength(1);
    expect(open(await printsOf(table(...rows.toReversed())))).toEqual(was);
});

it('the findings of everything that the repository has are told apart, in both languages alike', async () => {
    const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.regel'),
    );
    const all: Texts[] = [
        exampleTexts('lab-foer'),
        ...fixtures.map((name) => ({ [name]: readFileSync(join(FIXTURES, name), 'utf8') })),
    ];
    let amount = 0;
    for (const texts of all) {
        const [da, en] = await Promise.all(
            (['da', 'en'] as const satisfies Language[]).map((language) => printsOf(texts, { language })),
        );
        expect(en, Object.keys(texts)[0]).toEqual(da);
        amount += da!.length;
    }
    expect(amount).toBeGreaterThan(500);
});
