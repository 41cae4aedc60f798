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
    const pairs = mineOnly.flatMap((a) => theirsOnly.map((b) => ({ a, b, ...compareTwo(a, b) })));
    pairs.sort((x, y) => x.distance - y.distance);
    const matched = new Set<Effect>();
    for (const pair of pairs) {
        if (matched.has(pair.a) || matched.has(pair.b)) continue;
        matched.add(pair.a).add(pair.b);
        additional = false;
        note(pair);
    }
    for (const a of mineOnly) if (!matched.has(a)) noteExtra(a, theirs);
    for (const b of theirsOnly) if (!matched.has(b)) noteExtra(b, mine);
    return { components, open, additional: additional && components.size > 0 };

    function note(found: TwoCompared): void {
        for (const component of found.components) components.add(component);
        for (const component of found.open) open.add(component);
    }

    function noteExtra(extra: Effect, others: readonly Effect[]): void {
        const nearest = others
            .map((other) => compareTwo(extra, other))
            .sort((x, y) => x.distance - y.distance)[0];
        if (!nearest || nearest.components.includes('handling')) components.add('handling');
        else if (nearest.components.includes('modalitet')) components.add('modalitet');
        else {
            additional = false;
            note(nearest);
        }
    }
}

interface TwoCompared {
    readonly components: readonly Component[];
    readonly open: readonly Component[];
    readonly distance: number;
}

/** A different act outweighs any number of other differences, and so does a different modality after that. */
const WEIGHT: Partial<Record<Component, number>> = { handling: 1000, modalitet: 100 };

function compareTwo(a: Effect, b: Effect): TwoCompared {
    const components: Component[] = [];
    const open: Component[] = [];
    let distance = 0;
    for (const component of COMPONENTS) {
        const mine = a.values.get(component);
        const theirs = b.values.get(component);
        if (mine === undefined && theirs === undefined) continue;
        if (mine?.open || theirs?.open) {
            open.push(component);
            distance += 0.5;
        } else if (mine?.key !== theirs?.key) {
            components.push(component);
            distance += WEIGHT[component] ?? 1;
        }
    }
    return { ...withoutFollowers(a, b, components, open), distance };
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
): Pick<TwoCompared, 'components' | 'open'> {
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
