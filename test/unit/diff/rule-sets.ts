import { compareRuleSets, type Comparison } from '../../../language/analyses/diff/index.js';
import { rulesFrom } from '../../support/rules.js';

/** Words and groups that the rules of these tests are about. */
export const WORDS = `regelsæt LAB "Prøve"
    lov LAB "En lov"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning har-job "I job" er ja eller nej
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen, jobcenteret, borgeren
sagsemne samtaler "Samtaler"
handling samtale "Samtale" om samtaler, tilbud "Tilbud", cv "Cv", nedsættelse "Nedsættelse"
målgruppe ledige "Ledige" § 6, nr. 1 når ydelse er dagpenge
målgruppe jobparate "Jobparate" § 6, nr. 2 når ydelse er kontanthjælp
målgruppe syge "Syge" § 6, nr. 3 når ydelse er sygedagpenge
`;

export const SAMTALE = `regel samtale "Første samtale" § 1, stk. 1
    for ledige, jobparate
    skal jobcenteret holde samtale
    senest 3 uger efter tilmelding
`;

/** What is told of one text and another. */
export async function between(before: string, after: string): Promise<Comparison> {
    return compareRuleSets(await rulesFrom(before), await rulesFrom(after));
}

/** What is told of an edit of the words and some rules; text that is replaced must be there. */
export async function edit(
    rules: string,
    ...replacements: readonly (readonly [from: string, to: string])[]
): Promise<Comparison> {
    const before = WORDS + rules;
    const after = replacements.reduce((text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`»${from}« is not in the text`);
        return text.replaceAll(from, to);
    }, before);
    return between(before, after);
}
