import type { Row, Rule, RuleTable } from '../../../language/generated/parser/ast.js';
import { effectivePopulations, groupsMetBy } from '../../../language/analyses/effective/index.js';
import { formatCitation, type Finding, type Norm, type RuleSetModel } from '../../../language/model/index.js';
import { enumerate, type Language, type Text } from '../../../language/model/text.js';
import { sayName } from '../../../language/reports/citizen/names.js';
import { sayDuty, sayScope, sayValidity } from '../../../language/reports/say-rule.js';
import type { FeatureContext } from '../feature.js';
import { bold, escapeMarkdown, list, paragraphs } from './markdown.js';
import { quoteProvision } from './provision.js';

/** A longer table is cut: the text itself stands below the cursor. */
const MOST_ROWS = 8;
const MOST_FINDINGS = 4;

/** What a rule, a table or a row says, for whom, when, and what is wrong with it. */
export function describeRule(
    context: FeatureContext,
    model: RuleSetModel,
    node: Rule | RuleTable | Row,
): string | undefined {
    const norms = normsOf(model, node);
    const [first] = norms;
    if (!first) return undefined;
    const { language } = context;
    const head = [bold(first.title), first.citation && formatCitation(first.citation)].filter(Boolean);
    const ruleSet = context.ruleSetOf(first.place.uri);
    const law = ruleSet && context.lawOf(ruleSet);
    return paragraphs(
        head.join(' · '),
        norms.length === 1
            ? escapeMarkdown(sayDuty(first, model, language))
            : sayRows(norms, model, language),
        list(factsAbout(norms, node, model, language)),
        sayFindings(context, norms),
        first.citation && quoteProvision(first.citation, law),
    );
}

/** The norms that a declaration or a row gives; what `kan kun` implies is not said by itself. */
export function normsOf(model: RuleSetModel, node: Rule | RuleTable | Row): readonly Norm[] {
    const rule = node.$type === 'Row' ? node.$container : node;
    const own = model.norms.filter((norm) => norm.rule === rule.name && norm.impliedBy === undefined);
    if (node.$type !== 'Row') return own;
    const line = node.$cstNode?.range.start.line;
    return own.filter(({ origin, place }) => origin === 'row' && place.start.line === line);
}

function sayRows(norms: readonly Norm[], model: RuleSetModel, language: Language): string {
    const said = norms
        .slice(0, MOST_ROWS)
        .map(
            (norm) =>
                `*${escapeMarkdown(sayScope(norm, model, language))}*: ${escapeMarkdown(sayDuty(norm, model, language))}`,
        );
    const rest = norms.length - said.length;
    if (rest > 0) said.push(language === 'da' ? `… og ${rest} til` : `… and ${rest} more`);
    return list(said);
}

function factsAbout(
    norms: readonly Norm[],
    node: Rule | RuleTable | Row,
    model: RuleSetModel,
    language: Language,
): string[] {
    const [first] = norms;
    const facts: string[] = [];
    const add = (label: Text, text: string | undefined): void => {
        if (text) facts.push(`**${label[language]}** ${escapeMarkdown(text)}`);
    };
    if (norms.length === 1) add({ da: 'For', en: 'For' }, sayScope(first!, model, language));
    for (const clause of node.clauses) {
        if (clause.$type !== 'If' && clause.$type !== 'Unless' && clause.$type !== 'Judgement') continue;
        facts.push(escapeMarkdown((clause.$cstNode?.text ?? '').replace(/\s+/g, ' ')));
    }
    add({ da: 'Rammer', en: 'Concerns' }, sayGroups(model, norms, language));
    add({ da: 'Gælder', en: 'In force' }, sayValidity(first!, language));
    const winners = new Set(
        norms.flatMap(({ id }) =>
            effectivePopulations(model)
                .winners(id)
                .map(({ norm }) => sayName(norm)),
        ),
    );
    add({ da: 'Viger for', en: 'Gives way to' }, enumerate([...winners].slice(0, MOST_ROWS), language));
    for (const { text } of new Set(norms.flatMap(({ justifications }) => justifications)))
        add({ da: 'Begrundelse:', en: 'Reason:' }, text);
    for (const { text } of new Set(norms.flatMap(({ openPoints }) => openPoints)))
        add({ da: 'Uoplyst:', en: 'Left open:' }, text);
    const numbers = [
        ...new Set(norms.flatMap(({ changedBy }) => changedBy ?? []).map((change) => change.recommendation)),
    ];
    add({ da: 'Ændret af anbefaling', en: 'Changed by recommendation' }, numbers.join(', '));
    return [...new Set(facts)];
}

/** "3 af 13 målgrupper: dagpengemodtagere, jobparate og unge" */
export function sayGroups(
    model: RuleSetModel,
    norms: readonly Norm[],
    language: Language,
): string | undefined {
    const all = model.groups.filter(({ kind }) => kind === 'group').length;
    if (all === 0) return undefined;
    const met = groupsMetBy(model, norms);
    const sure = met.filter(({ meets }) => meets === 'yes').length;
    const doubt =
        sure === met.length
            ? ''
            : language === 'da'
              ? ` (for ${met.length - sure} kan det ikke afgøres)`
              : ` (undecided for ${met.length - sure})`;
    const of = language === 'da' ? `${met.length} af ${all} målgrupper` : `${met.length} of ${all} groups`;
    const names = enumerate(
        met.map(({ group }) => group.id),
        language,
    );
    return met.length === 0 || met.length === all ? of + doubt : `${of}${doubt}: ${names}`;
}

function sayFindings(context: FeatureContext, norms: readonly Norm[]): string | undefined {
    const ids = new Set(norms.map(({ id }) => id));
    const ruleSet = context.ruleSetOf(norms[0]!.place.uri);
    const isAbout = ({ primary, related }: Finding): boolean =>
        [primary, ...related].some(({ norm }) => norm !== undefined && ids.has(norm));
    const found = ruleSet ? context.findingsOf(ruleSet).filter(isAbout) : [];
    const said = found
        .slice(0, MOST_FINDINGS)
        .map(
            ({ code, severity, message }) =>
                `${SIGN[severity]} ${code}: ${escapeMarkdown(shortened(message))}`,
        );
    const rest = found.length - said.length;
    if (rest > 0)
        said.push(context.language === 'da' ? `… og ${rest} fund til` : `… and ${rest} more findings`);
    return said.length > 0 ? said.join('\n\n') : undefined;
}

/** The whole message stands with the finding itself. */
function shortened(message: string): string {
    const cut = message.length > LONGEST_FINDING ? message.lastIndexOf(' ', LONGEST_FINDING) : 0;
    return cut > 0 ? `${message.slice(0, cut)} …` : message;
}

const LONGEST_FINDING = 320;

const SIGN: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '⚠', info: 'ⓘ' };
