import type { Norm, Parameter, PhaseParameter } from '../../model/index.js';
import { valueClash } from './amounts.js';
import { isTimed, partsClash, timedClash } from './counts.js';
import type { ParameterClash } from './model.js';
import { deadlineClash } from './windows.js';

/** The values of a norm, and the stretch of the course that they are for. */
export interface Demand {
    readonly parameters: readonly Parameter[];
    readonly phase: PhaseParameter | undefined;
}

/**
 * What a norm demands of its values: all of them, or only the upper limits of a »kan«; undefined for a norm whose
 * values no other norm can contradict.
 */
export function demandOf(norm: Norm): Demand | undefined {
    const phase = norm.parameters.find((parameter) => parameter.kind === 'phase');
    switch (norm.modality) {
        case 'obligation':
        case 'right':
        case 'right-and-duty':
            return { parameters: norm.parameters, phase };
        case 'permission':
            return { parameters: norm.parameters.filter(isCap), phase };
        default:
            return undefined;
    }
}

function isCap(parameter: Parameter): boolean {
    switch (parameter.kind) {
        case 'count':
        case 'length':
        case 'money':
            return parameter.bound === 'max';
        case 'share':
            return parameter.bound === 'max' || parameter.bound === 'under';
        default:
            return false;
    }
}

/** Every pair of values, one of each, that no course of events satisfies together. */
export function clashesBetween(a: Demand, b: Demand): ParameterClash[] {
    return a.parameters.flatMap((left) =>
        b.parameters.flatMap((right) => clashOf(left, right, [a.phase, b.phase]) ?? []),
    );
}

/** Every pair of values of one norm, and every count with parts, that nothing satisfies. */
export function clashesWithin(demand: Demand): ParameterClash[] {
    const { parameters, phase } = demand;
    const found: ParameterClash[] = [];
    for (const [i, left] of parameters.entries()) {
        const own =
            left.kind === 'count' ? (partsClash(left) ?? timedClash(left, left, [phase, phase])) : undefined;
        // A value that is left open is not at odds with itself.
        if (own && own.certainty !== 'unknown') found.push(own);
        for (const right of parameters.slice(i + 1)) {
            const clash = clashOf(left, right, [phase, phase]);
            if (clash) found.push(clash);
        }
    }
    return found;
}

function clashOf(
    left: Parameter,
    right: Parameter,
    phases: readonly [PhaseParameter | undefined, PhaseParameter | undefined],
): ParameterClash | undefined {
    if (left.kind === 'deadline' && right.kind === 'deadline') return deadlineClash(left, right);
    if (isTimed(left) && isTimed(right)) return timedClash(left, right, phases);
    return valueClash(left, right);
}
