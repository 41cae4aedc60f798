import type { AxisMeaning, RuleSetModel } from '../../model/index.js';
import { everything, minimalWitness, nothing, type Condition, type Witness } from '../../population/index.js';
import { byIdentity } from '../by-identity.js';
import { and, not, or } from '../conditions.js';

/**
 * `found`: there is such a citizen. `open`: only if something that the source leaves open (uoplyst) turns out so.
 * `unknown`: the question was too large to decide.
 */
export type Certainty = 'found' | 'open' | 'unknown';

export interface Certain {
    readonly certainty: Certainty;
    /** Undefined only when `certainty` is `unknown`. */
    readonly witness?: Witness;
}

/** A citizen of the condition; one who does not rest on what is left open, if there is one. */
export function findCertain({ space, axes }: RuleSetModel, condition: Condition): Certain | 'absent' {
    return certainIn(space, axes, condition);
}

type InSpace = Pick<RuleSetModel, 'space' | 'axes'>;

/** Asked again after every edit, and mostly of the same conditions. */
const certainIn = byIdentity(
    (space: InSpace['space'], axes: InSpace['axes'], condition: Condition): Certain | 'absent' => {
        const model = { space, axes };
        const avoid = lastResort(model);
        const certain = surely(model, condition);
        const sure = minimalWitness(space, certain, { avoid });
        if (sure.verdict === 'found') return { certainty: 'found', witness: sure.value };
        if (sure.verdict === 'unknown') return { certainty: 'unknown' };
        if (certain === condition) return 'absent';
        const maybe = minimalWitness(space, condition, { avoid });
        if (maybe.verdict === 'found') return { certainty: 'open', witness: maybe.value };
        return maybe.verdict === 'unknown' ? { certainty: 'unknown' } : 'absent';
    },
);

/** Somebody who meets a condition; undefined where there is nobody, or where that could not be decided. */
export function witnessOf(model: RuleSetModel, condition: Condition): Witness | undefined {
    const found = findCertain(model, condition);
    return found === 'absent' ? undefined : found.witness;
}

/**
 * The part of a condition that holds whatever the conditions left open (uoplyst) turn out to be. A condition that
 * uses the same open point both ways may hold more often than this says, never less.
 */
export function surely(model: InSpace, condition: Condition): Condition {
    return decided(openAxes(model), condition, true);
}

/** The condition with every open point turned so that it holds where it can. */
export function possibly(model: InSpace, condition: Condition): Condition {
    return decided(openAxes(model), condition, false);
}

/** Axes that a witness should rest on only when nothing else will do: open points, judgements, the day. */
export function lastResort(model: InSpace): readonly number[] {
    const kinds: readonly AxisMeaning['kind'][] = ['open', 'judgement', 'day'];
    return [...model.axes.keys()].filter((axis) => kinds.includes(model.axes[axis]!.kind));
}

function openAxes(model: InSpace): ReadonlySet<number> {
    return new Set([...model.axes.keys()].filter((axis) => model.axes[axis]!.kind === 'open'));
}

function decided(open: ReadonlySet<number>, condition: Condition, fails: boolean): Condition {
    if (open.size === 0) return condition;
    switch (condition.kind) {
        case 'true':
        case 'false':
            return condition;
        case 'in':
            if (!open.has(condition.axis)) return condition;
            return fails ? nothing : everything;
        case 'not':
            return not(decided(open, condition.of, !fails));
        case 'and':
            return and(...condition.of.map((operand) => decided(open, operand, fails)));
        case 'or':
            return or(...condition.of.map((operand) => decided(open, operand, fails)));
    }
}
