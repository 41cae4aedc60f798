import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { LawTexts } from '../../language/law/model.js';
import type { RuleSetModel } from '../../language/model/index.js';
import type { Config } from '../config/config.js';
import { knownChecks } from '../config/known-checks.js';
import { gatherAtRef } from '../git/gather-at-ref.js';
import { isUnder, openAtRef, type TreeAtRef } from '../git/read-at-ref.js';
import { build } from '../workspace/build.js';
import { RULE_FILE } from '../workspace/find-files.js';
import type { InputError } from '../workspace/input-error.js';
import { accountFor } from './account.js';

export interface AtRefOptions {
    readonly cwd: string;
    readonly ref: string;
    /** Absolute. */
    readonly paths: readonly string[];
    readonly today?: number;
    /** Settings that hold whatever the ref says. */
    readonly config?: Config | undefined;
    /** A folder of law texts that is used whatever the settings say. */
    readonly lawTexts?: string | undefined;
    /** Reads the texts of the acts in a folder. */
    readonly lawOf: (model: RuleSetModel, folder: string | undefined) => Promise<LawTexts | undefined>;
}

/**
 * By what the findings are known that a run of the checks gave at a ref of git: on the rules, the settings and the law
 * texts of then. What was allowed by a remark is not among them, so that it is new where the remark is gone.
 */
export async function findingsAtRef(
    options: AtRefOptions,
): Promise<ReadonlySet<string> | { readonly errors: readonly InputError[] }> {
    const { cwd, ref, paths } = options;
    const tree = await openAtRef(cwd, ref, '', { fromRoot: true });
    if ('failure' in tree) return { errors: [{ message: tree.failure }] };
    const known = new Set<string>();
    for (const path of new Set(paths.map((each) => pathAt(tree, each)))) {
        const found = await findingsAt({ ...tree, path, isFile: hasFile(tree, path) }, options);
        if ('errors' in found) return { errors: found.errors.map((error) => atRef(error, ref)) };
        for (const each of found) known.add(each);
    }
    return known;
}

async function findingsAt(
    tree: TreeAtRef,
    { today, config: forced, lawTexts, lawOf }: AtRefOptions,
): Promise<readonly string[] | { readonly errors: readonly InputError[] }> {
    const isRuleFile = ({ path }: { readonly path: string }): boolean =>
        path.endsWith(RULE_FILE) && isUnder(path, tree.path);
    if (!tree.entries.some(isRuleFile)) return [];
    const gathered = await gatherAtRef(tree, knownChecks);
    if ('errors' in gathered) return gathered;
    const models = await build(gathered.files);
    if ('errors' in models) return models;
    const requested = new Set(gathered.selected.map(({ uri }) => uri));
    const found: string[] = [];
    for (const model of models.filter(({ files }) => files.some((uri) => requested.has(uri)))) {
        const config = forced ?? gathered.configOf(dirname(fileURLToPath(model.files[0]!)));
        const law = await withLawAtRef(tree, lawTexts ?? config.lawTexts, (folder) => lawOf(model, folder));
        if ('errors' in law) return law;
        const ran = runChecks(model, checks, {
            language: 'da',
            severities: config.checks,
            ...(today !== undefined && { today }),
            ...(law.texts && { law: law.texts }),
        });
        const { findings, fingerprints } = accountFor(model, ran);
        found.push(...findings.map((finding) => fingerprints.get(finding)!));
    }
    return found;
}

/** A path that was not there is one that has been moved: then all rules of the ref count. */
function pathAt({ root, entries }: TreeAtRef, path: string): string {
    const inside = relative(root, path).split(sep).join('/');
    const isThere = !inside.startsWith('..') && entries.some((entry) => isUnder(entry.path, inside));
    return isThere ? inside : '';
}

const hasFile = ({ entries }: TreeAtRef, path: string): boolean =>
    entries.some((entry) => entry.path === path);

/** The law texts of the ref, where it has the folder; laid out on the disk, which is where they are read from. */
async function withLawAtRef(
    tree: TreeAtRef,
    folder: string | undefined,
    read: (folder: string | undefined) => Promise<LawTexts | undefined>,
): Promise<{ readonly texts: LawTexts | undefined } | { readonly errors: readonly InputError[] }> {
    if (folder === undefined) return { texts: await read(undefined) };
    const inside = relative(tree.root, folder).split(sep).join('/');
    const entries = tree.entries.filter(({ path, isLink }) => isUnder(path, inside) && !isLink);
    if (inside.startsWith('..') || isAbsolute(inside) || entries.length === 0)
        return { texts: await read(folder) };
    const bytes = await tree.read(entries);
    if ('failure' in bytes) return { errors: [{ message: bytes.failure }] };
    const copy = await mkdtemp(join(tmpdir(), 'regelret-'));
    try {
        for (const [path, content] of bytes) {
            const file = join(copy, relative(inside, path));
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, content);
        }
        return { texts: await read(copy) };
    } finally {
        await rm(copy, { recursive: true, force: true });
    }
}

function atRef({ message, ...error }: InputError, ref: string): InputError {
    return { ...error, message: { da: `${message.da} (i ${ref})`, en: `${message.en} (in ${ref})` } };
}
