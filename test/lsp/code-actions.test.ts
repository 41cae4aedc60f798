import { describe, expect, it } from 'vitest';
import type { CodeAction, CodeActionParams, TextDocumentEdit } from 'vscode-languageserver';
import { provideCodeActions, resolveCodeAction } from '../../server/features/code-actions.js';
import { toDiagnostics } from '../../server/protocol/diagnostics.js';
import { applyEdits } from '../../server/fixes/apply-edits.js';
import { openEditor, type Editor } from '../support/editor.js';

const HEAD = `aktør jobcenteret, borgeren er borger
handling samtale, plan
oplysning alder er et helt tal i år fra 0 til 120
målgruppe unge
    når alder er under 30 år
`;

describe('code actions', () => {
    it('correct a misspelt name, and are the preferred ones for its diagnostic', async () => {
        const editor = await openEditor(
            `${HEAD}regel a\n    for unge\n    skal jobcenteret holde samt$0le\n`,
        );
        const [action] = actionsAt(editor);
        expect(action).toMatchObject({
            title: 'Ret »samtle« til »samtale«',
            kind: 'quickfix',
            isPreferred: true,
            diagnostics: [{ code: 'RR501' }],
        });
        expect(action!.edit).toBeUndefined();
        expect(chosen(editor, action!)).toContain('skal jobcenteret holde samtale\n');
    });

    it('say which rule becomes the exception, and why; never which is right', async () => {
        const editor = await openEditor(
            `${HEAD}regel a "A"\n    for alle\n    skal jobcenteret holde samtale\nregel b$0 "B"\n    for unge\n    må jobcenteret ikke holde samtale\n`,
        );
        const titles = actionsAt(editor).map(({ title }) => title);
        expect(titles.slice(0, 2)).toEqual([
            'Gør »B« til en undtagelse fra »A«: den gælder kun for nogle af de samme borgere',
            'Gør »A« til en undtagelse fra »B«',
        ]);
        expect(actionsAt(editor).some(({ isPreferred }) => isPreferred)).toBe(false);
    });

    it('are there in the other half of a contradiction too', async () => {
        const editor = await openEditor({
            'a.regel': `regelsæt L\n${HEAD}regel a$0 "A"\n    for alle\n    skal jobcenteret holde samtale\n`,
            'b.regel': 'regel b "B"\n    for unge\n    må jobcenteret ikke holde samtale\n',
        });
        const action = actionsAt(editor).find(({ title }) => title.startsWith('Gør »B«'))!;
        expect(action.diagnostics).toBeUndefined();
        expect(chosen(editor, action, 'b.regel')).toContain('    undtagelse fra a\n');
    });

    it('give all groups one value, and keep both citizens of the finding as prøver', async () => {
        const editor = await openEditor(
            `${HEAD}målgruppe voksne\n    når alder er mindst 30 år\nmålgruppe andre\n    når alder er 10 år\nhændelse tilmelding\nsærregler s "S"\n    skal jobcenteret holde samtale\n    unge      senest 2 uger efter tilmelding$0\n    voksne    senest 3 uger efter tilmelding\n`,
        );
        const actions = actionsAt(editor);
        const action = actions.find(({ title }) => title.startsWith('Giv alle'))!;
        expect(action.title).toBe(
            'Giv alle »senest 2 uger efter tilmelding«, og ændr dermed reglen for »voksne«',
        );
        const { edit } = resolveCodeAction(editor, action);
        expect(edit?.changeAnnotations).toBeUndefined();
        const test = resolveCodeAction(
            editor,
            actions.find(({ kind }) => kind === 'refactor.regelret')!,
        );
        expect(test.edit?.documentChanges).toHaveLength(1);
    });

    it('write nothing when the text has changed since they were offered', async () => {
        const text = `${HEAD}regel a\n    for unge\n    skal jobcenteret holde samt$0le\n`;
        const editor = await openEditor(text);
        const [action] = actionsAt(editor);
        await editor.edit('main.regel', text.replace('samt$0le', 'plan'));
        expect(resolveCodeAction(editor, action!).edit).toBeUndefined();
    });

    it('repair all of one kind, asked about first', async () => {
        const editor = await openEditor({
            'a.regel': `regelsæt L\n${HEAD}regel a\n    for unge\n    skal jobcenteret holde samt$0le\nregel c\n    for unge\n    skal jobcenteret lægge plann\n`,
            'b.regel': 'regel b\n    for unge\n    kan jobcenteret holde samtalle\n',
        });
        const all = actionsAt(editor).filter(({ title }) => / alle \d/.test(title));
        expect(all.map(({ title }) => title)).toEqual([
            'Ret navnet til det nærmeste: alle 2 steder i filen',
            'Ret navnet til det nærmeste: alle 3 steder i regelsættet',
        ]);
        const { edit } = resolveCodeAction(editor, all[1]!);
        expect(edit?.changeAnnotations).toMatchObject({ regelret: { needsConfirmation: true } });
        expect(chosen(editor, all[1]!, 'a.regel')).toContain('lægge plan\n');
        expect(chosen(editor, all[1]!, 'b.regel')).toContain('holde samtale\n');
    });

    it('repair on saving only what changes nobody’s position', async () => {
        const editor = await openEditor(
            `${HEAD}målgruppe voksne\n    når alder er mindst 30 år\nregel a\n    for unge undtagen voksne\n    skal jobcenteret holde samt$0le\n`,
        );
        const [action, ...more] = actionsAt(editor, ['source.fixAll']);
        expect(more).toEqual([]);
        expect(action).toMatchObject({ kind: 'source.fixAll.regelret' });
        const text = chosen(editor, action!);
        expect(text).toContain('    for unge\n');
        expect(text).toContain('samtle');
    });

    it('speak the reader’s language', async () => {
        const editor = await openEditor(
            `${HEAD}regel a\n    for unge\n    skal jobcenteret holde samt$0le\n`,
            {
                language: 'en',
            },
        );
        expect(actionsAt(editor)[0]!.title).toBe('Correct »samtle« to »samtale«');
    });
});

function actionsAt(editor: Editor, only?: string[]): CodeAction[] {
    const { textDocument, position } = editor.cursor();
    const ruleSet = editor.ruleSetOf(textDocument.uri)!;
    const diagnostics = editor
        .findingsOf(ruleSet)
        .filter(({ primary }) => primary.place.uri === textDocument.uri)
        .filter(({ primary }) => primary.place.start.line === position.line)
        .map((finding) => toDiagnostics(finding, { language: editor.language })[0]!.diagnostic);
    const params: CodeActionParams = {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics, ...(only && { only }) },
    };
    return provideCodeActions(editor, params) ?? [];
}

/** The text of a file when the action is chosen. */
function chosen(editor: Editor, action: CodeAction, name = 'main.regel'): string {
    const { edit } = resolveCodeAction(editor, action);
    const uri = editor.uri(name);
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    const edits = changes
        .filter(({ textDocument }) => textDocument.uri === uri)
        .flatMap((change) => change.edits)
        .map((each) => ({ place: { uri, ...each.range }, text: 'newText' in each ? each.newText : '' }));
    return applyEdits(uri, editor.text(name), edits);
}
