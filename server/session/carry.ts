import type { Finding, FindingPlace, Place } from '../../language/model/index.js';

/** What became of a text: the lines at its beginning and its end that are as before. */
export interface TextChange {
    readonly head: number;
    /** First line, as it was before, of those at the end that are as before. */
    readonly tail: number;
    /** By how many lines these have moved. */
    readonly moved: number;
}

export function changeBetween(before: string, after: string): TextChange {
    const [old, now] = [before.split('\n'), after.split('\n')];
    const most = Math.min(old.length, now.length);
    let head = 0;
    while (head < most && old[head] === now[head]) head += 1;
    let same = 0;
    while (same < most - head && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
    return { head, tail: old.length - same, moved: now.length - old.length };
}

/**
 * A finding of the text before, until its rule set has been judged anew: at the places where the same words now stand.
 * Undefined where the words that it is about have changed: then nobody knows yet.
 */
export function carry(finding: Finding, changes: ReadonlyMap<string, TextChange>): Finding | undefined {
    const places = [finding.primary, ...finding.related];
    if (!places.some(({ place }) => changes.has(place.uri))) return finding;
    const primary = carryPlace(finding.primary, changes);
    const related = finding.related.map((each) => carryPlace(each, changes));
    if (!primary || !related.every((each) => each !== undefined)) return undefined;
    if (primary === finding.primary && related.every((each, i) => each === finding.related[i]))
        return finding;
    return { ...finding, primary, related };
}

function carryPlace(told: FindingPlace, changes: ReadonlyMap<string, TextChange>): FindingPlace | undefined {
    const { place } = told;
    const change = changes.get(place.uri);
    if (!change || place.end.line < change.head) return told;
    if (place.start.line < change.tail) return undefined;
    if (change.moved === 0) return told;
    return { ...told, place: movedBy(place, change.moved) };
}

function movedBy({ uri, start, end }: Place, lines: number): Place {
    return {
        uri,
        start: { line: start.line + lines, character: start.character },
        end: { line: end.line + lines, character: end.character },
    };
}
