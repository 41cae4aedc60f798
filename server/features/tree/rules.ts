import { compareLabels } from '../../../language/law/labels.js';
import { findProvision, readCitation, type Act, type Chapter } from '../../../language/law/index.js';
import type { Norm, RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import { subjectTitle } from '../../../language/reports/subject-title.js';
import { toLocation } from '../lsp-places.js';
import type { Branch } from './branch.js';
import { count, WORDS } from './words.js';

/** What the outline of the rules is made from. */
export interface RulesIn {
    readonly model: RuleSetModel;
    readonly law: ReadonlyMap<string, Act> | undefined;
    readonly language: Language;
}

/** A rule, or a table with its rows. */
interface WrittenRule {
    readonly name: string;
    readonly norms: readonly Norm[];
    readonly first: Norm;
}

/** The rules that stand in the rule set's own files, once each; those that are only implied are nobody's text. */
export function writtenRules({ norms, reform, files }: RuleSetModel): WrittenRule[] {
    const own = new Set(files);
    const written = [...norms, ...(reform?.norms ?? [])].filter(
        ({ impliedBy, place }) => impliedBy === undefined && own.has(place.uri),
    );
    return [...Map.groupBy(written, ({ rule }) => rule)].map(([name, all]) => ({
        name,
        norms: all,
        first: all[0]!,
    }));
}

/** By act, then by chapter where the act's text is at hand and else by paragraph, then by subject. */
export function ruleBranches(on: RulesIn): Branch[] {
    const { model, language } = on;
    const byAct = Map.groupBy(writtenRules(model), ({ first }) => first.citation?.act);
    const acts = [...model.vocabulary.lawActs.keys(), ...byAct.keys()];
    return [...new Set(acts)].flatMap((act): Branch[] => {
        const rules = byAct.get(act);
        if (!rules) return [];
        const declared = act === undefined ? undefined : model.vocabulary.lawActs.get(act);
        const detail = count('rules', rules.length, language);
        if (act === undefined)
            return [
                {
                    key: 'uden-lov',
                    label: WORDS.noProvision[language],
                    detail,
                    icon: 'question',
                    below: () => subjectBranches(rules, on),
                },
            ];
        return [
            {
                key: `lov ${act}`,
                label: act,
                detail,
                icon: 'law',
                ...(declared && { tooltip: declared.title, location: toLocation(declared.place) }),
                below: () => partsOfAct(act, rules, on),
            },
        ];
    });
}

function partsOfAct(act: string, rules: readonly WrittenRule[], on: RulesIn): Branch[] {
    const text = on.law?.get(act);
    return text ? chapterBranches(text, rules, on) : paragraphBranches(rules, on);
}

function chapterBranches(act: Act, rules: readonly WrittenRule[], on: RulesIn): Branch[] {
    const { language } = on;
    const chapterOf = new Map(
        act.chapters.flatMap((chapter) => chapter.sections.map((section) => [section.address, chapter])),
    );
    const byChapter = Map.groupBy(rules, ({ first }): Chapter | undefined => {
        const found = findProvision(act, `§ ${paragraphOf(first)}`);
        return found.verdict === 'found' ? chapterOf.get(found.provision.address) : undefined;
    });
    return [...act.chapters, undefined].flatMap((chapter): Branch[] => {
        const own = byChapter.get(chapter);
        if (!own) return [];
        const label = !chapter
            ? WORDS.notInAct[language]
            : chapter.label === ''
              ? WORDS.noChapter[language]
              : `${WORDS.chapter[language]} ${chapter.label}${chapter.title ? `: ${chapter.title}` : ''}`;
        return [
            {
                key: chapter ? `kapitel ${chapter.label}` : 'uden-for',
                label,
                tooltip: label,
                detail: count('rules', own.length, language),
                icon: chapter ? 'book' : 'question',
                below: () => subjectBranches(own, on),
            },
        ];
    });
}

function paragraphBranches(rules: readonly WrittenRule[], on: RulesIn): Branch[] {
    const byParagraph = [...Map.groupBy(rules, ({ first }) => paragraphOf(first))];
    return byParagraph
        .sort(([a], [b]) => compareLabels(a, b))
        .map(([label, own]) => ({
            key: `§ ${label}`,
            label: `§ ${label}`,
            detail: count('rules', own.length, on.language),
            icon: 'book',
            below: () => subjectBranches(own, on),
        }));
}

/** `31` of `§ 31, stk. 4`; empty where it cannot be read. */
function paragraphOf({ citation }: Norm): string {
    return (citation && readCitation(citation.provision)?.[0]?.ranges[0]?.first) ?? '';
}

function subjectBranches(rules: readonly WrittenRule[], on: RulesIn): Branch[] {
    const { model, language } = on;
    return [...Map.groupBy(rules, ({ first }) => first.subject)].map(([subject, own]) => {
        const declared =
            subject === undefined
                ? undefined
                : (model.vocabulary.subjects.get(subject) ?? model.vocabulary.acts.get(subject));
        return {
            key: `emne ${subject ?? ''}`,
            label: subject === undefined ? WORDS.noSubject[language] : subjectTitle(model, subject),
            detail: count('rules', own.length, language),
            icon: 'tag',
            ...(declared && { location: toLocation(declared.place) }),
            below: () => own.map((rule) => ruleBranch(rule, on)),
        };
    });
}

function ruleBranch({ name, norms, first }: WrittenRule, { model, language }: RulesIn): Branch {
    const rows = norms.filter(({ origin }) => origin !== 'rule');
    const provision = first.citation?.provision;
    const title = { key: name, label: first.title, tooltip: `${first.title} (${name})` };
    if (rows.length === 0)
        return {
            ...title,
            ...(provision !== undefined && { detail: provision }),
            icon: 'symbol-function',
            location: toLocation(first.place),
        };
    return {
        ...title,
        detail: [provision?.split(',')[0], count('rows', rows.length, language)].filter(Boolean).join(' · '),
        icon: 'table',
        location: toLocation(first.place),
        below: () => rows.map((row) => rowBranch(row, model, language)),
    };
}

function rowBranch(row: Norm, { groups, unions }: RuleSetModel, language: Language): Branch {
    const titleOf = (id: string): string =>
        [...groups, ...unions].find((group) => group.id === id)?.title ?? id;
    const label = row.groups.map(titleOf).join(', ');
    return {
        key: row.id,
        label: row.origin === 'main-rule' || label === '' ? WORDS.mainRule[language] : label,
        ...(row.citation && { detail: row.citation.provision }),
        icon: 'symbol-field',
        location: toLocation(row.place),
    };
}
