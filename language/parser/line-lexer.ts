import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { createTokenInstance, type ILexingError, type IToken, type TokenType } from 'chevrotain';
import { joinMessage } from './error-messages.js';

/** Words that open a declaration. Anywhere but first on a line they are ordinary names. */
export const HEADERS: ReadonlySet<string> = new Set([
    'regelsæt',
    'oplysning',
    'forudsætning',
    'hændelse',
    'aktør',
    'handling',
    'sagsemne',
    'målgruppe',
    'undermålgruppe',
    'samlebetegnelse',
    'målgrupperne',
    'regel',
    'særregler',
    'reform',
    'anbefaling',
    'høringssvar',
    'tabel',
    'nøgletal',
    'prøve',
]);

/** A line that starts with one of these continues the line above. */
export const CONTINUATIONS: ReadonlySet<string> = new Set([
    'og',
    'eller',
    'til',
    'heraf',
    'så',
    'derefter',
    'udelukker',
    ')',
    ',',
]);

/** A line that ends with one of these goes on below. */
export const UNFINISHED: ReadonlySet<string> = new Set(['og', 'eller', ',', '(']);

/** Words that begin a condition; `eller` before one of them, or before `fact er`, stands between conditions. */
const CONDITION_OPENERS = new Set([
    'har',
    'er',
    'ikke',
    '(',
    'skøn',
    'hører',
    'tilhører',
    'samlet',
    'uoplyst',
]);

/**
 * Adds what a line means to the tokens: header words become names unless they open a line, and every line
 * that opens a clause gets a zero-width LINE token. Recovery rests on it: the parser can always find the
 * next clause, and the next declaration.
 */
export class LineLexer extends DefaultLexer {
    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        const line = this.definition['LINE'] as TokenType;
        const name = this.definition['ID'] as TokenType;
        markConditionOr(result.tokens, this.definition['OR'] as TokenType);
        const errors = [...result.errors.map(unreadable), ...result.tokens.filter(isUnclosed).map(unclosed)];
        return { ...result, errors, tokens: withLines(result.tokens, line, name) };
    }
}

function withLines(tokens: readonly IToken[], line: TokenType, name: TokenType): IToken[] {
    const result: IToken[] = [];
    let previous: IToken | undefined;
    for (const token of tokens) {
        const opensLine = previous === undefined || startLine(token) > endLine(previous);
        if (HEADERS.has(token.image)) {
            if (!opensLine) retype(token, name);
        } else if (opensLine && !continues(token, previous)) {
            result.push(lineToken(line, token));
        }
        result.push(token);
        previous = token;
    }
    return result;
}

/**
 * `dagpenge eller kontanthjælp` joins values, `… eller alder er under 30 år` joins conditions. The parser's
 * look-ahead ends with the rule it is in and cannot tell; two tokens further on it is plain.
 */
function markConditionOr(tokens: readonly IToken[], or: TokenType): void {
    tokens.forEach((token, i) => {
        if (token.image !== 'eller') return;
        if (CONDITION_OPENERS.has(tokens[i + 1]?.image ?? '') || tokens[i + 2]?.image === 'er')
            retype(token, or);
    });
}

function retype(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
}

function continues(token: IToken, previous: IToken | undefined): boolean {
    return CONTINUATIONS.has(token.image) || (previous !== undefined && UNFINISHED.has(previous.image));
}

function lineToken(type: TokenType, before: IToken): IToken {
    const { startOffset, startLine, startColumn } = before;
    // End before start is how the parser writes "no width"; the column keeps error positions exact.
    return createTokenInstance(
        type,
        '',
        startOffset,
        startOffset - 1,
        startLine!,
        startLine!,
        startColumn!,
        startColumn! - 1,
    );
}

const startLine = (token: IToken): number => token.startLine ?? 0;
const endLine = (token: IToken): number => token.endLine ?? startLine(token);

const isUnclosed = (token: IToken): boolean =>
    token.tokenType.name === 'STRING' && !/^(".*"|».*«|“.*”)$/.test(token.image);

/** A text ends with its line, so that a forgotten quotation mark costs no more than that line. */
function unclosed(token: IToken): ILexingError {
    const message = joinMessage({
        da: 'Teksten mangler et afsluttende anførselstegn.',
        en: 'The text has no closing quotation mark.',
    });
    return {
        message,
        offset: token.startOffset,
        length: token.image.length,
        line: token.startLine,
        column: token.startColumn,
    };
}

function unreadable(error: ILexingError): ILexingError {
    const message = joinMessage({
        da: 'Her står et tegn, der ikke hører hjemme i en regel.',
        en: 'There is a character here that has no place in a rule.',
    });
    return { ...error, message };
}
