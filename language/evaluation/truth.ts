import {
    and,
    isEmpty,
    isSubset,
    areDisjoint,
    minimalWitness,
    not,
    type Budget,
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

/** Two of those who can be as given, one in `yes` and one in `no`, who differ in as little as possible. */
export function whatDecides(situation: Situation, yes: Condition, no: Condition = not(yes)): Because {
    const { space } = situation.model;
    const one = minimalWitness(space, and(situation.given, yes), { budget: BUDGET });
    if (one.verdict !== 'found') return { kind: 'budget' };
    const other = minimalWitness(space, and(situation.given, no), { near: one.value.case, budget: BUDGET });
    if (other.verdict !== 'found') return { kind: 'budget' };
    const [a, b] = [one.value.case, other.value.case];
    return { kind: 'facts', axes: space.axes.flatMap((_, i) => (a[i] === b[i] ? [] : [i])), yes: a, no: b };
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
