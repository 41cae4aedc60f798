import type { MappedText } from './mapped-text.js';
import type { ActProblem, Note, Provision } from './model.js';
import type { Found, Outline } from './outline.js';
import { sentenceEnds } from './sentences.js';

const REPEALED = /^\(?(?:ophævet|ophæves|bortfaldet|historisk)\)?\.?$/i;
const OMITTED = /^\(?udelad(?:es|t)\)?\.?$/i;

export interface Section {
    readonly label: string;
    readonly body: MappedText;
    /** Where the text begins, after the paragraph's own label. */
    readonly start: number;
    readonly stykker: readonly Outline[];
    readonly found: Found;
}

export interface Made {
    readonly provision: Provision;
    readonly notes: readonly Note[];
    readonly problems: readonly ActProblem[];
}

/** A paragraph with all that is in it: addresses, texts, places in the source, sentences. */
export function makeSection({ label, body, start, stykker, found }: Section): Made {
    const address = `${label.includes('-') ? '§§' : '§'} ${label}`;
    const [end, text] = [body.text.length, body.text.slice(start)];
    const children = stykker.map((outline) => make(outline, `${address}, stk. ${outline.label}`, body));
    const provision: Provision = {
        kind: 'paragraf',
        label,
        address,
        text,
        span: body.span(start, end),
        ...stateOf(text),
        children,
    };
    const sourceOf = (offset: number): number => body.span(offset, offset).start;
    const notes = found.notes.map(({ at, ...note }) => ({
        ...note,
        at: deepestAt(provision, sourceOf(at)).address,
    }));
    const gaps = found.gaps.map(({ what, label: number, offset }): ActProblem => {
        const where = what === 'stk.' ? address : deepestAt(provision, sourceOf(offset)).address;
        return {
            offset: sourceOf(offset),
            message: {
                da: `${where} springer til ${what} ${number}: noget foran mangler i teksten`,
                en: `${where} jumps to ${what} ${number}: something before it is missing in the text`,
            },
        };
    });
    return { provision, notes, problems: [...gaps, ...repeatedIn(provision)] };
}

/** Addresses that stand twice, the highest of each. */
function repeatedIn(provision: Provision): ActProblem[] {
    const seen = new Set<string>();
    return provision.children.flatMap((child) => {
        if (!seen.has(child.address)) {
            seen.add(child.address);
            return repeatedIn(child);
        }
        return [repeated(child.address, child.span.start)];
    });
}

/** Two provisions of one address. */
export function repeated(address: string, offset: number): ActProblem {
    return {
        offset,
        message: {
            da: `${address} står to gange i loven: en henvisning til den kan ikke afgøres`,
            en: `${address} stands twice in the act: a reference to it cannot be decided`,
        },
    };
}

function stateOf(text: string): { readonly repealed: boolean; readonly omitted: boolean } {
    return { repealed: REPEALED.test(text), omitted: OMITTED.test(text) };
}

function make(outline: Outline, address: string, body: MappedText): Provision {
    const { kind, label, start, end } = outline;
    const text = body.text.slice(start, end);
    const state = stateOf(text);
    const plain = state.repealed || state.omitted;
    const children = plain ? [] : parts(outline, address, body);
    return { kind, label, address, text, span: body.span(start, end), ...state, children };
}

/** Sentences and items in the order of the text. An item's address names the sentence where its label alone is not enough. */
function parts(outline: Outline, address: string, body: MappedText): Provision[] {
    const hasSeveral = (kind: 'nummer' | 'litra'): boolean =>
        new Set(outline.children.filter((each) => each.kind === kind).map(({ list }) => list)).size > 1;
    const several = {
        paragraf: false,
        stykke: false,
        nummer: hasSeveral('nummer'),
        litra: hasSeveral('litra'),
    };
    const all: Provision[] = [];
    let count = 0;
    let from = outline.start;
    const sentences = (to: number): void => {
        for (const [start, end] of sentencesBetween(body.text, from, to, count > 0)) {
            count += 1;
            all.push(sentence(`${address}, ${count}. pkt.`, String(count), start, end, body));
        }
    };
    for (const child of outline.children) {
        sentences(child.labelStart);
        const word = child.kind === 'litra' ? 'litra' : 'nr.';
        const above = several[child.kind] && count > 0 ? `${address}, ${count}. pkt.` : address;
        all.push(make(child, `${above}, ${word} ${child.label}`, body));
        from = child.end;
    }
    sentences(outline.end);
    return all;
}

function sentence(address: string, label: string, start: number, end: number, body: MappedText): Provision {
    const [text, span] = [body.text.slice(start, end), body.span(start, end)];
    return { kind: 'punktum', label, address, text, span, repealed: false, omitted: false, children: [] };
}

/** A stretch in small letters after a list goes on with the sentence that the list stands in. */
function sentencesBetween(text: string, from: number, to: number, afterList: boolean): [number, number][] {
    let start = from;
    while (start < to && text[start] === ' ') start += 1;
    let end = to;
    while (end > start && text[end - 1] === ' ') end -= 1;
    if (start >= end) return [];
    const ranges: [number, number][] = [];
    for (const [i, each] of sentenceEnds(text, start, end).entries()) {
        const goesOn = afterList && i === 0 && /[a-zæøå,;]/.test(text[start]!);
        if (!goesOn) ranges.push([start, each]);
        start = each;
        while (text[start] === ' ') start += 1;
    }
    return ranges;
}

/** The deepest provision in which a place of the source lies. */
function deepestAt(provision: Provision, place: number): Provision {
    const child = provision.children.find(({ span }) => span.start <= place && place <= span.end);
    return child ? deepestAt(child, place) : provision;
}
