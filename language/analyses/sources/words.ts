/** Danish words without their endings, so that »tilmelding«, »tilmeldt« and »tilmelder« are one. */
export function stem(word: string): string {
    let rest = word.toLowerCase();
    for (;;) {
        const shorter = withoutEnding(rest);
        if (shorter === rest) return rest;
        rest = shorter;
    }
}

/** The stems of a phrase's own words; joining words carry nothing. */
export function stemsOf(phrase: string): readonly string[] {
    const known = phrases.get(phrase);
    if (known) return known;
    const words = [...phrase.matchAll(WORD)].map(([word]) => word.toLowerCase());
    const own = words.filter((word) => !JOINING.has(word));
    const stems = (own.length > 0 ? own : words).map(stem);
    if (phrases.size > 10_000) phrases.clear();
    phrases.set(phrase, stems);
    return stems;
}

/** The phrases of a vocabulary are looked for in many texts. */
const phrases = new Map<string, readonly string[]>();

/** A text taken apart once, to look for many phrases in. */
export interface StemmedText {
    readonly text: string;
    readonly words: readonly { readonly stem: string; readonly start: number; readonly end: number }[];
    /** Index of the words that begin a sentence, and one past the last. */
    readonly places: ReadonlyMap<string, readonly number[]>;
}

export function stemmed(text: string): StemmedText {
    const words = [...text.matchAll(WORD)].map((match) => ({
        stem: stem(match[0]),
        start: match.index,
        end: match.index + match[0].length,
    }));
    const places = Map.groupBy(words.keys(), (i) => words[i]!.stem);
    return { text, words, places };
}

/**
 * Where a text has all the words of a phrase close together, in any order and inflection and with other words
 * between (»indplacering i en dagpengeperiode«); undefined when it has not.
 */
export function findPhrase(
    phrase: readonly string[],
    { words, places }: StemmedText,
): { readonly start: number; readonly end: number } | undefined {
    const [first, ...others] = phrase;
    if (first === undefined) return undefined;
    for (const at of places.get(first) ?? []) {
        const hits = [at];
        for (const other of others) {
            const near = (places.get(other) ?? []).find(
                (i) => Math.abs(i - at) <= REACH && !hits.includes(i),
            );
            if (near !== undefined) hits.push(near);
        }
        if (hits.length === phrase.length)
            return { start: words[Math.min(...hits)]!.start, end: words[Math.max(...hits)]!.end };
    }
    return undefined;
}

/** How many words apart the words of one phrase may stand. */
const REACH = 8;

const WORD = /[A-Za-zÆØÅæøåÉéÜüÖöÄä]+/g;

const JOINING = new Set(
    'af at da de den der det din efter eller en er et for fra ham har hos i om og på sin sit som til under ved med mod inden senest dens dets personens personen den'.split(
        ' ',
    ),
);

const ENDINGS = [
    ...['elserne', 'elsens', 'elsen', 'elser', 'elses', 'else'],
    ...['ningerne', 'ningens', 'ningen', 'ninger', 'nings', 'ning'],
    ...['ingerne', 'ingens', 'ingen', 'inger', 'ings', 'ing'],
    ...['ationerne', 'ationens', 'ationen', 'ationer', 'ation'],
    ...['ernes', 'erne', 'erens', 'eren', 'endes', 'ende', 'enes', 'ene', 'edes', 'ede'],
    ...['ens', 'en', 'ers', 'er', 'ets', 'et', 'es', 'e', 'te', 't', 's'],
];

/** At least four letters stay: shorter stems would make different words alike. */
function withoutEnding(word: string): string {
    const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 4);
    return ending === undefined ? word : word.slice(0, -ending.length);
}
