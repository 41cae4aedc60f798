import type { CheckRun } from '../../language/checks/run-checks.js';
import type { Finding, RuleSetModel } from '../../language/model/index.js';
import type { SuppressedFinding } from '../../language/reports/check/report.js';
import { fingerprints } from '../../language/reports/fingerprint.js';
import { isMistake } from '../../language/suppressions/known.js';
import type { Baseline } from './baseline.js';

/** The findings of a rule set, and those of them that are accounted for. */
export interface Accounted {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
    /** Of all of them. */
    readonly fingerprints: ReadonlyMap<Finding, string>;
}

/** Takes out what remarks in the text allow and what is on the list of known findings. */
export function accountFor(
    model: RuleSetModel,
    { findings, suppressed }: Pick<CheckRun, 'findings' | 'suppressed'>,
    baseline?: Baseline,
): Accounted {
    const known = fingerprints([...findings, ...suppressed.map(({ finding }) => finding)], model);
    const listed = new Map(baseline?.entries.map((entry) => [entry.fingerprint, entry]));
    const inText = suppressed.map(({ finding, reason }): SuppressedFinding => ({
        finding,
        by: 'comment',
        reason,
    }));
    const left: Finding[] = [];
    const onList: SuppressedFinding[] = [];
    for (const finding of findings) {
        const entry = isMistake(finding.code) ? undefined : listed.get(known.get(finding)!);
        if (!entry) left.push(finding);
        else
            onList.push({
                finding,
                by: 'baseline',
                ...(entry.reason !== undefined && { reason: entry.reason }),
            });
    }
    return { findings: left, suppressed: [...inText, ...onList], fingerprints: known };
}
