import type { Condition } from '../../language/population/index.js';

/** Whether the case is in the condition, by looking at it. */
export function isTrue(condition: Condition, point: readonly number[]): boolean {
    switch (condition.kind) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'in': {
            const value = point[condition.axis]!;
            for (let i = 0; i < condition.set.length; i += 2)
                if (value >= condition.set[i]! && value < condition.set[i + 1]!) return true;
            return false;
        }
        case 'and':
            return condition.of.every((each) => isTrue(each, point));
        case 'or':
            return condition.of.some((each) => isTrue(each, point));
        case 'not':
            return !isTrue(condition.of, point);
    }
}
