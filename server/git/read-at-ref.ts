import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { howToFetch } from './how-to-fetch.js';
import {
    contentsMissing,
    gitSaid,
    inSubmodule,
    NO_COMMITS,
    noSuchPath,
    noSuchRef,
    notARepository,
    notTrusted,
    outsideRepository,
    type GitFailure,
} from './messages.js';
import { runGit, textOf, type GitAnswer } from './run-git.js';

/** The files of a repository as they were at a ref. */
export interface TreeAtRef {
    /** The folder of the repository's working copy, absolute, links resolved. */
    readonly root: string;
    readonly commit: string;
    /** The path that was asked for, from the root, with forward slashes; empty for the root itself. */
    readonly path: string;
    /** Whether the path is a file. */
    readonly isFile: boolean;
    /** All files of the commit, in order: also those outside the path. */
    readonly entries: readonly TreeEntry[];
    /** The contents of some of them, by path. */
    read(entries: readonly TreeEntry[]): Promise<ReadonlyMap<string, Buffer> | GitFailure>;
}

export interface TreeEntry {
    /** From the root, with forward slashes. */
    readonly path: string;
    readonly hash: string;
    /** In bytes. */
    readonly size: number;
    /** The contents are where the link leads. */
    readonly isLink: boolean;
}

export interface OpenOptions {
    /** The path is seen from the root, as git itself reads `ref:path`, unless it starts with a dot. */
    readonly fromRoot?: boolean;
    /** The ref may have been meant as the name of a file. */
    readonly orPath?: boolean;
}

/**
 * Looks up a ref in the repository that the folder is in. The path is seen from the folder, or absolute.
 */
export async function openAtRef(
    cwd: string,
    ref: string,
    path = '.',
    { fromRoot = false, orPath = false }: OpenOptions = {},
): Promise<TreeAtRef | GitFailure> {
    const root = await rootOf(cwd, ref, orPath);
    if (typeof root !== 'string') return root;
    const commit = await commitOf(root, ref, orPath);
    if (typeof commit !== 'string') return commit;

    const fromFolder = /^\.{1,2}(?:\/|$)/.test(path) || !fromRoot || isAbsolute(path);
    const whole = resolve(fromFolder ? await realOf(cwd) : root, path);
    const inside = relative(root, isAbsolute(path) ? await realOf(whole) : whole);
    if (inside.startsWith('..') || isAbsolute(inside)) return outsideRepository(path, root);
    const wanted = inside.split(sep).join('/');

    const listed = await runGit(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    if ('failure' in listed) return listed;
    if (!listed.ok) return gitSaid(listed.err);
    const entries = entriesIn(listed.out.toString('utf8'));
    const isFile = entries.some((entry) => entry.path === wanted);
    if (wanted !== '' && !entries.some((entry) => isUnder(entry.path, wanted))) {
        const submodule = submodulesIn(listed.out.toString('utf8')).find((each) => isUnder(wanted, each));
        if (submodule !== undefined) return inSubmodule(submodule);
        const seenFromHere = relative(root, resolve(await realOf(cwd), path))
            .split(sep)
            .join('/');
        const meant = !fromFolder && entries.some((entry) => isUnder(entry.path, seenFromHere));
        return noSuchPath(ref, wanted, meant ? `${ref}:./${path}` : undefined);
    }
    return {
        root,
        commit,
        path: wanted,
        isFile,
        entries,
        read: (some) => readBlobs(root, ref, some),
    };
}

/** Whether git can look the name up as a commit in the repository of the folder. */
export async function isRef(cwd: string, ref: string): Promise<boolean> {
    if (ref.startsWith('-') || ref === '') return false;
    const answer = await runGit(cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return !('failure' in answer) && answer.ok;
}

/** A file, or all files of a folder. */
export function isUnder(path: string, folder: string): boolean {
    return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

async function rootOf(cwd: string, ref: string, orPath: boolean): Promise<string | GitFailure> {
    const answer = await runGit(cwd, ['rev-parse', '--show-toplevel']);
    if ('failure' in answer) return answer;
    const root = textOf(answer);
    if (root !== undefined && root !== '') return realOf(root);
    if (/dubious ownership/.test(answer.err)) return notTrusted(untrustedFolder(answer) ?? cwd);
    if (root === '' || /not a git repository|must be run in a work tree/.test(answer.err))
        return notARepository(cwd, ref, orPath);
    return gitSaid(answer.err);
}

function untrustedFolder({ err }: GitAnswer): string | undefined {
    return /repository at '([^']+)'/.exec(err)?.[1];
}

async function commitOf(root: string, ref: string, orPath: boolean): Promise<string | GitFailure> {
    if (ref.startsWith('-') || ref === '') return noSuchRef(ref, { shallow: false, orPath });
    const answer = await runGit(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    if ('failure' in answer) return answer;
    const commit = textOf(answer);
    if (commit === undefined && /^HEAD(?![^~^])/.test(ref) && !(await isRef(root, 'HEAD'))) return NO_COMMITS;
    return commit ?? noSuchRef(ref, { ...(await howToFetch(root, ref)), orPath });
}

/** `100644 blob HASH SIZE<tab>PATH`, each ended by a zero. */
function entriesIn(listing: string): TreeEntry[] {
    return listing.split('\0').flatMap((line) => {
        const match = /^(\d+) blob ([0-9a-f]+) +(\d+|-)\t(.+)$/s.exec(line);
        if (!match) return [];
        const [, mode, hash, size, path] = match;
        return [{ path: path!, hash: hash!, size: Number(size) || 0, isLink: mode === '120000' }];
    });
}

/** `160000 commit HASH -<tab>PATH`: where the files of another repository would be. */
const submodulesIn = (listing: string): string[] =>
    listing.split('\0').flatMap((line) => /^160000 commit [0-9a-f]+ +-\t(.+)$/s.exec(line)?.[1] ?? []);

/** Each answer is `HASH blob SIZE`, a line feed, the bytes and a line feed. */
async function readBlobs(
    root: string,
    ref: string,
    entries: readonly TreeEntry[],
): Promise<ReadonlyMap<string, Buffer> | GitFailure> {
    const files = new Map<string, Buffer>();
    if (entries.length === 0) return files;
    const answer = await runGit(
        root,
        ['cat-file', '--batch'],
        entries.map(({ hash }) => `${hash}\n`).join(''),
    );
    if ('failure' in answer) return answer;
    let at = 0;
    for (const { path } of entries) {
        const end = answer.out.indexOf(0x0a, at);
        const header = answer.out.subarray(at, Math.max(end, at)).toString('latin1');
        const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
        if (size === undefined) {
            return / missing$/.test(header) || /promisor|lazy/.test(answer.err)
                ? contentsMissing(ref, 'origin')
                : gitSaid(answer.err || header);
        }
        files.set(path, answer.out.subarray(end + 1, end + 1 + Number(size)));
        at = end + 1 + Number(size) + 1;
    }
    return files;
}

async function realOf(path: string): Promise<string> {
    try {
        return await realpath(path);
    } catch {
        // What is gone from the disk may still be in the history: the folder above it decides.
        const above = resolve(path, '..');
        return above === path ? path : join(await realOf(above), relative(above, path));
    }
}
