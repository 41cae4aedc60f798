import type { MappedText } from './mapped-text.js';
import type { Found, Outline } from './outline.js';
import { splitLists } from './split-lists.js';
import { quotations, trimmedEnd } from './places.js';

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
    // Few sources write "Stk. 1."
    const own = /^Stk\. ?1\. /.exec(text.slice(start, start + 8))?.[0].length ?? 0;
    const first: Outline = {
        kind: 'stykke',
        label: '1',
        labelStart: start,
        start: start + own,
        end: 0,
        children: [],
    };
    const stykker = [first, ...labels];
    for (const [i, stykke] of stykker.entries()) {
        stykke.end = trimmedEnd(text, stykke.start, stykker[i + 1]?.labelStart ?? text.length);
        splitLists(body, stykke, breaks, found);
    }
    return stykker;
}

function stykkeLabels(text: string, start: number, found: Found): Outline[] {
    const quoted = quotations(text);
    const candidates = [...text.matchAll(LABEL)].filter(({ index }) => index > start && !quoted(index));
    const labels: Outline[] = [];
    let last = 1;
    /** How often each number is still to come. */
    const ahead = new Map<number, number>();
    for (const [, number] of candidates) ahead.set(Number(number), (ahead.get(Number(number)) ?? 0) + 1);
    for (const candidate of candidates) {
        const number = Number(candidate[1]);
        ahead.set(number, ahead.get(number)! - 1);
        const before = text.slice(Math.max(start, candidate.index - 30), candidate.index).trimEnd();
        const bodyStart = candidate.index + candidate[0].length;
        if (REFERS.test(before) || /^ ?(?:,|og |eller )/.test(text.slice(bodyStart, bodyStart + 8))) continue;
        if (number > last + 1 && (ahead.get(last + 1) ?? 0) > 0) continue;
        // A number again is a mistake of the source only where a sentence begins with it.
        if (number <= last && (number < last || last === 1 || !/[.:)»«]$/.test(before))) continue;
        const offset = candidate.index;
        if (number > last + 1) found.gaps.push({ what: 'stk.', label: candidate[1]!, offset });
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
