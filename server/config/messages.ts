import type { ParseErrorCode } from 'jsonc-parser';
import type { Text } from '../../language/model/text.js';
import { closest } from '../../language/model/closest.js';

/** Words that a drafter would try for a key, besides misspellings of the key itself. */
const KEY_BY_WORD: Readonly<Record<string, string>> = {
    sprog: 'language',
    fejlniveau: 'failLevel',
    niveau: 'failLevel',
    tjek: 'checks',
    kontroller: 'checks',
    regler: 'checks',
    rules: 'checks',
    lovtekst: 'lovtekster',
    udelad: 'exclude',
    undtag: 'exclude',
    ignore: 'exclude',
};

export function unknownKeyText(key: string, allowed: readonly string[]): Text {
    const word = closest(key, [...allowed, ...Object.keys(KEY_BY_WORD)]);
    const meant = word && (KEY_BY_WORD[word] ?? word);
    return withSuggestion({ da: `kender ikke nøglen "${key}"`, en: `does not know the key "${key}"` }, meant);
}

export function unknownCodeText(code: string, codes: readonly string[]): Text {
    return withSuggestion(
        { da: `kender ikke kontrollen "${code}"`, en: `does not know the check "${code}"` },
        closest(code, codes),
    );
}

export function mandatoryCheckText(code: string): Text {
    return {
        da: `${code} kan ikke slås fra: uden den ville fejl i teksten forsvinde uden spor`,
        en: `${code} cannot be switched off: mistakes in the text would vanish without a trace`,
    };
}

export function duplicateKeyText(key: string): Text {
    return { da: `nøglen "${key}" står her to gange`, en: `the key "${key}" is here twice` };
}

/** `path` is the dotted path of the value, empty for the whole file. */
export function badValueText(
    path: string,
    keyword: string,
    params: Readonly<Record<string, unknown>>,
    value: unknown,
): Text {
    const [da, en] = path ? [`"${path}"`, `"${path}"`] : ['filen', 'the file'];
    if (keyword === 'enum') {
        const allowed = params['allowedValues'] as readonly string[];
        const meant = typeof value === 'string' ? closest(value, allowed) : undefined;
        const text = {
            da: `${da} må være ${choice(allowed, 'eller')}, ikke ${JSON.stringify(value)}`,
            en: `${en} may be ${choice(allowed, 'or')}, not ${JSON.stringify(value)}`,
        };
        return withSuggestion(text, meant);
    }
    if (keyword === 'type') {
        const kind = KINDS[String(params['type'])] ?? {
            da: String(params['type']),
            en: String(params['type']),
        };
        return { da: `${da} skal være ${kind.da}`, en: `${en} must be ${kind.en}` };
    }
    if (keyword === 'minLength') return { da: `${da} må ikke være tom`, en: `${en} may not be empty` };
    if (keyword === 'uniqueItems')
        return { da: `${da} nævner det samme to gange`, en: `${en} says the same twice` };
    return { da: `${da} har en ugyldig værdi`, en: `${en} has a value that is not valid` };
}

/** The codes of jsonc-parser; the rest say only that something is wrong at this point. */
export function syntaxErrorText(code: ParseErrorCode): Text {
    return SYNTAX[code] ?? { da: 'er ikke gyldig JSON fra dette sted', en: 'is not valid JSON from here on' };
}

const SYNTAX: Readonly<Partial<Record<number, Text>>> = {
    4: { da: 'mangler en værdi her', en: 'lacks a value here' },
    5: { da: 'mangler et kolon her', en: 'lacks a colon here' },
    6: { da: 'mangler et komma her', en: 'lacks a comma here' },
    7: { da: 'mangler en afsluttende }', en: 'lacks a closing }' },
    8: { da: 'mangler en afsluttende ]', en: 'lacks a closing ]' },
    12: { da: 'mangler et afsluttende citationstegn', en: 'lacks a closing quotation mark' },
};

const KINDS: Readonly<Record<string, Text>> = {
    object: { da: 'et objekt i krøllede parenteser', en: 'an object in braces' },
    array: { da: 'en liste i kantede parenteser', en: 'a list in brackets' },
    string: { da: 'en tekst i citationstegn', en: 'a text in quotation marks' },
};

function choice(values: readonly string[], or: string): string {
    const quoted = values.map((value) => `"${value}"`);
    return `${quoted.slice(0, -1).join(', ')} ${or} ${quoted[quoted.length - 1]}`;
}

function withSuggestion(text: Text, meant: string | undefined): Text {
    if (meant === undefined) return text;
    return { da: `${text.da}; mente du "${meant}"?`, en: `${text.en}; did you mean "${meant}"?` };
}
