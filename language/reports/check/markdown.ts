import { enumerate, type Finding, type Severity } from '../../model/index.js';
import { FAMILIES_IN_ORDER } from '../reform/family-order.js';
import { escaped, tableOf } from '../markdown-parts.js';
import { formatNumber } from '../numbers.js';
import { titleOf, type FormatOptions } from './format.js';
import { formatWords, sayAmounts } from './format-words.js';
import { summarise } from './json.js';
import { inOrderOfWeight } from './order.js';
import type { CheckReport } from './report.js';
import { sayAround } from './say-finding.js';
import { saySuppressed } from './suppressed.js';
import { checkWords } from './words.js';

/** A comment on a pull request may have 65,536 characters; what is counted as one is not said, so bytes are counted. */
const MOST_BYTES = 65_000;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** For a comment on a pull request or the summary of a run: the figures, and each finding behind a line to open. */
export function toCheckMarkdown(report: CheckReport, options: FormatOptions): string {
    const { language } = options;
    const words = formatWords(language);
    const findings = inOrderOfWeight(report);
    const head = [`## ${words.title}`, ...failures(report, options), ...figures(report, findings, options)];
    let room = MOST_BYTES - bytes(head.join('\n\n')) - RESERVED;
    const parts: string[] = [];
    let left = 0;
    for (const severity of SEVERITIES) {
        const own = findings.filter((finding) => finding.severity === severity);
        if (own.length === 0) continue;
        const title = words.amount(severity, own.length);
        const open = severity === 'error' ? '<details open>' : '<details>';
        const items: string[] = [];
        room -= bytes(`${open}<summary>${title}</summary></details>`) + 10;
        for (const item of own.map((finding) => itemOf(finding, options))) {
            const cost = bytes(item) + 1;
            if (left > 0 || cost > room) left += 1;
            else {
                items.push(item);
                room -= cost;
            }
        }
        if (items.length > 0)
            parts.push(`${open}\n<summary>${title}</summary>\n\n${items.join('\n')}\n\n</details>`);
    }
    if (left > 0) parts.push(words.tooLong(left));
    return `${[...head, ...parts].join('\n\n')}\n`;
}

/** What the line at the end may take, with the blank lines between the parts. */
const RESERVED = 300;

function failures({ failures: all = [] }: CheckReport, options: FormatOptions): string[] {
    if (all.length === 0) return [];
    const items = all.map(({ message, uri, line }) => {
        const place =
            uri === undefined ? [] : [options.names(uri), line].filter((each) => each !== undefined);
        return `- ${place.length > 0 ? `${code(place.join(':'))}: ` : ''}${escaped(message)}`;
    });
    return [`**${formatWords(options.language).incomplete}**`, items.join('\n')];
}

function figures(report: CheckReport, findings: readonly Finding[], { language }: FormatOptions): string[] {
    const words = formatWords(language);
    const names = checkWords(language);
    const amounts = sayAmounts(summarise(report, findings).findings, language);
    const suppressed = saySuppressed(report, language);
    const isWhole = (report.failures ?? []).length === 0;
    const families = FAMILIES_IN_ORDER.filter((family) => findings.some((each) => each.family === family));
    const rows = families.map((family) => {
        const own = findings.filter((each) => each.family === family);
        const of = (severity: Severity): string =>
            formatNumber(own.filter((each) => each.severity === severity).length, language);
        return [names.heading[family], ...SEVERITIES.map(of)];
    });
    return [
        ...(amounts.length > 0 ? [`**${enumerate(amounts, language)}.**`] : []),
        ...(amounts.length === 0 && isWhole ? [words.clean] : []),
        ...(suppressed === undefined ? [] : [suppressed]),
        ...(rows.length > 0 ? [tableOf([words.kind, ...words.severities], rows, new Set([1, 2, 3]))] : []),
    ];
}

function itemOf(finding: Finding, options: FormatOptions): string {
    const { code: number, message, primary } = finding;
    const check = options.checks.find((each) => each.code === number);
    const { uri, start } = primary.place;
    const title = check ? ` ${escaped(titleOf(check, options))}` : '';
    const lines = [message, ...sayAround(finding, options)].flatMap((each) => each.split('\n'));
    return [
        `- **${number}${title}** · ${code(`${options.names(uri)}:${start.line + 1}`)}`,
        ...lines.map((line) => `  <br>${escaped(line)}`),
    ].join('\n');
}

/** A backtick in a file name ends the code where it stands, so such a name is set as text. */
function code(text: string): string {
    return text.includes('`') ? escaped(text) : `\`${text}\``;
}

function bytes(text: string): number {
    return new TextEncoder().encode(text).length;
}
