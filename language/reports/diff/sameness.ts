import { holdsAt } from '../../analyses/counting/index.js';
import {
    and,
    createSpace,
    everything,
    isIn,
    isSubset,
    nothing,
    type Assumption,
    type Budget,
    type Case,
    type Condition,
    type Space,
} from '../../population/index.js';

/**
 * How much one question about words may cost: some milliseconds. Where words cannot be proved right for that, the
 * report says "nogle", which is right too.
 */
export const WORDING_BUDGET: Budget = { steps: 1_000_000 };

/** Whether words for citizens are exactly right for some cases. */
export interface Sameness {
    /** Just the same cases, or the same ones on the days that need not be said. */
    isExactly(whole: Condition): boolean;
    /** Just the cases of a larger population that have these facts, on those days. */
    areThoseWith(facts: readonly Assumption[], within: Condition): boolean;
    /** All of them, on the days that need not be said, have what the cases have. */
    holdForAllWith(facts: readonly Assumption[]): boolean;
    isWithin(whole: Condition): boolean;
}

/**
 * Questions about one population. `usual` are the days that need not be said where all of the cases are on them.
 * `example` is one of its cases, where one is known: what it is not in is not the
 * same, and need not be searched.
 */
export function samenessOf(
    space: Space,
    cases: Condition,
    usual: Condition,
    example: Case | undefined,
): Sameness {
    // Cases that only the other side knows are nobody here, and nobody is everybody: these are asked about as written.
    const asked =
        isSubset(space, cases, nothing, WORDING_BUDGET) === 'no' ? space : createSpace(space.axes, []);
    const isIncluded = (a: Condition, b: Condition): boolean =>
        isSubset(asked, a, b, WORDING_BUDGET) === 'yes';
    const days = isIncluded(cases, usual) ? usual : everything;
    const known = new Map<Condition, boolean>();

    const mayBeWithin = (whole: Condition): boolean =>
        example === undefined || holdsAt(whole, example) !== false;

    function isWithin(whole: Condition): boolean {
        let answer = known.get(whole);
        if (answer === undefined) {
            known.set(whole, (answer = mayBeWithin(whole) && isIncluded(cases, whole)));
        }
        return answer;
    }

    return {
        isWithin,
        // Words for more citizens are many, and one of these citizens is soon found: so that is asked first.
        isExactly: (whole) => mayBeWithin(whole) && isIncluded(and(whole, days), cases) && isWithin(whole),
        areThoseWith(facts, within) {
            const having = facts.map(([axis, set]) => isIn(axis, set));
            const whole = and(within, ...having);
            return (
                mayBeWithin(whole) &&
                isIncluded(and(whole, days), cases) &&
                isWithin(within) &&
                having.every(isWithin)
            );
        },
        holdForAllWith: (facts) =>
            isIncluded(and(days, ...facts.map(([axis, set]) => isIn(axis, set))), cases),
    };
}
