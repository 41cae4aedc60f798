import type { Bound, Modality, Norm, Parameter, RuleSetModel } from '../../../language/model/index.js';
import { and, isIn, not, or, type Axis, type Condition } from '../../../language/population/index.js';
import type { Random } from '../../support/random.js';
import { defeat, line, modelFrom, type ModelParts, type NormParts } from './build.js';

const AXES: readonly Axis[] = [
    { id: 'dag', lo: 0, hi: 3 },
    { id: 'alder', lo: 0, hi: 5 },
    { id: 'ydelse', lo: 0, hi: 3 },
    { id: 'uddannelse', lo: 0, hi: 2 },
    { id: 'uoplyst', lo: 0, hi: 2 },
];

const MODALITIES: readonly Modality[] = [
    'obligation',
    'obligation',
    'prohibition',
    'permission',
    'right',
    'right-and-duty',
    'exemption',
];
const DEMANDS: readonly Modality[] = ['obligation', 'obligation', 'right', 'right-and-duty', 'permission'];
const ACTORS = { jobcenteret: 'authority', 'a-kassen': 'authority', borgeren: 'citizen' } as const;

/** A small rule set: four to eight norms over three acts, with exceptions up to three deep. */
export function randomParts(random: Random, about: 'modalities' | 'values'): ModelParts {
    const count = 4 + random.below(5);
    const norms: NormParts[] = [];
    for (let i = 0; i < count; i++) {
        norms.push(about === 'modalities' ? modalNorm(random, i) : valueNorm(random, i));
    }
    return {
        axes: AXES,
        constraints: random.chance(0.3) ? [or(not(atom(random, 3)), atom(random, 3))] : [],
        norms,
        actors: ACTORS,
        exclusions: random.chance(0.5) ? [['x', 'y']] : [],
        kinds: { 4: 'open' },
    };
}

export const randomModel = (random: Random, about: 'modalities' | 'values'): RuleSetModel =>
    modelFrom(randomParts(random, about));

function common(random: Random, i: number): Pick<Norm, 'id' | 'population' | 'defeats'> {
    const losers = i > 0 && random.chance(0.45) ? [`n${random.below(i)}`] : [];
    if (i > 1 && random.chance(0.15)) losers.push(`n${random.below(i)}`);
    const parts = random.chance(0.25)
        ? [random.pick(['frist', 'modalitet', 'antal', 'modpart', 'varighed'] as const)]
        : undefined;
    return {
        id: `n${i}`,
        population: condition(random, 2),
        defeats: losers.length > 0 ? [defeat(losers, parts)] : [],
    };
}

function modalNorm(random: Random, i: number): NormParts {
    return {
        ...common(random, i),
        modality: random.pick(MODALITIES),
        act: random.pick(['x', 'x', 'x', 'x', 'y', 'z']),
        bearer: random.chance(0.05)
            ? 'open'
            : random.pick(['jobcenteret', 'jobcenteret', 'jobcenteret', 'a-kassen', 'borgeren']),
        ...(random.chance(0.2) && {
            participation: {
                actor: 'borgeren',
                modality: random.pick(['obligation', 'permission'] as const),
            },
        }),
        parameters: random.chance(0.25) ? [form(random)] : [],
    };
}

function valueNorm(random: Random, i: number): NormParts {
    return {
        ...common(random, i),
        modality: random.pick(DEMANDS),
        act: random.pick(['x', 'x', 'x', 'x', 'y']),
        bearer: random.chance(0.05)
            ? 'open'
            : random.pick(['jobcenteret', 'jobcenteret', 'jobcenteret', 'borgeren']),
        parameters: Array.from({ length: 1 + random.below(3) }, () => value(random)),
    };
}

function condition(random: Random, depth: number): Condition {
    if (depth === 0 || random.chance(0.3)) return atom(random, AXES.length);
    const operands = [condition(random, depth - 1), condition(random, depth - 1)];
    const joined = random.chance(0.5) ? and(...operands) : or(...operands);
    return random.chance(0.2) ? not(joined) : joined;
}

function atom(random: Random, axes: number): Condition {
    // The open condition is rarer than the facts.
    const axis = random.chance(0.9) ? random.below(Math.min(axes, 4)) : random.below(axes);
    const { lo, hi } = AXES[axis]!;
    // Two draws each way make wide intervals the rule, so that populations meet.
    const from = lo + Math.min(random.below(hi - lo), random.below(hi - lo));
    return isIn(axis, [from, from + 1 + Math.max(random.below(hi - from), random.below(hi - from))]);
}

function form(random: Random): Parameter {
    const values = ['fysisk', 'telefonisk', 'digital'].filter(() => random.chance(0.45));
    return { kind: 'form', values: values.length > 0 ? values : ['fysisk'], place: line(0) };
}

const days = (amount: number): { amount: number; unit: 'day' } => ({ amount, unit: 'day' });

function value(random: Random): Parameter {
    const bound: Bound = random.pick(['min', 'max', 'exact'] as const);
    switch (random.below(6)) {
        case 0:
        case 1:
            return {
                kind: 'deadline',
                rule: random.pick(['latest', 'earliest', 'earliest', 'end-of'] as const),
                duration: days(1 + random.below(8)),
                anchor: {
                    direction: random.chance(0.85) ? 'after' : 'before',
                    events: [random.pick(['e', 'e', 'f'])],
                },
                place: line(0),
            };
        case 2:
            return {
                kind: 'count',
                bound,
                amount: random.below(5),
                ...(random.chance(0.8) && {
                    period: { kind: 'first' as const, duration: days(1 + random.below(9)) },
                }),
                parts: [],
                place: line(0),
            };
        case 3:
            return random.chance(0.5)
                ? {
                      kind: 'frequency',
                      rule: random.pick(['every', 'max-gap', 'min-gap'] as const),
                      duration: days(1 + random.below(5)),
                      place: line(0),
                  }
                : form(random);
        default:
            return {
                kind: 'length',
                bound,
                duration: days(1 + random.below(6)),
                atATime: false,
                place: line(0),
            };
    }
}

export type Mutation = 'modality' | 'priority' | 'boundary' | 'value';

/** One mistake of a drafter: another modality, a priority forgotten, a boundary moved, a value changed. */
export function mutate(parts: ModelParts, kind: Mutation, random: Random): ModelParts {
    const at = random.below(parts.norms.length);
    const norms = parts.norms.map((norm, i): NormParts => {
        if (kind === 'priority') return i === at ? { ...norm, defeats: [] } : norm;
        if (i !== at) return norm;
        if (kind === 'modality') return { ...norm, modality: opposite(norm.modality) };
        if (kind === 'boundary') return { ...norm, population: or(norm.population!, atom(random, 4)) };
        return { ...norm, parameters: norm.parameters!.length > 0 ? [value(random)] : norm.parameters! };
    });
    return { ...parts, norms };
}

const opposite = (modality: Modality): Modality =>
    modality === 'prohibition' || modality === 'exemption' ? 'obligation' : 'prohibition';
