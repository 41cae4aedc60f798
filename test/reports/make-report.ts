import { judgeFigures } from '../../language/analyses/figures/index.js';
import { runAroundReform, runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Language, RuleSetModel } from '../../language/model/index.js';
import { countReform, type ReformCounts } from '../../language/reform/count/index.js';
import { applyReforms } from '../../language/reform/index.js';
import type { ReformReport } from '../../language/reports/reform/model.js';
import { reformReport } from '../../language/reports/reform/report.js';
import type { SourceFile } from '../../language/rule-sets.js';
import { ruleSetsFrom } from '../support/rules.js';

export interface MadeReport {
    readonly report: ReformReport;
    readonly counts: ReformCounts;
    readonly model: RuleSetModel;
}

const names = (uri: string): string => decodeURI(uri).split('/').at(-1)!;

export function sources(files: Readonly<Record<string, string>>): SourceFile[] {
    return Object.entries(files).map(([name, text]) => ({ uri: `file:///test/${name}`, text }));
}

/** A report on a reform of what stands in the files, or on their last rule set where no reform is named. */
export async function makeReport(
    files: readonly SourceFile[],
    reform?: string,
    language: Language = 'da',
): Promise<MadeReport> {
    const models = await ruleSetsFrom(files);
    const model = models.find((each) => each.reform?.reforms.some(({ id }) => id === reform)) ?? models[0]!;
    if (reform === undefined) {
        const counts = countReform(model);
        const { findings } = runChecks(model, checks, { language });
        const found = { introduced: [], remaining: findings, gone: [] };
        const input = {
            model,
            side: counts.before,
            findings: found,
            claims: [],
            included: new Set<string>(),
        };
        return { report: reformReport(input, { language, names }), counts, model };
    }
    const counts = countReform(model, { reform });
    const { introduced, compared } = runAroundReform(model, checks, { language });
    const { remaining, gone } = compared;
    const claims = judgeFigures(model, { reformed: () => applyReforms(model).model });
    const input = {
        model,
        side: counts.before,
        counts,
        findings: { introduced, remaining, gone },
        claims,
        included: new Set<string>(),
    };
    return { report: reformReport(input, { language, names }), counts, model };
}
