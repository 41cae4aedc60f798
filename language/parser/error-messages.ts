import { LangiumParserErrorMessageProvider } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import type { Text } from '../model/text.js';
import { CONSTRUCTS, NAMES, NAME_WORDS } from './grammar-words.js';

type MismatchOptions = Parameters<LangiumParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoAlternativeOptions = Parameters<LangiumParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type EarlyExitOptions = Parameters<LangiumParserErrorMessageProvider['buildEarlyExitMessage']>[0];
type LeftOverOptions = Parameters<LangiumParserErrorMessageProvider['buildNotAllInputParsedMessage']>[0];

/** The parser carries one string per error; both languages travel in it, apart by a separator no text contains. */
const SEPARATOR = '\u001e';

export function joinMessage(text: Text): string {
    return text.da + SEPARATOR + text.en;
}

/** `ruleStack`: the rules of the grammar that were being read, outermost first; they tell what a name would be a name of. */
export function splitMessage(message: string, ruleStack: readonly string[] = []): Text {
    const [da, en] = message.split(SEPARATOR);
    const reading = ruleStack.map(plainName).findLast((rule) => rule in NAMES);
    const name = reading === undefined ? undefined : NAMES[reading]!;
    return {
        da: name ? da!.replace('ventes et navn,', `ventes ${name.da},`) : da!,
        en: name ? en!.replace('a name is expected', `${name.en} is expected`) : (en ?? da!),
    };
}

const TERMINALS: Readonly<Record<string, Text>> = {
    ID: { da: 'et navn', en: 'a name' },
    STRING: { da: 'en tekst i anførselstegn', en: 'a text in quotation marks' },
    NUMBER: { da: 'et tal', en: 'a number' },
    ORDINAL: { da: 'et ordenstal, fx »4.«', en: 'an ordinal, e.g. »4.«' },
    DATE: { da: 'en dato, fx »1. marts 2024«', en: 'a date, e.g. »1. marts 2024«' },
    SECTION: { da: 'en paragraf, fx »§ 23, stk. 1«', en: 'a section, e.g. »§ 23, stk. 1«' },
    SUBSECTION: {
        da: 'et stykke eller nummer, fx »stk. 1, nr. 2«',
        en: 'a subsection, e.g. »stk. 1, nr. 2«',
    },
    LEVEL: { da: 'et prisniveau, fx »2024-niveau«', en: 'a price level, e.g. »2024-niveau«' },
    MISSING: { da: '»–«', en: '»–«' },
    PART_NUMBER: { da: 'et nummer, fx »2.11«', en: 'a number, e.g. »2.11«' },
    LINE: { da: 'et nyt led på næste linje', en: 'a new clause on the next line' },
    OR: { da: '»eller« og et vilkår', en: '»eller« and a condition' },
    EOF: { da: 'filens slutning', en: 'the end of the file' },
};

const UNITS = new Set([
    'dag',
    'dage',
    'dages',
    'uge',
    'uger',
    'ugers',
    'måned',
    'måneder',
    'måneders',
    'halvår',
    'år',
    'års',
]);
const FIGURES = new Set([
    'en',
    'én',
    'et',
    'ét',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'syv',
    'otte',
    'ni',
    'ti',
    'elleve',
    'tolv',
]);
const MOST_WORDS = 6;

const wordOf = (type: TokenType): string => type.name.replace(/:KW$/, '');

/** Syntax errors as a sentence in the drafter's words: what was expected after what, and what stands there. */
export class SyntaxMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous }: MismatchOptions): string {
        return expected.name === 'EOF' ? leftOver(actual) : sentence(describe([expected]), actual, previous);
    }

    override buildNoViableAltMessage(found: NoAlternativeOptions): string {
        const { actual, previous, ruleName } = found;
        // They take long to find, and are asked for only where they are told.
        const first = (): TokenType[] => found.expectedPathsPerAlt.flat().flatMap((path) => path.slice(0, 1));
        return sentence(construct(ruleName) ?? describe(first()), actual[0]!, previous);
    }

    override buildEarlyExitMessage({
        expectedIterationPaths,
        actual,
        previous,
        ruleName,
    }: EarlyExitOptions): string {
        return sentence(
            construct(ruleName) ?? describe(expectedIterationPaths.map((path) => path[0]!)),
            actual[0]!,
            previous,
        );
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: LeftOverOptions): string {
        return leftOver(firstRedundant);
    }
}

/** Langium marks its parser methods with a zero-width suffix. */
const plainName = (rule: string): string => rule.replace(/\u200b/g, '');

/**
 * A word that nothing before it wants. An `er` is left over when the value after it is missing: the fact alone would
 * have been a condition.
 */
function leftOver(actual: IToken): string {
    const { da, en } = CONSTRUCTS['ValueSet']!;
    if (actual.image === 'er')
        return joinMessage({ da: `Efter »er« ventes ${da}.`, en: `After »er« ${en} is expected.` });
    // A line itself has no width; nothing that begins with it fits.
    if (actual.image === '')
        return joinMessage({
            da: 'Linjen passer ikke her. Se, om linjen over den er færdig, eller om navnet foran mangler.',
            en: 'The line does not fit here. See whether the line above it is finished, or a name before it is missing.',
        });
    return joinMessage({
        da: `»${actual.image}« passer ikke her. Ret ordet, slet det, eller begynd et nyt led på næste linje.`,
        en: `»${actual.image}« does not fit here. Mend the word, delete it, or begin a new clause on the next line.`,
    });
}

function construct(ruleName: string): Text | undefined {
    return CONSTRUCTS[plainName(ruleName)];
}

function describe(types: readonly TokenType[]): Text {
    const da: string[] = [];
    const en: string[] = [];
    const nameFits = types.some((type) => type.name === 'ID');
    for (const type of types) {
        if (nameFits && NAME_WORDS.has(wordOf(type))) continue;
        const text = describeToken(type);
        if (!da.includes(text.da)) {
            da.push(text.da);
            en.push(text.en);
        }
    }
    return { da: anyOf(da, 'eller'), en: anyOf(en, 'or') };
}

function describeToken(type: TokenType): Text {
    const word = wordOf(type);
    if (UNITS.has(word))
        return {
            da: 'en tidsenhed (dage, uger, måneder, år)',
            en: 'a unit of time (dage, uger, måneder, år)',
        };
    if (FIGURES.has(word)) return TERMINALS['NUMBER']!;
    return TERMINALS[word] ?? { da: `»${word}«`, en: `»${word}«` };
}

function anyOf(items: readonly string[], or: string): string {
    const shown = items.slice(0, MOST_WORDS);
    const more = items.length > MOST_WORDS ? ' …' : '';
    if (shown.length < 2) return (shown[0] ?? '') + more;
    return `${shown.slice(0, -1).join(', ')} ${or} ${shown[shown.length - 1]}${more}`;
}

function sentence(expected: Text, actual: IToken, previous: IToken | undefined): string {
    const after = previous?.image ? previous.image : undefined;
    const reserved = expected.da === TERMINALS['ID']!.da && isWordOfTheLanguage(actual);
    const da = `${after ? `Efter »${after}« ventes` : 'Her ventes'} ${expected.da}, ${found(actual, 'da')}${reserved ? ', som sproget selv bruger: vælg et andet ord eller sæt det sammen med bindestreg' : ''}.`;
    const en = `${after ? `After »${after}«` : 'Here'} ${expected.en} is expected, ${found(actual, 'en')}${reserved ? ', which is a word of the language: choose another or join it with a hyphen' : ''}.`;
    return joinMessage({ da, en });
}

/** A keyword's token goes by the keyword itself. */
const isWordOfTheLanguage = (token: IToken): boolean =>
    /^\p{Ll}/u.test(token.image) && wordOf(token.tokenType) === token.image;

function found(actual: IToken, language: 'da' | 'en'): string {
    const kind = actual.tokenType?.name;
    if (kind === 'EOF') return language === 'da' ? 'men filen slutter her' : 'but the file ends here';
    if (kind === 'LINE' || actual.image === '')
        return language === 'da' ? 'men linjen slutter her' : 'but the line ends here';
    return language === 'da' ? `men her står »${actual.image}«` : `but found »${actual.image}«`;
}
