import type { Group, GroupUnion } from '../../../language/generated/parser/ast.js';
import { groupsIn } from '../../../language/analyses/effective/index.js';
import { formatCitation, type FactType, type RuleSetModel } from '../../../language/model/index.js';
import { formatAmount, formatDay } from '../../../language/calendar/index.js';
import { enumerate, type Language } from '../../../language/model/text.js';
import { personsIn, sayPersons } from '../../../language/checks/persons.js';
import { isRule, isRuleTable } from '../../../language/generated/parser/ast.js';
import { nameOf, sayKindOf, type Declared } from '../declared.js';
import type { FeatureContext } from '../feature.js';
import { bold, escapeMarkdown, list, paragraphs } from './markdown.js';
import { describeRule } from './rule.js';

/** What a name stands for. */
export function describeNamed(
    context: FeatureContext,
    model: RuleSetModel,
    declared: Declared,
): string | undefined {
    if (isRule(declared) || isRuleTable(declared)) {
        const described = describeRule(context, model, declared);
        if (described) return described;
    }
    const { language } = context;
    const name = nameOf(declared) ?? '';
    const title = 'title' in declared && declared.title ? ` · ${escapeMarkdown(declared.title.trim())}` : '';
    const head = `${sayKindOf(declared)[language]} ${bold(name)}${title}`;
    return paragraphs(head, ...aboutNamed(declared, name, model, language));
}

function aboutNamed(
    declared: Declared,
    name: string,
    model: RuleSetModel,
    language: Language,
): readonly (string | undefined)[] {
    const { vocabulary } = model;
    const da = language === 'da';
    switch (declared.$type) {
        case 'Group':
        case 'GroupUnion':
            return aboutGroup(declared, name, model, language);
        case 'Fact': {
            const fact = vocabulary.facts.get(name);
            return [fact && sayType(fact.type, language)];
        }
        case 'Event': {
            const words = vocabulary.events.get(name)?.words ?? [];
            return [
                words.length > 0
                    ? `${da ? 'I lovens ord:' : 'In the words of the act:'} ${words.map((word) => `»${escapeMarkdown(word)}«`).join(', ')}`
                    : undefined,
            ];
        }
        case 'Act': {
            const subject = vocabulary.acts.get(name)?.subject;
            const about = subject && (vocabulary.subjects.get(subject)?.title ?? subject);
            return [
                about && `${da ? 'Hører til sagsemnet' : 'Belongs to the subject'} ${escapeMarkdown(about)}.`,
                sayNumber(model.norms.filter((norm) => norm.act === name).length, language),
            ];
        }
        case 'Actor':
            return [sayNumber(model.norms.filter((norm) => norm.bearer === name).length, language)];
        case 'Subject':
            return [sayNumber(model.norms.filter((norm) => norm.subject === name).length, language)];
        case 'Recommendation': {
            const changes = declared.changes.map(
                ({ $cstNode }) => `\`${($cstNode?.text ?? '').split('\n')[0]!.trim()}\``,
            );
            return [list(changes.slice(0, 12))];
        }
        default:
            return [];
    }
}

function aboutGroup(
    { clauses }: Group | GroupUnion,
    name: string,
    model: RuleSetModel,
    language: Language,
): readonly (string | undefined)[] {
    const da = language === 'da';
    const group = model.groups.find(({ id }) => id === name);
    const union = model.unions.find(({ id }) => id === name);
    const found = group ?? union;
    if (!found) return [];
    const conditions = clauses.flatMap((clause) =>
        clause.$type === 'GroupCondition' ? [(clause.$cstNode?.text ?? '').replace(/\s+/g, ' ')] : [],
    );
    const within = groupsIn(model, found.condition).filter((met) => met.group !== group);
    const names = enumerate(
        within.map((met) => met.group.id),
        language,
    );
    const persons = personsIn(model, [name]);
    const shares = union
        ? da
            ? `Har borgere fra ${names}.`
            : `Has citizens of ${names}.`
        : da
          ? `Deler borgere med ${names}.`
          : `Shares citizens with ${names}.`;
    return [
        group?.citation && formatCitation(group.citation),
        conditions.map(escapeMarkdown).join(' '),
        within.length > 0 ? escapeMarkdown(shares) : undefined,
        persons && escapeMarkdown(sayPersons(model, persons, language)),
    ];
}

function sayNumber(rules: number, language: Language): string {
    if (language === 'da') return rules === 1 ? 'En regel.' : `${rules} regler.`;
    return rules === 1 ? 'One rule.' : `${rules} rules.`;
}

function sayType(type: FactType, language: Language): string {
    const da = language === 'da';
    const [from, to] = da ? ['fra', 'til'] : ['from', 'to'];
    switch (type.kind) {
        case 'boolean':
            return da ? 'Ja eller nej.' : 'Yes or no.';
        case 'enum':
            return `${da ? 'Én af' : 'One of'} ${type.values.map(({ id }) => escapeMarkdown(id)).join(', ')}.`;
        case 'integer':
            return `${da ? 'Et helt tal' : 'A whole number'}${type.unit ? ` ${da ? 'i' : 'in'} ${type.unit}` : ''} ${from} ${type.from} ${to} ${type.to}.`;
        case 'money':
            return `${da ? 'Et beløb' : 'An amount'} ${from} ${formatAmount(type.from, language)} ${to} ${formatAmount(type.to, language)}${type.level ? ` (${type.level})` : ''}.`;
        case 'elapsed':
            return `${da ? 'Tid siden' : 'Time since'} ${escapeMarkdown(type.event)}.`;
        case 'date':
            return `${da ? 'En dato' : 'A date'} ${from} ${formatDay(type.from, language)} ${to} ${formatDay(type.to, language)}.`;
    }
}
