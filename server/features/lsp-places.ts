import type { CstNode } from 'langium';
import type { Location, Range } from 'vscode-languageserver';
import type { Place } from '../../language/model/index.js';

export const toRange = ({ start, end }: Pick<Place, 'start' | 'end'>): Range => ({ start, end });

export const toLocation = (place: Place): Location => ({ uri: place.uri, range: toRange(place) });

/** Where something is written in a file. */
export const placeOfCst = (uri: string, { range }: CstNode): Place => ({
    uri,
    start: range.start,
    end: range.end,
});

/** By file, then from the top. */
export function byPlace(a: Place, b: Place): number {
    if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
    return a.start.line - b.start.line || a.start.character - b.start.character;
}

/** Each place once, by file and then from the top. */
export function distinctPlaces(places: Iterable<Place>): Place[] {
    const byKey = new Map<string, Place>();
    for (const place of places)
        byKey.set(`${place.uri}\n${place.start.line}\n${place.start.character}`, place);
    return [...byKey.values()].sort(byPlace);
}
