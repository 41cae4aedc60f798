import { FileType, RelativePattern, Uri, commands, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFilesRequest, readFileRequest } from '../server/protocol/requests.js';

/** For a server that has no disk: a browser, or a folder that is not on the machine. */
export function answerForFiles(client: BaseLanguageClient): Disposable[] {
    return [
        client.onRequest(findFilesRequest, async ({ folder, endings }) => {
            const uri = Uri.parse(folder);
            if (!isInWorkspace(uri)) return [];
            const found = await Promise.all(
                endings.map((ending) =>
                    workspace.findFiles(new RelativePattern(uri, `**/*${ending}`), '**/node_modules/**'),
                ),
            );
            return found.flat().map((each) => each.toString());
        }),
        client.onRequest(readFileRequest, async ({ uri }) => {
            const file = Uri.parse(uri);
            return isInWorkspace(file) ? readText(file) : null;
        }),
    ];
}

/** Says whether there is anything to show, for the texts that welcome a newcomer. */
export function watchForRuleFiles(): Disposable[] {
    const look = async (): Promise<void> => {
        const [found] = await workspace.findFiles('**/*.regel', '**/node_modules/**', 1);
        await commands.executeCommand('setContext', 'regelret.ruleFiles', found ? 'some' : 'none');
    };
    const files = workspace.createFileSystemWatcher('**/*.regel', false, true, false);
    void look();
    return [
        files,
        files.onDidCreate(look),
        files.onDidDelete(look),
        workspace.onDidChangeWorkspaceFolders(look),
    ];
}

/** What stands outside the folders that the reader has opened is nobody's business. */
function isInWorkspace(uri: Uri): boolean {
    // A path with `..` in it is not resolved: it may lead anywhere.
    return workspace.getWorkspaceFolder(uri) !== undefined && !/(^|\/)\.\.(\/|$)/.test(uri.path);
}

async function readText(file: Uri): Promise<string | null> {
    try {
        // A link may lead out of the folder.
        if ((await workspace.fs.stat(file)).type & FileType.SymbolicLink) return null;
        return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(file));
    } catch {
        return null;
    }
}
