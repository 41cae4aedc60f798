/** The candidate that a misspelt `word` is most likely a misspelling of; undefined when none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
    const wanted = word.toLowerCase();
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    let best: string | undefined;
    let least = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) >= least) continue;
        const distance = editDistance(wanted, candidate.toLowerCase());
        if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
}

/** How many letters to insert, delete, replace or swap with the next one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
    let beforePrevious: number[] = [];
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
        const current = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let distance = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped) distance = Math.min(distance, beforePrevious[j - 2]! + 1);
            current.push(distance);
        }
        [beforePrevious, previous] = [previous, current];
    }
    return previous[b.length]!;
}
