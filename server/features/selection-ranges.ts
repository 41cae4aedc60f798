import type { CstNode } from 'langium';
import {
    SelectionRangeRequest,
    type Position,
    type Range,
    type SelectionRange,
    type SelectionRangeParams,
} from 'vscode-languageserver';
import type { RegelDocument } from '../../language/workspace/index.js';
import { leavesAt } from './at-cursor.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const selectionRanges: Feature = {
    name: 'udvid markering',
    capabilities: { selectionRangeProvider: true },
    requests: [answer(SelectionRangeRequest.type, provideSelectionRanges, null)],
};

/** From the word out: what it belongs to, the clause, the rule, the file. One chain for each position. */
export function provideSelectionRanges(
    context: FeatureContext,
    { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] | null {
    const document = context.document(textDocument.uri);
    return document ? positions.map((position) => chain(rangesAt(document, position))) : null;
}

/** From the smallest to the largest, each within the next. */
function rangesAt(document: RegelDocument, position: Position): Range[] {
    const { textDocument } = document;
    const whole = {
        start: { line: 0, character: 0 },
        end: textDocument.positionAt(textDocument.getText().length),
    };
    const [leaf] = leavesAt(document, textDocument.offsetAt(position));
    const from: CstNode | undefined = leaf ?? enclosing(document, position);
    const found: Range[] = [...(leaf ? withinQuotes(leaf, position) : [{ start: position, end: position }])];
    for (let cst = from; cst?.container; cst = cst.container) found.push(cst.range);
    found.push(whole);
    return found.reduce<Range[]>((kept, range) => {
        const inner = kept.at(-1);
        if (!inner || (contains(range, inner) && !isSame(range, inner))) kept.push(range);
        return kept;
    }, []);
}

/** Between two words: the declaration that the position is in. */
function enclosing({ parseResult }: RegelDocument, position: Position): CstNode | undefined {
    return parseResult.value.declarations.find(
        ({ $cstNode }) => $cstNode && contains($cstNode.range, { start: position, end: position }),
    )?.$cstNode;
}

/** A text without its quotation marks. */
function withinQuotes({ text, range: { start, end } }: CstNode, position: Position): Range[] {
    if (!/^(".*"|».*«|“.*”)$/.test(text)) return [];
    const inner = {
        start: { ...start, character: start.character + 1 },
        end: { ...end, character: end.character - 1 },
    };
    return contains(inner, { start: position, end: position }) ? [inner] : [];
}

function chain(ranges: readonly Range[]): SelectionRange {
    const [first, ...rest] = ranges.toReversed();
    return rest.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: first! });
}

const isBefore = (a: Position, b: Position): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);

const contains = (outer: Range, inner: Range): boolean =>
    isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

const isSame = (a: Range, b: Range): boolean => contains(a, b) && contains(b, a);
