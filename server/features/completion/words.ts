import type { Fact } from '../../../language/generated/parser/ast.js';
import { around, type Next } from './what-comes-next.js';

/** What was written before a word that the grammar would take. */
export interface Before {
    /** The last words, the nearest first. */
    readonly last: readonly string[];
    /** What stands of the word already. */
    readonly prefix: string;
    readonly fact: Fact | undefined;
}

const ONE = new Set(['1', 'en', 'én', 'et', 'ét']);
const SINGULAR = ['dag', 'uge', 'måned', 'halvår', 'år'];
const PLURAL = ['dage', 'uger', 'måneder', 'halvår', 'år'];
const COMMON_GENDER = ['dag', 'uge', 'måned'];
const NEUTER = ['halvår', 'år'];

/** Whether a word of the language, which the grammar would take, is also Danish and makes sense here. */
export function wordFits(word: string, next: Next, before: Before): boolean {
    const { rule } = next.place;
    const [last = '', second = ''] = before.last;
    if (rule === 'Unit') return unitFits(word, last, before);
    if (rule === 'OneUnit') return agrees(word, second);
    if (rule === 'PerUnit') return perUnitFits(word, last, before.prefix);
    if (rule === 'Figure') return before.prefix !== '';
    if (word === 'halvt') return last === 'et' || last === 'ét';
    if (HALF_YEAR.has(word) && (rule === 'Duration' || rule === 'Value'))
        return halfYearFits(word, last, before);
    if (rule === 'Value' && !currencyOrPercentFits(word, before)) return false;
    if ((rule === 'Range' || rule === 'Value' || rule === 'ValueSet') && before.fact)
        return comparisonFits(word, next, before.fact);
    if (rule === 'Priority') return prepositionFits(word, next);
    return true;
}

/** Whether names may follow directly: `undtagelse fra R`, but `uanset R`. */
export function nameFits(next: Next, { last }: Before): boolean {
    if (next.place.rule !== 'Priority' || next.place.property !== 'rules') return true;
    const kind = next.within.said['kind']?.[0];
    return last[0] !== kind || kind === 'uanset';
}

function unitFits(word: string, last: string, { fact, prefix }: Before): boolean {
    if (fact && fact.type?.$type === 'MoneyType') return false;
    if (fact?.type?.$type === 'IntegerType' && fact.type.unit !== undefined && fact.type.unit !== word)
        return false;
    if (ONE.has(last) || /^\d+\.$/.test(last)) return SINGULAR.includes(word) && agrees(word, last);
    // A genitive is written by whoever means it.
    return PLURAL.includes(word) || (prefix.length > 1 && word.startsWith(prefix) && word.endsWith('s'));
}

/** How half a year begins. */
const HALF_YEAR = new Set(['et', 'ét', 'halve']);

/** `et halvt år`, but `det første halve år`; and no half years of what is counted in something else. */
function halfYearFits(word: string, last: string, { fact }: Before): boolean {
    const kind = fact?.type?.$type;
    if (word === 'halve') return last === 'første';
    return kind === undefined || (kind !== 'IntegerType' && kind !== 'MoneyType');
}

function agrees(word: string, article: string): boolean {
    if (['et', 'ét', 'det'].includes(article)) return NEUTER.includes(word);
    if (['en', 'én', 'den'].includes(article)) return COMMON_GENDER.includes(word);
    return true;
}

function perUnitFits(word: string, last: string, prefix: string): boolean {
    const definite = ['dagen', 'ugen', 'måneden', 'året', 'timen'].includes(word);
    return last === 'om' ? definite : last === 'pr.' ? !definite : prefix !== '';
}

const CURRENCY = ['kr.', 'kr', 'kroner', 'i'];
const PERCENT = ['pct.', 'pct', '%'];

function currencyOrPercentFits(word: string, { fact }: Before): boolean {
    const kind = fact?.type?.$type;
    if (CURRENCY.includes(word)) return kind === undefined || kind === 'MoneyType';
    if (PERCENT.includes(word)) return kind === undefined || kind === 'IntegerType';
    return true;
}

/** How the values of a fact are told apart: words by their names, dates by before and after, the rest by size. */
function comparisonFits(word: string, { place }: Next, fact: Fact): boolean {
    const kind = fact.type?.$type;
    if (kind === undefined) return true;
    if (kind === 'EnumType' || kind === 'BooleanType') return place.rule === 'ValueSet';
    const ofDates = ['før', 'efter'].includes(word);
    return kind === 'DateType' ? ofDates || ['fra', 'til', 'og', 'med'].includes(word) : !ofDates;
}

const PREPOSITIONS: Readonly<Record<string, readonly string[]>> = {
    undtagelse: ['fra'],
    viger: ['for'],
    går: ['forud', 'for'],
    uanset: [],
};

function prepositionFits(word: string, { within, place }: Next): boolean {
    if (!['fra', 'for', 'forud'].includes(word) || place.property !== undefined) return true;
    for (const { rule, said } of around(within)) {
        if (rule !== 'Priority') continue;
        const kind = said['kind']?.[0] ?? '';
        return PREPOSITIONS[kind]?.includes(word) ?? true;
    }
    return true;
}
