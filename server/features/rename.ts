import {
    ErrorCodes,
    PrepareRenameRequest,
    RenameRequest,
    ResponseError,
    type PrepareRenameResult,
    type RenameParams,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Place } from '../../language/model/index.js';
import type { Text } from '../../language/model/text.js';
import { atCursor } from './at-cursor.js';
import { nameOf, type Declared } from './declared.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { placeOfName, usesOf } from './find-uses.js';
import { linkedWith } from './linked-names.js';
import { distinctPlaces, toRange } from './lsp-places.js';
import { isOneName, readsTheSame } from './name-fits.js';
import { takenBy } from './taken-names.js';
import {
    isFixedName,
    sayFixed,
    sayNoName,
    sayNotAName,
    sayNotHere,
    sayTaken,
    staysCitizen,
    sayCitizen,
} from './rename-words.js';

export const rename: Feature = {
    name: 'omdøb',
    capabilities: { renameProvider: { prepareProvider: true } },
    requests: [
        answer(PrepareRenameRequest.type, prepareRename, null),
        answer(RenameRequest.type, provideRename, null),
    ],
};

/** The name that would be changed, or why it cannot be. */
export function prepareRename(
    context: FeatureContext,
    params: TextDocumentPositionParams,
): PrepareRenameResult | ResponseError<void> {
    const found = atCursor(context, params);
    if (!found) return refusal(sayNoName, context);
    if (isFixedName(found.declared)) return refusal(sayFixed(found.written.text), context);
    return { range: found.written.range, placeholder: found.written.text };
}

/**
 * A new name for a thing wherever it is named, in all files. Refused where the name is taken, is no name, or would make
 * the text mean something else. Texts in quotation marks are the drafter's, and are left as they are.
 */
export function provideRename(
    context: FeatureContext,
    params: RenameParams,
): WorkspaceEdit | ResponseError<void> {
    const declared = atCursor(context, params)?.declared;
    const before = declared && nameOf(declared);
    if (!declared || before === undefined) return refusal(sayNoName, context);
    const name = params.newName.trim();
    const renamed = linkedWith(context, declared);
    const places = distinctPlaces(renamed.flatMap((each) => placesOf(context, each)));
    const reason = name === before ? undefined : refuse(context, { before, name, declared, renamed, places });
    if (reason) return refusal(reason, context);
    const changes: Record<string, TextEdit[]> = {};
    for (const place of places) (changes[place.uri] ??= []).push({ range: toRange(place), newText: name });
    return { changes };
}

interface Renaming {
    readonly before: string;
    readonly name: string;
    readonly declared: Declared;
    readonly renamed: readonly Declared[];
    readonly places: readonly Place[];
}

function refuse(
    context: FeatureContext,
    { before, name, declared, renamed, places }: Renaming,
): Text | undefined {
    if (isFixedName(declared)) return sayFixed(before);
    if (!isOneName(context, name)) return sayNotAName(name);
    if (!staysCitizen(declared, name)) return sayCitizen(declared);
    const taken = takenBy(context, renamed, name);
    if (taken) return sayTaken(name, taken, placeOfName(taken));
    return readsTheSame(context, places, before, name) ? undefined : sayNotHere(name);
}

const placesOf = (context: FeatureContext, declared: Declared): Place[] => {
    const own = placeOfName(declared);
    return [...(own ? [own] : []), ...usesOf(context, declared)];
};

const refusal = (reason: Text, { language }: FeatureContext): ResponseError<void> =>
    new ResponseError(ErrorCodes.InvalidRequest, reason[language]);
