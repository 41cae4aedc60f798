import type { Act } from './model.js';
import { failure, type ParseFailure } from './parse-failure.js';
import { parseJson } from './parse-json.js';
import { parseLexDania } from './parse-lexdania.js';
import { parseText } from './parse-text.js';

/** The act that a file's text holds; the format shows in the text. Never throws. */
export function parseAct({ uri, text }: { readonly uri: string; readonly text: string }): Act | ParseFailure {
    const first = text.search(/[^\s\ufeff]/);
    try {
        if (first < 0) return failure(text, 0, { da: 'er tom', en: 'is empty' });
        if (text[first] === '<') return parseLexDania(uri, text);
        return /[{[]/.test(text[first]!) ? parseJson(uri, text) : parseText(uri, text);
    } catch (error) {
        // Brackets in brackets, without end.
        if (error instanceof RangeError) return failure(text, Math.max(0, first), TOO_DEEP);
        throw error;
    }
}

export function isFailure(parsed: Act | ParseFailure): parsed is ParseFailure {
    return 'line' in parsed;
}

const TOO_DEEP = {
    da: 'har noget, der står så dybt inden i hinanden, at det ikke kan læses',
    en: 'has things so deep inside each other that it cannot be read',
};
