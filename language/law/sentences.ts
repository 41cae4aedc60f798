import { quotations } from './places.js';

/** Words with a full stop that never end a sentence. */
const NEVER = new Set(
    'jf nr stk f.eks eks ca kap hhv litra evt inkl ekskl vedr pr kl bl.a bl dvs dr skt lbk bek cirk tlf pga mht ift ifm iht afs sml dog.jf'.split(
        ' ',
    ),
);

/** Those that end one where a capital letter follows. */
const SOMETIMES = new Set(
    'art m.v mv m.m mm m.fl mfl el.lign eller.lign o.lign lign o.l ol kr pct pkt osv etc mio mia ff f m.h.t moms maks min a.s jr gr'.split(
        ' ',
    ),
);

const CANDIDATE = /[.!?][)\]»«”"]*(?=\s|$)/g;
const BEFORE = /[^\s(»«„“"]+$/;
/** Numbers that are said to be of something, so that a full stop after them is the sentence's. */
const NUMBERED = /(?:§§?|stk\.|nr\.|kapitel|afsnit|og|eller|til|[-–]) ?$/i;
const OPENS = /^[A-ZÆØÅÀ-ÖØ-Þ»"“„(§[]/;
const ORDINAL_SENTENCE = /^\d+\.(?:[-–]\d+\.)?(?:,? (?:og )?\d+\.)* pkt/;

/** Offsets just after each sentence of `text.slice(start, end)`; the last is `end` where the text does not stop. */
export function sentenceEnds(text: string, start: number, end: number): number[] {
    const ends: number[] = [];
    const part = text.slice(start, end);
    const quoted = quotations(part);
    for (const { 0: mark, index } of part.matchAll(CANDIDATE)) {
        const after = index + mark.length;
        const next = part.slice(after + 1, after + 40);
        if (next === '' || (!quoted(after) && endsHere(part, index, next))) ends.push(start + after);
    }
    const last = ends[ends.length - 1] ?? start;
    if (last < end && text.slice(last, end).trim() !== '') ends.push(end);
    return ends;
}

function endsHere(text: string, stop: number, next: string): boolean {
    if (text[stop] !== '.') return OPENS.test(next);
    const before = text.slice(Math.max(0, stop - 40), stop);
    const word = BEFORE.exec(before)?.[0] ?? '';
    const lower = word.toLowerCase();
    const capital = /^[A-ZÆØÅ]/.test(next) || /^[»"“„][A-ZÆØÅ]/.test(next);
    if (NEVER.has(lower)) return false;
    if (SOMETIMES.has(lower)) return capital || ORDINAL_SENTENCE.test(next);
    if (/^(?:\d+[.,\d]*|[-–\d]+)$/.test(word)) {
        if (OPENS.test(next)) return true;
        const numbered = NUMBERED.test(before.slice(0, before.length - word.length));
        return ORDINAL_SENTENCE.test(next) || (numbered && /^\d/.test(next));
    }
    // "§ 13 b. Kommunen": a letter after a number ends a sentence, an initial does not.
    if (/^[A-Za-zÆØÅæøå]$/.test(word))
        return (
            (OPENS.test(next) || ORDINAL_SENTENCE.test(next)) &&
            /\d[ -]$/.test(before.slice(0, before.length - 1))
        );
    return OPENS.test(next) || /^\d/.test(next);
}
