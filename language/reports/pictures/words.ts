import type { Language } from '../../model/text.js';
import type { SideName } from './model.js';

/** What is written in the pictures themselves, and their names for those who do not see them. */
export interface PictureWords {
    readonly side: Readonly<Record<SideName, string>>;
    readonly matrixTitle: string;
    readonly matrixText: string;
    readonly matrixKey: string;
    readonly subject: string;
    readonly noGroup: string;
    readonly how: Readonly<Record<'declared' | 'computed', string>>;
    readonly groupsBefore: (amount: number) => string;
    readonly groupsAfter: (amount: number) => string;
    readonly flowTitle: (before: number, after: number) => string;
    readonly flowText: string;
    readonly historyText: (points: string) => string;
    readonly harmonyTitle: string;
    readonly harmonyText: string;
    readonly yearsTitle: string;
    readonly yearsText: (unit: string) => string;
    readonly quadrantTitle: string;
    readonly quadrantText: string;
    readonly citizenMust: string;
    readonly citizenMay: string;
    readonly authorityMust: string;
    readonly authorityMay: string;
    readonly quadrant: Readonly<Record<'skalSkal' | 'skalKan' | 'kanSkal' | 'kanKan', string>>;
}

export function pictureWords(language: Language): PictureWords {
    return language === 'da' ? DANISH : ENGLISH;
}

const DANISH: PictureWords = {
    side: { before: 'Før', after: 'Efter' },
    matrixTitle: 'Sagsemner og målgrupper',
    matrixText:
        'En række for hvert sagsemne og en kolonne for hver målgruppe. Samme bogstav i en række er de samme regler, før som efter; – er ingen regel, og ? er ikke afgjort.',
    matrixKey: 'Samme bogstav og farve i en række: samme regler.  –  ingen regel.  ?  ikke afgjort.',
    subject: 'Sagsemne',
    noGroup: 'ingen målgruppe',
    how: { declared: 'skrevet i reformen', computed: 'beregnet' },
    groupsBefore: (amount) => `Før: ${amount}`,
    groupsAfter: (amount) => `Efter: ${amount}`,
    flowTitle: (before, after) => `Målgruppernes vej: ${before} før, ${after} efter`,
    flowText:
        'Til venstre målgrupperne før, til højre efter. Et bånd fører hver gruppe til den, den bliver til; stiplede bånd er beregnet af, hvem der er i grupperne.',
    historyText: (points) => `Antal målgrupper: ${points}. Kun de år, som kilden har tal for.`,
    harmonyTitle: 'Harmonisering pr. sagsemne',
    harmonyText:
        'For hvert sagsemne andelen af par af målgrupper, der har de samme regler, i procent. Åben cirkel er før, udfyldt er efter.',
    yearsTitle: 'Indfasning',
    yearsText: (unit) => `Provenu pr. år i ${unit}.`,
    quadrantTitle: 'Rettigheder og pligter',
    quadrantText:
        'Celler fordelt efter, om myndigheden skal eller kan, og om borgeren skal eller kan. Fladen svarer til antallet.',
    citizenMust: 'borgeren skal',
    citizenMay: 'borgeren kan',
    authorityMust: 'myndigheden skal',
    authorityMay: 'myndigheden kan',
    quadrant: {
        skalSkal: 'proceskrav',
        skalKan: 'rettighed',
        kanSkal: 'individuelt krav',
        kanKan: 'individuel aftale',
    },
};

const ENGLISH: PictureWords = {
    side: { before: 'Before', after: 'After' },
    matrixTitle: 'Subjects and target groups',
    matrixText:
        'A row for each subject and a column for each target group. The same letter in a row is the same rules, before as after; – is no rule, and ? is not decided.',
    matrixKey: 'The same letter and colour in a row: the same rules.  –  no rule.  ?  not decided.',
    subject: 'Subject',
    noGroup: 'no target group',
    how: { declared: 'stated in the reform', computed: 'computed' },
    groupsBefore: (amount) => `Before: ${amount}`,
    groupsAfter: (amount) => `After: ${amount}`,
    flowTitle: (before, after) => `The way of the target groups: ${before} before, ${after} after`,
    flowText:
        'On the left the groups before, on the right after. A band leads each group to what becomes of it; broken bands are computed from who is in the groups.',
    historyText: (points) => `Number of target groups: ${points}. Only the years that the source tells of.`,
    harmonyTitle: 'Harmonisation by subject',
    harmonyText:
        'For each subject the share of pairs of target groups with the same rules, in per cent. An open circle is before, a filled one after.',
    yearsTitle: 'Phase-in',
    yearsText: (unit) => `Proceeds by year in ${unit}.`,
    quadrantTitle: 'Rights and duties',
    quadrantText:
        'Cells by whether the authority must or may, and whether the citizen must or may. The area is the number.',
    citizenMust: 'citizen must',
    citizenMay: 'citizen may',
    authorityMust: 'authority must',
    authorityMay: 'authority may',
    quadrant: {
        skalSkal: 'process requirement',
        skalKan: 'right',
        kanSkal: 'individual requirement',
        kanKan: 'individual agreement',
    },
};
