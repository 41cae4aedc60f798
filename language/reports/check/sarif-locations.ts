import type { FindingPlace, Place } from '../../model/index.js';
import type { FormatOptions } from './format.js';
import { nameRule, type RunFailure } from './report.js';
import type { SarifLocation } from './sarif-model.js';

/** What the files' URIs are relative to: whoever shows them knows where the repository is. */
export const SOURCE_ROOT = '%SRCROOT%';

type Paths = Pick<FormatOptions, 'repositoryPath'>;

export function locationOf({ place, ...found }: FindingPlace, ruleSet: string, paths: Paths): SarifLocation {
    const { rule } = found;
    return {
        physicalLocation: { artifactLocation: artifact(place.uri, paths), region: region(place) },
        ...(rule !== undefined && {
            logicalLocations: [{ name: rule, fullyQualifiedName: [ruleSet, rule].filter(Boolean).join('/') }],
        }),
    };
}

/** The other half, with what it is called; the number is what a message refers to it by. */
export function relatedLocation(
    place: FindingPlace,
    id: number,
    ruleSet: string,
    paths: Paths,
): SarifLocation {
    const name = nameRule(place);
    return { id, ...locationOf(place, ruleSet, paths), ...(name !== '' && { message: { text: name } }) };
}

export function locationOfFailure(
    { uri, line, column }: RunFailure,
    paths: Paths,
): SarifLocation | undefined {
    if (uri === undefined) return undefined;
    return {
        physicalLocation: {
            artifactLocation: artifact(uri, paths),
            ...(line !== undefined && {
                region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
            }),
        },
    };
}

function region({ start, end }: Place) {
    return {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
    };
}

/** Relative to the root of the repository, with everything but letters, digits and `-_.!~*'()` written in percents. */
function artifact(uri: string, { repositoryPath }: Paths): { uri: string; uriBaseId?: string } {
    const path = repositoryPath(uri);
    if (path === undefined) return { uri };
    return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: SOURCE_ROOT };
}
