import type { Condition } from './condition.js';

/** One fact about a citizen or a case. Its values are the integers from `lo` up to, not including, `hi`. */
export interface Axis {
    /** Unique within the space. */
    readonly id: string;
    /** First value. Amounts are in øre and dates are day numbers. */
    readonly lo: number;
    /** One past the last value. */
    readonly hi: number;
    /** The value a witness shows when nothing in the query says otherwise. */
    readonly preferred?: number;
}

/** The facts of a rule set and what is presupposed about them: U is every case that meets all constraints. */
export interface Space {
    readonly axes: readonly Axis[];
    readonly constraints: readonly Condition[];
}

/** One value per axis, in the order of the space's axes. */
export type Case = readonly number[];

/**
 * A space over the given axes.
 * Throws RangeError on a repeated id, bounds that are not safe integers (`hi` may be 2^53), an empty domain or
 * a preferred value outside the domain.
 */
export function createSpace(axes: readonly Axis[], constraints: readonly Condition[] = []): Space {
    const ids = new Set<string>();
    for (const axis of axes) {
        if (ids.has(axis.id)) throw new RangeError(`Two axes are called '${axis.id}'.`);
        ids.add(axis.id);
        checkDomain(axis);
    }
    return { axes: [...axes], constraints: [...constraints] };
}

function checkDomain({ id, lo, hi, preferred }: Axis): void {
    if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi - 1)) {
        throw new RangeError(`The bounds of axis '${id}' are not exact integers: ${lo}..${hi}.`);
    }
    if (lo >= hi) throw new RangeError(`Axis '${id}' has no values: ${lo}..${hi}.`);
    if (preferred !== undefined && !(Number.isInteger(preferred) && lo <= preferred && preferred < hi)) {
        throw new RangeError(`The preferred value of axis '${id}' is outside its domain: ${preferred}.`);
    }
}
