import { expect } from 'vitest';
import {
    countReform,
    type ReformCountOptions,
    type ReformCounts,
} from '../../language/reform/count/index.js';
import { rulesFrom } from '../support/rules.js';

export const BEFORE = `regelsæt LAB "Før"
    lov LAB "En lov"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, sygedagpenge, ingen
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding "Tilmelding"
aktør a-kassen, jobcenteret, borgeren er borger
handling samtale "Samtale", plan "Plan"
målgruppe ledige "Ledige" når ydelse er dagpenge
målgruppe jobparate "Jobparate" når ydelse er kontanthjælp
målgruppe syge "Syge" når ydelse er sygedagpenge
`;

export const RULES = `regel samtale-ledige § 1
    for ledige
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
regel samtale-jobparate § 2
    for jobparate
    skal jobcenteret holde samtale
    senest 1 uge efter tilmelding
regel plan § 3
    for ledige, jobparate, syge
    skal jobcenteret lave plan
`;

export async function counted(
    reform: string,
    options?: ReformCountOptions,
    before = BEFORE + RULES,
): Promise<ReformCounts> {
    const model = await rulesFrom(`${before}reform r "Reform"\n    i kraft 1. januar 2026\n${reform}`);
    expect(model.problems).toEqual([]);
    return countReform(model, options);
}
