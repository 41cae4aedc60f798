import type { Finding, RuleSetModel } from '../../language/model/index.js';
import { isMistake } from '../../language/suppressions/known.js';

/** The name of the list where nobody has chosen another. */
export const BASELINE_FILE = 'regelret-baseline.json';

/** Findings that were there when the list was made; new ones are told, these are not. */
export interface Baseline {
    /** Absolute path. */
    readonly file: string;
    readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
    readonly fingerprint: string;
    readonly code: string;
    readonly ruleSet: string;
    /** Names of the rules, tables and groups. */
    readonly rules: readonly string[];
    /** For whoever reviews the list; nothing depends on it. */
    readonly message: string;
    readonly reason?: string;
}

/** What is written of some findings. Mistakes in the text are none of them: they are to be put right. */
export function entriesOf(
    { id }: RuleSetModel,
    findings: readonly Finding[],
    fingerprints: ReadonlyMap<Finding, string>,
): BaselineEntry[] {
    return findings
        .filter(({ code }) => !isMistake(code))
        .map((finding) => ({
            fingerprint: fingerprints.get(finding)!,
            code: finding.code,
            ruleSet: id,
            rules: namesIn(finding),
            message: inShort(finding.message),
        }));
}

/** By rule set, check and rules, so that a change of the rules changes few lines of the list. */
export function inOrder(entries: Iterable<BaselineEntry>): BaselineEntry[] {
    const keyed = [...entries].map((entry) => {
        const { ruleSet, code, rules, fingerprint } = entry;
        return { entry, key: [ruleSet, code, rules.join(' '), fingerprint].join('\n') };
    });
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return keyed.map(({ entry }) => entry);
}

/** The text of the file: one finding a line, so that a merge rarely meets two changes of one line. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
    const lines = inOrder(entries).map(
        ({ fingerprint, code, ruleSet, rules, message, reason }) =>
            `        ${JSON.stringify({ fingerprint, code, ruleSet, rules, message, ...(reason !== undefined && { reason }) })}`,
    );
    const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n    ]` : '[]';
    return `{\n    "version": 1,\n    "findings": ${list}\n}\n`;
}

function namesIn({ primary, related }: Finding): string[] {
    return [...new Set([primary, ...related].flatMap(({ rule }) => rule ?? []))].sort();
}

/** Characters of a message that tell a reviewer what it is about. */
const SHORT = 160;

function inShort(message: string): string {
    const [first = ''] = message.split('\n');
    if (first.length <= SHORT) return first;
    return `${first.slice(0, first.lastIndexOf(' ', SHORT - 2)).replace(/[,.:;]$/, '')} …`;
}
