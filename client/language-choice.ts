import { ConfigurationTarget, commands, window, workspace, type Disposable } from 'vscode';
import { language, say, type Language } from './words.js';

/** The language of findings and explanations, for those who do not look for settings. */
export function registerLanguageChoice(): Disposable[] {
    return [commands.registerCommand('regelret.changeLanguage', choose)];
}

async function choose(): Promise<void> {
    const current = language();
    const items: { label: string; value: Language; description?: string }[] = [
        { label: 'Dansk', value: 'da' },
        { label: 'English', value: 'en' },
    ];
    for (const item of items) if (item.value === current) item.description = say({ da: 'nu', en: 'now' });
    const chosen = await window.showQuickPick(items, {
        placeHolder: 'Sproget i fund og forklaringer · The language of findings and explanations',
    });
    if (chosen)
        await workspace
            .getConfiguration('regelret')
            .update('language', chosen.value, ConfigurationTarget.Global);
}
