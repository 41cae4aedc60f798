import { beforeAll, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument, formatOnType, formatRange } from '../../../server/features/formatting.js';
import { openEditor, type Editor } from '../../support/editor.js';

const OPTIONS = { tabSize: 4, insertSpaces: true };
let editor: Editor;

beforeAll(async () => {
    editor = await openEditor({ 'main.regel': '' });
}, 30_000);

const textDocument = (): { uri: string } => ({ uri: editor.uri('main.regel') });

function apply(text: string, edits: TextEdit[] | null): string {
    return TextDocument.applyEdits(TextDocument.create('a', 'regel', 1, text), edits ?? []);
}

async function formatted(text: string): Promise<string> {
    await editor.edit('main.regel', text);
    return apply(text, formatDocument(editor, { textDocument: textDocument(), options: OPTIONS }));
}

/** The text after Enter at `¶`. */
async function afterEnter(text: string): Promise<string> {
    const typed = text.replace('¶', '\n');
    await editor.edit('main.regel', typed);
    const position = { line: text.slice(0, text.indexOf('¶')).split('\n').length, character: 0 };
    return apply(
        typed,
        formatOnType(editor, { textDocument: textDocument(), position, ch: '\n', options: OPTIONS }),
    );
}

const UNTIDY = `

regel   a  "A  B"   §  13 b,stk. 2   -- hvorfor
  for  b ,c
        senest 2   uger  efter x
   kilde  "to  mellemrum"
     heraf noget


særregler t "T" § 1
  hovedregel skal x holde y
  b    senest 2 uger efter x      stk. 1
  langt-navn  hurtigst muligt   stk. 2,nr. 1
   begrundelse "f" kilde   "g"
  -- en bemærkning
  c, d senest 3 uger efter x stk. 3
tabel 1 "T" i personer
  række a "A"  1.000 2 for b
  række længere "B" 20 300`;

const TIDY = `regel a "A  B" § 13 b, stk. 2   -- hvorfor
    for b, c
    senest 2 uger efter x
    kilde "to  mellemrum"
     heraf noget

særregler t "T" § 1
    hovedregel skal x holde y
    b             senest 2 uger efter x    stk. 1
    langt-navn    hurtigst muligt          stk. 2, nr. 1
        begrundelse "f" kilde "g"
    -- en bemærkning
    c, d          senest 3 uger efter x    stk. 3
tabel 1 "T" i personer
    række a "A"          1.000    2  for b
    række længere "B"       20  300
`;

describe('formatting', () => {
    test('indents, spaces, sets tables in columns, and leaves what it cannot read', async () => {
        expect(await formatted(UNTIDY)).toBe(TIDY);
    });

    test('asks for nothing where all is well, and for little where little is wrong', async () => {
        await editor.edit('main.regel', TIDY);
        expect(formatDocument(editor, { textDocument: textDocument(), options: OPTIONS })).toEqual([]);
        await editor.edit('main.regel', TIDY.replace('    for b, c', '    for b,  c'));
        expect(formatDocument(editor, { textDocument: textDocument(), options: OPTIONS })).toEqual([
            { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 12 } }, newText: '' },
        ]);
    });

    test('keeps the line ends of the file', async () => {
        const crlf = 'regel a\r\n  for   b\r\n\r\n\r\n  kilde "x"';
        expect(await formatted(crlf)).toBe('regel a\r\n    for b\r\n\r\n    kilde "x"\r\n');
        expect(await formatted('')).toBe('');
        expect(await formatted(' \n\n')).toBe('');
    });

    test('a range of the whole file is the file, and a line is that line', async () => {
        await editor.edit('main.regel', UNTIDY);
        const lines = UNTIDY.split('\n').length;
        const range = (from: number, to: number) => ({
            start: { line: from, character: 0 },
            end: { line: to, character: 0 },
        });
        const whole = formatRange(editor, {
            textDocument: textDocument(),
            range: range(0, lines),
            options: OPTIONS,
        });
        expect(apply(UNTIDY, whole)).toBe(TIDY);
        const one = formatRange(editor, {
            textDocument: textDocument(),
            range: range(3, 4),
            options: OPTIONS,
        });
        expect(apply(UNTIDY, one)).toBe(UNTIDY.replace('  for  b ,c', '    for b, c'));
    });

    test('a line that goes on stands like the one above, or further in when it belongs to it', async () => {
        const text =
            'målgruppe a\nnår b er c\nog (d er e\neller f er g)\nregel h\nmindst 6 samtaler i de første 6 måneder\nheraf mindst 3\nfor a,\nb\n';
        expect(await formatted(text)).toBe(
            'målgruppe a\n    når b er c\n    og (d er e\n        eller f er g)\nregel h\n    mindst 6 samtaler i de første 6 måneder\n        heraf mindst 3\n    for a,\n        b\n',
        );
    });
});

describe('after Enter', () => {
    test.each([
        ['a clause comes after a header', 'regel a¶', 'regel a\n    '],
        ['a clause comes after a clause', 'regel a\n    for b¶', 'regel a\n    for b\n    '],
        ['another of its kind comes after a word of the vocabulary', 'hændelse a "A"¶', 'hændelse a "A"\n'],
        ['a list goes on further in', 'regel a\n    for b,¶', 'regel a\n    for b,\n        '],
        [
            'where it comes from is said below a change',
            'anbefaling 1.1\n    ophæv b¶',
            'anbefaling 1.1\n    ophæv b\n        ',
        ],
        ['an empty line ends the declaration', 'regel a\n    for b\n    ¶', 'regel a\n    for b\n\n'],
        [
            'a line that is cut in two stands where it belongs',
            'regel a\n    for b¶skal c holde d\n',
            'regel a\n    for b\n    skal c holde d\n',
        ],
    ])('%s', async (_, text, expected) => {
        expect(await afterEnter(text)).toBe(expected);
    });
});
