import type { Norm } from '../../model/index.js';

/** Days [from, until) throughout which the same rules are in force; an end that is left out is without limit. */
export interface Slice {
    readonly from?: number;
    readonly until?: number;
}

/**
 * The stretches of the calendar between the days on which one of the rules comes or goes, the last one first. Rules
 * that were never in force together are no difference between groups.
 */
export function slicesOf(norms: readonly Norm[]): Slice[] {
    const bounds = new Set<number>();
    for (const { validity } of norms) {
        if (validity.from !== undefined) bounds.add(validity.from);
        if (validity.until !== undefined) bounds.add(validity.until);
    }
    const days = [...bounds].sort((a, b) => a - b);
    const slices = [-Infinity, ...days].map((from, i): Slice => ({
        ...(from === -Infinity ? {} : { from }),
        ...(days[i] === undefined ? {} : { until: days[i] }),
    }));
    return slices.filter((slice) => norms.some((norm) => isInForceIn(norm, slice))).reverse();
}

/** The slice lies between the bounds of all rules, so a rule is in force all through it or not at all. */
export function isInForceIn({ validity }: Norm, { from = -Infinity, until = Infinity }: Slice): boolean {
    return (validity.from ?? -Infinity) < until && from < (validity.until ?? Infinity);
}
