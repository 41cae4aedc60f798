import { AstUtils } from 'langium';
import { isChange, isScale, type Document } from '../generated/parser/ast.js';
import { UNFINISHED } from '../parser/line-lexer.js';
import type { RegelretServices } from '../services.js';
import { readLines, type Line } from './lines.js';

const STEP = 4;

/** Declarations that usually are one line: the next line is another. */
const ONE_LINE = new Set([
    'hændelse',
    'aktør',
    'handling',
    'sagsemne',
    'samlebetegnelse',
    'målgrupperne',
    'forudsætning',
]);

/** How far in the drafter's next line begins, when a line is ended and nothing stands on the next one yet. */
export function indentAfter(services: RegelretServices, text: string, number: number): number {
    const { lines, root } = readLines(services, text);
    const line = lines[number];
    if (!line || line.tokens.length === 0) return line?.comment ? widthBefore(line) : 0;
    const clause = openerOf(lines, number);
    if (!clause) return 0;
    const [first] = clause.tokens;
    if (UNFINISHED.has(line.tokens.at(-1)!.image)) return widthBefore(clause) + STEP;
    if (clause.opens === 'declaration') return line === clause && ONE_LINE.has(first!.image) ? 0 : STEP;
    return hasLinesBelow(root, lines.indexOf(clause)) ? 2 * STEP : widthBefore(clause);
}

/** The line with which the declaration or the clause began that a line is part of. */
function openerOf(lines: readonly Line[], number: number): Line | undefined {
    for (let at = number; at >= 0; at--) if (lines[at]!.opens !== 'nothing') return lines[at];
    return undefined;
}

/** A change is followed by where it comes from, a scale by its steps. */
function hasLinesBelow(root: Document, number: number): boolean {
    return AstUtils.streamAst(root).some(
        (node) => (isChange(node) || isScale(node)) && node.$cstNode?.range.start.line === number,
    );
}

const widthBefore = ({ text }: Line): number => text.length - text.trimStart().length;
