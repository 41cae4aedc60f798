import { existsSync, statSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Language } from '../../../language/model/text.js';
import { CONFIG_FILE, DEFAULT_LANGUAGE } from '../../config/config.js';
import { RULE_FILE } from '../../workspace/find-files.js';
import type { CheckOptions } from './check.js';
import type { ExitCode, Io } from '../io.js';
import { createRejudging } from './watch-load.js';

/** An editor that saves writes, renames and deletes in one breath. */
const REST_MS = 100;

/**
 * `regelret check --watch`: judges again each time a rule file changes, until it is interrupted. Input that cannot be
 * used is told, and waited for to become usable.
 */
export async function watch(
    options: CheckOptions,
    io: Io,
    check: (options: CheckOptions, io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
    const rejudging = createRejudging();
    const language: Language = options.language ?? DEFAULT_LANGUAGE;
    const paths = (options.paths.length > 0 ? options.paths : ['.']).map((path) => resolve(io.cwd, path));
    const config = options.config === undefined ? undefined : resolve(io.cwd, options.config);
    const written = new Set(
        options.outputs.flatMap(({ file }) => (file === undefined ? [] : resolve(io.cwd, file))),
    );
    let sources: readonly string[] = [];
    const changes = createChanges();
    const onSources = (found: readonly string[]): void => {
        sources = found;
    };
    const matters = (path: string): boolean => {
        if (written.has(path)) return false;
        if (isRuleOrSettings(path) || path === config) return true;
        const isSource = sources.some((source) => isWithin(source, path));
        if (isSource && !isDraft(path)) return true;
        // A folder has no ending. One beside those that are read is none of these rules' business.
        return extname(path) === '' && paths.some((root) => isWithin(root, path) || isWithin(path, root));
    };
    const watchers = createWatchers((path) => {
        if (matters(path)) changes.tell();
    });
    const watchAll = (): void => {
        // Settings hold for what is below them.
        const files = [...paths, ...rejudging.files, ...(config === undefined ? [] : [config])];
        watchers.set([...paths, ...sources], new Set(files.flatMap(foldersAbove)));
    };
    const stop = (): void => changes.end();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
        for (let goesOn = true; goesOn; goesOn = await changes.next()) {
            watchAll();
            // Whoever reads the output later, in a file, wants all of it.
            if (process.stdout.isTTY) io.out('\x1b[2J\x1b[3J\x1b[H');
            await check({ ...options, load: rejudging.load, run: rejudging.run, onSources }, io);
            watchAll();
            io.err(`${WAITING[language]}\n`);
        }
    } finally {
        watchers.set([], new Set());
        process.off('SIGINT', stop).off('SIGTERM', stop);
    }
    return 0;
}

function isRuleOrSettings(path: string): boolean {
    return path.endsWith(RULE_FILE) || basename(path) === CONFIG_FILE;
}

/** What a file is called until all of it is written: its own name follows. */
const isDraft = (path: string): boolean => path.endsWith('.tmp') || basename(path).startsWith('.');

function isWithin(folder: string, path: string): boolean {
    const inside = relative(folder, path);
    return !inside.startsWith('..') && !isAbsolute(inside);
}

function foldersAbove(path: string): readonly string[] {
    const folder = dirname(path);
    return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

interface Changes {
    tell(): void;
    end(): void;
    /** When something has changed and then rested; false when there is no more to wait for. */
    next(): Promise<boolean>;
}

function createChanges(): Changes {
    let isPending = false;
    let hasEnded = false;
    let timer: NodeJS.Timeout | undefined;
    let wake = (): void => undefined;
    return {
        tell() {
            isPending = true;
            clearTimeout(timer);
            timer = setTimeout(() => wake(), REST_MS);
        },
        end() {
            hasEnded = true;
            clearTimeout(timer);
            wake();
        },
        async next() {
            while (!hasEnded) {
                const rested = new Promise<void>((resolveNext) => (wake = resolveNext));
                // What came while the rules were judged has rested long enough.
                if (isPending) setTimeout(() => wake(), REST_MS);
                await rested;
                if (isPending) break;
            }
            isPending = false;
            return !hasEnded;
        },
    };
}

interface Watchers {
    /** Watches these from now on, and nothing else: `roots` with all that is below them. */
    set(roots: readonly string[], folders: ReadonlySet<string>): void;
}

function createWatchers(onChange: (path: string) => void): Watchers {
    const open = new Map<string, FSWatcher>();
    return {
        set(roots, folders) {
            const wanted = new Map<string, { readonly folder: string; readonly recursive: boolean }>();
            const want = (path: string, recursive: boolean): void => {
                const folder = existingFolder(path);
                const isThere = folder === path;
                // A folder that was deleted and made anew is another folder.
                const { ino } = statSync(folder, { throwIfNoEntry: false }) ?? { ino: 0 };
                wanted.set(`${folder} ${ino} ${recursive && isThere}`, {
                    folder,
                    recursive: recursive && isThere,
                });
            };
            for (const root of roots) want(root, true);
            for (const folder of folders) want(folder, false);
            for (const [key, watcher] of open) {
                if (wanted.has(key)) continue;
                watcher.close();
                open.delete(key);
            }
            for (const [key, { folder, recursive }] of wanted) {
                if (open.has(key)) continue;
                try {
                    const watcher = watchFolder(folder, { recursive }, (_, name) =>
                        onChange(join(folder, name ?? '')),
                    );
                    open.set(key, watcher);
                    // A folder that is gone; its parent is watched when the rules have been judged without it.
                    watcher.on('error', () => {
                        open.delete(key);
                        onChange(folder);
                    });
                } catch {
                    // It went meanwhile; the next round sees it.
                }
            }
        },
    };
}

/** The path itself when it is a folder, else the nearest folder around it that is there. */
function existingFolder(path: string): string {
    for (let current = path; ; current = dirname(current)) {
        if (existsSync(current) && statSync(current, { throwIfNoEntry: false })?.isDirectory())
            return current;
        if (dirname(current) === current) return current;
    }
}

const WAITING: Readonly<Record<Language, string>> = {
    da: 'Venter på ændringer; Ctrl+C slutter.',
    en: 'Waiting for changes; Ctrl+C ends.',
};
