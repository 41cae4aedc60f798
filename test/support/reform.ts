import { expect } from 'vitest';
import type { RuleSetModel } from '../../language/model/index.js';
import { reformed, type Reformed } from '../../language/reform/index.js';
import { rulesFrom } from './rules.js';

/** A small rule set for a reform to change. */
export const BEFORE = `regelsæt LAB "Før"
    lov LAB "En lov"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, ledighedsydelse, sygedagpenge, ingen
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen, jobcenteret, borgeren
handling samtale "Samtale" om første-samtale, opfølgning "Opfølgning", cv "Cv", tilbud "Tilbud"
sagsemne første-samtale "Første samtale"
målgruppe ledige "Ledige" når ydelse er dagpenge
målgruppe jobparate "Jobparate" når ydelse er kontanthjælp
målgruppe visiterede "Visiterede" når ydelse er ledighedsydelse
målgruppe syge "Syge" når ydelse er sygedagpenge
regel samtale-a "Samtale i a-kassen" § 1
    for ledige
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
regel samtale-b "Samtale i jobcenteret" § 2, stk. 1
    for jobparate, syge
    skal jobcenteret holde samtale
    senest 2 uger efter henvendelse
regel følge-op "Opfølgning" § 3
    for visiterede
    skal jobcenteret foretage opfølgning
    varighed højst 6 måneder
regel ikke-følge-op "Ingen opfølgning" § 4
    for visiterede
    hvis alder er mindst 60 år
    fritages jobcenteret for opfølgning
    undtagelse fra følge-op
`;

const REFORM = `reform r "Reform"
    i kraft 1. januar 2026
`;

/** What a reform of these rules makes of them; `changes` are its recommendations and what is written beside them. */
export async function around(changes: string): Promise<{ model: RuleSetModel; after: Reformed }> {
    const model = await rulesFrom(`${BEFORE}${REFORM}${changes}`);
    expect(model.problems).toEqual([]);
    return { model, after: reformed(model) };
}
