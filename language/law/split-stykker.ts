import type { MappedText } from './mapped-text.js';
import type { Found, Outline } from './outline.js';
import { splitLists } from './split-lists.js';

const LABEL = /(?<![^\s(»])Stk\. ?(\d{1,3})(?:[-–](\d{1,3}))?\.(?= ?\S)/g;
/** Words after which a "Stk. 2." with a capital is a reference after all. */
const REFERS = /(?:^|[\s(])(?:jf\.|(?:dog|efter|i|af|og|eller|til|fra|med|se|omfattet),?)$/i;

/**
 * The stykker of a paragraph's flat text: "Stk. 2." in ascending order, with a capital, where a sentence may begin,
 * and not in a quotation. `breaks` are offsets at which a line of the source begins, where the source has lines.
 */
export function splitStykker(
    body: MappedText,
    start: number,
    breaks: ReadonlySet<number>,
    found: Found,
): Outline[] {
    const { text } = body;
    const labels = stykkeLabels(text, start, found);
    const first: Outline = { kind: 'stykke', label: '1', labelStart: start, start, end: 0, children: [] };
    const stykker = [first, ...labels];
    for (const [i, stykke] of stykker.entries()) {
        stykke.end = trimmedEnd(text, stykke.start, stykker[i + 1]?.labelStart ?? text.length);
        splitLists(body, stykke, breaks, found);
    }
    return stykker;
}

export function trimmedEnd(text: string, start: number, end: number): number {
    let at = end;
    while (at > start && text[at - 1] === ' ') at -= 1;
    return at;
}

/** Stretches between » and «: a quotation's labels are those of another text. */
export function quotations(text: string): (offset: number) => boolean {
    const ranges = [...text.matchAll(/»[^»«]*«/g)].map(
        (each) => [each.index, each.index + each[0].length] as const,
    );
    if (ranges.length === 0) return () => false;
    return (offset) => ranges.some(([from, to]) => from < offset && offset < to);
}

function stykkeLabels(text: string, start: number, found: Found): Outline[] {
    const quoted = quotations(text);
    const candidates = [...text.matchAll(LABEL)].filter(({ index }) => index > start && !quoted(index));
    const labels: Outline[] = [];
    let last = 1;
    for (const [i, candidate] of candidates.entries()) {
        const number = Number(candidate[1]);
        const before = text.slice(Math.max(start, candidate.index - 30), candidate.index).trimEnd();
        if (
            REFERS.test(before) ||
            /^ ?(?:,|og |eller |\d+\. ?pkt)/.test(text.slice(candidate.index + candidate[0].length))
        )
            continue;
        const later = candidates.slice(i + 1).some((each) => Number(each[1]) === last + 1);
        if (number > last + 1 && later) continue;
        // A number again is a mistake of the source only where a sentence begins with it.
        if (number <= last && (number < last || last === 1 || !/[.:)»«]$/.test(before))) continue;
        const offset = candidate.index;
        if (number > last + 1) found.gaps.push({ what: 'stk.', label: candidate[1]!, offset });
        const bodyStart = candidate.index + candidate[0].length;
        labels.push({
            kind: 'stykke',
            label: candidate[2] ? `${candidate[1]}-${candidate[2]}` : candidate[1]!,
            labelStart: candidate.index,
            start: text[bodyStart] === ' ' ? bodyStart + 1 : bodyStart,
            end: 0,
            children: [],
        });
        last = Number(candidate[2] ?? candidate[1]);
    }
    return labels;
}
