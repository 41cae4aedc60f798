import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { countReform, countSides } from '../../../language/reform/count/index.js';
import { countRuleSet, countSubjectOf } from '../../../language/analyses/counting/index.js';
import { provideCodeLenses, resolveCodeLens } from '../../../server/features/code-lens.js';
import { provideInlayHints } from '../../../server/features/inlay-hints.js';
import { exampleTexts } from '../../support/examples.js';
import { openEditor, type Editor } from '../../support/editor.js';

const RULES = `oplysning ydelse er én af dagpenge, kontanthjælp, ingen
hændelse tilmelding
aktør a-kassen, jobcenteret, borgeren
sagsemne samtaler "Samtaler"
handling samtale "Samtale" om samtaler
målgruppe ledige når ydelse er dagpenge
målgruppe andre når ydelse er kontanthjælp
samlebetegnelse på-ydelse er ledige, andre
målgruppe ingen når ydelse er ingen
regel a
    for på-ydelse
    skal a-kassen holde samtale senest 6 måneder efter tilmelding
regel b
    for ledige
    må a-kassen ikke holde samtale
prøve "en ledig"
    givet ydelse er dagpenge
    så gælder a
`;

const lensesIn = (editor: Editor, name = 'main.regel'): string[] =>
    (provideCodeLenses(editor, { textDocument: { uri: editor.uri(name) } }) ?? [])
        .map((lens) => (lens.command ? lens : resolveCodeLens(editor, lens)))
        .map((lens: CodeLens) => `${lens.range.start.line}: ${lens.command?.title}`);

describe('lenses', () => {
    it('stand over rules, subjects and reforms', async () => {
        expect(lensesIn(await openEditor(RULES))).toEqual([
            '3: 2 regler · 3 varianter · harmoniseringsgrad 0 pct.',
            '9: gælder for 2 af 3 målgrupper',
            '9: 1 modstrid',
            '9: 1 prøve',
            '12: gælder for 1 af 3 målgrupper',
            '12: 1 modstrid',
        ]);
    });

    it('lead to the other half', async () => {
        const editor = await openEditor(RULES);
        const lenses = provideCodeLenses(editor, { textDocument: { uri: editor.uri('main.regel') } }) ?? [];
        const conflict = lenses.find(({ command }) => command?.title === '1 modstrid');
        expect(conflict?.command?.arguments?.[0]).toMatchObject({
            places: [{ range: { start: { line: 12, character: 0 } } }],
        });
    });

    it('follow the text', async () => {
        const editor = await openEditor(RULES);
        await editor.edit('main.regel', RULES.replace('må a-kassen ikke holde', 'kan a-kassen holde'));
        expect(lensesIn(editor).filter((each) => each.includes('modstrid'))).toEqual([]);
    });

    it('count a subject as the whole count does', async () => {
        const editor = await openEditor(exampleTexts('lab-foer'));
        const { model } = editor.workspace.ruleSets[0]!;
        const { subjects } = countRuleSet(model);
        expect(subjects.length).toBeGreaterThan(50);
        for (const counts of subjects) expect(countSubjectOf(model, counts.subject)).toEqual(counts);
    });

    it('count a reform as the report does', async () => {
        const editor = await openEditor(exampleTexts('lab-foer', 'reform-2024'));
        const { model } = editor.workspace.ruleSets.find((each) => each.model.reform)!;
        const sides = countSides(model, 'fremtidens-indsats');
        const { before, after } = countReform(model, { reform: 'fremtidens-indsats' });
        expect(sides.before).toEqual(before.counts);
        expect(sides.after).toEqual(after.counts);
        const file = model.files.find((uri) =>
            /reform .*fremtidens-indsats/.test(editor.text(uri.slice('file:///regler/'.length))),
        )!;
        expect(lensesIn(editor, file.slice('file:///regler/'.length))).toContainEqual(
            expect.stringMatching(/regler 472 → 429 · særregler 162 → 133 · målgrupper 13 → 5$/),
        );
    });
});

describe('notes in the text', () => {
    const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const notesIn = (editor: Editor, range = whole): string[] =>
        (provideInlayHints(editor, { textDocument: { uri: editor.uri('main.regel') }, range }) ?? []).map(
            ({ position, label }) => `${position.line}: ${String(label)}`,
        );

    it('say how many days some months are, and how many groups a union has citizens of', async () => {
        expect(notesIn(await openEditor(RULES))).toEqual([
            '10: = borgere i 2 af 3 målgrupper',
            '11: = 181-184 dage',
        ]);
    });

    it('are only those that are in view', async () => {
        const editor = await openEditor(RULES);
        expect(
            notesIn(editor, { start: { line: 10, character: 0 }, end: { line: 10, character: 99 } }),
        ).toEqual(['10: = borgere i 2 af 3 målgrupper']);
    });
});
