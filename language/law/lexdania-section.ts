import { canonicalLabel } from './labels.js';
import { mappedText, singleSpaced, type MappedTextBuilder } from './mapped-text.js';
import type { Found, Outline, OutlineNote } from './outline.js';
import { makeSection, type Made } from './provisions.js';
import { addXmlText } from './xml-text.js';

/**
 * A paragraph of Lex Dania as its elements come: Stk, Index > Indentatio, AendringsNummer. The new text of an
 * amendment is text here, whatever elements it is made of.
 */
export interface LexDaniaSection {
    open(name: string, at: number): void;
    close(name: string, at: number): void;
    text(raw: string, at: number, coded: boolean): void;
    done(at: number): Made;
}

const INLINE = new Set(['Char', 'Link', 'Ref', 'A', 'B', 'I', 'Sup', 'Sub']);
const ITEM = new Set(['Indentatio', 'AendringsNummer']);

interface OpenNote {
    readonly builder: MappedTextBuilder;
    readonly at: number;
    readonly start: number;
    label: string;
}

/** `localId` stands in where the paragraph has no Explicatus. */
export function lexDaniaSection(localId: string | undefined): LexDaniaSection {
    const body = mappedText();
    const stykker: Outline[] = [];
    const found: Found = { gaps: [], notes: [] };
    /** Names of the open elements within the paragraph. */
    const path: string[] = [];
    const open: Outline[] = [];
    const lists = new Map<Outline, number>();
    let label = localId;
    let explicatus: { readonly of: string; text: string } | undefined;
    let note: OpenNote | undefined;
    let newText = 0;
    let rubrica = 0;

    const begin = (kind: Outline['kind'], text: string, list?: number): Outline => {
        const at = body.position();
        return {
            kind,
            label: text,
            labelStart: at,
            start: at,
            end: at,
            children: [],
            ...(list !== undefined && { list }),
        };
    };
    const beginStykke = (): void => {
        closeAll();
        const last = Number(stykker.at(-1)?.label.split('-').at(-1) ?? 0);
        const stykke = begin('stykke', String(last + 1));
        stykker.push(stykke);
        open.push(stykke);
    };
    const closeOne = (): void => {
        const outline = open.pop()!;
        outline.end = Math.max(outline.start, body.end());
    };
    const closeAll = (): void => {
        while (open.length > 0) closeOne();
    };
    const endExplicatus = (): void => {
        const { of, text } = explicatus!;
        explicatus = undefined;
        const written = singleSpaced(text);
        if (note) note.label = written.replace(/[).]/g, '');
        else if (path.length === 0) label = /^§*\s*(.*?)\.?$/.exec(written)?.[1] || label;
        else if (of === 'Stk')
            relabel(stykker.at(-1), /\d+(?:\s*[-–]\s*\d+)?/.exec(written)?.[0].replace(/\s/g, ''));
        else beginItem(written);
    };
    const relabel = (outline: Outline | undefined, text: string | undefined): void => {
        if (!outline) return;
        const renamed: Outline = {
            ...outline,
            label: text?.replace('–', '-') ?? outline.label,
            start: body.position(),
        };
        stykker[stykker.length - 1] = renamed;
        open[0] = renamed;
    };
    /** The item that is open takes its label; a dash or a dot is no label and its text is the parent's. */
    const beginItem = (written: string): void => {
        const item = open.at(-1);
        const text = /^(\d+|[a-zæøå]{1,2})\s*[).]?$/i.exec(written)?.[1];
        if (!item || item.label !== '') return;
        open.pop();
        const parent = open.at(-1);
        if (text === undefined || !parent) {
            open.push({ ...item, start: body.position() });
            return;
        }
        const kind = /\d/.test(text) ? 'nummer' : 'litra';
        const labelled: Outline = { ...item, kind, label: text, start: body.position() };
        parent.children.push(labelled);
        open.push(labelled);
    };

    return {
        open(name, at) {
            if (!INLINE.has(name)) (note?.builder ?? body).gap(at);
            if (note) {
                if (name === 'Explicatus') explicatus = { of: 'Nota', text: '' };
            } else if (name === 'Nota')
                note = { builder: mappedText(), at: body.position(), start: at, label: '' };
            else if (name === 'AendringNyTekst') newText += 1;
            else if (newText > 0) body.gap(at);
            else if (name === 'Rubrica') rubrica += 1;
            else if (name === 'Explicatus') explicatus = { of: path.at(-1) ?? '', text: '' };
            else if (name === 'Stk') beginStykke();
            else if (name === 'Index' && open.length > 0)
                lists.set(open.at(-1)!, (lists.get(open.at(-1)!) ?? -1) + 1);
            else if (ITEM.has(name)) {
                if (open.length === 0) beginStykke();
                open.push(begin('nummer', '', lists.get(open.at(-1)!) ?? 0));
            }
            path.push(name);
        },
        close(name, at) {
            path.pop();
            if (!INLINE.has(name)) (note?.builder ?? body).gap(at);
            if (name === 'Explicatus' && explicatus && (note || newText === 0)) endExplicatus();
            else if (name === 'Nota' && note) {
                found.notes.push(closeNote(note, at));
                note = undefined;
            } else if (note) return;
            else if (name === 'AendringNyTekst') newText -= 1;
            else if (newText > 0) return;
            else if (name === 'Rubrica') rubrica -= 1;
            else if (name === 'Stk') closeAll();
            else if (ITEM.has(name) && open.length > 1) closeOne();
        },
        text(raw, at, coded) {
            if (rubrica > 0 && newText === 0) return;
            // The indentation of the file between two elements is no text.
            if (!/\S/.test(raw) && raw.includes('\n')) return;
            if (note) {
                if (explicatus) explicatus.text += raw;
                else addXmlText(note.builder, raw, at, coded);
                return;
            }
            if (explicatus && newText === 0) {
                explicatus.text += raw;
                // The paragraph's own label is no part of its text.
                if (path.length === 1) return;
            } else if (open.length === 0 && newText === 0 && /\S/.test(raw)) beginStykke();
            addXmlText(body, raw, at, coded);
        },
        done(at) {
            closeAll();
            if (stykker.length === 0) {
                body.gap(at);
                beginStykke();
                closeAll();
            }
            return makeSection({
                label: canonicalLabel(label ?? '?'),
                body: body.done(),
                start: 0,
                stykker,
                found,
            });
        },
    };
}

function closeNote({ builder, at, start, label }: OpenNote, end: number): OutlineNote {
    return { label, text: builder.done().text, at, span: { start, end } };
}
