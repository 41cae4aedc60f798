import type { CaseResult, ExpectationResult } from '../../language/evaluation/index.js';
import { runCases } from '../../language/evaluation/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { rulesFrom } from '../support/rules.js';

/** A small law before a reform, and the reform. */
export const RULES = `regelsæt LAB "Loven"
    lov "LBK nr. 1"
    gælder fra 1. januar 2020
oplysning alder "Alder" er et helt tal i år fra 0 til 120
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge, ingen
oplysning visitation er én af jobparat, aktivitetsparat
oplysning erhvervskompetence "Erhvervskompetence" er ja eller nej
oplysning hjælp "Hjælp" er et beløb fra 0 kr. til 50.000 kr.
oplysning ledighed "Ledighed" er tid siden tilmelding
hændelse tilmelding "Tilmelding", første-henvendelse "Første henvendelse", udeblivelse "Udeblivelse", visitering
aktør jobcenteret "Jobcenteret", a-kassen "a-kassen", borgeren "Borgeren"
handling første-samtale "Første samtale", samtale "Samtale", tilbud "Tilbud", cv "Cv", hjælpen "Hjælpen", rejse "Rejse", plan
forudsætning hvis ydelse er dagpenge så er alder mindst 18 år

målgruppe dagpengemodtagere "Dagpengemodtagere" § 6, nr. 1
    når ydelse er dagpenge
målgruppe jobparate "Jobparate" § 6, nr. 2
    når ydelse er kontanthjælp og visitation er jobparat
målgruppe aktivitetsparate "Aktivitetsparate" § 6, nr. 3
    når ydelse er kontanthjælp og visitation er aktivitetsparat
samlebetegnelse kontanthjælp-i-alt er jobparate, aktivitetsparate

særregler første-samtale "Første samtale" § 31
    hovedregel skal jobcenteret holde første-samtale
    borgeren skal deltage
    jobparate, aktivitetsparate    senest 1 uge efter første-henvendelse    stk. 2
    dagpengemodtagere    senest 2 uger efter tilmelding    stk. 1
regel antal "Antal samtaler" § 32
    for jobparate, aktivitetsparate
    skal jobcenteret holde samtale
    mindst 6 samtaler i de første 6 måneder efter første-henvendelse
    heraf mindst 3 samtaler i de første 3 måneder
    form personligt-fremmøde eller digitalt
regel ansvar "Samtaler for dagpengemodtagere" § 32, stk. 2
    for dagpengemodtagere
    skal a-kassen holde samtale
    ansvar a-kassen i de første 3 måneder efter tilmelding derefter jobcenteret
    inden udgangen af 8. uge efter tilmelding
regel tilbud "Ret og pligt" § 40
    for dagpengemodtagere
    hvis ledighed er mindst 6 måneder
    har borgeren ret og pligt til tilbud
    varighed mindst 2 uger
regel fritagelse "Fritagelse" § 41
    for dagpengemodtagere
    hvis skøn "borgeren begynder i job"
    fritages borgeren for tilbud
    op til 3 måneder ad gangen
    undtagelse fra tilbud
regel cv "Cv-oplysninger" § 23
    for jobparate
    skal borgeren registrere cv
    senest 3 uger efter uoplyst
regel cv-pålæg "Pålæg om cv" § 24
    for aktivitetsparate
    hvis uoplyst "hvem der får pålæg"
    skal borgeren registrere cv
regel rejse "Rejser" § 50
    for alle
    hvis alder er under 30 år
    må borgeren ikke tage rejse
regel nedsættelse "Nedsættelse" § 60
    for kontanthjælp-i-alt
    skal jobcenteret nedsætte hjælpen
    sats 3 gange sanktionssats om dagen
regel sanktionssats "Sanktionssats" § 61
    for kontanthjælp-i-alt
    definition "satsen"
    skala hjælp
    under 5.000 kr. giver 200 kr.
    mindst 5.000 kr. giver 400 kr.
regel plan "Plan" § 70
    for dagpengemodtagere
    kan jobcenteret lave plan
    andel 80 pct.
    beløb 600 kr. om måneden

reform fremtidens-indsats "Fremtidens indsats" ændrer LAB
    i kraft 1. januar 2026
anbefaling 2.11 "Harmonisering"
    gælder kun nye forløb
    harmonisér første-samtale for dagpengemodtagere, jobparate
        til senest 2 uger
anbefaling 1.5 "Grupper samles"
    sammenlæg jobparate, aktivitetsparate til kontantmodtagere "Kontantmodtagere"
    ophæv rejse
anbefaling X001 "Overvejet"
    forkastet
    ophæv cv-pålæg
`;

/** Mette of the design, word by word. */
export const METTE = `prøve "Mette, 27 år, faglært, på kontanthjælp"
    givet alder er 27 år, ydelse er kontanthjælp, visitation er jobparat, har erhvervskompetence
    når første-henvendelse sker 4. maj 2026
    så skal jobcenteret holde første-samtale senest 11. maj 2026
    og efter fremtidens-indsats senest 18. maj 2026
`;

/** Runs a prøve with these clauses on the rules above. */
export async function tryCase(clauses: string, rules = RULES): Promise<CaseResult> {
    const { result } = await tryWithModel(`prøve "P"\n${clauses}`, rules);
    return result;
}

export async function tryWithModel(
    text: string,
    rules = RULES,
): Promise<{ result: CaseResult; model: RuleSetModel }> {
    const model = await rulesFrom(`${rules}\n${text}`);
    if (model.problems.length > 0) throw new Error(JSON.stringify(model.problems, undefined, 1));
    return { result: runCases(model)[0]!, model };
}

/** The only expectation of a prøve. */
export async function tryOne(clauses: string, rules = RULES): Promise<ExpectationResult> {
    const { expectations, impossible } = await tryCase(clauses, rules);
    if (impossible || expectations.length !== 1) throw new Error(`${expectations.length} expectations`);
    return expectations[0]!;
}
