import { civil, dayNumber, type DayNumber, type Language } from './day.js';

/** "4. maj 2026" or "4 May 2026". Throws RangeError when `day` is not a day of the calendar. */
export function formatDay(day: DayNumber, lang: Language): string {
    const date = civil(day);
    const month = MONTHS[lang][date.month - 1];
    return lang === 'da' ? `${date.day}. ${month} ${date.year}` : `${date.day} ${month} ${date.year}`;
}

/**
 * Reads "1. marts 2024", "1 March 2024" or "2024-03-01". Month names may be in either case.
 * Returns `undefined` for anything else and for dates that do not exist.
 */
export function parseDay(text: string): DayNumber | undefined {
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
    if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const written = /^(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})$/u.exec(text.trim());
    const month = written && monthNumber(written[2] ?? '');
    return month ? dayNumber(Number(written[3]), month, Number(written[1])) : undefined;
}

const MONTHS: Record<Language, readonly string[]> = {
    da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    en: 'January February March April May June July August September October November December'.split(' '),
};

/** 1-12, or `undefined` when no language has such a month. */
function monthNumber(name: string): number | undefined {
    const wanted = name.toLowerCase();
    for (const names of Object.values(MONTHS)) {
        const index = names.findIndex((month) => month.toLowerCase() === wanted);
        if (index >= 0) return index + 1;
    }
    return undefined;
}
