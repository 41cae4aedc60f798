import { runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { citedBy, uncheckedCitations } from '../../language/analyses/sources/index.js';
import {
    formatCitation,
    type Finding,
    type RuleSetModel,
    type Severity,
} from '../../language/model/index.js';
import { toCheckJson } from '../../language/reports/check-json.js';
import type { CheckedLaw, CheckedRuleSet, CheckReport } from '../../language/reports/check-report.js';
import { renderCheckText } from '../../language/reports/check-text.js';
import { DEFAULT_FAIL_LEVEL, type FailLevel } from '../config/config.js';
import { createLawLibrary, sayLawErrors, type RuleSetLaw } from './law-texts.js';
import { fileNames, type ExitCode, type Io } from './io.js';
import { withInput, type InputOptions, type Session } from './session.js';

export interface CheckOptions extends InputOptions {
    /** Findings do not count towards the exit code. */
    readonly exitZero: boolean;
}

/** `regelret check`: what is wrong with the rules, for whom, and where the other half stands. */
export function check(options: CheckOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, async (session) => {
        const library = createLawLibrary();
        const checked = await Promise.all(
            session.ruleSets.map(async ({ model, config }) => {
                const law = await library.of(model, config);
                const ran = runChecks(model, checks, {
                    language: session.language,
                    severities: config.checks,
                    ...(law.texts && { law: law.texts }),
                });
                return {
                    failLevel: config.failLevel ?? DEFAULT_FAIL_LEVEL,
                    ruleSet: limitTo(session, { model, ...ran, law: coverageOfCitations(model, law) }),
                };
            }),
        );
        const report: CheckReport = {
            ruleSets: checked.map(({ ruleSet }) => ruleSet),
            files: session.requested.size,
            doubtfulLaw: library.doubts.length,
        };
        // What is wrong with the law texts takes nothing from what was found without them.
        const failed = sayLawErrors(library, io, session.language);
        io.out(render(report, session, options, io));
        const fails = checked.some(({ ruleSet, failLevel }) =>
            ruleSet.findings.some((finding) => reaches(finding, failLevel)),
        );
        if (failed) return 2;
        return fails && !options.exitZero ? 1 : 0;
    });
}

function render(report: CheckReport, { language }: Session, { format, color }: CheckOptions, io: Io): string {
    const names = fileNames(io.cwd);
    if (format === 'json') return `${JSON.stringify(toCheckJson(report, names), undefined, 2)}\n`;
    return renderCheckText(report, { language, names, style: io.style(color), width: io.width });
}

/** The findings that have a foot in the files asked for; the rest of the rule set was read only to judge these. */
function limitTo({ requested }: Session, { findings, proofs, ...rest }: CheckedRuleSet): CheckedRuleSet {
    const isAskedFor = ({ place }: Finding['primary']): boolean => requested.has(place.uri);
    return {
        ...rest,
        findings: findings.filter(({ primary, related }) => [primary, ...related].some(isAskedFor)),
        proofs: proofs.filter(({ primary }) => isAskedFor(primary)),
    };
}

function coverageOfCitations(model: RuleSetModel, { texts, missing }: RuleSetLaw): CheckedLaw {
    const citations = new Set([...citedBy(model)].map(({ citation }) => formatCitation(citation)));
    return {
        texts: texts?.size,
        citations: citations.size,
        unchecked: uncheckedCitations(model, texts).length,
        missing: missing.map(({ id }) => id),
    };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function reaches({ severity }: Finding, level: FailLevel): boolean {
    return level !== 'never' && RANK[severity] >= RANK[level];
}
