import {
    absolute,
    add,
    compare,
    divide,
    multiply,
    negate,
    rational,
    signOf,
    subtract,
    ZERO,
    type Rational,
} from './rational.js';

/** An end of a range; `open` when the end itself does not belong to it. */
export interface End {
    readonly at: Rational;
    readonly open: boolean;
}

/** Every value that something may have; without an end it goes on for ever. */
export interface Range {
    readonly low?: End;
    readonly high?: End;
}

export const EVERYTHING: Range = {};

export const point = (at: Rational): Range => ({ low: { at, open: false }, high: { at, open: false } });

export function between(low: Rational, high: Rational): Range {
    return { low: { at: low, open: false }, high: { at: high, open: false } };
}

export function isPoint({ low, high }: Range): boolean {
    return low !== undefined && high !== undefined && compare(low.at, high.at) === 0;
}

export const isBounded = ({ low, high }: Range): boolean => low !== undefined && high !== undefined;

export function plus(a: Range, b: Range): Range {
    return made(joined(a.low, b.low), joined(a.high, b.high));
}

export function minus(a: Range, b: Range): Range {
    return plus(a, made(mirrored(b.high), mirrored(b.low)));
}

export function times(a: Range, b: Range): Range {
    const corners = [a.low, a.high].flatMap((one, i) =>
        [b.low, b.high].map((other, j) => product(extended(one, i), extended(other, j))),
    );
    return hullOfCorners(corners);
}

/** Undefined where the divisor may be 0: then the quotient may be anything, or nothing. */
export function by(a: Range, b: Range): Range | undefined {
    if (!b.low && !b.high) return undefined;
    const positive = b.low !== undefined && isPast(b.low, 1);
    const negative = b.high !== undefined && isPast(b.high, -1);
    if (!positive && !negative) return undefined;
    return times(a, made(inverse(b.high), inverse(b.low)));
}

/** How far apart two ranges are; undefined where they meet. 0 where only an open end keeps them apart. */
export function gapBetween(a: Range, b: Range): Rational | undefined {
    for (const [lower, upper] of [
        [a.high, b.low],
        [b.high, a.low],
    ] as const) {
        if (!lower || !upper) continue;
        const distance = subtract(upper.at, lower.at);
        if (signOf(distance) > 0 || (signOf(distance) === 0 && (lower.open || upper.open))) return distance;
    }
    return undefined;
}

/** The smallest range that holds all. */
export function hull(ranges: readonly Range[]): Range {
    const [first, ...rest] = ranges;
    return rest.reduce(
        (all, each) => made(outer(all.low, each.low, -1), outer(all.high, each.high, 1)),
        first ?? EVERYTHING,
    );
}

/** Half of what lies between the ends; undefined for a range without an end. */
export function reach({ low, high }: Range): Rational | undefined {
    return low && high && multiply(absolute(subtract(high.at, low.at)), rational(1n, 2n));
}

export function made(low: End | undefined, high: End | undefined): Range {
    return { ...(low && { low }), ...(high && { high }) };
}

function joined(a: End | undefined, b: End | undefined): End | undefined {
    return a && b && { at: add(a.at, b.at), open: a.open || b.open };
}

const mirrored = (end: End | undefined): End | undefined => end && { at: negate(end.at), open: end.open };

/** Whether all that lies beyond the end, away from 0, is on one side of 0 and not 0 itself. */
const isPast = ({ at }: End, side: 1 | -1): boolean => signOf(at) === side;

function inverse(end: End | undefined): End | undefined {
    return end ? { at: divide(rational(1n), end.at), open: end.open } : { at: ZERO, open: true };
}

type Corner = { readonly infinite: -1 | 1 } | End;

const extended = (end: End | undefined, index: number): Corner => end ?? { infinite: index === 0 ? -1 : 1 };

function product(a: Corner, b: Corner): Corner {
    if ('infinite' in a || 'infinite' in b) {
        const sign = cornerSign(a) * cornerSign(b);
        return sign === 0 ? { at: ZERO, open: false } : { infinite: sign > 0 ? 1 : -1 };
    }
    const at = multiply(a.at, b.at);
    // A factor that is 0 and belongs to its range makes 0 whatever the other one is.
    const zero = (!a.open && signOf(a.at) === 0) || (!b.open && signOf(b.at) === 0);
    return { at, open: !zero && (a.open || b.open) };
}

const cornerSign = (corner: Corner): number => ('infinite' in corner ? corner.infinite : signOf(corner.at));

function hullOfCorners(corners: readonly Corner[]): Range {
    const ends = corners.filter((corner): corner is End => !('infinite' in corner));
    const goesOn = (sign: 1 | -1): boolean =>
        corners.some((corner) => 'infinite' in corner && corner.infinite === sign);
    const farthest = (sign: 1 | -1): End | undefined =>
        goesOn(sign) ? undefined : ends.slice(1).reduce((far, end) => outer(far, end, sign)!, ends[0]!);
    return made(farthest(-1), farthest(1));
}

function outer(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
    if (!a || !b) return undefined;
    const order = compare(a.at, b.at) * sign;
    if (order === 0) return { at: a.at, open: a.open && b.open };
    return order > 0 ? a : b;
}
