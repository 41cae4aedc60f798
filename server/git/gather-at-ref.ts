import { dirname, join, posix } from 'node:path';
import { CONFIG_FILE, NO_CONFIG, type Config, type KnownChecks } from '../config/config.js';
import { excludeMatcher } from '../config/matches-exclude.js';
import { parseConfig } from '../config/read-config.js';
import type { ReadFile } from '../workspace/build.js';
import { fileUri } from '../workspace/file-uri.js';
import { RULE_FILE } from '../workspace/find-files.js';
import type { GatheredFiles } from '../workspace/gather.js';
import type { InputError } from '../workspace/input-error.js';
import { decode, MAX_FILE_SIZE, tooLarge } from '../workspace/read-file.js';
import { isUnder, type TreeAtRef, type TreeEntry } from './read-at-ref.js';

/** The rule files at a ref, with the settings that held for them there. */
export interface GatheredAtRef extends GatheredFiles {
    /** The settings of the files in a folder, absolute: those of the `regelret.json` of that time. */
    readonly configOf: (folder: string) => Config;
}

/**
 * The texts of the rule files at the path of a tree, of the rest of the rule sets that they belong to, and of those
 * that these use: the same as are found on a disk, from the commit alone. Their uris are those of the working copy.
 */
export async function gatherAtRef(
    tree: TreeAtRef,
    known: KnownChecks,
): Promise<GatheredAtRef | { readonly errors: readonly InputError[] }> {
    const absolute = (path: string): string => join(tree.root, path);
    const relevant = tree.entries.filter(({ path }) => isRead(path, tree.path));
    const bytes = await tree.read(relevant);
    if ('failure' in bytes) return { errors: [{ message: bytes.failure }] };

    const configs = await configsIn(tree, relevant, bytes, known);
    if ('errors' in configs) return configs;
    const { links, errors: broken } = followLinks(tree, relevant, bytes);
    const candidates = relevant.filter(({ path, isLink }) => path.endsWith(RULE_FILE) && !isLink);
    const isExcluded = (path: string): boolean => configs.isExcluded(path);
    const texts = new Map(candidates.map(({ path }) => [path, bytes.get(path)!.toString('utf8')]));

    const asked = candidates.filter(({ path }) => isUnder(path, tree.path)).map(({ path }) => path);
    const requested = new Set([...asked, ...links].filter((path) => path === tree.path || !isExcluded(path)));
    const errors: InputError[] = [...broken];
    if (tree.isFile && !tree.path.endsWith(RULE_FILE)) errors.push(notARuleFile(absolute(tree.path)));
    else if (requested.size === 0 && broken.length === 0)
        errors.push(noRuleFiles(absolute(tree.path), asked.length > 0));
    if (errors.length > 0) return { errors };

    const selected = new Set([...requested, ...restOf(requested, texts, isExcluded)]);
    const used = usedBy(selected, texts);
    const files: ReadFile[] = [];
    const sizes = new Map(candidates.map(({ path, size }) => [path, size]));
    for (const path of [...[...selected].sort(), ...used]) {
        const read = readText(absolute(path), sizes.get(path) ?? 0, bytes.get(path)!);
        if (typeof read === 'string')
            files.push({ path: absolute(path), uri: fileUri(absolute(path)), text: read });
        else errors.push(read);
    }
    if (errors.length > 0) return { errors };
    return {
        files,
        selected: [...selected].sort().map((path) => ({
            path: absolute(path),
            uri: fileUri(absolute(path)),
            requested: requested.has(path),
        })),
        configOf: configs.of,
    };
}

/** Rule files and settings; none in folders of dependencies or hidden ones, unless these are what is asked for. */
function isRead(path: string, asked: string): boolean {
    if (!path.endsWith(RULE_FILE) && posix.basename(path) !== CONFIG_FILE) return false;
    const within = isUnder(path, asked) ? path.slice(asked.length) : path;
    return !within.split('/').some((part) => part === 'node_modules' || /^\.[^.]/.test(part));
}

interface ConfigsAtRef {
    readonly of: (folder: string) => Config;
    readonly isExcluded: (path: string) => boolean;
}

async function configsIn(
    tree: TreeAtRef,
    entries: readonly TreeEntry[],
    bytes: ReadonlyMap<string, Buffer>,
    known: KnownChecks,
): Promise<ConfigsAtRef | { readonly errors: readonly InputError[] }> {
    const configs = new Map<string, Config>();
    const errors: InputError[] = [];
    for (const { path } of entries) {
        if (posix.basename(path) !== CONFIG_FILE) continue;
        const file = join(tree.root, path);
        const text = decode(file, bytes.get(path)!);
        const read = typeof text === 'string' ? await parseConfig(file, text, known) : { errors: [text] };
        if ('config' in read) configs.set(dirname(file), read.config);
        else errors.push(...read.errors);
    }
    if (errors.length > 0) return { errors };
    const of = (folder: string): Config => {
        for (let current = folder; ;) {
            const config = configs.get(current);
            if (config) return config;
            const parent = dirname(current);
            if (parent === current) return NO_CONFIG;
            current = parent;
        }
    };
    const matchers = new Map<Config, (path: string) => boolean>();
    return {
        of,
        isExcluded(path) {
            const file = join(tree.root, path);
            const config = of(dirname(file));
            if (config.folder === undefined || config.exclude.length === 0) return false;
            if (!matchers.has(config)) matchers.set(config, excludeMatcher(config.exclude));
            return matchers.get(config)!(posix.relative(slashed(config.folder), slashed(file)));
        },
    };
}

/** Where the links to rule files under the path lead; a link out of the repository cannot be followed into history. */
function followLinks(
    tree: TreeAtRef,
    entries: readonly TreeEntry[],
    bytes: ReadonlyMap<string, Buffer>,
): { readonly links: readonly string[]; readonly errors: readonly InputError[] } {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const links: string[] = [];
    const errors: InputError[] = [];
    for (const { path, isLink } of entries) {
        if (!isLink || !path.endsWith(RULE_FILE) || !isUnder(path, tree.path)) continue;
        let target: string | undefined = path;
        for (let steps = 0; steps < 40 && target !== undefined && byPath.get(target)?.isLink; steps += 1)
            target = posix.normalize(posix.join(posix.dirname(target), bytes.get(target)!.toString('utf8')));
        if (byPath.get(target)?.isLink === false) links.push(target);
        else errors.push(brokenLink(join(tree.root, path)));
    }
    return { links, errors };
}

/** The other files of the rule sets that some files belong to. */
function restOf(
    files: ReadonlySet<string>,
    texts: ReadonlyMap<string, string>,
    isExcluded: (path: string) => boolean,
): readonly string[] {
    const declaring = new Set(
        Array.from(texts, ([path, text]) =>
            /^[ \t\ufeff]*regelsæt[ \t]/m.test(text) ? folderOf(path) : [],
        ).flat(),
    );
    const roots = new Set<string>();
    for (const file of files) {
        let folder = folderOf(file);
        while (folder !== '' && !declaring.has(folder)) folder = folderOf(folder);
        if (declaring.has(folder)) roots.add(folder);
    }
    return [...texts.keys()].filter(
        (path) => [...roots].some((root) => isUnder(path, root)) && !isExcluded(path),
    );
}

/** The files of rule sets that are used (`bruger`) and not among the files: the nearest of each name. */
function usedBy(files: ReadonlySet<string>, texts: ReadonlyMap<string, string>): readonly string[] {
    const folders = Map.groupBy(
        Array.from(texts, ([path, text]) =>
            namesAfter('regelsæt', text).map((name) => ({ name, path })),
        ).flat(),
        ({ name }) => name,
    );
    const all = new Set(files);
    for (const file of all) {
        for (const name of namesAfter('bruger', texts.get(file) ?? '')) {
            const declared = folders.get(name) ?? [];
            if (declared.some(({ path }) => all.has(path))) continue;
            const shared = (path: string): number => sharedParts(folderOf(path), file);
            const most = Math.max(...declared.map(({ path }) => shared(path)));
            const nearest = declared
                .filter(({ path }) => shared(path) === most)
                .map(({ path }) => folderOf(path));
            for (const path of texts.keys())
                if (nearest.some((folder) => isUnder(path, folder))) all.add(path);
        }
    }
    return [...all].filter((path) => !files.has(path)).sort();
}

function sharedParts(folder: string, file: string): number {
    const [a, b] = [folder.split('/'), file.split('/')];
    const differs = b.findIndex((part, i) => part !== a[i]);
    return differs < 0 ? b.length : differs;
}

function readText(file: string, size: number, bytes: Uint8Array): string | InputError {
    return size > MAX_FILE_SIZE ? { file, message: tooLarge(size) } : decode(file, bytes);
}

const folderOf = (path: string): string => (path.includes('/') ? posix.dirname(path) : '');

const slashed = (path: string): string => path.replaceAll('\\', '/');

function namesAfter(word: string, text: string): readonly string[] {
    return Array.from(
        text.matchAll(new RegExp(`^[ \\t\\ufeff]*${word}[ \\t]+([^\\s"»“]+)`, 'gm')),
        (match) => match[1]!,
    );
}

function noRuleFiles(file: string, excluded: boolean): InputError {
    return {
        file,
        message: excluded
            ? {
                  da: 'har ingen regelfiler, når dem under "exclude" i regelret.json er taget fra',
                  en: 'has no rule files left after those under "exclude" in regelret.json',
              }
            : { da: `indeholder ingen ${RULE_FILE}-filer`, en: `has no ${RULE_FILE} files in it` },
    };
}

function notARuleFile(file: string): InputError {
    return { file, message: { da: `er ikke en ${RULE_FILE}-fil`, en: `is not a ${RULE_FILE} file` } };
}

function brokenLink(file: string): InputError {
    return {
        file,
        message: {
            da: 'er et symbolsk link, der ikke fører til en regelfil i git-lageret',
            en: 'is a symbolic link that leads to no rule file in the git repository',
        },
    };
}
