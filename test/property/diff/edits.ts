import type { Random } from '../../support/random.js';
import {
    deadlineOf,
    randomBearer,
    randomCondition,
    randomDays,
    randomGroup,
    randomModality,
    randomRule,
    randomValues,
} from './generate.js';
import { ACTS, BENEFITS, EVENTS, NEW_BENEFIT, SUBJECTS, type PlainRule, type PlainSet } from './plain.js';

/** What a drafter may do to a rule set; some of it changes nothing for anyone. */
export function randomEdit(random: Random, set: PlainSet): PlainSet {
    return random.pick(random.chance(0.8) ? RULE_EDITS : SET_EDITS)(random, set);
}

type Edit = (random: Random, set: PlainSet) => PlainSet;

const onRule =
    (change: (rule: PlainRule, random: Random, set: PlainSet) => PlainRule): Edit =>
    (random, set) => {
        if (set.rules.length === 0) return set;
        const at = random.below(set.rules.length);
        const earlier = { ...set, rules: set.rules.slice(0, at) };
        return {
            ...set,
            rules: set.rules.map((rule, i) => (i === at ? change(rule, random, earlier) : rule)),
        };
    };

const RULE_EDITS: readonly Edit[] = [
    onRule((rule, random, earlier) =>
        rule.rows ? rule : { ...rule, values: { ...rule.values, ...randomValues(random, earlier) } },
    ),
    onRule((rule, random) =>
        rule.rows && !rule.main ? rule : { ...rule, values: { ...rule.values, ...deadlineOf(random) } },
    ),
    onRule((rule, random) =>
        rule.values.deadline && rule.values.deadline !== 'uoplyst'
            ? { ...rule, values: { ...rule.values, event: random.pick(EVENTS) } }
            : rule,
    ),
    onRule((rule, random, set) =>
        rule.rows
            ? rule
            : { ...rule, groups: set.groups.filter(() => random.chance(0.5)).map(({ id }) => id) },
    ),
    onRule((rule, random, set) => (rule.rows ? rule : { ...rule, except: [random.pick(set.groups).id] })),
    onRule((rule, random, set) => ({ ...rule, where: randomCondition(random, set, 2) })),
    onRule(({ where: _, ...rule }) => rule),
    onRule((rule, random, set) => ({ ...rule, unless: randomCondition(random, set, 1) })),
    onRule(({ from: _, until: __, ...rule }, random) => ({ ...rule, ...randomDays(random) })),
    onRule((rule, random) => {
        if (rule.rows || rule.modality === 'definition') return rule;
        const modality = randomModality(random);
        if (modality === 'definition') return rule;
        return {
            ...rule,
            modality,
            bearer: modality === 'kan kun' ? randomBearer(random, modality) : rule.bearer,
        };
    }),
    onRule((rule, random) =>
        rule.modality === 'definition' ? rule : { ...rule, bearer: randomBearer(random, rule.modality) },
    ),
    onRule((rule, random) => ({ ...rule, act: random.pick(ACTS) })),
    onRule((rule, random) => ({ ...rule, subject: random.pick(SUBJECTS) })),
    onRule((rule, random, set) =>
        set.rules.length === 0
            ? rule
            : {
                  ...rule,
                  over: [
                      {
                          rule: random.pick(set.rules).id,
                          ...(random.chance(0.4) && { part: random.pick(['frist', 'form'] as const) }),
                      },
                  ],
              },
    ),
    onRule((rule) => ({ ...rule, over: [] })),
    onRule((rule, random, set) =>
        set.rules.length === 0 ? rule : { ...rule, breachOf: [random.pick(set.rules).id] },
    ),
    onRule((rule, random) =>
        rule.rows
            ? {
                  ...rule,
                  rows: rule.rows.map((row, i) => (i === 0 ? { ...row, values: deadlineOf(random) } : row)),
              }
            : rule,
    ),
    onRule(({ main: _, ...rule }, random) =>
        rule.rows
            ? random.chance(0.5)
                ? { ...rule, values: {} }
                : { ...rule, main: true as const, values: deadlineOf(random) }
            : rule,
    ),
    (random, set) => (set.rules.length === 0 ? set : withoutRule(set, random.pick(set.rules).id)),
    (random, set) => ({ ...set, rules: [...set.rules, randomRule(random, set, `ny${set.rules.length}`)] }),
];

const SET_EDITS: readonly Edit[] = [
    (random, set) => {
        const at = random.below(set.groups.length);
        return {
            ...set,
            groups: set.groups.map((group, i) =>
                i === at ? { ...group, where: randomGroup(random) } : group,
            ),
        };
    },
    (_, set) =>
        set.benefits.includes(NEW_BENEFIT) ? set : { ...set, benefits: [NEW_BENEFIT, ...set.benefits] },
    (random, set) => ({ ...set, oldest: random.pick([70, 100, 120]) }),
    (random, set) => ({
        ...set,
        assumptions: random.chance(0.5)
            ? []
            : [{ benefit: random.pick(BENEFITS), youngest: random.pick([18, 25]) }],
    }),
];

export function withoutRule(set: PlainSet, id: string): PlainSet {
    return {
        ...set,
        rules: set.rules
            .filter((rule) => rule.id !== id)
            .map((rule): PlainRule => {
                const { rate, ...values } = rule.values;
                return {
                    ...rule,
                    over: rule.over.filter((each) => each.rule !== id),
                    breachOf: rule.breachOf.filter((each) => each !== id),
                    values: rate && rate.rule !== id ? rule.values : values,
                };
            }),
    };
}
