import { describe, expect, it } from 'vitest';
import { provideDefinition, provideTypeDefinition } from '../../../server/features/definition.js';
import { provideHighlight } from '../../../server/features/highlight.js';
import { provideReferences } from '../../../server/features/references.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { textAt } from './text-at.js';

const VOCABULARY = `regelsæt LAB "Loven"
    lov LAB "LBK nr. 280 af 1. marts 2024"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse er én af dagpenge, kontanthjælp, ingen
hændelse tilmelding "Tilmelding"
oplysning ledighed er tid siden tilmelding
aktør a-kassen, borgeren
sagsemne kontakt
handling samtale "Jobsamtale" om kontakt, cv
målgruppe ledige § 6, nr. 1
    når ydelse er dagpenge
`;

const where = (
    editor: Editor,
    found: readonly { uri: string; range: Parameters<typeof textAt>[2] }[] | null,
) =>
    (found ?? []).map(
        ({ uri, range }) =>
            `${uri.split('/').slice(4).join('/')}:${range.start.line + 1} ${textAt(editor, uri, range)}`,
    );

async function definitionOf(text: string): Promise<string[]> {
    const editor = await openEditor({ 'ord.regel': VOCABULARY, 'regler.regel': text });
    return where(editor, provideDefinition(editor, editor.cursor()));
}

describe('definition', () => {
    it.each([
        ['a group after for', 'regel r\n    for le$0dige', 'ord.regel:10 ledige'],
        ['an actor before the verb', 'regel r\n    a-k$0assen skal holde samtale', 'ord.regel:7 a-kassen'],
        ['an act after its verb', 'regel r\n    skal a-kassen holde sam$0tale', 'ord.regel:9 samtale'],
        ['an event', 'regel r\n    senest 2 uger efter tilmeld$0ing', 'ord.regel:5 tilmelding'],
        ['a fact', 'regel r\n    hvis al$0der er mindst 3 år', 'ord.regel:3 alder'],
        ['a value of that fact', 'regel r\n    hvis ydelse er ing$0en', 'ord.regel:4 ingen'],
        ['a group at the start of a row', 'særregler t\n    le$0dige  senest 2 uger', 'ord.regel:10 ledige'],
        ['a rule', 'regel a\nregel b\n    undtagelse fra a$0', 'regler.regel:1 a'],
        ['the end of a word', 'regel r\n    for ledige$0', 'ord.regel:10 ledige'],
        ['the name itself', 'regel re$0gel-a', 'regler.regel:1 regel-a'],
        ['an act of law', 'regel r LA$0B § 4', 'ord.regel:2 LAB'],
        ['a provision without an act', 'regel r § 4$0', 'ord.regel:2 LAB'],
        [
            'a name in a half-written rule',
            'regel a\nregel b\n    undtagelse fra a$0\n    senest\n  ',
            'regler.regel:1 a',
        ],
    ])('of %s is where it is declared', async (_, text, expected) => {
        expect(await definitionOf(text)).toEqual([expected]);
    });

    it.each([
        ['a keyword', 'regel r\n    s$0kal a-kassen holde samtale'],
        ['an unknown name', 'regel r\n    for uke$0ndte'],
        ['a text in quotation marks', 'regel r\n    skøn "ledig$0e"'],
        ['an empty line', 'regel r\n$0\n'],
        ['a comment', 'regel r -- led$0ige'],
    ])('of %s is nothing', async (_, text) => {
        expect(await definitionOf(text)).toEqual([]);
    });

    it('of a name of another rule set is in that rule set', async () => {
        const editor = await openEditor({
            'fælles/ord.regel': 'regelsæt fælles\naktør kommunen\n',
            'lab/regler.regel':
                'regelsæt lab\n    bruger fæl$1les\nhandling samtale\nregel r\n    skal kommu$0nen holde samtale\n',
        });
        expect(where(editor, provideDefinition(editor, editor.cursor()))).toEqual([
            'f%C3%A6lles/ord.regel:2 kommunen',
        ]);
        expect(where(editor, provideDefinition(editor, editor.cursor(1)))).toEqual([
            'f%C3%A6lles/ord.regel:1 fælles',
        ]);
    });

    it('of what a reform harmonises is the subject, also where a rule has its name', async () => {
        const editor = await openEditor(
            'aktør x\nhandling samtale\nregel samtale\n    skal x holde samtale\nreform r\nanbefaling 1.1\n    harmonisér sam$0tale til senest 2 uger\n',
        );
        expect(where(editor, provideDefinition(editor, editor.cursor()))).toEqual(['main.regel:2 samtale']);
    });
});

describe('type definition', () => {
    it.each([
        ['a value is of its fact', 'regel r\n    hvis ydelse er ing$0en', 'ord.regel:4 ydelse'],
        [
            'a fact counts from its event',
            'regel r\n    hvis ledig$0hed er mindst 3 uger',
            'ord.regel:5 tilmelding',
        ],
        [
            'an act belongs to its subject',
            'regel r\n    skal a-kassen holde sam$0tale',
            'ord.regel:8 kontakt',
        ],
        [
            'a rule is about the subject of its act',
            'regel r$0\n    skal a-kassen holde samtale',
            'ord.regel:8 kontakt',
        ],
    ])('%s', async (_, text, expected) => {
        const editor = await openEditor({ 'ord.regel': VOCABULARY, 'regler.regel': text });
        expect(where(editor, provideTypeDefinition(editor, editor.cursor()))).toEqual([expected]);
    });
});

describe('references', () => {
    const FILES = {
        'ord.regel': VOCABULARY,
        'a.regel': 'regel r\n    for led$0ige\n    skal a-kassen holde samtale\n',
        'b.regel':
            'undermålgruppe unge i ledige\n    når alder er under 30 år\nregel s\n    hvis hører til ledige\n    begrundelse over for ledige "ledige"\n',
    };

    it('are in all files, in order, and not in texts', async () => {
        const editor = await openEditor(FILES);
        const found = provideReferences(editor, {
            ...editor.cursor(),
            context: { includeDeclaration: false },
        });
        expect(where(editor, found)).toEqual([
            'a.regel:2 ledige',
            'b.regel:1 ledige',
            'b.regel:4 ledige',
            'b.regel:5 ledige',
        ]);
    });

    it('have the declaration with them where it is asked for', async () => {
        const editor = await openEditor(FILES);
        const found = provideReferences(editor, {
            ...editor.cursor(),
            context: { includeDeclaration: true },
        });
        expect(where(editor, found)).toHaveLength(5);
        expect(where(editor, found)).toContain('ord.regel:10 ledige');
    });

    it('of a row, a column, a table and a recommendation are in claims about figures', async () => {
        const editor = await openEditor(`reform r
anbefaling 1.1$3 "En"
    provenu 20 mio. kr. heraf drift 20
anbefaling 1.2 "To"
tabel 1.2$2 "Personer"
    kolonner berørte, fuldtid$1
    række a$0  10 5
    række b  20 10
    række c  30 15
    rækken c er summen af a, b
    rækken c er summen af a til b kun i kolonnen fuldtid
    kolonnen fuldtid er berørte minus 5
nøgletal a "Et andet a" er 10
nøgletal k er 5
    det samme som fuldtid for a i tabel 1.2
nøgletal l er 10
    det samme som a
nøgletal m er 20 mio. kr.
    beregnet som provenuet af 1.1 til 1.2
`);
        const lines = (index: number): number[] =>
            (
                provideReferences(editor, {
                    ...editor.cursor(index),
                    context: { includeDeclaration: false },
                }) ?? []
            ).map(({ range }) => range.start.line + 1);
        expect(lines(0), 'row a').toEqual([10, 11, 15]);
        expect(lines(1), 'column fuldtid').toEqual([11, 12, 15]);
        expect(lines(2), 'table 1.2').toEqual([15]);
        expect(lines(3), 'recommendation 1.1').toEqual([19]);
    });
});

describe('highlights', () => {
    it('tell the declaration from what reads it, and stay in the file', async () => {
        const editor = await openEditor({
            'a.regel': 'målgruppe A\nmålgruppe B$0\nsamlebetegnelse C er A og B\n',
            'b.regel': 'regel r\n    for B\n',
        });
        expect(provideHighlight(editor, editor.cursor())).toEqual([
            { range: { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } }, kind: 3 },
            { range: { start: { line: 2, character: 26 }, end: { line: 2, character: 27 } }, kind: 2 },
        ]);
    });
});
