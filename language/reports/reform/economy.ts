import { OPEN, type Proceeds, type Reform } from '../../model/index.js';
import type { PhaseInOn } from '../../reform/count/index.js';
import type { EconomyReport, ProceedsLine, SumCheck } from './model.js';

/** The declared proceeds and how they add up; null where the reform states none. */
export function economyOf(
    reforms: readonly Reform[],
    included: ReadonlySet<string>,
    phaseIn: readonly PhaseInOn[],
): EconomyReport | null {
    const wanted = reforms.flatMap((reform) =>
        reform.recommendations
            .filter(({ id, rejected }) => !rejected || included.has(id))
            .map((recommendation) => ({ recommendation, reform })),
    );
    const recommendations = wanted.flatMap(({ recommendation: { id, title, proceeds }, reform }) =>
        proceeds ? [proceedsLine(id, title, proceeds, reform)] : [],
    );
    const silent = wanted.length - recommendations.length;
    const totals = reforms.flatMap((reform) =>
        reform.proceeds ? [proceedsLine(reform.id, reform.title, reform.proceeds, reform)] : [],
    );
    const phased = reforms.flatMap((reform) => (reform.phaseIn ? [{ reform, phaseIn: reform.phaseIn }] : []));
    if (recommendations.length + totals.length + phased.length === 0) return null;
    // Several reforms are added up together only where each of them has its own total.
    const total = totals.length === 1 && reforms.length === 1 ? totals[0]! : null;
    const columns = [
        ...new Set([...totals, ...recommendations].flatMap(({ parts }) => parts.map(({ column }) => column))),
    ];
    const inColumn = ({ parts }: ProceedsLine, column: string): number | undefined =>
        parts.find((part) => part.column === column)?.amount;
    return {
        columns,
        total,
        recommendations,
        sum:
            recommendations.length === 0
                ? null
                : sumOf(
                      recommendations.map(({ amount, rounding }) => ({ amount, rounding })),
                      total && { amount: total.amount, rounding: total.rounding },
                      silent,
                  ),
        columnSums: columns.map((column) => ({
            column,
            sum: sumOf(
                recommendations
                    .filter(({ amount }) => amount !== null)
                    .map((line) => ({ amount: inColumn(line, column) ?? 0, rounding: line.rounding })),
                total && total.parts.length > 0
                    ? { amount: inColumn(total, column) ?? 0, rounding: total.rounding }
                    : null,
                silent + recommendations.filter(({ amount }) => amount === null).length,
            ),
        })),
        phaseIn: phased.map(({ reform, phaseIn: { years, permanent, rounding } }) => ({
            reform: reform.title,
            years: [...years, ...(permanent === undefined ? [] : [{ year: null, amount: permanent }])],
            rounding,
        })),
        atDay: phaseIn.map(({ reform, year, amount }) => ({ reform, year, amount })),
    };
}

/** An amount without a rounding of its own has the reform's. */
export function proceedsLine(id: string, title: string, proceeds: Proceeds, reform: Reform): ProceedsLine {
    const { amount, parts, level } = proceeds;
    const rounding = proceeds.rounding || (reform.proceeds?.rounding ?? 0);
    const known = amount === OPEN ? null : amount;
    return {
        id,
        title,
        amount: known,
        parts: parts.map(({ column, amount: part }) => ({ column, amount: part })),
        rounding,
        level: level ?? null,
        check:
            parts.length === 0
                ? null
                : sumOf(
                      parts.map((part) => ({ amount: part.amount, rounding })),
                      { amount: known, rounding },
                      0,
                  ),
    };
}

interface Rounded {
    readonly amount: number | null;
    readonly rounding: number;
}

/** Every amount is known to within half its rounding: so much may a sum be off, and the stated figure besides. */
function sumOf(parts: readonly Rounded[], stated: Rounded | null, missing: number): SumCheck {
    const sum = parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
    const open = missing + parts.filter(({ amount }) => amount === null).length;
    const known = parts.filter(({ amount }) => amount !== null);
    const allowed = [...known, ...(stated ? [stated] : [])].reduce(
        (all, { rounding }) => all + rounding / 2,
        0,
    );
    const target = stated?.amount ?? null;
    const deviation = target === null ? null : sum - target;
    return {
        sum,
        stated: target,
        deviation,
        allowed,
        // With amounts left open the sum is not the whole, and says nothing of the total.
        explained: deviation === null || open > 0 ? null : Math.abs(deviation) <= allowed,
        open,
    };
}
