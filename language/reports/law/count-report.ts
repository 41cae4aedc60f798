import type { ActCount, ChapterCount } from '../../law/index.js';

/** What `lov count` counted, as the renderers read it. */
export interface LawCountReport {
    readonly acts: readonly CountedAct[];
    /** Figures that somebody has declared, to be compared with what was counted. */
    readonly declared: readonly DeclaredFigure[];
}

export interface CountedAct {
    readonly file: string;
    readonly title: string;
    readonly eli?: string;
    readonly figures: LawFigures;
    /** The chapters that were asked for, as written; undefined when the whole act is counted. */
    readonly limitedTo?: string;
    /** Provisions that were counted as repealed though they are in force. */
    readonly without?: readonly string[];
}

/** Repealed provisions are in `paragraffer` and `stykker`, and told apart in `ophaevede`. A repealed paragraph has no stykker. */
export interface LawFigures {
    readonly kapitler: number;
    readonly paragraffer: number;
    readonly stykker: number;
    readonly numre: number;
    readonly ord: number;
    readonly ophaevede: { readonly paragraffer: number; readonly stykker: number };
    readonly chapters: readonly ChapterFigures[];
}

export interface ChapterFigures {
    readonly chapter: string;
    readonly title?: string;
    readonly paragraffer: number;
    readonly stykker: number;
    readonly ord: number;
}

export interface DeclaredFigure {
    readonly amount: number;
    /** The unit that the figure is said to be of. */
    readonly unit: LawUnit;
    /** As the user wrote it. */
    readonly text: string;
}

export type LawUnit = 'kapitler' | 'paragraffer' | 'stykker' | 'numre' | 'ord';

export const LAW_UNITS: readonly LawUnit[] = ['kapitler', 'paragraffer', 'stykker', 'numre', 'ord'];

/** The figures of an act, or of some of its chapters. */
export function figuresOf(
    { chapters }: ActCount,
    keep: (chapter: ChapterCount) => boolean = () => true,
): LawFigures {
    const kept = chapters.filter(keep);
    const sum = (of: (chapter: ChapterCount) => number): number =>
        kept.reduce((total, chapter) => total + of(chapter), 0);
    const ophaevede = {
        paragraffer: sum((each) => each.ophaevede.paragraffer),
        stykker: sum((each) => each.ophaevede.stykker),
    };
    return {
        kapitler: kept.filter(({ chapter }) => chapter !== '').length,
        paragraffer: sum((each) => each.paragraffer) + ophaevede.paragraffer,
        stykker: sum((each) => each.stykker) + ophaevede.stykker,
        numre: sum((each) => each.numre),
        ord: sum((each) => each.ord),
        ophaevede,
        chapters: kept.map(({ chapter, title, paragraffer, stykker, ord, ophaevede: gone }) => ({
            chapter,
            ...(title !== undefined && { title }),
            paragraffer: paragraffer + gone.paragraffer,
            stykker: stykker + gone.stykker,
            ord,
        })),
    };
}

/** One way of counting a unit: with the repealed ones or without. */
export interface Reading {
    readonly unit: LawUnit;
    readonly amount: number;
    /** Undefined where none is repealed, so that both ways are one. */
    readonly inForce?: boolean;
}

/** Every figure of an act that a declared one may mean. */
export function readingsOf({ ophaevede, ...figures }: LawFigures): Reading[] {
    return LAW_UNITS.flatMap((unit): Reading[] => {
        const amount = figures[unit];
        const gone = unit === 'paragraffer' || unit === 'stykker' ? ophaevede[unit] : 0;
        if (gone === 0) return [{ unit, amount }];
        return [
            { unit, amount: amount - gone, inForce: true },
            { unit, amount, inForce: false },
        ];
    });
}

/** What a declared figure is among the figures of an act. */
export interface DeclaredVerdict {
    /** The declared unit's own figures. */
    readonly own: readonly Reading[];
    /** The readings that have exactly the declared amount, of any unit. */
    readonly fits: readonly Reading[];
    readonly holds: boolean;
}

export function judgeDeclared({ amount, unit }: DeclaredFigure, figures: LawFigures): DeclaredVerdict {
    const readings = readingsOf(figures);
    const own = readings.filter((reading) => reading.unit === unit);
    const fits = readings.filter((reading) => reading.amount === amount);
    return { own, fits, holds: own.some((reading) => reading.amount === amount) };
}

/** "179 paragraffer", "1.234 stykker", "109 §§"; undefined when it is no figure of a unit that is counted. */
export function readDeclared(text: string): DeclaredFigure | undefined {
    const match = /^\s*(\d{1,3}(?:\.\d{3})+|\d+)\s*(\S+?)\.?\s*$/u.exec(text);
    const unit = match && unitCalled(match[2]!.toLowerCase());
    if (!unit) return undefined;
    return { amount: Number(match[1]!.replaceAll('.', '')), unit, text: text.trim() };
}

function unitCalled(word: string): LawUnit | undefined {
    return LAW_UNITS.find((unit) => UNIT_WORDS[unit].includes(word));
}

const UNIT_WORDS: Readonly<Record<LawUnit, readonly string[]>> = {
    kapitler: ['kapitel', 'kapitler', 'kap', 'chapter', 'chapters'],
    paragraffer: ['paragraf', 'paragraffer', '§', '§§', 'paragraph', 'paragraphs', 'section', 'sections'],
    stykker: ['stykke', 'stykker', 'stk', 'subsection', 'subsections'],
    numre: ['nummer', 'numre', 'nr', 'number', 'numbers'],
    ord: ['ord', 'word', 'words'],
};
