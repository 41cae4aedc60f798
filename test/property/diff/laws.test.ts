import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../../language/analyses/diff/facts/effects.js';
import type { EffectChange, EffectDiff } from '../../../language/analyses/diff/facts/index.js';
import { and, isEmpty, not, nothing, or, type Condition } from '../../../language/population/index.js';
import { seeded, type Random } from '../../support/random.js';
import { diffOf, randomPair } from './compare.js';
import { randomCase, randomSet } from './generate.js';
import type { PlainSet } from './plain.js';
import { isTrue } from '../../support/is-true.js';
import { pointOf } from './point.js';
import { renamedSet, splitSet } from './same-meaning.js';
import { styleOf } from './write.js';

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

function expectNothing(diff: EffectDiff): void {
    expect(diff.changes.map(said)).toEqual([]);
    expect([diff.onlyBefore, diff.onlyAfter, diff.incomparable]).toEqual([nothing, nothing, []]);
}

const said = ({ before, after, certainty, only }: EffectChange): string =>
    [before?.key ?? '–', after?.key ?? '–', certainty, only ?? ''].join(' → ');

describe('a rule set beside another', () => {
    it('differs in nothing from itself', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            const diff = await diffOf(set, set);
            expectNothing(diff);
            expect(diff.names).toEqual([]);
        }));

    it('differs in nothing when it is written in another order and laid out otherwise', () =>
        forRandom(async (random, seed) => {
            const set = randomSet(random);
            expectNothing(await diffOf(set, set, styleOf(seed)));
        }));

    it('differs in nothing but names when its names are others', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            expectNothing(await diffOf(set, renamedSet(random, set)));
        }));

    it('differs in nothing when one rule is split into several, or several are put together', () =>
        forRandom(async (random) => {
            const set = randomSet(random);
            const split = splitSet(random, set);
            expectNothing(await (random.chance(0.5) ? diffOf(set, split) : diffOf(split, set)));
        }));

    it('differs in nothing when all of this is done at once', () =>
        forRandom(async (random, seed) => {
            const set = randomSet(random);
            const other = renamedSet(random, splitSet(random, set));
            // Without titles, rules that are split at the same time do not tell what was renamed.
            expectNothing(await diffOf(set, set.titled ? other : splitSet(random, set), styleOf(seed)));
        }));

    it('differs from the other as the other from it', () =>
        forRandom(async (random) => {
            const [before, after] = randomPair(random);
            const [there, back] = [await diffOf(before, after), await diffOf(after, before)];
            expect(back.changes.map((change) => said(turned(change))).sort()).toEqual(
                there.changes.map(said).sort(),
            );
            for (let n = 0; n < 20; n++) expectSame(random, before, after, there, back);
        }));

    it('is the other when the differences are applied to it', () =>
        forRandom(async (random) => {
            const [before, after] = randomPair(random);
            const diff = await diffOf(before, after);
            const { space } = diff.after;
            const [applied, now] = [apply(diff), effectsOf(diff.after)];
            for (const key of new Set([...applied.keys(), ...now.keys()])) {
                const [mine, theirs] = [applied.get(key) ?? nothing, now.get(key)?.cases ?? nothing];
                expect([
                    key,
                    isEmpty(space, and(mine, not(theirs))),
                    isEmpty(space, and(theirs, not(mine))),
                ]).toEqual([key, 'yes', 'yes']);
            }
        }));
});

function turned({ before, after, only, ...change }: EffectChange): EffectChange {
    return {
        ...change,
        ...(after && { before: after }),
        ...(before && { after: before }),
        ...(only && { only: only === 'before' ? 'after' : 'before' }),
    };
}

/** The same populations, looked at in one case: the axes of the two need not be in one order. */
function expectSame(
    random: Random,
    before: PlainSet,
    after: PlainSet,
    there: EffectDiff,
    back: EffectDiff,
): void {
    const at = randomCase(random, before, after);
    const [one, other] = [pointOf(there.after, after, at), pointOf(back.after, before, at)];
    if (!one || !other || one.includes(-1)) return;
    const sides = [there.onlyBefore, there.onlyAfter].map((cases) => isTrue(cases, one));
    expect([back.onlyAfter, back.onlyBefore].map((cases) => isTrue(cases, other))).toEqual(sides);
    const here = there.changes.filter(({ cases }) => isTrue(cases, one)).map(said);
    const mirrored = back.changes
        .filter(({ cases }) => isTrue(cases, other))
        .map((change) => said(turned(change)));
    expect(mirrored.sort()).toEqual(here.sort());
}

/** Every effect of the side before, without the cases that lose it and with those that get it. */
function apply({ before, changes }: EffectDiff): ReadonlyMap<string, Condition> {
    const cases = new Map([...effectsOf(before)].map(([key, effect]) => [key, effect.cases]));
    const common = changes.filter(({ only }) => only === undefined);
    for (const change of common)
        if (change.before) {
            const { key } = change.before;
            cases.set(key, and(cases.get(key)!, not(change.cases)));
        }
    for (const change of common)
        if (change.after) {
            const { key } = change.after;
            cases.set(key, or(cases.get(key) ?? nothing, change.cases));
        }
    return cases;
}
