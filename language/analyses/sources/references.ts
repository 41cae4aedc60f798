/** Labels of the paragraphs of its own act that a text refers to: `9`, `13 b`; both ends and what is between for §§ 35-41. */
export function citedIn(text: string): string[] {
    return [...text.matchAll(LIST)].flatMap((match) =>
        isOtherAct(text.slice(match.index + match[0].length)) ? [] : labelsIn(match[1]!),
    );
}

/** Whether a text of the same act refers to the paragraf. */
export function namesParagraf(text: string, label: string): boolean {
    return citedIn(text).includes(label);
}

/** `… i lov om sygedagpenge`, `… i repatrieringsloven`: the reference leaves the act. */
export function isOtherAct(after: string): boolean {
    return /^(?:,?\s*(?:stk|nr|litra|pkt)\.?\s*[\da-z]+(?:\s*(?:[-–]|og|eller)\s*\d+)?\.?)*,?\s*i\s+(?:lov\b|[a-zæøå]*loven\b|samme lov)/.test(
        after,
    );
}

const NUMBER = '\\d+(?:\\s?[a-zæøå](?![A-Za-zÆØÅæøå]))?';
const LIST = new RegExp(`§§?\\s*(${NUMBER}(?:\\s*(?:[-–]|,|og|eller|samt)\\s*${NUMBER}(?![\\d.]))*)`, 'g');

function labelsIn(numbers: string): string[] {
    return numbers
        .split(/\s*(?:,|og|eller|samt)\s*/)
        .flatMap((part) => {
            const [from, to] = part.split(/\s*[-–]\s*/) as [string, string?];
            const [first, last] = [Number.parseInt(from), Number.parseInt(to ?? '')];
            const between =
                last > first && last - first < 200
                    ? Array.from({ length: last - first - 1 }, (_, i) => String(first + i + 1))
                    : [];
            return [from, ...between, ...(to === undefined ? [] : [to])];
        })
        .map((label) => label.replace(/(\d)\s*([a-zæøå])$/, '$1 $2'));
}
