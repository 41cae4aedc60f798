import type { IToken } from 'chevrotain';
import { AstUtils, CstUtils, type ParseResult } from 'langium';
import { isChange, isRow, isScale, type Document } from '../generated/parser/ast.js';
import { HEADERS } from '../parser/line-lexer.js';
import type { RegelretServices } from '../services.js';

/** A line of a file, with what the language sees in it. */
export interface Line {
    /** Without its end. */
    readonly text: string;
    readonly end: '' | '\n' | '\r\n';
    readonly offset: number;
    readonly tokens: readonly IToken[];
    /** A remark, and the offset in the line where it begins. */
    readonly comment?: { readonly text: string; readonly column: number };
    /** What it is to the line above: the beginning of a declaration or of a clause, or more of what stands there. */
    readonly opens: 'declaration' | 'clause' | 'nothing';
    /** It belongs to the clause above it: a clause of a row or of a change, a step of a scale. */
    readonly below: boolean;
    /** Everything in it was understood; what was not is left as it is. */
    readonly sound: boolean;
}

export interface ReadText {
    readonly lines: readonly Line[];
    readonly root: Document;
}

export function readLines(services: RegelretServices, text: string): ReadText {
    const { tokens, hidden } = services.parser.Lexer.tokenize(text);
    const parsed = services.parser.LangiumParser.parse<Document>(text);
    const byLine = Map.groupBy(tokens, lineOf);
    const comments = new Map(hidden.map((token) => [lineOf(token), token]));
    const broken = brokenLines(parsed, text);
    const below = linesBelow(parsed.value);
    const understood = leafOffsets(parsed);
    let offset = 0;
    const lines = splitLines(text).map(({ text: own, end }, number): Line => {
        const all = byLine.get(number) ?? [];
        const words = all.filter(({ image }) => image !== '');
        const remark = comments.get(number);
        const line: Line = {
            text: own,
            end,
            offset,
            tokens: words,
            ...(remark && { comment: { text: remark.image.trimEnd(), column: remark.startOffset - offset } }),
            opens: opensWhat(all),
            below: below.has(number),
            sound: !broken.has(number) && words.every(({ startOffset }) => understood.has(startOffset)),
        };
        offset += own.length + end.length;
        return line;
    });
    return { lines, root: parsed.value };
}

export function splitLines(text: string): { text: string; end: '' | '\n' | '\r\n' }[] {
    return text.split(/(?<=\n)/).map((line) => {
        const end = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : '';
        return { text: line.slice(0, line.length - end.length), end };
    });
}

const lineOf = (token: IToken): number => token.startLine! - 1;

function opensWhat([first]: readonly IToken[]): Line['opens'] {
    if (!first) return 'nothing';
    if (first.image === '') return 'clause';
    return HEADERS.has(first.image) && first.tokenType.name === first.image ? 'declaration' : 'nothing';
}

/** Lines with a mistake, and the line whose end is missed. */
function brokenLines({ lexerErrors, parserErrors }: ParseResult, text: string): ReadonlySet<number> {
    const found = new Set<number>();
    const add = (offset: number): void => void found.add(lineAt(text, offset));
    for (const { offset } of lexerErrors) add(offset);
    for (const error of parserErrors) {
        if (!Number.isNaN(error.token.startOffset)) add(error.token.startOffset);
        const previous = 'previousToken' in error ? (error.previousToken as IToken | undefined) : undefined;
        if (previous && !Number.isNaN(previous.startOffset)) add(previous.startOffset);
    }
    return found;
}

function lineAt(text: string, offset: number): number {
    let line = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
    return line;
}

/** The parser leaves out of the tree what it had to pass over. */
function leafOffsets({ value }: ParseResult<Document>): ReadonlySet<number> {
    const root = value.$cstNode;
    return new Set(root ? CstUtils.flattenCst(root).map(({ offset }) => offset) : []);
}

function linesBelow(root: Document): ReadonlySet<number> {
    const found = new Set<number>();
    for (const node of AstUtils.streamAst(root)) {
        const parts = isRow(node) || isChange(node) ? node.clauses : isScale(node) ? node.steps : [];
        const first = node.$cstNode?.range.start.line;
        for (const { $cstNode } of parts) {
            const line = $cstNode?.range.start.line;
            if (line !== undefined && line !== first) found.add(line);
        }
    }
    return found;
}
