import type { Location } from '../../server/protocol/requests.js';

/**
 * The places that a line belongs to: of those that it lies in, the ones nearest around it, so that in a row of a table
 * it is the row and not the table.
 */
export function placesAt(
    places: Readonly<Record<string, Location>>,
    at: { readonly uri: string; readonly line: number },
    plain: (uri: string) => string,
): readonly string[] {
    const around = Object.entries(places).filter(
        ([, { uri, range }]) =>
            range.start.line <= at.line && at.line <= range.end.line && plain(uri) === at.uri,
    );
    const lines = ([, { range }]: (typeof around)[number]): number => range.end.line - range.start.line;
    const least = Math.min(...around.map(lines));
    return around.filter((each) => lines(each) === least).map(([name]) => name);
}
