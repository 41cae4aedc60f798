import { workspace } from 'vscode';

/**
 * What the client itself says. `vscode.l10n` follows the display language, which is never Danish: VS Code has no Danish
 * language pack. These texts follow `regelret.language`, as everything that the server says does.
 */
export interface Words {
    readonly da: string;
    readonly en: string;
}

export type Language = keyof Words;

export function language(): Language {
    return workspace.getConfiguration('regelret').get('language') === 'en' ? 'en' : 'da';
}

export function say(words: Words): string {
    return words[language()];
}
