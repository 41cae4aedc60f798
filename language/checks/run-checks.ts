import type { Finding, RuleSetModel, Severity } from '../model/index.js';
import type { LawTexts } from '../law/model.js';
import type { Language } from '../model/text.js';
import { reformed, type ReformState } from '../reform/index.js';
import { asAfterReform } from './after-reform.js';
import type { Check, CheckContext, Report } from './check.js';
import { compareFindings, type ComparedFindings } from './compare-findings.js';

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
    /** Which reforms are applied, and which rejected recommendations are switched on. */
    readonly reform?: ReformState;
}

/**
 * All findings of a rule set. One that reforms others is judged by what stands in its own files, for the others are
 * checked by themselves; and by what the reforms make of the rules: what is found of these and was not before.
 */
export function runChecks(model: RuleSetModel, checks: readonly Check[], options: CheckOptions): CheckRun {
    const reforms = model.reform?.reforms ?? [];
    if (reforms.length === 0) return runOn(contextOf(model, options), checks, options);
    return runAroundReform(model, checks, options).own;
}

/** The findings of a rule set with reforms, and what these do to the findings of the rules. */
export interface RunAroundReform {
    /** What `runChecks` says. */
    readonly own: CheckRun;
    /** Those of `own` that come of the reforms, or are faults of these. */
    readonly introduced: readonly Finding[];
    /**
     * All findings of the rules before the reforms against those after. The checks of the reform itself are left out,
     * and so are those that hold rules against texts and figures from before it: a reform is there to depart from these.
     */
    readonly compared: ComparedFindings;
}

export function runAroundReform(
    model: RuleSetModel,
    checks: readonly Check[],
    options: CheckOptions,
): RunAroundReform {
    const after = reformed(model, options.reform);
    const before = runOn({ ...contextOf(model, options), after }, checks, options);
    const comparable = checks.filter(isComparable);
    const codes = new Set(comparable.map(({ code }) => code));
    const compared = compareFindings(
        { findings: before.findings.filter(({ code }) => codes.has(code)) },
        runOn({ model: after.model, language: options.language }, comparable, options),
        after.successors,
    );
    const files = new Set(model.files);
    const isOwn = ({ primary }: Pick<Finding, 'primary'>): boolean => files.has(primary.place.uri);
    const found = before.findings.filter(isOwn);
    const come = compared.introduced
        .filter((finding) => !isToldAsReform(finding, before))
        .map((finding) => asAfterReform(model, after, finding, options.language));
    return {
        own: { findings: [...found, ...come], proofs: before.proofs.filter(isOwn) },
        introduced: [...found.filter(({ family }) => family === 'reform'), ...come],
        compared,
    };
}

const isComparable = ({ code, family }: Check): boolean => family !== 'reform' && !/^RR(7|80)/.test(code);

/** A difference between the parts of a merged group is told as that. */
function isToldAsReform({ code, primary, related, components }: Finding, { findings }: CheckRun): boolean {
    if (code !== 'RR201') return false;
    const norms = [primary, ...related].map(({ norm }) => norm);
    return findings.some(
        (other) =>
            other.code === 'RR825' &&
            norms.every((norm) => other.related.some((place) => place.norm === norm)) &&
            components.every((component) => other.components.includes(component)),
    );
}

function contextOf(model: RuleSetModel, { language, law, reform }: CheckOptions): CheckContext {
    return { model, language, ...(law && { law }), ...(reform && { state: reform }) };
}

function runOn(context: CheckContext, checks: readonly Check[], options: CheckOptions): CheckRun {
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
