import { dirname, relative, isAbsolute } from 'node:path';
import type { Baseline, BaselineEntry } from './baseline.js';

/** A rule set as it was judged. */
export interface JudgedRuleSet {
    readonly id: string;
    readonly fingerprints: ReadonlySet<string>;
    /** Whether a check has said all that it has to say there. */
    readonly saysAll: (code: string) => boolean;
}

/** Entries of a list, by whether they are still found. */
export interface Sorted {
    readonly found: readonly BaselineEntry[];
    readonly stale: readonly BaselineEntry[];
    /** Of rule sets or checks that were not judged: nobody knows. */
    readonly unknown: readonly BaselineEntry[];
}

/** `paths`: what was asked for, absolute. Where all that is below the list was judged, a rule set not met is gone. */
export function sortEntries(
    { file, entries }: Baseline,
    ruleSets: readonly JudgedRuleSet[],
    paths: readonly string[],
): Sorted {
    const found = new Set(ruleSets.flatMap(({ fingerprints }) => [...fingerprints]));
    const byId = Map.groupBy(ruleSets, ({ id }) => id);
    const folder = dirname(file);
    const isWhole = paths.some((path) => isWithin(folder, path));
    const isJudged = ({ ruleSet, code }: BaselineEntry): boolean => {
        const own = byId.get(ruleSet);
        if (!own) return isWhole;
        return own.every(({ saysAll }) => saysAll(code));
    };
    const groups = Map.groupBy(entries, (entry) =>
        found.has(entry.fingerprint) ? 'found' : isJudged(entry) ? 'stale' : 'unknown',
    );
    return {
        found: groups.get('found') ?? [],
        stale: groups.get('stale') ?? [],
        unknown: groups.get('unknown') ?? [],
    };
}

function isWithin(inner: string, outer: string): boolean {
    const path = relative(outer, inner);
    return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}
