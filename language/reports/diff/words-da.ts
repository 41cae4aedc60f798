import type { DiffWords } from './words.js';

export const DANISH: DiffWords = {
    title: 'Sammenligning af regler',
    before: 'Før',
    after: 'Nu',
    categories: {
        result: {
            heading: 'Ændret resultat',
            counted: ['ændring af resultatet', 'ændringer af resultatet'],
            about: 'nogle borgere får noget andet end før',
        },
        'may-change': {
            heading: 'Måske ændret resultat',
            counted: ['mulig ændring af resultatet', 'mulige ændringer af resultatet'],
            about: 'det beror på et skøn, på noget uoplyst, eller kunne ikke afgøres',
        },
        validity: {
            heading: 'Andre datoer',
            counted: ['ændring af datoer', 'ændringer af datoer'],
            about: 'det samme for de samme borgere, men fra eller til en anden dag',
        },
        vocabulary: {
            heading: 'Ordforråd',
            counted: ['ændring i ordforrådet', 'ændringer i ordforrådet'],
            about: 'målgrupper, oplysninger og andre navne er nye, udgået eller omdøbt',
        },
        wording: {
            heading: 'Ordlyd og henvisninger',
            counted: ['ændring af ordlyd eller henvisning', 'ændringer af ordlyd eller henvisning'],
            about: 'overskrift, tekst, paragraf, kilde eller begrundelse; ingen får noget andet',
        },
        moved: {
            heading: 'Flyttet eller omnummereret',
            counted: ['flytning eller omnummerering', 'flytninger og omnummereringer'],
            about: 'et andet sted i teksten eller et andet navn; ingen får noget andet',
        },
    },
    parts: {
        modalitet: 'pligten',
        aktør: 'den, der skal gøre det,',
        modpart: 'den anden parts deltagelse',
        handling: 'handlingen',
        frist: 'fristen',
        hændelse: 'fristens begyndelse',
        periode: 'perioden',
        antal: 'antallet',
        hyppighed: 'hyppigheden',
        varighed: 'varigheden',
        beløb: 'beløbet',
        andel: 'andelen',
        skala: 'skalaen',
        form: 'formen',
        ansvar: 'ansvaret',
    },
    change: {
        parts: (whom, parts, before, after) => `For ${whom} ændres ${parts} fra ${before} til ${after}.`,
        mayParts: (whom, parts, before, after) =>
            `For ${whom} kan det betyde noget, at ${parts} ændres fra ${before} til ${after}.`,
        comes: (whom, duty) => `For ${whom} gælder nu også: ${duty}`,
        mayCome: (whom, duty) => `For ${whom} kan der nu også gælde: ${duty}`,
        newRule: (whom, duty) => `For ${whom} gælder som noget nyt: ${duty}`,
        mayBeNew: (whom, duty) => `For ${whom} kan der som noget nyt gælde: ${duty}`,
        goes: (whom, duty) => `For ${whom} gælder ikke længere: ${duty}`,
        mayGo: (whom, duty) => `For ${whom} gælder måske ikke længere: ${duty}`,
        another: (whom, before, after) => `For ${whom} gjaldt før: ${before} Nu gælder: ${after}`,
        mayBeAnother: (whom, before, after) =>
            `For ${whom} gjaldt før: ${before} Nu gælder måske i stedet: ${after}`,
        behind: (whom, duty) =>
            `For ${whom} siger reglen det samme, men den bygger på en regel, der er ændret: ${duty}`,
        mayBeBehind: (whom, duty) =>
            `For ${whom} siger reglen det samme, men den bygger på en regel, der måske er ændret: ${duty}`,
        rests: (on) => `Det beror på ${on}.`,
        otherwise: (whom, name, what) =>
            whom === undefined ? `${name}: ${what}` : `${name}: ${what} for ${whom}`,
        partComes: (whom, part, value) => `For ${whom} er ${part} nu ${value}; det stod der intet om før.`,
        mayPartCome: (whom, part, value) =>
            `For ${whom} kan det betyde noget, at ${part} nu er ${value}; det stod der intet om før.`,
        partGoes: (whom, part, value) => `For ${whom} bortfalder ${part} (${value}).`,
        mayPartGo: (whom, part, value) =>
            `For ${whom} kan det betyde noget, at ${part} (${value}) bortfalder.`,
        breach: (whom, duty) =>
            `For ${whom} er følgen den samme, men det er en anden pligt, der brydes: ${duty}`,
        mayBreach: (whom, duty) =>
            `For ${whom} er følgen den samme, men det er måske en anden pligt, der brydes: ${duty}`,
        onlyBefore: (what) => `Kun før: ${what}.`,
        onlyAfter: (what) => `Kun nu: ${what}.`,
        toOthers: (bearer, act) => `Andre end ${bearer} må ikke udføre »${act}«.`,
        days: (begins, before, after) => `${begins}: før ${before}, nu ${after}.`,
        fromTo: (before, after) => `fra ${before} til ${after}`,
        beforeAndAfter: (begins, before, after) => `${begins}. Før: ${before}. Nu: ${after}.`,
        partsAlone: (whom, parts) => `For ${whom} ændres ${parts}`,
        mayPartsAlone: (whom, parts) => `For ${whom} kan det betyde noget, at ${parts} ændres`,
        sameWords: (whom, parts) =>
            `For ${whom} står der det samme om ${parts}, men en oplysning, som det regnes af, er af en anden slags.`,
        definition: 'definitionen',
        bearer: (modality) =>
            modality === 'obligation'
                ? undefined
                : modality === 'permission'
                  ? 'den, der kan gøre det,'
                  : modality === 'prohibition'
                    ? 'den, der ikke må gøre det,'
                    : 'den, det gælder,',
        partReturns: (whom, part, value) =>
            `For ${whom} gælder ${part} (${value}) nu også; før gik en anden regel forud.`,
        mayPartReturn: (whom, part, value) =>
            `For ${whom} kan det betyde noget, at ${part} (${value}) nu også gælder; før gik en anden regel forud.`,
        partYields: (whom, part, value) =>
            `For ${whom} gælder ${part} (${value}) ikke længere; nu går en anden regel forud.`,
        mayPartYield: (whom, part, value) =>
            `For ${whom} kan det betyde noget, at ${part} (${value}) ikke længere gælder; nu går en anden regel forud.`,
    },
    reform: (name) => `Når ${name} virker`,
    forExample: (citizen) => `Fx ${citizen}.`,
    was: 'før',
    is: 'nu',
    onlyBefore: (title) => `Regelsættet ${title} findes ikke længere; alt i det vises som udgået.`,
    onlyAfter: (title) => `Regelsættet ${title} er nyt; alt i det vises som nyt.`,
    none: 'De to sider siger det samme. Ingen regel, overskrift eller henvisning betyder eller hedder noget andet.',
    nonePartly: 'Der er ingen forskelle i det, der kunne sammenlignes. Ikke alt kunne sammenlignes.',
    noResult: 'Ingen borgere får et andet resultat.',
    noResultPartly:
        'Ingen borgere får et andet resultat af det, der kunne sammenlignes. Ikke alt kunne sammenlignes.',
    folded: (parts) => `Uden betydning for nogen: ${parts}. Vis dem med --all.`,
    figures: 'Tal',
    figure: 'Tal',
    difference: 'Forskel',
    notCompared: 'Ikke sammenlignet',
    sides: { before: 'før', after: 'nu', both: 'begge sider' },
    mistake: ['fejl', 'fejl'],
    mistakes: (amount) => `Teksten har ${amount}; det, der står dér, er kun delvist sammenlignet.`,
    amount: 'Antal',
    kind: 'Slags',
    noSubject: 'Uden sagsemne',
    vocabulary: 'Ordforråd',
    shortened: (shown, all) =>
        `Der er ikke plads til alt: her står ${shown} af ${all} ændringer. Hele sammenligningen:`,
    nothing: '–',
    legend: 'Ændringerne står med de mest indgribende først. »Nogle« betyder, at gruppen ikke kan siges kortere; eksemplet er en af dem.',
    made: 'Beregnet af regelret diff ud fra regelfilerne.',
};
