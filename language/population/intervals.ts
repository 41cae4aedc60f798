/**
 * A set of integers as half-open intervals `[lo, hi)` in one flat array: `[lo0, hi0, lo1, hi1, …]`.
 * Invariant: `lo0 < hi0 < lo1 < hi1 < …`, so equal sets are equal arrays. A bound may be infinite.
 */
export type IntervalSet = readonly number[];

export const none: IntervalSet = [];

/** The integers from `lo` up to, not including, `hi`; none when `lo >= hi`. */
export function range(lo: number, hi: number): IntervalSet {
    return lo < hi ? [lo, hi] : none;
}

/** Exactly one value. */
export function point(value: number): IntervalSet {
    return [value, value + 1];
}

/** The union of any half-open intervals, in any order, empty or overlapping ones included. */
export function of(...intervals: readonly (readonly [lo: number, hi: number])[]): IntervalSet {
    const sorted = intervals.filter(([lo, hi]) => lo < hi).sort((a, b) => a[0] - b[0]);
    const out: number[] = [];
    for (const [lo, hi] of sorted) append(out, lo, hi);
    return out;
}

export function isEmpty(set: IntervalSet): boolean {
    return set.length === 0;
}

export function contains(set: IntervalSet, value: number): boolean {
    for (let i = 0; i < set.length; i += 2) {
        if (value < set[i]!) return false;
        if (value < set[i + 1]!) return true;
    }
    return false;
}

export function equals(a: IntervalSet, b: IntervalSet): boolean {
    return a.length === b.length && a.every((bound, i) => bound === b[i]);
}

/** Whether every value of `a` is in `b`. */
export function isSubset(a: IntervalSet, b: IntervalSet): boolean {
    for (let i = 0, j = 0; i < a.length; i += 2) {
        while (j < b.length && b[j + 1]! < a[i + 1]!) j += 2;
        if (j >= b.length || a[i]! < b[j]!) return false;
    }
    return true;
}

/** Whether `a` and `b` share a value. */
export function meets(a: IntervalSet, b: IntervalSet): boolean {
    return firstShared(a, b) !== undefined;
}

/** The lowest value in both sets, if any. */
export function firstShared(a: IntervalSet, b: IntervalSet): number | undefined {
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        if (a[i + 1]! <= b[j]!) i += 2;
        else if (b[j + 1]! <= a[i]!) j += 2;
        else return Math.max(a[i]!, b[j]!);
    }
    return undefined;
}

export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
    const out: number[] = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const lo = Math.max(a[i]!, b[j]!);
        const hi = Math.min(a[i + 1]!, b[j + 1]!);
        if (lo < hi) out.push(lo, hi);
        if (a[i + 1]! < b[j + 1]!) i += 2;
        else j += 2;
    }
    return out;
}

export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
    const out: number[] = [];
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
        if (j >= b.length || (i < a.length && a[i]! <= b[j]!)) {
            append(out, a[i]!, a[i + 1]!);
            i += 2;
        } else {
            append(out, b[j]!, b[j + 1]!);
            j += 2;
        }
    }
    return out;
}

/** The values of `[lo, hi)` that are not in `set`. */
export function complement(set: IntervalSet, lo: number, hi: number): IntervalSet {
    const out: number[] = [];
    let from = lo;
    for (let i = 0; i < set.length && from < hi; i += 2) {
        const to = Math.min(set[i]!, hi);
        if (from < to) out.push(from, to);
        from = Math.max(from, set[i + 1]!);
    }
    if (from < hi) out.push(from, hi);
    return out;
}

/** The values of `a` that are not in `b`. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
    return a.length === 0 ? none : intersect(a, complement(b, a[0]!, a[a.length - 1]!));
}

/** Adds `[lo, hi)` to a set under construction; `lo` is not below the last interval's own `lo`. */
function append(out: number[], lo: number, hi: number): void {
    const last = out.length - 1;
    if (last < 0 || out[last]! < lo) out.push(lo, hi);
    else if (out[last]! < hi) out[last] = hi;
}
