import {
    Position,
    Range,
    Selection,
    TextEditorRevealType,
    Uri,
    WorkspaceEdit,
    commands,
    window,
    workspace,
    type Disposable,
    type TextDocument,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { rulePartsRequest, type RuleParts } from '../../server/protocol/requests.js';
import { keywords } from '../keywords.js';
import { createRuleSet } from '../new-rule-set.js';
import { say } from '../words.js';
import { askForRule } from './ask.js';
import { ruleText } from './rule-text.js';

/** »Ny regel«: a few questions, and the rule stands at the end of the file. */
export function registerNewRule(client: BaseLanguageClient): Disposable[] {
    return [commands.registerCommand('regelret.newRule', () => newRule(client))];
}

async function newRule(client: BaseLanguageClient): Promise<void> {
    const file = await fileForRule();
    if (!file) return;
    const rule = await askForRule(await partsFor(client, file), keywords());
    if (!rule) return;
    await insertAtEnd(file, ruleText(rule));
    await commands.executeCommand('setContext', 'regelret.ruleWritten', true);
}

const NO_PARTS: RuleParts = { groups: [], actors: [], acts: [], events: [] };

/** A drafter whose server is down can still write: everything is then new. */
async function partsFor(client: BaseLanguageClient, file: TextDocument): Promise<RuleParts> {
    if (client.state !== State.Running) return NO_PARTS;
    const parts = await client.sendRequest(rulePartsRequest, { uri: file.uri.toString() });
    return parts ?? NO_PARTS;
}

/** The file that is open, one of the folder's, or a rule set made for the purpose. */
async function fileForRule(): Promise<TextDocument | undefined> {
    const open = window.activeTextEditor?.document;
    if (open?.languageId === 'regel') return open;
    const found = await workspace.findFiles('**/*.regel', '**/node_modules/**');
    if (found.length === 0) return createRuleSet();
    const byPath = found.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
    byPath.sort((a, b) => a.label.localeCompare(b.label, 'da'));
    if (byPath.length === 1) return workspace.openTextDocument(byPath[0]!.uri);
    const chosen = await window.showQuickPick(byPath, {
        placeHolder: say({ da: 'Hvilken fil skal reglen stå i?', en: 'Which file is the rule to stand in?' }),
    });
    return chosen && workspace.openTextDocument(Uri.from(chosen.uri));
}

async function insertAtEnd(file: TextDocument, text: string): Promise<void> {
    const written = file.getText().trimEnd();
    const end = file.positionAt(written.length);
    const edit = new WorkspaceEdit();
    const rest = new Range(end, file.lineAt(file.lineCount - 1).range.end);
    edit.replace(file.uri, rest, `${written === '' ? '' : '\n\n'}${text}`);
    await workspace.applyEdit(edit);
    const editor = await window.showTextDocument(file);
    const last = new Position(file.lineCount - 1, 0);
    editor.selection = new Selection(last, last);
    editor.revealRange(new Range(last, last), TextEditorRevealType.InCenterIfOutsideViewport);
}
