import type { MappedText } from './mapped-text.js';
import type { ActProblem, Note, Provision } from './model.js';
import type { Outline, Outlined } from './outline.js';
import { sentenceEnds } from './sentences.js';

const REPEALED = /^\(?(?:ophævet|ophæves|bortfaldet|historisk)\)?\.?$/i;
const OMITTED = /^\(?udelad(?:es|t)\)?\.?$/i;

export interface Section {
    readonly label: string;
    readonly body: MappedText;
    /** Where the text begins, after the paragraph's own label. */
    readonly start: number;
    readonly stykker: readonly Outline[];
    readonly found: Outlined;
}

export interface Made {
    readonly provision: Provision;
    readonly notes: readonly Note[];
    readonly problems: readonly ActProblem[];
}

/** A paragraph with all that is in it: addresses, texts, places in the source, sentences. */
export function makeSection({ label, body, start, stykker, found }: Section): Made {
    const address = `${label.includes('-') ? '§§' : '§'} ${label}`;
    const { text } = body;
    const end = text.length;
    const whole = text.slice(start, end);
    const state = stateOf(whole);
    const children = stykker.map((outline) => make(outline, `${address}, stk. ${outline.label}`, body));
    const span = body.span(start, end);
    const provision: Provision = { kind: 'paragraf', label, address, text: whole, span, ...state, children };
    return {
        provision,
        notes: found.notes.map(({ label: number, start: from, end: to }) => ({
            label: number,
            text: text.slice(from, to),
            at: deepestAt(provision, body.span(from, from).start).address,
            span: body.span(from, to),
        })),
        problems: found.problems.map(({ kind, what, label: number, offset }) => {
            const place = body.span(offset, offset).start;
            const where = deepestAt(provision, place, 1).address;
            return {
                offset: place,
                message:
                    kind === 'gap'
                        ? {
                              da: `${address} springer til ${what} ${number}: noget foran mangler i teksten`,
                              en: `${address} jumps to ${what} ${number}: something before it is missing in the text`,
                          }
                        : {
                              da: `${where} har ${what} ${number} to gange`,
                              en: `${where} has ${what} ${number} twice`,
                          },
            };
        }),
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
    const several = (kind: Outline['kind']): boolean =>
        new Set(outline.children.filter((each) => each.kind === kind).map(({ list }) => list)).size > 1;
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
        const above = several(child.kind) && count > 0 ? `${address}, ${count}. pkt.` : address;
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

/** The provision in which a place of the source lies; `up` levels above the deepest. */
function deepestAt(provision: Provision, place: number, up = 0): Provision {
    const way = [provision];
    for (let current: Provision | undefined = provision; current; ) {
        current = current.children.find(({ span }) => span.start <= place && place <= span.end);
        if (current) way.push(current);
    }
    return way[Math.max(0, way.length - 1 - up)]!;
}
