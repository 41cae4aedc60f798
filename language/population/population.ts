import type { Space } from './axes.js';
import { or, type Condition } from './condition.js';
import { holdTogether, type Truth } from './decide.js';
import { normalise, type Node } from './normal.js';
import { defaultBudget, type Budget } from './solve.js';

/** Whether no case of U satisfies the condition. */
export function isEmpty(space: Space, condition: Condition, budget: Budget = defaultBudget): Truth {
    return nowhere(space, [normalise(space, condition)], budget);
}

/** Whether every case of U in `a` is in `b`. */
export function isSubset(space: Space, a: Condition, b: Condition, budget: Budget = defaultBudget): Truth {
    return nowhere(space, [normalise(space, a), normalise(space, b, true)], budget);
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
    return nowhere(space, [normalise(space, a), normalise(space, b)], budget);
}

/** Whether the same cases of U are in both. The budget holds for each of the two directions. */
export function areEqual(space: Space, a: Condition, b: Condition, budget: Budget = defaultBudget): Truth {
    const forth = isSubset(space, a, b, budget);
    if (forth === 'no') return 'no';
    const back = isSubset(space, b, a, budget);
    return back === 'yes' ? forth : back;
}

function nowhere(space: Space, nodes: readonly Node[], budget: Budget): Truth {
    const somewhere = holdTogether(space, nodes, budget);
    return somewhere === 'yes' ? 'no' : somewhere === 'no' ? 'yes' : 'unknown';
}
