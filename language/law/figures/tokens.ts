import { digits, cardinal, ordinal } from './numbers.js';

/** A word, a number or a sign of the text, in small letters. */
export interface Token {
    readonly word: string;
    readonly start: number;
    readonly end: number;
    /** Of a number in digits or letters. */
    readonly value?: number;
    /** `8.` before a word, `ottende`. */
    readonly ordinal?: boolean;
    readonly kind: 'word' | 'number' | 'sign';
}

export function tokens(text: string): Token[] {
    return [...text.matchAll(TOKEN)].map((match): Token => {
        const start = match.index;
        const end = start + match[0].length;
        const word = match[0].toLowerCase();
        if (match.groups!.fraction) {
            const [part, whole] = word.split('/').map(Number) as [number, number];
            return { word, start, end, kind: 'number', value: part / whole };
        }
        if (match.groups!.digits) {
            const half = word.endsWith('½') ? 0.5 : 0;
            const value = word === '½' ? 0.5 : digits(word.replace('½', '')) + half;
            // »14. dag« is an ordinal; at the end of a sentence the next word has a capital.
            const isOrdinal = /^\.\s+[a-zæøå]/.test(text.slice(end, end + 4)) && /^\d+$/.test(word);
            return { word, start, end, kind: 'number', value, ...(isOrdinal && { ordinal: true }) };
        }
        if (match.groups!.word) {
            const value = cardinal(word);
            if (value !== undefined) return { word, start, end, kind: 'number', value };
            const rank = ordinal(word);
            if (rank !== undefined) return { word, start, end, kind: 'number', value: rank, ordinal: true };
            return { word, start, end, kind: 'word' };
        }
        return { word, start, end, kind: 'sign' };
    });
}

const TOKEN =
    /(?<fraction>(?<![\d.,])[1-9]\d?\/[1-9]\d?(?![\d/]))|(?<digits>\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d]|\.\d{3})|\d+(?:,\d+)?½?|½)|(?<word>[A-Za-zÆØÅæøåÉéÜüÖöÄä]+)|\S/g;
