import type { LangiumDocument } from 'langium';
import type { IToken } from 'chevrotain';
import type { Place, Problem } from '../model/index.js';
import type { DeclaredNames } from '../scoping/declared-names.js';
import type { NamedReference } from '../scoping/named-reference.js';
import { capitalised, type Text } from '../model/text.js';
import { splitMessage } from './error-messages.js';
import { UNMERGED, unmergedLines } from './unmerged.js';

/** Syntax errors, at most one a line: what follows the first is mostly its echo. */
export function syntaxProblems(document: LangiumDocument): Problem[] {
    const { lexerErrors, parserErrors } = document.parseResult;
    const found = [
        ...lexerErrors.map((error) => ({
            message: splitMessage(error.message),
            place: placeAt(document, error.offset, error.offset + Math.max(1, error.length)),
        })),
        ...parserErrors.map((error) => ({
            message: splitMessage(error.message, error.context.ruleStack),
            place: placeOfToken(document, error.token, previousOf(error)),
        })),
    ];
    const [unmerged, ...otherMarks] = unmergedLines(document.textDocument.getText());
    const lines = new Set<number>(otherMarks);
    return found
        .map((each) => (each.place.start.line === unmerged ? { ...each, message: UNFINISHED } : each))
        .sort((a, b) => a.place.start.line - b.place.start.line)
        .filter(({ place }) => !lines.has(place.start.line) && lines.add(place.start.line))
        .map(({ message, place }) => ({ kind: 'syntax', message, place }));
}

const UNFINISHED: Text = { da: `${capitalised(UNMERGED.da)}.`, en: `${capitalised(UNMERGED.en)}.` };

function previousOf(error: object): IToken | undefined {
    return 'previousToken' in error ? (error.previousToken as IToken) : undefined;
}

/** At the end of a line or file the parser's token has no width: point at the last word before it. */
function placeOfToken(document: LangiumDocument, token: IToken, previous: IToken | undefined): Place {
    const at =
        token.image === '' || Number.isNaN(token.startOffset) ? (previous?.image ? previous : token) : token;
    const end = document.textDocument.getText().trimEnd().length;
    const start = Number.isNaN(at.startOffset) ? Math.max(0, end - 1) : at.startOffset;
    return placeAt(document, start, start + Math.max(1, at.image.length));
}

function placeAt(document: LangiumDocument, start: number, end: number): Place {
    return {
        uri: document.uri.toString(),
        start: document.textDocument.positionAt(start),
        end: document.textDocument.positionAt(end),
    };
}

/** A name that nothing declares, with the one that may be meant; undefined where nothing is written at all. */
export function unknownName(
    reference: NamedReference,
    names: DeclaredNames,
    suggest: (reference: NamedReference) => string | undefined,
): Extract<Problem, { kind: 'unknown-name' }> | undefined {
    const range = reference.$refNode?.range;
    const name = reference.$refText;
    if (!range || !name) return undefined;
    const what = names.typeOf(reference);
    const suggestion = suggest(reference);
    return {
        kind: 'unknown-name',
        what: KINDS[what] ?? what,
        name,
        ...(suggestion !== undefined && { suggestion }),
        place: { uri: names.uriOf(reference), start: range.start, end: range.end },
    };
}

/** What a reader calls the thing that is missing. */
const KINDS: Readonly<Record<string, string>> = {
    Act: 'handling',
    ActOfLaw: 'lov',
    Actor: 'aktør',
    EnumValue: 'værdi',
    Event: 'hændelse',
    Fact: 'oplysning',
    GroupLike: 'gruppe',
    Harmonisable: 'sagsemne eller regel',
    Insertable: 'regel eller forudsætning',
    Recommendation: 'anbefaling',
    Reform: 'reform',
    RuleLike: 'regel',
    RuleSet: 'regelsæt',
    Subject: 'sagsemne',
};
