import type { Gate } from './circuit.js';
import { coverCut } from './cover-cut.js';
import { range, subtract, type IntervalSet } from './intervals.js';
import type { Assumption, Box } from './search.js';

/** A way to split a box in two: the part within the assumption, and the rest. Neither is empty. */
export interface Branching {
    readonly within: Assumption;
    /** What finding it has cost. */
    readonly steps: number;
}

/**
 * How to split the box when nothing more follows from what is demanded: by an open atom of the `any` with the fewest
 * operands left. But many plain clauses over the same facts are a table, each row of which is a box that its clause
 * rules out; that is taken apart along the bounds of the rows. Undefined when all choices are settled.
 */
export function chooseBranching(box: Box, choices: readonly Gate[]): Branching | undefined {
    let tightest: Gate | undefined;
    let count = 0;
    for (const choice of choices) {
        if (choice.value !== 0) continue;
        count++;
        if (!tightest || choice.open < tightest.open) tightest = choice;
    }
    if (!tightest) return undefined;
    if (count >= manyRows) {
        const rows = sample(choices.filter((choice) => choice.value === 0 && isPlainClause(choice)));
        const cut = rows.length >= rowsPerAxis * axisCount(rows) ? cutThrough(box, rows) : undefined;
        if (cut) return { within: cut, steps: choices.length + rows.length * box.length };
    }
    const { axis, set } = openAtom(tightest);
    return { within: [axis, set], steps: choices.length };
}

/** Fewer rows than this are searched faster than they are laid out as a table. */
const manyRows = 24;

/** With fewer, the clauses are about different things rather than rows of a table. */
const rowsPerAxis = 3;

/** So many rows are enough to find a good cut. */
const sampleSize = 2_000;

function sample(rows: readonly Gate[]): readonly Gate[] {
    const stride = Math.ceil(rows.length / sampleSize);
    return stride > 1 ? rows.filter((_, i) => i % stride === 0) : rows;
}

function axisCount(clauses: readonly Gate[]): number {
    const axes = new Set<number>();
    for (const { operands } of clauses) for (const { axis } of operands) axes.add(axis);
    return axes.size;
}

function openAtom(choice: Gate): Gate {
    let gate = choice;
    while (gate.kind !== 'atom') {
        const { operands }: Gate = gate;
        gate =
            operands.find(({ kind, value }) => kind === 'atom' && value === 0) ??
            operands.find(({ value }) => value === 0)!;
    }
    return gate;
}

function isPlainClause(choice: Gate): boolean {
    return choice.operands.every((operand) => operand.kind === 'atom' || operand.value !== 0);
}

/** The side, with the fewer rows, of a good cut through the boxes that the clauses rule out. */
function cutThrough(box: Box, clauses: readonly Gate[]): Assumption | undefined {
    const region = { lo: box.map((set) => set[0]!), hi: box.map((set) => set.at(-1)!) };
    const whole = box.map((set): IntervalSet => [set[0]!, set.at(-1)!]);
    const rows = clauses.map((clause) => ({ box: ruledOut(box, whole, clause) }));
    const cut = coverCut(rows, region);
    if (!cut) return undefined;
    const { axis, at, below, above } = cut;
    return [axis, below <= above ? range(-Infinity, at) : range(at, Infinity)];
}

function ruledOut(box: Box, whole: Box, clause: Gate): Box {
    const row = [...whole];
    for (const { value, axis, set } of clause.operands) {
        if (value === 0) row[axis] = subtract(box[axis]!, set);
    }
    return row;
}
