import { expect } from 'vitest';
import { componentValues } from '../../language/analyses/counting/index.js';
import type { Norm, RuleSetModel } from '../../language/model/index.js';
import { applyReforms, type ReformState } from '../../language/reform/index.js';
import { rulesFrom } from '../support/rules.js';

export const BEFORE = `regelsæt LAB "Før"
    lov LAB "En lov"
    gælder fra 1. marts 2024
oplysning ydelse "Ydelse" er én af dagpenge, kontanthjælp, ledighedsydelse, sygedagpenge, ingen
hændelse tilmelding "Tilmelding", henvendelse "Henvendelse"
aktør a-kassen, jobcenteret, borgeren
handling samtale "Samtale" om første-samtale, opfølgning "Opfølgning", cv "Cv"
sagsemne første-samtale "Første samtale"
målgruppe ledige når ydelse er dagpenge
målgruppe jobparate når ydelse er kontanthjælp
målgruppe visiterede når ydelse er ledighedsydelse
målgruppe syge når ydelse er sygedagpenge
målgrupperne i LAB er adskilte
regel samtale-a § 1
    for ledige
    skal a-kassen holde samtale
    senest 2 uger efter tilmelding
regel samtale-b § 2, stk. 1
    for jobparate, syge
    skal jobcenteret holde samtale
    senest 1 uge efter henvendelse
regel følge-op § 3
    for visiterede
    skal jobcenteret foretage opfølgning
    varighed højst 6 måneder
regel ikke-følge-op § 4
    for visiterede
    fritages jobcenteret for opfølgning
    undtagelse fra følge-op
    forudsætter følge-op
`;

export const norm = (model: RuleSetModel, id: string): Norm => {
    const found = model.norms.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is not among ${model.norms.map((each) => each.id).join(', ')}`);
    return found;
};

export const deadline = (one: Norm): string | undefined => componentValues(one).get('frist')?.text('da');

export async function reformed(changes: string, state?: ReformState) {
    const model = await rulesFrom(`${BEFORE}
reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.1 "Første"
${changes}`);
    expect(model.problems).toEqual([]);
    return { before: model, ...applyReforms(model, state) };
}
