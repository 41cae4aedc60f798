import type { LangiumDocuments } from 'langium';
import type { RuleSetModel } from '../../language/model/index.js';
import { createRegelretServices } from '../../language/services.js';
import { build } from './build.js';
import { gatherFiles, type GatherOptions } from './gather.js';
import type { InputError } from './input-error.js';
import type { SelectedFile } from './select-files.js';

export interface Loaded {
    /** The rule sets that the requested files belong to, whole. Empty when there are errors. */
    readonly ruleSets: readonly RuleSetModel[];
    /** Rule sets that these use, and that no requested file belongs to. */
    readonly used: readonly RuleSetModel[];
    /** The files that were asked for. */
    readonly requested: readonly SelectedFile[];
    readonly errors: readonly InputError[];
    /** The files as they were parsed, where they are asked for: they take much memory. */
    readonly documents?: LangiumDocuments;
}

export interface LoadOptions extends GatherOptions {
    readonly keepsDocuments?: boolean;
}

/**
 * Reads the rule files at the paths, the rest of the rule sets that they belong to, and the rule sets that these use.
 * One file that cannot be used stops everything: without it, the others would be judged wrongly.
 */
export async function loadRuleSets(paths: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
    const { onProgress = () => undefined } = options;
    const gathered = await gatherFiles(paths, options);
    if ('errors' in gathered) return refused(gathered.errors);
    const { files, selected } = gathered;

    onProgress('build', files.length);
    const services = createRegelretServices();
    const built = await build(files, services);
    if ('errors' in built) return refused(built.errors);
    const requested = selected.filter((file) => file.requested);
    const wanted = new Set(requested.map(({ uri }) => uri));
    const isWanted = (model: RuleSetModel): boolean => model.files.some((uri) => wanted.has(uri));
    return {
        ruleSets: built.filter(isWanted),
        used: built.filter((model) => !isWanted(model)),
        requested,
        errors: [],
        ...(options.keepsDocuments && { documents: services.shared.workspace.LangiumDocuments }),
    };
}

function refused(errors: readonly InputError[]): Loaded {
    return { ruleSets: [], used: [], requested: [], errors };
}
