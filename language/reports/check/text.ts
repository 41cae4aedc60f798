import { enumerate, type Finding } from '../../model/index.js';
import { sayCitizen } from '../citizen.js';
import {
    formatPlace,
    inReadingOrder,
    nameRule,
    ruleSetTitle,
    type CheckedRuleSet,
    type CheckReport,
    type TextOptions,
} from './report.js';
import { renderCheckSummary } from './summary.js';
import { checkWords, componentName } from './words.js';
import { indented, labelled, wrap } from '../layout.js';

/** The findings for a reader, by rule set, file and line, and a summary at the end. Ends with a line feed. */
export function renderCheckText(report: CheckReport, options: TextOptions): string {
    const lines = report.ruleSets.flatMap((ruleSet) => renderRuleSet(ruleSet, options));
    return [...lines, ...renderCheckSummary(report, options), ''].join('\n');
}

function renderRuleSet(ruleSet: CheckedRuleSet, options: TextOptions): string[] {
    if (ruleSet.findings.length === 0) return [];
    const { style, names } = options;
    const lines = [style.heading(ruleSetTitle(ruleSet, options)), ''];
    let file: string | undefined;
    for (const finding of inReadingOrder(ruleSet)) {
        if (finding.primary.place.uri !== file) {
            file = finding.primary.place.uri;
            lines.push(style.strong(names(file)), '');
        }
        lines.push(...indented(renderFinding(finding, options), 2), '');
    }
    return lines;
}

const LABEL_WIDTH = 12;

function renderFinding(finding: Finding, options: TextOptions): string[] {
    const { language, style, width, names } = options;
    const words = checkWords(language);
    const { primary, related, witness, components, severity } = finding;
    const verdict = finding.verdict === 'unknown' ? `, ${words.undecided}` : '';
    const after = finding.reform ? `, ${words.afterReform}` : '';
    const title = style.severity[severity](`${words.severity[severity]} ${finding.code}`);
    const header = `${title} (${words.family[finding.family]}${after}${verdict})  ${style.place(formatPlace(primary, names))}`;
    const layout = { indent: 2, column: LABEL_WIDTH, width: width - 2 };
    const lines = [header, ...indented(wrap(finding.message, width - 4), 2)];
    const say = (label: string, text: string): void => {
        lines.push(...labelled(style.faint(label), text, layout));
    };
    // A message that names the citizen itself is not followed by the same words.
    if (witness && !finding.message.includes(witness.text)) say(words.forWhom, sayCitizen(witness, language));
    const twin = witness?.twin;
    if (twin && !finding.message.includes(twin.text)) say(words.twin, sayCitizen(twin, language));
    const here = nameRule(primary);
    if (here) say(words.here, here);
    // Two rules of one line, as where a rule names two acts, are one place to a reader.
    const others = related.map((place) =>
        [nameRule(place), style.place(formatPlace(place, names))].filter(Boolean).join(' · '),
    );
    for (const other of new Set(others)) say(words.other, other);
    if (components.length > 1)
        say(
            words.differsIn,
            enumerate(
                components.map((each) => componentName(each, language)),
                language,
            ),
        );
    return lines;
}
