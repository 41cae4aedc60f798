import { commands, window, workspace, type Uri } from 'vscode';
import { say } from './words.js';

/** The folder that is open, or one of those that are; with none, the reader is asked to open one. */
export async function chooseFolder(): Promise<Uri | undefined> {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.length === 1) return folders[0]!.uri;
    if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
    const open = say({ da: 'Åbn en mappe', en: 'Open a folder' });
    const chosen = await window.showInformationMessage(
        say({
            da: 'Regler står i en mappe. Åbn den mappe, de skal ligge i, og vælg så igen.',
            en: 'Rules stand in a folder. Open the one where they are to be, and choose again.',
        }),
        open,
    );
    if (chosen === open) await commands.executeCommand('vscode.openFolder');
    return undefined;
}
