import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import type { Finding, Severity } from '../../language/model/index.js';
import { toCheckJson } from '../../language/reports/check-json.js';
import type { CheckedRuleSet, CheckReport } from '../../language/reports/check-report.js';
import { renderCheckText } from '../../language/reports/check-text.js';
import { DEFAULT_FAIL_LEVEL, type FailLevel } from '../config/config.js';
import { fileNames, type ExitCode, type Io } from './io.js';
import { withInput, type InputOptions, type Session } from './session.js';

export interface CheckOptions extends InputOptions {
    /** Findings do not count towards the exit code. */
    readonly exitZero: boolean;
}

/** `regelret check`: what is wrong with the rules, for whom, and where the other half stands. */
export function check(options: CheckOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, (session) => {
        const checked = session.ruleSets.map(({ model, config }) => ({
            failLevel: config.failLevel ?? DEFAULT_FAIL_LEVEL,
            ruleSet: limitTo(session, {
                model,
                ...runChecks(model, checks, { language: session.language, severities: config.checks }),
            }),
        }));
        const report: CheckReport = {
            ruleSets: checked.map(({ ruleSet }) => ruleSet),
            files: session.requested.size,
        };
        io.out(render(report, session, options, io));
        const fails = checked.some(({ ruleSet, failLevel }) =>
            ruleSet.findings.some((finding) => reaches(finding, failLevel)),
        );
        return fails && !options.exitZero ? 1 : 0;
    });
}

function render(report: CheckReport, { language }: Session, { format, color }: CheckOptions, io: Io): string {
    const names = fileNames(io.cwd);
    if (format === 'json') return `${JSON.stringify(toCheckJson(report, names), undefined, 2)}\n`;
    return renderCheckText(report, { language, names, style: io.style(color), width: io.width });
}

/** The findings that have a foot in the files asked for; the rest of the rule set was read only to judge these. */
function limitTo({ requested }: Session, { model, findings, proofs }: CheckedRuleSet): CheckedRuleSet {
    const isAskedFor = ({ place }: Finding['primary']): boolean => requested.has(place.uri);
    return {
        model,
        findings: findings.filter(({ primary, related }) => [primary, ...related].some(isAskedFor)),
        proofs: proofs.filter(({ primary }) => isAskedFor(primary)),
    };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function reaches({ severity }: Finding, level: FailLevel): boolean {
    return level !== 'never' && RANK[severity] >= RANK[level];
}
