import { describe, expect, it } from 'vitest';
import type { EffectDiff } from '../../../language/analyses/diff/facts/index.js';
import { seeded, type Random } from '../../support/random.js';
import { effectsByHand, isPossible } from './by-hand.js';
import { diffOf, randomPair } from './compare.js';
import { randomCase } from './generate.js';
import { OPEN_POINTS, SKØN, type PlainCase, type PlainSet } from './plain.js';
import { isTrue } from '../../support/is-true.js';
import { pointOf } from './point.js';
import { renamedWords } from './same-meaning.js';

/** Short where everything is tested; the whole of it with REGELRET_NIGHTLY. */
const PAIRS = process.env['REGELRET_NIGHTLY'] ? 10_000 : 300;
const CASES = 100;
const FIRST_SEED = Number(process.env['REGELRET_FIRST_SEED'] ?? 1);

describe('the differences between two rule sets', () => {
    it('are exactly the cases that get something else', async () => {
        const seen = await lookAtPairs(PAIRS, (_random, pair) => pair);
        expect(seen.changed).toBeGreaterThan(seen.cases * 0.1);
        expect(seen.cases - seen.changed).toBeGreaterThan(seen.cases * 0.2);
        expect(seen.oneSided).toBeGreaterThan(0);
        expect(seen.sure).toBeGreaterThan(0);
        expect(seen.beyond).toBeLessThan(seen.cases * 0.05);
    });

    it('are the same when things have changed their names meanwhile, and no difference hides behind a name', async () => {
        const seen = await lookAtPairs(PAIRS / 5, (random, [before, after]) => [
            before,
            renamedWords(random, after),
        ]);
        expect(seen.changed).toBeGreaterThan(seen.cases * 0.1);
        expect(seen.matched).toBeGreaterThan(seen.pairs);
    });
});

async function lookAtPairs(
    pairs: number,
    change: (random: Random, pair: [PlainSet, PlainSet]) => [PlainSet, PlainSet],
): Promise<Seen> {
    const seen: Seen = {
        pairs: 0,
        cases: 0,
        changed: 0,
        oneSided: 0,
        lost: 0,
        sure: 0,
        beyond: 0,
        matched: 0,
    };
    for (let seed = FIRST_SEED; seed < FIRST_SEED + pairs; seed++) {
        const random = seeded(seed);
        const [before, after] = change(random, randomPair(random));
        const diff = await diffOf(before, after).catch((error: unknown) => {
            throw new Error(`seed ${seed}`, { cause: error });
        });
        for (let n = 0; n < CASES; n++) {
            const at = randomCase(random, before, after);
            const point = pointOf(diff.after, after, at);
            if (!point || point.includes(-1)) seen.beyond++;
            else look(diff, before, after, at, point, seen, `seed ${seed}, case ${n}`);
        }
        seen.pairs++;
        seen.matched += diff.names.length;
    }
    console.log(JSON.stringify(seen));
    return seen;
}

interface Seen {
    pairs: number;
    beyond: number;
    matched: number;
    cases: number;
    changed: number;
    oneSided: number;
    lost: number;
    sure: number;
}

function look(
    diff: EffectDiff,
    before: PlainSet,
    after: PlainSet,
    at: PlainCase,
    point: readonly number[],
    seen: Seen,
    name: string,
): void {
    const [old, now] = [isPossible(before, at), isPossible(after, at)];
    if (!old && !now) return;
    seen.cases++;
    // Where nothing but a name says what a thing is, another name may be another thing, and is told as one.
    const isRenamed = after.names.size > 0 && !after.titled;
    if (isRenamed && (!old || !now)) return;
    if (!old || !now) {
        seen.oneSided++;
        expect({ name, only: isTrue(old ? diff.onlyBefore : diff.onlyAfter, point) }).toEqual({
            name,
            only: true,
        });
        return;
    }
    const isOneSided = isTrue(diff.onlyBefore, point) || isTrue(diff.onlyAfter, point);
    if (isRenamed && isOneSided) return;
    expect({ name, isOneSided }).toEqual({ name, isOneSided: false });
    const [had, has] = [effectsByHand(before, at), effectsByHand(after, at)];
    const lost = [...had].filter((each) => !has.has(each)).length;
    const gained = [...has].filter((each) => !had.has(each)).length;
    const here = diff.changes.filter(({ only, cases }) => only === undefined && isTrue(cases, point));
    const told = {
        lost: here.filter((change) => change.before).length,
        gained: here.filter((change) => change.after).length,
    };
    if (lost + gained > 0) seen.changed++;
    seen.lost += lost;
    const isTold = isRenamed
        ? told.lost >= lost && told.gained >= gained
        : told.lost === lost && told.gained === gained;
    if (!isTold)
        expect({ name, ...told, at, had: [...had], has: [...has] }).toEqual({
            name,
            lost,
            gained,
            at,
            had: [],
            has: [],
        });
    if (lost + gained === 0 || seen.changed % 10 !== 0 || !isSure(before, after, at)) return;
    seen.sure++;
    expect({ name, sure: here.some(({ certainty }) => certainty === 'sure') }).toEqual({ name, sure: true });
}

/**
 * Whether the citizen loses or gets an effect whatever a skøn says and an open point turns out to be; false also where
 * a value that is left open makes it impossible to say.
 */
function isSure(before: PlainSet, after: PlainSet, at: PlainCase): boolean {
    const points = [...SKØN, ...OPEN_POINTS];
    const ways = Array.from({ length: 2 ** points.length }, (_, way) => ({
        ...at,
        holds: new Set(points.filter((_text, i) => (way >> i) % 2 === 1)),
    }));
    const sides = ways.map((way) => [effectsByHand(before, way), effectsByHand(after, way)] as const);
    const isOpen = (effect: string): boolean => /\?|uoplyst/.test(effect);
    if (sides.some(([had, has]) => [...had, ...has].some(isOpen))) return false;
    return (
        [...sides[0]![0]].some((each) => sides.every(([had, has]) => had.has(each) && !has.has(each))) ||
        [...sides[0]![1]].some((each) => sides.every(([had, has]) => !had.has(each) && has.has(each)))
    );
}
