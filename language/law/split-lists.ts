import { letterNumber } from './labels.js';
import type { MappedText } from './mapped-text.js';
import type { Found, Outline } from './outline.js';
import { sentenceEnds } from './sentences.js';
import { quotations, trimmedEnd } from './places.js';

const LABEL = /(?<![^\s»])(\d{1,3}|[a-zæøå])\)(?=\s|$)/g;
/** How far back a bracket may have been opened; further off it was never closed. */
const BRACKET_REACH = 300;

/** Finds the numre and litra of a stykke and gives them to it as children. */
export function splitLists(
    body: MappedText,
    stykke: Outline,
    breaks: ReadonlySet<number>,
    found: Found,
): void {
    const { text } = body;
    const labels = listLabels(text, stykke);
    const numbers = labels.filter(({ label }) => /\d/.test(label));
    let items: Outline[] = [];
    let lists = -1;
    let letters: Outline[] = [];
    let letterLists = -1;

    const item = (kind: 'nummer' | 'litra', label: string, at: number, list: number): Outline => {
        const after = at + label.length + 1;
        return {
            kind,
            label,
            labelStart: at,
            start: Math.min(after + 1, stykke.end),
            end: 0,
            children: [],
            list,
        };
    };

    for (const { label, at } of labels) {
        if (at >= stykke.end) break;
        const current = items[items.length - 1];
        if (/\d/.test(label)) {
            const [number, last] = [Number(label), Number(current?.label ?? 0)];
            if (isNote(text, at) || (last === 0 && isLoneNote(text, at, number, numbers))) {
                const from = Math.min(at + label.length + 2, stykke.end);
                const [noteText, span] = [text.slice(from, stykke.end), body.span(from, stykke.end)];
                stykke.end = trimmedEnd(text, stykke.start, at);
                found.notes.push({ label, text: noteText, span, at: stykke.end });
                break;
            }
            const starts = number === 1 || last === 0;
            if (
                number > last + 1 &&
                number !== 1 &&
                !isPlausible(text, at, number - (starts ? 0 : last), number, numbers)
            )
                continue;
            if (!starts && number <= last && !/(?:[.,;:]|og|eller|samt)$/.test(text.slice(0, at).trimEnd()))
                continue;
            if (starts) lists += 1;
            if (number > (starts && number === 1 ? 0 : last) + 1)
                found.gaps.push({ what: 'nr.', label, offset: at });
            letters = [];
            letterLists = -1;
            items.push(item('nummer', label, at, lists));
            stykke.children.push(items[items.length - 1]!);
        } else {
            const last = letterNumber(letters[letters.length - 1]?.label ?? '');
            const number = letterNumber(label);
            const starts = number === 1;
            if (!starts && (last === 0 ? number > 3 : number <= last || number > last + 3)) continue;
            if (starts || last === 0) letterLists += 1;
            if (number > (starts ? 0 : last) + 1) found.gaps.push({ what: 'litra', label, offset: at });
            letters.push(item('litra', label, at, letterLists));
            (current ?? stykke).children.push(letters[letters.length - 1]!);
        }
    }
    items = stykke.children;
    endItems(text, items, stykke.end, breaks);
}

/** Labels in a stykke as far as they can be such: not in brackets, quotations or references. */
function listLabels(text: string, stykke: Outline): { readonly label: string; readonly at: number }[] {
    const part = text.slice(stykke.start, stykke.end);
    const found = [...part.matchAll(LABEL)];
    if (found.length === 0) return [];
    const quoted = quotations(part);
    const labelEnds = new Set(found.map(({ 0: label, index }) => index + label.length - 1));
    const opened: number[] = [];
    const closing = new Set<number>();
    for (const { 0: bracket, index } of part.matchAll(/[()]/g)) {
        if (bracket === '(') opened.push(index);
        else {
            while (opened.length > 0 && index - opened[0]! > BRACKET_REACH) opened.shift();
            if (opened.pop() !== undefined && labelEnds.has(index)) closing.add(index);
        }
    }
    return found
        .filter(({ 0: label, index }) => !closing.has(index + label.length - 1) && !quoted(index))
        .filter(
            ({ index }) =>
                !/(?:nr\.|stk\.|§|litra)$/i.test(part.slice(Math.max(0, index - 8), index).trimEnd()),
        )
        .map(({ 1: label, index }) => ({ label: label!, at: stykke.start + index }));
}

/** " . 9) Er ved bekendtgørelse …": how a note's mark and text stand in a flat copy. */
function isNote(text: string, at: number): boolean {
    return /\s\. $/.test(text.slice(Math.max(0, at - 3), at));
}

/** A number after a full stop, where no list has begun and none goes on: what leads to a list has no full stop. */
function isLoneNote(
    text: string,
    at: number,
    number: number,
    numbers: readonly { readonly label: string; readonly at: number }[],
): boolean {
    if (!/[.] $/.test(text.slice(Math.max(0, at - 2), at))) return false;
    return !numbers.some((each) => each.at > at && Number(each.label) === number + 1);
}

/** A number that skips others is an item's when the count goes on from it, or where a sentence pauses before it. */
function isPlausible(
    text: string,
    at: number,
    skip: number,
    number: number,
    numbers: readonly { readonly label: string; readonly at: number }[],
): boolean {
    if (numbers.some((each) => each.at > at && Number(each.label) === number + 1)) return true;
    return skip <= 4 && /(?:[.,;:]|og|eller|samt)$/.test(text.slice(0, at).trimEnd());
}

/** Ends each item where the next begins, and the last of a list before what follows the list. */
function endItems(text: string, items: readonly Outline[], end: number, breaks: ReadonlySet<number>): void {
    let listStart = 0;
    for (const [i, item] of items.entries()) {
        const next = items[i + 1];
        const limit = trimmedEnd(text, item.start, next?.labelStart ?? end);
        const sameList = next !== undefined && next.list === item.list && next.kind === item.kind;
        item.end = limit;
        if (!sameList) {
            const list = items.slice(listStart, i + 1);
            item.end = closing(text, list, limit, next !== undefined, breaks) ?? limit;
            listStart = i + 1;
        }
        endItems(text, item.children, item.end, breaks);
    }
}

/**
 * Where the text after a list's last item begins. A list whose items continue one sentence ends with that sentence;
 * where the items are sentences themselves, what follows cannot be told from the last item, unless it stands on a
 * line of its own or leads to another list.
 */
function closing(
    text: string,
    list: readonly Outline[],
    limit: number,
    listFollows: boolean,
    breaks: ReadonlySet<number>,
): number | undefined {
    const last = list[list.length - 1]!;
    const from = last.children[last.children.length - 1]?.start ?? last.start;
    const ends = sentenceEnds(text, from, limit);
    const inner = ends.filter((end) => end < limit);
    const goesOn = continuesSentence(text, list);
    // What follows litra that end a sentence is their number's, where the numbers are sentences themselves.
    const ofNumber = !goesOn && continuesSentence(text, last.children);
    const onOwnLine = ofNumber ? undefined : inner.find((end) => breaks.has(end + 1));
    if (onOwnLine !== undefined) return onOwnLine;
    if (goesOn) return inner[0];
    return listFollows ? inner[inner.length - 1] : undefined;
}

/** The items are parts of one sentence: all but the last, which ends it. */
function continuesSentence(text: string, list: readonly Outline[]): boolean {
    const others = list.slice(0, -1).map((item, i) => text.slice(item.start, list[i + 1]!.labelStart));
    return others.length > 0 && others.every((item) => !/[.!?:]$/.test(withoutAnd(item)));
}

function withoutAnd(text: string): string {
    return text.trimEnd().replace(/[,;]?\s+(?:og|eller|samt|men)$/, '');
}
