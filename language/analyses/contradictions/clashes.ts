import type { Norm, Parameter } from '../../model/index.js';
import { valueClash } from './amounts.js';
import { isTimed, partsClash, timedClash } from './counts.js';
import type { ParameterClash } from './model.js';
import { rememberPairs, valuesOf, type Value } from './values.js';
import { deadlineClash } from './windows.js';

/**
 * The values of a norm that another may contradict: all of what it demands, or only the upper limits of a »kan«.
 */
export function demandsOf(norm: Norm): readonly Value[] {
    switch (norm.modality) {
        case 'obligation':
        case 'right':
        case 'right-and-duty':
            return valuesOf(norm);
        case 'permission':
            return valuesOf(norm).filter(({ parameter }) => isCap(parameter));
        default:
            return [];
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

/** How two values exclude each other, if they do. */
export const clashOf = rememberPairs(judge);

/** Every pair of values of one norm, and every count with parts, that nothing satisfies. */
export function clashesWithin(values: readonly Value[]): ParameterClash[] {
    const found: ParameterClash[] = [];
    for (const [i, left] of values.entries()) {
        const { parameter } = left;
        const own = parameter.kind === 'count' ? (partsClash(parameter) ?? clashOf(left, left)) : undefined;
        // A value that is left open is not at odds with itself.
        if (own && own.certainty !== 'unknown') found.push(own);
        for (const right of values.slice(i + 1)) {
            const clash = clashOf(left, right);
            if (clash) found.push(clash);
        }
    }
    return found;
}

function judge(a: Value, b: Value): ParameterClash | undefined {
    const { parameter: left } = a;
    const { parameter: right } = b;
    if (left.kind === 'deadline' && right.kind === 'deadline') return deadlineClash(left, right);
    if (isTimed(left) && isTimed(right)) return timedClash(left, right, [a.phase, b.phase]);
    return valueClash(left, right);
}
