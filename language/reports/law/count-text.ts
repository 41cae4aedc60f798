import { enumerate, type Language } from '../../model/index.js';
import type { TextOptions } from '../check/report.js';
import {
    judgeDeclared,
    LAW_UNITS,
    type CountedAct,
    type DeclaredFigure,
    type LawCountReport,
    type LawUnit,
    type Reading,
} from './count-report.js';
import { indented, table, wrap } from '../layout.js';
import { formatNumber } from '../numbers.js';

/** How much law each act is, and what declared figures are figures of. */
export function renderLawCountText(report: LawCountReport, options: TextOptions): string {
    return report.acts.flatMap((act) => renderAct(act, report.declared, options)).join('\n');
}

function renderAct(act: CountedAct, declared: readonly DeclaredFigure[], options: TextOptions): string[] {
    const { style, language, width } = options;
    const words = WORDS[language];
    const limited = act.limitedTo === undefined ? '' : ` · ${words.chapters(act.limitedTo)}`;
    const without = act.without === undefined ? '' : ` · ${words.without(act.without.join(', '))}`;
    return [
        style.heading(act.title) + limited + without,
        style.faint([act.file, act.eli].filter(Boolean).join(' · ')),
        '',
        ...indented(renderFigures(act, options), 2),
        '',
        ...indented(
            declared.flatMap((figure) => wrap(sayDeclared(figure, act, options), width - 2)),
            2,
        ),
        ...(declared.length > 0 ? [''] : []),
        ...indented(renderChapters(act, options), 2),
        '',
    ];
}

function renderFigures({ figures }: CountedAct, { language, style }: TextOptions): string[] {
    const words = WORDS[language];
    const number = (value: number): string => formatNumber(value, language);
    const rows = LAW_UNITS.map((unit) => {
        const gone = unit === 'paragraffer' || unit === 'stykker' ? figures.ophaevede[unit] : 0;
        return [
            words.units[unit],
            number(figures[unit]),
            gone > 0 ? style.faint(words.repealed(number(gone), number(figures[unit] - gone))) : '',
        ];
    });
    return table(rows, new Set([1]));
}

function renderChapters({ figures }: CountedAct, { language, style }: TextOptions): string[] {
    const words = WORDS[language];
    const [head = '', ...rows] = table(
        [
            [words.chapter, words.units.paragraffer, words.units.stykker, words.units.ord],
            ...figures.chapters.map(({ chapter, title, paragraffer, stykker, ord }) => [
                [chapter || '–', title].filter(Boolean).join('  '),
                ...[paragraffer, stykker, ord].map((value) => formatNumber(value, language)),
            ]),
        ],
        new Set([1, 2, 3]),
    );
    return [style.strong(head), ...rows];
}

/** "»179 paragraffer« passer med stykker (179), ikke med paragraffer (75)." */
function sayDeclared(figure: DeclaredFigure, act: CountedAct, { language, style }: TextOptions): string {
    const words = WORDS[language];
    const { own, fits, holds } = judgeDeclared(figure, act.figures);
    const say = (readings: readonly Reading[], joint: 'and' | 'or'): string =>
        enumerate(
            readings.map(
                (each) =>
                    `${words.reading(words.units[each.unit].toLowerCase(), each.inForce)} (${formatNumber(each.amount, language)})`,
            ),
            language,
        ).replace(/ (?:og|and) (?=[^(]*\([^)]*\)$)/, ` ${words[joint]} `);
    if (holds) {
        const others = fits.filter(({ unit }) => unit !== figure.unit);
        const fitting = fits.filter(({ unit }) => unit === figure.unit);
        const also = others.length > 0 ? words.also(say(others, 'and')) : '';
        return style.good(`${words.fits(figure.text, say(fitting, 'and'))}${also}.`);
    }
    if (fits.length > 0)
        return style.severity.warning(words.fitsOther(figure.text, say(fits, 'and'), say(own, 'or')));
    return style.severity.warning(words.fitsNone(figure.text, say(own, 'and')));
}

interface Words {
    readonly units: Readonly<Record<LawUnit, string>>;
    readonly chapter: string;
    readonly chapters: (list: string) => string;
    readonly without: (list: string) => string;
    readonly repealed: (amount: string, inForce: string) => string;
    readonly reading: (unit: string, inForce: boolean | undefined) => string;
    readonly and: string;
    readonly or: string;
    readonly fits: (declared: string, readings: string) => string;
    readonly also: (readings: string) => string;
    readonly fitsOther: (declared: string, readings: string, own: string) => string;
    readonly fitsNone: (declared: string, own: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
    da: {
        units: {
            kapitler: 'Kapitler',
            paragraffer: 'Paragraffer',
            stykker: 'Stykker',
            numre: 'Numre',
            ord: 'Ord',
        },
        chapter: 'Kapitel',
        chapters: (list) => `kapitel ${list}`,
        without: (list) => `uden ${list}`,
        repealed: (amount, inForce) => `heraf ${amount} ophævet; ${inForce} i kraft`,
        reading: (unit, inForce) =>
            inForce === undefined ? unit : inForce ? `${unit} i kraft` : `${unit} i alt`,
        and: 'og',
        or: 'eller',
        fits: (declared, readings) => `»${declared}« passer med ${readings}`,
        also: (readings) => `, men også med ${readings}`,
        fitsOther: (declared, readings, own) => `»${declared}« passer med ${readings}, ikke med ${own}.`,
        fitsNone: (declared, own) => `»${declared}« passer ikke med nogen af tallene; loven har ${own}.`,
    },
    en: {
        units: {
            kapitler: 'Chapters',
            paragraffer: 'Paragraphs (§)',
            stykker: 'Subsections (stk.)',
            numre: 'Numbers (nr.)',
            ord: 'Words',
        },
        chapter: 'Chapter',
        chapters: (list) => `chapters ${list}`,
        without: (list) => `without ${list}`,
        repealed: (amount, inForce) => `of which ${amount} repealed; ${inForce} in force`,
        reading: (unit, inForce) =>
            inForce === undefined ? unit : inForce ? `${unit} in force` : `${unit} in all`,
        and: 'and',
        or: 'or',
        fits: (declared, readings) => `»${declared}« fits ${readings}`,
        also: (readings) => `, but also ${readings}`,
        fitsOther: (declared, readings, own) => `»${declared}« fits ${readings}, not ${own}.`,
        fitsNone: (declared, own) => `»${declared}« fits none of the figures; the act has ${own}.`,
    },
};
