import { describe, expect, it } from 'vitest';
import { countRuleSet, provisionsOf, type Counts } from '../../../language/analyses/counting/index.js';
import { dayNumber } from '../../../language/calendar/index.js';
import { rulesFrom } from '../../support/rules.js';

const VOCABULARY = `
regelsæt LAB "Prøve"
    lov "Prøve"
oplysning ydelse er én af dagpenge, kontanthjælp, sygedagpenge
oplysning ung er ja eller nej
hændelse tilmelding
aktør kassen, centeret, borgeren, firmaet er virksomhed
handling samtale, tilbud, standsning
målgruppe forsikrede
    når ydelse er dagpenge
målgruppe jobparate
    når ydelse er kontanthjælp
målgruppe syge
    når ydelse er sygedagpenge
undermålgruppe unge i forsikrede
    når er ung
`;

async function count(rules: string, day?: number): Promise<Counts> {
    const model = await rulesFrom(VOCABULARY + rules);
    expect(model.problems).toEqual([]);
    return countRuleSet(model, day === undefined ? {} : { day });
}

describe('provisions', () => {
    const leaves = (provision: string): readonly string[] =>
        provisionsOf({ act: 'LAB', provision, place: undefined! });

    it('are one however they are spelt', () => {
        for (const spelling of ['§ 13 b, stk. 2, nr. 1', '§13b, stk.2, nr.1', '§ 13\u00a0b,  stk. 2,nr. 1'])
            expect(leaves(spelling)).toEqual(['LAB § 13 b, stk. 2, nr. 1']);
    });

    it('are as many as a range has leaves', () => {
        expect(leaves('§ 6, nr. 1-3')).toEqual(['LAB § 6, nr. 1', 'LAB § 6, nr. 2', 'LAB § 6, nr. 3']);
        expect(leaves('§ 6, stk. 1 og 4')).toEqual(['LAB § 6, stk. 1', 'LAB § 6, stk. 4']);
        expect(leaves('§ 6, stk. 2, 3. pkt.')).toEqual(['LAB § 6, stk. 2, 3. pkt.']);
        expect(leaves('§ 6, nr. 1, litra a')).toEqual(['LAB § 6, nr. 1, litra a']);
    });
});

describe('a rule set', () => {
    const TABLE = `
særregler samtaler § 31
    skal centeret holde samtale
    borgeren skal deltage
    forsikrede   senest 2 uger efter tilmelding     stk. 1
    jobparate    senest 14 dage efter tilmelding    stk. 2
    syge         senest 8 uger efter tilmelding     stk. 3
`;

    it('is counted with what is behind each figure', async () => {
        const counts = await count(TABLE);
        expect(counts.groups.behind).toEqual(['forsikrede', 'jobparate', 'syge']);
        expect(counts.bestemmelser.behind.map(({ provision }) => provision)).toEqual([
            'LAB § 31, stk. 1',
            'LAB § 31, stk. 2',
            'LAB § 31, stk. 3',
        ]);
        expect(counts.regler.behind.map(({ norms, groups }) => [norms, groups])).toEqual([
            [
                ['samtaler/forsikrede', 'samtaler/jobparate'],
                ['forsikrede', 'jobparate'],
            ],
            [['samtaler/syge'], ['syge']],
        ]);
        expect(counts.celler.value).toBe(3);
        expect(counts.varianter.behind.map(({ groups }) => groups)).toEqual([
            ['forsikrede', 'jobparate'],
            ['syge'],
        ]);
        expect(counts.saerregler.value).toBe(2);
        expect(counts.saerregelMetode).toBe('andel');
        expect(counts.harmoniseringsgrad).toBeCloseTo(1 / 3);
        expect(counts.kvadranter.skalSkal.value).toBe(3);
    });

    it('has særregler against a declared hovedregel', async () => {
        const counts = await count(`
særregler samtaler § 31
    hovedregel skal centeret holde samtale
    senest 2 uger efter tilmelding
    syge         senest 8 uger efter tilmelding     stk. 3
regel om-tilbud
    for forsikrede
    skal centeret give tilbud
`);
        expect(counts.saerregler.behind.map(({ norms }) => norms)).toEqual([['samtaler/syge']]);
        expect(counts.saerregelMetode).toBe('blandet');
        expect(counts.subjects.map(({ saerregelMetode }) => saerregelMetode)).toEqual([
            'hovedregel',
            'andel',
        ]);
    });

    it('counts "ingen regel" as a variant', async () => {
        const { subjects } = await count(
            'regel a\n    for forsikrede, syge\n    skal centeret holde samtale\n',
        );
        expect(subjects[0]!.variantByGroup).toEqual({
            forsikrede: 'samtale#1',
            jobparate: null,
            syge: 'samtale#1',
        });
        expect(subjects[0]!.varianter.value).toBe(2);
    });

    it('is counted on a day', async () => {
        const versions = `
regel a LAB § 1
    for forsikrede
    skal centeret holde samtale
    gælder til og med 31. december 2025
regel b LAB § 2
    for forsikrede
    kan centeret holde samtale
    gælder fra 1. januar 2026
regel c LAB § 3
    for syge
    skal centeret give tilbud
    planlagt
`;
        expect((await count(versions)).regler.value).toBe(2);
        const later = await count(versions, dayNumber(2026, 1, 1)!);
        expect(later.regler.behind.map(({ norms }) => norms)).toEqual([['b']]);
        expect(later.bestemmelser.behind.map(({ provision }) => provision)).toEqual(['LAB § 2']);
    });

    it('tells a rule of which an exception replaces one part', async () => {
        const counts = await count(`
regel a
    for forsikrede, jobparate
    skal centeret holde samtale
    senest 2 uger efter tilmelding
    form fysisk
regel b
    for jobparate
    skal centeret holde samtale
    senest 4 uger efter tilmelding
    undtagelse fra a kun frist
`);
        expect(counts.regler.value).toBe(3);
        expect(counts.celler.behind.map(({ norms, group }) => `${norms.join()} ${group}`)).toEqual([
            'a forsikrede',
            'a jobparate',
            'b jobparate',
        ]);
    });
});

describe('rights and duties', () => {
    it.each([
        ['skal centeret holde samtale\n    borgeren skal deltage', 'skalSkal'],
        ['har borgeren ret og pligt til samtale', 'skalSkal'],
        ['skal centeret holde samtale\n    borgeren kan deltage', 'skalKan'],
        ['skal centeret holde samtale', 'skalKan'],
        ['har borgeren ret til samtale', 'skalKan'],
        ['kan centeret holde samtale\n    borgeren skal deltage', 'kanSkal'],
        ['skal borgeren deltage i samtale', 'kanSkal'],
        ['kan centeret holde samtale', 'kanKan'],
        ['kan borgeren deltage i samtale', 'kanKan'],
        ['må centeret ikke holde samtale', undefined],
        ['fritages borgeren for samtale', undefined],
        ['skal uoplyst holde samtale', undefined],
        ['skal firmaet holde samtale', undefined],
        ['definition "samtale er en samtale"\n    om samtale', undefined],
    ])('%s', async (clauses, quadrant) => {
        const counts = await count(`sagsemne samtale\nregel a\n    for forsikrede\n    ${clauses}\n`);
        const filled = Object.entries(counts.kvadranter).filter(([, { value }]) => value > 0);
        expect(filled.map(([name]) => name)).toEqual(quadrant === undefined ? [] : [quadrant]);
        expect(counts.udenForKvadranterne.value).toBe(quadrant === undefined ? 1 : 0);
    });

    it('leave out sanctions', async () => {
        const counts = await count(`
regel a
    for forsikrede
    skal borgeren deltage i samtale
regel b
    for forsikrede
    skal kassen foretage standsning
    ved brud på a
`);
        expect(counts.kvadranter.kanSkal.value).toBe(1);
        expect(counts.kvadranter.skalKan.value).toBe(0);
        expect(counts.udenForKvadranterne.value).toBe(1);
    });
});
