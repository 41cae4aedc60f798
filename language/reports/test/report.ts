import type { CaseResult, CaseStatus } from '../../evaluation/index.js';
import type { RuleSetModel } from '../../model/index.js';

/** What `test` found, as the renderers read it. */
export interface TestReport {
    readonly ruleSets: readonly {
        readonly model: RuleSetModel;
        readonly cases: readonly CaseResult[];
    }[];
}

/** How many prøver came out each way. */
export function tallyCases({ ruleSets }: TestReport): Readonly<Record<CaseStatus, number>> {
    const tally = { passed: 0, failed: 0, skipped: 0 };
    for (const { cases } of ruleSets) for (const { status } of cases) tally[status] += 1;
    return tally;
}
