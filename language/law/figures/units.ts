import type { FigureUnit } from './model.js';

/** A unit, and how many of it the word stands for: a kvartal is three months. */
export interface UnitWord {
    readonly unit: FigureUnit;
    readonly times: number;
}

/** The unit that a word names, `dage`, `kalendermåneder`, `ugersperiode`, `årige`; undefined for other words. */
export function unitOf(word: string): UnitWord | undefined {
    for (const [pattern, unit, times] of WORDS) if (pattern.test(word)) return { unit, times };
    return undefined;
}

/** The unit that a word joined to a figure begins with: `14-dagesperiode`, `18-årige`. */
export function unitAtStartOf(word: string): UnitWord | undefined {
    for (const [pattern, unit] of STARTS) if (pattern.test(word)) return { unit, times: 1 };
    return undefined;
}

/** A word that is a figure with its unit: `månedligt` is once a month, `halvår` half a year. */
export function figureWord(word: string): { value: number; unit: FigureUnit } | undefined {
    for (const [pattern, unit, value] of WHOLE) if (pattern.test(word)) return { unit, value };
    return undefined;
}

/** The unit in a word that begins with a number: `tremånedersperiode`, `femårig`. */
export const NUMBER_AND_UNIT =
    /^(en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|femten|atten|tyve|tredive)(dages?|ugers?|måneders?|måneds|års?)(periode.*|frist.*|forløb.*|ig|ige|igt)?$/;

const TAIL = '(?:s?(?:periode|frist|forløb|alder|interval)[a-zæø]*)?';

const WORDS: readonly (readonly [RegExp, FigureUnit, number])[] = [
    [new RegExp(`^(?:kalender|arbejds|hver|karens|uge)?dag(?:e|es|s|en|ene|enes)?${TAIL}$`), 'day', 1],
    [/^døgn(?:s|et|ene)?$/, 'day', 1],
    [new RegExp(`^(?:kalender|arbejds)?uge(?:r|rs|s|n|rne)?${TAIL}$`), 'week', 1],
    [new RegExp(`^(?:kalender|indkomst)?måned(?:er|ers|s|en|erne)?${TAIL}$`), 'month', 1],
    [/^kvartal(?:er|et|s)?$/, 'month', 3],
    [/^halvår(?:et|s)?$/, 'halfyear', 1],
    [new RegExp(`^(?:kalender|leve|indkomst|regnskabs|ferie)?år(?:s|et|ene|ig|ige|igt)?${TAIL}$`), 'year', 1],
    [/^(?:løn|arbejds|klokke|normal)?timer?s?$/, 'hour', 1],
    [/^(?:km|kilometer)$/, 'km', 1],
    [/^(?:kr|kroners?)$/, 'øre', 100],
    [/^øre$/, 'øre', 1],
    [/^(?:pct|procent|procentpoint|%)$/, 'share', 100],
    [/^gange?$/, 'times', 1],
];

const STARTS: readonly (readonly [RegExp, FigureUnit])[] = [
    [/^dag/, 'day'],
    [/^uge/, 'week'],
    [/^måned/, 'month'],
    [/^år/, 'year'],
    [/^time/, 'hour'],
    [/^kilometer|^km/, 'km'],
];

const WHOLE: readonly (readonly [RegExp, FigureUnit, number])[] = [
    [/^halvår(?:et|lig|ligt|lige)?$/, 'halfyear', 1],
    [/^(?:måned|kalendermåned)lig(?:t|e)?$/, 'month', 1],
    [/^ugentlig(?:t|e)?$/, 'week', 1],
    [/^daglig(?:t)?$/, 'day', 1],
    [/^årlig(?:t|e)?$/, 'year', 1],
    [/^kvartalsvis(?:t|e)?$/, 'month', 3],
];
