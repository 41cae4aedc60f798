import type { CalendarComparison } from './compare.js';
import { CYCLE_DAYS, type Language } from './day.js';
import { formatDay } from './dayText.js';
import { daysOf, isFixedLength, monthsOf, type Duration } from './duration.js';

/**
 * True when two durations stand in different units and a reader takes them for the same: 13 weeks
 * and 3 months, 14 days and 2 weeks, 30 days and 4 weeks. Whether they really differ on the calendar
 * is for `compareDurations` to say.
 *
 * The nominal lengths, with 30.436875 days to a month, may be one twelfth of the longer apart. That
 * is just enough for "four weeks are a month" (8.0 %) and far from three weeks to a month (31 %).
 * Months, half-years and years convert without remainder, so among these only equals count:
 * nobody reads 13 months as one year.
 */
export function nearEqual(a: Duration, b: Duration): boolean {
    if (a.unit === b.unit) return false;
    if (!isFixedLength(a) && !isFixedLength(b)) return monthsOf(a) === monthsOf(b);
    const lengths = [nominalLength(a), nominalLength(b)];
    return 12 * (Math.max(...lengths) - Math.min(...lengths)) <= Math.max(...lengths);
}

/**
 * A comparison as one clause for a lawyer: "altid samme dag", "samme dag på 21,3 pct. af
 * startdatoerne, ellers forskellig (fx fra 1. januar 2024)".
 */
export function describeComparison(c: CalendarComparison, lang: Language): string {
    const words = WORDS[lang];
    if (c.verdict !== 'sometimes') return words[c.verdict];
    const { before, after } = c.example;
    const differing = formatDay(Math.min(before ?? Infinity, after ?? Infinity), lang);
    return words.sometimes(share(c.equal, lang), differing);
}

/** Both in 4800ths of the 400-year cycle, so that the lengths stay whole numbers. */
function nominalLength(d: Duration): number {
    const days = daysOf(d);
    return days === undefined ? (monthsOf(d) ?? 0) * CYCLE_DAYS : days * 4800;
}

/** A share with one decimal that never rounds some to none or to all. */
function share(count: number, lang: Language): string {
    const perMille = Math.round((1000 * count) / CYCLE_DAYS);
    const shown = count === 0 ? 0 : Math.min(Math.max(perMille, 1), 999);
    const text = (shown / 10).toFixed(1);
    return lang === 'da' ? `${text.replace('.', ',')} pct.` : `${text} %`;
}

const WORDS = {
    da: {
        'always-equal': 'altid samme dag',
        'always-before': 'aldrig samme dag, den første er altid kortest',
        'always-after': 'aldrig samme dag, den første er altid længst',
        sometimes: (equal: string, day: string) =>
            `samme dag på ${equal} af startdatoerne, ellers forskellig (fx fra ${day})`,
    },
    en: {
        'always-equal': 'always the same day',
        'always-before': 'never the same day, the first is always shorter',
        'always-after': 'never the same day, the first is always longer',
        sometimes: (equal: string, day: string) =>
            `the same day on ${equal} of start dates, otherwise different (e.g. from ${day})`,
    },
};
