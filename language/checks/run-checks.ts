import type { Finding, RuleSetModel, Severity } from '../model/index.js';
import type { LawTexts } from '../law/model.js';
import { finish } from '../analyses/steps.js';
import type { Language } from '../model/text.js';
import type { AllowedFinding } from '../suppressions/apply.js';
import { keepingReforms, reformed, type Reformed, type ReformState } from '../reform/index.js';
import { asAfterReform } from './after-reform.js';
import type { Check, CheckContext, Report } from './check.js';
import { compareFindings, type ComparedFindings } from './compare-findings.js';
import { createJudge, type CheckFailure, type Judge } from './judge.js';
import { withSuppressions } from './with-suppressions.js';

export interface CheckRun {
    readonly findings: readonly Finding[];
    /** Claims that were proved to hold. */
    readonly proofs: readonly Proof[];
    /** Findings that remarks in the text allow, and that are none of `findings`. */
    readonly suppressed: readonly AllowedFinding[];
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
    /** The day on which a remark that allows findings for a time may have expired; without it none has. */
    readonly today?: number;
    /** Files whose rules are judged before all others. */
    readonly first?: ReadonlySet<string>;
    /** Told of a check that failed, and that therefore says nothing of some rules; without it the error goes on. */
    readonly onFailure?: (failure: CheckFailure) => void;
}

export type { AllowedFinding, CheckFailure };

/**
 * All findings of a rule set, check by check and in the order of the text. One that reforms others is judged by what
 * stands in its own files, for the others are checked by themselves; and by what the reforms make of the rules: what is
 * found of these and was not before.
 */
export function runChecks(model: RuleSetModel, checks: readonly Check[], options: CheckOptions): CheckRun {
    return finish(createCheckRunner(checks).run(model, options));
}

/** The findings of a rule set with reforms, and what these do to the findings of the rules. */
export interface RunAroundReform {
    /** What `runChecks` says, before remarks in the text are followed. */
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
    return finish(createCheckRunner(checks).runAroundReform(model, options));
}

/**
 * Runs checks on one rule set again and again while it changes. What was judged is kept and only what a change can have
 * touched is judged again; what it says is what `runChecks` says. Both run in steps, between which they may be left for
 * good or for a time.
 */
export interface CheckRunner {
    run(model: RuleSetModel, options: CheckOptions): Generator<void, CheckRun>;
    runAroundReform(model: RuleSetModel, options: CheckOptions): Generator<void, RunAroundReform>;
}

export function createCheckRunner(checks: readonly Check[]): CheckRunner {
    const comparable = checks.filter(isComparable);
    const before = createJudge(checks);
    const after = createJudge(comparable);
    const told: Told = new WeakMap();

    function* run(given: RuleSetModel, options: CheckOptions): Generator<void, CheckRun> {
        const model = keepingReforms(given);
        return yield* withSuppressions(model, checks, options, (watched) => runAll(model, watched));
    }

    function* runAll(model: RuleSetModel, options: CheckOptions): Generator<void, CheckRun> {
        const reforms = model.reform?.reforms ?? [];
        if (reforms.length === 0) return yield* runOn(before, contextOf(model, options), options, told);
        return (yield* aroundReform(model, options)).own;
    }

    function* aroundReform(given: RuleSetModel, options: CheckOptions): Generator<void, RunAroundReform> {
        const model = keepingReforms(given);
        yield;
        const result = applied(model, options);
        yield;
        const context = { ...contextOf(model, options), ...(result && { after: result }) };
        const found = yield* runOn(before, context, options, told);
        const contextAfter = result && { model: result.model, language: options.language };
        const left = contextAfter ? yield* runOn(after, contextAfter, options, told) : NOTHING;
        yield;
        return compareRuns(model, result, found, left, new Set(comparable.map(({ code }) => code)), options);
    }

    return { run, runAroundReform: aroundReform };
}

const NOTHING: CheckRun = { findings: [], proofs: [], suppressed: [] };

function applied(model: RuleSetModel, { reform, onFailure }: CheckOptions): Reformed | undefined {
    try {
        return reformed(model, reform);
    } catch (error) {
        if (!onFailure) throw error;
        onFailure({ rules: [], error });
        return undefined;
    }
}

function compareRuns(
    model: RuleSetModel,
    after: Reformed | undefined,
    before: CheckRun,
    left: CheckRun,
    comparable: ReadonlySet<string>,
    { language }: CheckOptions,
): RunAroundReform {
    const compared = compareFindings(
        { findings: before.findings.filter(({ code }) => comparable.has(code)) },
        left,
        after?.successors ?? new Map(),
    );
    const files = new Set(model.files);
    const isOwn = ({ primary }: Pick<Finding, 'primary'>): boolean => files.has(primary.place.uri);
    const found = before.findings.filter(isOwn);
    const come = after
        ? compared.introduced
              .filter((finding) => !isToldAsReform(finding, before))
              .map((finding) => asAfterReform(model, after, finding, language))
        : [];
    return {
        own: { findings: [...found, ...come], proofs: before.proofs.filter(isOwn), suppressed: [] },
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

/** The findings that reports have become: what is judged no second time is told as the same object. */
type Told = WeakMap<Report, Finding>;

function* runOn(
    judge: Judge,
    context: CheckContext,
    options: CheckOptions,
    told: Told,
): Generator<void, CheckRun> {
    const { severities, first, onFailure } = options;
    const how = {
        isWanted: ({ code }: Check): boolean => severities?.[code] !== 'off',
        ...(first && { first }),
        ...(onFailure && { onFailure }),
    };
    const findings: Finding[] = [];
    const proofs: Proof[] = [];
    for (const { check, reports } of yield* judge.judge(context, how)) {
        const chosen = severities?.[check.code];
        for (const report of reports) {
            if (report.verdict === 'absent')
                proofs.push({ code: check.code, message: report.message, primary: report.primary });
            else findings.push(toFinding(check, report, chosen === 'off' ? undefined : chosen, told));
        }
    }
    return { findings, proofs, suppressed: [] };
}

function toFinding(
    check: Check,
    report: Exclude<Report, { verdict: 'absent' }>,
    chosen: Severity | undefined,
    told: Told,
): Finding {
    const severity = chosen ?? report.severity ?? check.severity;
    const known = told.get(report);
    if (known?.severity === severity) return known;
    const finding = { ...report, code: check.code, family: check.family, severity };
    told.set(report, finding);
    return finding;
}
