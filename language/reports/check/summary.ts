import { enumerate, type Family, type Finding, type Language } from '../../model/index.js';
import {
    ruleSetTitle,
    targetGroups,
    writtenRules,
    type CheckedRuleSet,
    type CheckReport,
    type TextOptions,
} from './report.js';
import { summarise } from './json.js';
import { saySuppressed } from './suppressed.js';
import { checkWords } from './words.js';
import { sayCitizen } from '../citizen.js';
import { sayCheckedLaw } from '../law/checked.js';
import { indented, wrap } from '../layout.js';
import { counted, formatNumber } from '../numbers.js';

/** What a reader takes away: how much was looked at, what was found for whom, what was proved, what is open. */
export function renderCheckSummary(report: CheckReport, options: TextOptions): string[] {
    const { language, style, width } = options;
    const words = checkWords(language);
    const findings = report.ruleSets.flatMap(({ findings: each }) => each);
    const lines = [style.heading(words.summary), ''];
    for (const ruleSet of report.ruleSets)
        lines.push(`  ${ruleSetTitle(ruleSet, options)}: ${extent(ruleSet, language)}.`);
    lines.push('');

    const decided = findings.filter(({ verdict }) => verdict === 'found');
    for (const family of FAMILIES) {
        const members = decided.filter((finding) => finding.family === family);
        lines.push(
            ...section(
                words.heading[family],
                members.map((each) => inShort(each, language)),
                options,
            ),
        );
    }
    const undecided = findings.filter(({ verdict }) => verdict === 'unknown');
    lines.push(
        ...section(
            words.notDecided,
            undecided.map((each) => inShort(each, language)),
            options,
        ),
    );
    const proofs = report.ruleSets.flatMap(({ proofs: each }) => each);
    lines.push(
        ...section(
            style.good(words.proved),
            proofs.map(({ message }) => message),
            options,
        ),
    );

    const law = sayCheckedLaw(report, options);
    if (law.length > 0) lines.push(...indented(law, 2), '');
    lines.push(`  ${total(report, findings, options)}`);
    const suppressed = saySuppressed(report, language);
    if (suppressed !== undefined) lines.push(...indented(wrap(suppressed, width - 2), 2));
    const first = findings.find(({ severity }) => severity !== 'info') ?? findings[0];
    if (first) lines.push(`  ${style.faint(words.readMore(first.code))}`);
    return lines;
}

/** The order in which a drafter wants to hear of them. */
const FAMILIES: readonly Family[] = [
    'syntaks',
    'værdi',
    'reform',
    'modstrid',
    'frist',
    'gruppe',
    'død regel',
    'henvisning',
    'tid',
    'tal',
    'åben',
    'tilladelse',
];

/** Past this many, the list above tells the rest. */
const LISTED = 10;

function section(heading: string, items: readonly string[], { language, width }: TextOptions): string[] {
    if (items.length === 0) return [];
    const listed = items.slice(0, LISTED).flatMap((item) => {
        const [first = '', ...rest] = wrap(item, width - 6);
        return [`– ${first}`, ...indented(rest, 2)];
    });
    if (items.length > LISTED) listed.push(checkWords(language).more(items.length - LISTED));
    return [`  ${heading} (${formatNumber(items.length, language)})`, ...indented(listed, 4), ''];
}

/** What is wrong, in one sentence, and for whom. */
function inShort({ message, witness }: Finding, language: Language): string {
    const sentence = firstSentence(message);
    if (!witness || sentence.includes(witness.text)) return sentence;
    return `${sentence.replace(/\.$/, '')} (${sayCitizen(witness, language)}).`;
}

/** A full stop ends the sentence when a capital follows and it is not that of `stk.` or `1.` */
function firstSentence(message: string): string {
    const paragraph = message.split('\n')[0] ?? '';
    const end = /(?<!\b(?:stk|nr|jf|pct|kr|pkt|bl\.a|f\.eks))\.\s+(?=[\p{Lu}»"])/u.exec(paragraph);
    return end ? paragraph.slice(0, end.index + 1) : paragraph;
}

function extent({ model }: CheckedRuleSet, language: Language): string {
    const [rule, group, file, for_, in_] = EXTENT[language];
    const rules = counted(writtenRules(model), rule, language);
    const groups = counted(targetGroups(model), group, language);
    return `${rules} ${for_} ${groups} ${in_} ${counted(model.files.length, file, language)}`;
}

const EXTENT = {
    da: [['regel', 'regler'], ['målgruppe', 'målgrupper'], ['fil', 'filer'], 'for', 'i'],
    en: [['rule', 'rules'], ['target group', 'target groups'], ['file', 'files'], 'for', 'in'],
} as const;

function total(report: CheckReport, findings: readonly Finding[], { language, style }: TextOptions): string {
    const amounts = summarise(report, findings).findings;
    if (findings.length === 0) return style.good(checkWords(language).clean);
    const parts = (['error', 'warning', 'info'] as const)
        .filter((severity) => amounts[severity] > 0)
        .map((severity) =>
            style.severity[severity](
                counted(amounts[severity], SEVERITY_NOUNS[language][severity], language),
            ),
        );
    return `${language === 'da' ? 'I alt' : 'In all'} ${enumerate(parts, language)}.`;
}

const SEVERITY_NOUNS = {
    da: { error: ['fejl', 'fejl'], warning: ['advarsel', 'advarsler'], info: ['bemærkning', 'bemærkninger'] },
    en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
} as const;
