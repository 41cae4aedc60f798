import type { Condition } from '../../../population/index.js';

/** Numbers conditions so that those which are written alike have one number, however much they share. */
export function createShapes(): (condition: Condition) => number {
    const known = new Map<Condition, number>();
    const byText = new Map<string, number>();

    function shapeOf(condition: Condition): number {
        // Operands first, on an explicit stack: a chain of exceptions may be nested deeper than the call stack.
        const open: Condition[] = [condition];
        for (let top = open.at(-1); top; top = open.at(-1)) {
            const missing = operandsOf(top).filter((each) => !known.has(each));
            if (known.has(top) || missing.length === 0) {
                open.pop();
                if (!known.has(top)) known.set(top, number(top));
            } else open.push(...missing);
        }
        return known.get(condition)!;
    }

    function number(condition: Condition): number {
        const text = [
            condition.kind,
            ...(condition.kind === 'in' ? [condition.axis, ...condition.set] : []),
            ...operandsOf(condition).map((each) => known.get(each)!),
        ].join(' ');
        let shape = byText.get(text);
        if (shape === undefined) byText.set(text, (shape = byText.size));
        return shape;
    }

    return shapeOf;
}

function operandsOf(condition: Condition): readonly Condition[] {
    if (condition.kind === 'not') return [condition.of];
    return condition.kind === 'and' || condition.kind === 'or' ? condition.of : [];
}
