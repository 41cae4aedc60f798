import { type IntervalSet } from './intervals.js';

/** A statement about one case: og / eller / ikke over "this fact is among these values". Immutable. */
export type Condition =
    | { readonly kind: 'true' }
    | { readonly kind: 'false' }
    | { readonly kind: 'in'; readonly axis: number; readonly set: IntervalSet }
    | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
    | { readonly kind: 'not'; readonly of: Condition };

export const everything: Condition = { kind: 'true' };

export const nothing: Condition = { kind: 'false' };

/** The fact at index `axis` of the space has a value in `set`. */
export function isIn(axis: number, set: IntervalSet): Condition {
    return set.length === 0 ? nothing : { kind: 'in', axis, set };
}

export function and(...operands: readonly Condition[]): Condition {
    return join('and', operands, everything, nothing);
}

export function or(...operands: readonly Condition[]): Condition {
    return join('or', operands, nothing, everything);
}

export function not(operand: Condition): Condition {
    switch (operand.kind) {
        case 'true':
            return nothing;
        case 'false':
            return everything;
        case 'not':
            return operand.of;
        default:
            return { kind: 'not', of: operand };
    }
}

/**
 * Drops neutral operands and stops at an absorbing one. Nested operands of the same kind are left as they are:
 * merging them at every call would make a long chain of `and` cost the square of its length.
 */
function join(
    kind: 'and' | 'or',
    operands: readonly Condition[],
    neutral: Condition,
    absorbing: Condition,
): Condition {
    const kept: Condition[] = [];
    for (const operand of operands) {
        if (operand.kind === absorbing.kind) return absorbing;
        if (operand.kind !== neutral.kind) kept.push(operand);
    }
    if (kept.length === 0) return neutral;
    return kept.length === 1 ? kept[0]! : { kind, of: kept };
}
