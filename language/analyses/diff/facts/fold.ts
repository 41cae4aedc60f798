import type { Condition } from '../../../population/index.js';

/**
 * Works something out for conditions from what it is for their operands; a condition that many share is looked at
 * once. Works without recursion: a chain of exceptions may be nested deeper than the call stack.
 */
export function folding<T>(
    combine: (condition: Condition, operands: readonly T[]) => T,
): (condition: Condition) => T {
    const done = new Map<Condition, T>();
    return (root) => {
        const open: Condition[] = [root];
        for (let top = open.at(-1); top; top = open.at(-1)) {
            const operands = operandsOf(top);
            const missing = done.has(top) ? [] : operands.filter((each) => !done.has(each));
            if (missing.length > 0) {
                open.push(...missing);
                continue;
            }
            open.pop();
            if (!done.has(top))
                done.set(
                    top,
                    combine(
                        top,
                        operands.map((each) => done.get(each)!),
                    ),
                );
        }
        return done.get(root)!;
    };
}

const NONE: readonly Condition[] = [];

function operandsOf(condition: Condition): readonly Condition[] {
    if (condition.kind === 'not') return [condition.of];
    return condition.kind === 'and' || condition.kind === 'or' ? condition.of : NONE;
}
