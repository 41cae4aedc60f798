import { AstUtils, type AstNode, type CstNode } from 'langium';
import type { ActOfLaw, Citation as CitationNode } from '../../generated/parser/ast.js';
import type { Citation, Place } from '../place.js';

const NOWHERE = { line: 0, character: 0 };

/** Where the places go that are made, for whoever wants to move them when the text above them changes. */
let recorded: Place[] | undefined;

/** Does some work, and adds every place that it makes to a list. */
export function recordPlaces<T>(places: Place[], work: () => T): T {
    const outer = recorded;
    recorded = places;
    try {
        return work();
    } finally {
        recorded = outer;
    }
}

/** The drafter's words on one line, without remarks; none of what is not written yet. */
export function wordsOf(node: AstNode | undefined): string {
    return (node?.$cstNode?.text ?? '')
        .replace(/--[^\r\n]*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

/** Where a node stands; for a declaration, pass its header (`placeOfName`) rather than the whole. */
export function placeOf(node: AstNode): Place {
    return placeOfCst(node, node.$cstNode);
}

export function placeOfCst(node: AstNode, cst: CstNode | undefined): Place {
    const { start, end } = cst?.range ?? { start: NOWHERE, end: NOWHERE };
    return made(node, start, end);
}

/** The first line of a declaration: a squiggle under a whole table would say nothing. */
export function headerPlace(node: AstNode): Place {
    const cst = node.$cstNode;
    const { start, end } = cst?.range ?? { start: NOWHERE, end: NOWHERE };
    if (end.line === start.line) return made(node, start, end);
    const first = (cst?.text ?? '').split(/\r?\n/, 1)[0]!.trimEnd();
    return made(node, start, { line: start.line, character: start.character + first.length });
}

function made(node: AstNode, start: Place['start'], end: Place['end']): Place {
    const place = { uri: AstUtils.getDocument(node).uri.toString(), start, end };
    recorded?.push(place);
    return place;
}

/** A text in quotation marks; the parser has taken the marks off. Empty where it is missing. */
export function textOf(text: string | undefined): string {
    return (text ?? '').trim();
}

/** A provision with single spaces: `§ 13 b, stk. 1`. */
function normalise(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(/^(§§?) ?/, '$1 ')
        .replace(/ ?, ?/g, ', ')
        .replace(/(stk|nr)\. ?/g, '$1. ')
        .trim();
}

/**
 * `header` is the table's citation, which a row's `stk. 1, nr. 2` completes; `act` the rule set's own act, which
 * a citation without a name belongs to.
 */
export function lowerCitation(
    node: CitationNode | undefined,
    act: string | undefined,
    header?: Citation,
): Citation | undefined {
    if (!node?.text) return undefined;
    const text = normalise(node.text);
    const relative = !text.startsWith('§');
    return {
        act: node.act?.$refText ?? (relative ? header?.act : undefined) ?? act,
        provision: relative && header ? complete(header.provision, text) : text,
        place: placeOf(node),
    };
}

/** `§ 31, stk. 3` and `stk. 4, nr. 1` is `§ 31, stk. 4, nr. 1`: the row's own level replaces the header's. */
function complete(header: string, text: string): string {
    const level = text.startsWith('stk.')
        ? /, stk\..*$/
        : text.startsWith('nr.')
          ? /, nr\..*$/
          : /, \d+\. pkt\.$/;
    return `${header.replace(level, '')}, ${text}`;
}

/** An act without a short name of its own goes by the rule set's. */
export function actName(node: ActOfLaw | undefined): string | undefined {
    if (!node) return undefined;
    return node.name ?? (node.$container.$type === 'RuleSet' ? node.$container.name : undefined);
}
