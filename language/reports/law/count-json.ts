import type { LawCountReport } from './count-report.js';

/** The output of `lov count --format json`; see schema/law-count.schema.json. */
export interface LawCountJson {
    readonly version: 1;
    readonly acts: readonly LawCountActJson[];
}

export interface LawCountActJson {
    readonly eli: string | null;
    readonly title: string;
    readonly kapitler: number;
    readonly paragraffer: number;
    readonly stykker: number;
    readonly numre: number;
    readonly ord: number;
    readonly ophaevede: { readonly paragraffer: number; readonly stykker: number };
    readonly chapters: readonly {
        readonly chapter: string;
        readonly paragraffer: number;
        readonly stykker: number;
        readonly ord: number;
    }[];
}

export function toLawCountJson({ acts }: LawCountReport): LawCountJson {
    return {
        version: 1,
        acts: acts.map(({ eli, title, figures }) => ({
            eli: eli ?? null,
            title,
            kapitler: figures.kapitler,
            paragraffer: figures.paragraffer,
            stykker: figures.stykker,
            numre: figures.numre,
            ord: figures.ord,
            ophaevede: figures.ophaevede,
            chapters: figures.chapters.map(({ chapter, paragraffer, stykker, ord }) => ({
                chapter,
                paragraffer,
                stykker,
                ord,
            })),
        })),
    };
}
