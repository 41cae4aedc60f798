import { describe, expect, it, test } from 'vitest';
import { dayNumber } from '../../../language/calendar/index.js';
import { rulesOnDay } from '../../../language/analyses/on-day.js';
import { checkText, rulesFrom } from '../../support/rules.js';

const WORDS = `
regelsæt r "R"
    lov L "LBK nr. 1 af 1. januar 2024"
    gælder fra 1. januar 2024 til og med 31. december 2030
oplysning alder "Alder" er et helt tal i år fra 0 til 120
målgruppe borgere "Borgere" L § 1
    når alder er mindst 0 år
aktør borgeren "Borgeren" er borger
handling rejse "Rejse", blive "Blive"
handling rejse udelukker blive
`;
const STAY = 'regel bliv L § 2\n    for borgere\n    skal borgeren udføre blive\n';
const LEAVE = 'regel rejs L § 3\n    for borgere\n    skal borgeren udføre rejse\n';

const validityOf = async (clause: string): Promise<unknown> => {
    const { norms } = await rulesFrom(`${WORDS}${LEAVE}    ${clause}\n`);
    return norms.map(({ validity, undated }) => ({ ...validity, ...(undated && { undated }) }));
};
const day = (year: number, month: number, date: number): number => dayNumber(year, month, date)!;

describe('when a rule is in force', () => {
    const from = day(2024, 1, 1);
    const until = day(2031, 1, 1);
    it.each([
        ['kilde "x"', { from, until }],
        ['gælder til og med 31. december 2025', { from, until: day(2026, 1, 1) }],
        ['gælder fra 1. juli 2025', { from: day(2025, 7, 1), until }],
        ['gælder fra 1. juli 2032', { from: day(2032, 7, 1) }],
        ['gælder til og med 31. december 2020', { until: day(2021, 1, 1) }],
        ['planlagt', { until, undated: true }],
        ['planlagt\n    gælder fra 1. juli 2025', { from: day(2025, 7, 1), until }],
    ])('%s', async (clause, expected) => {
        expect(await validityOf(clause)).toEqual([expected]);
    });
});

describe('a rule that is planned', () => {
    const conflicts = async (clauses: string): Promise<readonly string[]> => {
        const { findings } = await checkText(`${WORDS}${STAY}${LEAVE}${clauses}`);
        // The whole rule set ends, with nothing after it.
        return findings.map(({ code }) => code).filter((code) => code !== 'RR603');
    };

    test('contradicts nothing, and is not called dead, before it has a day', async () => {
        expect(await conflicts('')).toEqual(['RR102']);
        expect(await conflicts('    planlagt\n')).toEqual([]);
    });

    test('takes part from its day', async () => {
        expect(await conflicts('    planlagt\n    gælder fra 1. juli 2025\n')).toEqual(['RR102']);
    });

    test('is among the rules of a day from its day on', async () => {
        const norms = async (clause: string, at: number): Promise<readonly string[]> =>
            rulesOnDay(await rulesFrom(`${WORDS}${LEAVE}    ${clause}\n`), at).norms.map(({ id }) => id);
        const dated = 'planlagt\n    gælder fra 1. juli 2025';
        expect(await norms('planlagt', day(2026, 1, 1))).toEqual([]);
        expect(await norms(dated, day(2025, 6, 30))).toEqual([]);
        expect(await norms(dated, day(2025, 7, 1))).toEqual(['rejs']);
    });
});
