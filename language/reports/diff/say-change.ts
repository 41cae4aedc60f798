import type { Change, ChangeSide, Comparison } from '../../analyses/diff/index.js';
import type { Component, RuleSetModel } from '../../model/index.js';
import { enumerate, type Language } from '../../model/text.js';
import { paragraph } from '../citizen/names.js';
import { sayDuty } from '../say-rule.js';
import type { DiffPopulation } from './model.js';
import { diffWords } from './words.js';

/** The sides of a change in words, and the sentence that they make. */
export interface SaidChange {
    readonly before: string | null;
    readonly after: string | null;
    readonly sentence: string;
}

/** What a change is, to somebody who does not know the rule sets: for whom, and from what to what. */
export function sayChange(
    change: Change,
    comparison: Pick<Comparison, 'before' | 'after'>,
    population: DiffPopulation | null,
    language: Language,
): SaidChange {
    const isResult = change.category === 'result' || change.category === 'may-change';
    const before = sideText(change, change.before, comparison.before, language);
    const after = sideText(change, change.after, comparison.after, language);
    const sentence = isResult
        ? sayResult(change, { before, after }, comparison, population, language)
        : sayOther(change, { before, after }, population, language);
    return { before, after, sentence };
}

interface SideTexts {
    readonly before: string | null;
    readonly after: string | null;
}

/** A whole effect is told as a sentence; a part of one, a title or a name as it is. */
function sideText(
    { category, components }: Change,
    side: ChangeSide | undefined,
    model: RuleSetModel,
    language: Language,
): string | null {
    if (!side) return null;
    const [norm] = side.norms;
    const isEffect = (category === 'result' || category === 'may-change') && components.length === 0;
    return isEffect && norm ? sayDuty(norm, model, language) : side.text[language];
}

function sayResult(
    { category, components, before, after, rests }: Change,
    texts: SideTexts,
    comparison: Pick<Comparison, 'before'>,
    population: DiffPopulation | null,
    language: Language,
): string {
    const words = diffWords(language);
    const { change } = words;
    const whom = sayWhom(population, language);
    const may = category === 'may-change';
    const [was, is] = [texts.before ?? '', texts.after ?? ''];
    // A skøn that tells who is affected has been said.
    const unsaid = rests.map((each) => each[language]).filter((each) => !whom.includes(quoteIn(each)));
    const restsOn = unsaid.length > 0 && change.rests(enumerate(unsaid, language));
    if (before && after) {
        if (components.length > 0) {
            // "senest 2 uger efter tilmelding" is one phrase, and the deadline is what it is about.
            const told = components.filter((each) => !(each === 'hændelse' && components.includes('frist')));
            const parts = enumerate(
                told.map((each) => words.parts[each]),
                language,
            );
            const say = may ? change.mayParts : change.parts;
            return paragraph(say(whom, parts, bare(was, told), bare(is, told)), restsOn);
        }
        if (was === is) return paragraph((may ? change.mayBeBehind : change.behind)(whom, is), restsOn);
        return paragraph((may ? change.mayBeAnother : change.another)(whom, was, is), restsOn);
    }
    if (after) {
        const known = comparison.before.norms.some(({ rule }) => rule === after.name);
        const [sure, perhaps] = known ? [change.comes, change.mayCome] : [change.newRule, change.mayBeNew];
        return paragraph((may ? perhaps : sure)(whom, is), restsOn);
    }
    return paragraph((may ? change.mayGo : change.goes)(whom, was), restsOn);
}

function sayOther(
    { what, before, after, category }: Change,
    texts: SideTexts,
    population: DiffPopulation | null,
    language: Language,
): string {
    const { change, categories } = diffWords(language);
    const name = `»${titleOf((after ?? before)!)}«`;
    const said = what?.[language] ?? categories[category].counted[0];
    const whom = category === 'validity' && population ? sayWhom(population, language) : undefined;
    const begins = change.otherwise(whom, name, said);
    if (texts.before === null || texts.after === null || texts.before === texts.after)
        return paragraph(`${begins}.`);
    return paragraph(`${begins}, ${change.fromTo(texts.before, texts.after)}.`);
}

/** "varighed højst 13 uger" of the length alone is "højst 13 uger": the sentence has said what it is. */
function bare(text: string, [component, ...more]: readonly Component[]): string {
    const label = `${component ?? ''} `;
    return more.length === 0 && text.startsWith(label) ? text.slice(label.length) : text;
}

/** `»der er behov for fremmøde«` */
const quoteIn = (text: string): string => /».*«/.exec(text)?.[0] ?? text;

/** Who is affected, to stand inside a sentence. */
function sayWhom(population: DiffPopulation | null, language: Language): string {
    if (!population) return language === 'da' ? 'alle' : 'everyone';
    return population.endsInClause && language === 'da' ? `${population.text},` : population.text;
}

/** The title of the rule, or the name of the thing. */
export function titleOf({ norms, name }: ChangeSide): string {
    return norms[0]?.title ?? name;
}
