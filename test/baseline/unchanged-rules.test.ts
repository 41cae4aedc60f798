import { describe, expect, it } from 'vitest';
import { runChecks } from '../../language/checks/run-checks.js';
import { formatText } from '../../language/formatting/index.js';
import { checks } from '../../language/generated/checks.js';
import type { SourceFile } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';
import { isMistake } from '../../language/suppressions/known.js';
import { accountFor, type Accounted } from '../../server/baseline/account.js';
import { entriesOf, writeBaseline, type Baseline } from '../../server/baseline/baseline.js';
import { parseBaseline } from '../../server/baseline/read-baseline.js';
import { sortEntries } from '../../server/baseline/stale-entries.js';
import { generateRules } from '../bench/generate.js';
import { seeded, type Random } from '../support/random.js';
import { ruleSetsFrom } from '../support/rules.js';

const SEEDS = process.env['REGELRET_NIGHTLY'] === '1' ? 300 : 30;
const services = createRegelretServices().regelret;
const FILE = '/regler/regelret-baseline.json';

describe('with a list of the findings of a random rule set', () => {
    it(
        `nothing is found, also when the rules are moved, and a contradiction is (${SEEDS} rule sets)`,
        {
            timeout: 600_000,
        },
        async () => {
            for (let seed = 1; seed <= SEEDS; seed++) {
                const random = seeded(seed);
                const rules = generateRules(20 + random.below(40), seed);
                const list = await listOf(inOneFile(rules));
                expect(list.entries.length, `seed ${seed} finds something`).toBeGreaterThan(0);
                expect(await newIn(inOneFile(rules), list), `seed ${seed}, as it was`).toEqual([]);

                const moved = scattered(rules, random);
                const account = await accountOf(moved, list);
                expect(told(account), `seed ${seed}, moved`).toEqual([]);
                expect(staleIn(list, account), `seed ${seed}, moved`).toEqual([]);

                const added = [...moved, { uri: 'file:///regler/ny.regel', text: CONTRADICTION }];
                expect(await newIn(added, list), `seed ${seed}, with a contradiction`).toEqual([
                    'RR101 ny-pligt nyt-forbud',
                ]);
            }
        },
    );

    it('a finding that is gone is the only one that is stale', async () => {
        const rules = generateRules(40, 7);
        const withContradiction = [
            ...inOneFile(rules),
            { uri: 'file:///regler/ny.regel', text: CONTRADICTION },
        ];
        const list = await listOf(withContradiction);
        const account = await accountOf(inOneFile(rules), list);
        expect(told(account)).toEqual([]);
        expect(staleIn(list, account)).toEqual(['RR101 ny-pligt nyt-forbud']);
    });
});

const CONTRADICTION = `handling nyhed
regel ny-pligt
    for alle
    skal centeret nyhed

regel nyt-forbud
    for alle
    må centeret ikke nyhed
`;

const inOneFile = (text: string): SourceFile[] => [{ uri: 'file:///regler/alle.regel', text }];

/** The same declarations in another order, in files of other names, some of them laid out by the formatter. */
function scattered(text: string, random: Random): SourceFile[] {
    const parts = text.split(/^(?=[a-zæøå])/m);
    const isHead = (part: string): boolean => !/^(?:regel|særregler|målgruppe) /.test(part);
    const names = ['a', 'under/b', 'å c', 'd'].slice(0, 1 + random.below(4));
    const files = new Map(names.map((name) => [name, [] as string[]]));
    files.get(names[0]!)!.push(...parts.filter(isHead));
    for (const part of shuffled(
        parts.filter((each) => !isHead(each)),
        random,
    ))
        files.get(random.pick(names))!.push(part);
    return [...files].map(([name, own]) => {
        const joined = own.join(random.pick(['', '\n', '-- en bemærkning\n']));
        return {
            uri: `file:///regler/${encodeURI(name)}${random.below(3)}.regel`,
            text: random.chance(0.5) ? formatText(services, joined) : joined.replaceAll('    ', '  '),
        };
    });
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
    const left = [...items];
    return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}

interface AccountOf extends Accounted {
    readonly ruleSet: string;
}

async function accountOf(files: readonly SourceFile[], list?: Baseline): Promise<AccountOf> {
    const [model, ...others] = await ruleSetsFrom(files);
    expect(others).toEqual([]);
    expect(model!.problems, 'the rules are without mistakes').toEqual([]);
    const ran = runChecks(model!, checks, { language: 'da' });
    return { ...accountFor(model!, ran, list), ruleSet: model!.id };
}

/** As it is read back from the file. */
async function listOf(files: readonly SourceFile[]): Promise<Baseline> {
    const [model] = await ruleSetsFrom(files);
    const { findings, fingerprints } = accountFor(model!, runChecks(model!, checks, { language: 'da' }));
    expect(findings.filter(({ code }) => isMistake(code))).toEqual([]);
    const read = await parseBaseline(FILE, writeBaseline(entriesOf(model!, findings, fingerprints)));
    if (!('entries' in read)) throw new Error(read.message.en);
    return read;
}

const newIn = async (files: readonly SourceFile[], list: Baseline): Promise<string[]> =>
    told(await accountOf(files, list));

const told = ({ findings }: Accounted): string[] =>
    findings.map(({ code, primary, related }) =>
        [code, ...[primary, ...related].map(({ rule }) => rule).sort()].join(' '),
    );

function staleIn(list: Baseline, { fingerprints, ruleSet }: AccountOf): string[] {
    const judged = { id: ruleSet, fingerprints: new Set(fingerprints.values()), saysAll: () => true };
    return sortEntries(list, [judged], ['/regler']).stale.map(({ code, rules }) =>
        [code, ...rules].join(' '),
    );
}
