import type { Finding, Severity } from '../../model/index.js';
import type { FormatOptions } from './format.js';
import { inReadingOrder, type CheckReport, type RunFailure } from './report.js';
import { onOneLine } from './say-finding.js';

/** An entry of a GitLab code quality report; GitLab reads no other properties. */
interface GitlabEntry {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
    readonly location: {
        readonly path: string;
        readonly lines: { readonly begin: number; readonly end: number };
    };
}

/** A GitLab code quality report: one entry for each finding, known from run to run by its fingerprint. */
export function toCheckGitlab({ ruleSets, failures = [] }: CheckReport, options: FormatOptions): string {
    const entries = [
        ...failures.map((failure, i) => entryOfFailure(failure, i, options)),
        ...ruleSets.flatMap((ruleSet) =>
            inReadingOrder(ruleSet).map((finding) =>
                entryOf(finding, ruleSet.fingerprints?.get(finding) ?? '', options),
            ),
        ),
    ];
    return `${JSON.stringify(unique(entries), undefined, 2)}\n`;
}

/** Two rule sets of one name may say the same; GitLab shows only one of two entries with the same fingerprint. */
function unique(entries: readonly GitlabEntry[]): readonly GitlabEntry[] {
    const seen = new Map<string, number>();
    return entries.map((entry) => {
        const times = (seen.get(entry.fingerprint) ?? 0) + 1;
        seen.set(entry.fingerprint, times);
        return times === 1 ? entry : { ...entry, fingerprint: `${entry.fingerprint}-${times}` };
    });
}

const SEVERITY: Readonly<Record<Severity, GitlabEntry['severity']>> = {
    error: 'critical',
    warning: 'major',
    info: 'info',
};

function entryOf(
    { code, severity, message, primary }: Finding,
    fingerprint: string,
    options: FormatOptions,
): GitlabEntry {
    const { uri, start, end } = primary.place;
    return {
        description: `${code} ${onOneLine(message)}`,
        check_name: code,
        fingerprint,
        severity: SEVERITY[severity],
        location: { path: options.names(uri), lines: { begin: start.line + 1, end: end.line + 1 } },
    };
}

function entryOfFailure(
    { message, uri, line = 1 }: RunFailure,
    index: number,
    options: FormatOptions,
): GitlabEntry {
    return {
        description: onOneLine(message),
        check_name: 'regelret',
        fingerprint: `regelret-${index + 1}`,
        severity: 'blocker',
        location: { path: uri === undefined ? '.' : options.names(uri), lines: { begin: line, end: line } },
    };
}
