import type { Case, Space } from './axes.js';
import type { Condition } from './condition.js';
import { contains, intersect, range } from './intervals.js';
import { conjuncts, normalise, type Atom, type Node } from './normal.js';
import { createSearch, type Also, type Assumption, type Box, type Meter, type Search } from './search.js';

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
    return findCaseOf(space, [normalise(space, condition)], budget);
}

/**
 * Some case of U in which all nodes hold. The nodes are first looked at alone: a box of theirs that reaches into U
 * settles the matter, and so does having no box at all. Only otherwise are they searched together with U.
 */
export function findCaseOf(space: Space, nodes: readonly Node[], budget: Budget): Answer<Case> {
    const meter: Meter = { left: budget.steps };
    const { facts, alternatives } = conjuncts(nodes);
    if (alternatives.length === 0) {
        const box = boxOf(space, facts);
        return box ? findCaseIn(space, box, meter) : { verdict: 'absent' };
    }
    const { freely, search } = universeOf(space);
    const alone = firstBox(freely, meter, { nodes });
    if (alone.verdict !== 'found') return alone;
    const inU = findCaseIn(space, alone.value, meter);
    if (inU.verdict !== 'absent') return inU;
    return mapAnswer(firstBox(search, meter, { nodes }), (box) => plainCase(space, box));
}

/** Some case of U in the box, or the proof that there is none. */
function findCaseIn(space: Space, box: Box, meter: Meter): Answer<Case> {
    const plain = plainCase(space, box);
    const { constraints, search } = universeOf(space);
    if (constraints.every((constraint) => holdsAt(constraint, plain))) {
        return { verdict: 'found', value: plain };
    }
    const assumptions = boundsOf(space, box);
    return mapAnswer(firstBox(search, meter, { assumptions }), (found) => plainCase(space, found));
}

/** A search for the cases of U that satisfy the condition. */
export function searchFor(space: Space, condition: Condition): Search {
    return searchWithinU(space, normalise(space, condition));
}

/** A search for the cases of U in which all nodes hold. */
export function searchWithinU(space: Space, ...nodes: readonly Node[]): Search {
    const { box, constraints } = universeOf(space);
    return createSearch(box, [...nodes, ...constraints]);
}

/** The first box of a search. The search must not be used by anyone else meanwhile. */
export function firstBox(search: Search, meter: Meter, also?: Also): Answer<Box> {
    const { done, value } = search.boxes(meter, also).next();
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

interface Universe {
    readonly box: Box;
    readonly constraints: readonly Node[];
    /** All cases of U. */
    readonly search: Search;
    /** All cases, in U or not. */
    readonly freely: Search;
}

const universes = new WeakMap<Space, Universe>();

/** U made ready for searching, with the box of all axes' domains; kept for all questions about the space. */
export function universeOf(space: Space): Universe {
    let universe = universes.get(space);
    if (!universe) {
        const constraints = space.constraints.map((constraint) => normalise(space, constraint));
        const box = space.axes.map(({ lo, hi }) => range(lo, hi));
        const search = createSearch(box, constraints);
        universe = { box, constraints, search, freely: createSearch(box, []) };
        universes.set(space, universe);
    }
    return universe;
}

/** Nodes nested deeper are left to the search, which does not recurse. */
const maxDepth = 100;

/** Whether the node is seen to hold: false also when it is nested too deep. */
export function holdsAt(node: Node, at: Case, depth = maxDepth): boolean {
    if (node.kind === 'atom') return contains(node.set, at[node.axis]!);
    if (depth === 0) return false;
    const settling = node.kind === 'any';
    for (const operand of node.of) if (holdsAt(operand, at, depth - 1) === settling) return settling;
    return !settling;
}

function mapAnswer<A, B>(answer: Answer<A>, map: (value: A) => B): Answer<B> {
    return answer.verdict === 'found' ? { verdict: 'found', value: map(answer.value) } : answer;
}

/** The box of all facts together; undefined when two exclude each other. */
function boxOf(space: Space, facts: readonly Atom[]): Box | undefined {
    const box = [...universeOf(space).box];
    for (const { axis, set } of facts) {
        const both = intersect(box[axis]!, set);
        if (both.length === 0) return undefined;
        box[axis] = both;
    }
    return box;
}

/** The box as assumptions about the axes that it bounds. */
function boundsOf({ axes }: Space, box: Box): Assumption[] {
    const bounds: Assumption[] = [];
    for (let axis = 0; axis < axes.length; axis++) {
        const { lo, hi } = axes[axis]!;
        const set = box[axis]!;
        if (set[0] !== lo || set[1] !== hi) bounds.push([axis, set]);
    }
    return bounds;
}
