import { describe, expect, it } from 'vitest';
import { countRuleSet, type Counts } from '../../../language/analyses/counting/index.js';
import type { Norm, RuleSetModel } from '../../../language/model/index.js';
import { and, isIn, not } from '../../../language/population/index.js';
import { seeded, type Random } from '../../support/random.js';
import { countByHand } from './oracle.js';
import { modelOf, randomRules, writeRules } from './rule-sets.js';

const RUNS = 300;

/** Every figure but the number of provisions. */
function figures(counts: Counts): unknown {
    return {
        regler: counts.regler.value,
        celler: counts.celler.value,
        varianter: counts.varianter.value,
        saerregler: counts.saerregler.value,
        harmoniseringsgrad: counts.harmoniseringsgrad.toFixed(9),
        kvadranter: Object.entries(counts.kvadranter).map(([quadrant, { value }]) => `${quadrant} ${value}`),
        udenFor: counts.udenForKvadranterne.value,
    };
}

function forRandomRules(check: (model: RuleSetModel, random: Random) => void, size = 12): void {
    for (let seed = 1; seed <= RUNS; seed++) {
        const random = seeded(seed);
        const model = writeRules(randomRules(random, 1 + random.below(size)), random);
        try {
            check(model, random);
        } catch (error) {
            throw new Error(`seed ${seed}`, { cause: error });
        }
    }
}

describe('the counts', () => {
    it('are those of looking at every case', () => {
        let special = 0;
        for (let seed = 1; seed <= 1000; seed++) {
            const random = seeded(seed);
            const rules = randomRules(random, 1 + random.below(14));
            const expected = countByHand(rules);
            const counts = countRuleSet(writeRules(rules, random));
            special += expected.saerregler;
            expect(
                {
                    regler: counts.regler.value,
                    celler: counts.celler.value,
                    varianter: counts.varianter.value,
                    saerregler: counts.saerregler.value,
                    harmoniseringsgrad: counts.harmoniseringsgrad.toFixed(9),
                    bestemmelser: counts.bestemmelser.value,
                    skalSkal: counts.kvadranter.skalSkal.value,
                    skalKan: counts.kvadranter.skalKan.value,
                    kanSkal: counts.kvadranter.kanSkal.value,
                    kanKan: counts.kvadranter.kanKan.value,
                    outside: counts.udenForKvadranterne.value,
                },
                `seed ${seed}`,
            ).toEqual({
                regler: expected.regler,
                celler: expected.celler,
                varianter: expected.varianter,
                saerregler: expected.saerregler,
                harmoniseringsgrad: expected.harmoniseringsgrad.toFixed(9),
                bestemmelser: expected.bestemmelser,
                skalSkal: expected.quadrants['skalSkal'] ?? 0,
                skalKan: expected.quadrants['skalKan'] ?? 0,
                kanSkal: expected.quadrants['kanSkal'] ?? 0,
                kanKan: expected.quadrants['kanKan'] ?? 0,
                outside: expected.quadrants['outside'] ?? 0,
            });
        }
        expect(special).toBeGreaterThan(1000);
    });

    it('do not change when rules are renamed', () => {
        forRandomRules((model) => {
            const rename = (id: string): string => `x${id}y`;
            const renamed = model.norms.map((norm): Norm => ({
                ...norm,
                id: rename(norm.id),
                rule: rename(norm.rule),
                defeats: norm.defeats.map((defeat) => ({ ...defeat, norms: defeat.norms.map(rename) })),
            }));
            expect(figures(countRuleSet(modelOf(renamed)))).toEqual(figures(countRuleSet(model)));
        });
    });

    it('do not change when rules are reordered', () => {
        forRandomRules((model, random) => {
            const shuffled = model.norms
                .map((norm) => ({ norm, at: random.next() }))
                .sort((a, b) => a.at - b.at);
            const other = countRuleSet(modelOf(shuffled.map(({ norm }) => norm)));
            expect(figures(other)).toEqual(figures(countRuleSet(model)));
            expect(other.bestemmelser.value).toBe(countRuleSet(model).bestemmelser.value);
        });
    });

    it('do not change when a rule is written twice', () => {
        forRandomRules((model, random) => {
            const norm = random.pick(model.norms);
            const twice = withCopies(model, norm, [norm, { ...norm, id: `${norm.id}-igen` }]);
            expect(figures(countRuleSet(twice))).toEqual(figures(countRuleSet(model)));
        });
    });

    it('do not change when a rule is split in two', () => {
        forRandomRules((model, random) => {
            const norm = random.pick(model.norms);
            const half = isIn(2, [0, 1 + random.below(5)]);
            const parts = [half, not(half)].map((part, i): Norm => ({
                ...norm,
                id: `${norm.id}-${i}`,
                condition: and(norm.condition, part),
                population: and(norm.population, part),
            }));
            expect(figures(countRuleSet(withCopies(model, norm, parts)))).toEqual(
                figures(countRuleSet(model)),
            );
        });
    });

    it('add up over unrelated subjects', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const one = writeRules(randomRules(random, 1 + random.below(8), ['a', 'b']), random);
            const other = writeRules(randomRules(random, 1 + random.below(8), ['c', 'd']), random);
            const both = countRuleSet(modelOf([...one.norms, ...other.norms]));
            const [first, second] = [countRuleSet(one), countRuleSet(other)];
            for (const name of ['regler', 'celler', 'varianter', 'saerregler'] as const)
                expect(both[name].value, `seed ${seed}`).toBe(first[name].value + second[name].value);
            expect(both.subjects).toEqual([...first.subjects, ...second.subjects]);
        }
    });

    it('do not fall when a rule is added that goes before no other', () => {
        forRandomRules((model, random) => {
            const added = randomRules(random, 1).map((rule) => ({ ...rule, id: 'ny', over: [] }));
            const more = countRuleSet(modelOf([...model.norms, ...writeRules(added, random).norms]));
            const before = countRuleSet(model);
            expect(more.regler.value).toBeGreaterThanOrEqual(before.regler.value);
            expect(more.celler.value).toBeGreaterThanOrEqual(before.celler.value);
        });
    });

    it('give a degree of harmony that is 1 exactly when no two groups differ', () => {
        forRandomRules((model) => {
            for (const { harmoniseringsgrad, variantByGroup } of countRuleSet(model).subjects) {
                expect(harmoniseringsgrad).toBeGreaterThanOrEqual(0);
                expect(harmoniseringsgrad).toBeLessThanOrEqual(1);
                expect(harmoniseringsgrad === 1).toBe(new Set(Object.values(variantByGroup)).size === 1);
            }
        });
    });

    it('list exactly what is behind each figure', () => {
        forRandomRules((model) => {
            const counts = countRuleSet(model);
            const ids = new Set(model.norms.map(({ id }) => id));
            const { regler, celler, kvadranter, udenForKvadranterne, varianter } = counts;
            for (const { value, behind } of [
                regler,
                celler,
                varianter,
                udenForKvadranterne,
                ...Object.values(kvadranter),
            ])
                expect(behind).toHaveLength(value);
            const quadrants = Object.values(kvadranter).reduce((sum, { value }) => sum + value, 0);
            expect(quadrants + udenForKvadranterne.value).toBe(celler.value);
            expect(regler.behind.reduce((sum, { groups }) => sum + groups.length, 0)).toBe(celler.value);
            for (const { norms } of [...regler.behind, ...celler.behind]) {
                expect(norms.length).toBeGreaterThan(0);
                for (const id of norms) expect(ids).toContain(id);
            }
        });
    });
});

/** The rules with copies in the place of one; what goes before the one goes before each of them. */
function withCopies(model: RuleSetModel, norm: Norm, copies: readonly Norm[]): RuleSetModel {
    const ids = copies.map(({ id }) => id);
    const redirect = (each: Norm): Norm => ({
        ...each,
        defeats: each.defeats.map((defeat) =>
            defeat.norms.includes(norm.id)
                ? { ...defeat, norms: [...defeat.norms.filter((id) => id !== norm.id), ...ids] }
                : defeat,
        ),
    });
    return modelOf(model.norms.flatMap((each) => (each === norm ? copies : [each])).map(redirect));
}
