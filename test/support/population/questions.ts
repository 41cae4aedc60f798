import {
    and,
    createSpace,
    intervals,
    isIn,
    not,
    or,
    type Axis,
    type Condition,
    type Space,
} from '../../../language/population/index.js';
import { createRandom, type Random } from './random.js';

/** A hard question to the kernel: is there a case of U that satisfies the condition? */
export interface Question {
    readonly seed: number;
    readonly space: Space;
    readonly condition: Condition;
    /** How deep exceptions from exceptions are nested in it. */
    readonly depth: number;
}

/** How large the domains are: small enough to try every case, or realistic (days and øre). */
export type Scale = 'small' | 'large';

/**
 * A question from a seed: 6 or 7 axes, og / eller / ikke mixed, and exceptions nested 3 to 5 deep. Most
 * are made to be tight: many clauses over the same facts, or a population minus parts that nearly cover it.
 */
export function createQuestion(seed: number, scale: Scale): Question {
    const random = createRandom(seed);
    const axes = createAxes(random, scale);
    const draw = { axes, random };
    const constraints = Array.from({ length: random.int(0, 4) }, () => implication(draw));
    const space = createSpace(axes, constraints);
    const depth = random.int(3, 6);
    const base = exceptions(draw, depth);
    const tight = random.pick([leftover, clauses, remainder, loose, loose]);
    return { seed, space, condition: and(base, tight(draw)), depth };
}

/** Questions from consecutive seeds. */
export function* createQuestions(firstSeed: number, count: number, scale: Scale): Generator<Question> {
    for (let i = 0; i < count; i++) yield createQuestion(firstSeed + i, scale);
}

/** Several populations of the same space, each with exceptions. */
export function createPopulations(
    seed: number,
    count: number,
    scale: Scale,
): { readonly space: Space; readonly parts: readonly Condition[] } {
    const random = createRandom(seed);
    const draw = { axes: createAxes(random, scale), random };
    const constraints = Array.from({ length: random.int(0, 4) }, () => implication(draw));
    const parts = Array.from({ length: count }, () => exceptions(draw, random.int(0, 4)));
    return { space: createSpace(draw.axes, constraints), parts };
}

interface Draw {
    readonly axes: readonly Axis[];
    readonly random: Random;
}

function createAxes(random: Random, scale: Scale): Axis[] {
    const count = random.int(6, 8);
    const sizes = scale === 'small' ? [2, 2, 3, 3, 4, 5] : [2, 3, 13, 120, 36_500, 5_000_000_000];
    return Array.from({ length: count }, (_, i) => {
        const lo = scale === 'small' ? random.int(-2, 3) : random.pick([0, 0, -18_000]);
        const hi = lo + random.pick(sizes);
        return random.chance(0.4)
            ? { id: `a${i}`, lo, hi, preferred: random.int(lo, hi) }
            : { id: `a${i}`, lo, hi };
    });
}

/** "Axis in set": mostly one interval, sometimes several, sometimes reaching out of the domain. */
function atom({ axes, random }: Draw): Condition {
    const axis = random.int(0, axes.length);
    const { lo, hi } = axes[axis]!;
    if (random.chance(0.1)) return isIn(axis, [random.int(lo, hi), Infinity]);
    const pieces = random.chance(0.25) ? 2 : 1;
    const set = intervals.of(
        ...Array.from({ length: pieces }, () => {
            const from = random.int(lo - 1, hi);
            return [from, random.int(from + 1, hi + 2)] as const;
        }),
    );
    return isIn(axis, set);
}

function several<T>(random: Random, lo: number, hi: number, make: () => T): T[] {
    return Array.from({ length: random.int(lo, hi) }, make);
}

function formula(draw: Draw, depth: number): Condition {
    const { random } = draw;
    if (depth === 0 || random.chance(0.15)) return random.chance(0.3) ? not(atom(draw)) : atom(draw);
    const operands = several(random, 2, 5, () => formula(draw, depth - 1));
    const joined = random.chance(0.5) ? and(...operands) : or(...operands);
    return random.chance(0.3) ? not(joined) : joined;
}

function implication(draw: Draw): Condition {
    return or(not(formula(draw, 1)), atom(draw));
}

/** a − (b − (c − …)). */
function exceptions(draw: Draw, depth: number): Condition {
    const { random } = draw;
    const rule = random.chance(0.5) ? formula(draw, 1) : or(atom(draw), atom(draw));
    return depth === 0 ? rule : and(rule, not(exceptions(draw, depth - 1)));
}

/** Any formula. */
function loose(draw: Draw): Condition {
    return formula(draw, 2);
}

/** Many short clauses, each of which leaves something out. */
function clauses(draw: Draw): Condition {
    const { random } = draw;
    return and(...several(random, 5, 20, () => or(...several(random, 1, 5, () => atom(draw)))));
}

/** What is left of the space when narrow slices have been taken away, one after the other. */
function remainder(draw: Draw): Condition {
    const { random } = draw;
    return and(...several(random, 5, 24, () => not(and(...several(random, 1, 4, () => atom(draw))))));
}

/** Everything but an almost complete table over two axes. */
function leftover({ axes, random }: Draw): Condition {
    const [first, second] = [random.int(0, axes.length), random.int(0, axes.length)];
    const complete = random.chance(0.5);
    const rows = cells(axes[first]!, random).flatMap((row) =>
        cells(axes[second]!, random).map((column) => and(isIn(first, row), isIn(second, column))),
    );
    const kept = complete ? rows : rows.filter(() => random.chance(0.8));
    return not(or(...kept));
}

function cells({ lo, hi }: Axis, random: Random): [number, number][] {
    const bounds = new Set([lo, hi, ...several(random, 0, 4, () => random.int(lo, hi))]);
    const sorted = [...bounds].sort((a, b) => a - b);
    return sorted.slice(1).map((bound, i) => [sorted[i]!, bound]);
}
