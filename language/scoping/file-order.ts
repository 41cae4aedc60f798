import { URI } from 'langium';

/** Files stand in the order of their names as a person writes them, not of how a uri does. */
export const orderOf = (uri: string): string => URI.parse(uri).path;

/** Uris of files, in order. */
export function inFileOrder(uris: Iterable<string>): string[] {
    return Array.from(uris, (uri) => ({ uri, order: orderOf(uri) }))
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ uri }) => uri);
}
