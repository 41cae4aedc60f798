import { finish } from '../../../language/analyses/steps.js';
import type { CheckOptions, CheckRun } from '../../../language/checks/run-checks.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import { createRegelretServices } from '../../../language/services.js';
import { createWorkspace, type RuleSetView } from '../../../language/workspace/index.js';
import { gatherFiles } from '../../workspace/gather.js';
import type { Loaded, LoadOptions } from '../../workspace/load.js';

/** Loads and judges rule sets again and again; what has not changed is neither read anew nor judged anew. */
export interface Rejudging {
    load(paths: readonly string[], options?: LoadOptions): Promise<Loaded>;
    run(model: RuleSetModel, options: CheckOptions): CheckRun;
    /** Paths of the files that were read last. */
    readonly files: readonly string[];
}

export function createRejudging(): Rejudging {
    const workspace = createWorkspace(createRegelretServices);
    const texts = new Map<string, string>();
    let views = new Map<RuleSetModel, RuleSetView>();
    let files: readonly string[] = [];
    return {
        get files() {
            return files;
        },
        async load(paths, options = {}) {
            const gathered = await gatherFiles(paths, options);
            if ('errors' in gathered)
                return { ruleSets: [], used: [], requested: [], errors: gathered.errors };
            files = gathered.files.map(({ path }) => path);
            const now = new Map(gathered.files.map(({ uri, text }) => [uri, text]));
            const changes = [
                ...[...now].filter(([uri, text]) => texts.get(uri) !== text),
                ...[...texts.keys()].filter((uri) => !now.has(uri)).map((uri) => [uri, undefined] as const),
            ].map(([uri, text]) => ({ uri, text }));
            await workspace.update(changes);
            for (const { uri, text } of changes)
                if (text === undefined) texts.delete(uri);
                else texts.set(uri, text);
            views = new Map(workspace.ruleSets.map((view) => [view.model, view]));
            const requested = gathered.selected.filter((file) => file.requested);
            const wanted = new Set(requested.map(({ uri }) => uri));
            const isWanted = (model: RuleSetModel): boolean => model.files.some((uri) => wanted.has(uri));
            const models = [...views.keys()];
            return {
                ruleSets: models.filter(isWanted),
                used: models.filter((model) => !isWanted(model)),
                requested,
                errors: [],
                ...(options.keepsDocuments && {
                    documents: workspace.services.shared.workspace.LangiumDocuments,
                }),
            };
        },
        run: (model, options) => finish(views.get(model)!.check(options)),
    };
}
