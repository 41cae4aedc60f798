import { expect, it } from 'vitest';
import { judgeScales } from '../../../language/analyses/groups/scales.js';
import { seeded } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';

/** Ages in years stand for the values: small enough to try each. */
const TOP = 20;

it('finds the overlaps and holes of a scale, value by value', async () => {
    const random = seeded(5);
    const tally = { overlaps: 0, holes: 0, sound: 0, silenced: 0 };
    for (let round = 0; round < 300; round++) {
        const cuts = [0, 1 + random.below(6), 8 + random.below(5), 14 + random.below(5), TOP + 1];
        const steps = cuts.slice(0, -1).map((from, i) => {
            const lo = from + (i > 0 && random.chance(0.15) ? random.below(5) - 2 : 0);
            const hi = cuts[i + 1]! - 1 + (random.chance(0.15) ? random.below(5) - 2 : 0);
            return { lo: Math.max(0, lo), hi: Math.max(lo, Math.min(TOP, hi)) };
        });
        const least = random.chance(0.4) ? random.below(TOP) : 0;
        // An exception from the scale's rule takes away those with the highest ages.
        const exempt = random.chance(0.3) ? 10 + random.below(10) : TOP + 1;
        const text = [
            `oplysning alder er et helt tal i år fra 0 til ${TOP}`,
            'aktør jobcenteret',
            'handling plan',
            'regel sats',
            `    hvis alder er mindst ${least} år`,
            '    skal jobcenteret udarbejde plan',
            '    skala alder',
            ...steps.map(({ lo, hi }, i) => `        fra ${lo} til ${hi} år giver ${i + 1} sats`),
            ...(exempt > TOP
                ? []
                : [
                      'regel ingen-sats',
                      `    hvis alder er mindst ${exempt} år`,
                      '    fritages jobcenteret for plan',
                      '    undtagelse fra sats',
                  ]),
        ].join('\n');
        const model = await rulesFrom(text);
        expect(model.problems, text).toEqual([]);
        const [judgement] = judgeScales(model);
        const ages = Array.from({ length: TOP + 1 }, (_, age) => age);
        const concerned = ages.filter((age) => age >= least && age < exempt);
        const has = (age: number) => steps.filter(({ lo, hi }) => lo <= age && age <= hi);
        const missing = concerned.filter((age) => has(age).length === 0);
        const doubled = concerned.filter((age) => has(age).length > 1);

        const { holes, overlaps } = judgement!;
        const inHoles = concerned.filter((age) =>
            holes.some(({ values: [lo, hi] }) => lo <= age && age < hi),
        );
        expect(inHoles, text).toEqual(missing);
        const inOverlaps = concerned.filter((age) =>
            overlaps.some(({ values: [lo, hi] }) => lo <= age && age < hi),
        );
        expect(inOverlaps, text).toEqual(doubled);
        for (const { certainty, witness } of holes) {
            expect(certainty).toBe('found');
            expect(missing, text).toContain(witness!.case[1]);
        }
        for (const { certainty, witness, steps: both } of overlaps) {
            expect(certainty).toBe('found');
            expect(doubled, text).toContain(witness!.case[1]);
            expect(has(witness!.case[1]!).length).toBeGreaterThanOrEqual(both.length);
        }
        if (missing.length > 0) tally.holes++;
        if (doubled.length > 0) tally.overlaps++;
        if (missing.length + doubled.length === 0) tally.sound++;
        if (missing.length === 0 && ages.some((age) => has(age).length === 0)) tally.silenced++;
    }
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(10);
});
