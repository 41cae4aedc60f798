/** The items of both lists are the same things in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
    if (a === b) return true;
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
}

/** The earlier list where the later one says the same: who has seen it need not look again. */
export function keepList<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
    return before && isSameList(before, after) ? before : after;
}

/** Likewise for a map; `same` for its values. */
export function keepMap<K, V>(
    before: ReadonlyMap<K, V> | undefined,
    after: ReadonlyMap<K, V>,
    same: (a: V, b: V) => boolean = Object.is,
): ReadonlyMap<K, V> {
    if (!before || before.size !== after.size) return after;
    const others = after.entries();
    for (const [key, value] of before) {
        const [otherKey, otherValue] = others.next().value!;
        if (key !== otherKey || !same(value, otherValue)) return after;
    }
    return before;
}

/** Computes something again only when what it is made of is not the same as the last time. */
export function remembering<T>(): (made: readonly unknown[], of: () => T) => T {
    let last: readonly unknown[] | undefined;
    let result: T;
    return (made, of) => {
        if (!last || !isSameList(last, made)) {
            result = of();
            last = made;
        }
        return result;
    };
}
