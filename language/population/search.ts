import { chooseBranching } from './branch.js';
import { createCircuit, type Gate, type Value } from './circuit.js';
import { intersect, isSubset, meets, subtract, type IntervalSet } from './intervals.js';
import { conjuncts, never, type Node } from './normal.js';

/** The work a search may still do. Shared by the searches of one question, and counted down by them. */
export interface Meter {
    left: number;
}

/** One set per axis of the space, none of them empty: the product of the sets. */
export type Box = readonly IntervalSet[];

/** A restriction of one axis. */
export type Assumption = readonly [axis: number, set: IntervalSet];

/** What is to hold for one run of a search besides the search's own nodes. */
export interface Also {
    readonly assumptions?: readonly Assumption[];
    readonly nodes?: readonly Node[];
}

export interface Search {
    /** The axes that some node speaks of, ascending; all values of the others are alike. */
    readonly axes: readonly number[];
    /**
     * Boxes that together are exactly the cases where all nodes hold, no two of them with a case in common; found
     * one by one as the caller asks. The generator returns whether it got through all of them.
     * A search runs one such enumeration at a time: starting one ends the one before.
     */
    boxes(meter: Meter, also?: Also): Generator<Box, 'complete' | 'out of budget'>;
}

/** The other half of a split box, to turn to when the first is exhausted. */
interface Turn {
    readonly axis: number;
    readonly rest: IntervalSet;
    readonly mark: Mark;
}

/** Lengths of the trails, to return to. */
interface Mark {
    readonly narrowed: number;
    readonly decided: number;
    readonly demanded: number;
    readonly choices: number;
}

/**
 * Depth-first search over boxes with unit propagation.
 *
 * The state is a box and, for each gate, whether it is decided throughout the box. Narrowing an axis decides atoms,
 * which decides gates above them; a demanded `all` demands its operands, a demanded `any` with one operand left
 * demands that one, and a demanded atom narrows its axis. When nothing more follows, the box is split in two at
 * bounds of open atoms. So the halves are disjoint, there is an end to splitting, and no disjunctive normal form is
 * ever built. All loops are iterative.
 */
export function createSearch(whole: Box, nodes: readonly Node[]): Search {
    const box = [...whole];
    const atoms = new Map<number, Gate[]>(); // on each axis that has any
    const guests: Gate[] = []; // atoms of the current run only

    // What has been done, in order, so that it can be undone.
    const narrowed: Assumption[] = []; // the axis, and its set before
    const decided: Gate[] = []; // decided, and its users told
    const demanded: Gate[] = [];
    const choices: Gate[] = []; // the demanded gates of kind `any`

    // What is still to be done before the state is settled.
    const untold: Gate[] = []; // decided, but its users not told
    const wanted: Gate[] = []; // to be demanded

    let steps = 0; // spent by the current run

    function narrow(axis: number, set: IntervalSet): boolean {
        const before = box[axis]!;
        if (isSubset(before, set)) return true;
        const after = intersect(before, set);
        if (after.length === 0) return false;
        narrowed.push([axis, before]);
        box[axis] = after;
        const here = atoms.get(axis);
        if (!here) return true;
        steps += here.length;
        for (const atom of here) {
            if (atom.value !== 0) continue;
            if (isSubset(after, atom.set)) decide(atom, 1);
            else if (!meets(after, atom.set)) decide(atom, -1);
        }
        return true;
    }

    function decide(gate: Gate, value: Value): void {
        gate.value = value;
        untold.push(gate);
    }

    /** Tells a decided gate's users. A user that is settled by this operand takes on the operand's value. */
    function tell(gate: Gate): boolean {
        decided.push(gate);
        for (const user of gate.users) user.open--;
        if (gate.demanded && gate.value === -1) return false;
        steps += gate.users.length;
        for (const user of gate.users) {
            if (user.value !== 0) continue;
            const settles = user.open === 0 || gate.value === (user.kind === 'any' ? 1 : -1);
            if (settles) decide(user, gate.value);
            else if (user.open === 1 && user.demanded && user.kind === 'any') demandLast(user);
        }
        return true;
    }

    function demand(gate: Gate): boolean {
        if (gate.value !== 0 || gate.demanded) return gate.value !== -1;
        gate.demanded = true;
        demanded.push(gate);
        if (gate.kind === 'atom') return narrow(gate.axis, gate.set);
        if (gate.kind === 'all') {
            for (const operand of gate.operands) wanted.push(operand);
        } else {
            choices.push(gate);
            if (gate.open === 1) demandLast(gate);
        }
        return true;
    }

    /** Where no operand is found, the last one is decided already and about to tell. */
    function demandLast(gate: Gate): void {
        const last = gate.operands.find((operand) => operand.value === 0);
        if (last) wanted.push(last);
    }

    /** Draws all consequences; false when there is a contradiction. */
    function settle(): boolean {
        for (;;) {
            const gate = untold.pop();
            if (gate) {
                if (!tell(gate)) return false;
                continue;
            }
            const next = wanted.pop();
            if (!next) return true;
            if (!demand(next)) return false;
        }
    }

    function mark(): Mark {
        return {
            narrowed: narrowed.length,
            decided: decided.length,
            demanded: demanded.length,
            choices: choices.length,
        };
    }

    function undo(to: Mark): void {
        for (const gate of untold) gate.value = 0;
        untold.length = 0;
        wanted.length = 0;
        while (decided.length > to.decided) {
            const gate = decided.pop()!;
            gate.value = 0;
            for (const user of gate.users) user.open++;
        }
        while (demanded.length > to.demanded) demanded.pop()!.demanded = false;
        while (narrowed.length > to.narrowed) {
            const [axis, before] = narrowed.pop()!;
            box[axis] = before;
        }
        choices.length = to.choices;
    }

    /** Wants all nodes; returns their atoms, or undefined when there is a contradiction. */
    function want(all: readonly Node[]): readonly Gate[] | undefined {
        const { facts, alternatives } = conjuncts(all);
        if (alternatives.includes(never)) return undefined;
        for (const { axis, set } of facts) if (!narrow(axis, set)) return undefined;
        const circuit = createCircuit(alternatives);
        for (const atom of circuit.atoms) watch(atom);
        for (const gate of circuit.roots) wanted.push(gate);
        return circuit.atoms;
    }

    function watch(atom: Gate): void {
        const here = atoms.get(atom.axis);
        if (here) here.push(atom);
        else atoms.set(atom.axis, [atom]);
        const set = box[atom.axis]!;
        if (isSubset(set, atom.set)) decide(atom, 1);
        else if (!meets(set, atom.set)) decide(atom, -1);
    }

    const consistent = want(nodes) !== undefined && settle();
    const spokenOf = new Set([...conjuncts(nodes).facts.map(({ axis }) => axis), ...atoms.keys()]);
    const root = mark();

    /** The state after what the nodes and the guests of this run imply; false when there is a contradiction. */
    function begin({ assumptions = [], nodes = [] }: Also): boolean {
        undo(root);
        while (guests.length > 0) atoms.get(guests.pop()!.axis)!.pop();
        for (const [axis, set] of assumptions) if (set.length === 0 || !narrow(axis, set)) return false;
        const invited = nodes.length === 0 ? [] : want(nodes);
        if (!invited) return false;
        for (const atom of invited) guests.push(atom);
        return settle();
    }

    function* boxes(meter: Meter, also: Also = {}): Generator<Box, 'complete' | 'out of budget'> {
        if (!consistent) return 'complete';
        const turns: Turn[] = [];
        let sound = begin(also);
        for (;;) {
            meter.left -= steps + 1;
            steps = 0;
            if (meter.left < 0) return 'out of budget';
            const branching = sound ? chooseBranching(box, choices) : undefined;
            if (branching) {
                const [axis, set] = branching.within;
                steps += branching.steps;
                turns.push({ axis, rest: subtract(box[axis]!, set), mark: mark() });
                sound = narrow(axis, set) && settle();
                continue;
            }
            if (sound) yield [...box];
            const last = turns.pop();
            if (!last) return 'complete';
            undo(last.mark);
            sound = narrow(last.axis, last.rest) && settle();
        }
    }

    return { axes: [...spokenOf].sort((a, b) => a - b), boxes };
}
