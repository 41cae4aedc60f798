import { COMPONENTS, type Component, type RuleSetModel } from '../../../model/index.js';
import { and, isEmpty, type Condition } from '../../../population/index.js';
import type { Remaining } from './changes.js';
import type { EffectChange, SideEffect } from './model.js';
import { axesIn, forEvery } from './project.js';

/**
 * How certain it is that somebody gets something else. It is sure where one of the citizens loses the one effect, or
 * gets the other, whatever a skøn says and an open point turns out to be: what exactly takes its place may rest on it.
 */
export function certaintyIn({
    space,
    axes,
}: RuleSetModel): (
    cases: Condition,
    from: Remaining | undefined,
    to: Remaining | undefined,
) => EffectChange['certainty'] {
    const open = [...axes.keys()].filter((axis) => ['open', 'judgement'].includes(axes[axis]!.kind));
    const known = new Map<Remaining, Condition | undefined>();

    /** Those for whom the difference does not rest on anything open; undefined where that is too much to say. */
    function surely(remaining: Remaining): Condition | undefined {
        if (known.has(remaining)) return known.get(remaining);
        const mentioned = axesIn(remaining.all);
        const relevant = open.filter((axis) => mentioned.has(axis));
        const sure =
            relevant.length > MOST_PROJECTED
                ? undefined
                : relevant.reduce((condition, axis) => forEvery(space, axis, condition), remaining.all);
        known.set(remaining, sure);
        return sure;
    }

    return (cases, from, to) => {
        if (isEmpty(space, cases) === 'unknown') return 'undecided';
        if (from && to && mayBeSame(from.effect, to.effect)) return 'depends';
        let undecided = false;
        for (const remaining of [from, to]) {
            const sure = remaining && surely(remaining);
            const none = sure ? isEmpty(space, and(cases, sure)) : remaining ? 'unknown' : 'yes';
            if (none === 'no') return 'sure';
            undecided ||= none === 'unknown';
        }
        return undecided ? 'undecided' : 'depends';
    };
}

/** Every yes/no axis that is projected away may double the condition. */
const MOST_PROJECTED = 6;

/** Whether the two may turn out to be one, when what a source leaves open in them is known. */
function mayBeSame(a: SideEffect, b: SideEffect): boolean {
    if (a.subject !== b.subject || a.breaches !== b.breaches) return false;
    const differing = COMPONENTS.filter((each) => a.values.get(each)?.key !== b.values.get(each)?.key);
    return (
        differing.length > 0 && differing.every((each) => isLeftOpen(each, a, b) || isLeftOpen(each, b, a))
    );
}

/** Whether the one leaves open what the part is that the other has. */
function isLeftOpen(component: Component, { values }: SideEffect, other: SideEffect): boolean {
    if (!other.values.has(component)) return false;
    const own = values.get(component);
    // With a deadline that is left open, so may be the event that it runs from.
    return own ? own.open : component === 'hændelse' && (values.get('frist')?.open ?? false);
}
