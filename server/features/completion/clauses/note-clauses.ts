import type { Clause } from './clause.js';

/** What is said of a rule rather than by it: judgements, what is open, reasons, sources. */
export const NOTE_CLAUSES: readonly Clause[] = [
    {
        rule: 'Judgement',
        words: ['skøn'],
        title: { da: 'Skøn', en: 'Judgement' },
        says: {
            da: 'At reglen beror på et skøn, og hvilket.',
            en: 'That the rule rests on a judgement, and which.',
        },
        example: 'skøn "der er behov"',
        form: 'skøn ‹tekst›',
    },
    {
        rule: 'Open',
        words: ['uoplyst'],
        title: { da: 'Uoplyst', en: 'Left open' },
        says: {
            da: 'Hvad kilden lader stå åbent. Det kommer med på listen over åbne punkter.',
            en: 'What the source leaves open. It goes on the list of open points.',
        },
        example: 'uoplyst "hvornår fristen begynder"',
        form: 'uoplyst ‹tekst›',
    },
    {
        rule: 'Presumption',
        words: ['antagelse'],
        title: { da: 'Antagelse', en: 'Presumption' },
        says: {
            da: 'Hvad der er antaget, hvor kilden ikke siger det.',
            en: 'What has been presumed where the source does not say it.',
        },
        example: 'antagelse "fristen regnes fra tilmelding"',
        form: 'antagelse ‹tekst›',
    },
    {
        rule: 'Justification',
        words: ['begrundelse', 'begrundelse for', 'begrundelse over for'],
        title: { da: 'Begrundelse', en: 'Reason' },
        says: {
            da: 'Hvorfor reglen er anderledes for denne gruppe. Med en begrundelse er forskellen tilsigtet og er ikke et fund.',
            en: 'Why the rule is different for this group. With a reason the difference is intended, and no finding.',
        },
        example: 'begrundelse for frist "sygdommens længde kendes ikke" kilde "LAB § 23, stk. 3"',
        form: 'begrundelse [for ‹del›] [over for ‹grupper›] ‹tekst› [kilde ‹kilde›]',
    },
    {
        rule: 'Deviation',
        words: ['afviger kilde'],
        title: { da: 'Afviger', en: 'Sources differ' },
        says: {
            da: 'At to kilder, eller en kilde og loven, siger noget forskelligt. Det noteres og undskylder intet.',
            en: 'That two sources, or a source and the act, say different things. It is recorded and excuses nothing.',
        },
        example: 'afviger kilde "Rapporten" siger "2 uger" loven siger "1 uge"',
        form: 'afviger kilde ‹kilde› siger ‹tekst› loven|kilde siger ‹andet›',
    },
    {
        rule: 'Source',
        words: ['kilde'],
        title: { da: 'Kilde', en: 'Source' },
        says: { da: 'Hvor det kommer fra.', en: 'Where it comes from.' },
        example: 'kilde "Ekspertgruppen 2024, boks 3, nr. 1"',
        form: 'kilde ‹kilde›',
    },
];
