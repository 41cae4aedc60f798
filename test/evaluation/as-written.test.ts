import { describe, expect, test } from 'vitest';
import { evaluateCase, runCases } from '../../language/evaluation/index.js';
import { effectivePopulations } from '../../language/analyses/effective/index.js';
import { addDuration, type Duration } from '../../language/calendar/index.js';
import type { Norm, RuleSetModel } from '../../language/model/index.js';
import { and, intervals, isIn, type Condition } from '../../language/population/index.js';
import type { SourceFile } from '../../language/rule-sets.js';
import { generateRules } from '../bench/generate.js';
import { readAsWritten, type AsWritten, type Citizen } from '../support/as-written.js';
import { exampleFiles } from '../support/files.js';
import { seeded, type Random } from '../support/random.js';
import { citizenOf } from '../support/replay.js';
import { ruleSetsFrom } from '../support/rules.js';
import { interestingValues, randomCase } from './random-case.js';

const NIGHTLY = process.env['REGELRET_NIGHTLY'] !== undefined;

const MIXED_UNITS = `regelsæt tid "Tid"
hændelse start
aktør a
handling h, k
oplysning forløb er tid siden start
oplysning alder er et helt tal fra 0 til 99
regel r1
    hvis forløb er mindst 13 uger
    skal a h
regel r2
    hvis forløb er under 3 måneder
    skal a h
    undtagelse fra r1
regel r3
    hvis forløb er over 30 dage og højst 1 måned
    skal a h
    undtagelse fra r2
regel r4
    hvis samlet forløb er mindst 12 måneder inden for 18 måneder
    skal a h
regel r5
    skal a h
    fra 26 uger til 6 måneder efter start
regel r6
    hvis forløb er præcis 4 uger eller 1 måned
    skal a h
regel r7
    hvis alder er under 30
    skal a k
    i de første 2 måneder
regel r8
    skal a k
    efter de første 8 uger
    undtagelse fra r7
regel r9
    hvis forløb er mindst 1 år og under 365 dage eller forløb er mindst 52 uger og under 12 måneder
    skal a k
`;

const RULE_SETS: readonly (readonly [string, number, () => SourceFile[]])[] = [
    ['examples/lab-foer', 25, () => exampleFiles('lab-foer')],
    ['examples/rundtur', 200, () => exampleFiles('rundtur')],
    ['time in months, weeks and days', 600, () => [{ uri: 'file:///tid/tid.regel', text: MIXED_UNITS }]],
    ...[1, 2, 3].map(
        (seed) =>
            [
                `generated rules ${seed}`,
                40,
                () => [{ uri: `file:///g${seed}/regler.regel`, text: generateRules(120, seed) }],
            ] as const,
    ),
];

/** Of a citizen of whom everything is known, the evaluator says what the rules say, read word by word. */
describe('fully known citizens', () => {
    test.each(RULE_SETS)('%s', async (name, count, files) => {
        const sources = files();
        const [model] = await ruleSetsFrom(sources);
        const asWritten = await readAsWritten(sources);
        const values = interestingValues(model!);
        const random = seeded(20_261_122);
        const rules = rulesOf(model!);
        let [possible, held, mismatches, compared] = [0, 0, 0, 0];
        for (let n = 0; n < count * (NIGHTLY ? 10 : 1); n++) {
            const { facts, citizen } = randomCase(model!, values, random);
            const outcome = evaluateCase(model!, facts);
            expect(outcome.possible).toBe(asWritten.possible(citizen) ? 'yes' : 'no');
            if (outcome.possible === 'no') continue;
            possible++;
            for (const { group, isMember } of outcome.groups)
                expect({ group: group.id, citizen, isMember }).toEqual({
                    group: group.id,
                    citizen,
                    isMember: asWritten.inGroup(group.id, citizen) ? 'yes' : 'no',
                });
            for (const rule of rules) {
                const own = outcome.norms.filter((each) => each.norm.rule === rule && !isImplied(each.norm));
                expect(own.filter(({ holds }) => holds === 'unknown')).toEqual([]);
                const says = own.some(({ holds }) => holds === 'yes');
                const reads = asWritten.applies(rule, citizen);
                compared++;
                if (reads) held++;
                if (says !== reads) {
                    mismatches++;
                    expect({ rule, citizen, says }).toEqual({ rule, citizen, says: reads });
                }
            }
        }
        console.log(
            `${name}: ${possible} possible citizens, ${compared} answers, ${held} hold, ${mismatches} mismatches`,
        );
        expect(possible).toBeGreaterThan(0);
        expect(held).toBeGreaterThan(0);
    });
});

/** A prøve that names a rule passes exactly where the rule, read word by word, applies; with `ikke` exactly where not. */
describe('prøver by the name of a rule', () => {
    test.each(RULE_SETS.slice(1))('%s', async (name, count, files) => {
        const sources = files();
        const [model] = await ruleSetsFrom(sources);
        const asWritten = await readAsWritten(sources);
        const values = interestingValues(model!);
        const random = seeded(5);
        const rules = rulesOf(model!);
        const tally = { passed: 0, failed: 0 };
        for (let n = 0; n < Math.ceil(count / 4) * (NIGHTLY ? 10 : 1); n++) {
            const { facts, citizen } = randomCase(model!, values, random);
            if (!asWritten.possible(citizen)) continue;
            const { place } = model!.norms[0]!;
            const wanted = rules.flatMap((rule) =>
                [false, true].map((negated) => ({
                    text: rule,
                    place,
                    law: { reforms: [], include: [] },
                    claim: { kind: 'rule', rule } as const,
                    negated,
                    values: [],
                })),
            );
            const [result] = runCases(model!, [
                { title: 'p', place, facts, expectations: wanted, sources: [] },
            ]);
            for (const { expectation, status } of result!.expectations) {
                const { text, negated } = expectation;
                const right = asWritten.applies(text, citizen) !== negated ? 'passed' : 'failed';
                tally[right]++;
                if (status !== right) expect({ text, negated, citizen, status }).toEqual({ status: right });
            }
        }
        console.log(`${name}: ${tally.passed} pass, ${tally.failed} fail, as they should`);
        expect(tally.passed).toBe(tally.failed);
        expect(tally.passed).toBeGreaterThan(100);
    });
});

/**
 * Of a citizen of whom less is known, `yes` and `no` are what they are for everyone who can be so, and `unknown` comes
 * with two who differ, both as given.
 */
describe('partly known citizens', () => {
    test.each(RULE_SETS)('%s', async (name, count, files) => {
        const sources = files();
        const [model] = await ruleSetsFrom(sources);
        const asWritten = await readAsWritten(sources);
        const values = interestingValues(model!);
        const random = seeded(7);
        const tally = { yes: 0, no: 0, unknown: 0 };
        let replayed = 0;
        for (let n = 0; n < Math.ceil(count / 10) * (NIGHTLY ? 10 : 1); n++) {
            const { facts, citizen, given } = randomCase(model!, values, random);
            if (!asWritten.possible(citizen)) continue;
            const known = given.filter(() => random.chance(0.75));
            const outcome = evaluateCase(model!, { ...facts, given: and(...known) });
            for (const { norm, holds, because } of outcome.norms) {
                tally[holds]++;
                if (holds !== 'unknown') {
                    expectSame(norm, holds === 'yes', citizen, model!, asWritten);
                    continue;
                }
                // Finding the two takes its time where there are many facts; some will do.
                if (replayed >= 40) continue;
                const decides = because!();
                expect(decides.kind).toBe('facts');
                if (decides.kind !== 'facts') continue;
                expect(decides.axes.length).toBeGreaterThan(0);
                replayed++;
                for (const side of ['yes', 'no'] as const) {
                    const one = citizenOf(model!, decides[side]);
                    expect(asWritten.possible(one)).toBe(true);
                    for (const condition of known) expect(isTrue(condition, decides[side])).toBe(true);
                    expectSame(norm, side === 'yes', one, model!, asWritten);
                }
            }
        }
        console.log(
            `${name}: ${tally.yes} yes, ${tally.no} no, ${tally.unknown} unknown, ${replayed} replayed`,
        );
        expect(replayed).toBeGreaterThan(0);
        expect(tally.no).toBeGreaterThan(0);
    });
});

/** One row of a table may hold and another not; the words are read rule by rule. */
function expectSame(
    norm: Norm,
    holds: boolean,
    citizen: Citizen,
    model: RuleSetModel,
    asWritten: AsWritten,
): void {
    if (isImplied(norm)) return;
    const alone = model.norms.every(
        ({ rule, place }) => rule !== norm.rule || place.start.line === norm.place.start.line,
    );
    if (!alone && !holds) return;
    const reads = asWritten.applies(norm.rule, citizen);
    if (reads !== holds)
        expect({ norm: norm.id, citizen, holds }).toEqual({ norm: norm.id, citizen, holds: reads });
}

const isImplied = ({ impliedBy }: Norm): boolean => impliedBy !== undefined;

const rulesOf = (model: RuleSetModel): string[] => [...new Set(model.norms.map(({ rule }) => rule))];

function isTrue(condition: Condition, at: readonly number[]): boolean {
    if (condition.kind !== 'in') return condition.kind === 'true';
    return intervals.contains(condition.set, at[condition.axis]!);
}

test('days of deadlines are those of the calendar, from every kind of start', async () => {
    const random: Random = seeded(3);
    const unit = { dage: 'day', uger: 'week', måneder: 'month', år: 'year' } as const;
    for (let n = 0; n < 150; n++) {
        const word = random.pick(['dage', 'uger', 'måneder', 'år'] as const);
        const amount = 1 + random.below(word === 'år' ? 4 : 20);
        const text = `hændelse e\naktør a\nhandling h\nregel r\n    skal a h\n    senest ${amount} ${word} efter e\nregel s\n    skal a h\n    inden udgangen af ${amount}. ${word} efter e\nregel t\n    skal a h\n    tidligst ${amount} ${word} efter e\nregel u\n    skal a h\n    senest ${amount} ${word} før e\n`;
        const [model] = await ruleSetsFrom([{ uri: 'file:///d/d.regel', text }]);
        const day = 17_000 + random.below(6_000);
        const { norms } = evaluateCase(model!, {
            given: isIn(0, intervals.range(-62_000, 120_000)),
            occurrences: [{ event: 'e', day }],
        });
        const [r, s, t, u] = norms.map(({ deadlines }) => deadlines[0]!);
        const duration: Duration = { amount, unit: unit[word] };
        const end = jsDay(day, amount, word);
        expect({ text, day, end: r!.latest }).toEqual({ text, day, end });
        expect(end).toBe(addDuration(day, duration));
        expect(s!.latest).toBe(end - 1);
        expect(t!).toMatchObject({ earliest: end });
        expect(u!.latest).toBe(jsDay(day, -amount, word));
        expect(effectivePopulations(model!).cycles).toEqual([]);
    }
});

/** With JavaScript's own calendar: months end on the same date, or on the month's last. */
function jsDay(day: number, amount: number, word: string): number {
    if (word === 'dage') return day + amount;
    if (word === 'uger') return day + 7 * amount;
    const from = new Date(day * 86_400_000);
    const months = from.getUTCMonth() + amount * (word === 'år' ? 12 : 1);
    const last = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
    return Date.UTC(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), last)) / 86_400_000;
}
