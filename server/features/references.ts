import { ReferencesRequest, type Location, type ReferenceParams } from 'vscode-languageserver';
import { atCursor } from './at-cursor.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { placeOfName, usesOf } from './find-uses.js';
import { distinctPlaces, toLocation } from './lsp-places.js';

export const references: Feature = {
    name: 'find henvisninger',
    capabilities: { referencesProvider: true },
    requests: [answer(ReferencesRequest.type, provideReferences, null)],
};

/** Every place that names the thing under the cursor, in all files. */
export function provideReferences(context: FeatureContext, params: ReferenceParams): Location[] | null {
    const declared = atCursor(context, params)?.declared;
    if (!declared) return null;
    const own = params.context.includeDeclaration ? placeOfName(declared) : undefined;
    return distinctPlaces([...(own ? [own] : []), ...usesOf(context, declared)]).map(toLocation);
}
