import type { Node } from './normal.js';
import type { IntervalSet } from './intervals.js';

/** 1: holds everywhere in the current box; -1: nowhere in it; 0: open. */
export type Value = -1 | 0 | 1;

/** One node of a condition during a search, with what the search knows about it. */
export interface Gate {
    readonly kind: Node['kind'];
    /** The axis of an atom; -1 for other kinds. */
    readonly axis: number;
    readonly set: IntervalSet;
    readonly operands: Gate[];
    readonly users: Gate[];
    value: Value;
    /** How many operands are not known to this gate as decided. */
    open: number;
    /** The search has required the gate to hold. */
    demanded: boolean;
}

export interface Circuit {
    readonly roots: readonly Gate[];
    readonly atoms: readonly Gate[];
}

/** A fresh circuit of gates for nodes that are all to hold. Shared nodes become shared gates. */
export function createCircuit(nodes: readonly Node[]): Circuit {
    const gates = new Map<Node, Gate>();
    const atoms: Gate[] = [];
    const unfinished: Node[] = [];

    function gateOf(node: Node): Gate {
        let gate = gates.get(node);
        if (!gate) {
            gate = createGate(node);
            gates.set(node, gate);
            if (node.kind === 'atom') atoms.push(gate);
            else unfinished.push(node);
        }
        return gate;
    }

    const roots = nodes.map(gateOf);
    for (let node = unfinished.pop(); node; node = unfinished.pop()) {
        if (node.kind === 'atom') continue;
        const gate = gates.get(node)!;
        for (const operand of node.of) {
            const child = gateOf(operand);
            gate.operands.push(child);
            child.users.push(gate);
        }
    }
    return { roots, atoms };
}

function createGate(node: Node): Gate {
    const isAtom = node.kind === 'atom';
    return {
        kind: node.kind,
        axis: isAtom ? node.axis : -1,
        set: isAtom ? node.set : [],
        operands: [],
        users: [],
        value: 0,
        open: isAtom ? 0 : node.of.length,
        demanded: false,
    };
}
