import type { Space } from './axes.js';
import type { Condition } from './condition.js';
import type { Box } from './search.js';
import { defaultBudget, searchFor, type Budget } from './solve.js';

/**
 * Boxes, no two of them with a case in common, that together are the condition within U; `too-many` when there are
 * more than `limit` or the budget does not last.
 */
export function toBoxes(
    space: Space,
    condition: Condition,
    limit: number,
    budget: Budget = defaultBudget,
): Box[] | 'too-many' {
    const boxes: Box[] = [];
    const found = searchFor(space, condition).boxes({ left: budget.steps });
    for (;;) {
        const { done, value } = found.next();
        if (done) return value === 'complete' ? boxes : 'too-many';
        if (boxes.length === limit) return 'too-many';
        boxes.push(value);
    }
}
