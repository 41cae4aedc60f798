/** A small seeded generator (mulberry32): tests that draw at random say which seed they drew with. */
export interface Random {
    /** A number in [0, 1). */
    next(): number;
    /** A whole number in [0, below). */
    below(limit: number): number;
    pick<T>(items: readonly T[]): T;
    chance(probability: number): boolean;
}

export function seeded(seed: number): Random {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
    const below = (limit: number): number => Math.floor(next() * limit);
    return {
        next,
        below,
        pick: (items) => items[below(items.length)]!,
        chance: (probability) => next() < probability,
    };
}
