import { URI, UriUtils } from 'langium';
import type { SeverityOverrides } from '../../language/checks/run-checks.js';
import type { Language } from '../../language/model/index.js';
import { CONFIG_FILE, DEFAULT_LANGUAGE } from '../config/config.js';
import type { EditorSettings } from '../config/editor-settings.js';
import { knownChecks } from '../config/known-checks.js';
import { excludeMatcher } from '../config/matches-exclude.js';
import { parseConfigText, type WrittenConfig, type WrittenMistake } from '../config/parse-config.js';
import { folderOf, isWithin } from './uris.js';

/** What the reader and the folders have set. The nearest `regelret.json` holds for a file, as on the command line. */
export interface Settings {
    readonly language: Language;
    isExcluded(uri: string): boolean;
    /** For the files of a folder. The same object as long as it says the same. */
    checksOf(folder: string): SeverityOverrides;
    lawFolderOf(folder: string): LawFolder | undefined;

    /** Takes in the text of a `regelret.json`, or lets go of it. Returns what is wrong in it. */
    setConfig(uri: string, text: string | undefined): Promise<readonly WrittenMistake[]>;
    /** What the editor says for each of its folders, and without one (the empty uri). */
    setEditor(settings: ReadonlyMap<string, EditorSettings>): void;
    /** Uris of the configs that are known. */
    readonly configs: readonly string[];
}

export interface LawFolder {
    readonly uri: string;
    /** The reader's own choice: it may stand anywhere. */
    readonly trusted: boolean;
}

interface FolderConfig {
    readonly written: WrittenConfig;
    readonly isExcluded: (path: string) => boolean;
}

export function createSettings(): Settings {
    const configs = new Map<string, FolderConfig>();
    let editor: ReadonlyMap<string, EditorSettings> = new Map();
    const merged = new Map<string, SeverityOverrides>();

    const nearest = (folder: string): [string, FolderConfig] | undefined =>
        [...configs]
            .filter(([each]) => isWithin(folder, each))
            .sort(([left], [right]) => right.length - left.length)[0];
    const ofEditor = (folder: string): EditorSettings | undefined => {
        const [own] = [...editor.keys()]
            .filter((each) => each !== '' && isWithin(folder, each))
            .sort((left, right) => right.length - left.length);
        return editor.get(own ?? '') ?? editor.get('');
    };

    return {
        get language() {
            const chosen = editor.get('')?.language;
            const [first] = [...configs].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
            return chosen ?? first?.[1].written.language ?? DEFAULT_LANGUAGE;
        },
        isExcluded(uri) {
            const config = nearest(folderOf(uri));
            if (!config) return false;
            const path = URI.parse(uri).path.slice(URI.parse(config[0]).path.length + 1);
            return config[1].isExcluded(path);
        },
        checksOf(folder) {
            // What the rule set itself says holds for all who read it, here as on the command line.
            const chosen = {
                ...(ofEditor(folder)?.checks ?? {}),
                ...(nearest(folder)?.[1].written.checks ?? {}),
            };
            const key = JSON.stringify(Object.entries(chosen).sort());
            const known = merged.get(key) ?? chosen;
            merged.set(key, known);
            return known;
        },
        lawFolderOf(folder) {
            const own = ofEditor(folder)?.lawTexts;
            const [first = folder] = [...editor.keys()].filter((each) => each !== '');
            if (own !== undefined) return { uri: resolve(first, own), trusted: true };
            const config = nearest(folder);
            const written = config?.[1].written.lovtekster;
            if (config === undefined || written === undefined) return undefined;
            return { uri: resolve(config[0], written), trusted: false };
        },
        async setConfig(uri, text) {
            const folder = folderOf(uri);
            configs.delete(folder);
            if (text === undefined) return [];
            const parsed = await parseConfigText(text, knownChecks);
            if ('mistakes' in parsed) return parsed.mistakes;
            configs.set(folder, {
                written: parsed.written,
                isExcluded: excludeMatcher(parsed.written.exclude ?? []),
            });
            return [];
        },
        setEditor(settings) {
            editor = settings;
        },
        get configs() {
            return [...configs.keys()].map((folder) => `${folder}/${CONFIG_FILE}`);
        },
    };
}

function resolve(folder: string, path: string): string {
    const uri = UriUtils.resolvePath(URI.parse(folder), path.replaceAll('\\', '/')).toString();
    return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
