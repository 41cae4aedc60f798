import type { Text } from '../model/text.js';

/** The lines that git has left in a text: where two versions begin, part and end. */
const MARKS = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * The lines of a merge that nobody has finished, from 0; empty where there is none. Both versions stand in the text, and
 * neither can be taken for the rule.
 */
export function unmergedLines(text: string): readonly number[] {
    if (!text.includes('<<<<<<<')) return [];
    const lines = text.split(/\r\n|\r|\n/);
    const start = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
    if (start < 0 || !lines.slice(start).some((line) => /^>{7}(?: |$)/.test(line))) return [];
    return lines.flatMap((line, i) => (i >= start && MARKS.test(line) ? [i] : []));
}

export const UNMERGED: Text = {
    da: 'her er to versioner, der ikke er flettet sammen (<<<<<<<); vælg den rigtige, og prøv igen',
    en: 'two versions stand here that have not been merged (<<<<<<<); choose the right one, and try again',
};
