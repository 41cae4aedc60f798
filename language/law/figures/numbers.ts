/** The value of a cardinal number in letters, up to 999: `tolv`, `femogtyve`, `halvtreds`, `tohundrede`. */
export function cardinal(word: string): number | undefined {
    const small = CARDINALS.get(word);
    if (small !== undefined) return small;
    const hundreds = /^(.*?)hundrede?(?:og)?(.*)$/.exec(word);
    if (!hundreds) return undefined;
    const count = hundreds[1] === '' ? 1 : CARDINALS.get(hundreds[1]!);
    const rest = hundreds[2] === '' ? 0 : CARDINALS.get(hundreds[2]!);
    return count === undefined || rest === undefined ? undefined : count * 100 + rest;
}

/** The value of an ordinal number in letters: `anden`, `ottende`, `femogtyvende`. */
export function ordinal(word: string): number | undefined {
    return ORDINALS.get(word);
}

/** What one is parted into: `tredjedel`, `fjerdedele`; 2 for `halvdel`. */
export function denominator(word: string): number | undefined {
    if (/^halvdel(en|e)?$/.test(word)) return 2;
    const part = /^(.+?)del(e|en|ene)?$/.exec(word);
    return part ? ordinal(part[1]!) : undefined;
}

/** `1.234,50`, `0,99`, `14`: dots part the thousands. */
export function digits(text: string): number {
    return Number(text.replaceAll('.', '').replace(',', '.'));
}

const ONES = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'];
const TEENS = [
    'ti',
    'elleve',
    'tolv',
    'tretten',
    'fjorten',
    'femten',
    'seksten',
    'sytten',
    'atten',
    'nitten',
];
const TENS = ['tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'halvfjerds', 'firs', 'halvfems'];

const CARDINALS: ReadonlyMap<string, number> = new Map([
    ...ONES.map((word, i) => [word, i + 1] as const),
    ...['én', 'et', 'ét', 'eet', 'een'].map((word) => [word, 1] as const),
    ...TEENS.map((word, i) => [word, i + 10] as const),
    ...TENS.flatMap((ten, i) => [
        [ten, (i + 2) * 10] as const,
        ...ONES.map((one, j) => [`${one}og${ten}`, (i + 2) * 10 + j + 1] as const),
    ]),
]);

const FIRST = [
    'første',
    'anden',
    'tredje',
    'fjerde',
    'femte',
    'sjette',
    'syvende',
    'ottende',
    'niende',
    'tiende',
    'ellevte',
    'tolvte',
    'trettende',
    'fjortende',
    'femtende',
    'sekstende',
    'syttende',
    'attende',
    'nittende',
    'tyvende',
];

const ORDINALS: ReadonlyMap<string, number> = new Map([
    ...FIRST.map((word, i) => [word, i + 1] as const),
    ['andet', 2],
    ...ONES.map((one, i) => [`${one}ogtyvende`, 21 + i] as const),
    ['tredivte', 30],
]);
