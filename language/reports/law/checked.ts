import { enumerate, type Language } from '../../model/index.js';
import type { CheckedLaw, CheckReport, TextOptions } from '../check/report.js';
import { wrap } from '../layout.js';
import { formatNumber } from '../numbers.js';

/** Whether the citations were compared with the acts' own texts, and what to do where they were not. */
export function sayCheckedLaw({ ruleSets, doubtfulLaw = 0 }: CheckReport, options: TextOptions): string[] {
    const { language, width, style } = options;
    const words = WORDS[language];
    const all = ruleSets.flatMap(({ law }) => (law && law.citations > 0 ? [law] : []));
    if (all.length === 0) return [];
    const number = (of: (law: CheckedLaw) => number): string =>
        formatNumber(
            all.reduce((sum, law) => sum + of(law), 0),
            language,
        );
    const say = (text: string): string[] => wrap(text, width - 2).map(style.faint);
    if (all.every(({ texts }) => texts === undefined))
        return say(words.none(number(({ citations }) => citations)));
    const lines = say(words.checked(number(({ citations, unchecked }) => citations - unchecked)));
    if (all.some(({ unchecked }) => unchecked > 0)) {
        const acts = [...new Set(all.flatMap(({ missing }) => missing))];
        lines.push(
            ...say(
                words.unchecked(
                    number(({ unchecked }) => unchecked),
                    enumerate(acts, language),
                ),
            ),
        );
    }
    if (doubtfulLaw > 0) lines.push(...say(words.doubtful(formatNumber(doubtfulLaw, language))));
    return lines;
}

const WORDS: Readonly<
    Record<
        Language,
        {
            readonly none: (amount: string) => string;
            readonly checked: (amount: string) => string;
            readonly unchecked: (amount: string, acts: string) => string;
            readonly doubtful: (amount: string) => string;
        }
    >
> = {
    da: {
        none: (amount) =>
            `Henvisninger til loven: ${amount}, ikke kontrolleret; sæt "lovtekster" i regelret.json.`,
        checked: (amount) => `Henvisninger kontrolleret mod lovens tekst: ${amount}.`,
        unchecked: (amount, acts) =>
            `Henvisninger, der ikke er kontrolleret: ${amount}${acts ? `; der er ingen tekst til ${acts}` : ''}.`,
        doubtful: (amount) =>
            `Steder i lovteksterne, der er usikre: ${amount}; regelret lov count MAPPE nævner dem.`,
    },
    en: {
        none: (amount) => `Citations of the acts: ${amount}, not checked; set "lovtekster" in regelret.json.`,
        checked: (amount) => `Citations checked against the text of the act: ${amount}.`,
        unchecked: (amount, acts) =>
            `Citations that are not checked: ${amount}${acts ? `; there is no text for ${acts}` : ''}.`,
        doubtful: (amount) =>
            `Doubtful places in the law texts: ${amount}; regelret lov count FOLDER tells them.`,
    },
};
