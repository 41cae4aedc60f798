/**
 * A test of sets of axes that, once passed, is passed by every larger set. Returns `passed`, a set of axes of which
 * at least one is missing (every set without them fails), or `unknown`.
 */
export type Test = (set: ReadonlySet<number>) => ReadonlySet<number> | 'passed' | 'unknown';

/** What having an axis in the set costs; positive. */
export type Weight = (axis: number) => number;

/**
 * The set of axes of least weight that passes the test, by implicit hitting sets: each failure names axes of which
 * one is needed, so the lightest set that hits all failures so far is either the answer or fails in a new way.
 * Undefined when a test is unknown or the failures become too many to hit optimally; the universe must pass.
 */
export function lightestSet(
    universe: readonly number[],
    weigh: Weight,
    test: Test,
): ReadonlySet<number> | undefined {
    const failures: ReadonlySet<number>[] = [];
    while (failures.length <= maxFailures) {
        const candidate = lightestHittingSet(failures, weigh);
        if (!candidate) return undefined;
        const outcome = test(candidate);
        if (outcome === 'passed') return candidate;
        if (outcome === 'unknown') return undefined;
        failures.push(sharpen(universe, outcome, test));
    }
    return undefined;
}

/** Leaves out one axis after the other, heaviest first, as long as the test is passed: minimal, not the lightest. */
export function shrink(start: Iterable<number>, weigh: Weight, test: Test): ReadonlySet<number> {
    const set = new Set(start);
    for (const axis of [...set].sort((a, b) => weigh(b) - weigh(a))) {
        set.delete(axis);
        if (test(set) !== 'passed') set.add(axis);
    }
    return set;
}

/** Beyond this an optimum is not worth its price: a witness that rests on so many facts is hard to read anyway. */
const maxFailures = 400;
const maxHittingSteps = 200_000;

/** A smaller set of which one axis is needed: every axis that can be granted without passing is left out. */
function sharpen(universe: readonly number[], failure: ReadonlySet<number>, test: Test): ReadonlySet<number> {
    let needed = failure;
    for (const axis of failure) {
        if (!needed.has(axis)) continue;
        const granted = new Set(universe.filter((other) => other === axis || !needed.has(other)));
        const outcome = test(granted);
        if (typeof outcome !== 'string') needed = outcome;
    }
    return needed;
}

function lightestHittingSet(
    sets: readonly ReadonlySet<number>[],
    weigh: Weight,
): ReadonlySet<number> | undefined {
    let best: ReadonlySet<number> | undefined;
    let bestWeight = Infinity;
    let steps = 0;
    const chosen = new Set<number>();

    function extend(sum: number): void {
        if (sum >= bestWeight || ++steps > maxHittingSteps) return;
        let missed: ReadonlySet<number> | undefined;
        for (const set of sets) if ((!missed || set.size < missed.size) && !hits(chosen, set)) missed = set;
        if (!missed) {
            best = new Set(chosen);
            bestWeight = sum;
            return;
        }
        for (const axis of missed) {
            chosen.add(axis);
            extend(sum + weigh(axis));
            chosen.delete(axis);
        }
    }

    extend(0);
    return steps > maxHittingSteps ? undefined : best;
}

function hits(chosen: ReadonlySet<number>, set: ReadonlySet<number>): boolean {
    for (const axis of chosen) if (set.has(axis)) return true;
    return false;
}
