import {
    DocumentFormattingRequest,
    DocumentOnTypeFormattingRequest,
    DocumentRangeFormattingRequest,
    type DocumentFormattingParams,
    type DocumentOnTypeFormattingParams,
    type DocumentRangeFormattingParams,
    type TextEdit,
} from 'vscode-languageserver';
import { formatLines, indentAfter, type FormattedLine } from '../../language/formatting/index.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const formatting: Feature = {
    name: 'opstilling',
    capabilities: {
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    },
    requests: [
        answer(DocumentFormattingRequest.type, formatDocument, null),
        answer(DocumentRangeFormattingRequest.type, formatRange, null),
        answer(DocumentOnTypeFormattingRequest.type, formatOnType, null),
    ],
};

export function formatDocument(
    context: FeatureContext,
    { textDocument }: DocumentFormattingParams,
): TextEdit[] | null {
    return edits(context, textDocument.uri, 0, Infinity);
}

/** The lines that the range touches; a range that ends where a line begins does not touch that line. */
export function formatRange(
    context: FeatureContext,
    { textDocument, range: { start, end } }: DocumentRangeFormattingParams,
): TextEdit[] | null {
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return edits(context, textDocument.uri, start.line, last);
}

/** After Enter the new line begins where the next clause does, and the line above keeps no blanks. */
export function formatOnType(
    context: FeatureContext,
    { textDocument, position, ch }: DocumentOnTypeFormattingParams,
): TextEdit[] | null {
    const document = context.document(textDocument.uri);
    if (!document || ch !== '\n' || position.line === 0) return null;
    const { services } = context.workspace;
    const text = document.textDocument.getText();
    const lines = text.split(/\r?\n/);
    const [above = '', own = ''] = [lines[position.line - 1], lines[position.line]];
    const indent =
        own.trim() === ''
            ? indentAfter(services, text, position.line - 1)
            : widthBefore(formatLines(services, text)[position.line]?.text ?? own);
    return [
        ...(above.trim() === '' ? replaced(position.line - 1, above, '') : []),
        ...replaced(position.line, own.slice(0, widthBefore(own)), ' '.repeat(indent)),
    ];
}

function edits(context: FeatureContext, uri: string, from: number, to: number): TextEdit[] | null {
    const document = context.document(uri);
    if (!document) return null;
    const text = document.textDocument.getText();
    const before = text.split(/(?<=\n)/);
    return formatLines(context.workspace.services, text).flatMap((line, number) =>
        number < from || number > to ? [] : lineEdits(number, before[number]!, line),
    );
}

/** One edit for a line that changes, as short as it can be, so that the editor moves nothing else. */
function lineEdits(number: number, before: string, { text, end, leftOut }: FormattedLine): TextEdit[] {
    const old = before.replace(/\r?\n$/, '');
    const oldEnd = before.slice(old.length);
    if (leftOut) {
        const whole =
            oldEnd === '' ? { line: number, character: old.length } : { line: number + 1, character: 0 };
        return old === '' && oldEnd === ''
            ? []
            : [{ range: { start: { line: number, character: 0 }, end: whole }, newText: '' }];
    }
    return replaced(number, old, oldEnd === '' ? text + end : text);
}

function replaced(line: number, before: string, after: string): TextEdit[] {
    if (before === after) return [];
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    let same = 0;
    while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
    return [
        {
            range: {
                start: { line, character: start },
                end: { line, character: before.length - same },
            },
            newText: after.slice(start, after.length - same),
        },
    ];
}

const widthBefore = (text: string): number => text.length - text.trimStart().length;
