import type { Language } from '../../../language/model/index.js';
import { PARTS, type Part, type PartKind } from './clauses/index.js';
import type { Read } from './what-comes-next.js';

/** A clause's form as it is shown, and where its parts stand in that. */
export interface Form {
    readonly label: string;
    readonly parts: readonly FormPart[];
    readonly pieces: readonly Piece[];
}

export interface FormPart {
    readonly start: number;
    readonly end: number;
    readonly part: Part;
}

/** What the form is made of, in order: words of the language, one of which is written, and parts. */
type Piece =
    | { readonly kind: 'words'; readonly words: readonly string[]; readonly optional: boolean }
    | { readonly kind: 'part'; readonly part: Part; readonly index: number };

/** `senest ‹frist› efter|fra ‹hændelse›`, with the names of the parts in the reader's language. */
export function readForm(written: string, language: Language): Form {
    const pieces: Piece[] = [];
    const parts: FormPart[] = [];
    let label = '';
    let optional = 0;
    for (const [text, name] of written.matchAll(/‹([^›]*)›|\[|\]|,|[^\s[\]‹›,]+|\s+/g)) {
        if (name !== undefined) {
            const part = PARTS[name];
            if (!part) throw new Error(`The form »${written}« has a part that nothing explains: ${name}`);
            const shown = `‹${part.name[language]}›`;
            pieces.push({ kind: 'part', part, index: parts.length });
            parts.push({ start: label.length, end: label.length + shown.length, part });
            label += shown;
            continue;
        }
        if (text === '[') optional++;
        else if (text === ']') optional--;
        else if (text.trim() !== '')
            pieces.push({ kind: 'words', words: text.split('|'), optional: optional > 0 });
        label += text.replaceAll('|', ' / ');
    }
    return { label, parts, pieces };
}

export interface Progress {
    /** Number of the part that comes next; undefined where the clause is complete. */
    readonly next: number | undefined;
    /** Number of the part that the last word is in. */
    readonly last: number | undefined;
    /** Whether the words are the form's own: of several forms those that they fit are meant. */
    readonly fits: boolean;
}

/** How far a clause has been written. */
export function progress({ pieces }: Form, written: readonly Read[]): Progress {
    let at = 0;
    let taken = 0;
    let fits = true;
    for (const token of written) {
        const word = pieces.findIndex(
            (piece, i) =>
                i >= at &&
                piece.kind === 'words' &&
                piece.words.includes(token.image) &&
                reachable(pieces, at, i),
        );
        const part = partFor(pieces, at, taken, token);
        const inPart = part === at && taken > 0 && isOpen(pieces[at]);
        if (word >= 0 && !(inPart && token.image === 'og')) {
            at = word + 1;
            taken = 0;
        } else if (part >= 0) {
            taken = part === at ? taken + 1 : 1;
            at = part;
        } else fits = false;
    }
    const current = pieces[at];
    const last = current?.kind === 'part' && taken > 0 ? current.index : undefined;
    if (current?.kind === 'part' && !isFull(current.part.kind, taken))
        return { next: current.index, last, fits };
    const rest = pieces.slice(current?.kind === 'part' ? at + 1 : at);
    return { next: rest.find((piece) => piece.kind === 'part')?.index, last, fits };
}

/** A word further on may come only when a part before it has been written, or the words before it may be left out. */
function reachable(pieces: readonly Piece[], from: number, to: number): boolean {
    return pieces.slice(from, to).filter((piece) => piece.kind === 'words' && !piece.optional).length === 0;
}

/** The piece, from here on, that a token is a part of. */
function partFor(pieces: readonly Piece[], at: number, taken: number, token: Read): number {
    for (let i = at; i < pieces.length; i++) {
        const piece = pieces[i]!;
        if (piece.kind === 'words') {
            if (!piece.optional) return -1;
            continue;
        }
        const already = i === at ? taken : 0;
        if (!isFull(piece.part.kind, already) && takes(piece.part.kind, already, token)) return i;
    }
    return -1;
}

const FIGURE_WORDS = /^(?:en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)$/;
const UNIT = /^(?:dage?s?|uger?s?|måned(?:er)?s?|halvår|halvt|halve|års?)$/;
const isFigure = ({ type, image }: Read): boolean =>
    type === 'NUMBER' || type === 'ORDINAL' || FIGURE_WORDS.test(image);
const isWord = ({ type }: Read): boolean =>
    !['STRING', 'NUMBER', 'DATE', 'SECTION', 'SUBSECTION', 'ORDINAL'].includes(type);

function takes(kind: PartKind, already: number, token: Read): boolean {
    switch (kind) {
        case 'span':
            return already === 0
                ? isFigure(token) || UNIT.test(token.image) || token.image === 'uoplyst'
                : UNIT.test(token.image);
        case 'figure':
            return isFigure(token) || token.image === 'uoplyst';
        case 'money':
            return already === 0 ? token.type === 'NUMBER' : isWord(token);
        case 'text':
            return token.type === 'STRING';
        case 'date':
            return token.type === 'DATE';
        case 'citation':
            return token.type === 'SECTION' || token.type === 'SUBSECTION' || token.type === 'ID';
        case 'name':
        case 'names':
            return isWord(token);
        case 'condition':
        case 'any':
            return true;
    }
}

function isFull(kind: PartKind, taken: number): boolean {
    switch (kind) {
        case 'span':
        case 'money':
        case 'citation':
            return taken >= 2;
        case 'figure':
        case 'name':
        case 'text':
        case 'date':
            return taken >= 1;
        case 'names':
        case 'condition':
        case 'any':
            return false;
    }
}

const isOpen = (piece: Piece | undefined): boolean =>
    piece?.kind === 'part' && ['names', 'condition', 'any'].includes(piece.part.kind);
