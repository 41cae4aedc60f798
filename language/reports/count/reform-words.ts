import type { Language } from '../../model/text.js';
import type { PhaseInOn } from '../../reform/count/index.js';

/** The fixed words of the count before and after a reform. Figures come formatted. */
export interface CountReformWords {
    readonly changes: (names: string) => string;
    readonly onDay: (day: string) => string;
    readonly fromDay: (day: string) => string;
    readonly undated: string;
    readonly switchedOn: (ids: string) => string;
    readonly before: string;
    readonly after: string;
    readonly difference: string;
    readonly commonBefore: string;
    readonly commonAfter: string;
    readonly figures: {
        readonly groups: string;
        readonly bestemmelser: string;
        readonly regler: string;
        readonly celler: string;
        readonly cellerEgne: string;
        readonly varianter: string;
        readonly saerregler: string;
        readonly harmonisering: string;
    };
    readonly outside: string;
    readonly figuresNote: string;
    readonly undecided: (rules: string, cells: string) => string;
    readonly saerregler: string;
    readonly noSpecial: string;
    readonly specialGo: (gone: SpecialWords) => string;
    readonly specialStay: (kept: string, changed: string, added: string) => string;
    readonly specialNet: (before: string, after: string, net: string) => string;
    readonly countedThus: string;
    readonly methodPart: Readonly<Record<'hovedregel' | 'andel', (before: string, gone: string) => string>>;
    readonly phaseIn: Readonly<
        Record<PhaseInOn['stands'], (year: string, amount: string, from: string) => string>
    >;
    readonly rounded: (unit: string) => string;
    readonly recommendations: string;
    readonly recommendationsNote: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly alone: string;
    readonly inOrder: string;
    readonly sum: string;
    readonly rejected: string;
    readonly groupMap: string;
    readonly groupMapNote: string;
    readonly declared: string;
    readonly declaredNobody: string;
    readonly computed: (citizen: string) => string;
    readonly undecidedWay: string;
    readonly noGroup: string;
    readonly excluded: string;
    readonly newcomers: string;
    readonly byGroup: string;
    readonly persons: string;
    readonly personsNote: string;
    readonly groupColumns: readonly [string, string, string, string, string];
    readonly byGroupNote: string;
    readonly matrix: string;
    readonly matrixNote: string;
    /** Before the number of a group after the reform. */
    readonly afterMark: string;
    readonly harmony: string;
    readonly lists: {
        readonly heading: string;
        readonly gone: string;
        readonly common: string;
        readonly merged: string;
        readonly changed: string;
        readonly kept: string;
        readonly added: string;
    };
    readonly becomes: string;
    readonly rulesTouched: string;
    readonly behindBefore: string;
    readonly behindAfter: string;
    readonly explainHint: string;
}

export interface SpecialWords {
    readonly before: string;
    readonly all: string;
    readonly share: string;
    readonly gone: string;
    readonly common: string;
    readonly merged: string;
}

export function countReformWords(language: Language): CountReformWords {
    return language === 'da' ? DANISH : ENGLISH;
}

const DANISH: CountReformWords = {
    changes: (names) => `ændrer ${names}`,
    onDay: (day) => `Reglerne den ${day} uden og med reformen, for et forløb, der begynder den dag.`,
    fromDay: (day) => `Reglerne fra ${day}, når hele reformen virker, uden og med den.`,
    undated: 'Reglerne uden og med reformen.',
    switchedOn: (ids) => `Forkastede forslag, der er slået til: ${ids}.`,
    before: 'før',
    after: 'efter',
    difference: 'forskel',
    commonBefore: 'fælles før',
    commonAfter: 'fælles efter',
    figures: {
        groups: 'Målgrupper',
        bestemmelser: 'Bestemmelser',
        regler: 'Regler',
        celler: 'Celler',
        cellerEgne: 'Celler, egne borgere',
        varianter: 'Varianter',
        saerregler: 'Særregler',
        harmonisering: 'Harmonisering',
    },
    outside: 'uden for tabellen',
    figuresNote:
        'Hver side er talt på sine egne målgrupper. »Fælles« er talt på de samme grupper før og efter: de borgere, der går fra én målgruppe til en anden. Dér ændrer en sammenlægning alene intet tal. »Egne borgere« er dem, der ikke også hører til en anden målgruppe; ellers tæller en regel med for hver målgruppe, som borgeren hører til.',
    undecided: (rules, cells) =>
        `Ikke afgjort og ikke talt med: regler ${rules}, celler ${cells} (før → efter).`,
    saerregler: 'Særregler',
    noSpecial: 'Der er ingen særregler før reformen.',
    specialGo: ({ before, all, share, gone, common, merged }) =>
        `Af ${before} særregler går ${all} (${share}): ${gone} er væk, ${common} er ikke længere særregler, og ${merged} siger nu det samme som en anden særregel.`,
    specialStay: (kept, changed, added) => `${kept} står uændret, ${changed} er ændret, og ${added} er nye.`,
    specialNet: (before, after, net) => `I alt går tallet fra ${before} til ${after} (${net}).`,
    countedThus: 'Talt sådan:',
    methodPart: {
        hovedregel: (before, gone) =>
            `hvor emnet har en hovedregel, er særregler dem, der ændrer resultatet i forhold til den: ${gone} af ${before} går`,
        andel: (before, gone) =>
            `hvor ingen hovedregel er angivet, er særregler dem, der ikke gælder alle målgrupper med en regel om emnet: ${gone} af ${before} går`,
    },
    phaseIn: {
        'before-start': (year) => `I ${year} giver reformen endnu intet.`,
        year: (year, amount) => `I ${year} giver reformen ${amount} efter sin indfasning.`,
        'earlier-year': (year, amount, from) =>
            `I ${year} giver reformen ${amount} efter sin indfasning (angivet for ${from}; intet er sagt om ${year}).`,
        permanent: (year, amount) => `I ${year} giver reformen varigt ${amount}.`,
    },
    rounded: (unit) => `afrundet til ${unit}`,
    recommendations: 'Anbefaling for anbefaling',
    recommendationsNote:
        'Forskellen i tallene, hver side på sine egne målgrupper: først når anbefalingen står alene, så når de foregående gælder i forvejen. Afviger de to, fjerner eller tilføjer andre anbefalinger det samme.',
    columns: ['best.', 'regler', 'celler', 'var.', 'særr.'],
    alone: 'alene',
    inOrder: 'efter de foregående',
    sum: 'I alt',
    rejected: 'forkastet, slået til',
    groupMap: 'Fra målgruppe til målgruppe',
    groupMapNote:
        '= siger reformen selv; ellers er det regnet ud: en borger i den gamle målgruppe hører til den nye.',
    declared: 'siger reformen',
    declaredNobody: 'siger reformen, men ingen borger hører til begge',
    computed: (citizen) => `fx ${citizen}`,
    undecidedWay: 'ikke afgjort',
    noGroup: 'ingen målgruppe',
    excluded: 'findes ikke mere efter reformen',
    newcomers: 'Uden målgruppe før',
    byGroup: 'Målgrupperne',
    persons: 'personer',
    personsNote: 'Personer er fuldtidspersoner, som kilden angiver dem.',
    groupColumns: ['regler', 'særr.', 'egne', 'emner', 'ens (pct.)'],
    byGroupNote:
        '»Egne« er regler for borgere, der ikke også hører til en anden målgruppe. »Ens« er, hvor ofte de andre målgrupper har de samme regler.',
    matrix: 'Emner og målgrupper, før og efter',
    matrixNote:
        'Samme bogstav i en linje er samme regler om emnet, også på tværs af før og efter; – er ingen regel; ? er ikke afgjort.',
    afterMark: 'E',
    harmony: 'ens (pct.)',
    lists: {
        heading: 'Særreglerne én for én',
        gone: 'Væk',
        common: 'Ikke længere særregler',
        merged: 'Siger nu det samme som en anden særregel',
        changed: 'Ændret, stadig særregler',
        kept: 'Uændret',
        added: 'Nye',
    },
    becomes: 'bliver',
    rulesTouched: 'Regler, som hver anbefaling rører',
    behindBefore: 'Før reformen',
    behindAfter: 'Efter reformen',
    explainHint: 'Reglerne bag hvert tal: tilføj --explain',
};

const ENGLISH: CountReformWords = {
    changes: (names) => `changes ${names}`,
    onDay: (day) => `The rules on ${day} without and with the reform, for a case that begins on that day.`,
    fromDay: (day) => `The rules from ${day}, when all of the reform works, without and with it.`,
    undated: 'The rules without and with the reform.',
    switchedOn: (ids) => `Rejected proposals that are switched on: ${ids}.`,
    before: 'before',
    after: 'after',
    difference: 'change',
    commonBefore: 'common before',
    commonAfter: 'common after',
    figures: {
        groups: 'Target groups',
        bestemmelser: 'Provisions',
        regler: 'Rules',
        celler: 'Cells',
        cellerEgne: 'Cells, own citizens',
        varianter: 'Variants',
        saerregler: 'Special rules',
        harmonisering: 'Harmonisation',
    },
    outside: 'outside the table',
    figuresNote:
        'Each side is counted on its own groups. “Common” is counted on the same groups before and after: the citizens who go from one group to another. There a merger alone changes no figure. “Own citizens” are those who are not in another group too; otherwise a rule counts for every group that the citizen is in.',
    undecided: (rules, cells) =>
        `Not decided and not counted: rules ${rules}, cells ${cells} (before → after).`,
    saerregler: 'Special rules',
    noSpecial: 'There are no special rules before the reform.',
    specialGo: ({ before, all, share, gone, common, merged }) =>
        `Of ${before} special rules ${all} go (${share}): ${gone} are gone, ${common} are special no more, and ${merged} now say the same as another special rule.`,
    specialStay: (kept, changed, added) =>
        `${kept} stand unchanged, ${changed} are changed, and ${added} are new.`,
    specialNet: (before, after, net) => `In all the figure goes from ${before} to ${after} (${net}).`,
    countedThus: 'Counted thus:',
    methodPart: {
        hovedregel: (before, gone) =>
            `where the subject has a main rule, special rules are those that change the result against it: ${gone} of ${before} go`,
        andel: (before, gone) =>
            `where no main rule is declared, special rules are those that do not hold for all groups with a rule on the subject: ${gone} of ${before} go`,
    },
    phaseIn: {
        'before-start': (year) => `In ${year} the reform gives nothing yet.`,
        year: (year, amount) => `In ${year} the reform gives ${amount}, as it is phased in.`,
        'earlier-year': (year, amount, from) =>
            `In ${year} the reform gives ${amount}, as it is phased in (stated for ${from}; nothing is said of ${year}).`,
        permanent: (year, amount) => `In ${year} the reform permanently gives ${amount}.`,
    },
    rounded: (unit) => `rounded to ${unit}`,
    recommendations: 'Recommendation by recommendation',
    recommendationsNote:
        'The change in the figures, each side on its own groups: first when the recommendation stands alone, then when those before it hold already. Where the two differ, other recommendations take away or add the same.',
    columns: ['prov.', 'rules', 'cells', 'var.', 'spec.'],
    alone: 'alone',
    inOrder: 'after those before it',
    sum: 'In all',
    rejected: 'rejected, switched on',
    groupMap: 'From group to group',
    groupMapNote: '= the reform says so; else it is computed: a citizen in the old group is in the new one.',
    declared: 'the reform says so',
    declaredNobody: 'the reform says so, but no citizen is in both',
    computed: (citizen) => `for instance ${citizen}`,
    undecidedWay: 'not decided',
    noGroup: 'no group',
    excluded: 'there are none after the reform',
    newcomers: 'In no group before',
    byGroup: 'The groups',
    persons: 'persons',
    personsNote: 'Persons are full-time persons as the source states them.',
    groupColumns: ['rules', 'spec.', 'own', 'subjects', 'alike (%)'],
    byGroupNote:
        '“Own” are rules for citizens who are not in another group too. “Alike” is how often the other groups have the same rules.',
    matrix: 'Subjects and target groups, before and after',
    matrixNote:
        'The same letter in a line is the same rules on the subject, also across before and after; – is no rule; ? is not decided.',
    afterMark: 'A',
    harmony: 'alike (%)',
    lists: {
        heading: 'The special rules one by one',
        gone: 'Gone',
        common: 'Special no more',
        merged: 'Now say the same as another special rule',
        changed: 'Changed, still special',
        kept: 'Unchanged',
        added: 'New',
    },
    becomes: 'becomes',
    rulesTouched: 'Rules that each recommendation touches',
    behindBefore: 'Before the reform',
    behindAfter: 'After the reform',
    explainHint: 'The rules behind every figure: add --explain',
};
