import type { Act, Provision } from './model.js';

/** Of an act's own provisions. In force unless it says otherwise; a line for several repealed paragraphs counts once. */
export interface ActCount {
    readonly kapitler: number;
    readonly paragraffer: number;
    readonly stykker: number;
    /** Items "1)", "2)"; litra are not counted. */
    readonly numre: number;
    /** Words of the provisions in force. */
    readonly ord: number;
    /** Stykker: those of paragraphs that are in force themselves. */
    readonly ophaevede: { readonly paragraffer: number; readonly stykker: number };
    /** Counted above, each line "(Udelades)" once: in force, but what is in them is not printed. */
    readonly udeladte: { readonly paragraffer: number; readonly stykker: number };
    /** Provisions of amending acts printed after the act; not counted above. */
    readonly overgang: { readonly paragraffer: number; readonly stykker: number };
    readonly chapters: readonly ChapterCount[];
}

export interface ChapterCount {
    readonly chapter: string;
    readonly title?: string;
    readonly paragraffer: number;
    readonly stykker: number;
    readonly numre: number;
    readonly ord: number;
    readonly ophaevede: { readonly paragraffer: number; readonly stykker: number };
    readonly udeladte: { readonly paragraffer: number; readonly stykker: number };
}

/** How much law there is. */
export function countAct(act: Act): ActCount {
    const chapters = act.chapters.map(({ label, title, sections }) => ({
        chapter: label,
        ...(title && { title }),
        ...countSections(sections),
    }));
    const transitional = countSections(act.transitional.flatMap(({ sections }) => sections));
    const sum = (of: (chapter: ChapterCount) => number): number =>
        chapters.reduce((total, chapter) => total + of(chapter), 0);
    return {
        kapitler: act.chapters.filter(({ label }) => label !== '').length,
        paragraffer: sum((each) => each.paragraffer),
        stykker: sum((each) => each.stykker),
        numre: sum((each) => each.numre),
        ord: sum((each) => each.ord),
        ophaevede: {
            paragraffer: sum((each) => each.ophaevede.paragraffer),
            stykker: sum((each) => each.ophaevede.stykker),
        },
        udeladte: {
            paragraffer: sum((each) => each.udeladte.paragraffer),
            stykker: sum((each) => each.udeladte.stykker),
        },
        overgang: { paragraffer: transitional.paragraffer, stykker: transitional.stykker },
        chapters,
    };
}

function countSections(sections: readonly Provision[]): Omit<ChapterCount, 'chapter' | 'title'> {
    const inForce = sections.filter(({ repealed }) => !repealed);
    const stykker = inForce.flatMap(({ children }) => children);
    const stykkerInForce = stykker.filter(({ repealed }) => !repealed);
    return {
        paragraffer: inForce.length,
        stykker: stykkerInForce.length,
        numre: stykkerInForce.reduce((sum, stykke) => sum + countNumbers(stykke), 0),
        ord: stykkerInForce.reduce((sum, { text, omitted }) => sum + (omitted ? 0 : countWords(text)), 0),
        ophaevede: {
            paragraffer: sections.length - inForce.length,
            stykker: stykker.length - stykkerInForce.length,
        },
        udeladte: {
            paragraffer: inForce.filter(({ omitted }) => omitted).length,
            stykker: stykkerInForce.filter(({ omitted }) => omitted).length,
        },
    };
}

function countNumbers(provision: Provision): number {
    return provision.children.reduce(
        (sum, child) => sum + (child.kind === 'nummer' && !child.repealed ? 1 : 0) + countNumbers(child),
        0,
    );
}

/** Numbers, paragraph signs and labels of items are not words. */
function countWords(text: string): number {
    let count = 0;
    for (const word of text.split(' ')) if (/\p{L}/u.test(word) && !/^\p{L}\)$/u.test(word)) count += 1;
    return count;
}
