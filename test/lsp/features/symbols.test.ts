import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { provideDocumentSymbols } from '../../../server/features/document-symbols.js';
import { provideWorkspaceSymbols } from '../../../server/features/workspace-symbols.js';
import { exampleFiles } from '../../support/files.js';
import { openEditor } from '../../support/editor.js';

async function outline(text: string): Promise<string[]> {
    const editor = await openEditor(text);
    const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
        symbols.flatMap(({ name, detail, children = [] }) => [
            `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` · ${detail}`}`,
            ...lines(children, depth + 1),
        ]);
    return lines(provideDocumentSymbols(editor, { textDocument: { uri: editor.uri('main.regel') } })!, 0);
}

describe('the symbols of a file', () => {
    it('are its declarations, with what is in them', async () => {
        expect(
            await outline(`regelsæt LAB "Loven"
    lov LAB "LBK nr. 280"
oplysning ydelse "Ydelse" er én af dagpenge, ingen "ingen ydelse"
aktør a-kassen "A-kassen", borgeren
særregler cv "CV" § 23
    hovedregel skal borgeren registrere x
    unge, ældre   senest 2 uger    stk. 1
        kilde "y"
    andre         hurtigst muligt
reform r "Reformen"
anbefaling 1.1 "Den første"
    provenu 20 mio. kr.
    ophæv cv
    ændr cv
        til senest 3 uger
tabel 1.2 "Personer"
    kolonner a "A", b
    række x "X" 1 2
nøgletal k "K" er 5
prøve "Mette, 27 år"
    givet ydelse er dagpenge
`),
        ).toEqual([
            'LAB · Loven',
            '  LAB · LBK nr. 280',
            'ydelse · Ydelse',
            '  dagpenge',
            '  ingen · ingen ydelse',
            'a-kassen · A-kassen',
            'borgeren',
            'cv · CV',
            '  unge, ældre · senest 2 uger stk. 1',
            '  andre · hurtigst muligt',
            'r · Reformen',
            '1.1 · Den første',
            '  ophæv cv',
            '  ændr cv',
            '1.2 · Personer',
            '  a · A',
            '  b',
            '  x · X',
            'k · K',
            'Mette, 27 år',
        ]);
    });

    it('have names and hold together in half-written text', async () => {
        expect(await outline('regel\nregel a\n    skal\nsærregler\nprøve\n')).toEqual([
            '(uden navn)',
            'a',
            '(uden navn)',
            '(uden navn)',
        ]);
    });

    it('lie within each other and around their names, in every example', async () => {
        for (const name of ['rundtur', 'reform-2024', 'lab-foer']) {
            const editor = await openEditor(
                Object.fromEntries(exampleFiles(name).map(({ uri, text }) => [uri.split('/').at(-1)!, text])),
            );
            for (const uri of editor.workspace.files) {
                const check = (symbols: readonly DocumentSymbol[], outer?: DocumentSymbol): void => {
                    for (const symbol of symbols) {
                        const told = `${uri} ${symbol.name}`;
                        expect(within(symbol.selectionRange, symbol.range), told).toBe(true);
                        if (outer) expect(within(symbol.range, outer.range), told).toBe(true);
                        check(symbol.children ?? [], symbol);
                    }
                };
                check(provideDocumentSymbols(editor, { textDocument: { uri } })!);
            }
        }
    });
});

type Range = DocumentSymbol['range'];
const order = (a: Range['start']): number => a.line * 10_000 + a.character;
const within = (inner: Range, outer: Range): boolean =>
    order(outer.start) <= order(inner.start) && order(inner.end) <= order(outer.end);

describe('the symbols of the workspace', () => {
    const find = async (query: string, text: string): Promise<string[]> => {
        const editor = await openEditor(text);
        return provideWorkspaceSymbols(editor, { query })!.map(({ name }) => name);
    };
    const TEXT = `målgruppe ærespensionister "Æres"
målgruppe unge
regel første-samtale "Samtale nr. 1"
regel samtale
regel cv "Første CV"
`;

    it.each([
        ['ÆRES', ['ærespensionister']],
        ['samtale', ['samtale', 'første-samtale']],
        ['første samtale', ['første-samtale']],
        ['fsam', ['første-samtale']],
        ['første', ['første-samtale', 'cv']],
        ['nr. 1', ['første-samtale']],
        ['xyz', []],
    ])('that fit %j are %j', async (query, expected) => {
        expect(await find(query, TEXT)).toEqual(expected);
    });

    it('are no more than can be read', async () => {
        const many = Array.from({ length: 500 }, (_, i) => `regel regel-${i}`).join('\n');
        expect(await find('regel', many)).toHaveLength(200);
    });
});
