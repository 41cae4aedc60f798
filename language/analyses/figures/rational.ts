import type { Exact } from '../../model/index.js';

/** A rational number of any size, in lowest terms; `d` is above 0. */
export interface Rational {
    readonly n: bigint;
    readonly d: bigint;
}

export function rational(n: bigint, d = 1n): Rational {
    const sign = d < 0n ? -1n : 1n;
    const divisor = gcd(n < 0n ? -n : n, d * sign);
    return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

export const ZERO = rational(0n);

export const ofExact = ([n, d]: Exact): Rational => rational(BigInt(n), BigInt(d));
export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** `b` is not 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const half = (a: Rational): Rational => rational(a.n, a.d * 2n);
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const signOf = (a: Rational): number => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const compare = (a: Rational, b: Rational): number => signOf(subtract(a, b));

/** For showing: as near as a floating-point number comes. */
export function toNumber({ n, d }: Rational): number {
    const whole = n / d;
    return Number(whole) + Number(((n - whole * d) * 1_000_000_000n) / d) / 1e9;
}

function gcd(a: bigint, b: bigint): bigint {
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? 1n : a;
}
