import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { provideFolding } from '../../../server/features/folding.js';
import { provideSelectionRanges } from '../../../server/features/selection-ranges.js';
import { openEditor } from '../../support/editor.js';
import { textAt } from './text-at.js';

describe('folding', () => {
    it('folds declarations, rows, changes and blocks of comments', async () => {
        const editor = await openEditor(`-- Første linje
-- Anden linje
regel a
    for alle -- en bemærkning
    -- for sig selv
    senest 2 uger

særregler t
    unge   senest 2 uger
        kilde "x"
    ældre  senest 3 uger
anbefaling 1.1
    ophæv a
    ændr t til senest 1 uge
        kilde "y"
aktør a
`);
        const found = provideFolding(editor, { textDocument: { uri: editor.uri('main.regel') } })!;
        expect(found.map(({ startLine, endLine, kind }) => [startLine + 1, endLine + 1, kind])).toEqual([
            [1, 2, 'comment'],
            [3, 6, undefined],
            [8, 11, undefined],
            [9, 10, undefined],
            [12, 15, undefined],
            [14, 15, undefined],
        ]);
    });
});

describe('selection', () => {
    async function grow(text: string): Promise<string[]> {
        const editor = await openEditor(text);
        const { textDocument, position } = editor.cursor();
        const found: string[] = [];
        let range: SelectionRange | undefined = provideSelectionRanges(editor, {
            textDocument,
            positions: [position],
        })![0];
        for (; range; range = range.parent) found.push(textAt(editor, textDocument.uri, range.range));
        return found;
    }

    it('grows from the word to the clause, the rule and the file', async () => {
        const rule = 'regel a\n    hvis alder er mindst 18 år\n    senest 2 uger efter tilmelding';
        expect(await grow(`${rule.replace('uger', 'u$0ger')}\nregel b\n`)).toEqual([
            'uger',
            '2 uger',
            'senest 2 uger efter tilmelding',
            rule,
            `${rule}\nregel b\n`,
        ]);
    });

    it('grows from within a text', async () => {
        expect((await grow('regel a\n    kilde "LAB$0 § 4"\n')).slice(0, 3)).toEqual([
            'LAB § 4',
            '"LAB § 4"',
            'kilde "LAB § 4"',
        ]);
    });

    it('begins with nothing between words', async () => {
        const text = 'regel a\n  $0  for alle\n';
        expect(await grow(text)).toEqual(['', 'regel a\n    for alle', 'regel a\n    for alle\n']);
    });

    it('has an answer in an empty file', async () => {
        expect(await grow('$0')).toEqual(['']);
    });
});
