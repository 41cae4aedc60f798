/** The words around a stretch of a text, whole words only, with dots where it goes on: for a message. */
export function quote(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    around = 45,
): string {
    let from = Math.max(0, start - around);
    let to = Math.min(text.length, end + around);
    if (from > 0) from = Math.min(start, nextSpace(text, from));
    if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
    const words = text.slice(from, to).trim();
    return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}

function nextSpace(text: string, from: number): number {
    const space = text.indexOf(' ', from);
    return space < 0 ? from : space + 1;
}

/** The sentence in which an offset lies: full stops before a capital end one, those of abbreviations do not. */
export function sentenceAt(text: string, offset: number): { readonly start: number; readonly end: number } {
    let start = 0;
    for (const match of text.matchAll(STOP)) {
        const end = match.index + 1;
        if (end > offset) return { start, end };
        start = match.index + match[0].length;
    }
    return { start, end: text.length };
}

const STOP = /(?<!\b(?:stk|nr|pkt|jf|m\.v|kap))\.\s+(?=[A-ZÆØÅ»])/g;
