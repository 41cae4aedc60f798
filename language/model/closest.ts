/** The candidate that a misspelt name most likely means; undefined when none is near. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
    let best: string | undefined;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) >= least) continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}

/** Letters added, removed or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
        }
        previous = current;
    }
    return previous[b.length]!;
}
