/** A rule set in three files, with one contradiction: between the rules of two files. */
export const SMALL = {
    'regelsaet.regel': `regelsæt små "Små regler"
    gælder fra 1. januar 2024
oplysning ydelse "Ydelse" er én af dagpenge, sygedagpenge, ingen "ingen ydelse"
    siges "på …"
aktør jobcenteret "Jobcenteret"
handling samtale "Jobsamtale"
hændelse tilmelding "Tilmelding"
målgruppe sygemeldte "Sygemeldte" § 1
    når ydelse er sygedagpenge
`,
    'samtale.regel': `regel samtale "Samtale" § 2
    for alle
    skal jobcenteret holde samtale
`,
    'fravær.regel': `regel ingen-samtale "Ingen samtale" § 3
    for sygemeldte
    må jobcenteret ikke holde samtale
`,
} as const;

/** The rule that contradicts none. */
export const HARMLESS = `regel ingen-samtale "Ingen samtale" § 3
    for sygemeldte
    kan jobcenteret holde samtale
`;
