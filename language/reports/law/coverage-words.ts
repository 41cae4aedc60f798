import type { Language } from '../../model/text.js';

/** The fixed words of the coverage report, in both languages. Figures come formatted. */
export interface CoverageWords {
    /** A provision, provisions. */
    readonly provision: readonly [one: string, more: string];
    readonly empowerment: readonly [one: string, more: string];
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
    provision: ['bestemmelse', 'bestemmelser'],
    empowerment: ['bemyndigelse', 'bemyndigelser'],
    total: (duties, covered, share) =>
        `${duties} siger, hvad nogen skal, må, har ret til eller er fritaget for. Regler henviser til ${covered} (${share}).`,
    empowerments: (amount) => `Tælles ikke med: ${amount} til at fastsætte regler.`,
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
    provision: ['provision', 'provisions'],
    empowerment: ['power', 'powers'],
    total: (duties, covered, share) =>
        `What somebody must, may, is entitled to or is exempt from: ${duties}. Rules cite ${covered} (${share}).`,
    empowerments: (amount) => `Not counted: ${amount} to lay down rules.`,
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
