import type { Severity } from '../../../language/model/index.js';
import type { Language, Text } from '../../../language/model/text.js';
import { counted } from '../../../language/reports/numbers.js';

export const WORDS = {
    groups: { da: 'Målgrupper', en: 'Groups' },
    unions: { da: 'Samlebetegnelser', en: 'Unions of groups' },
    reforms: { da: 'Reformer', en: 'Reforms' },
    findings: { da: 'Fund', en: 'Findings' },
    openPoints: { da: 'Åbne punkter', en: 'Open points' },
    openPointsHint: { da: 'Hvad kilderne lader stå åbent', en: 'What the sources leave open' },
    noProvision: { da: 'Uden henvisning til en lov', en: 'Without a provision' },
    noChapter: { da: 'Uden for kapitlerne', en: 'Outside the chapters' },
    notInAct: { da: 'Ikke fundet i lovens tekst', en: 'Not found in the text of the act' },
    noSubject: { da: 'Uden sagsemne', en: 'Without a subject' },
    chapter: { da: 'Kapitel', en: 'Chapter' },
    mainRule: { da: 'hovedregel', en: 'main rule' },
    rejected: { da: 'forkastet', en: 'rejected' },
    undecided: { da: 'ikke afgjort', en: 'not decided' },
} satisfies Readonly<Record<string, Text>>;

const PAIRS = {
    rules: { da: ['regel', 'regler'], en: ['rule', 'rules'] },
    rows: { da: ['række', 'rækker'], en: ['row', 'rows'] },
    recommendations: { da: ['anbefaling', 'anbefalinger'], en: ['recommendation', 'recommendations'] },
    changes: { da: ['ændring', 'ændringer'], en: ['change', 'changes'] },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, readonly [string, string]>>>>;

/** `1 regel`, `1.234 regler` */
export const count = (what: keyof typeof PAIRS, amount: number, language: Language): string =>
    counted(amount, PAIRS[what][language], language);

export const SEVERITIES: Readonly<Record<Severity, Text>> = {
    error: { da: 'Fejl', en: 'Errors' },
    warning: { da: 'Advarsler', en: 'Warnings' },
    info: { da: 'Bemærkninger', en: 'Notes' },
};
