import { findGap, overlaps } from '../../language/population/index.js';
import { createRandom } from '../support/population/random.js';
import {
    partition,
    tableAxes,
    thicket,
    withGap,
    withOverlap,
    type Table,
} from '../support/population/tables.js';
import { boxToSmt, declareAxes, startZ3, type Z3 } from '../support/population/z3.js';

/** One measurement: this kernel beside another tool, on the same input in the same run. */
export interface KernelFigure {
    readonly name: string;
    readonly ours: number;
    readonly other: number;
    readonly unit: 'ms';
    readonly note: string;
}

/**
 * Overlaps and gaps of decision tables with 1,500 rows over 3, 5 and 7 axes: a complete table, one that lacks a row,
 * one with a row made wider, and complete ones with very many overlaps. The other tool is Z3, which is asked only whether some case is in no row, and is
 * timed from when it has read the table.
 */
export async function benchKernel(): Promise<KernelFigure[]> {
    const z3 = await startZ3();
    try {
        const figures: KernelFigure[] = [];
        for (const axisCount of [3, 5, 7]) {
            for (const [variant, table] of variants(axisCount)) {
                figures.push(compare(`${rows} rows × ${axisCount} axes, ${variant}`, table, z3));
            }
        }
        return figures;
    } finally {
        await z3.close();
    }
}

const rows = 1_500;
const runs = 5;

function variants(axisCount: number): [string, Table][] {
    const random = createRandom(axisCount);
    const complete = partition(random, tableAxes(axisCount), rows);
    return [
        ['complete', complete],
        ['one gap', withGap(random, complete)],
        ['one overlap', withOverlap(random, complete)],
        ['a third of the rows widened', thicket(random, complete, 1 / 3)],
        ['all rows widened', thicket(random, complete, 1)],
    ];
}

function compare(name: string, table: Table, z3: Z3): KernelFigure {
    const times: number[] = [];
    let pairs = 0;
    let verdict = '';
    for (let run = 0; run < runs; run++) {
        const started = performance.now();
        pairs = [...overlaps(table.axes, table.boxes)].length;
        verdict = findGap(table.axes, table.boxes).verdict;
        times.push(performance.now() - started);
    }

    const negated = table.boxes.map((box) => `(assert (not ${boxToSmt(box)}))`);
    z3.run(`(push)${declareAxes(table.axes)}${negated.join('\n')}`);
    const asked = performance.now();
    const printed = z3.run('(check-sat)').trim();
    const other = performance.now() - asked;
    z3.run('(pop)');

    if (printed !== (verdict === 'found' ? 'sat' : 'unsat'))
        throw new Error(`Z3 disagrees on ${name}: ${printed}.`);
    const note = `ours: ${pairs} overlapping pairs and gap ${verdict}, median of ${runs} runs; Z3: gap ${printed}`;
    return { name, ours: median(times), other, unit: 'ms', note };
}

function median(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
