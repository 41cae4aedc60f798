/**
 * How well a query fits a name, capitals or not: the name itself before one that begins with it, one that has it at the
 * start of a word, one that has it anywhere, and one that has its letters in their order. Below 0: it does not fit.
 */
export function likeness(query: string, name: string): number {
    const wanted = plain(query);
    const given = plain(name);
    if (given === '') return -1;
    if (wanted === '') return 0;
    if (given === wanted) return 50;
    if (given.startsWith(wanted)) return 40;
    const at = given.indexOf(wanted);
    if (at > 0) return /[\p{L}\d]/u.test(given[at - 1]!) ? 20 : 30;
    return hasInOrder(given, wanted) ? 10 : -1;
}

/** Small letters, and words apart by single hyphens however they are written. */
const plain = (text: string): string =>
    text
        .trim()
        .toLocaleLowerCase('da')
        .replace(/[\s-]+/g, '-');

function hasInOrder(text: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        if (letter === '-') continue;
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
