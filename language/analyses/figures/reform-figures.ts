import {
    OPEN,
    type Proceeds,
    type Recommendation,
    type Reform,
    type RuleSetModel,
} from '../../model/index.js';
import type { Undecided } from './model.js';
import { between, plus, point, type Range } from './range.js';
import { add, half, rational, subtract, ZERO, type Rational } from './rational.js';

/** An amount of money in kroner, as it stands and within its rounding. */
export interface Money {
    readonly value: Rational;
    readonly range: Range;
}

const NOTHING: Money = { value: ZERO, range: point(ZERO) };

/** Rounded as it says itself, or else as its reform does. */
export function moneyOf(oere: number, { rounding }: Proceeds, reform: Reform | undefined): Money {
    return rounded(oere, rounding || (reform?.proceeds?.rounding ?? 0));
}

export function rounded(oere: number, rounding: number): Money {
    const value = rational(BigInt(oere), 100n);
    const reach = half(rational(BigInt(rounding), 100n));
    return { value, range: between(subtract(value, reach), add(value, reach)) };
}

export const sumOf = (amounts: readonly Money[]): Money =>
    amounts.reduce(
        (sum, each) => ({ value: add(sum.value, each.value), range: plus(sum.range, each.range) }),
        NOTHING,
    );

/** What recommendations give in all, or in one column of it. */
export function proceedsOf(
    model: RuleSetModel,
    numbers: readonly string[],
    column: string | undefined,
): Money | Undecided {
    const amounts: Money[] = [];
    for (const number of numbers) {
        const [reform, recommendation] = recommendationOf(model, number) ?? [];
        const amount = recommendation?.proceeds && part(recommendation.proceeds, column, reform);
        if (!amount)
            return { kind: 'no-proceeds', recommendation: number, ...(column !== undefined && { column }) };
        amounts.push(amount);
    }
    return sumOf(amounts);
}

export function reformProceeds(model: RuleSetModel, column: string | undefined): Money | Undecided {
    const reforms = model.reform?.reforms ?? [];
    const amounts = reforms.map((reform) => reform.proceeds && part(reform.proceeds, column, reform));
    const known = amounts.filter((amount) => amount !== undefined);
    if (reforms.length === 0) return { kind: 'no-reform' };
    if (known.length < reforms.length)
        return { kind: 'no-proceeds', ...(column !== undefined && { column }) };
    return sumOf(known);
}

export function phaseInOf(model: RuleSetModel, year: number | undefined): Money | Undecided {
    const none: Undecided = { kind: 'no-phase-in', ...(year !== undefined && { year }) };
    const phases = (model.reform?.reforms ?? []).flatMap(({ phaseIn }) => phaseIn ?? []);
    const amounts: Money[] = [];
    for (const { years, permanent, rounding } of phases) {
        const amount = year === undefined ? permanent : years.find((each) => each.year === year)?.amount;
        if (amount === undefined) return none;
        amounts.push(rounded(amount, rounding));
    }
    return amounts.length === 0 ? none : sumOf(amounts);
}

/** A column that is left out gives 0, as the others do where the amount is 0. */
function part(proceeds: Proceeds, column: string | undefined, reform: Reform | undefined): Money | undefined {
    if (column === undefined)
        return proceeds.amount === OPEN ? undefined : moneyOf(proceeds.amount, proceeds, reform);
    if (proceeds.parts.length === 0 && proceeds.amount !== 0) return undefined;
    const own = proceeds.parts.find((each) => each.column === column);
    return moneyOf(own?.amount ?? 0, proceeds, reform);
}

function recommendationOf(
    { reform }: RuleSetModel,
    number: string,
): readonly [Reform, Recommendation] | undefined {
    for (const each of reform?.reforms ?? []) {
        const found = each.recommendations.find(({ id }) => id === number);
        if (found) return [each, found];
    }
    return undefined;
}
