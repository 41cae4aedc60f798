import { formatDay } from '../../calendar/index.js';
import type { Language } from '../../model/text.js';

/**
 * The days `[from, until)` in words: "fra 1. juli 2026 til og med 31. december 2026", "den 1. juli 2026",
 * "før 1. juli 2026", "fra og med 1. juli 2026". `calendar` is where days begin and end without being bounded.
 */
export function sayDays(
    [from, until]: readonly [number, number],
    calendar: { readonly lo: number; readonly hi: number },
    language: Language,
): string {
    const da = language === 'da';
    const first = formatDay(from, language);
    const last = formatDay(until - 1, language);
    const starts = from > calendar.lo;
    const ends = until < calendar.hi;
    if (starts && until - from === 1) return da ? `den ${first}` : `on ${first}`;
    if (starts && ends)
        return da ? `fra ${first} til og med ${last}` : `from ${first} up to and including ${last}`;
    if (starts) return da ? `fra og med ${first}` : `from ${first} on`;
    if (ends) return da ? `før ${formatDay(until, language)}` : `before ${formatDay(until, language)}`;
    return da ? 'på noget tidspunkt' : 'at any time';
}
