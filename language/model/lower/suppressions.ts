import { AstUtils, type AstNode } from 'langium';
import type { Declaration, Document } from '../../generated/parser/ast.js';
import { readSuppressions, type Word, type WrittenSuppression } from '../../suppressions/read-remark.js';
import type { Place } from '../place.js';
import type { Suppression, SuppressionScope } from '../suppression.js';

/** The remarks of a file that allow findings; the list from before where they are the same, at the same places. */
export function lowerSuppressions(
    uri: string,
    root: Document,
    before: readonly Suppression[] | undefined,
): readonly Suppression[] {
    const written = readSuppressions(AstUtils.getDocument(root).textDocument.getText());
    const now = written.map((each) => lowerSuppression(each, uri, root.declarations));
    return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function lowerSuppression(
    written: WrittenSuppression,
    uri: string,
    declarations: readonly Declaration[],
): Suppression {
    const { line, start, end, codes, scope, until, reason, mistakes } = written;
    const between = (from: number, to: number): Place => ({
        uri,
        start: { line, character: from },
        end: { line, character: to },
    });
    const placeOf = (word: Word): Place => between(word.start, word.start + word.text.length);
    return {
        place: between(start, end),
        codes: codes.map((code) => ({ code: code.text, place: placeOf(code) })),
        scope:
            scope.kind === 'subject'
                ? { kind: 'subject', name: scope.name.text, place: placeOf(scope.name) }
                : scope.kind === 'file'
                  ? { kind: 'file' }
                  : linesAround(written, declarations),
        ...(until !== undefined && { until }),
        reason,
        mistakes: mistakes.map(({ kind, word }) => ({
            kind,
            text: word.text,
            place: word.text === '' ? between(start, end) : placeOf(word),
        })),
    };
}

/**
 * Behind a row or a change, a remark is about that alone; elsewhere in a declaration, about the declaration. Between
 * two declarations it is about the one below it when it stands at the margin, and otherwise about the one above, as
 * remarks are laid out by the formatter.
 */
function linesAround(
    { line, start, isAlone }: WrittenSuppression,
    declarations: readonly Declaration[],
): SuppressionScope {
    const next = firstBelow(declarations, line);
    const above = declarations[next - 1];
    const stretch = above && linesOf(above);
    if (above && stretch && line <= stretch.last)
        return (isAlone ? undefined : partAt(above, line)) ?? stretch;
    if (!isAlone) return { kind: 'nothing' };
    const below = declarations[next];
    const about = start > 0 && above ? above : below;
    return (about && linesOf(about)) ?? { kind: 'nothing' };
}

/**
 * Where a remark must stand to be about what is on a line and about as little else as can be: behind the first line of
 * a row or a change, else above the first line of the declaration.
 */
export function partOfLine(
    declarations: readonly Declaration[],
    line: number,
): { readonly line: number; readonly isPart: boolean } | undefined {
    const declaration = declarations[firstBelow(declarations, line) - 1];
    const whole = declaration && linesOf(declaration);
    if (!declaration || !whole || line > whole.last) return undefined;
    const part = partAt(declaration, line);
    return part?.kind === 'lines' ? { line: part.first, isPart: true } : { line: whole.first, isPart: false };
}

/** Index of the first declaration that begins below a line. */
function firstBelow(declarations: readonly Declaration[], line: number): number {
    let [low, high] = [0, declarations.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        const begin = declarations[middle]!.$cstNode?.range.start.line ?? 0;
        if (begin <= line) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** The row of a table, or the change of a recommendation, that a line is of. */
function partAt(declaration: Declaration, line: number): SuppressionScope | undefined {
    return partsOf(declaration)
        .map(linesOf)
        .find((lines) => lines && lines.first <= line && line <= lines.last);
}

function partsOf(declaration: Declaration): readonly AstNode[] {
    switch (declaration.$type) {
        case 'RuleTable':
            return declaration.rows;
        case 'Recommendation':
            return declaration.changes;
        case 'FigureTable':
            return declaration.clauses.filter(({ $type }) => $type === 'TableRow');
        default:
            return [];
    }
}

function linesOf({ $cstNode }: AstNode): Extract<SuppressionScope, { kind: 'lines' }> | undefined {
    const range = $cstNode?.range;
    return range && { kind: 'lines', first: range.start.line, last: range.end.line };
}
