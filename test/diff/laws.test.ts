import { describe, expect, it } from 'vitest';
import { compareRuleSets, type Change, type Comparison } from '../../language/analyses/diff/index.js';
import { isOnAnotherSubject } from '../../language/analyses/diff/changes/results.js';
import { whatMatters } from '../../language/analyses/diff/changes/matters.js';
import { compareEffects } from '../../language/analyses/diff/facts/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { and, isEmpty, not, or } from '../../language/population/index.js';
import { randomPair } from '../property/diff/compare.js';
import { randomSet } from '../property/diff/generate.js';
import type { PlainSet } from '../property/diff/plain.js';
import { isTrue } from '../support/is-true.js';
import { renamedSet, splitSet } from '../property/diff/same-meaning.js';
import { styleOf, writeSet, type Style } from '../property/diff/write.js';
import { seeded, type Random } from '../support/random.js';
import { ruleSetsFrom } from '../support/rules.js';
import { ofCategory, told, toldOf } from './told.js';

/** Short where everything is tested; the whole of it with REGELRET_NIGHTLY. */
const RUNS = process.env['REGELRET_NIGHTLY'] ? 2_000 : 60;

async function forRandom(check: (random: Random, seed: number) => Promise<void>): Promise<void> {
    for (let seed = 1; seed <= RUNS; seed++) {
        try {
            await check(seeded(seed), seed);
        } catch (error) {
            throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
        }
    }
}

async function modelOf(set: PlainSet, style?: Style): Promise<RuleSetModel> {
    const [model] = await ruleSetsFrom(writeSet(set, style));
    return model!;
}

async function compared(before: PlainSet, after: PlainSet, style?: Style): Promise<Comparison> {
    return compareRuleSets(await modelOf(before), await modelOf(after, style));
}

function expectNoResult(comparison: Comparison): void {
    expect(ofCategory(comparison, 'result', 'may-change', 'validity')).toEqual([]);
    expect(comparison.notCompared).toEqual([]);
}

describe('a comparison of two rule sets', () => {
    it('has nothing to say of a rule set and itself', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            const comparison = await compared(set, set);
            expect(toldOf(comparison)).toEqual([]);
            expect(comparison.notCompared).toEqual([]);
        }));

    it('tells no result of another order and another layout, and of no new words or names', () =>
        forRandom(async (random, seed) => {
            const set = randomSet(random);
            const comparison = await compared(set, set, styleOf(seed));
            expectNoResult(comparison);
            expect(ofCategory(comparison, 'vocabulary')).toEqual([]);
        }));

    it('tells no result of new names: things are renamed, and rules have only moved', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            const comparison = await compared(set, renamedSet(random, set));
            expectNoResult(comparison);
            const unpaired = comparison.changes.filter(({ before, after }) => !before || !after);
            expect(set.titled ? unpaired.map(told) : []).toEqual([]);
        }));

    it('tells no result of a rule that is split or several that are put together, and tells it as one change', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            const split = splitSet(random, set);
            const comparison = await (random.chance(0.5) ? compared(set, split) : compared(split, set));
            expectNoResult(comparison);
            expect(ofCategory(comparison, 'moved').length).toBeLessThanOrEqual(1);
        }));

    it('tells from the one side what it tells from the other', () =>
        forRandom(async (random) => {
            const [before, after] = randomPair(random);
            const [there, back] = [await compared(before, after), await compared(after, before)];
            const said = ({ changes }: Comparison, turn: (change: Change) => Change): string[] =>
                changes.map((change) => keyOf(turn(change))).sort();
            expect(said(back, turned)).toEqual(said(there, (change) => change));
        }));

    it('tells of those who get something else, and of nobody else', () =>
        forRandom(async (random) => {
            const [before, after] = await Promise.all(randomPair(random).map((set) => modelOf(set)));
            const { changes, after: model } = compareRuleSets(before!, after!);
            const stated = compareEffects(before!, after!);
            const facts = whatMatters(stated)(stated.changes).filter(
                (change) => !change.only && !isOnAnotherSubject(change),
            );
            const [known, said] = [
                or(...facts.map(({ cases }) => cases)),
                or(...changes.flatMap(({ cases }) => cases ?? [])),
            ];
            for (const difference of [and(known, not(said)), and(said, not(known))])
                expect(isEmpty(model.space, difference)).toBe('yes');
        }));

    it('is never silent where »kun« comes or goes', async () => {
        let looked = 0;
        await forRandom(async (random) => {
            const set = randomSet(random);
            const only = set.rules.find(({ modality }) => modality === 'kan kun');
            if (!only) return;
            looked++;
            const rules = set.rules.map((rule) =>
                rule === only ? { ...rule, modality: 'kan' as const } : rule,
            );
            const other = { ...set, rules };
            const comparison = await (random.chance(0.5) ? compared(set, other) : compared(other, set));
            expect(toldOf(comparison)).not.toEqual([]);
        });
        expect(looked).toBeGreaterThan(RUNS / 10);
    });

    it('shows one of them, and says what it rests on where it is not sure', () =>
        forRandom(async (random) => {
            const [before, after] = randomPair(random);
            const comparison = await compared(before, after);
            for (const change of comparison.changes) {
                const { category, cases, citizen, rests } = change;
                if (category === 'may-change')
                    expect([told(change), rests.length > 0]).toEqual([told(change), true]);
                else expect(rests).toEqual([]);
                if (!cases) continue;
                expect([told(change), citizen !== undefined]).toEqual([told(change), true]);
                expect(isTrue(cases, citizen!.case)).toBe(true);
            }
        }));

    it('tells of every rule that is not on the other side, in one way or another', () =>
        forRandom(async (random) => {
            const [before, after] = randomPair(random);
            const comparison = await compared(before, after);
            for (const side of ['before', 'after'] as const) {
                const other = comparison[side === 'before' ? 'after' : 'before'];
                const names = new Set(other.norms.map(({ rule }) => rule));
                const norms = new Set(comparison.changes.flatMap((change) => change[side]?.norms ?? []));
                const silent = comparison[side].norms.filter(
                    (norm) => !names.has(norm.rule) && !norm.impliedBy && !norms.has(norm),
                );
                expect(silent.map(({ rule }) => rule)).toEqual([]);
            }
        }));
});

function turned(change: Change): Change {
    const { before, after, ...rest } = change;
    return { ...rest, ...(after && { before: after }), ...(before && { after: before }) };
}

/** Without what is said of something new, gone or moved, which is not the same from the other side. */
const keyOf = (change: Change): string =>
    ['result', 'may-change', 'validity'].includes(change.category)
        ? told({ ...change, groups: [...change.groups].sort() })
        : [change.category, change.before?.name, change.after?.name].join(' ');
