import type { Text } from '../../language/model/text.js';

/** The outside world as the server sees it: the same for a machine's disk and for an editor that runs in a browser. */
export interface Host {
    /**
     * The files below a folder whose names end in one of these; folders of dependencies and hidden ones left out.
     * Nothing where a link leads the folder out of the folders that may be read.
     */
    find(folder: string, endings: readonly string[], within: readonly string[]): Promise<FoundUris>;
    /**
     * Text of a file in one of the folders that may be read; undefined where there is none. What a link out of the folders leads to is
     * not there.
     */
    read(uri: string, within: readonly string[]): Promise<string | Unreadable | undefined>;
    /** The folder of the rule set that a file belongs to which the user has opened alone; undefined where none is known. */
    folderAround(uri: string): Promise<string | undefined>;
}

export interface FoundUris {
    /** In order. */
    readonly uris: readonly string[];
    /** Folders that could not be looked into. */
    readonly unreadable: readonly Unreadable[];
}

/** A file or folder that is there and cannot be used, and why. */
export interface Unreadable {
    readonly uri: string;
    readonly reason: Text;
    /** Counts from 1. */
    readonly line?: number;
}
