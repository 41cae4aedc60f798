import type { SpecialRuleMethod } from '../../analyses/counting/index.js';
import type { Language } from '../../model/text.js';

/** The fixed words of the count report, in both languages. Figures come formatted. */
export interface CountWords {
    readonly figures: {
        readonly groups: Label;
        readonly written: Label;
        readonly bestemmelser: Label;
        readonly regler: Label;
        readonly celler: Label;
        readonly varianter: Label;
        readonly saerregler: Label;
        readonly harmonisering: Label;
    };
    readonly method: Readonly<Record<SpecialRuleMethod, string>>;
    readonly quadrants: string;
    readonly citizenMust: string;
    readonly citizenMay: string;
    readonly authorityMust: string;
    readonly authorityMay: string;
    readonly quadrantNote: (outside: string) => string;
    readonly matrix: string;
    readonly matrixNote: string;
    readonly variants: string;
    readonly harmony: string;
    readonly undecided: (rules: string, cells: string) => string;
    readonly total: (ruleSets: string) => string;
    readonly behind: string;
    readonly outside: string;
    readonly undecidedRules: string;
    readonly undecidedCells: string;
    readonly noSubject: string;
    readonly everyFigure: string;
}

/** A figure's name and how it comes about. */
export interface Label {
    readonly name: string;
    readonly how: string;
}

export function countWords(language: Language): CountWords {
    return language === 'da' ? DANISH : ENGLISH;
}

const DANISH: CountWords = {
    figures: {
        groups: { name: 'Målgrupper', how: 'undermålgrupper og samlebetegnelser tælles ikke med' },
        written: { name: 'Skrevet', how: 'regler og rækker, som de står i filerne' },
        bestemmelser: {
            name: 'Bestemmelser',
            how: 'steder i loven (§, stk., nr., litra, pkt.), som bærer mindst én regel',
        },
        regler: { name: 'Regler', how: 'forskellige virkninger; det samme skrevet to steder tæller én gang' },
        celler: { name: 'Celler', how: 'én regel for én målgruppe' },
        varianter: {
            name: 'Varianter',
            how: 'emne for emne: så mange forskellige sæt regler har målgrupperne, »ingen regel« medregnet',
        },
        saerregler: { name: 'Særregler', how: '' },
        harmonisering: {
            name: 'Harmonisering',
            how: 'så ofte har to målgrupper de samme regler om et emne (gennemsnit over emnerne)',
        },
    },
    method: {
        hovedregel: 'regler, der ændrer resultatet i forhold til emnets hovedregel',
        andel: 'regler, der ikke gælder alle målgrupper med en regel om emnet (ingen hovedregel er angivet)',
        blandet:
            'regler, der afviger fra emnets hovedregel, og hvor ingen er angivet: regler, der ikke gælder alle målgrupper med en regel om emnet',
    },
    quadrants: 'Rettigheder og pligter (celler)',
    citizenMust: 'borgeren skal',
    citizenMay: 'borgeren kan',
    authorityMust: 'myndigheden skal',
    authorityMay: 'myndigheden kan',
    quadrantNote: (outside) =>
        `skal/skal er proceskrav. Uden for tabellen står ${outside} celler: forbud, fritagelser, definitioner og sanktioner.`,
    matrix: 'Emner og målgrupper',
    matrixNote: 'Samme bogstav er samme regler om emnet; – er ingen regel; ? er ikke afgjort.',
    variants: 'varianter',
    harmony: 'ens (pct.)',
    undecided: (rules, cells) =>
        `Ikke afgjort: ${rules} regler og ${cells} celler hviler på noget, som kilden lader stå åbent, eller som ikke kunne afgøres. De er ikke talt med.`,
    total: (ruleSets) => `I alt for ${ruleSets} regelsæt`,
    behind: 'Bag tallene',
    outside: 'Celler uden for tabellen over rettigheder og pligter',
    undecidedRules: 'Ikke afgjorte regler',
    undecidedCells: 'Ikke afgjorte celler',
    noSubject: 'uden emne',
    everyFigure: 'Reglerne bag hvert tal: regelret count --explain',
};

const ENGLISH: CountWords = {
    figures: {
        groups: { name: 'Target groups', how: 'parts of groups and collective names are not counted' },
        written: { name: 'Written', how: 'rules and rows as they stand in the files' },
        bestemmelser: { name: 'Provisions', how: 'places in the law that carry at least one rule' },
        regler: { name: 'Rules', how: 'different effects; the same written in two places counts once' },
        celler: { name: 'Cells', how: 'one rule for one target group' },
        varianter: {
            name: 'Variants',
            how: 'subject by subject: how many different sets of rules the groups have, “no rule” among them',
        },
        saerregler: { name: 'Special rules', how: '' },
        harmonisering: {
            name: 'Harmonisation',
            how: 'how often two groups have the same rules on a subject (mean over the subjects)',
        },
    },
    method: {
        hovedregel: 'rules that change the result against the main rule of their subject',
        andel: 'rules that do not hold for all groups with a rule on the subject (no main rule is declared)',
        blandet:
            'rules that depart from the main rule of their subject and, where none is declared, rules that do not hold for all groups with a rule on it',
    },
    quadrants: 'Rights and duties (cells)',
    citizenMust: 'citizen must',
    citizenMay: 'citizen may',
    authorityMust: 'authority must',
    authorityMay: 'authority may',
    quadrantNote: (outside) =>
        `must/must are process requirements. Outside the table: ${outside} cells (prohibitions, exemptions, definitions and sanctions).`,
    matrix: 'Subjects and target groups',
    matrixNote: 'The same letter is the same rules on the subject; – is no rule; ? is not decided.',
    variants: 'variants',
    harmony: 'alike (%)',
    undecided: (rules, cells) =>
        `Not decided: ${rules} rules and ${cells} cells rest on something that the source leaves open or that could not be decided. They are not counted.`,
    total: (ruleSets) => `In all, for ${ruleSets} rule sets`,
    behind: 'Behind the figures',
    outside: 'Cells outside the table of rights and duties',
    undecidedRules: 'Rules not decided',
    undecidedCells: 'Cells not decided',
    noSubject: 'without a subject',
    everyFigure: 'The rules behind every figure: regelret count --explain',
};
