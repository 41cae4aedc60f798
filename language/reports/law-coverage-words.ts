import type { Language } from '../model/text.js';

/** The fixed words of the coverage report, in both languages. Figures come formatted. */
export interface CoverageWords {
    readonly total: (duties: string, covered: string, share: string) => string;
    readonly empowerments: (amount: string) => string;
    readonly unresolved: (citations: string) => string;
    readonly chapter: string;
    readonly chapterName: (label: string) => string;
    readonly group: string;
    readonly groupNote: string;
    readonly wholeSection: (section: string) => string;
    readonly withoutGroup: string;
    readonly duties: string;
    readonly covered: string;
    readonly share: string;
    readonly inAll: string;
    readonly uncovered: (amount: string) => string;
    readonly allCovered: string;
    readonly missing: (act: string, title: string) => string;
}

export function coverageWords(language: Language): CoverageWords {
    return language === 'da' ? DANISH : ENGLISH;
}

const DANISH: CoverageWords = {
    total: (duties, covered, share) =>
        `${duties} bestemmelser siger, hvad nogen skal, må, har ret til eller er fritaget for; regler henviser til ${covered} af dem (${share}).`,
    empowerments: (amount) =>
        `${amount} bemyndigelser til at fastsætte regler er holdt for sig og tælles ikke med.`,
    unresolved: (citations) => `Henvisninger, som loven ikke har: ${citations}.`,
    chapter: 'Kapitel',
    chapterName: (label) => (label ? `Kapitel ${label}` : 'Uden for kapitlerne'),
    group: 'Målgruppe',
    groupNote: 'En bestemmelse, der nævner flere målgrupper, tælles med for hver af dem.',
    wholeSection: (section) => `hele ${section}`,
    withoutGroup: 'uden målgruppe',
    duties: 'Bestemmelser',
    covered: 'Dækket',
    share: 'Pct.',
    inAll: 'I alt',
    uncovered: (amount) => `Ingen regel henviser til (${amount})`,
    allCovered: 'Der er regler til alle bestemmelserne.',
    missing: (act, title) =>
        `${act} (${title}): lovens tekst er ikke i mappen med lovtekster, så dækningen kan ikke opgøres.`,
};

const ENGLISH: CoverageWords = {
    total: (duties, covered, share) =>
        `${duties} provisions say what somebody must, may, is entitled to or is exempt from; rules cite ${covered} of them (${share}).`,
    empowerments: (amount) => `${amount} powers to lay down rules are kept apart and not counted.`,
    unresolved: (citations) => `Citations that the act does not have: ${citations}.`,
    chapter: 'Chapter',
    chapterName: (label) => (label ? `Chapter ${label}` : 'Outside the chapters'),
    group: 'Target group',
    groupNote: 'A provision that names several groups counts for each of them.',
    wholeSection: (section) => `all of ${section}`,
    withoutGroup: 'no target group',
    duties: 'Provisions',
    covered: 'Covered',
    share: 'Per cent',
    inAll: 'In all',
    uncovered: (amount) => `No rule cites (${amount})`,
    allCovered: 'There are rules for all the provisions.',
    missing: (act, title) =>
        `${act} (${title}): the text of the act is not in the folder of law texts, so there is no coverage to tell.`,
};
