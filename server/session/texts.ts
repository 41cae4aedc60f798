import type { FileChange } from '../../language/workspace/index.js';
import type { Host, Unreadable } from '../host/host.js';
import type { Buffers } from './buffers.js';
import type { Settings } from './settings.js';
import { canonical, isWithin } from './uris.js';
import { CONFIG_FILE } from '../config/config.js';

/** Which rule files there are and what each says: the editor's buffer before the disk. */
export interface Texts {
    /** The folders that the editor has open. */
    folders: readonly string[];
    /** All that may be read: these, and those around files that are open alone. */
    readonly readable: readonly string[];
    /** Whether there are rule files in it. */
    holds(folder: string): boolean;
    /** Open without its folder. */
    isAlone(uri: string): boolean;
    /** In a folder that is read, or looked for in vain. */
    hasPlace(uri: string): boolean;
    /** Looks for files anew in all folders. */
    find(report: (found: number, of: number) => void): Promise<void>;
    /** Reads a file again, or notices that it is gone. */
    reread(uri: string): Promise<void>;
    /** What has changed since the last call. Files that the settings leave out are not there. */
    take(buffers: Iterable<string>): readonly TextUpdate[];
    /** Looks again at which files are left out. */
    settingsChanged(): void;
    /** Files and folders that cannot be read. */
    readonly unreadable: ReadonlyMap<string, Unreadable>;
}

export interface TextUpdate extends FileChange {
    readonly before: string | undefined;
}

export interface TextsOptions {
    readonly host: Host;
    readonly buffers: Buffers;
    readonly settings: Settings;
    configRead(uri: string, text: string | Unreadable | undefined): Promise<void>;
}

const RULE_FILE = '.regel';

/** How many files are read at once; more would use up the file handles of the process. */
const AT_ONCE = 64;

export function createTexts({ host, buffers, settings, configRead }: TextsOptions): Texts {
    /** As on the disk. */
    const disk = new Map<string, string>();
    /** As the rule sets have been told. */
    const told = new Map<string, string>();
    const unreadable = new Map<string, Unreadable>();
    const touched = new Set<string>();
    const around = new Map<string, string | undefined>();
    let folders: readonly string[] = [];

    const readable = (): readonly string[] => [
        ...folders,
        ...new Set([...around.values()].filter((folder) => folder !== undefined)),
    ];

    const isAlone = (uri: string): boolean =>
        !uri.startsWith('untitled:') && !folders.some((folder) => isWithin(uri, folder));

    async function read(uri: string): Promise<void> {
        const text = await host.read(uri, readable());
        touched.add(uri);
        unreadable.delete(uri);
        if (typeof text === 'string') disk.set(uri, text);
        else {
            disk.delete(uri);
            if (text) unreadable.set(uri, text);
        }
    }

    /** A file that is open without its folder cannot be judged without the rest of its rule set. */
    async function lookAround(): Promise<void> {
        const alone = buffers.uris.filter(isAlone);
        for (const uri of [...around.keys()].filter((each) => !alone.includes(each))) around.delete(uri);
        for (const uri of alone)
            if (!around.has(uri)) {
                const folder = await host.folderAround(uri);
                around.set(uri, folder === undefined ? undefined : canonical(folder));
            }
    }

    return {
        get folders() {
            return folders;
        },
        set folders(uris) {
            folders = uris;
        },
        get readable() {
            return readable();
        },
        unreadable,
        holds: (folder) => [...disk.keys()].some((uri) => uri !== folder && isWithin(uri, folder)),
        isAlone,
        hasPlace: (uri) => !isAlone(uri) || around.has(uri),
        async find(report) {
            await lookAround();
            const found = new Set<string>();
            unreadable.clear();
            for (const folder of readable()) {
                const { uris, unreadable: closed } = await host.find(
                    folder,
                    [RULE_FILE, CONFIG_FILE],
                    readable(),
                );
                for (const each of closed) unreadable.set(canonical(each.uri), each);
                for (const uri of uris) found.add(canonical(uri));
            }
            const configs = [...found].filter((uri) => uri.endsWith(`/${CONFIG_FILE}`));
            for (const uri of new Set([...configs, ...settings.configs]))
                await configRead(uri, found.has(uri) ? await host.read(uri, readable()) : undefined);

            for (const uri of [...disk.keys()].filter((each) => !found.has(each))) {
                disk.delete(uri);
                touched.add(uri);
            }
            const files = [...found].filter((uri) => uri.endsWith(RULE_FILE) && !settings.isExcluded(uri));
            for (let start = 0; start < files.length; start += AT_ONCE) {
                report(start, files.length);
                await Promise.all(files.slice(start, start + AT_ONCE).map(read));
            }
            for (const uri of told.keys()) touched.add(uri);
        },
        async reread(uri) {
            if (!uri.endsWith(`/${CONFIG_FILE}`)) return read(uri);
            await configRead(uri, await host.read(uri, readable()));
        },
        take(changed) {
            const updates: TextUpdate[] = [];
            for (const uri of new Set([...touched, ...changed])) {
                const text = settings.isExcluded(uri) ? undefined : (buffers.text(uri) ?? disk.get(uri));
                const before = told.get(uri);
                if (text === before) continue;
                if (text === undefined) told.delete(uri);
                else told.set(uri, text);
                updates.push({ uri, text, before });
            }
            touched.clear();
            return updates;
        },
        settingsChanged() {
            for (const uri of [...disk.keys(), ...buffers.uris, ...told.keys()]) touched.add(uri);
        },
    };
}
