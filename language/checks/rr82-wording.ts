import {
    formatCitation,
    type Change,
    type FindingPlace,
    type Group,
    type GroupUnion,
    type Norm,
    type Recommendation,
    type RuleSetModel,
} from '../model/index.js';
import { enumerate, type Language, midSentence, type Text } from '../model/text.js';
import type { Part } from '../reform/findings/index.js';
import type { Reformed } from '../reform/index.js';
import { componentName } from '../reports/check/words.js';
import { placeOf, sayName } from '../reports/citizen/names.js';

/** `anbefaling 1.5 (Ledighedsydelse og jobparate samles)`; with its reform where there are several. */
export function sayRecommendation(model: RuleSetModel, change: Change, language: Language): string {
    const da = language === 'da';
    const title = recommendationOf(model, change)?.title;
    const several = (model.reform?.reforms.length ?? 0) > 1;
    const reform = several && model.reform?.reforms.find(({ id }) => id === change.reform)?.title;
    const details = [title !== change.recommendation && title, reform && `${da ? 'i' : 'in'} »${reform}«`];
    const told = details.filter(Boolean).join(', ');
    const number = `${da ? 'anbefaling' : 'recommendation'} ${change.recommendation}`;
    return told ? `${number} (${told})` : number;
}

/** Each recommendation once: `anbefaling 1.1 (…) og anbefaling 2.5 (…)`. */
export function sayRecommendations(
    model: RuleSetModel,
    changes: readonly Change[],
    language: Language,
): string {
    return enumerate(
        [...new Set(changes.map((change) => sayRecommendation(model, change, language)))],
        language,
    );
}

/** `anbefaling 2.10 og 2.11` */
export function sayRecommendationNumbers(numbers: readonly string[], language: Language): string {
    const word = { da: ['anbefaling', 'anbefaling'], en: ['recommendation', 'recommendations'] }[language];
    return `${word[numbers.length === 1 ? 0 : 1]} ${enumerate(numbers, language)}`;
}

function recommendationOf({ reform }: RuleSetModel, change: Change): Recommendation | undefined {
    return reform?.reforms
        .find(({ id }) => id === change.reform)
        ?.recommendations.find(({ id }) => id === change.recommendation);
}

/** Where the recommendations of that number stand, of those that are applied. */
export function placeOfRecommendation(
    model: RuleSetModel,
    { applied }: Reformed,
    number: string,
): readonly FindingPlace[] {
    const changes = applied.filter(({ recommendation }) => recommendation === number);
    const found = new Set(changes.flatMap((change) => recommendationOf(model, change) ?? []));
    return [...found].map(({ place }) => ({ place, rule: number }));
}

/** The line of a change, known by the number of its recommendation. */
export function placeOfChange({ place, recommendation }: Change): FindingPlace {
    return { place, rule: recommendation };
}

export function placesOfChanges(changes: readonly Change[]): FindingPlace[] {
    return [...new Set(changes)].map(placeOfChange);
}

/** A rule once, however many rows of it are meant. */
export function placesOfRules(norms: readonly Norm[]): FindingPlace[] {
    return [...new Map(norms.map((norm) => [norm.rule, placeOf(norm)] as const)).values()];
}

/** »ophæver«, »lemper«: what a change does to a rule or a group. */
export function sayDoing(change: Change, language: Language): string {
    return VERBS[change.kind === 'amend' && change.relaxes ? 'relax' : change.kind][language];
}

/** »ophæve«, »lempe« */
export function sayToDo(change: Change, language: Language): string {
    return TO_DO[change.kind === 'amend' && change.relaxes ? 'relax' : change.kind][language];
}

type Verb = Change['kind'] | 'relax';

const VERBS: Readonly<Record<Verb, Text>> = {
    repeal: { da: 'ophæver', en: 'repeals' },
    'repeal-groups': { da: 'ophæver', en: 'abolishes' },
    'repeal-provisions': { da: 'ophæver', en: 'repeals' },
    amend: { da: 'ændrer', en: 'changes' },
    relax: { da: 'lemper', en: 'relaxes' },
    extend: { da: 'udvider', en: 'extends' },
    insert: { da: 'indsætter', en: 'inserts' },
    'insert-groups': { da: 'indsætter', en: 'inserts' },
    harmonise: { da: 'harmoniserer', en: 'harmonises' },
    keep: { da: 'fastholder', en: 'keeps' },
    'merge-groups': { da: 'sammenlægger', en: 'merges' },
    'rename-group': { da: 'omdøber', en: 'renames' },
};

const TO_DO: Readonly<Record<Verb, Text>> = {
    repeal: { da: 'ophæve', en: 'repeal' },
    'repeal-groups': { da: 'ophæve', en: 'abolish' },
    'repeal-provisions': { da: 'ophæve', en: 'repeal' },
    amend: { da: 'ændre', en: 'change' },
    relax: { da: 'lempe', en: 'relax' },
    extend: { da: 'udvide', en: 'extend' },
    insert: { da: 'indsætte', en: 'insert' },
    'insert-groups': { da: 'indsætte', en: 'insert' },
    harmonise: { da: 'harmonisere', en: 'harmonise' },
    keep: { da: 'fastholde', en: 'keep' },
    'merge-groups': { da: 'sammenlægge', en: 'merge' },
    'rename-group': { da: 'omdøbe', en: 'rename' },
};

/** »ressourceforløb« with its provision, as a group or a samlebetegnelse is told. */
export function sayGroup(group: Group | GroupUnion): string {
    const citation = 'citation' in group && group.citation ? ` (${formatCitation(group.citation)})` : '';
    return `»${group.title}«${citation}`;
}

export const sayGroups = (groups: readonly (Group | GroupUnion)[], language: Language): string =>
    enumerate(
        groups.map(({ title }) => midSentence(title)),
        language,
    );

/** A few rules by name, and how many more. */
export function sayRules(norms: readonly Norm[], language: Language): string {
    const names = [...new Map(norms.map((norm) => [norm.rule, sayName(norm)] as const)).values()];
    if (names.length <= LISTED) return enumerate(names, language);
    const more = names.length - LISTED;
    return enumerate(
        [...names.slice(0, LISTED), `${more} ${language === 'da' ? 'andre' : 'others'}`],
        language,
    );
}

const LISTED = 4;

export function sayParts(parts: readonly Part[], language: Language): string {
    const name = (part: Part): string =>
        part === 'vilkår' ? (language === 'da' ? 'vilkår' : 'conditions') : componentName(part, language);
    return enumerate(parts.map(name), language);
}

export const componentsIn = (parts: readonly Part[]) => parts.filter((part) => part !== 'vilkår');
