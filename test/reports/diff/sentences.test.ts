import { expect, test } from 'vitest';
import { compareRuleSets } from '../../../language/analyses/diff/index.js';
import type { Language } from '../../../language/model/text.js';
import { diffOf } from '../../../language/reports/diff/report.js';
import { rulesFrom } from '../../support/rules.js';

const RULES = `regelsæt LAB "Lov"
    lov LAB "LBK nr. 280"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp
    siges "på …"
oplysning syg "Sygemeldt" er ja eller nej
    siges "med sygemelding" ellers "uden sygemelding"
hændelse tilmelding "Tilmelding"
hændelse udeblivelse "Udeblivelse"
aktør jobcenteret "Jobcenteret", a-kassen "A-kassen", borgeren "Borgeren" er borger
handling samtale "Samtale", tilbud "Tilbud", hjælpen "Hjælpen", cv "Cv"
målgruppe ledige "Dagpengemodtagere" § 6, nr. 1
    når ydelse er dagpenge
målgruppe andre "Kontanthjælpsmodtagere" § 6, nr. 2
    når ydelse er kontanthjælp
`;
const SAMTALE = `regel samtale "Samtale" § 31
    for ledige
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
`;
const FRADRAG = `regel fradrag "Fradrag" § 60
    for ledige
    skal jobcenteret nedsætte hjælpen
    ved brud på cv
`;

/** What is said of the change from some rules to others: the sentence, and the example after it. */
async function said(before: string, after: string, language: Language = 'da'): Promise<readonly string[]> {
    const models = await Promise.all([before, after].map((rules) => rulesFrom(RULES + rules)));
    expect(models.flatMap(({ problems }) => problems)).toEqual([]);
    const { changes } = diffOf(compareRuleSets(models[0]!, models[1]!), { language, names: (uri) => uri });
    return changes.map(({ sentence, example }) =>
        example === null ? sentence : `${sentence} Fx ${example}.`,
    );
}

test('the day on which all rules begin is not told, and a day that differs is', async () => {
    expect(await said(SAMTALE, SAMTALE.replace('2 uger', '3 uger'))).toEqual([
        'For dagpengemodtagere ændres fristen fra senest 2 uger til senest 3 uger. Fx en borger på dagpenge.',
    ]);
    expect(
        await said(SAMTALE, `${SAMTALE}    gælder fra 1. marts 2024 til og med 31. december 2026\n`),
    ).toEqual([
        '»Samtale«: gælder på andre dage for dagpengemodtagere fra og med 1. januar 2027: før fra 1. marts 2024, nu fra 1. marts 2024 til og med 31. december 2026. Fx en borger på dagpenge den 1. januar 2027.',
    ]);
});

test('a part that comes or goes is told as such, without its lack having a name', async () => {
    const without = SAMTALE.replace('    senest 2 uger efter tilmelding\n', '');
    expect(await said(SAMTALE, without)).toEqual([
        'For dagpengemodtagere bortfalder fristen (senest 2 uger efter tilmelding). Fx en borger på dagpenge.',
    ]);
    expect(await said(without, SAMTALE)).toEqual([
        'For dagpengemodtagere er fristen nu senest 2 uger efter tilmelding; det stod der intet om før. Fx en borger på dagpenge.',
    ]);
});

test('a duty that becomes something else is told from end to end', async () => {
    expect(await said(SAMTALE, SAMTALE.replace('skal jobcenteret', 'kan a-kassen'))).toEqual([
        'For dagpengemodtagere gjaldt før: Jobcenteret skal udføre »Samtale« senest 2 uger efter tilmelding. Nu gælder: A-kassen kan udføre »Samtale« senest 2 uger efter tilmelding. Fx en borger på dagpenge.',
    ]);
});

test('a clause about a skøn has a comma after it', async () => {
    const perhaps = SAMTALE.replace('    skal', '    hvis er syg og skøn "der er behov"\n    skal');
    expect(await said('', perhaps)).toContain(
        'For dagpengemodtagere med sygemelding, hvor det skønnes: »der er behov«, kan der som noget nyt gælde: Jobcenteret skal udføre »Samtale« senest 2 uger efter tilmelding. Fx en borger på dagpenge med sygemelding, som skønnes: »der er behov«.',
    );
});

test('what only one may do is told as one prohibition to all others', async () => {
    const only = `regel tilbud "Tilbud" § 57
    for ledige
    kan kun jobcenteret give tilbud
`;
    expect(await said(only.replace('kan kun', 'kan'), only)).toEqual([
        'For dagpengemodtagere gælder nu også: Andre end jobcenteret må ikke udføre »Tilbud«. Fx en borger på dagpenge.',
    ]);
});

test('a sanction says for the breach of which duty it no longer is, and for which it is now', async () => {
    const cv = `regel cv "Cv" § 23
    for ledige
    skal borgeren registrere cv
    senest 3 uger efter tilmelding
`;
    const both = cv + cv.replace('regel cv "Cv"', 'regel cv-igen "Cv igen"').replace('3 uger', '1 uge');
    expect(await said(both + FRADRAG, both + FRADRAG.replace('brud på cv', 'brud på cv-igen'))).toContain(
        'For dagpengemodtagere er følgen den samme, men det er en anden pligt, der brydes: Jobcenteret skal udføre »Hjælpen«. Kun før: ved brud på »Cv«: borgeren skal udføre »cv« senest 3 uger efter tilmelding. Kun nu: ved brud på »Cv igen«: borgeren skal udføre »cv« senest 1 uge efter tilmelding. Fx en borger på dagpenge.',
    );
});

test('a reason that reads the same says what else of it is another', async () => {
    const reasoned = (source: string): string =>
        `${SAMTALE}    begrundelse "Behovet er større" kilde "${source}"\n`;
    expect(await said(reasoned('F001'), reasoned('F002'))).toEqual([
        '»Samtale«: anden begrundelse: kilden til begrundelsen er en anden.',
    ]);
});

test('in English too', async () => {
    expect(await said(SAMTALE, SAMTALE.replace('    senest 2 uger efter tilmelding\n', ''), 'en')).toEqual([
        'For dagpengemodtagere, the deadline (no later than 2 weeks after tilmelding) no longer applies. Fx a citizen with ydelse dagpenge.',
    ]);
});

test('texts that would not be told apart inside a sentence stand one after the other', async () => {
    const phase = SAMTALE.replace('senest 2 uger efter tilmelding', 'fra udeblivelse til tilmelding');
    expect(await said(phase, phase.replace('til tilmelding', 'til udeblivelse'))).toEqual([
        'For dagpengemodtagere ændres perioden. Før: fra udeblivelse til tilmelding. Nu: fra udeblivelse til udeblivelse. Fx en borger på dagpenge.',
    ]);
});

test('a definition is not an act', async () => {
    const definition = 'regel sats "Sats" § 9\n    for ledige\n    definition "den gamle sats"\n';
    expect(await said(definition, definition.replace('gamle', 'nye'))).toEqual([
        'For dagpengemodtagere ændres definitionen fra »den gamle sats« til »den nye sats«. Fx en borger på dagpenge.',
    ]);
});

test('an assumption without a name is told by what it says', async () => {
    const assumed = 'forudsætning hvis har syg så er ydelse ikke dagpenge\n';
    const [first] = await said(assumed, assumed.replace('dagpenge', 'kontanthjælp'));
    expect(first).toBe(
        'Forudsætning: noget andet forudsættes, fra »hvis har syg så er ydelse ikke dagpenge« til »hvis har syg så er ydelse ikke kontanthjælp«.',
    );
});

test('a scale of amounts of another price level is not said to have become itself', async () => {
    const scale = `oplysning hjælp "Hjælp" er et beløb fra 0 kr. til 9.000 kr. i 2024-niveau
regel sats "Sats" § 9
    for ledige
    definition "satsen"
    skala hjælp
        under 5.000 kr. giver 200 kr.
        mindst 5.000 kr. giver 400 kr.
`;
    expect((await said(scale, scale.replace('2024', '2025')))[0]).toBe(
        'For dagpengemodtagere står der det samme om skalaen, men en oplysning, som det regnes af, er af en anden slags. Fx en borger på dagpenge.',
    );
});
