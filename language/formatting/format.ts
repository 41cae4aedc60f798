import type { RegelretServices } from '../services.js';
import { rowsInColumns } from './columns.js';
import { readLines, splitLines, type Line } from './lines.js';
import { spaced, written } from './spacing.js';

/** A line of the text as it is to be: changed, as it was, or left out (a blank line too many). */
export interface FormattedLine {
    readonly text: string;
    readonly end: string;
    readonly leftOut: boolean;
}

const STEP = 4;
/** Words with which a line goes on as an equal of the one above; other lines that go on belong to it. */
const EQUALS = new Set(['og', 'eller', 'så']);

/** The text, laid out. Nothing but white space changes, and what the text says stays the same. */
export function formatText(services: RegelretServices, text: string): string {
    return formatLines(services, text)
        .filter(({ leftOut }) => !leftOut)
        .map((line) => line.text + line.end)
        .join('');
}

/** Every line of the text as it is to be, in order. */
export function formatLines(services: RegelretServices, text: string): readonly FormattedLine[] {
    // Old line ends would be counted otherwise than here.
    if (/\r(?!\n)/.test(text)) return splitLines(text).map((line) => ({ ...line, leftOut: false }));
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    const { lines, root } = readLines(services, mark ? ` ${text.slice(1)}` : text);
    const rows = rowsInColumns(root, lines);
    const indents = indentsOf(lines);
    const asTheyWere = splitLines(text);
    const untouched = new Set<number>();
    // A white space can matter where no rule foresees it: a line that would then read differently stays as it was.
    for (let attempt = 0; attempt < 3; attempt++) {
        const laidOut = lines.map((line, i) =>
            untouched.has(i) || !isLaidOut(line)
                ? asTheyWere[i]!.text
                : layOut(line, indents[i]!, rows.get(i)),
        );
        if (mark && !untouched.has(0) && lines[0] && isLaidOut(lines[0])) laidOut[0] = mark + laidOut[0]!;
        const changed = readsDifferently(
            services,
            asTheyWere.map((each) => each.text),
            laidOut,
        );
        if (changed.length === 0) return withoutBlanks(laidOut, asTheyWere);
        for (const number of changed) untouched.add(number);
    }
    return asTheyWere.map((line) => ({ ...line, leftOut: false }));
}

/** A line that the parser passed over, or that has a mistake, is nobody's to move. */
const isLaidOut = ({ sound, text }: Line): boolean => sound || text.trim() === '';

function layOut(line: Line, indent: number, row: string | undefined): string {
    const { tokens, comment } = line;
    if (tokens.length === 0 && !comment) return '';
    const words = row ?? spaced(tokens);
    if (!comment) return ' '.repeat(indent) + words;
    if (tokens.length === 0) return ' '.repeat(indent) + comment.text;
    const last = tokens.at(-1)!;
    const gap = comment.column - (last.endOffset! + 1 - line.offset);
    return ' '.repeat(indent) + words + ' '.repeat(Math.max(1, gap)) + comment.text;
}

function indentsOf(lines: readonly Line[]): readonly number[] {
    const indents: number[] = [];
    let clause = 0;
    let open = 0;
    for (const [i, line] of lines.entries()) {
        if (line.tokens.length === 0) {
            indents.push(0);
            continue;
        }
        const indent = line.sound ? indentOf(line, clause, open) : widthBefore(line.text);
        indents.push(indent);
        if (line.opens !== 'nothing') {
            clause = indent;
            open = 0;
        }
        open += parentheses(line);
        if (i === 0 && line.opens === 'nothing') clause = indent;
    }
    lines.forEach((line, i) => {
        if (line.tokens.length === 0 && line.comment) indents[i] = indentOfComment(lines, indents, i);
    });
    return indents;
}

function indentOf({ opens, below, tokens }: Line, clause: number, open: number): number {
    if (opens === 'declaration') return 0;
    if (opens === 'clause') return below ? 2 * STEP : STEP;
    const equal = EQUALS.has(tokens[0]!.image) && open === 0 && clause > 0;
    return equal ? clause : clause + STEP;
}

/** A remark at the margin stays there; another stands like what it is about, the line below it. */
function indentOfComment(lines: readonly Line[], indents: readonly number[], i: number): number {
    if (widthBefore(lines[i]!.text) === 0) return 0;
    for (let below = i + 1; below < lines.length; below++) {
        const line = lines[below]!;
        if (line.tokens.length > 0) return line.opens === 'declaration' ? STEP : indents[below]!;
        if (!line.comment) break;
    }
    return STEP;
}

const widthBefore = (text: string): number => text.length - text.trimStart().length;

const parentheses = ({ tokens }: Line): number =>
    tokens.filter(({ image }) => image === '(').length - tokens.filter(({ image }) => image === ')').length;

/** Numbers of the lines whose words are not what they were. */
function readsDifferently(
    services: RegelretServices,
    before: readonly string[],
    after: readonly string[],
): number[] {
    const [was, is] = [before, after].map((lines) => wordsByLine(services, lines.join('\n')));
    return before.flatMap((_, i) => (was!.get(i) === is!.get(i) ? [] : [i]));
}

function wordsByLine(services: RegelretServices, text: string): ReadonlyMap<number, string> {
    const { tokens, hidden } = services.parser.Lexer.tokenize(text.replace(/^\ufeff/, ' '));
    const found = new Map<number, string>();
    for (const token of [...tokens, ...hidden]) {
        const line = token.startLine! - 1;
        found.set(line, `${found.get(line) ?? ''}\n${token.tokenType.name} ${written(token).trimEnd()}`);
    }
    return found;
}

/** At most one blank line in a row, none at either end; the last line ends as the others do. */
function withoutBlanks(
    laidOut: readonly string[],
    original: readonly { text: string; end: string }[],
): FormattedLine[] {
    const last = laidOut.findLastIndex((text) => text !== '');
    const crlf = original.filter(({ end }) => end === '\r\n').length;
    const lf = original.filter(({ end }) => end === '\n').length;
    const usual = crlf > lf ? '\r\n' : '\n';
    return laidOut.map((text, i) => ({
        text,
        end: i === last && original[i]!.end === '' ? usual : original[i]!.end,
        leftOut: i > last || (text === '' && (i === 0 || laidOut[i - 1] === '')),
    }));
}
