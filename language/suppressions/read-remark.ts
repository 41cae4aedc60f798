import { parseDay } from '../calendar/index.js';
import { editDistance } from '../model/closest.js';
import type { Suppression, SuppressionMistake } from '../model/index.js';

/** A remark that allows findings, as it is written: offsets count from the beginning of its line. */
export interface WrittenSuppression {
    readonly line: number;
    /** From `--` to its end, without white space after it. */
    readonly start: number;
    readonly end: number;
    /** There is nothing before it on its line. */
    readonly isAlone: boolean;
    readonly codes: readonly Word[];
    readonly scope:
        | { readonly kind: 'here' }
        | { readonly kind: 'file' }
        | { readonly kind: 'subject'; readonly name: Word };
    readonly until?: Suppression['until'];
    readonly reason: string;
    readonly mistakes: readonly (Pick<SuppressionMistake, 'kind'> & { readonly word: Word })[];
}

export interface Word {
    readonly text: string;
    readonly start: number;
}

/** The word that such a remark begins with. */
export const OPENING = 'tillad';

/** All remarks of a text that allow findings, or were meant to. Cheap where there are none. */
export function readSuppressions(text: string): WrittenSuppression[] {
    const found: WrittenSuppression[] = [];
    let [line, lineStart, read] = [0, 0, 0];
    for (const { 1: word, index } of text.matchAll(/--[ \t]*([\p{L}]{4,8})(?![\p{L}\p{N}])/gu)) {
        if (index < read || !isLike(word!)) continue;
        const from = lineStart;
        for (const { 0: end, index: at } of text.slice(from, index).matchAll(/\r\n|\r|\n/g)) {
            line += 1;
            lineStart = from + at + end.length;
        }
        const content = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
        read = lineStart + content.length;
        for (const each of readLine(content)) found.push({ line, ...each });
    }
    return found;
}

/** Behind one remark another may follow on the same line. `--` in a text between quotation marks is none. */
function readLine(line: string): Omit<WrittenSuppression, 'line'>[] {
    const start = [...line.matchAll(/"[^"]*"?|»[^«]*«?|“[^”]*”?|--/g)].find(
        ({ 0: found }) => found === '--',
    )?.index;
    if (start === undefined) return [];
    const isAlone = line.slice(0, start).trim() === '';
    const starts = [
        start,
        ...[...line.matchAll(/(?<=\s)--/g)].map(({ index }) => index).filter((at) => at > start),
    ];
    return starts.flatMap((at, i) => {
        const found = readRemark(line.slice(at, starts[i + 1]).trimEnd(), at);
        return found ? [{ ...found, isAlone }] : [];
    });
}

/** `start` is where the remark stands in its line. */
function readRemark(remark: string, start: number): Omit<WrittenSuppression, 'line' | 'isAlone'> | undefined {
    const opening = /^--\s*([\p{L}]+)(?![\p{L}\p{N}-])/u.exec(remark);
    if (!opening || !isOpening(opening[1]!, remark.slice(opening[0].length))) return undefined;
    const body = remark.slice(opening[0].length);
    const at = start + opening[0].length;
    const word = { text: opening[1]!, start: at - opening[1]!.length };
    const mistakes: { kind: SuppressionMistake['kind']; word: Word }[] = [];
    if (word.text.toLowerCase() !== OPENING) mistakes.push({ kind: 'word', word });
    const colon = body.indexOf(':');
    const reason = colon < 0 ? '' : body.slice(colon + 1).trim();
    const head = readHead(body.slice(0, colon < 0 ? undefined : colon), at);
    if (head.codes.length === 0) mistakes.push({ kind: 'code', word });
    if (head.date) mistakes.push({ kind: 'date', word: head.date });
    // Without a colon, what is left is most likely the reason.
    if (!/[\p{L}\p{N}]/u.test(reason))
        mistakes.push({ kind: 'reason', word: { text: '', start: word.start } });
    else if (head.rest) mistakes.push({ kind: 'rest', word: head.rest });
    return {
        start,
        end: start + remark.length,
        codes: head.codes,
        scope: head.scope,
        ...(head.until !== undefined && { until: head.until }),
        reason,
        mistakes,
    };
}

/** `tillad` and then what may be a code; a sentence that happens to begin with the word is a remark like others. */
function isOpening(word: string, rest: string): boolean {
    if (word.toLowerCase() === OPENING) return /^\s*(?::|$)/.test(rest) || /^\s+[^\s:]*\d/.test(rest);
    return isLike(word) && /^\s+RR\d/i.test(rest);
}

const isLike = (word: string): boolean => editDistance(word.toLowerCase(), OPENING) <= 2;

interface Head {
    readonly codes: readonly Word[];
    readonly scope: WrittenSuppression['scope'];
    readonly until?: number;
    /** A date that there is not. */
    readonly date?: Word;
    readonly rest?: Word;
}

const DATE = /^til\s+og\s+med\s+(\d{1,2}\.\s*\p{L}+\s+\d{4}|\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}])/u;

/** What stands between the opening word and the colon; `offset` is where it begins. */
function readHead(text: string, offset: number): Head {
    let at = 0;
    const skip = (pattern: RegExp): RegExpExecArray | undefined => {
        const space = /^\s*/.exec(text.slice(at))![0].length;
        const found = pattern.exec(text.slice(at + space));
        if (!found) return undefined;
        at += space + found[0].length;
        return found;
    };
    /** The last group of a pattern stands at its end. */
    const wordOf = (found: RegExpExecArray): Word => {
        const word = found[1] ?? found[0];
        return { text: word, start: offset + at - word.length };
    };

    const codes: Word[] = [];
    do {
        const code = skip(/^[^\s,]+/);
        if (!code) break;
        codes.push(wordOf(code));
    } while (skip(/^,(?:\s*og(?=\s))?|^og(?=\s)/));

    let scope: WrittenSuppression['scope'] | undefined;
    let until: number | undefined;
    let date: Word | undefined;
    /** A place or a date, where there is none yet. */
    function readPart(): boolean {
        if (!scope) {
            const found = skip(/^her(?!\S)/) ?? skip(/^i\s+filen(?!\S)/) ?? skip(/^om\s+([^\s,]+)/);
            if (found) {
                const name = found[1] === undefined ? undefined : wordOf(found);
                scope = name ? { kind: 'subject', name } : { kind: found[0] === 'her' ? 'here' : 'file' };
                return true;
            }
        }
        if (until !== undefined || date) return false;
        const found = skip(DATE) ?? skip(/^til\s+og\s+med(?!\S)\s*(.*)$/);
        if (!found) return false;
        until = parseDay(found[1]!);
        if (until === undefined) date = wordOf(found);
        return true;
    }
    while (readPart());
    const left = text.slice(at).trim();
    return {
        codes,
        scope: scope ?? { kind: 'here' },
        ...(until !== undefined && { until }),
        ...(date && { date }),
        ...(left !== '' && { rest: { text: left, start: offset + text.indexOf(left, at) } }),
    };
}
