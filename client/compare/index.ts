import { type Uri, commands, window, type Disposable, type QuickPickItem } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { compareWithRequest } from '../../server/protocol/requests.js';
import { chooseFolder } from '../choose-folder.js';
import { say } from '../words.js';
import { createBefore, showTexts } from './before.js';
import { versionIn } from './folder.js';
import { folderAround, namesIn, repositoryOf, versionAt, type Repository } from './git.js';
import { createTold } from './told.js';
import { CannotRead, type Version } from './version.js';

/**
 * »Sammenlign med …«: another version of the rules, from git or from a folder, beside the one that is open. The editor
 * shows what differs in the texts, and the view »Ændringer« who gets something else.
 */
export function registerCompare(
    client: Pick<BaseLanguageClient, 'sendRequest' | 'onDidChangeState'>,
): Disposable[] {
    const before = createBefore();
    const told = createTold(({ label, texts }) =>
        client.sendRequest(compareWithRequest, {
            label,
            files: [...texts].map(([uri, text]) => ({ uri, text })),
        }),
    );
    return [
        before,
        client.onDidChangeState(({ newState }) => {
            if (newState === State.Running) void told.again();
        }),
        commands.registerCommand('regelret.compareWith', async (wanted?: unknown) => {
            const folder = folderAround(window.activeTextEditor?.document.uri) ?? (await chooseFolder());
            if (!folder) return;
            try {
                const version = await chosenVersion(folder, typeof wanted === 'string' ? wanted : undefined);
                if (!version) return;
                before.set(version);
                await told.tell(version);
                await showTexts(version, folder);
                await commands.executeCommand('regelret.showChanges');
            } catch (error) {
                if (!(error instanceof CannotRead)) throw error;
                void window.showErrorMessage(error.message);
            }
        }),
    ];
}

/** `wanted`: the version by name, for whoever calls the command without asking the reader. */
async function chosenVersion(folder: Uri, wanted: string | undefined): Promise<Version | undefined> {
    const repository = await repositoryOf(folder);
    if (wanted !== undefined && repository) return versionAt(repository, wanted, folder);
    const choice = await window.showQuickPick(await choicesIn(repository), {
        title: say({ da: 'Sammenlign reglerne med …', en: 'Compare the rules with …' }),
        matchOnDescription: true,
    });
    switch (choice?.from) {
        case 'ref':
            return versionAt(repository!, choice.label, folder);
        case 'name': {
            const ref = await askForName();
            return ref === undefined ? undefined : versionAt(repository!, ref, folder);
        }
        case 'folder': {
            const [other] =
                (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false })) ?? [];
            return other && versionIn(other, folder);
        }
        default:
            return undefined;
    }
}

interface Choice extends QuickPickItem {
    readonly from: 'ref' | 'name' | 'folder';
}

async function choicesIn(repository: Repository | undefined): Promise<readonly Choice[]> {
    const other: Choice = {
        from: 'folder',
        label: say({ da: 'En anden mappe …', en: 'Another folder …' }),
    };
    if (!repository) return [other];
    const names = await namesIn(repository);
    return [
        {
            from: 'ref',
            label: 'HEAD',
            description: say({ da: 'det, der sidst blev lagt i git', en: 'what was last committed' }),
        },
        {
            from: 'ref',
            label: 'HEAD~1',
            description: say({ da: 'det før', en: 'the one before' }),
        },
        ...names.map((label): Choice => ({ from: 'ref', label })),
        {
            from: 'name',
            label: say({ da: 'En anden version i git …', en: 'Another version in git …' }),
        },
        other,
    ];
}

function askForName(): Thenable<string | undefined> {
    return window.showInputBox({
        title: say({ da: 'Sammenlign reglerne med …', en: 'Compare the rules with …' }),
        prompt: say({
            da: 'Hvad hedder versionen? Fx main, HEAD~3 eller et commit som 1a2b3c4.',
            en: 'What is the version called? As main, HEAD~3 or a commit such as 1a2b3c4.',
        }),
        // What begins with a dash would be read by git as something else than a name.
        validateInput: (text) =>
            /^[^-\s]\S*$/.test(text)
                ? ''
                : say({ da: 'Skriv navnet uden mellemrum.', en: 'Write the name without blanks.' }),
        ignoreFocusOut: true,
    });
}
