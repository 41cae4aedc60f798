import { enumerate, type Finding, type Severity } from '../../model/index.js';
import { titleOf, type FormatOptions } from './format.js';
import { formatWords, sayAmounts } from './format-words.js';
import { summarise } from './json.js';
import { inOrderOfWeight } from './order.js';
import type { CheckReport, RunFailure } from './report.js';
import { sayFinding } from './say-finding.js';
import { saySuppressed } from './suppressed.js';

/** Of each kind; GitHub shows no more of them for one step, and says nothing of the rest. */
const MOST_OF_A_KIND = 10;

export interface GithubOptions extends FormatOptions {
    /** Whether the run has a summary in which all of it stands. */
    readonly hasSummary: boolean;
}

/** Workflow commands, which GitHub shows at the lines: what failed, then errors, warnings and notices. */
export function toCheckGithub(report: CheckReport, options: GithubOptions): string {
    const { failures = [] } = report;
    const words = formatWords(options.language);
    const findings = inOrderOfWeight(report);
    const commands = {
        error: [
            ...failures.map((failure) => failureCommand(failure, options)),
            ...commandsOf('error', findings, options),
        ],
        warning: commandsOf('warning', findings, options),
        info: commandsOf('info', findings, options),
    };
    const all = Object.values(commands);
    const hidden = all.reduce((sum, each) => sum + Math.max(0, each.length - MOST_OF_A_KIND), 0);
    const total = sayAmounts(summarise(report, findings).findings, options.language);
    const suppressed = saySuppressed(report, options.language);
    const lines = [
        ...all.flatMap((each) => each.slice(0, MOST_OF_A_KIND)),
        ...(hidden > 0 ? [words.notAnnotated(hidden, options.hasSummary)] : []),
        ...(total.length > 0 ? [`Regelret: ${enumerate(total, options.language)}.`] : []),
        ...(total.length === 0 && failures.length === 0 ? [`Regelret: ${words.clean}`] : []),
        ...(suppressed === undefined ? [] : [suppressed]),
    ];
    return lines.map((line) => `${line}\n`).join('');
}

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function commandsOf(
    severity: Severity,
    findings: readonly Finding[],
    options: FormatOptions,
): readonly string[] {
    const titles = new Map(options.checks.map((check) => [check.code, titleOf(check, options)]));
    return findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => {
            const { uri, start, end } = finding.primary.place;
            return command(
                COMMAND[severity],
                {
                    file: options.names(uri),
                    line: start.line + 1,
                    endLine: end.line + 1,
                    // Columns mean something to GitHub only where all of it is on one line.
                    ...(start.line === end.line && {
                        col: start.character + 1,
                        endColumn: end.character + 1,
                    }),
                    title: [finding.code, titles.get(finding.code)].filter(Boolean).join(' '),
                },
                sayFinding(finding, options),
            );
        });
}

function failureCommand({ message, uri, line, column }: RunFailure, options: FormatOptions): string {
    return command(
        'error',
        {
            ...(uri !== undefined && { file: options.names(uri) }),
            ...(line !== undefined && { line }),
            ...(column !== undefined && { col: column }),
            title: formatWords(options.language).failed,
        },
        message,
    );
}

function command(
    name: string,
    properties: Readonly<Record<string, string | number>>,
    message: string,
): string {
    const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name} ${given.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
