import type { Clause } from './clause.js';

/** The words that open a declaration, in the order in which a rule set is usually written. */
export const DECLARATIONS: readonly Clause[] = [
    {
        rule: 'RuleSet',
        words: ['regelsæt'],
        title: { da: 'Regelsæt', en: 'Rule set' },
        says: {
            da: 'Det, filerne i mappen hører til, og de love, reglerne hviler på. Står én gang i mappen.',
            en: 'What the files of the folder belong to, and the acts that the rules rest on. Stands once in the folder.',
        },
        example: 'regelsæt LAB "Lov om en aktiv beskæftigelsesindsats"',
        form: 'regelsæt ‹navn› [‹titel›]',
        snippet:
            'regelsæt ${1:navn} "${2:Titel}"\n    lov ${3:LOV} "${4:LBK nr. … af …}"\n    gælder fra ${5:1. januar 2026}',
    },
    {
        rule: 'Fact',
        words: ['oplysning'],
        title: { da: 'Oplysning', en: 'Fact' },
        says: {
            da: 'Noget, der kan vides om en borger eller en sag, og som vilkår kan spørge til. Ting, der kan gælde samtidig, er hver sin oplysning.',
            en: 'Something that can be known of a citizen or a case, and that conditions may ask about. Things that may hold together are facts of their own.',
        },
        example: 'oplysning alder "Alder" er et helt tal i år fra 0 til 120',
        form: 'oplysning ‹navn› [‹titel›] er ‹art›',
        snippet:
            'oplysning ${1:navn} "${2:Titel}" er ${3|ja eller nej,én af,et helt tal,et beløb,en dato,tid siden|}',
    },
    {
        rule: 'Assumption',
        words: ['forudsætning'],
        title: { da: 'Forudsætning', en: 'Assumption' },
        says: {
            da: 'Det, loven i forvejen udelukker. Ingen borger i et fund bryder den.',
            en: 'What the law already excludes. No citizen in a finding breaks it.',
        },
        example: 'forudsætning hvis ydelse er dagpenge så er alder mindst 18 år',
        form: 'forudsætning [‹navn› [‹titel›]] [hvis ‹vilkår› så] ‹følge›',
        snippet: 'forudsætning hvis ${1:vilkår} så ${2:følge}',
    },
    {
        rule: 'EventList',
        words: ['hændelse'],
        title: { da: 'Hændelse', en: 'Event' },
        says: {
            da: 'Det, en frist løber fra, fx en tilmelding. »ord« er lovens egne ord for den.',
            en: 'What a deadline runs from. »ord« gives the words by which the act names it.',
        },
        example: 'hændelse tilmelding "Tilmelding som jobsøgende" ord "tilmeldt"',
        form: 'hændelse ‹navne›',
        snippet: 'hændelse ${1:navn} "${2:Titel}"',
    },
    {
        rule: 'ActorList',
        words: ['aktør'],
        title: { da: 'Aktør', en: 'Actor' },
        says: {
            da: 'Den, der kan have en pligt eller en ret. En aktør er en myndighed, medmindre der står »er borger« eller »er virksomhed«.',
            en: 'Who may have a duty or a right. An actor is an authority unless »er borger« or »er virksomhed« is said.',
        },
        example: 'aktør jobcenteret "Jobcenteret", borgeren "Borgeren" er borger',
        form: 'aktør ‹navne›',
        snippet: 'aktør ${1:navn} "${2:Titel}"',
    },
    {
        rule: 'ActList',
        words: ['handling'],
        title: { da: 'Handling', en: 'Act' },
        says: {
            da: 'Det, der gøres. »om« siger, hvilket sagsemne regler om den hører til; »udelukker«, at to ikke kan gøres på én gang.',
            en: 'What is done. »om« says which subject its rules belong to; »udelukker« that two cannot be done at once.',
        },
        example: 'handling samtale "Jobsamtale" om første-samtale',
        form: 'handling ‹navne› [udelukker ‹handlinger›]',
        snippet: 'handling ${1:navn} "${2:Titel}"',
    },
    {
        rule: 'SubjectList',
        words: ['sagsemne'],
        title: { da: 'Sagsemne', en: 'Subject' },
        says: {
            da: 'Det, regler handler om, og det, de sammenlignes inden for.',
            en: 'What rules are about, and within which they are compared.',
        },
        example: 'sagsemne første-samtale "Første samtale"',
        form: 'sagsemne ‹navne›',
        snippet: 'sagsemne ${1:navn} "${2:Titel}"',
    },
    {
        rule: 'Group',
        words: ['målgruppe', 'undermålgruppe'],
        title: { da: 'Målgruppe', en: 'Group' },
        says: {
            da: 'De borgere, der opfylder vilkåret. En undermålgruppe ligger inden for den, den er »i«.',
            en: 'The citizens who meet the condition. An undermålgruppe lies within the one that it is »i«.',
        },
        example: 'målgruppe dagpengemodtagere "Dagpengemodtagere" § 6, nr. 1',
        form: 'målgruppe|undermålgruppe ‹navn› [‹titel›] [‹paragraf›] [i ‹grupper›] [når ‹vilkår›]',
        snippet: 'målgruppe ${1:navn} "${2:Titel}" § ${3:6, nr. 1}\n    når ${4:vilkår}',
    },
    {
        rule: 'GroupUnion',
        words: ['samlebetegnelse'],
        title: { da: 'Samlebetegnelse', en: 'Name for several groups' },
        says: {
            da: 'Ét navn for flere målgrupper, når regler gælder for dem alle.',
            en: 'One name for several groups, where rules are for all of them.',
        },
        example: 'samlebetegnelse ledige "Ledige" er dagpengemodtagere og kontanthjælpsmodtagere',
        form: 'samlebetegnelse ‹navn› [‹titel›] [‹paragraf›] er ‹grupper›',
        snippet: 'samlebetegnelse ${1:navn} "${2:Titel}" er ${3:grupper}',
    },
    {
        rule: 'GroupClaim',
        words: ['målgrupperne'],
        title: { da: 'Påstand om målgrupper', en: 'Claim about groups' },
        says: {
            da: 'At målgrupper er adskilte, udtømmende eller ens. Værktøjet beviser det eller viser en borger, hvor det ikke passer.',
            en: 'That groups are disjoint, exhaustive or the same. It is proved, or a citizen is shown for whom it is not so.',
        },
        example: 'målgrupperne i LAB er adskilte og udtømmende',
        form: 'målgrupperne [i] ‹grupper› er adskilte|udtømmende|ens [når ‹vilkår›]',
        snippet: 'målgrupperne i ${1:regelsæt} er ${2|adskilte,udtømmende,adskilte og udtømmende|}',
    },
    {
        rule: 'Rule',
        words: ['regel'],
        title: { da: 'Regel', en: 'Rule' },
        says: {
            da: 'Én regel: hvem den gælder for, hvem der skal, kan eller ikke må hvad, og hvornår. Ét led på hver linje.',
            en: 'One rule: whom it is for, who shall, may or may not do what, and when. One clause a line.',
        },
        example: 'regel første-samtale-a-kasse "Første samtale i a-kassen" § 31, stk. 4',
        form: 'regel ‹navn› [‹titel›] [‹paragraf›]',
        snippet:
            'regel ${1:navn} "${2:Titel}" § ${3:1}\n    for ${4:gruppe}\n    skal ${5:aktør} ${6:handling}\n    $0',
    },
    {
        rule: 'RuleTable',
        words: ['særregler'],
        title: { da: 'Særregler som tabel', en: 'Special rules as a table' },
        says: {
            da: 'Én pligt med en række for hver gruppe. En begrundelse under en række hører til rækken.',
            en: 'One duty with a row for each group. A reason below a row belongs to the row.',
        },
        example: 'særregler cv-registrering "CV-oplysninger på Jobnet" § 23',
        form: 'særregler ‹navn› [‹titel›] [‹paragraf›]',
        snippet:
            'særregler ${1:navn} "${2:Titel}" § ${3:1}\n    hovedregel skal ${4:aktør} ${5:handling}\n    ${6:gruppe}    senest ${7:2 uger} efter ${8:hændelse}    stk. ${9:1}',
    },
    {
        rule: 'Reform',
        words: ['reform'],
        title: { da: 'Reform', en: 'Reform' },
        says: {
            da: 'En opskrift på, hvordan ét regelsæt bliver til et andet. Ændringerne står i anbefalinger.',
            en: 'How one rule set becomes another. The changes stand in recommendations.',
        },
        example: 'reform fremtidens-indsats "Fremtidens indsats" ændrer LAB',
        form: 'reform ‹navn› [‹titel›] [ændrer ‹regelsæt›]',
        snippet: 'reform ${1:navn} "${2:Titel}" ændrer ${3:regelsæt}\n    i kraft ${4:1. januar 2026}',
    },
    {
        rule: 'Recommendation',
        words: ['anbefaling'],
        title: { da: 'Anbefaling', en: 'Recommendation' },
        says: {
            da: 'Ændringer, der hører sammen. Det, der står under en ændring, hører til den; det, der står før den første, til hele anbefalingen.',
            en: 'Changes that belong together. What stands below a change belongs to it; what stands before the first, to all of it.',
        },
        example: 'anbefaling 2.11 "Harmonisering"',
        form: 'anbefaling ‹nummer› [i ‹reform›] [‹titel›]',
        snippet: 'anbefaling ${1:1.1} "${2:Titel}"\n    $0',
    },
    {
        rule: 'Hearing',
        words: ['høringssvar'],
        title: { da: 'Høringssvar', en: 'Hearing' },
        says: {
            da: 'Hvad en part har sagt om anbefalingerne.',
            en: 'What a party has said of the recommendations.',
        },
        example: 'høringssvar KL "KL" 17. september 2024',
        form: 'høringssvar ‹navn› [‹titel›] [‹dato›]',
        snippet: 'høringssvar ${1:navn} "${2:Titel}" ${3:1. januar 2026}\n    ${4|støtter,imod,foreslår|} $0',
    },
    {
        rule: 'FigureTable',
        words: ['tabel'],
        title: { da: 'Tabel', en: 'Table' },
        says: {
            da: 'Tal, som en kilde angiver dem, med de summer og andele, den påstår. De regnes efter.',
            en: 'Figures as a source states them, with the sums and shares that it claims. They are computed anew.',
        },
        example: 'tabel 1.2 "Personer i 2023" i personer afrundet til 100',
        form: 'tabel ‹nummer› [‹titel›] [i ‹enhed›] [afrundet til ‹afrunding›]',
        snippet: 'tabel ${1:1.1} "${2:Titel}" i ${3:personer}\n    række ${4:navn} "${5:Titel}"    ${6:0}',
    },
    {
        rule: 'KeyFigure',
        words: ['nøgletal'],
        title: { da: 'Nøgletal', en: 'Key figure' },
        says: {
            da: 'Ét tal fra en kilde og det regnestykke, det kommer af.',
            en: 'One figure from a source, and the computation that it comes from.',
        },
        example: 'nøgletal målgrupper-før "Målgrupper" er 3 ifølge regelsættet antallet af målgrupper',
        form: 'nøgletal ‹navn› [‹titel›] er ‹tal› [af|ifølge ‹beregning›]',
        snippet: 'nøgletal ${1:navn} "${2:Titel}" er ${3:0}',
    },
    {
        rule: 'TestCase',
        words: ['prøve'],
        title: { da: 'Prøve', en: 'Test' },
        says: {
            da: 'En borger, det, der sker, og det, reglerne skal sige. Prøver kan køres.',
            en: 'A citizen, what happens, and what the rules are to say. Tests can be run.',
        },
        example: 'prøve "Mette, 27 år, på dagpenge"',
        form: 'prøve ‹titel›',
        snippet:
            'prøve "${1:Titel}"\n    givet ${2:vilkår}\n    når ${3:hændelse} sker ${4:1. januar 2026}\n    så ${5:skal}$0',
    },
];
