import { type Uri, extensions, workspace } from 'vscode';
import { say } from '../words.js';
import { readRuleFiles } from './folder.js';
import { CannotRead, type Version } from './version.js';

/** What is used of the git that VS Code brings (its extension `vscode.git`, interface 1). */
interface Git {
    getRepository(uri: Uri): Repository | null;
}

export interface Repository {
    readonly rootUri: Uri;
    readonly state: {
        readonly untrackedChanges?: readonly Changed[];
        readonly workingTreeChanges: readonly Changed[];
    };
    show(ref: string, path: string): Promise<string>;
    diffWith(ref: string): Promise<readonly Changed[]>;
    getRefs(query: {
        readonly sort?: 'committerdate';
    }): Promise<readonly { readonly name?: string; readonly type: number }[]>;
    getCommit(ref: string): Promise<{ readonly hash: string; readonly message: string }>;
}

interface Changed {
    readonly uri: Uri;
    readonly originalUri: Uri;
    readonly status: number;
}

/** `Status.UNTRACKED` of that interface. */
const UNTRACKED = 7;

/** Undefined where there is no git, or the folder is in none of its repositories. */
export async function repositoryOf(folder: Uri): Promise<Repository | undefined> {
    const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    if (!extension) return undefined;
    try {
        const git = extension.isActive ? extension.exports : await extension.activate();
        return git.getAPI(1).getRepository(folder) ?? undefined;
    } catch {
        // Its reader has switched git off.
        return undefined;
    }
}

/** Names of branches and tags, the newest first. */
export async function namesIn(repository: Repository): Promise<readonly string[]> {
    const refs = await repository.getRefs({ sort: 'committerdate' }).catch(() => []);
    return [...new Set(refs.flatMap(({ name }) => name ?? []))];
}

/** The rule files of a folder as a commit has them: those on the disk, but for what has changed since. */
export async function versionAt(repository: Repository, ref: string, folder: Uri): Promise<Version> {
    const texts = new Map(await readRuleFiles(folder));
    const { hash, message } = await repository.getCommit(ref).catch(() => {
        throw new CannotRead(
            say({
                da: `Git kender ingen version »${ref}« her. Findes den et andet sted, så hent den først: git fetch origin ${ref}`,
                en: `Git knows no version “${ref}” here. If it is somewhere else, fetch it first: git fetch origin ${ref}`,
            }),
        );
    });
    const { untrackedChanges = [], workingTreeChanges } = repository.state;
    for (const { uri, status } of [...untrackedChanges, ...workingTreeChanges])
        if (status === UNTRACKED) texts.delete(uri.toString());
    for (const { uri, originalUri } of await repository.diffWith(hash)) {
        texts.delete(uri.toString());
        if (!isRuleFileIn(folder, originalUri)) continue;
        // A file that has come since is not there to be shown.
        const text = await repository.show(hash, originalUri.fsPath).catch(() => undefined);
        if (text !== undefined) texts.set(originalUri.toString(), text);
    }
    const [firstLine = ''] = message.split('\n');
    return { label: `${ref} (${hash.slice(0, 7)} ${firstLine})`, texts };
}

function isRuleFileIn(folder: Uri, { scheme, path }: Uri): boolean {
    const within = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return scheme === folder.scheme && path.startsWith(within) && path.endsWith('.regel');
}

/** The folder that is open around a file, or the first one. */
export function folderAround(file: Uri | undefined): Uri | undefined {
    const around = file && workspace.getWorkspaceFolder(file);
    return (around ?? workspace.workspaceFolders?.[0])?.uri;
}
