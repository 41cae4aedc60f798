import {
    and,
    isEmpty,
    isSubset,
    areDisjoint,
    minimalWitness,
    not,
    type Budget,
    type Case,
    type Condition,
    type Truth,
} from '../population/index.js';
import type { Because } from './model.js';
import type { Situation } from './situation.js';

/** What one question may cost; a prøve asks some dozens. */
const BUDGET: Budget = { steps: 4_000_000 };

/** Whether all (`yes`), none (`no`) or some of those who can be as given are in the condition. */
export function holdsFor({ model: { space }, given }: Situation, condition: Condition): Truth {
    if (condition.kind === 'true') return 'yes';
    if (condition.kind === 'false') return 'no';
    if (areDisjoint(space, given, condition, BUDGET) === 'yes') return 'no';
    return isSubset(space, given, condition, BUDGET) === 'yes' ? 'yes' : 'unknown';
}

/** Whether some of those who can be as given are in the condition. */
export function meets({ model: { space }, given }: Situation, condition: Condition): Truth {
    const empty = isEmpty(space, and(given, condition), BUDGET);
    return empty === 'yes' ? 'no' : empty === 'no' ? 'yes' : 'unknown';
}

/**
 * Two of those who can be as given, one in `yes` and one in `no`, who differ in as little as possible: each is the
 * nearest to the other.
 */
export function whatDecides(situation: Situation, yes: Condition, no: Condition = not(yes)): Because {
    const { space } = situation.model;
    const find = (condition: Condition, near?: Case): Case | undefined => {
        const options = { budget: BUDGET, ...(near && { near }) };
        const found = minimalWitness(space, and(situation.given, condition), options);
        return found.verdict === 'found' ? found.value.case : undefined;
    };
    const plain = find(yes);
    const other = plain && find(no, plain);
    const one = other && (find(yes, other) ?? plain);
    if (!one) return { kind: 'budget' };
    return {
        kind: 'facts',
        axes: space.axes.flatMap((_, i) => (one[i] === other[i] ? [] : [i])),
        yes: one,
        no: other,
    };
}

/** The facts in which the citizen differs from the nearest one in the condition; empty where there is none. */
export function whatKeepsFrom(
    { model: { space }, given }: Situation,
    condition: Condition,
): readonly number[] {
    const own = minimalWitness(space, given, { budget: BUDGET });
    if (own.verdict !== 'found') return [];
    const nearest = minimalWitness(space, condition, { near: own.value.case, budget: BUDGET });
    if (nearest.verdict !== 'found') return [];
    const [a, b] = [own.value.case, nearest.value.case];
    return space.axes.flatMap((_, i) => (a[i] === b[i] ? [] : [i]));
}
