/**
 * A memory of computed values under text keys. When `limit` keys are held it starts afresh, so that
 * a long editing session cannot grow it without end.
 */
export function remember<V>(limit: number): (key: string, compute: () => V) => V {
    const known = new Map<string, V>();
    return (key, compute) => {
        const hit = known.get(key);
        if (hit !== undefined) return hit;
        const value = compute();
        if (known.size >= limit) known.clear();
        known.set(key, value);
        return value;
    };
}
