import type { Finding, RuleSetModel, Severity } from '../model/index.js';
import type { LawTexts } from '../law/model.js';
import type { Language } from '../model/text.js';
import type { Check, Report } from './check.js';

export interface CheckRun {
    readonly findings: readonly Finding[];
    /** Claims that were proved to hold. */
    readonly proofs: readonly Proof[];
}

export interface Proof {
    readonly code: string;
    readonly message: string;
    readonly primary: Finding['primary'];
}

/** What the reader chose per check: another severity, or off. */
export type SeverityOverrides = Readonly<Record<string, Severity | 'off'>>;

export interface CheckOptions {
    readonly language: Language;
    readonly severities?: SeverityOverrides;
    readonly law?: LawTexts;
}

export function runChecks(model: RuleSetModel, checks: readonly Check[], options: CheckOptions): CheckRun {
    const { language, law } = options;
    const context = { model, language, ...(law && { law }) };
    const findings: Finding[] = [];
    const proofs: Proof[] = [];
    for (const check of checks) {
        const chosen = options.severities?.[check.code];
        if (chosen === 'off') continue;
        for (const report of check.run(context)) {
            if (report.verdict === 'absent')
                proofs.push({ code: check.code, message: report.message, primary: report.primary });
            else findings.push(toFinding(check, report, chosen));
        }
    }
    return { findings, proofs };
}

function toFinding(
    check: Check,
    report: Exclude<Report, { verdict: 'absent' }>,
    chosen: Severity | undefined,
): Finding {
    return {
        ...report,
        code: check.code,
        family: check.family,
        severity: chosen ?? report.severity ?? check.severity,
        fixes: report.fixes ?? [],
    };
}
