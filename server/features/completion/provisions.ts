import { CompletionItemKind } from 'vscode-languageserver';
import { findProvision } from '../../../language/law/find-provision.js';
import type { Act, LawTexts, Provision } from '../../../language/law/model.js';
import { readingsBefore, type Cursor } from './cursor.js';
import { Rank, type Offer } from './offer.js';
import { around } from './what-comes-next.js';

const STEP = String.raw`(?:stk\.|nr\.|litra)[ \t]*[\da-zæøå–-]+,[ \t]*`;
const HALF_STEP = String.raw`(?:(?:stk?|s|nr?|litra|li|l)\.?[ \t]*[\da-zæøå]*)?`;
/** `LAB § 31, stk. 4`, half written, at the end of a line's text. */
const CITATION = new RegExp(
    String.raw`(?:([A-Za-zÆØÅæøå][\wÆØÅæøå-]*)[ \t]+)?§§?[ \t\u00a0]*(\d*(?:[ \t\u00a0]?[a-zæøå])?|\d+(?:[ \t\u00a0]?[a-zæøå])?,[ \t]*(?:${STEP})*${HALF_STEP})$`,
);
/** `stk. 1, nr. 2`, half written: what a row of a table adds to the section of the table. */
const PART = new RegExp(
    String.raw`(?:^|[ \t])((?:${STEP})*(?:stk|nr)\.?[ \t]*\d*|(?:${STEP})+${HALF_STEP})$`,
);
const FIRST_WORDS = 70;

/** How far the cursor is in a citation; what that may go on with comes from the act itself. */
export function isInCitation(cursor: Cursor): 'no' | 'perhaps' | 'yes' {
    const citation = citationAt(cursor);
    if (!citation) return 'no';
    // `§ 5, ` may go on with a stykke, with another section, or with something else altogether.
    return /\d[ \t\u00a0]?(?:,[ \t]*)?[a-zæøå]?$/.test(citation.written) ? 'perhaps' : 'yes';
}

export function provisionOffers(
    cursor: Cursor,
    law: LawTexts | undefined,
    mainAct: string | undefined,
): Offer[] {
    const citation = citationAt(cursor);
    const name = citation?.act ?? mainAct;
    const act = name === undefined ? undefined : law?.get(name);
    if (!citation || !act || name === undefined) return [];
    const steps = citation.written.split(',');
    const half = steps.pop()!;
    const above = [citation.under, steps.join(',').trim()].filter((each) => each !== '').join(', ');
    const parts = above === '' ? sectionsOf(act) : below(act, above.startsWith('§') ? above : `§ ${above}`);
    const from = steps.length === 0 ? citation.from : cursor.offset - half.trimStart().length;
    return parts
        .filter(({ repealed }) => !repealed)
        .map((provision, order) => ({
            label: written(provision),
            kind: CompletionItemKind.Reference,
            rank: Rank.Wanted,
            order,
            detail: firstWords(provision),
            what: name,
            about: { law: name, provision: provision.address },
            from,
        }));
}

interface CitationAt {
    readonly act?: string;
    /** What stands between the paragraph sign and the cursor, or the part of a row. */
    readonly written: string;
    /** The section that a row's part is in. */
    readonly under: string;
    readonly from: number;
}

function citationAt(cursor: Cursor): CitationAt | undefined {
    const line = cursor.before + cursor.prefix;
    const full = CITATION.exec(line);
    if (full) {
        const sign = cursor.offset - full[0].length + full[0].indexOf('§');
        const start = cursor.offset - full[0].length;
        const [, act, text] = full;
        const fits = takes(cursor, sign, 'SECTION') || takes(cursor, start, 'SECTION');
        return fits
            ? {
                  ...(act !== undefined && isAct(cursor, start) && { act }),
                  written: text!,
                  under: '',
                  from: sign,
              }
            : undefined;
    }
    const part = PART.exec(line);
    if (!part) return undefined;
    const from = cursor.offset - part[1]!.length;
    if (!takes(cursor, from, 'SUBSECTION')) return undefined;
    const table = headCitation(cursor);
    return table && { ...table, written: part[1]!, from };
}

function takes(cursor: Cursor, offset: number, token: string): boolean {
    const count = cursor.tokens.filter((each) => each.offset < offset).length;
    return cursor.reader.next(readingsBefore(cursor, offset), count, token).length > 0;
}

/** `LAB § 3`: the word is where an act's name may stand, and not the last of the name or the unit before. */
function isAct(cursor: Cursor, offset: number): boolean {
    const count = cursor.tokens.filter((each) => each.offset < offset).length;
    return cursor.reader
        .next(readingsBefore(cursor, offset), count, 'ID')
        .some(({ place }) => place.refersTo === 'ActOfLaw');
}

/** The section in the header of the declaration that the cursor is in. */
function headCitation(cursor: Cursor): { act?: string; under: string } | undefined {
    const at = cursor.tokens.findIndex(({ type }) => type === 'SECTION');
    const line = cursor.tokens.findIndex(({ type }) => type === 'LINE');
    if (at < 0 || (line >= 0 && line < at)) return undefined;
    const before = cursor.tokens[at - 1];
    const named = [...around(cursor.readings[0]?.within)].some(
        ({ rule }) => rule === 'RuleTable' || rule === 'Row',
    );
    if (!named || !before) return undefined;
    const act = at > 2 && before.type === 'ID' ? before.image : undefined;
    return { ...(act !== undefined && { act }), under: cursor.tokens[at]!.image };
}

const sectionsOf = (act: Act): readonly Provision[] => act.chapters.flatMap(({ sections }) => sections);

/** What the provision is divided into; a level with nothing to choose is looked through. */
function below(act: Act, address: string): readonly Provision[] {
    const found = findProvision(act, address);
    if (found.verdict !== 'found') return [];
    const parts = found.provision.children.filter(({ kind }) => kind !== 'punktum');
    return parts.length === 1 && parts[0]!.kind === 'stykke'
        ? parts[0]!.children.filter(({ kind }) => kind !== 'punktum')
        : parts;
}

const WORDS = { paragraf: '§ ', stykke: 'stk. ', nummer: 'nr. ', litra: 'litra ', punktum: '' };

const written = ({ kind, label }: Provision): string => WORDS[kind] + label;

export function firstWords({ text }: Provision): string {
    if (text.length <= FIRST_WORDS) return text;
    const cut = text.slice(0, FIRST_WORDS);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_WORDS / 2))} …`;
}
