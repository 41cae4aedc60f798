import { describe, expect, it } from 'vitest';
import { judgeFigures, type ClaimJudgement } from '../../../language/analyses/figures/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import { rulesFrom } from '../../support/rules.js';
import { seeded, type Random } from '../../support/random.js';

const SEED = 20261122;
const TABLES = 400;

/** A table with known true values in tenths, and the text in which they are rounded. */
interface Table {
    readonly values: readonly (readonly number[])[];
    /** Unit of rounding, in tenths. */
    readonly unit: number;
}

/** The last row and the last column but one are totals of the others; the last column is a share of the first. */
function draw(random: Random): Table {
    const unit = random.pick([1, 5, 10, 50, 100, 1000]);
    const [rows, columns] = [2 + random.below(9), 2 + random.below(5)];
    const span = random.pick([50, 5_000, 500_000]);
    const parts = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => random.below(span) - (random.chance(0.2) ? span >> 1 : 0)),
    );
    const withTotals = parts.map((row) => [...row, sum(row)]);
    const total = withTotals[0]!.map((_, column) => sum(withTotals.map((row) => row[column]!)));
    return { values: [...withTotals, total], unit };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** To the nearest; halves up, down or away from zero, as a source may do. */
function rounded(value: number, unit: number, random: Random): number {
    const [below, rest] = [Math.floor(value / unit), ((value % unit) + unit) % unit];
    if (rest * 2 === unit) return (below + random.below(2)) * unit;
    return (rest * 2 < unit ? below : below + 1) * unit;
}

const inTenths = (value: number): string => {
    const size = Math.abs(value);
    return `${value < 0 ? '-' : ''}${Math.floor(size / 10)}${size % 10 ? `,${size % 10}` : ''}`;
};

function written(cells: readonly (readonly number[])[], unit: number): string {
    const columns = cells[0]!.map((_, i) => `k${i}`);
    const rows = cells.map((row, i) => `    række r${i} ${row.map(inTenths).join(' ')}`);
    const [lastRow, lastColumn] = [cells.length - 1, columns.length - 1];
    return [
        `tabel t "Tabel" i kr. afrundet til ${inTenths(unit)}`,
        `    kolonner ${columns.join(', ')}`,
        ...rows,
        `    rækken r${lastRow} er summen af r0 til r${lastRow - 1}`,
        `    kolonnen k${lastColumn} er summen af k0 til k${lastColumn - 1}`,
    ].join('\n');
}

const verdictAt = (judgements: readonly ClaimJudgement[], row: number, column: number): string[] =>
    judgements.flatMap(({ claim: { of }, verdict }) =>
        of.kind === 'cell' && of.row === `r${row}` && of.column === `k${column}` ? [verdict] : [],
    );

describe(`tables of ${TABLES} draws (seed ${SEED})`, () => {
    it('are silent when every figure is a true value, rounded', { timeout: 120_000 }, async () => {
        const random = seeded(SEED);
        let claims = 0;
        for (let i = 0; i < TABLES; i += 1) {
            const { values, unit } = draw(random);
            const text = written(
                values.map((row) => row.map((value) => rounded(value, unit, random))),
                unit,
            );
            const model = await rulesFrom(text);
            expect(model.problems, text).toEqual([]);
            const judgements = judgeFigures(model);
            claims += judgements.length;
            expect(
                judgements.filter(({ verdict }) => verdict !== 'holds'),
                text,
            ).toEqual([]);
        }
        expect(claims).toBeGreaterThan(TABLES * 5);
    });

    it(
        'tell of a total exactly when it is moved beyond what rounding allows',
        { timeout: 120_000 },
        async () => {
            const random = seeded(SEED + 1);
            const met = { off: 0, holds: 0 };
            for (let i = 0; i < TABLES; i += 1) {
                const { values, unit } = draw(random);
                const cells = values.map((row) => row.map((value) => rounded(value, unit, random)));
                const [row, column] = [cells.length - 1, random.below(cells[0]!.length - 1)];
                const parts = cells.slice(0, -1).map((each) => each[column]!);
                // Parts and total can each be half a unit off: a total is possible up to that far from the sum, and no farther.
                const slack = (parts.length + 1) * (unit / 2);
                const away = Math.round((random.next() * 2 - 1) * slack * 2);
                cells[row]![column] = sum(parts) + away;
                const possible = Math.abs(away) <= slack;
                const verdicts = verdictAt(judgeFigures(await rulesFrom(written(cells, unit))), row, column);
                expect(verdicts[0], written(cells, unit)).toBe(possible ? 'holds' : 'off');
                met[possible ? 'holds' : 'off'] += 1;
            }
            expect(Math.min(met.off, met.holds)).toBeGreaterThan(TABLES / 4);
        },
    );
});

describe(`shares of ${TABLES} draws (seed ${SEED})`, () => {
    it(
        'are possible exactly where trying values within the roundings finds some',
        { timeout: 120_000 },
        async () => {
            const random = seeded(SEED + 2);
            const met = { off: 0, holds: 0 };
            for (let i = 0; i < TABLES; i += 1) {
                const unit = random.pick([1, 5, 10]);
                const parts = Array.from(
                    { length: 2 + random.below(4) },
                    () => unit * (1 + random.below(12)),
                );
                const share = random.below(101);
                const model = await rulesFrom(shares(parts, unit, share));
                const [judgement] = judgeFigures(model);
                const possible = isPossible(parts, unit, share);
                expect(judgement!.verdict, shares(parts, unit, share)).toBe(possible ? 'holds' : 'off');
                met[possible ? 'holds' : 'off'] += 1;
            }
            expect(Math.min(met.off, met.holds)).toBeGreaterThan(10);
        },
    );
});

function shares(parts: readonly number[], unit: number, share: number): string {
    return [
        `tabel t i personer afrundet til ${unit}`,
        '    kolonner antal, andel i pct. afrundet til 1',
        ...parts.map((part, i) => `    række r${i} ${part} ${i === 0 ? share : '–'}`),
        '    kolonnen andel er antal i pct. af alle rækker',
    ].join('\n');
}

/** By the definition: the share of the first part is largest where it is largest and the others smallest, and between these it takes every value. */
function isPossible([first, ...rest]: readonly number[], unit: number, share: number): boolean {
    const low = (first! - unit / 2) / (first! - unit / 2 + sum(rest.map((part) => part + unit / 2)));
    const high = (first! + unit / 2) / (first! + unit / 2 + sum(rest.map((part) => part - unit / 2)));
    return low * 100 <= share + 0.5 && share - 0.5 <= high * 100;
}

describe('a figure', () => {
    const judge = async (text: string): Promise<string | undefined> => {
        const model: RuleSetModel = await rulesFrom(text);
        expect(model.problems).toEqual([]);
        return judgeFigures(model)[0]?.verdict;
    };

    it.each([
        ['ca. 25 pct.', '22,5 ud af 100', 'holds'],
        ['ca. 25 pct.', '22,4 ud af 100', 'off'],
        ['ca. 20 pct.', '24,9 ud af 100', 'holds'],
        ['ca. 1,5 år', '1,25', 'holds'],
        ['ca. 1,5 år', '1,24', 'off'],
        ['ca. 500 personer', '450', 'holds'],
        ['ca. 500 personer', '449', 'off'],
        ['knap 9.800', '9.700', 'holds'],
        ['knap 9.800', '9.801', 'off'],
        ['godt 30 pct.', '29,9 ud af 100', 'off'],
        ['godt 30 pct.', '40 ud af 100', 'holds'],
        ['over 200', '200', 'off'],
        ['over 200', '201', 'holds'],
        ['mindst 200', '200', 'holds'],
        ['under 200', '200', 'off'],
        ['op mod 200', '200', 'holds'],
        ['mellem 10 og 20 timer', '20', 'holds'],
        ['mellem 10 og 20 timer', '21', 'off'],
        ['12', '12', 'holds'],
        ['12', '12,01', 'off'],
        ['0', '1 minus 1', 'holds'],
        ['5', '1 delt med (2 minus 2)', 'unknown'],
        ['2,2 mia. kr.', '2.200 mio. kr.', 'holds'],
        ['100 kr.', '100 personer', 'unknown'],
        ['-10 afrundet til 10', '-15', 'holds'],
        ['knap -10', '-11', 'off'],
    ])('%s against %s', async (figure, computation, verdict) => {
        expect(await judge(`nøgletal a er ${figure}\n    beregnet som ${computation}`)).toBe(verdict);
    });
});
