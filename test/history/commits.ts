/** A rule set as its files, by name. */
export type Files = Readonly<Record<string, string>>;

/** What somebody did to the rules, and what a reviewer must be told of it. */
export interface Commit {
    readonly message: string;
    readonly change: (files: Files) => Files;
    /** Every entry, in the order in which they are told; what a step leaves out may be anything. */
    readonly expected: readonly Expected[];
}

export interface Expected {
    readonly category: 'result' | 'may-change' | 'validity' | 'vocabulary' | 'wording' | 'moved';
    readonly subject?: string;
    readonly groups?: readonly string[];
    /** Words that stand in what was said before and after; null where there is nothing. */
    readonly before?: string | null;
    readonly after?: string | null;
}

export const FIRST: Files = {
    'regler/regelsæt.regel': `regelsæt LAB "Lov om en aktiv beskæftigelsesindsats"
    lov LAB "LBK nr. 280 af 1. marts 2024"
    gælder fra 1. marts 2024
`,
    'regler/ordforråd.regel': `oplysning alder "Alder" er et helt tal i år fra 0 til 120
    siges "på … år"
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge, ingen "ingen ydelse"
    siges "på …"
oplysning visiteret "Visiteret til fleksjob" er ja eller nej
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør jobcenteret "Jobcenteret", a-kassen "A-kassen", borgeren er borger

sagsemne første-samtale "Første samtale", cv-frist "CV", aktivering "Aktivering", opfølgning "Opfølgning"
handling samtale "Samtale" om første-samtale
handling cv "CV" om cv-frist
handling tilbud "Tilbud" om aktivering
handling opfølgning-i-sagen "Opfølgning" om opfølgning
`,
    'regler/grupper.regel': `målgruppe dagpengemodtagere "Dagpengemodtagere" § 6, nr. 1
    når ydelse er dagpenge
målgruppe kontanthjælpsmodtagere "Kontanthjælpsmodtagere" § 6, nr. 2
    når ydelse er kontanthjælp
målgruppe sygemeldte "Sygemeldte" § 6, nr. 3
    når ydelse er sygedagpenge
samlebetegnelse ledige er dagpengemodtagere, kontanthjælpsmodtagere
`,
    'regler/samtaler.regel': `regel første-samtale-dagpenge "Første samtale i a-kassen" § 31, stk. 1
    om første-samtale
    for dagpengemodtagere
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding

regel første-samtale-kontanthjælp "Første samtale i jobcenteret" § 31, stk. 2
    om første-samtale
    for kontanthjælpsmodtagere
    skal jobcenteret holde samtale
    senest 3 uger efter henvendelse

regel opfølgning-syge "Opfølgning for sygemeldte" § 32
    om opfølgning
    for sygemeldte
    skal jobcenteret foretage opfølgning-i-sagen
    senest 13 uger efter henvendelse
`,
    'regler/cv.regel': `regel cv-registrering "CV på Jobnet" § 23
    om cv-frist
    for ledige
    skal borgeren registrere cv
    senest 2 uger efter tilmelding
`,
};

const replaced =
    (file: string, from: string, to: string) =>
    (files: Files): Files => {
        const text = files[file];
        if (!text?.includes(from)) throw new Error(`»${from}« is not in ${file}`);
        return { ...files, [file]: text.replaceAll(from, to) };
    };

const everywhere =
    (from: string, to: string) =>
    (files: Files): Files =>
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll(from, to)]));

const added =
    (file: string, text: string) =>
    (files: Files): Files => ({ ...files, [file]: (files[file] ?? '') + text });

export const COMMITS: readonly Commit[] = [
    {
        message: 'Samme frist for den første samtale',
        change: replaced(
            'regler/samtaler.regel',
            'senest 2 uger efter tilmelding',
            'senest 3 uger efter tilmelding',
        ),
        expected: [
            {
                category: 'result',
                subject: 'første-samtale',
                groups: ['dagpengemodtagere'],
                before: '2 uger',
                after: '3 uger',
            },
        ],
    },
    {
        message: 'Målgruppen får et andet navn i alle filer',
        change: everywhere('kontanthjælpsmodtagere', 'hjælpsmodtagere'),
        expected: [{ category: 'vocabulary' }],
    },
    {
        message: 'Filen om CV lægges i en anden mappe',
        change: (files) => {
            const { 'regler/cv.regel': cv, ...rest } = files;
            return { ...rest, 'regler/pligter/cv.regel': cv! };
        },
        expected: [{ category: 'moved', subject: 'cv-frist' }],
    },
    {
        message: 'Reglen om CV deles i to, en for hver målgruppe',
        change: (files) => ({
            ...files,
            'regler/pligter/cv.regel': ['dagpengemodtagere', 'hjælpsmodtagere']
                .map((group) =>
                    files['regler/pligter/cv.regel']!.replace('for ledige', `for ${group}`).replace(
                        'regel cv-registrering',
                        `regel cv-${group}`,
                    ),
                )
                .join('\n'),
        }),
        expected: [{ category: 'moved', subject: 'cv-frist' }],
    },
    {
        message: '13 uger bliver til 3 måneder',
        change: replaced('regler/samtaler.regel', '13 uger', '3 måneder'),
        expected: [
            {
                category: 'result',
                subject: 'opfølgning',
                groups: ['sygemeldte'],
                before: '13 uger',
                after: '3 måneder',
            },
        ],
    },
    {
        message: 'De visiterede undtages fra fristen for CV',
        change: added(
            'regler/pligter/cv.regel',
            `
regel cv-visiterede "CV for visiterede til fleksjob" § 23, stk. 2
    om cv-frist
    for alle
    hvis visiteret
    fritages borgeren for at registrere cv
    undtagelse fra cv-dagpengemodtagere, cv-hjælpsmodtagere
`,
        ),
        expected: [
            {
                category: 'result',
                subject: 'cv-frist',
                before: 'skal',
                after: 'fritaget',
            },
            { category: 'result', subject: 'cv-frist', before: null, after: 'fritaget' },
        ],
    },
    {
        message: 'Opfølgningen for sygemeldte ophæves',
        change: (files) => ({
            ...files,
            'regler/samtaler.regel': files['regler/samtaler.regel']!.split('\nregel opfølgning-syge')[0]!,
        }),
        expected: [{ category: 'result', subject: 'opfølgning', groups: ['sygemeldte'], after: null }],
    },
    {
        message: 'En klarere overskrift',
        change: replaced(
            'regler/samtaler.regel',
            '"Første samtale i a-kassen"',
            '"Den første samtale i a-kassen"',
        ),
        expected: [{ category: 'wording', subject: 'første-samtale' }],
    },
    {
        message: 'Paragraffen får et nyt nummer',
        change: replaced('regler/samtaler.regel', '§ 31, stk. 2', '§ 31 a'),
        expected: [{ category: 'moved', subject: 'første-samtale', before: '§ 31, stk. 2', after: '§ 31 a' }],
    },
    {
        message: '3 uger skrives som 21 dage, og reglerne stilles i omvendt orden',
        change: (files) => ({
            ...files,
            'regler/samtaler.regel': files['regler/samtaler.regel']!.trim()
                .split('\n\n')
                .reverse()
                .join('\n\n')
                .replaceAll('3 uger', '21 dage'),
        }),
        expected: [
            { category: 'wording', subject: 'første-samtale' },
            { category: 'wording', subject: 'første-samtale' },
        ],
    },
    {
        message: 'Samtalen i a-kassen gælder kun til årets udgang',
        change: replaced(
            'regler/samtaler.regel',
            'regel første-samtale-dagpenge "Den første samtale i a-kassen" § 31, stk. 1\n',
            'regel første-samtale-dagpenge "Den første samtale i a-kassen" § 31, stk. 1\n    gælder til og med 31. december 2026\n',
        ),
        expected: [{ category: 'validity', subject: 'første-samtale', groups: ['dagpengemodtagere'] }],
    },
    {
        message: 'Tilbud, hvis det vurderes nødvendigt',
        change: added(
            'regler/tilbud.regel',
            `regel tilbud "Ret og pligt til tilbud" § 40
    om aktivering
    for sygemeldte
    hvis skøn "det vurderes nødvendigt"
    skal jobcenteret give tilbud
    senest 6 måneder efter henvendelse
`,
        ),
        expected: [{ category: 'may-change', subject: 'aktivering', groups: ['sygemeldte'], before: null }],
    },
    {
        message: 'Kun luft',
        change: (files) =>
            Object.fromEntries(
                Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n    ', '\n  ')]),
            ),
        expected: [],
    },
];
