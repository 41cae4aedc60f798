import {
    DidChangeWatchedFilesNotification,
    WatchKind,
    type ClientCapabilities,
    type Connection,
    type Disposable,
    type FileSystemWatcher,
} from 'vscode-languageserver';

/** Has the editor tell what happens to the files on the disk. */
export interface Watching {
    /** Whether it does. */
    readonly isOn: boolean;
    /** The folders with law texts, besides the rule files. */
    watch(lawFolders: readonly string[]): Promise<void>;
}

export function createWatching(connection: Connection, client: ClientCapabilities): Watching {
    const watched = client.workspace?.didChangeWatchedFiles;
    let registered: Disposable | undefined;
    let last: string | undefined;
    return {
        isOn: watched?.dynamicRegistration ?? false,
        async watch(lawFolders) {
            if (!watched?.dynamicRegistration) return;
            const key = lawFolders.join(' ');
            if (key === last) return;
            last = key;
            const before = registered;
            registered = await connection.client.register(DidChangeWatchedFilesNotification.type, {
                watchers: [
                    { globPattern: '**/*.regel' },
                    { globPattern: '**/regelret.json' },
                    // A folder that goes is told as one, not as the files in it.
                    { globPattern: '**/*', kind: WatchKind.Delete },
                    ...lawFolders.map((folder) => lawWatcher(folder, watched.relativePatternSupport)),
                ],
            });
            before?.dispose();
        },
    };
}

function lawWatcher(folder: string, isRelative = false): FileSystemWatcher {
    const pattern = '**/*.{json,xml,txt}';
    if (isRelative) return { globPattern: { baseUri: folder, pattern } };
    return { globPattern: `**/${decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1))}/${pattern}` };
}
