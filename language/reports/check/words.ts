import type { Component, Family, Language, Severity } from '../../model/index.js';

/** The fixed words of the check report, in both languages. */
export interface CheckWords {
    readonly severity: Readonly<Record<Severity, string>>;
    readonly family: Readonly<Record<Family, string>>;
    /** What the findings of a family have in common, as a heading over them. */
    readonly heading: Readonly<Record<Family, string>>;
    readonly undecided: string;
    /** Behind the family of a finding about the rules as a reform leaves them. */
    readonly afterReform: string;
    readonly forWhom: string;
    readonly twin: string;
    readonly here: string;
    readonly other: string;
    readonly differsIn: string;
    readonly summary: string;
    readonly proved: string;
    readonly notDecided: string;
    readonly unnamed: string;
    readonly clean: string;
    readonly readMore: (code: string) => string;
    readonly more: (amount: number) => string;
}

export function checkWords(language: Language): CheckWords {
    return language === 'da' ? DANISH : ENGLISH;
}

const DANISH: CheckWords = {
    severity: { error: 'fejl', warning: 'advarsel', info: 'bemærkning' },
    family: {
        syntaks: 'syntaks',
        modstrid: 'modstrid',
        frist: 'frist',
        gruppe: 'gruppe',
        'død regel': 'død regel',
        henvisning: 'henvisning',
        tid: 'tid',
        tal: 'tal',
        åben: 'åben',
        værdi: 'værdi',
        reform: 'reform',
        tilladelse: 'tilladelse',
    },
    heading: {
        syntaks: 'Steder, der ikke kan læses',
        modstrid: 'Regler, der modsiger hinanden',
        frist: 'Forskelle, som ingen begrundelse er anført for',
        gruppe: 'Målgrupper, der ikke passer sammen',
        'død regel': 'Regler uden virkning',
        henvisning: 'Henvisninger, der ikke holder',
        tid: 'Dage uden regel eller med mere end én',
        tal: 'Tal, som lovens tekst ikke har',
        åben: 'Åbne punkter: kilden siger det ikke',
        værdi: 'Værdier, der ikke kan passe',
        reform: 'Ændringer i reformen, der ikke passer sammen',
        tilladelse: 'Tilladelser, der ikke gælder eller ikke bruges',
    },
    undecided: 'ikke afgjort',
    afterReform: 'efter reformen',
    forWhom: 'For hvem',
    twin: 'Mod',
    here: 'Her',
    other: 'Over for',
    differsIn: 'Forskel i',
    summary: 'Sammenfatning',
    proved: 'Bevist',
    notDecided: 'Ikke afgjort: spørgsmål, som værktøjet ikke kunne besvare',
    unnamed: 'Regler uden regelsæt',
    clean: 'Intet fundet.',
    readMore: (code) => `Om en kontrol og hvad man kan gøre: regelret explain ${code}`,
    more: (amount) => `… og ${amount} til`,
};

const ENGLISH: CheckWords = {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    family: {
        syntaks: 'syntax',
        modstrid: 'contradiction',
        frist: 'deadline',
        gruppe: 'group',
        'død regel': 'dead rule',
        henvisning: 'reference',
        tid: 'time',
        tal: 'figure',
        åben: 'open',
        værdi: 'value',
        reform: 'reform',
        tilladelse: 'allowance',
    },
    heading: {
        syntaks: 'Places that cannot be read',
        modstrid: 'Rules that contradict each other',
        frist: 'Differences for which no reason is stated',
        gruppe: 'Target groups that do not fit together',
        'død regel': 'Rules without effect',
        henvisning: 'References that do not hold',
        tid: 'Days with no rule or with more than one',
        tal: 'Figures that the act’s text does not have',
        åben: 'Open points: the source does not say',
        værdi: 'Values that cannot be right',
        reform: 'Changes of the reform that do not fit together',
        tilladelse: 'Allowances that do not hold or are not used',
    },
    undecided: 'not decided',
    afterReform: 'after the reform',
    forWhom: 'For whom',
    twin: 'Against',
    here: 'Here',
    other: 'Other half',
    differsIn: 'Differs in',
    summary: 'Summary',
    proved: 'Proved',
    notDecided: 'Not decided: questions that the tool could not answer',
    unnamed: 'Rules without a rule set',
    clean: 'Nothing found.',
    readMore: (code) => `About a check and what can be done: regelret explain ${code} --lang en`,
    more: (amount) => `… and ${amount} more`,
};

/** A part of a rule as a reader sees it. */
export function componentName(component: Component, language: Language): string {
    return language === 'da' ? component : ENGLISH_COMPONENTS[component];
}

const ENGLISH_COMPONENTS: Readonly<Record<Component, string>> = {
    modalitet: 'modality',
    aktør: 'actor',
    modpart: 'counterpart',
    handling: 'act',
    frist: 'deadline',
    hændelse: 'event',
    periode: 'period',
    antal: 'number',
    hyppighed: 'frequency',
    varighed: 'duration',
    beløb: 'amount',
    andel: 'share',
    skala: 'scale',
    form: 'form',
    ansvar: 'responsibility',
};
