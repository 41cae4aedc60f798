/** `13b`, `13 B`, `§ 13  b` and `13 b` are one paragraph. */
export function labelKey(label: string): string {
    return label.replace(/[\s§]+/g, '').toLowerCase();
}

/** `13b` is `13 b`, `1-23g` is `1-23 g`. */
export function canonicalLabel(label: string): string {
    return label
        .replace(/[\s§]+/g, ' ')
        .trim()
        .replace(/\s*[-–]\s*/g, '-')
        .replace(/(\d) ?([A-Za-zÆØÅæøå]{1,2})(?![A-Za-zÆØÅæøå])/g, '$1 $2');
}

/** In the order in which an act numbers: 13, 13 a, 13 b, 14. Letters after z: 13 æ, 13 ø, 13 å, 13 aa. */
export function compareLabels(left: string, right: string): number {
    const [a, b] = [parts(left), parts(right)];
    return a.number - b.number || a.letters.length - b.letters.length || compareLetters(a.letters, b.letters);
}

function parts(label: string): { readonly number: number; readonly letters: string } {
    const [, number = '', letters = ''] = /^(\d*)([a-zæøå]*)/.exec(labelKey(label))!;
    return { number: number === '' ? 0 : Number(number), letters };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzæøå';

function compareLetters(left: string, right: string): number {
    for (let i = 0; i < left.length; i += 1) {
        const difference = ALPHABET.indexOf(left[i]!) - ALPHABET.indexOf(right[i]!);
        if (difference !== 0) return difference;
    }
    return 0;
}

/** Place of a litra in the alphabet: a is 1, å is 29. */
export function letterNumber(letter: string): number {
    return ALPHABET.indexOf(letter.toLowerCase()) + 1;
}

/** First and last of a label that stands for several: `8 b-9`; the same twice for one. */
export function labelRange(label: string): { readonly first: string; readonly last: string } {
    const [first = label, last = first] = label.split('-');
    return { first, last };
}
