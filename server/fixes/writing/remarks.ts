import type { Finding, Place, Suppression, SuppressedCode } from '../../../language/model/index.js';
import type { RegelDocument } from '../../../language/workspace/index.js';
import type { Edit, FixContext } from '../fix.js';
import { lineAt, removeLines } from './clauses.js';

/** The remark that a finding about one is about, and the code in it, where it is about one of them alone. */
export function remarkAt(
    { model }: Pick<FixContext, 'model'>,
    { primary }: Finding,
): { readonly suppression: Suppression; readonly code?: SuppressedCode } | undefined {
    for (const suppression of model.suppressions ?? []) {
        if (!isWithin(primary.place, suppression.place)) continue;
        const code = suppression.codes.find(({ place }) => isWithin(primary.place, place));
        return { suppression, ...(code && { code }) };
    }
    return undefined;
}

/** A remark gone: with its line where it has one to itself, else with the space before it. */
export function removeRemark(document: RegelDocument, { place }: Suppression): Edit {
    const { uri, start, end } = place;
    const line = lineAt(document, start.line);
    const before = line.slice(0, start.character);
    const after = line.slice(end.character);
    if (before.trim() === '' && after.trim() === '') return removeLines(document, start.line, end.line);
    if (before.trim() === '') {
        const next = end.character + after.length - after.trimStart().length;
        return { place: { uri, start, end: { ...end, character: next } }, text: '' };
    }
    const space = before.length - before.trimEnd().length;
    return { place: { uri, start: { ...start, character: start.character - space }, end }, text: '' };
}

/** One code less in a remark, with what parts it from the others; undefined where it is the only one. */
export function removeCode({ codes }: Suppression, code: SuppressedCode): Edit | undefined {
    const at = codes.indexOf(code);
    const { uri, start, end } = code.place;
    const before = codes[at - 1];
    const after = codes[at + 1];
    if (before) return { place: { uri, start: before.place.end, end }, text: '' };
    return after && { place: { uri, start, end: after.place.start }, text: '' };
}

function isWithin(inner: Place, outer: Place): boolean {
    return (
        inner.uri === outer.uri &&
        inner.start.line === outer.start.line &&
        outer.start.character <= inner.start.character &&
        inner.end.character <= outer.end.character
    );
}
