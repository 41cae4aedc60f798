import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegelretServices } from '../../../language/services.js';
import { createWorkspace, type RuleSetView } from '../../../language/workspace/index.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { createConfigs } from '../../config/find-config.js';
import { knownChecks } from '../../config/known-checks.js';
import { applyRepairs, type Repaired } from '../../fixes/apply-repairs.js';
import { gatherFiles } from '../../workspace/gather.js';
import type { InputError } from '../../workspace/input-error.js';
import { readWholeFile, replaceFile, withLineEndsOf, type WholeFile } from '../../workspace/whole-file.js';
import { toPatch } from './patch.js';
import { sayRepairs } from './report.js';
import type { Io } from '../io.js';
import { createLawLibrary } from '../law/texts.js';
import { folderOf, refuse, type InputOptions } from '../session.js';

export interface FixOptions extends InputOptions {
    /** Also what changes somebody's position, or may not be what was meant. */
    readonly unsafe: boolean;
    /** Nothing is written; the changes are told as a patch. */
    readonly dryRun: boolean;
}

export interface Fixed {
    /** The texts as they would be, where they were not written. */
    readonly texts?: ReadonlyMap<string, string>;
    /** Something could not be written. */
    readonly failed: boolean;
}

/**
 * The repairs of `regelret check --fix`. Input that cannot be used is left for the check itself to tell of: nothing is
 * repaired then.
 */
export async function fix(options: FixOptions, io: Io): Promise<Fixed> {
    const { dryRun, unsafe } = options;
    const configs = createConfigs(knownChecks, options.config && resolve(io.cwd, options.config));
    const paths = (options.paths.length > 0 ? options.paths : ['.']).map((path) => resolve(io.cwd, path));
    const language = options.language ?? (await configs.of(folderOf(paths[0]!))).language ?? DEFAULT_LANGUAGE;
    const gathered = await gatherFiles(paths, { isExcluded: configs.isExcluded });
    if ('errors' in gathered || configs.errors.length > 0) return { failed: false };

    const files = await readWhole(gathered.selected.filter(({ requested }) => requested));
    if (!files) return { failed: false };
    const workspace = createWorkspace(createRegelretServices);
    try {
        await workspace.update(gathered.files);
    } catch (error) {
        if (error instanceof RangeError) return { failed: false };
        throw error;
    }
    const library = createLawLibrary();
    const lawTexts = options.lawTexts === undefined ? undefined : resolve(io.cwd, options.lawTexts);
    const repaired = await applyRepairs({
        workspace,
        isJudged: ({ files: own }) => own.some((uri) => files.has(uri)),
        writable: new Set(files.keys()),
        optionsOf: async ({ model }: RuleSetView) => {
            const config = await configs.of(dirname(fileURLToPath(model.files[0]!)));
            const law = await library.of(model, { ...config, ...(lawTexts !== undefined && { lawTexts }) });
            return {
                language,
                severities: config.checks,
                ...(options.today !== undefined && { today: options.today }),
                ...(law.texts && { law: law.texts }),
            };
        },
        unsafe,
        asIn: (uri, text) => withLineEndsOf(files.get(uri)?.text ?? '', text),
    });
    if (dryRun) io.out(toPatch(rewritten(repaired, files), io.cwd));
    const errors = dryRun ? [] : await writeAll(repaired, files);
    io.err(sayRepairs(repaired, { language, cwd: io.cwd, dryRun, unsafe }));
    refuse(errors, io, language);
    if (!dryRun) return { failed: errors.length > 0 };
    return {
        texts: new Map(Array.from(repaired.texts, ([uri, text]) => [files.get(uri)!.path, text])),
        failed: false,
    };
}

async function readWhole(
    selected: readonly { readonly path: string; readonly uri: string }[],
): Promise<ReadonlyMap<string, WholeFile> | undefined> {
    const files = new Map<string, WholeFile>();
    for (const { path, uri } of selected) {
        const file = await readWholeFile(path);
        if ('message' in file) return undefined;
        files.set(uri, file);
    }
    return files;
}

function rewritten({ texts }: Repaired, files: ReadonlyMap<string, WholeFile>) {
    return Array.from(texts, ([uri, text]) => {
        const { path, mark, text: before } = files.get(uri)!;
        return { path, before: mark + before, after: mark + text };
    });
}

async function writeAll(
    { texts }: Repaired,
    files: ReadonlyMap<string, WholeFile>,
): Promise<readonly InputError[]> {
    const errors: InputError[] = [];
    for (const [uri, text] of texts) {
        const error = await replaceFile(files.get(uri)!, text);
        if (error) errors.push(error);
    }
    return errors;
}
