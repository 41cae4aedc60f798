import type { RegelretServices } from '../../../language/services.js';
import { CONTINUATIONS, HEADERS, UNFINISHED } from '../../../language/parser/line-lexer.js';
import { buildNet, type GrammarNet } from './grammar-net.js';
import { Reader, type Read, type Reading } from './what-comes-next.js';

/** What has been written up to the cursor, as the grammar sees it. */
export interface Cursor {
    readonly offset: number;
    /** The half-written word: where it begins, what of it stands before the cursor, where it ends. */
    readonly start: number;
    readonly prefix: string;
    readonly end: number;
    /** Only blanks before the word on its line. */
    readonly opensLine: boolean;
    readonly indent: number;
    readonly inText: boolean;
    /** The text of the line before the word. */
    readonly before: string;
    readonly reader: Reader;
    /** The tokens of the declaration up to the word, lines included. */
    readonly tokens: readonly (Read & { readonly offset: number })[];
    /** Readings of them; none outside of a declaration. */
    readonly readings: readonly Reading[];
    /** Readings of a new clause in the declaration, where the word may open one. */
    readonly lineReadings: readonly Reading[];
}

const LETTER = 'A-Za-zæøåÆØÅéÉüÜöÖäÄ_';
const WORD_BEFORE = new RegExp(`(?:[${LETTER}0-9][${LETTER}0-9.-]*)$`);
const WORD_AFTER = new RegExp(`^[${LETTER}0-9-]*`);
const FIRST_WORD = new RegExp(`^[ \\t\\ufeff]*([${LETTER}]+)(?![${LETTER}0-9-])`);

const nets = new WeakMap<object, GrammarNet>();

function netOf({ Grammar }: RegelretServices): GrammarNet {
    let net = nets.get(Grammar);
    if (!net) nets.set(Grammar, (net = buildNet(Grammar)));
    return net;
}

export function readCursor(services: RegelretServices, text: string, offset: number): Cursor {
    const lineStart = lineStartOf(text, offset);
    const upTo = text.slice(lineStart, offset);
    const prefix = WORD_BEFORE.exec(upTo)?.[0] ?? '';
    const start = offset - prefix.length;
    const end = offset + WORD_AFTER.exec(text.slice(offset))![0].length;
    const before = upTo.slice(0, upTo.length - prefix.length);
    const opensLine = before.trim() === '';
    const inText = endsInText(before);
    const reader = new Reader(netOf(services));
    const from = declarationStart(text, lineStart, opensLine);
    const tokens =
        from === undefined
            ? []
            : services.parser.Lexer.tokenize(text.slice(from, start)).tokens.map((token) => ({
                  type: token.tokenType.name.replace(/:KW$/, ''),
                  image: token.image,
                  offset: token.startOffset + from,
              }));
    const readings = tokens.length === 0 ? [] : readTokens(reader, tokens);
    const last = tokens.at(-1);
    const lineReadings =
        opensLine && last && !UNFINISHED.has(last.image)
            ? step(reader, readings, { type: 'LINE', image: '' }, tokens.length)
            : [];
    return {
        offset,
        start,
        prefix,
        end,
        opensLine,
        indent: before.length,
        inText,
        before,
        reader,
        tokens,
        readings,
        lineReadings,
    };
}

/** Whether a word that continues the line above may stand here. */
export const mayContinue = (word: string, { opensLine, tokens }: Cursor): boolean =>
    !opensLine || CONTINUATIONS.has(word) || UNFINISHED.has(tokens.at(-1)?.image ?? '');

/** Readings of the same tokens before the last `count` of them. */
export function readingsBefore({ reader, tokens }: Cursor, offset: number): readonly Reading[] {
    return readTokens(
        reader,
        tokens.filter((token) => token.offset < offset),
    );
}

/** A word that fits nowhere is passed over; a clause that is not finished ends with its line. */
function readTokens(reader: Reader, tokens: readonly Read[]): readonly Reading[] {
    let readings = reader.begin('Declaration');
    tokens.forEach((token, i) => {
        readings = step(reader, readings, token, i);
    });
    return readings;
}

function step(reader: Reader, readings: readonly Reading[], token: Read, index: number): readonly Reading[] {
    const taken = reader.take(readings, token, index);
    if (taken.length > 0) return taken;
    if (token.type !== 'LINE') return readings;
    return reader.take(reader.skipTo(readings, 'LINE', index), token, index);
}

/** Declarations begin with a header word that is first on its line; the words before the first are nobody's. */
function declarationStart(text: string, lineStart: number, opensLine: boolean): number | undefined {
    for (
        let at = opensLine ? previousLine(text, lineStart) : lineStart;
        at !== undefined;
        at = previousLine(text, at)
    ) {
        const word = FIRST_WORD.exec(text.slice(at, at + 200))?.[1];
        if (word !== undefined && HEADERS.has(word)) return at;
    }
    return undefined;
}

function previousLine(text: string, lineStart: number): number | undefined {
    return lineStart === 0 ? undefined : lineStartOf(text, lineStart - 1);
}

/** Of nothing there is no last line end, but `lastIndexOf` would look at the first letter all the same. */
export const lineStartOf = (text: string, offset: number): number =>
    offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** A text in quotation marks that is not closed before the cursor, or a remark. */
function endsInText(before: string): boolean {
    const rest = before.replace(/"[^"]*"|»[^«]*«|“[^”]*”/g, '');
    return /--|["»“]/.test(rest);
}
