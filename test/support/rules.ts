import { URI } from 'langium';
import { checks } from '../../language/generated/checks.js';
import { runChecks, type CheckRun } from '../../language/checks/run-checks.js';
import type { Check } from '../../language/checks/check.js';
import type { Language, RuleSetModel } from '../../language/model/index.js';
import { buildRuleSets, type SourceFile } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';

const services = createRegelretServices();

/** The rule sets of some files. The files are forgotten again: tests never see each other's. */
export async function ruleSetsFrom(files: readonly SourceFile[]): Promise<RuleSetModel[]> {
    try {
        return await buildRuleSets(services, files);
    } finally {
        await services.shared.workspace.DocumentBuilder.update(
            [],
            files.map(({ uri }) => URI.parse(uri)),
        );
    }
}

/** One rule set from one text. */
export async function rulesFrom(text: string): Promise<RuleSetModel> {
    const [model] = await ruleSetsFrom([{ uri: 'file:///test/regler.regel', text }]);
    return model!;
}

/** What the checks say of one text; all checks unless some are given. */
export async function checkText(
    text: string,
    only: readonly Check[] = checks,
    language: Language = 'da',
): Promise<CheckRun> {
    return runChecks(await rulesFrom(text), only, { language });
}
