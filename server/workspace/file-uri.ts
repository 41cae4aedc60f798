import { pathToFileURL } from 'node:url';
import { URI } from 'langium';

/**
 * The URI of a file as the rule sets know it. Node leaves signs such as `(`, `,` and `+` as they are and the parser's
 * documents do not: in two spellings, a file would not be taken for the one that was asked for.
 */
export function fileUri(path: string): string {
    return URI.parse(pathToFileURL(path).toString()).toString();
}
