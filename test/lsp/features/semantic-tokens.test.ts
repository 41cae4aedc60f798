import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import {
    provideSemanticTokens,
    provideSemanticTokensDelta,
    provideSemanticTokensRange,
} from '../../../server/features/semantic-tokens.js';
import { TOKEN_TYPES } from '../../../server/features/token-kinds.js';
import { openEditor, type Editor } from '../../support/editor.js';
import { exampleFiles } from '../../support/files.js';
import { seeded } from '../../support/random.js';

const MAIN = 'main.regel';
const fileOf = (editor: Editor, name = MAIN) => ({ textDocument: { uri: editor.uri(name) } });

/** `word:kind`, with `!` after a name where it is declared. */
function words(text: string, { data }: SemanticTokens): string[] {
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
        const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [
            number,
            number,
            number,
            number,
            number,
        ];
        character = down > 0 ? right : character + right;
        line += down;
        const word = lines[line]!.slice(character, character + length);
        expect(word, `token ${i / 5} on line ${line + 1}`).toHaveLength(length);
        found.push(`${word}:${TOKEN_TYPES[type]}${modifiers === 1 ? '!' : ''}`);
    }
    return found;
}

describe('semantic tokens', () => {
    it('tell names by what they are the names of', async () => {
        const text = `-- En bemærkning
aktør a-kassen "A-kassen"
handling samtale
hændelse tilmelding
oplysning ydelse er én af dagpenge, ingen
målgruppe unge § 6, nr. 1
regel r "Titel" § 31
    for unge
    hvis ydelse er dagpenge
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
    gælder fra 1. januar 2024
    undtagelse fra r
tabel 1.2
    række a 5
    rækken a er 5 gange a
`;
        const editor = await openEditor(text);
        expect(words(text, provideSemanticTokens(editor, fileOf(editor))!)).toEqual([
            '-- En bemærkning:comment',
            'aktør:keyword',
            'a-kassen:interface!',
            '"A-kassen":string',
            'handling:keyword',
            'samtale:method!',
            'hændelse:keyword',
            'tilmelding:event!',
            'oplysning:keyword',
            'ydelse:property!',
            'er:keyword',
            'én:keyword',
            'af:keyword',
            'dagpenge:enumMember!',
            'ingen:enumMember!',
            'målgruppe:keyword',
            'unge:class!',
            '§ 6, nr. 1:number',
            'regel:keyword',
            'r:function!',
            '"Titel":string',
            '§ 31:number',
            'for:keyword',
            'unge:class',
            'hvis:keyword',
            'ydelse:property',
            'er:keyword',
            'dagpenge:enumMember',
            'skal:keyword',
            'a-kassen:interface',
            'samtale:method',
            'senest:keyword',
            '2:number',
            'uger:number',
            'efter:keyword',
            'tilmelding:event',
            'gælder:keyword',
            'fra:keyword',
            '1. januar 2024:number',
            'undtagelse:keyword',
            'fra:keyword',
            'r:function',
            'tabel:keyword',
            '1.2:variable!',
            'række:keyword',
            'a:variable!',
            '5:number',
            'rækken:keyword',
            'a:variable',
            'er:keyword',
            '5:number',
            'gange:keyword',
            'a:variable',
        ]);
    });

    it('colour a name that nothing declares by where it stands', async () => {
        const text = 'regel r\n    for ukendte\n    undtagelse fra borte\n';
        const editor = await openEditor(text);
        expect(words(text, provideSemanticTokens(editor, fileOf(editor))!)).toEqual(
            expect.arrayContaining(['ukendte:class', 'borte:function']),
        );
    });

    it('of a stretch are those of the file that lie in it', async () => {
        const text = 'regel a\n    for alle\n    kilde "x"\nregel b\n';
        const editor = await openEditor(text);
        const range = { start: { line: 1, character: 6 }, end: { line: 2, character: 9 } };
        expect(words(text, provideSemanticTokensRange(editor, { ...fileOf(editor), range })!)).toEqual([
            'for:keyword',
            'alle:keyword',
            'kilde:keyword',
        ]);
    });

    it('stand in the order of the text, in every example', async () => {
        for (const name of ['rundtur', 'reform-2024', 'lab-foer']) {
            for (const { uri, text } of exampleFiles(name)) {
                const editor = await openEditor({ [MAIN]: text });
                const { data } = provideSemanticTokens(editor, fileOf(editor))!;
                expect(
                    data.every((number) => number >= 0),
                    uri,
                ).toBe(true);
                expect(data.length / 5, uri).toBeGreaterThan(10);
                words(text, { data });
            }
        }
    });

    it('as a difference come to the same as all of them, whatever was edited', async () => {
        const random = seeded(7);
        let text = exampleFiles('rundtur').at(-1)!.text;
        const editor = await openEditor({ [MAIN]: text });
        let known = provideSemanticTokens(editor, fileOf(editor))!;
        for (let i = 0; i < 30; i += 1) {
            const at = random.below(text.length);
            text = `${text.slice(0, at)}${random.pick(['', 'x', '\n', ' skal ', '"', '-- '])}${text.slice(at + random.below(5))}`;
            await editor.edit(MAIN, text);
            const delta = provideSemanticTokensDelta(editor, {
                ...fileOf(editor),
                previousResultId: known.resultId!,
            })!;
            const after = provideSemanticTokens(editor, fileOf(editor))!;
            expect(patched(known.data, delta as SemanticTokensDelta), `edit ${i}`).toEqual(after.data);
            known = after;
        }
    });

    it('are sent whole where the editor has others than it says', async () => {
        const editor = await openEditor('regel a\n');
        provideSemanticTokens(editor, fileOf(editor));
        expect(
            provideSemanticTokensDelta(editor, { ...fileOf(editor), previousResultId: 'x' }),
        ).toHaveProperty('data');
    });
});

function patched(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
    const result = [...data];
    for (const { start, deleteCount, data: inserted = [] } of edits)
        result.splice(start, deleteCount, ...inserted);
    return result;
}
