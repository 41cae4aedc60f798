import { describe, expect, test } from 'vitest';
import { createRegelretServices } from '../../../language/services.js';
import { CLAUSES, PARTS } from '../../../server/features/completion/clauses/index.js';
import { readCursor } from '../../../server/features/completion/cursor.js';
import { readForm } from '../../../server/features/completion/form.js';
import { buildNet } from '../../../server/features/completion/grammar-net.js';
import { Reader } from '../../../server/features/completion/what-comes-next.js';
import { provideSignatureHelp } from '../../../server/features/signature-help.js';
import { openEditor } from '../../support/editor.js';

const { regelret } = createRegelretServices();

const editor = await openEditor({ 'main.regel': '' });

/** The forms shown at the end of a line, each with the part being written in braces. */
async function help(line: string, above = 'regel a "A" § 1\n    for b\n'): Promise<string[]> {
    const text = `${above}    ${line}`;
    await editor.edit('main.regel', `${text}\n`);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    const found = provideSignatureHelp(editor, { textDocument: { uri: editor.uri('main.regel') }, position });
    return (found?.signatures ?? []).map(({ label, parameters, activeParameter }) => {
        const range = parameters?.[activeParameter ?? -1]?.label as [number, number] | undefined;
        return range
            ? `${label.slice(0, range[0])}{${label.slice(...range)}}${label.slice(range[1])}`
            : label;
    });
}

describe('signature help', () => {
    test('marks the part that the cursor is in', async () => {
        expect(await help('senest ')).toContain('senest {‹frist›} efter / fra / før / ved ‹hændelse›');
        expect(await help('senest 2 ')).toContain('senest {‹frist›} efter / fra / før / ved ‹hændelse›');
        expect(await help('senest 2 uger ')).toContain('senest ‹frist› efter / fra / før / ved {‹hændelse›}');
        expect(await help('senest 2 uger efter til')).toContain(
            'senest ‹frist› efter / fra / før / ved {‹hændelse›}',
        );
    });

    test('goes past what may be left out', async () => {
        const form = (part: string): string =>
            'begrundelse [for ‹del›] [over for ‹grupper›] ‹tekst› [kilde ‹kilde›]'.replace(
                `‹${part}›`,
                `{‹${part}›}`,
            );
        expect(await help('begrundelse for ')).toEqual([form('del')]);
        expect(await help('begrundelse for frist over for ')).toEqual([form('grupper')]);
        expect(await help('begrundelse for frist "for')).toEqual([form('tekst')]);
        expect(await help('begrundelse "fordi" kilde ')).toEqual([form('kilde')]);
        expect(await help('begrundelse "fordi" kilde "L')).toEqual([form('kilde')]);
    });

    test('shows every form that what is written can still be', async () => {
        const forms = await help('mindst 2 ');
        expect(forms.some((form) => form.includes('{‹hvad›}'))).toBe(true);
        expect(forms.some((form) => form.includes('mellem hver'))).toBe(true);
    });

    test('knows declarations, changes and tests', async () => {
        expect(await help('ophæv ', 'anbefaling 1.1 "A"\n')).toContain('ophæv {‹regler›} [for ‹grupper›]');
        expect(await help('når tilmelding sker ', 'prøve "A"\n')).toContain(
            'når ‹hændelse› sker / begynder {‹dato›}',
        );
        expect((await help('', 'regel a "A" § 1\n    for b\n')).length).toBe(0);
    });

    test('is silent in a remark and outside of clauses', async () => {
        expect(await help('senest 2 uger -- og ')).toEqual([]);
    });

    test('speaks English where the reader does', async () => {
        const english = await openEditor('regel a\n    senest $0', { language: 'en' });
        const found = provideSignatureHelp(english, english.cursor());
        expect(found?.signatures[0]?.label).toBe('senest ‹time limit› efter / fra / før / ved ‹event›');
    });
});

describe('the clauses that are explained', () => {
    const reader = new Reader(buildNet(regelret.Grammar));

    test.each(CLAUSES.map((clause) => [clause.words[0] ?? clause.example, clause] as const))(
        'the example of »%s« is read by the rule that it is an example of',
        (_, { rule, example, words }) => {
            const tokens = regelret.parser.Lexer.tokenize(`regel x\n${example}`).tokens;
            const line = tokens.findIndex(({ image }) => image === '');
            const own = tokens.slice(line < 0 ? 2 : line + 1);
            const all = rule === headerRule(example) ? regelret.parser.Lexer.tokenize(example).tokens : own;
            const after = all.findIndex(({ image }) => image === FOLLOWED_BY[rule]);
            const written = after < 0 ? all : all.slice(0, after);
            let readings = reader.begin(rule);
            written.forEach((token, i) => {
                const type = token.tokenType.name;
                readings = reader.take(readings, { type, image: token.image }, i);
                expect(readings.length, `${rule}: »${token.image}« in »${example}«`).toBeGreaterThan(0);
            });
            const opener = words.some((word) => example.startsWith(word) || example.includes(` ${word} `));
            expect(words.length === 0 || opener, `${example} begins with none of ${words.join(', ')}`).toBe(
                true,
            );
        },
    );

    test.each(CLAUSES.flatMap(({ rule, words }) => words.map((word) => [word, rule] as const)))(
        '»%s« is what the grammar has for %s',
        (word, rule) => {
            const header = regelret.parser.Lexer.tokenize(word).tokens;
            const later = regelret.parser.Lexer.tokenize(`regel x\n${word}`).tokens;
            const line = later.findIndex(({ image }) => image === '');
            const tokens = header[0]?.image === '' || line >= 0 ? later.slice(line + 1) : header;
            let readings = reader.begin(rule);
            tokens.forEach((token, i) => {
                readings = reader.take(readings, { type: token.tokenType.name, image: token.image }, i);
            });
            expect(readings.length, `${rule}: ${word}`).toBeGreaterThan(0);
        },
    );

    test('every form has parts that are explained, and no part is explained for nothing', () => {
        const used = new Set<string>();
        for (const { form } of CLAUSES)
            for (const [, name] of form.matchAll(/‹([^›]*)›/g)) {
                used.add(name!);
                expect(PARTS[name!], `${name!} in »${form}«`).toBeDefined();
            }
        for (const { form } of CLAUSES) expect(() => readForm(form, 'da')).not.toThrow();
        expect(Object.keys(PARTS).filter((name) => !used.has(name))).toEqual([]);
    });

    test('a cursor without a declaration is in no clause', () => {
        expect(readCursor(regelret, 'senest ', 7).readings).toEqual([]);
    });
});

/** Where an example shows what other rules read after it. */
const FOLLOWED_BY: Readonly<Record<string, string>> = {
    Amend: 'senest',
    Harmonise: 'senest',
    MainRule: 'skal',
};

function headerRule(example: string): string | undefined {
    const [first] = example.split(' ');
    return CLAUSES.find(({ words, snippet }) => snippet !== undefined && words.includes(first!))?.rule;
}
