import { COMPONENTS, type Component } from '../../model/index.js';
import type { Effect } from './model.js';

/** How the rules of two groups differ. */
export interface Difference {
    readonly components: ReadonlySet<Component>;
    /** Parts that one side or both leave open, so that a comparison is unknown. */
    readonly open: ReadonlySet<Component>;
    /** One side has every rule of the other, and some more. */
    readonly additional: boolean;
}

/**
 * Compares two sets of effects on one subject, each rule with the one most like it on the other side: the same act
 * before another, then the same modality, then the most parts in common.
 *
 * `mineOnly` and `theirsOnly` are the effects that count as differences; effects in both sets are no difference. A rule
 * that is left without a counterpart is held against the whole other set: if that has a rule on the same act, they
 * differ in the parts of these two, and otherwise in `handling`.
 */
export function compareEffects(
    mine: readonly Effect[],
    mineOnly: readonly Effect[],
    theirs: readonly Effect[],
    theirsOnly: readonly Effect[],
): Difference {
    const components = new Set<Component>();
    const open = new Set<Component>();
    let additional = true;
    const matched = new Set<Effect>();
    for (const [a, b] of closestPairs(mineOnly, theirsOnly)) {
        matched.add(a).add(b);
        additional = false;
        note(compareTwo(a, b));
    }
    for (const a of mineOnly) if (!matched.has(a)) noteExtra(a, theirs);
    for (const b of theirsOnly) if (!matched.has(b)) noteExtra(b, mine);
    return { components, open, additional: additional && components.size > 0 };

    function note(found: TwoCompared): void {
        for (const component of found.components) components.add(component);
        for (const component of found.open) open.add(component);
    }

    function noteExtra(extra: Effect, others: readonly Effect[]): void {
        let other: Effect | undefined;
        for (const each of inOrder(others))
            if (!other || distance(extra, each) < distance(extra, other)) other = each;
        const nearest = other && compareTwo(extra, other);
        if (!nearest || nearest.components.includes('handling')) components.add('handling');
        else if (nearest.components.includes('modalitet')) components.add('modalitet');
        else {
            additional = false;
            note(nearest);
        }
    }
}

/**
 * Each rule with one of the other side, the most alike first, until one side has none left. Of those that are equally
 * alike the first by what they say, so that the order of the text makes no difference.
 */
function closestPairs(some: readonly Effect[], others: readonly Effect[]): [Effect, Effect][] {
    if (some.length === 0 || others.length === 0) return [];
    const [left, right] = [inOrder(some), inOrder(others)];
    const [mine, theirs] = left[0]!.key <= right[0]!.key ? [left, right] : [right, left];
    const pairs: [Effect, Effect][] = [];
    // One flat table and no list of pairs: this is the innermost loop of large rule sets.
    const distances = new Float64Array(mine.length * theirs.length);
    for (let i = 0; i < distances.length; i++)
        distances[i] = distance(mine[Math.floor(i / theirs.length)]!, theirs[i % theirs.length]!);
    while (pairs.length < Math.min(mine.length, theirs.length)) {
        let best = 0;
        for (let i = 1; i < distances.length; i++) if (distances[i]! < distances[best]!) best = i;
        const [row, column] = [Math.floor(best / theirs.length), best % theirs.length];
        pairs.push([mine[row]!, theirs[column]!]);
        for (let i = 0; i < theirs.length; i++) distances[row * theirs.length + i] = Infinity;
        for (let i = 0; i < mine.length; i++) distances[i * theirs.length + column] = Infinity;
    }
    return pairs;
}

function inOrder(effects: readonly Effect[]): readonly Effect[] {
    return effects.length < 2 ? effects : effects.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

interface TwoCompared {
    readonly components: readonly Component[];
    readonly open: readonly Component[];
}

/** A different act outweighs any number of other differences, and so does a different modality after that. */
const WEIGHTS = COMPONENTS.map((component) => ({ handling: 1000, modalitet: 100 })[component as string] ?? 1);

/** How unlike two rules are; an open value is half a difference. */
function distance(a: Effect, b: Effect): number {
    let sum = 0;
    for (let i = 0; i < COMPONENTS.length; i++) {
        const mine = a.codes[i]!;
        const theirs = b.codes[i]!;
        if (mine < 0 || theirs < 0) sum += 0.5;
        else if (mine !== theirs) sum += WEIGHTS[i]!;
    }
    return sum;
}

function compareTwo(a: Effect, b: Effect): TwoCompared {
    const components: Component[] = [];
    const open: Component[] = [];
    for (let i = 0; i < COMPONENTS.length; i++) {
        const mine = a.codes[i]!;
        const theirs = b.codes[i]!;
        if (mine < 0 || theirs < 0) open.push(COMPONENTS[i]!);
        else if (mine !== theirs) components.push(COMPONENTS[i]!);
    }
    return withoutFollowers(a, b, components, open);
}

/**
 * Rules on two acts have nothing further to be compared by. Where one rule prescribes and the other forbids, exempts
 * or defines, a value that only the one has is no difference of its own.
 */
function withoutFollowers(
    a: Effect,
    b: Effect,
    components: readonly Component[],
    open: readonly Component[],
): TwoCompared {
    if (components.includes('handling'))
        return {
            components: components.filter((each) => each === 'handling' || each === 'modalitet'),
            open: [],
        };
    if (!components.includes('modalitet') || (prescribes(a) && prescribes(b))) return { components, open };
    const inBoth = (component: Component): boolean => a.values.has(component) && b.values.has(component);
    return { components: components.filter(inBoth), open: open.filter(inBoth) };
}

const PRESCRIBING: ReadonlySet<string> = new Set(['obligation', 'permission', 'right', 'right-and-duty']);

const prescribes = ({ values }: Effect): boolean => PRESCRIBING.has(values.get('modalitet')?.key ?? '');
