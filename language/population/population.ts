import type { Space } from './axes.js';
import { and, not, or, type Condition } from './condition.js';
import { defaultBudget, findCase, type Budget } from './solve.js';

/** `unknown`: neither proved nor refuted within the budget. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether no case of U satisfies the condition. */
export function isEmpty(space: Space, condition: Condition, budget: Budget = defaultBudget): Truth {
    const { verdict } = findCase(space, condition, budget);
    return verdict === 'absent' ? 'yes' : verdict === 'found' ? 'no' : 'unknown';
}

/** Whether every case of U in `a` is in `b`. */
export function isSubset(space: Space, a: Condition, b: Condition, budget: Budget = defaultBudget): Truth {
    return isEmpty(space, and(a, not(b)), budget);
}

/** Whether every case of U in `whole` is in at least one of the parts. */
export function covers(
    space: Space,
    parts: readonly Condition[],
    whole: Condition,
    budget: Budget = defaultBudget,
): Truth {
    return isSubset(space, whole, or(...parts), budget);
}

/** Whether no case of U is in both. */
export function areDisjoint(space: Space, a: Condition, b: Condition, budget: Budget = defaultBudget): Truth {
    return isEmpty(space, and(a, b), budget);
}

/** Whether the same cases of U are in both. The budget holds for each of the two directions. */
export function areEqual(space: Space, a: Condition, b: Condition, budget: Budget = defaultBudget): Truth {
    const forth = isSubset(space, a, b, budget);
    if (forth === 'no') return 'no';
    const back = isSubset(space, b, a, budget);
    return back === 'yes' ? forth : back;
}
