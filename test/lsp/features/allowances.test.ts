import { expect, it } from 'vitest';
import { DiagnosticTag, type CodeAction } from 'vscode-languageserver';
import { provideCodeActions, resolveCodeAction } from '../../../server/features/code-actions.js';
import { toDiagnostics } from '../../../server/protocol/diagnostics.js';
import { openEditor, type Editor } from '../../support/editor.js';

const HEAD = `aktør jobcenteret
handling samtale, plan
oplysning alder er et helt tal i år fra 0 til 120
`;
const NOBODY = `regel ingen
    for alle
    hvis alder er mindst 18 år og under 18 år
    skal jobcenteret holde samtale
`;
const SOMEBODY = NOBODY.replace(' og under 18 år', '');

it('a finding that is allowed is not shown', async () => {
    const remark = '-- tillad RR401: reformen fjerner reglen\n';
    expect(shown(await openEditor(HEAD + NOBODY))).toEqual(['RR401']);
    expect(shown(await openEditor(HEAD + remark + NOBODY))).toEqual([]);
});

it('an allowance that nothing needs is shown as unnecessary, and can be removed', async () => {
    const editor = await openEditor(`${HEAD}-- tillad$0 RR401: reformen fjerner reglen\n${SOMEBODY}`);
    const [finding] = editor.findingsOf(editor.ruleSetOf(editor.uri('main.regel'))!);
    const [told] = toDiagnostics(finding!, { language: 'da' });
    expect(told?.diagnostic).toMatchObject({
        code: 'RR005',
        tags: [DiagnosticTag.Unnecessary],
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 40 } },
    });
    const [action] = actionsAt(editor);
    expect(action).toMatchObject({ title: 'Fjern tilladelsen', isPreferred: true });
    const { edit } = resolveCodeAction(editor, action!);
    expect(edit?.documentChanges).toMatchObject([
        {
            edits: [
                {
                    newText: '',
                    range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } },
                },
            ],
        },
    ]);
});

it('a misspelt code is corrected to one that there is', async () => {
    const editor = await openEditor(`${HEAD}-- tillad RR0$041: reformen fjerner reglen\n${NOBODY}`);
    expect(actionsAt(editor).map(({ title }) => title)).toContain('Ret »RR041« til »RR401«');
});

it('what is allowed is followed while it is written', async () => {
    const editor = await openEditor(HEAD + NOBODY);
    const write = async (remark: string): Promise<string[]> => {
        await editor.edit('main.regel', HEAD + remark + NOBODY);
        return shown(editor);
    };
    expect(await write('--\n')).toEqual(['RR401']);
    expect(await write('-- tillad RR401\n')).toEqual(['RR004', 'RR401']);
    expect(await write('-- tillad RR401: en grund\n')).toEqual([]);
    expect(await write('-- tillad RR401: en grund\n\n')).toEqual([]);
    expect(await write('-- tillad RR402: en grund\n')).toEqual(['RR005', 'RR401']);
    expect(await write('')).toEqual(['RR401']);
});

const shown = (editor: Editor): string[] =>
    editor
        .findingsOf(editor.ruleSetOf(editor.uri('main.regel'))!)
        .map(({ code }) => code)
        .sort();

function actionsAt(editor: Editor): CodeAction[] {
    const { textDocument, position } = editor.cursor();
    const diagnostics = editor
        .findingsOf(editor.ruleSetOf(textDocument.uri)!)
        .flatMap((finding) => toDiagnostics(finding, { language: 'da' }))
        .map(({ diagnostic }) => diagnostic);
    const range = { start: position, end: position };
    return (provideCodeActions(editor, { textDocument, range, context: { diagnostics } }) ?? []).filter(
        (action): action is CodeAction => 'kind' in action,
    );
}
