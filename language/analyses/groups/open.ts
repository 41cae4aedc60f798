import type { AxisMeaning, RuleSetModel } from '../../model/index.js';
import {
    and,
    everything,
    minimalWitness,
    not,
    nothing,
    or,
    type Condition,
    type Witness,
} from '../../population/index.js';

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
export function findCertain(model: RuleSetModel, condition: Condition): Certain | 'absent' {
    const avoid = lastResort(model);
    const certain = surely(model, condition);
    const sure = minimalWitness(model.space, certain, { avoid });
    if (sure.verdict === 'found') return { certainty: 'found', witness: sure.value };
    if (sure.verdict === 'unknown') return { certainty: 'unknown' };
    if (certain === condition) return 'absent';
    const maybe = minimalWitness(model.space, condition, { avoid });
    if (maybe.verdict === 'found') return { certainty: 'open', witness: maybe.value };
    return maybe.verdict === 'unknown' ? { certainty: 'unknown' } : 'absent';
}

/** Somebody who meets a condition; undefined where there is nobody, or where that could not be decided. */
export function witnessOf(model: RuleSetModel, condition: Condition): Witness | undefined {
    const found = findCertain(model, condition);
    return found === 'absent' ? undefined : found.witness;
}

/**
 * The part of a condition that holds whatever the conditions left open (uoplyst) turn out to be. A condition that
 * uses the same open point both ways may hold more often than this says, never less.
 */
export function surely(model: RuleSetModel, condition: Condition): Condition {
    return decided(openAxes(model), condition, true);
}

/** The condition with every open point turned so that it holds where it can. */
export function possibly(model: RuleSetModel, condition: Condition): Condition {
    return decided(openAxes(model), condition, false);
}

/** Axes that a witness should rest on only when nothing else will do: open points, judgements, the day. */
export function lastResort(model: RuleSetModel): readonly number[] {
    const kinds: readonly AxisMeaning['kind'][] = ['open', 'judgement', 'day'];
    return [...model.axes.keys()].filter((axis) => kinds.includes(model.axes[axis]!.kind));
}

function openAxes(model: RuleSetModel): ReadonlySet<number> {
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
