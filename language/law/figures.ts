import type { Figure, FigureUnit, Limit } from './figures/model.js';
import { cardinal, denominator } from './figures/numbers.js';
import { hideReferences } from './figures/references.js';
import { tokens, type Token } from './figures/tokens.js';
import { figureWord, NUMBER_AND_UNIT, unitAtStartOf, unitOf, type UnitWord } from './figures/units.js';

export type { Figure, FigureUnit, Limit } from './figures/model.js';

/**
 * The figures of a Danish legal text in reading order: numbers in digits and letters with their units (2 uger, et
 * halvt år, hver 14. dag, ottende uge, 50 pct., en tredjedel, 18-årige). Numbers of provisions, dates and labels
 * are no figures. A number without a unit has the word that it counts.
 */
export function figuresIn(text: string): Figure[] {
    const read = tokens(hideReferences(text));
    const found: Figure[] = [];
    for (let i = 0; i < read.length;) {
        const hit = halves(read, i) ?? share(read, i) ?? counted(read, i) ?? whole(read, i);
        if (!hit) {
            i += 1;
            continue;
        }
        const { next, from = i, last = next - 1, ...figure } = hit;
        const span = { start: read[from]!.start, end: endOf(read[last]!, text) };
        const limit = limitAt(read, from, next);
        found.push({ ...figure, ...(limit && { limit }), text: text.slice(span.start, span.end), span });
        i = next;
    }
    return shareUnits(found, text);
}

interface Hit {
    readonly value: number;
    readonly unit: FigureUnit;
    readonly noun?: string;
    /** Index of the first token that does not belong to it. */
    readonly next: number;
    readonly from?: number;
    readonly last?: number;
}

/** `et halvt år`, `det første halve år`, `½ år`, `halvandet år`. */
function halves(read: readonly Token[], i: number): Hit | undefined {
    const article = /^(?:et|ét)$/.test(read[i]!.word) ? 1 : 0;
    const half = read[i + article];
    const unit = unitOf(read[i + article + 1]?.word ?? '')?.unit;
    if (!half) return undefined;
    const next = i + article + 2;
    if (unit === 'year' && /^(?:halvt|halve|½|1\/2)$/.test(half.word))
        return { value: 1, unit: 'halfyear', next };
    if (half.word === '1' && read[i + 1]?.word === '1/2' && unitOf(read[i + 2]?.word ?? '')?.unit === 'year')
        return { value: 18, unit: 'month', next: i + 3 };
    if (article === 0 && /^halvand(?:et|en)$|^1½$/.test(half.word) && unit === 'year')
        return { value: 18, unit: 'month', next };
    return undefined;
}

/** `en tredjedel`, `halvdelen`, `1/2`, `1 ud af 4`. */
function share(read: readonly Token[], i: number): Hit | undefined {
    const first = read[i]!;
    const alone = /^halvdel/.test(first.word) ? 2 : undefined;
    if (alone) return { value: 5000, unit: 'share', next: i + 1 };
    if (first.value === undefined || first.ordinal) return undefined;
    if (first.word.includes('/')) return { value: first.value * 10_000, unit: 'share', next: i + 1 };
    const parts = denominator(read[i + 1]?.word ?? '');
    if (parts !== undefined) return { value: (first.value / parts) * 10_000, unit: 'share', next: i + 2 };
    const all = read[i + 3]?.value;
    if (read[i + 1]?.word === 'ud' && read[i + 2]?.word === 'af' && all)
        return { value: (first.value / all) * 10_000, unit: 'share', next: i + 4 };
    return undefined;
}

/** Words between a number and its unit: `3 hele måneder`, `12 på hinanden følgende måneder`. */
const BETWEEN =
    /^(?:hel|hele|fuld|fulde|sammenhængende|løbende|sammenlagte?|næste|på|hinanden|følgende|efterfølgende|forudgående|foregående|yderligere|nye|ny|påbegyndte?|seneste|sidste|første|samlet|samlede|afsluttede|gode|mia|mio|tusinde?)$/;

/** A number with its unit, or with the word that it counts. */
function counted(read: readonly Token[], i: number): Hit | undefined {
    const number = read[i]!;
    if (number.value === undefined) return undefined;
    const dot = number.ordinal && read[i + 1]?.word === '.' ? 1 : 0;
    const after = i + 1 + dot;
    if (number.ordinal) return ranked(read, number.value, after);
    const joined = joinedUnit(read, after);
    if (joined) return { value: number.value * joined.times, unit: joined.unit, next: after + 2 };
    let scale = 1;
    for (let j = after; j < Math.min(read.length, after + 5); j += 1) {
        const { word } = read[j]!;
        const unit = unitOf(word);
        if (unit) {
            const value = Math.round(number.value * unit.times * scale * 100) / 100;
            return { value, unit: unit.unit, next: j + 1 };
        }
        if (word === '.' && /^(?:mio|mia|pct|kr)$/.test(read[j - 1]!.word)) continue;
        if (!BETWEEN.test(word)) break;
        if (word === 'mio') scale = 1_000_000;
        if (word === 'mia') scale = 1_000_000_000;
    }
    const noun = read[after];
    return {
        value: number.value,
        unit: 'none',
        ...(noun?.kind === 'word' && { noun: noun.word }),
        next: i + 1,
    };
}

/** `hver 14. dag`, `inden udgangen af ottende uge`; a first day or a second month is no length of time. */
function ranked(read: readonly Token[], value: number, after: number): Hit | undefined {
    const unit = unitOf(read[after]?.word ?? '');
    const isSeries = /^(?:dag|uge|måned|år)$/.test(read[after]?.word ?? '');
    return unit && isSeries && value > 1 ? { value, unit: unit.unit, next: after + 1 } : undefined;
}

/** `18-årige`, `14-dages`: the sign stands between without spaces. */
function joinedUnit(read: readonly Token[], i: number): UnitWord | undefined {
    const [sign, word] = [read[i], read[i + 1]];
    if (!sign || !word || !/^[-–]$/.test(sign.word) || sign.end !== word.start) return undefined;
    return sign.start === read[i - 1]!.end ? unitAtStartOf(word.word) : undefined;
}

/** One word that is a figure: `tremånedersperiode`, `månedligt`; and `hver uge`, `om måneden`, `dags varsel`. */
function whole(read: readonly Token[], i: number): Hit | undefined {
    const { word } = read[i]!;
    const pair = NUMBER_AND_UNIT.exec(word);
    if (pair) {
        const value = cardinal(pair[1]!);
        const unit = unitAtStartOf(pair[2]!);
        if (value !== undefined && unit) return { value, unit: unit.unit, next: i + 1 };
    }
    const single = figureWord(word);
    if (single) return { ...single, next: i + 1 };
    if (word === 'dags' && read[i + 1]?.word === 'varsel') return { value: 1, unit: 'day', next: i + 2 };
    const dot = read[i + 1]?.word === '.' ? 1 : 0;
    const unit = /^(?:hver|hvert|om|pr|per)$/.test(word) ? unitOf(read[i + 1 + dot]?.word ?? '') : undefined;
    const isTime = unit && ['day', 'week', 'month', 'halfyear', 'year', 'hour'].includes(unit.unit);
    return isTime ? { value: unit.times, unit: unit.unit, next: i + 2 + dot } : undefined;
}

/** The dot of an abbreviated unit belongs to it. */
function endOf({ word, end }: Token, text: string): number {
    return /^(?:kr|pct)$/.test(word) && text[end] === '.' ? end + 1 : end;
}

const BEFORE: readonly (readonly [RegExp, Limit])[] = [
    [/(?:^| )(?:under|mindre end|færre end|kortere end|yngre end|lavere end|inden det fyldte)$/, 'under'],
    [/(?:^| )(?:over|mere end|flere end|længere end|ældre end|højere end|ud over|overstiger)$/, 'over'],
    [/(?:^| )(?:mindst|fyldt|minimum|fra og med)$/, 'min'],
    [/(?:^| )(?:højst|op til|maksimalt|til og med)$/, 'max'],
];

function limitAt(read: readonly Token[], from: number, next: number): Limit | undefined {
    const words = (start: number, end: number): string =>
        read
            .slice(Math.max(0, start), end)
            .map((token) => token.word)
            .join(' ');
    const after = words(next, next + 3).replace(/^\. /, '');
    if (/^(?:og|eller) (?:derover|opefter|ældre|mere)/.test(after)) return 'min';
    if (/^(?:og|eller) (?:derunder|yngre|mindre)/.test(after)) return 'max';
    const before = words(from - 4, from);
    return BEFORE.find(([pattern]) => pattern.test(before))?.[1];
}

/** `26 eller 52 uger`, `15-17 år`: the unit stands once, after the last. */
function shareUnits(figures: readonly Figure[], text: string): Figure[] {
    const out = [...figures];
    for (let i = out.length - 2; i >= 0; i -= 1) {
        const [figure, next] = [out[i]!, out[i + 1]!];
        const between = text.slice(figure.span.end, next.span.start);
        if (figure.unit !== 'none' || next.unit === 'none') continue;
        if (!/^\s*(?:(?:og|eller|til|men|[-–,]|, eller|, og)(?: højst| mindst| op til)?)\s*$/.test(between))
            continue;
        const times = next.unit === 'øre' || next.unit === 'share' ? 100 : 1;
        const { span, text: said, limit } = figure;
        const value = figure.value * times;
        out[i] = { value, unit: next.unit, text: said, span, ...(limit && { limit }) };
    }
    return out;
}
