/** The outside world as the server sees it: the same for a machine's disk and for an editor that runs in a browser. */
export interface Host {
    /** Uris of the files below a folder whose names end in one of these, folders of dependencies and hidden ones left out. */
    find(folder: string, endings: readonly string[]): Promise<readonly string[]>;
    /** Text of a file; undefined where there is none that can be read as text. */
    read(uri: string): Promise<string | undefined>;
}
