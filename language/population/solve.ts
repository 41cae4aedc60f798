import type { Case, Space } from './axes.js';
import type { Condition } from './condition.js';
import { contains } from './intervals.js';
import { normalise } from './normal.js';
import { createSearch, type Box, type Meter, type Search } from './search.js';

/** The outcome of a search: something found, a proof that there is nothing, or neither within the budget. */
export type Answer<T> =
    | { readonly verdict: 'found'; readonly value: T }
    | { readonly verdict: 'absent' }
    | { readonly verdict: 'unknown'; readonly reason: 'budget' };

/**
 * How much a question may cost. A step is the examination of one part of a condition, some ten nanoseconds; never
 * wall-clock time, so that the same question has the same answer on every machine.
 */
export interface Budget {
    readonly steps: number;
}

export const defaultBudget: Budget = { steps: 20_000_000 };

/** Some case of U that satisfies the condition, or the proof that none exists. */
export function findCase(space: Space, condition: Condition, budget: Budget = defaultBudget): Answer<Case> {
    const answer = firstBox(searchFor(space, condition), { left: budget.steps });
    return answer.verdict === 'found' ? { verdict: 'found', value: plainCase(space, answer.value) } : answer;
}

/** A search for the cases of U that satisfy the condition. */
export function searchFor(space: Space, ...conditions: readonly Condition[]): Search {
    const nodes = [...conditions, ...space.constraints].map((condition) => normalise(space, condition));
    return createSearch(space.axes, nodes);
}

export function firstBox(
    search: Search,
    meter: Meter,
    assumptions?: Parameters<Search['boxes']>[1],
): Answer<Box> {
    const { done, value } = search.boxes(meter, assumptions).next();
    if (!done) return { verdict: 'found', value };
    return value === 'complete' ? { verdict: 'absent' } : { verdict: 'unknown', reason: 'budget' };
}

/** The case of a box that says least: preferred values where allowed, else the lowest ones. */
export function plainCase({ axes }: Space, box: Box): Case {
    return axes.map(({ preferred }, i) => {
        const allowed = box[i]!;
        return preferred !== undefined && contains(allowed, preferred) ? preferred : allowed[0]!;
    });
}
