import { describe, expect, it } from 'vitest';
import {
    judgeDisjointness,
    judgeExhaustiveness,
    MAX_GAPS,
} from '../../../language/analyses/groups/claims.js';
import { seeded, type Random } from '../../support/random.js';
import { rulesFrom } from '../../support/rules.js';

const BENEFITS = ['dagpenge', 'hjælp', 'ingen'] as const;
const AGES = 12;

const VOCABULARY = `
oplysning alder "Alder" er et helt tal i år fra 0 til ${AGES - 1}
    siges "på … år"
oplysning ydelse "Ydelse" er én af ${BENEFITS.join(', ')}
    siges "på …"
oplysning job er ja eller nej
`;

/** A citizen of the small world, and a condition on one with its text. */
interface Citizen {
    readonly alder: number;
    readonly ydelse: number;
    readonly job: boolean;
}
interface Written {
    readonly text: string;
    readonly holds: (citizen: Citizen) => boolean;
}

const EVERYONE: readonly Citizen[] = Array.from({ length: AGES }, (_, alder) => alder).flatMap((alder) =>
    BENEFITS.flatMap((_, ydelse) => [true, false].map((job) => ({ alder, ydelse, job }))),
);

describe('claims about groups, against every citizen of a small world', () => {
    it('finds the overlapping pairs and the gaps, no more and no fewer', async () => {
        const random = seeded(7);
        const tally = { overlaps: 0, disjoint: 0, gaps: 0, exhaustive: 0 };
        for (let round = 0; round < 250; round++) {
            const groups = Array.from({ length: 2 + random.below(3) }, () => condition(random, 3));
            const within = random.chance(0.5) ? condition(random, 2) : undefined;
            const text = [
                VOCABULARY,
                ...groups.map((group, i) => `målgruppe g${i}\n    når ${group.text}`),
                `målgrupperne ${groups.map((_, i) => `g${i}`).join(', ')} er adskilte og udtømmende`,
                within ? `    når ${within.text}` : '',
            ].join('\n');
            const model = await rulesFrom(text);
            expect(model.problems, text).toEqual([]);
            const claim = model.claims[0]!;
            const world = EVERYONE.filter((citizen) => !within || within.holds(citizen));

            const expected = groups.flatMap((a, i) =>
                groups.flatMap((b, j) =>
                    j > i && world.some((each) => a.holds(each) && b.holds(each)) ? [`g${i} g${j}`] : [],
                ),
            );
            const { overlaps } = judgeDisjointness(model, claim);
            expect(
                overlaps.map(({ pair }) => `${pair[0].id} ${pair[1].id}`),
                text,
            ).toEqual(expected);
            for (const { pair, witness, certainty } of overlaps) {
                expect(certainty).toBe('found');
                const citizen = citizenOf(witness!.case);
                for (const group of pair)
                    expect(groups[Number(group.id.slice(1))]!.holds(citizen), text).toBe(true);
            }

            const missing = world.filter((citizen) => !groups.some((group) => group.holds(citizen)));
            const { gaps, complete } = judgeExhaustiveness(model, claim);
            expect(gaps.length > 0, text).toBe(missing.length > 0);
            expect(gaps.length).toBeLessThanOrEqual(MAX_GAPS);
            const told = missing.filter((citizen) =>
                gaps.some(({ region }) =>
                    region.every(([axis, set]) => isWithin(set, valuesOf(citizen)[axis]!)),
                ),
            );
            if (complete === 'all') expect(told, text).toEqual(missing);
            for (const gap of gaps) {
                const citizen = citizenOf(gap.witness.case);
                expect(missing, text).toContainEqual(citizen);
            }
            tally[expected.length > 0 ? 'overlaps' : 'disjoint']++;
            tally[missing.length > 0 ? 'gaps' : 'exhaustive']++;
        }
        // Both answers must have been put to the test.
        for (const count of Object.values(tally)) expect(count).toBeGreaterThan(15);
    });
});

function condition(random: Random, depth: number): Written {
    const kind = depth === 0 ? 0 : random.below(5);
    if (kind <= 1) return atom(random);
    if (kind === 2) {
        const inner = condition(random, depth - 1);
        return { text: `(ikke ${inner.text})`, holds: (citizen) => !inner.holds(citizen) };
    }
    const parts = [condition(random, depth - 1), condition(random, depth - 1)] as const;
    return kind === 3
        ? {
              text: `(${parts[0].text} og ${parts[1].text})`,
              holds: (each) => parts.every((part) => part.holds(each)),
          }
        : {
              text: `(${parts[0].text} eller ${parts[1].text})`,
              holds: (each) => parts.some((part) => part.holds(each)),
          };
}

function atom(random: Random): Written {
    switch (random.below(4)) {
        case 0: {
            const least = random.below(AGES);
            return { text: `(alder er mindst ${least} år)`, holds: ({ alder }) => alder >= least };
        }
        case 1: {
            const bound = 1 + random.below(AGES);
            return { text: `(alder er under ${bound} år)`, holds: ({ alder }) => alder < bound };
        }
        case 2: {
            const benefit = random.below(BENEFITS.length);
            return { text: `(ydelse er ${BENEFITS[benefit]!})`, holds: ({ ydelse }) => ydelse === benefit };
        }
        default:
            return { text: '(har job)', holds: ({ job }) => job };
    }
}

function citizenOf(value: readonly number[]): Citizen {
    return { alder: value[1]!, ydelse: value[2]!, job: value[3] === 1 };
}

function valuesOf({ alder, ydelse, job }: Citizen): readonly number[] {
    return [0, alder, ydelse, job ? 1 : 0];
}

function isWithin(set: readonly number[], value: number): boolean {
    return set.some((lo, i) => i % 2 === 0 && lo <= value && value < set[i + 1]!);
}
