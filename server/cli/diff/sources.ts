import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config/config.js';
import { createConfigs } from '../../config/find-config.js';
import { knownChecks } from '../../config/known-checks.js';
import { gatherAtRef } from '../../git/gather-at-ref.js';
import { openAtRef } from '../../git/read-at-ref.js';
import type { ReadFile } from '../../workspace/build.js';
import { gatherFiles } from '../../workspace/gather.js';
import type { InputError } from '../../workspace/input-error.js';
import type { SelectedFile } from '../../workspace/select-files.js';
import { showPath } from '../io.js';
import { conflictIn } from './conflict.js';
import type { SideWord } from './side-words.js';

/** The files of one side, and what it is called. */
export interface Sources {
    /** `HEAD~1:examples/lab-foer`, or a path. */
    readonly label: string;
    readonly files: readonly ReadFile[];
    readonly selected: readonly SelectedFile[];
    readonly configOf: (folder: string) => Promise<Config>;
    /** Absolute: what was asked for. */
    readonly path: string;
}

export interface SourceOptions {
    readonly cwd: string;
    /** A config that holds for everything. */
    readonly config: string | undefined;
    /** For a side that does not say: seen from the current folder. */
    readonly path: string;
}

type Wrong = { readonly errors: readonly InputError[] };

/** Reads the files of a side, whole rule sets; one that cannot be used stops it all. */
export async function readSources(
    side: Exclude<SideWord, { kind: 'day' }>,
    options: SourceOptions,
): Promise<Sources | Wrong> {
    const read = await (side.kind === 'path' ? fromDisk(side.path, options) : fromCommit(side, options));
    if ('errors' in read) return read;
    const conflicts = read.files.flatMap((file) => conflictIn(file) ?? []);
    if (conflicts.length === 0) return read;
    return { errors: side.kind === 'ref' ? conflicts.map((each) => atCommit(each, side.ref)) : conflicts };
}

async function fromDisk(path: string, { cwd, config, path: other }: SourceOptions): Promise<Sources | Wrong> {
    const whole = resolve(cwd, path === '' ? other : path);
    const configs = createConfigs(knownChecks, config && resolve(cwd, config));
    const gathered = await gatherFiles([whole], { isExcluded: configs.isExcluded });
    if ('errors' in gathered) return gathered;
    if (configs.errors.length > 0) return { errors: configs.errors };
    return { ...gathered, label: showPath(cwd, whole), configOf: configs.of, path: whole };
}

async function fromCommit(
    { ref, path }: Extract<SideWord, { kind: 'ref' }>,
    { cwd, config, path: other }: SourceOptions,
): Promise<Sources | Wrong> {
    const tree = await openAtRef(cwd, ref, path ?? other, {
        fromRoot: path !== undefined,
        orPath: path === undefined,
    });
    if ('failure' in tree) return { errors: [{ message: tree.failure }] };
    const label = tree.path === '' ? ref : `${ref}:${tree.path}`;
    const gathered = await gatherAtRef(tree, knownChecks);
    // The same path may be on the disk too, where nothing is wrong with it.
    if ('errors' in gathered) return { errors: gathered.errors.map((error) => atCommit(error, ref)) };
    const forced = config === undefined ? undefined : createConfigs(knownChecks, resolve(cwd, config));
    return {
        files: gathered.files,
        selected: gathered.selected,
        label,
        configOf: forced ? forced.of : async (folder) => gathered.configOf(folder),
        path: resolve(tree.root, tree.path),
    };
}

function atCommit({ message, ...error }: InputError, ref: string): InputError {
    if (error.file === undefined) return { ...error, message };
    return { ...error, message: { da: `${message.da} (i ${ref})`, en: `${message.en} (in ${ref})` } };
}

/** The files that only complete the rule sets, and were not asked for. */
export function restOf({ files, selected }: Sources): readonly ReadFile[] {
    const asked = new Set(selected.filter(({ requested }) => requested).map(({ uri }) => uri));
    return files.filter(({ uri }) => !asked.has(uri));
}

/**
 * Where both sides are a part of one rule set, as a file and its earlier version, the rest of it is that of the later
 * side in both: then all that differs comes of the part.
 */
export function withCommonRest(before: Sources, after: Sources): readonly [Sources, Sources] {
    const [rest, earlierRest] = [restOf(after), restOf(before)];
    const known = new Set(earlierRest.map(({ uri }) => uri));
    if (!rest.some(({ uri }) => known.has(uri))) return [before, after];
    const asked = new Set(
        [...before.selected, ...after.selected].filter(({ requested }) => requested).map(({ uri }) => uri),
    );
    const common = rest.filter(({ uri }) => !asked.has(uri));
    const withRest = (side: Sources): Sources => {
        const own = new Set(side.selected.filter(({ requested }) => requested).map(({ uri }) => uri));
        return { ...side, files: [...side.files.filter(({ uri }) => own.has(uri)), ...common] };
    };
    return [withRest(before), withRest(after)];
}

export const pathOf = (uri: string): string => fileURLToPath(uri);
