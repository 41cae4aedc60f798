import type { Duration } from '../../calendar/index.js';
import { daysOf, monthsOf } from '../../calendar/index.js';
import type { Figure, FigureUnit } from '../../law/figures.js';
import type { Wanted } from './model.js';

/**
 * Whether a figure of the act is the rule's. Lengths that end on the same day from every start date are the same
 * (14 dage and 2 uger, et halvt år and 6 måneder); 2 uger and 2 måneder are not.
 */
export function isSame(wanted: Wanted, figure: Figure): boolean {
    switch (wanted.kind) {
        case 'duration': {
            const length = lengthOf(figure);
            return length !== undefined && sameLength(wanted.duration, length);
        }
        case 'amount':
            if (kindOf(wanted.unit) !== kindOf(figure.unit)) return false;
            // Shares such as a third are rounded to basis points.
            return wanted.unit === 'share'
                ? Math.abs(wanted.value - figure.value) < 1
                : wanted.value === figure.value;
        case 'bound':
            return isSameBound(wanted.cut, wanted.unit, figure);
        case 'elapsed': {
            const length = lengthOf(figure);
            return length !== undefined && mayEnd(length, wanted);
        }
    }
}

/** The same number with another unit of the same kind: 2 måneder for 2 uger, 50 pct. is none for 50 kr. */
export function isOtherUnit(wanted: Wanted, figure: Figure): boolean {
    if (wanted.kind !== 'duration' || !isLength(figure.unit)) return false;
    return figure.value === wanted.duration.amount && figure.unit !== wanted.duration.unit;
}

/** Figures that could stand in each other's place. */
export function isSameKind(wanted: Wanted, figure: Figure): boolean {
    if (wanted.kind === 'duration' || wanted.kind === 'elapsed') return isLength(figure.unit);
    // An article (»en samtale«) is seldom meant as a number.
    if (figure.unit === 'none' && figure.value === 1) return false;
    return kindOf(wanted.unit) === kindOf(figure.unit);
}

export function isLength(unit: FigureUnit): unit is Duration['unit'] {
    return kindOf(unit) === 'length';
}

/** Whatever is counted in ones is of one kind: 300 timer, 24 km, to gange. */
function kindOf(unit: FigureUnit): 'length' | 'øre' | 'share' | 'number' {
    if (unit === 'øre' || unit === 'share') return unit;
    return ['day', 'week', 'month', 'halfyear', 'year'].includes(unit) ? 'length' : 'number';
}

function lengthOf({ value, unit }: Figure): Duration | undefined {
    return isLength(unit) && Number.isInteger(value) ? { amount: value, unit } : undefined;
}

function sameLength(a: Duration, b: Duration): boolean {
    const [days, others] = [daysOf(a), daysOf(b)];
    return days !== undefined && others !== undefined
        ? days === others
        : days === others && monthsOf(a) === monthsOf(b);
}

/** »Højst« and »over« end a day later than »under« and »mindst«. */
function mayEnd(length: Duration, { from, to }: { readonly from: number; readonly to: number }): boolean {
    const days = daysOf(length);
    if (days !== undefined) return from === to && (from === days || from === days + 1);
    const months = monthsOf(length)!;
    const years = Math.trunc(months / 12);
    const rest = months % 12;
    // So many whole years and months are at least and at most this long, wherever they start.
    const least = years * 365 + Math.trunc(years / 4) - (years >= 4 ? 1 : 0) + (SHORTEST[rest] ?? 0);
    const most = years * 365 + Math.ceil(years / 4) + (LONGEST[rest] ?? 0);
    return from >= least && to <= most + 1;
}

/** Days in 0 to 11 months on end, from the best and the worst start. */
const SHORTEST = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const LONGEST = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/** »Under 30« and »mindst 30« cut at 30, »højst 30« and »over 30« at 31; without a word for it, either. */
function isSameBound(cut: number, unit: FigureUnit, figure: Figure): boolean {
    if (kindOf(unit) !== kindOf(figure.unit)) return false;
    if (kindOf(unit) === 'length' && unit !== figure.unit) return false;
    const { value } = figure;
    const below = figure.limit === undefined || figure.limit === 'under' || figure.limit === 'min';
    const above = figure.limit === undefined || figure.limit === 'over' || figure.limit === 'max';
    return (below && cut === value) || (above && cut === value + 1);
}
