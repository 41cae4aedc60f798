import type { Connection } from 'vscode-languageserver';
import { findFilesRequest, readFileRequest } from '../protocol/requests.js';
import { isWithin } from '../session/uris.js';
import type { Host } from './host.js';

/** The files as the editor itself sees them: in a browser, and in folders that are on no disk. */
export function editorHost(connection: Connection): Host {
    return {
        async find(folder, endings, within) {
            if (!within.some((each) => isWithin(folder, each))) return { uris: [], unreadable: [] };
            const uris = await connection.sendRequest<string[]>(findFilesRequest.method, {
                folder,
                endings,
            });
            return { uris: [...uris].sort(), unreadable: [] };
        },
        async read(uri, within) {
            if (!within.some((folder) => isWithin(uri, folder))) return undefined;
            return (
                (await connection.sendRequest<string | null>(readFileRequest.method, { uri })) ?? undefined
            );
        },
        folderAround: () => Promise.resolve(undefined),
    };
}

/** The one host for what is on the machine's disk, the other for the rest. */
export function byScheme(disk: Host, other: Host): Host {
    const of = (uri: string): Host => (uri.startsWith('file:') ? disk : other);
    return {
        find: (folder, endings, within) => of(folder).find(folder, endings, within),
        read: (uri, within) => of(uri).read(uri, within),
        folderAround: (uri) => of(uri).folderAround(uri),
    };
}
