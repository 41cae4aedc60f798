/** The rule files of a folder as they are in another version of it, by the uris that they have in the folder. */
export interface Version {
    /** What the reader calls it: a commit, a branch, a folder. */
    readonly label: string;
    readonly texts: ReadonlyMap<string, string>;
}

/** For the reader, when the other version cannot be had. */
export class CannotRead extends Error {}
