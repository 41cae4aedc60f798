import type { Finding, RuleSetModel } from '../model/index.js';
import { applySuppressions, type SuppressionStanding } from '../suppressions/apply.js';
import type { Check } from './check.js';
import type { CheckOptions, CheckRun } from './run-checks.js';

/** Runs the checks, takes out what remarks in the text allow, and tells of the remarks that allow nothing. */
export function* withSuppressions(
    model: RuleSetModel,
    checks: readonly Check[],
    options: CheckOptions,
    run: (options: CheckOptions) => Generator<void, CheckRun>,
): Generator<void, CheckRun> {
    if (!model.suppressions) return yield* run(options);
    const failed = new Set<string | undefined>();
    const ran = yield* run(watching(options, failed));
    const saysAll = checksThatSayAll(model, checks, options);
    const { findings, suppressed, standings } = applySuppressions(model, {
        findings: ran.findings,
        isJudged: (code) => saysAll(code) && !failed.has(code) && !failed.has(undefined),
        today: options.today,
    });
    const told = checks.flatMap((check) => sayStandings(check, standings, options));
    return { ...ran, findings: [...findings, ...told], suppressed };
}

/**
 * Whether a check says all that it has to say of a rule set: it is not switched off, and those that read the acts' own
 * text have the text of each act.
 */
export function checksThatSayAll(
    { vocabulary }: RuleSetModel,
    checks: readonly Check[],
    { severities, law }: Pick<CheckOptions, 'severities' | 'law'>,
): (code: string) => boolean {
    const codes = new Set(checks.map(({ code }) => code));
    const hasLaw = [...vocabulary.lawActs.keys()].every((id) => law?.has(id));
    return (code) => codes.has(code) && severities?.[code] !== 'off' && (hasLaw || !code.startsWith('RR7'));
}

function sayStandings(
    check: Check,
    standings: readonly SuppressionStanding[],
    { language, severities }: CheckOptions,
): Finding[] {
    const { code, family } = check;
    const chosen = severities?.[code];
    if (chosen === 'off') return [];
    return (check.ofSuppressions?.(standings, language) ?? []).flatMap((report) =>
        report.verdict === 'absent'
            ? []
            : [{ ...report, code, family, severity: chosen ?? report.severity ?? check.severity }],
    );
}

function watching(options: CheckOptions, failed: Set<string | undefined>): CheckOptions {
    const { onFailure } = options;
    if (!onFailure) return options;
    return {
        ...options,
        onFailure(failure) {
            failed.add(failure.check?.code);
            onFailure(failure);
        },
    };
}
