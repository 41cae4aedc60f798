import { SaxesParser } from 'saxes';
import type { MappedTextBuilder } from './mapped-text.js';

/** What a reader of XML wants to know, with places in the source. Names are without their prefix. */
export interface XmlReader {
    open(name: string, attributes: Readonly<Record<string, string>>, at: number): void;
    /** `at`: just before the closing tag. */
    close(name: string, at: number): void;
    /** Characters as the source has them, entities and all. */
    text(raw: string, at: number, coded: boolean): void;
}

export interface XmlProblems {
    /** The first place at which the file is not well-formed, and how many there are. */
    readonly broken?: { readonly offset: number; readonly count: number };
    /** The file defines entities of its own: a few lines of those can stand for gigabytes. */
    readonly entities?: { readonly offset: number };
}

/** An ampersand with its entity, if it is one; in CDATA it is a letter as any other. */
const AMPERSAND = /<!\[CDATA\[[\s\S]*?\]\]>|&(#\d{1,7};|#x[0-9a-f]{1,6};|(?:amp|lt|gt|quot|apos|nbsp);)?/gi;

const PREFIX = /^.*:/;

/** Past so many errors the file is no XML, and what it has been read as is no text. */
const MOST_ERRORS = 10_000;

/** Elements in each other; an act has some twenty. */
const DEEPEST = 1000;

/**
 * Reads XML as a stream; a RangeError where it is nested beyond reason. Where tags do not match, a closing tag closes the nearest open element of its name and is
 * passed over when there is none, so that a slip costs no more than its surroundings.
 */
export function readXml(source: string, reader: XmlReader): XmlProblems {
    const parser = new SaxesParser({ position: true });
    const open: string[] = [];
    let textStart = 0;
    let closedAt = -1;
    let broken: { offset: number; count: number } | undefined;
    let entities: { offset: number } | undefined;

    const addError = (offset: number): void => {
        if (!broken) broken = { offset, count: 1 };
        else broken = { offset: Math.min(broken.offset, offset), count: broken.count + 1 };
    };
    parser.on('error', () => addError(Math.min(parser.position, source.length)));
    parser.on('doctype', (doctype) => {
        textStart = parser.position;
        if (/<!ENTITY/i.test(doctype)) entities ??= { offset: source.indexOf('<!ENTITY') };
    });
    parser.on('xmldecl', () => (textStart = parser.position));
    parser.on('processinginstruction', () => (textStart = parser.position));
    // Reported before the ">" is read.
    parser.on('comment', () => (textStart = parser.position + 1));
    parser.on('cdata', () => {
        const [start, end] = [
            source.lastIndexOf('<![CDATA[', parser.position),
            parser.position - ']]>'.length,
        ];
        textStart = parser.position;
        const from = start + '<![CDATA['.length;
        if (start >= 0 && from < end) reader.text(source.slice(from, end), from, false);
    });
    parser.on('text', () => {
        const end = source[parser.position - 1] === '<' ? parser.position - 1 : parser.position;
        addText(textStart, Math.max(textStart, end));
        textStart = end;
    });
    parser.on('opentag', ({ name, attributes }) => {
        const local = name.replace(PREFIX, '');
        textStart = parser.position;
        open.push(local);
        if (open.length > DEEPEST) throw new RangeError('Too many elements in each other');
        reader.open(local, attributes as Record<string, string>, textStart);
        // `<a/>`: its end is reported at the same place.
    });
    parser.on('closetag', ({ name, isSelfClosing }) => {
        const at = parser.position;
        textStart = at;
        if (isSelfClosing) {
            open.pop();
            reader.close(name.replace(PREFIX, ''), at);
            return;
        }
        // The parser closes all that is open for one tag that matches nothing: the source tells which it is.
        if (at === closedAt) return;
        closedAt = at;
        closeAs(at);
    });

    // The parser would take all up to the next semicolon for the name of an entity; entities are read below instead.
    const fed = source.replace(AMPERSAND, (found: string, entity: string | undefined, offset: number) => {
        if (found.startsWith('<')) return found;
        if (entity === undefined) addError(offset);
        return `+${found.slice(1)}`;
    });
    // In pieces, so that reading can stop; a piece too small costs time.
    const piece = 1 << 16;
    for (let at = 0; at < source.length && (broken?.count ?? 0) < MOST_ERRORS; at += piece)
        parser.write(fed.slice(at, at + piece));
    if ((broken?.count ?? 0) < MOST_ERRORS) parser.close();
    while (open.length > 0) reader.close(open.pop()!, source.length);
    return { ...(broken && { broken }), ...(entities && { entities }) };

    function closeAs(at: number): void {
        const start = source.lastIndexOf('</', at);
        closeNamed(
            source
                .slice(start + 2, at - 1)
                .trim()
                .replace(PREFIX, ''),
            start,
        );
    }

    function closeNamed(name: string, at: number): void {
        if (!open.includes(name)) return;
        for (let closed = ''; closed !== name;) {
            closed = open.pop()!;
            reader.close(closed, at);
        }
    }

    /** Text, and the closing tags that the parser took for text since nothing was open. */
    function addText(from: number, to: number): void {
        let done = from;
        const raw = source.slice(from, to);
        for (const { 0: tag, index } of raw.matchAll(/<\/([^<>]*)>?/g)) {
            if (from + index > done) reader.text(source.slice(done, from + index), done, true);
            closeNamed(tag.replace(/[</>]/g, '').trim().replace(PREFIX, ''), from + index);
            done = from + index + tag.length;
        }
        if (to > done) reader.text(source.slice(done, to), done, true);
    }
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
};

/** Adds characters of an XML file to a text: the entities that XML itself knows become what they stand for. */
export function addXmlText(builder: MappedTextBuilder, raw: string, at: number, coded: boolean): void {
    if (!coded || !raw.includes('&')) {
        builder.add(raw, at);
        return;
    }
    let done = 0;
    for (const { 0: entity, 1: decimal, 2: hex, 3: name, index } of raw.matchAll(ENTITY)) {
        builder.add(raw.slice(done, index), at + done);
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
        const character = name
            ? NAMED[name.toLowerCase()]!
            : code <= 0x10ffff
              ? String.fromCodePoint(code)
              : '';
        if (character !== '') builder.addCoded(character, at + index, entity.length);
        done = index + entity.length;
    }
    builder.add(raw.slice(done), at + done);
}
