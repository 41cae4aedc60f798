import { componentValues, effectKey } from '../../analyses/counting/index.js';
import {
    needWholeSentence,
    NO_PART,
    partsTold,
    type Change,
    type ChangeSide,
    type Comparison,
} from '../../analyses/diff/index.js';
import type { Component, Norm, RuleSetModel } from '../../model/index.js';
import { capitalised, enumerate, type Language } from '../../model/text.js';
import { paragraph } from '../citizen/names.js';
import { sayDuty } from '../say-rule.js';
import type { DiffPopulation } from './model.js';
import { unseen } from './unseen.js';
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
    const before = sideText(change, change.before, comparison.before, language);
    const after = sideText(change, change.after, comparison.after, language);
    const sentence = isResult(change)
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
    change: Change,
    side: ChangeSide | undefined,
    model: RuleSetModel,
    language: Language,
): string | null {
    if (!side) return null;
    const [norm] = side.norms;
    if (!norm || !isResult(change) || !isToldWhole(change)) return side.text[language];
    const toOthers = sayToOthers(norm, model, language);
    if (toOthers !== undefined) return toOthers;
    // Whoever takes part in what is allowed is not told to take part in what is not.
    const { participation, ...prohibition } = norm;
    void participation;
    const own = norm.impliedBy === undefined ? norm : prohibition;
    const said = sayDuty(own, model, language, side.without);
    return /[.!?]$/.test(said) ? said : `${said}.`;
}

/** Of `kan kun`, the prohibition to all others, in one sentence for all of them; undefined of any other rule. */
function sayToOthers(
    norm: Norm,
    { norms, vocabulary }: RuleSetModel,
    language: Language,
): string | undefined {
    if (norm.impliedBy === undefined) return undefined;
    const permission = norms.find(({ id }) => id === norm.impliedBy);
    const bearer = permission && componentValues(permission).get('aktør')?.text(language, vocabulary);
    if (!permission || bearer === undefined || permission.bearer === norm.bearer) return undefined;
    const act = vocabulary.acts.get(norm.act ?? '')?.title ?? norm.act ?? norm.title;
    return diffWords(language).change.toOthers(bearer, act);
}

const isResult = ({ category }: Pick<Change, 'category'>): boolean =>
    category === 'result' || category === 'may-change';

/** Whether both effects are told from end to end, and not only the parts that differ. */
function isToldWhole({ components, before, after }: Change): boolean {
    if (components.length === 0) return true;
    return (
        needWholeSentence(components) &&
        before?.norms[0] !== undefined &&
        after?.norms[0] !== undefined &&
        effectKey(before.norms[0], before.without) !== effectKey(after.norms[0], after.without)
    );
}

function sayResult(
    whole: Change,
    texts: SideTexts,
    comparison: Pick<Comparison, 'before'>,
    population: DiffPopulation | null,
    language: Language,
): string {
    const { category, components, before, after, rests } = whole;
    const { change } = diffWords(language);
    const whom = sayWhom(population, language);
    const may = category === 'may-change';
    const [was, is] = [texts.before ?? '', texts.after ?? ''];
    // A skøn that tells who is affected has been said.
    const unsaid = rests.map((each) => each[language]).filter((each) => !whom.includes(quoteIn(each)));
    const restsOn = unsaid.length > 0 && change.rests(enumerate(unsaid, language));
    if (before && after) {
        if (components.length > 0 && !isToldWhole(whole))
            return paragraph(sayParts(whole, texts, whom, language), restsOn);
        const breach = was === is ? sayBreach(before, after, language) : [];
        if (breach.length > 0)
            return paragraph((may ? change.mayBreach : change.breach)(whom, is), ...breach, restsOn);
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

/** What differs of an effect, from what to what; or that it has come, or gone. */
function sayParts(
    { category, components, before, after }: Change,
    texts: SideTexts,
    whom: string,
    language: Language,
): string {
    const { change, parts } = diffWords(language);
    const told = partsTold(components);
    const said = enumerate(
        told.map((each) => wordFor(each, (after ?? before)?.norms[0], language)),
        language,
    );
    const [was, is] = [bare(texts.before ?? '', told), bare(texts.after ?? '', told)];
    const may = category === 'may-change';
    const [only] = told;
    if (told.length === 1 && only) {
        const nothing = NO_PART[only];
        if (after?.text.da === nothing.da && after.without?.has(only))
            return (may ? change.mayPartYield : change.partYields)(whom, parts[only], was);
        if (before?.text.da === nothing.da && before.without?.has(only))
            return (may ? change.mayPartReturn : change.partReturns)(whom, parts[only], is);
        if (after?.text.da === nothing.da)
            return (may ? change.mayPartGo : change.partGoes)(whom, parts[only], was);
        if (before?.text.da === nothing.da)
            return (may ? change.mayPartCome : change.partComes)(whom, parts[only], is);
    }
    if (was === is) return change.sameWords(whom, said);
    if (areHardToTellApart(was, is))
        return change.beforeAndAfter((may ? change.mayPartsAlone : change.partsAlone)(whom, said), was, is);
    return (may ? change.mayParts : change.parts)(whom, said, was, is);
}

/** Of a sanction, the breach of which duties only one of the sides has it for; nothing where both have it for the same. */
function sayBreach(before: ChangeSide, after: ChangeSide, language: Language): readonly string[] {
    const { onlyBefore, onlyAfter } = diffWords(language).change;
    const isBreach = ({ norms, text }: ChangeSide): boolean =>
        norms.some(({ sanctionFor }) => sanctionFor.length > 0) && text.da.startsWith('ved brud på ');
    return [
        ...(isBreach(before) ? [onlyBefore(before.text[language])] : []),
        ...(isBreach(after) ? [onlyAfter(after.text[language])] : []),
    ];
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
    // What has no name but its text is told by that.
    const isNamed =
        texts.before === null || texts.after === null || ![texts.before, texts.after].includes(name);
    const isAbout = category === 'validity' && population;
    const isRule = (after ?? before)!.norms.length > 0;
    const begins =
        isNamed || isRule
            ? change.otherwise(isAbout ? population.text : undefined, name, said)
            : capitalised(said);
    const [was, is] = [texts.before, texts.after];
    if (was === null || is === null) return paragraph(`${begins}.`);
    if (was === is) return paragraph(`${[begins, ...unseen(before, after, language)].join(': ')}.`);
    if (isAbout) return paragraph(change.days(begins, was, is));
    if (areHardToTellApart(was, is)) return paragraph(change.beforeAndAfter(begins, was, is));
    return paragraph(`${begins}, ${change.fromTo(was, is)}.`);
}

/** What a part is called in a rule of this kind: not everybody who may do something must. */
function wordFor(component: Component, norm: Norm | undefined, language: Language): string {
    const { change, parts } = diffWords(language);
    if (component === 'handling' && norm?.text !== undefined) return change.definition;
    return (component === 'aktør' && norm && change.bearer(norm.modality)) || parts[component];
}

/** "fra fra udeblivelse til fremmøde til …": texts that have the words of the sentence in them, and lists. */
const areHardToTellApart = (...texts: readonly string[]): boolean =>
    texts.some((text) => /^(?:fra|efter|ved|from|after|at) |; /.test(text));

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
