import { beforeAll, describe, expect, test } from 'vitest';
import { InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { parseAct, type Act } from '../../../language/law/index.js';
import { provideCompletion, resolveCompletion } from '../../../server/features/completion.js';
import type { FeatureContext } from '../../../server/features/feature.js';
import { openEditor, type Editor } from '../../support/editor.js';

const VOCABULARY = `regelsæt LAB "Loven"
    lov LAB "LBK nr. 1"
    gælder fra 1. marts 2024
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp
oplysning visitation "Visitation" er én af jobparat, andet
oplysning uddannelse "Uddannelse" er ja eller nej
oplysning hjælp "Hjælp" er et beløb fra 0 kr. til 9.000 kr. i 2024-niveau
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen "A-kassen", jobcenteret "Jobcenteret", borgeren "Borgeren" er borger
handling samtale "Jobsamtale", tilbud "Tilbud"
sagsemne første-samtale "Første samtale"
målgruppe dagpengemodtagere "Dagpengemodtagere" § 1
    når ydelse er dagpenge
målgruppe unge "Unge" § 2
    når alder er under 25 år
regel brugt "Brugt" § 3
    for unge
    skal jobcenteret holde samtale
    senest 2 uger efter henvendelse
`;

let editor: Editor;

beforeAll(async () => {
    editor = await openEditor({ 'ordforraad.regel': VOCABULARY, 'main.regel': '' });
}, 30_000);

interface Asked {
    readonly context?: Partial<FeatureContext>;
    readonly space?: boolean;
}

/** What is offered at \`|\` in a file of its own. */
async function items(text: string, { context, space }: Asked = {}): Promise<CompletionItem[]> {
    const at = text.indexOf('|');
    await editor.edit('main.regel', text.replace('|', ''));
    const lines = text.slice(0, at).split('\n');
    const params = {
        textDocument: { uri: editor.uri('main.regel') },
        position: { line: lines.length - 1, character: lines.at(-1)!.length },
        ...(space && { context: { triggerKind: 2 as const, triggerCharacter: ' ' } }),
    };
    return provideCompletion({ ...editor, ...context }, params)?.items ?? [];
}

const labels = async (text: string, asked?: Asked): Promise<string[]> =>
    (await items(text, asked)).map(({ label }) => label);

describe('completion', () => {
    test.each([
        [
            'actors after skal, the one in use first',
            'regel a\n    skal |',
            ['jobcenteret', 'a-kassen', 'borgeren'],
        ],
        ['verbs and acts after the actor', 'regel a\n    skal jobcenteret |', ['holde', 'samtale', 'tilbud']],
        [
            'values of this fact and no other',
            'regel a\n    hvis ydelse er |',
            ['dagpenge', 'kontanthjælp', 'ikke'],
        ],
        ['facts of yes or no after har', 'regel a\n    hvis har |', ['uddannelse', 'ikke']],
        ['groups after for', 'regel a\n    for |', ['unge', 'dagpengemodtagere', 'alle']],
        ['groups that are not there yet', 'regel a\n    for unge, |', ['dagpengemodtagere']],
        [
            'events after efter',
            'regel a\n    senest 2 uger efter |',
            ['henvendelse', 'tilmelding', 'uoplyst'],
        ],
        ['one in the singular', 'regel a\n    senest 1 |', ['dag', 'halvår', 'måned', 'uge', 'år']],
        ['several in the plural', 'regel a\n    senest 2 |', ['dage', 'halvår', 'måneder', 'uger', 'år']],
        ['the unit of the fact', 'regel a\n    hvis alder er mindst 18 |', ['år']],
        ['subjects after om', 'regel a\n    om |', ['første-samtale']],
        ['other rules than this one', 'regel a\n    undtagelse fra |', ['brugt']],
        ['the parts of a rule after begrundelse for', 'regel a\n    begrundelse for |', ['frist', 'aktør']],
        ['rules that a change may name', 'anbefaling 1.1\n    ændr |', ['brugt']],
    ])('%s', async (_, text, expected) => {
        const found = await labels(text);
        expect(found).toEqual(expect.arrayContaining(expected));
        expect(expected).toContain(found[0]);
    });

    test('nothing that another fact could be', async () => {
        const found = await labels('regel a\n    hvis ydelse er |');
        for (const word of ['jobparat', 'mindst', 'før', '1. marts 2024']) expect(found).not.toContain(word);
        expect(await labels('regel a\n    hvis alder er |')).not.toContain('dagpenge');
        expect(await labels('regel a\n    hvis alder er mindst 18 |')).not.toContain('kr.');
    });

    test('what is used most comes first', async () => {
        expect((await labels('regel a\n    for |'))[0]).toBe('unge');
        expect((await labels('regel a\n    skal |'))[0]).toBe('jobcenteret');
        expect((await labels('regel a\n    senest 2 uger efter |'))[0]).toBe('henvendelse');
    });

    test('a clause that stands once is not offered again, one that may be repeated is', async () => {
        const found = await labels('regel a\n    om første-samtale\n    kilde "x"\n    |');
        expect(found).not.toContain('om');
        expect(found).toEqual(
            expect.arrayContaining(['kilde', 'for', 'skal', 'senest', 'undtagelse fra', 'ved brud på']),
        );
    });

    test('declarations begin at the margin, with a pattern to fill in where the editor can', async () => {
        expect(await labels('|')).toEqual(
            expect.arrayContaining(['regel', 'særregler', 'målgruppe', 'undermålgruppe', 'prøve']),
        );
        expect(await labels('regel a\n    |')).not.toContain('særregler');
        const [plain] = (await items('reg|')).filter(({ label }) => label === 'regel');
        expect(plain?.insertTextFormat).toBeUndefined();
        expect(plain?.textEdit?.newText).toBe('regel ');
        const [filled] = (await items('reg|', { context: { snippets: true } })).filter(
            ({ label }) => label === 'regel',
        );
        expect(filled?.insertTextFormat).toBe(InsertTextFormat.Snippet);
        expect(filled?.textEdit?.newText).toContain('skal ${5:aktør}');
    });

    test('the whole of a half-written name is replaced, hyphens and what follows the cursor with it', async () => {
        const [item] = (await items('regel a\n    om første-sam|tale\n')).filter(
            ({ label }) => label === 'første-samtale',
        );
        expect(item?.textEdit).toEqual({
            range: { start: { line: 1, character: 7 }, end: { line: 1, character: 21 } },
            newText: 'første-samtale',
        });
    });

    test('a space asks only where the clause cannot end', async () => {
        expect(await labels('regel a\n    skal |', { space: true })).toContain('jobcenteret');
        expect(await labels('regel a\n    for unge |', { space: true })).toEqual([]);
        expect(await labels('regel a\n    |', { space: true })).toEqual([]);
    });

    test('nothing in texts and remarks', async () => {
        expect(await labels('regel a\n    kilde "skal |"')).toEqual([]);
        expect(await labels('regel a\n    for unge -- skal |')).toEqual([]);
    });

    test('what is broken above does not matter', async () => {
        expect(await labels('regel\n    for for ) senest\n    hvis ydelse er\n    skal |')).toContain(
            'jobcenteret',
        );
    });

    test.each(['|', '\n|', '|\n', '\n\n\n|', '\n-- en bemærkning\n|\nregel a\n'])(
        'a declaration begins in a file that has blank lines at its top: %j',
        async (text) => {
            expect(await labels(text)).toContain('regel');
        },
    );

    test('the years in whose level amounts are counted, after an amount', async () => {
        expect((await labels('regel a\n    beløb 14.557 kr. i |'))[0]).toBe('2024-niveau');
    });

    test('what a rule usually says comes first on a new line, and seldom openings last', async () => {
        const offered = await labels('regel a "A" § 1\n    |');
        expect(offered.slice(0, 3)).toEqual(['om', 'for', 'hvis']);
        expect(offered.indexOf('uoplyst skal')).toBeGreaterThan(offered.indexOf('kilde'));
        const row = await labels('særregler a "A" § 1\n    hovedregel |');
        expect(row.indexOf('uoplyst skal')).toBeGreaterThan(row.indexOf('skal'));
    });

    test('half a year where time is measured, and not where years are counted', async () => {
        expect(await labels('regel a\n    hvis alder er mindst |')).not.toContain('et halvt år');
        expect(await labels('regel a\n    hvis alder er |')).not.toContain('et halvt år');
        const deadline = await labels('regel a\n    senest |');
        expect(deadline).toContain('et halvt år');
        expect(deadline).not.toContain('halve år');
        expect(await labels('regel a\n    mindst 2 samtaler i det første |')).toContain('halve år');
    });

    test('months after a day, years after a month', async () => {
        expect(await labels('regel a\n    gælder fra 1. |')).toContain('september');
        const [march] = (await items('regel a\n    gælder fra 1. mar|')).filter(
            ({ label }) => label === 'marts',
        );
        expect(march?.textEdit?.newText).toBe('marts 2024');
        expect(await labels('regel a\n    gælder fra 1. marts |')).toContain('2024');
    });

    test('provisions of the cited act, with their first words', async () => {
        const text = '§ 1. Jobcenteret holder samtaler.\n\nStk. 2. Borgeren deltager.\n\n§ 2. Loven gælder.';
        const law = new Map([['LAB', parseAct({ uri: 'file:///lab.txt', text }) as Act]]);
        const context = { lawOf: () => law };
        const sections = await items('regel a "A" § |', { context });
        expect(sections.map(({ label }) => label)).toEqual(['§ 1', '§ 2']);
        expect(sections[1]?.detail).toBe('Loven gælder.');
        expect(await labels('regel a "A" LAB § 1, |', { context })).toEqual(
            expect.arrayContaining(['stk. 1', 'stk. 2']),
        );
        expect(
            await labels('særregler a "A" § 1\n    unge    hurtigst muligt    stk. |', { context }),
        ).toEqual(['stk. 1', 'stk. 2']);
        expect(await labels('regel a "A" § |')).toEqual([]);
    });

    test('an item is explained when it is asked about', async () => {
        const [clause] = (await items('regel a\n    sen|')).filter(({ label }) => label === 'senest');
        expect(clause?.documentation).toBeUndefined();
        expect(JSON.stringify(resolveCompletion(editor, clause!).documentation)).toContain(
            'senest 2 uger efter tilmelding',
        );
        const [group] = (await items('regel a\n    for |')).filter(({ label }) => label === 'unge');
        expect(group).toMatchObject({ detail: 'Unge', labelDetails: { description: 'målgruppe' } });
        const said = JSON.stringify(resolveCompletion(editor, group!).documentation);
        expect(said).toContain('Målgruppe. Bruges ét sted.');
        expect(said).toContain('når alder er under 25 år');
    });
});
