import type { Finding, Reform } from '../../model/index.js';
import type { FindingLine, FindingsReport } from './model.js';
import { placeLine, type Writing } from './rule-lines.js';

/** Findings on the two sides of a reform; without one all of them remain. */
export interface ReportFindings {
    readonly introduced: readonly Finding[];
    readonly remaining: readonly Finding[];
    readonly gone: readonly Finding[];
}

export function findingsOf(
    { introduced, remaining, gone }: ReportFindings,
    reforms: readonly Reform[],
    on: Writing,
): FindingsReport {
    const numbers = new Set(reforms.flatMap(({ recommendations }) => recommendations.map(({ id }) => id)));
    const lines = (findings: readonly Finding[]): FindingLine[] =>
        findings.map((each) => line(each, numbers, on));
    return { introduced: lines(introduced), remaining: lines(remaining), gone: lines(gone) };
}

function line(finding: Finding, numbers: ReadonlySet<string>, on: Writing): FindingLine {
    const { code, family, severity, verdict, message, primary, related, components, witness, reform } =
        finding;
    return {
        code,
        family,
        severity,
        undecided: verdict === 'unknown',
        message,
        where: placeLine(primary, on),
        related: related.map((place) => placeLine(place, on)),
        components,
        witness: witness ?? null,
        recommendations: reform?.recommendations ?? namedIn(finding, numbers),
    };
}

/** A finding about the reform itself stands at a recommendation, and names it. */
function namedIn({ family, primary }: Finding, numbers: ReadonlySet<string>): readonly string[] {
    return family === 'reform' && primary.rule !== undefined && numbers.has(primary.rule)
        ? [primary.rule]
        : [];
}
