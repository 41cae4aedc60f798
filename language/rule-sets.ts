import type { RuleSetModel } from './model/index.js';
import type { createRegelretServices } from './services.js';
import { createRuleSetModels } from './workspace/rule-set-models.js';

export interface SourceFile {
    readonly uri: string;
    readonly text: string;
}

/** Parses, links and lowers files into the rule sets that they form. Broken text gives problems, never an exception. */
export async function buildRuleSets(
    services: ReturnType<typeof createRegelretServices>,
    files: readonly SourceFile[],
): Promise<RuleSetModel[]> {
    const built = createRuleSetModels(services.regelret, { inOrder: (uris) => uris });
    built.update(files);
    return [...built.models.values()];
}
