/** A reproducible source of random numbers (mulberry32). */
export interface Random {
    /** An integer in `[lo, hi)`. */
    int(lo: number, hi: number): number;
    chance(probability: number): boolean;
    pick<T>(items: readonly T[]): T;
}

export function createRandom(seed: number): Random {
    let state = seed >>> 0;
    function next(): number {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    }
    return {
        int: (lo, hi) => lo + Math.floor(next() * (hi - lo)),
        chance: (probability) => next() < probability,
        pick: (items) => items[Math.floor(next() * items.length)]!,
    };
}
