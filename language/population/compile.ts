import type { Case, Space } from './axes.js';
import type { Condition } from './condition.js';
import { intersect, meets, union, type IntervalSet } from './intervals.js';
import { never, normalise, type Node } from './normal.js';
import type { Assumption, Box } from './search.js';
import { defaultBudget, findCaseOf, universeOf, type Answer, type Budget } from './solve.js';

/** A condition made ready for being compared with many others of the same space. */
export interface Compiled {
    readonly space: Space;
    readonly condition: Condition;
    readonly node: Node;
    /**
     * A box around the condition: the axes it bounds, in ascending order, each with the values it can have there.
     * Undefined when the condition is seen to be empty.
     */
    readonly bounds: readonly Assumption[] | undefined;
}

export function compile(space: Space, condition: Condition): Compiled {
    const node = normalise(space, condition);
    const bounds = boundsOf(node, maxDepth);
    return {
        space,
        condition,
        node,
        bounds: bounds && [...bounds].sort(byAxis),
    };
}

const byAxis = ([a]: Assumption, [b]: Assumption): number => a - b;

/** False only when no case can be in both: their bounding boxes are apart. */
export function mayMeet(a: Compiled, b: Compiled): boolean {
    if (!a.bounds || !b.bounds) return false;
    for (let i = 0, j = 0; i < a.bounds.length && j < b.bounds.length;) {
        const [axis, set] = a.bounds[i]!;
        const [otherAxis, otherSet] = b.bounds[j]!;
        if (axis === otherAxis && !meets(set, otherSet)) return false;
        if (axis <= otherAxis) i++;
        if (otherAxis <= axis) j++;
    }
    return true;
}

/** Some case of U in both conditions, or the proof that there is none. */
export function findShared(a: Compiled, b: Compiled, budget: Budget = defaultBudget): Answer<Case> {
    return mayMeet(a, b) ? findCaseOf(a.space, [a.node, b.node], budget) : { verdict: 'absent' };
}

/** The compiled condition's bounding box with a set for every axis; undefined when the condition is seen to be empty. */
export function boundingBox({ space, bounds }: Compiled): Box | undefined {
    if (!bounds) return undefined;
    const box = [...universeOf(space).box];
    for (const [axis, set] of bounds) box[axis] = set;
    return box;
}

/** Bounds are not looked for deeper than this; leaving them out only makes the box larger. */
const maxDepth = 8;

type Bounds = Map<number, IntervalSet>;

function boundsOf(node: Node, depth: number): Bounds | undefined {
    if (node === never) return undefined;
    if (node.kind === 'atom') return new Map([[node.axis, node.set]]);
    if (depth === 0) return new Map();
    return node.kind === 'all' ? boundsOfAll(node.of, depth) : boundsOfAny(node.of, depth);
}

function boundsOfAll(operands: readonly Node[], depth: number): Bounds | undefined {
    const bounds: Bounds = new Map();

    function narrow(axis: number, set: IntervalSet): boolean {
        const known = bounds.get(axis);
        const both = known ? intersect(known, set) : set;
        bounds.set(axis, both);
        return both.length > 0;
    }

    for (const operand of operands) {
        if (operand.kind === 'atom') {
            if (!narrow(operand.axis, operand.set)) return undefined;
            continue;
        }
        const more = boundsOf(operand, depth - 1);
        if (!more) return undefined;
        for (const [axis, set] of more) if (!narrow(axis, set)) return undefined;
    }
    return bounds;
}

function boundsOfAny(operands: readonly Node[], depth: number): Bounds | undefined {
    let bounds: Bounds | undefined;
    for (const operand of operands) {
        const more = boundsOf(operand, depth - 1);
        if (!more) continue;
        if (!bounds) bounds = more;
        else {
            for (const [axis, set] of bounds) {
                const other = more.get(axis);
                if (other) bounds.set(axis, union(set, other));
                else bounds.delete(axis);
            }
        }
        if (bounds.size === 0) return bounds;
    }
    return bounds;
}
