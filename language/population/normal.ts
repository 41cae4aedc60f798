import type { Space } from './axes.js';
import type { Condition } from './condition.js';
import { complement, intersect, isSubset, range, union, type IntervalSet } from './intervals.js';

/**
 * A condition in negation normal form: no `not`, kinds alternate, at most one atom per axis in a node, and every
 * atom holds for some values of its axis and fails for others. Equal subformulas of one condition are shared, so
 * this is a graph and must be walked as one.
 */
export type Node = Atom | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] };

/** The axis has a value in the set. */
export interface Atom {
    readonly kind: 'atom';
    readonly axis: number;
    readonly set: IntervalSet;
}

/** `all` of nothing. */
export const always: Node = { kind: 'all', of: [] };

/** `any` of nothing. */
export const never: Node = { kind: 'any', of: [] };

/**
 * The normal form of a condition, or of its negation. Remembered per space, since rules are compared many times.
 * Works without recursion, so nesting is bounded by memory only. Throws RangeError on an axis the space lacks.
 */
export function normalise(space: Space, condition: Condition, negated = false): Node {
    const memo = memoOf(space);
    const root = literal(condition, negated);
    const stack: Frame[] = [frameOf(root)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
        const next = frame.operands[frame.done++];
        if (next === undefined) {
            remember(memo, frame.literal, build(space, memo, frame));
            stack.pop();
        } else if (!recall(memo, next)) {
            stack.push(frameOf(next));
        }
    }
    return recall(memo, root)!;
}

/** What must hold for all nodes to hold: plain facts, and alternatives of kind `any`. */
export function conjuncts(nodes: readonly Node[]): { facts: readonly Atom[]; alternatives: readonly Node[] } {
    const facts: Atom[] = [];
    const alternatives: Node[] = [];
    for (const node of nodes) {
        for (const operand of node.kind === 'all' ? node.of : [node]) {
            if (operand.kind === 'atom') facts.push(operand);
            else alternatives.push(operand);
        }
    }
    return { facts, alternatives };
}

/**
 * A stronger node that says nothing about the given axes: where it holds, the node holds whatever their values are.
 * Parts nested deeper than `depth` are given up.
 */
export function withoutAxes(root: Node, axes: ReadonlySet<number>, depth = 100): Node {
    const memo = new Map<Node, Node>();

    function visit(node: Node, depth: number): Node {
        let stronger = memo.get(node);
        if (!stronger) memo.set(node, (stronger = strengthen(node, depth)));
        return stronger;
    }

    function strengthen(node: Node, depth: number): Node {
        if (node.kind === 'atom') return axes.has(node.axis) ? never : node;
        if (depth === 0) return never;
        const operands = node.of.map((operand) => visit(operand, depth - 1));
        if (node.kind === 'all') return operands.includes(never) ? never : { kind: 'all', of: operands };
        const left = operands.filter((operand) => operand !== never);
        return left.length === 0 ? never : { kind: 'any', of: left };
    }

    return visit(root, depth);
}

/** A subcondition under an even (false) or odd (true) number of negations; its condition is never a `not`. */
interface Literal {
    readonly condition: Exclude<Condition, { kind: 'not' }>;
    readonly negated: boolean;
}

interface Frame {
    readonly literal: Literal;
    readonly operands: readonly Literal[];
    done: number;
}

/** Normal forms by condition: as written, and negated. */
type Memo = readonly [plain: WeakMap<Condition, Node>, negated: WeakMap<Condition, Node>];

const memos = new WeakMap<Space, Memo>();

function memoOf(space: Space): Memo {
    let memo = memos.get(space);
    if (!memo) memos.set(space, (memo = [new WeakMap(), new WeakMap()]));
    return memo;
}

function recall(memo: Memo, { condition, negated }: Literal): Node | undefined {
    return memo[negated ? 1 : 0].get(condition);
}

function remember(memo: Memo, { condition, negated }: Literal, node: Node): void {
    memo[negated ? 1 : 0].set(condition, node);
}

function literal(condition: Condition, negated: boolean): Literal {
    let inner = condition;
    let flipped = negated;
    while (inner.kind === 'not') {
        inner = inner.of;
        flipped = !flipped;
    }
    return { condition: inner, negated: flipped };
}

function kindOf({ condition, negated }: Literal): Node['kind'] {
    switch (condition.kind) {
        case 'in':
            return 'atom';
        case 'and':
        case 'true':
            return negated ? 'any' : 'all';
        case 'or':
        case 'false':
            return negated ? 'all' : 'any';
    }
}

/**
 * The operands of a literal, with operands of its own kind replaced by theirs, however deep. Each is taken once:
 * `x and x` is `x`, and shared subconditions must not be walked once per path.
 */
function frameOf(root: Literal): Frame {
    if (kindOf(root) === 'atom') return { literal: root, operands: [], done: 0 };
    const kind = kindOf(root);
    const operands: Literal[] = [];
    const seen = [new Set<Condition>(), new Set<Condition>()] as const;
    const open: Literal[] = [root];
    for (let current = open.pop(); current; current = open.pop()) {
        const { condition, negated } = current;
        if (condition.kind !== 'and' && condition.kind !== 'or') continue;
        for (let i = condition.of.length - 1; i >= 0; i--) {
            const operand = literal(condition.of[i]!, negated);
            const visited = seen[operand.negated ? 1 : 0];
            if (visited.has(operand.condition)) continue;
            visited.add(operand.condition);
            if (kindOf(operand) === kind) open.push(operand);
            else operands.push(operand);
        }
    }
    return { literal: root, operands: operands.reverse(), done: 0 };
}

function build(space: Space, memo: Memo, { literal, operands }: Frame): Node {
    const { condition, negated } = literal;
    if (condition.kind === 'in') return atom(space, condition.axis, condition.set, negated);
    const nodes = operands.map((operand) => recall(memo, operand)!);
    return combine(space, kindOf(literal) === 'any' ? 'any' : 'all', nodes);
}

/** The atom "axis in set", or in its complement: clipped to the axis's domain and constant where the domain decides. */
function atom(space: Space, axis: number, set: IntervalSet, negated = false): Node {
    const bounds = space.axes[axis];
    if (!bounds) throw new RangeError(`The space has no axis ${axis}.`);
    const { lo, hi } = bounds;
    const inside = negated ? complement(set, lo, hi) : intersect(set, range(lo, hi));
    if (inside.length === 0) return never;
    return isSubset(range(lo, hi), inside) ? always : { kind: 'atom', axis, set: inside };
}

function combine(space: Space, kind: 'all' | 'any', nodes: readonly Node[]): Node {
    const [neutral, absorbing] = kind === 'all' ? [always, never] : [never, always];
    const merge = kind === 'all' ? intersect : union;
    const sets = new Map<number, IntervalSet>();
    const rest = new Set<Node>();
    const open = [...nodes].reverse();
    for (let node = open.pop(); node; node = open.pop()) {
        if (node === absorbing) return absorbing;
        if (node.kind === 'atom') {
            const known = sets.get(node.axis);
            sets.set(node.axis, known ? merge(known, node.set) : node.set);
        } else if (node.kind === kind) {
            // Happens one level down only: a nested node of the other kind may have shrunk to its single operand.
            for (let i = node.of.length - 1; i >= 0; i--) open.push(node.of[i]!);
        } else if (node !== neutral) {
            rest.add(node);
        }
    }
    const operands: Node[] = [];
    for (const [axis, set] of sets) {
        const merged = atom(space, axis, set);
        if (merged === absorbing) return absorbing;
        if (merged !== neutral) operands.push(merged);
    }
    operands.push(...rest);
    if (operands.length === 0) return neutral;
    return operands.length === 1 ? operands[0]! : { kind, of: operands };
}
