import { Uri, commands, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { chooseFolder } from './choose-folder.js';
import { keywords } from './keywords.js';
import { nameFrom } from './new-rule/rule-text.js';
import { say } from './words.js';

/** »Nyt regelsæt«: a folder with a file that says what the rules belong to. */
export function registerNewRuleSet(): Disposable[] {
    return [
        commands.registerCommand('regelret.newRuleSet', async () => {
            const file = await createRuleSet();
            if (file) await window.showTextDocument(file);
        }),
    ];
}

/** Undefined when the drafter gives up, or must open a folder first. */
export async function createRuleSet(): Promise<TextDocument | undefined> {
    const folder = await chooseFolder();
    if (!folder) return undefined;
    const title = await window.showInputBox({
        title: say({ da: 'Nyt regelsæt', en: 'New rule set' }),
        prompt: say({
            da: 'Hvilken lov eller hvilket område er reglerne om?',
            en: 'What act or area are the rules about?',
        }),
        placeHolder: say({
            da: 'fx Lov om en aktiv beskæftigelsesindsats',
            en: 'e.g. Lov om en aktiv beskæftigelsesindsats',
        }),
        ignoreFocusOut: true,
        validateInput: (text) =>
            nameFrom(text, keywords()) === ''
                ? say({ da: 'Skriv mindst ét ord.', en: 'Write at least one word.' })
                : '',
    });
    if (title === undefined) return undefined;
    const name = nameFrom(title, keywords());
    const file = Uri.joinPath(folder, name, 'regler.regel');
    if (await exists(file)) return workspace.openTextDocument(file);
    await workspace.fs.writeFile(file, new TextEncoder().encode(ruleSetText(name, title)));
    return workspace.openTextDocument(file);
}

function ruleSetText(name: string, title: string): string {
    return `regelsæt ${name} "${title.replace(/"/g, '’').trim()}"\n`;
}

async function exists(file: Uri): Promise<boolean> {
    try {
        await workspace.fs.stat(file);
        return true;
    } catch {
        return false;
    }
}
