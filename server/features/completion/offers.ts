import { CompletionItemKind } from 'vscode-languageserver';
import type { RegelDocument } from '../../../language/workspace/index.js';
import { COMPONENTS } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/index.js';
import { HEADERS } from '../../../language/parser/line-lexer.js';
import type { RegelretServices } from '../../../language/services.js';
import { CLAUSES, CLAUSES_OF, DECLARATIONS, type Clause } from './clauses/index.js';
import { mayContinue, type Cursor } from './cursor.js';
import { byUse, usedDates, usedLevels } from './dates.js';
import { factAt, figureNames, namesFor, type Candidate } from './names.js';
import { KINDS, Rank, type Offer } from './offer.js';
import type { Usage } from './usage.js';
import { around, type Frame, type Next } from './what-comes-next.js';
import { nameFits, wordFits, type Before } from './words.js';

export interface Place {
    readonly services: RegelretServices;
    readonly document: RegelDocument;
    /** The files of its rule set. */
    readonly ruleSet: readonly RegelDocument[];
    readonly cursor: Cursor;
    readonly usage: Usage;
    readonly language: Language;
    /** Kinds of clauses that the declaration has already. */
    readonly present: ReadonlySet<string>;
}

/** What may be written at the cursor by the grammar, and means something there. */
export function offersAt(place: Place): Offer[] {
    const { cursor } = place;
    const found = new Map<string, Offer>();
    const add = (offer: Offer): void => {
        const key = `${offer.label} ${offer.what ?? ''}`;
        const known = found.get(key);
        if (!known || offer.rank < known.rank) found.set(key, offer);
    };
    if (cursor.opensLine && cursor.indent === 0) headers(place).forEach(add);
    const direct = cursor.reader.next(cursor.readings, cursor.tokens.length);
    for (const next of direct) offersFor(place, next, cursor.tokens.length, true).forEach(add);
    // At the margin a new declaration is likelier than a clause, and what is seldom meant is left out.
    const atMargin = cursor.opensLine && cursor.indent === 0;
    const opening = cursor.reader.next(cursor.lineReadings, cursor.tokens.length + 1);
    for (const next of opening)
        offersFor(place, next, cursor.tokens.length + 1, false)
            .filter(({ rank }) => !atMargin || rank !== Rank.Seldom)
            .forEach(add);
    return [...found.values()];
}

/** Whether what is written must go on: a clause that could end here needs no help. */
export function mustGoOn({ reader, readings, tokens }: Cursor): boolean {
    return (
        readings.length > 0 &&
        reader.next(readings, tokens.length, 'LINE').length === 0 &&
        !mayEnd(reader, readings, tokens.length)
    );
}

function mayEnd(reader: Cursor['reader'], readings: Cursor['readings'], index: number): boolean {
    const next = reader.next(readings, index);
    return next.some(
        ({ place, within }) => place.keyword !== ',' && within.start === index && CLAUSES_OF.has(within.rule),
    );
}

function headers({ language }: Place): Offer[] {
    return DECLARATIONS.flatMap((clause, order) =>
        clause.words.map((word) => ({
            label: word,
            ...(clause.snippet !== undefined && { snippet: withWord(clause, word) }),
            text: `${word} `,
            kind: CompletionItemKind.Snippet,
            rank: Rank.GoesOn,
            order,
            detail: clause.title[language],
            about: { clause },
        })),
    );
}

const withWord = ({ words, snippet }: Clause, word: string): string => snippet!.replace(words[0]!, word);

function offersFor(place: Place, next: Next, index: number, direct: boolean): Offer[] {
    const { cursor } = place;
    const { keyword } = next.place;
    if (keyword !== undefined) {
        if (!/\p{L}/u.test(keyword) || (direct && !mayContinue(keyword, cursor))) return [];
        // A header that no line opens with is a name.
        if (HEADERS.has(keyword)) return [];
        return words(place, next, index, keyword);
    }
    if (direct && cursor.opensLine && !mayContinue('', cursor)) return [];
    if (next.tokens.has('DATE')) return mayBeDate(place, next) ? usedDates(place.usage) : [];
    if (next.tokens.has('LEVEL')) return usedLevels(place.usage);
    if (next.tokens.has('ID')) return names(place, next, index);
    return [];
}

const mayBeDate = ({ services, document }: Place, next: Next): boolean =>
    (factAt(services, document, next)?.type?.$type ?? 'DateType') === 'DateType';

function beforeAt({ services, document, cursor }: Place, next: Next): Before {
    const last = cursor.tokens.slice(-3).map(({ image }) => image);
    return { last: last.reverse(), prefix: cursor.prefix, fact: factAt(services, document, next) };
}

function words(place: Place, next: Next, index: number, keyword: string): Offer[] {
    if (!wordFits(keyword, next, beforeAt(place, next))) return [];
    const opened = [...around(next.within)].filter(({ start }) => start === index);
    for (const { rule } of opened) {
        const clauses = (CLAUSES_OF.get(rule) ?? []).filter(
            (clause) => phrasesOf(clause, keyword).length > 0,
        );
        if (clauses.length > 0) return clauses.flatMap((clause) => openers(place, clause, keyword));
    }
    const clause = clauseOf(next.within);
    const phrase = goOn(place.cursor, next, index, keyword);
    // A word that no clause is known by opens one all the same: »uoplyst skal …«.
    const seldom = opened.some(({ rule }) => rule === 'Figure' || rule === 'Clause') || isPreposition(next);
    return [
        {
            label: phrase,
            kind: next.place.rule === 'Unit' ? CompletionItemKind.Unit : CompletionItemKind.Keyword,
            rank: seldom ? Rank.Seldom : next.place.rule === 'Unit' ? Rank.Wanted : Rank.GoesOn,
            order: 0,
            ...(clause && { detail: clause.title[place.language] }),
            about: clause && { clause },
        },
    ];
}

const isPreposition = ({ place }: Next): boolean =>
    (place.rule === 'ActPhrase' || place.rule === 'ClaimedAct') && place.property === undefined;

const phrasesOf = ({ words: phrases }: Clause, keyword: string): string[] =>
    phrases.filter((phrase) => phrase === keyword || phrase.startsWith(`${keyword} `));

function openers({ present, language }: Place, clause: Clause, keyword: string): Offer[] {
    if (clause.once && present.has(clause.rule)) return [];
    return phrasesOf(clause, keyword).map((phrase) => ({
        label: phrase,
        kind: CompletionItemKind.Keyword,
        rank: Rank.Opens,
        order: CLAUSES.indexOf(clause),
        detail: clause.title[language],
        about: { clause },
    }));
}

function clauseOf(within: Frame): Clause | undefined {
    for (const { rule, said } of around(within)) {
        const clauses = CLAUSES_OF.get(rule);
        if (!clauses) continue;
        const opener = said['kind']?.[0] ?? said['modality']?.[0] ?? said['bound']?.[0];
        return clauses.find(({ words: [first] }) => first?.split(' ')[0] === opener) ?? clauses[0];
    }
    return undefined;
}

/** A word and those that have to follow it: `ad` is always `ad gangen`. */
function goOn({ reader }: Cursor, next: Next, index: number, keyword: string): string {
    let phrase = keyword;
    let readings = [next.then];
    for (let i = index + 1; i < index + 4; i++) {
        const after = reader.next(readings, i);
        const only = after[0]?.place.keyword;
        if (only === undefined || !/\p{L}/u.test(only) || after.some(({ place }) => place.keyword !== only))
            break;
        phrase += ` ${only}`;
        readings = after.map(({ then }) => then);
    }
    return phrase;
}

function names(place: Place, next: Next, index: number): Offer[] {
    if (!nameFits(next, beforeAt(place, next))) return [];
    const { refersTo } = next.place;
    const opensClause = [...around(next.within)].some(
        ({ rule, start }) => rule === 'Clause' && start === index,
    );
    const rank = opensClause || refersTo === 'ActOfLaw' ? Rank.Seldom : Rank.Wanted;
    const found = refersTo ? namesFor(place.services, place.document, next) : undeclared(place, next);
    return found.map((candidate) => nameOffer(place, candidate, refersTo ? rank : Rank.Wanted));
}

function nameOffer({ usage, language }: Place, { type, name, title }: Candidate, rank: Rank): Offer {
    const kind = KINDS[type];
    return {
        label: name,
        kind: kind?.kind ?? CompletionItemKind.Text,
        rank,
        order: -usage.names(type, name),
        ...(title !== undefined && { detail: title }),
        ...(kind && { what: kind[language] }),
        about: kind && { type, name },
    };
}

/** Words that are declared nowhere: those in use, or those that the language knows. */
const COUNTED = [
    'målgrupper',
    'undermålgrupper',
    'regler',
    'særregler',
    'celler',
    'bestemmelser',
    'anbefalinger',
    'paragraffer',
    'stykker',
    'numre',
];

const USED: Readonly<Record<string, string>> = {
    'SubCount.noun': 'Count.noun',
    'NumberUnit.noun': 'FigureUnit.noun',
};

function undeclared({ document, ruleSet, cursor, usage }: Place, next: Next): Candidate[] {
    const { rule, property = '' } = next.place;
    const word = (name: string): Candidate => ({ type: '', name });
    if (['components', 'component', 'without'].includes(property))
        return [...COMPONENTS, ...(rule === 'Amend' ? ['vilkår'] : [])].map(word);
    if (rule === 'Operand' && property === 'label') return [word('tabel')];
    if (rule === 'Operand' && property === 'what') return COUNTED.map(word);
    const used = usage.words.get(USED[`${rule}.${property}`] ?? `${rule}.${property}`);
    if (used) return byUse(used).map(word);
    const figures = ['ColumnRelation', 'RowRange', 'Limit', 'Operand', 'TotalItem'];
    return figures.includes(rule) ? figureNames(document, ruleSet, cursor.offset, next) : [];
}
