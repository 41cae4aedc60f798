import { CompletionItemKind } from 'vscode-languageserver';
import { readingsBefore, type Cursor } from './cursor.js';
import { Rank, type Offer } from './offer.js';
import type { Usage } from './usage.js';

const MONTHS = [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
];
const DAY = /(?:^|[ \t])(\d{1,2})\.[ \t]*([a-z]*)$/;
const DAY_AND_MONTH = new RegExp(`(?:^|[ \\t])(\\d{1,2}\\.[ \\t]*(?:${MONTHS.join('|')}))[ \\t]+(\\d*)$`);
const MOST_OFFERED = 6;

/** The months after a day, the years after a month; undefined where the cursor is not in a date. */
export function dateOffers(cursor: Cursor, usage: Usage): Offer[] | undefined {
    const line = cursor.before + cursor.prefix;
    const years = yearsUsed(usage);
    const month = DAY_AND_MONTH.exec(line);
    if (month) {
        if (!takesDate(cursor, cursor.offset - month[0].trimStart().length)) return undefined;
        return years.map((year, order) => offer(year, order, cursor.offset - month[2]!.length));
    }
    const day = DAY.exec(line);
    if (!day || !takesDate(cursor, cursor.offset - day[0].trimStart().length)) return undefined;
    const year = years[0];
    return MONTHS.map((name, order) => ({
        ...offer(name, order, cursor.offset - day[2]!.length),
        ...(year !== undefined && { text: `${name} ${year}`, snippet: `${name} \${1:${year}}` }),
    }));
}

/** Dates that the rules use already, where a date is to be written. */
export const usedDates = (usage: Usage): Offer[] => used(usage, 'date');

/** The years in whose level the rules count amounts: `2024-niveau`. */
export const usedLevels = (usage: Usage): Offer[] => used(usage, 'level');

const used = ({ words }: Usage, kind: string): Offer[] =>
    byUse(words.get(kind))
        .slice(0, MOST_OFFERED)
        .map((word, order) => offer(word, order));

export function byUse(counts: ReadonlyMap<string, number> | undefined): string[] {
    return [...(counts ?? [])]
        .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'da'))
        .map(([word]) => word);
}

function yearsUsed(usage: Usage): string[] {
    const years = new Map<string, number>();
    for (const [date, count] of usage.words.get('date') ?? []) {
        const year = date.slice(-4);
        years.set(year, (years.get(year) ?? 0) + count);
    }
    return byUse(years);
}

function takesDate(cursor: Cursor, offset: number): boolean {
    const tokens = cursor.tokens.filter((each) => each.offset < offset);
    return cursor.reader.next(readingsBefore(cursor, offset), tokens.length, 'DATE').length > 0;
}

const offer = (label: string, order: number, from?: number): Offer => ({
    label,
    kind: CompletionItemKind.Constant,
    rank: Rank.Wanted,
    order,
    about: undefined,
    ...(from !== undefined && { from }),
});
