import { DAY_AXIS, type Norm, type RuleSetModel } from '../../model/index.js';
import { everything, intervals, isIn, type Condition, type Space } from '../../population/index.js';
import { byIdentity } from '../by-identity.js';

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

export type InSpace = Pick<RuleSetModel, 'space'>;

/** The days of a slice. */
export function conditionOf({ from, until }: Slice, { space }: InSpace): Condition {
    if (from === undefined && until === undefined) return everything;
    const { lo, hi } = space.axes[DAY_AXIS]!;
    const [first, end] = [Math.max(lo, from ?? lo), Math.min(hi, until ?? hi)];
    const known = daysIn(space);
    const key = `${first} ${end}`;
    let days = known.get(key);
    if (!days) known.set(key, (days = isIn(DAY_AXIS, intervals.range(first, end))));
    return days;
}

/** The same days are the same condition. */
const daysIn = byIdentity((_: Space) => new Map<string, Condition>());
