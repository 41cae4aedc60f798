import type { Random } from '../../support/random.js';
import {
    ACTORS,
    ACTS,
    BENEFITS,
    EVENTS,
    NEW_BENEFIT,
    OPEN_POINTS,
    SKØN,
    SUBJECTS,
    type PlainCase,
    type PlainCondition,
    type PlainGroup,
    type PlainLength,
    type PlainModality,
    type PlainRule,
    type PlainSet,
    type PlainValues,
} from './plain.js';

/** Days at the edges of what rules are in force on: 1 January and 1 July of 2024 and 2025. */
export const TURNS = [19_723, 19_905, 20_089, 20_270];

const AGES = [18, 25, 30];

/** Lengths that only some start dates tell apart, and some that none does. */
const LENGTHS: readonly PlainLength[] = [
    { amount: 14, unit: 'dage' },
    { amount: 2, unit: 'uger' },
    { amount: 4, unit: 'uger' },
    { amount: 1, unit: 'måneder' },
    { amount: 30, unit: 'dage' },
    { amount: 13, unit: 'uger' },
    { amount: 3, unit: 'måneder' },
    { amount: 26, unit: 'uger' },
    { amount: 6, unit: 'måneder' },
    { amount: 12, unit: 'måneder' },
    { amount: 1, unit: 'år' },
];

export function randomSet(random: Random, rules = 1 + random.below(7)): PlainSet {
    const benefits = [...BENEFITS, ...(random.chance(0.1) ? [NEW_BENEFIT] : [])];
    const groups: PlainGroup[] = [
        ...benefits.slice(0, 3).map((benefit): PlainGroup => ({
            id: `${benefit}-gruppe`,
            where: { kind: 'benefit', of: [benefit] },
        })),
        { id: 'unge', where: randomGroup(random) },
    ];
    let set: PlainSet = {
        benefits,
        oldest: 100,
        assumptions: random.chance(0.2) ? [{ benefit: 'dagpenge', youngest: 18 }] : [],
        groups,
        rules: [],
        names: new Map(),
        titled: random.chance(0.5),
    };
    for (let i = 0; i < rules; i++) set = { ...set, rules: [...set.rules, randomRule(random, set, `r${i}`)] };
    return set;
}

export const randomGroup = (random: Random): PlainCondition => ({
    kind: random.pick(['and', 'or'] as const),
    of: [
        { kind: 'benefit', of: [random.pick(BENEFITS), 'sygedagpenge'] },
        { kind: 'age', bound: random.pick(['mindst', 'under'] as const), years: random.pick(AGES) },
    ],
});

export function randomRule(random: Random, set: PlainSet, id: string): PlainRule {
    const groups = set.groups.filter(() => random.chance(0.5)).map((group) => group.id);
    const isTable = random.chance(0.15);
    const modality = isTable ? random.pick(['skal', 'kan'] as const) : randomModality(random);
    const main = isTable && random.chance(0.6);
    const values = isTable ? (main ? deadlineOf(random) : {}) : randomValues(random, set);
    return {
        id,
        subject: random.pick(SUBJECTS),
        groups: isTable ? [] : groups,
        except: isTable || random.chance(0.8) ? [] : [random.pick(set.groups).id],
        ...(random.chance(0.5) && { where: randomCondition(random, set, 2) }),
        ...(random.chance(0.15) && { unless: randomCondition(random, set, 1) }),
        ...randomDays(random),
        modality,
        bearer: modality === 'definition' ? '' : randomBearer(random, modality),
        act: random.pick(ACTS),
        values,
        over:
            set.rules.length > 0 && random.chance(0.4)
                ? [
                      {
                          rule: random.pick(set.rules).id,
                          ...(random.chance(0.4) && { part: random.pick(['frist', 'form'] as const) }),
                      },
                  ]
                : [],
        breachOf: set.rules.length > 0 && random.chance(0.15) ? [random.pick(set.rules).id] : [],
        ...(isTable && {
            rows: [0, 1].map((i) => ({
                group: set.groups[(i + random.below(2)) % 3]!.id,
                values: deadlineOf(random),
            })),
        }),
        ...(main && { main: true as const }),
    };
}

export const randomModality = (random: Random): PlainModality =>
    random.pick([
        'skal',
        'skal',
        'skal',
        'må ikke',
        'kan',
        'kan kun',
        'ret',
        'ret og pligt',
        'fritages',
        'definition',
    ]);

export const randomBearer = (random: Random, modality: PlainModality): string =>
    modality !== 'kan kun' && random.chance(0.05) ? 'uoplyst' : random.pick(ACTORS);

export function randomDays(random: Random): { readonly from?: number; readonly until?: number } {
    if (random.chance(0.7)) return {};
    const [from, until] = [random.below(TURNS.length), random.below(TURNS.length)].sort();
    return {
        ...(random.chance(0.7) && { from: TURNS[from!]! }),
        ...(random.chance(0.5) && { until: TURNS[until!]! }),
    };
}

export function deadlineOf(random: Random): PlainValues {
    return random.chance(0.1)
        ? { deadline: 'uoplyst' }
        : { deadline: random.pick(LENGTHS), event: random.pick(EVENTS) };
}

export function randomValues(random: Random, set: PlainSet): PlainValues {
    return {
        ...(random.chance(0.6) && deadlineOf(random)),
        ...(random.chance(0.3) && { form: random.pick(['digitalt', 'personligt']) }),
        ...(random.chance(0.2) && { times: 1 + random.below(3) }),
        ...(random.chance(0.15) && { phase: { length: random.pick(LENGTHS), event: random.pick(EVENTS) } }),
        ...(set.rules.length > 0 &&
            random.chance(0.1) && { rate: { times: 1 + random.below(3), rule: random.pick(set.rules).id } }),
    };
}

export function randomCondition(random: Random, set: PlainSet, depth: number): PlainCondition {
    if (depth > 0 && random.chance(0.4))
        return {
            kind: random.pick(['and', 'or'] as const),
            of: [randomCondition(random, set, depth - 1), randomCondition(random, set, depth - 1)],
        };
    if (depth > 0 && random.chance(0.15)) return { kind: 'not', of: randomCondition(random, set, depth - 1) };
    return random.pick<() => PlainCondition>([
        () => ({ kind: 'benefit', of: [random.pick(set.benefits)] }),
        () => ({ kind: 'age', bound: random.pick(['mindst', 'under'] as const), years: random.pick(AGES) }),
        () => ({ kind: 'education', has: random.chance(0.5) }),
        () => randomTime(random),
        () => randomTime(random),
        () => ({ kind: 'skøn', text: random.pick(SKØN) }),
        () => ({ kind: 'uoplyst', text: random.pick(OPEN_POINTS) }),
        () => ({ kind: 'member', group: random.pick(set.groups).id }),
    ])();
}

export const randomTime = (random: Random): PlainCondition => ({
    kind: 'elapsed',
    bound: random.pick(['mindst', 'mindst', 'under', 'højst', 'over', 'præcis'] as const),
    length: random.pick(LENGTHS),
});

/** Somebody near the edges of what rules ask about. */
export function randomCase(random: Random, set: PlainSet, other: PlainSet): PlainCase {
    const day = random.chance(0.5)
        ? random.pick(TURNS) + random.below(3) - 1
        : TURNS[0]! - 300 + random.below(1000);
    const event = (): number => {
        const near = random.pick(LENGTHS);
        const days = { dage: 1, uger: 7, måneder: 30.44, år: 365.25 }[near.unit] * near.amount;
        const ago = random.chance(0.8) ? Math.round(days) + random.below(5) - 2 : random.below(500);
        return monthEnd(day - Math.max(0, ago), random);
    };
    return {
        benefit: random.pick(random.chance(0.5) ? set.benefits : other.benefits),
        age: random.chance(0.9)
            ? random.pick(AGES) + random.below(3) - 1
            : random.pick([0, set.oldest, other.oldest, Math.min(set.oldest, other.oldest)]),
        education: random.chance(0.5),
        holds: new Set([...SKØN, ...OPEN_POINTS].filter(() => random.chance(0.5))),
        day,
        events: new Map(EVENTS.map((id) => [id, event()])),
    };
}

/** Months differ where they end; some cases begin there. */
function monthEnd(day: number, random: Random): number {
    if (random.chance(0.7)) return day;
    const at = new Date(day * 86_400_000);
    return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 0) / 86_400_000;
}
