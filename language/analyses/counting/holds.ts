import { intervals, type Case, type Condition } from '../../population/index.js';

/** Whether the case is seen to satisfy the condition; undefined where that is nested too deep. */
export function holdsAt(condition: Condition, at: Case, depth = DEEPEST): boolean | undefined {
    switch (condition.kind) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'in':
            return intervals.contains(condition.set, at[condition.axis]!);
        case 'not': {
            if (depth === 0) return undefined;
            const inner = holdsAt(condition.of, at, depth - 1);
            return inner === undefined ? undefined : !inner;
        }
        case 'and':
        case 'or': {
            if (depth === 0) return undefined;
            const settling = condition.kind === 'or';
            let open = false;
            for (const operand of condition.of) {
                const holds = holdsAt(operand, at, depth - 1);
                if (holds === settling) return settling;
                open ||= holds === undefined;
            }
            return open ? undefined : !settling;
        }
    }
}

/** Conditions nested deeper are left to the search, which does not recurse. */
const DEEPEST = 50;
