import { describe, expect, it } from 'vitest';
import { findUnharmonised } from '../../../language/analyses/deadlines/index.js';
import type { Component, Justification, Norm, RuleSetModel } from '../../../language/model/index.js';
import { seeded, type Random } from '../../support/random.js';
import { AGES, modelOf, randomRules, SUBJECTS, writeRules, type PlainRule } from './rule-sets.js';

const RUNS = 400;

/** Each subject has one rule in the same words for each of the first three groups; the figures are spelt at random. */
function harmonised(random: Random): PlainRule[] {
    return SUBJECTS.flatMap((subject) => {
        const [drawn] = randomRules(random, 1, [subject]);
        const rule: PlainRule = {
            ...drawn!,
            days: drawn!.days ?? 14,
            form: drawn!.form ?? 'fysisk',
            over: [],
            mainRule: false,
        };
        return [0, 1, 2].map((benefit) => ({ ...rule, id: `${subject}-${benefit}`, benefits: [benefit] }));
    });
}

interface Mutation {
    readonly component: Component;
    change(rule: PlainRule): PlainRule;
}

const MUTATIONS: readonly Mutation[] = [
    { component: 'frist', change: (rule) => ({ ...rule, days: rule.days! + 7 }) },
    { component: 'frist', change: (rule) => ({ ...rule, days: rule.days! * 30 }) },
    {
        component: 'hændelse',
        change: (rule) => ({ ...rule, event: rule.event === 'tilmelding' ? 'henvendelse' : 'tilmelding' }),
    },
    {
        component: 'aktør',
        change: (rule) => ({ ...rule, bearer: rule.bearer === 'kasse' ? 'jobcenter' : 'kasse' }),
    },
    {
        component: 'modalitet',
        change: (rule) => ({
            ...rule,
            modality: rule.modality === 'obligation' ? 'permission' : 'obligation',
        }),
    },
    {
        component: 'modalitet',
        change: (rule) => ({ ...rule, modality: rule.modality === 'exemption' ? 'right' : 'exemption' }),
    },
    { component: 'form', change: (rule) => ({ ...rule, form: 'digital' }) },
    {
        component: 'modpart',
        change: (rule) => ({ ...rule, obliged: rule.obliged === 'obligation' ? 'permission' : 'obligation' }),
    },
    { component: 'handling', change: (rule) => ({ ...rule, act: 'andet' }) },
];

interface Mutant {
    readonly model: RuleSetModel;
    readonly changed: string;
    readonly subject: string;
}

function mutant(random: Random, { change }: Mutation): Mutant {
    const rules = harmonised(random);
    const index = random.below(rules.length);
    const mutated = rules.map((rule, i) => (i === index ? change(rule) : rule));
    return { model: writeRules(mutated, random), changed: rules[index]!.id, subject: rules[index]!.subject };
}

function justified(model: RuleSetModel, id: string, reason: Partial<Justification>): RuleSetModel {
    return modelOf(
        model.norms.map((norm): Norm => {
            const justification = { text: 'Grunden', place: norm.place, ...reason };
            return norm.id === id ? { ...norm, justifications: [justification] } : norm;
        }),
    );
}

describe('unharmonised rules', () => {
    it('are not found where the groups have the same rules', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            expect(findUnharmonised(writeRules(harmonised(random), random)), `seed ${seed}`).toEqual([]);
        }
    });

    it.each(MUTATIONS.map((mutation, i) => [`${mutation.component} ${i}`, mutation] as const))(
        'are found with the part that was changed, and no other: %s',
        (_, mutation) => {
            for (let seed = 1; seed <= RUNS; seed++) {
                const { model, subject, changed } = mutant(seeded(seed), mutation);
                const found = findUnharmonised(model);
                expect(
                    found.map((each) => [each.subject, each.verdict, each.components]),
                    `seed ${seed}`,
                ).toEqual([[subject, 'found', [mutation.component]]]);
                const [difference] = found;
                expect(difference!.variants.map(({ groups }) => groups.length)).toEqual([2, 1]);
                expect([difference!.primary, ...difference!.others].map(({ id }) => id)).toContain(changed);
                expect(difference!.primary.id).not.toBe(changed);
                expect(difference!.twins).toBeDefined();
            }
        },
    );

    it.each(MUTATIONS.map((mutation, i) => [`${mutation.component} ${i}`, mutation] as const))(
        'are silent with a reason for the difference: %s',
        (_, mutation) => {
            for (let seed = 1; seed <= RUNS; seed++) {
                const random = seeded(seed);
                const { model, changed } = mutant(random, mutation);
                const { component } = mutation;
                for (const reason of [
                    {},
                    { components: [component] },
                    { groups: ['dagpenge', 'jobparate', 'syge'] },
                ])
                    expect(findUnharmonised(justified(model, changed, reason)), `seed ${seed}`).toEqual([]);
                const other = random.pick(
                    (['frist', 'aktør', 'skala'] as const).filter((each) => each !== component),
                );
                expect(findUnharmonised(justified(model, changed, { components: [other] }))).toHaveLength(1);
            }
        },
    );

    it('are unknown where the changed rule leaves the value open', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const model = writeRules(harmonised(random), random);
            const changed = random.pick(model.norms);
            const open = modelOf(
                model.norms.map((norm) =>
                    norm !== changed
                        ? norm
                        : {
                              ...norm,
                              parameters: norm.parameters.map((parameter) =>
                                  parameter.kind === 'deadline'
                                      ? { ...parameter, duration: 'open' as const }
                                      : parameter,
                              ),
                          },
                ),
            );
            expect(
                findUnharmonised(open).map(({ verdict, components, primary }) => [
                    verdict,
                    components,
                    primary.id,
                ]),
                `seed ${seed}`,
            ).toEqual([['unknown', ['frist'], changed.id]]);
        }
    });

    it('are not found between ages where a rule is keyed to age for everyone', () => {
        for (let seed = 1; seed <= RUNS; seed++) {
            const random = seeded(seed);
            const [rule] = randomRules(random, 1);
            const limit = 1 + random.below(AGES - 1);
            const base = { ...rule!, benefits: [0, 1, 2, 3], over: [], mainRule: false };
            const rules = [
                { ...base, id: 'unge', days: 7, where: { from: 0, under: limit, flag: undefined } },
                { ...base, id: 'ældre', days: 28, where: { from: limit, under: AGES, flag: undefined } },
            ];
            expect(findUnharmonised(writeRules(rules, random)), `seed ${seed}`).toEqual([]);
        }
    });
});
