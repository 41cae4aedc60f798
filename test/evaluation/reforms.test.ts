import { describe, expect, test } from 'vitest';
import { sayCase, sayExpectation } from '../../language/reports/test/words.js';
import { RULES, tryCase, tryOne } from './rules.js';

const METTE_IS =
    '    givet alder er 27 år, ydelse er kontanthjælp, visitation er jobparat, har erhvervskompetence\n    når første-henvendelse sker 4. maj 2026\n';

describe('reforms', () => {
    test.each([
        // gælder kun nye forløb: the case began before the reform
        [
            'efter fremtidens-indsats skal jobcenteret holde første-samtale senest 11. maj 2025',
            '4. maj 2025',
            'passed',
        ],
        [
            'efter fremtidens-indsats skal jobcenteret holde første-samtale senest 18. maj 2025',
            '4. maj 2025',
            'failed',
        ],
        [
            'efter fremtidens-indsats skal jobcenteret holde første-samtale senest 18. maj 2026',
            '4. maj 2026',
            'passed',
        ],
        [
            'efter fremtidens-indsats skal jobcenteret holde første-samtale senest 11. maj 2026',
            '4. maj 2026',
            'failed',
        ],
        [
            'før fremtidens-indsats skal jobcenteret holde første-samtale senest 11. maj 2026',
            '4. maj 2026',
            'passed',
        ],
        ['efter fremtidens-indsats hører borgeren til kontantmodtagere', '4. maj 2026', 'passed'],
        ['efter fremtidens-indsats hører borgeren til jobparate', '4. maj 2026', 'failed'],
        ['hører borgeren til kontantmodtagere', '4. maj 2026', 'failed'],
        ['efter fremtidens-indsats må borgeren gerne tage rejse', '4. maj 2026', 'passed'],
        ['efter fremtidens-indsats må borgeren ikke tage rejse', '4. maj 2026', 'failed'],
        ['efter fremtidens-indsats med X001 gælder ikke cv-pålæg', '4. maj 2026', 'passed'],
    ])('%s from %s: %s', async (wanted, start, status) => {
        const result = await tryOne(
            `    givet alder er 27 år, ydelse er kontanthjælp, visitation er jobparat\n    når første-henvendelse sker ${start}\n    så ${wanted}\n`,
        );
        expect({ status: result.status, said: sayExpectation(result, 'da') }).toMatchObject({ status });
    });

    test('a rejected recommendation works only where it is named', async () => {
        const is = '    givet ydelse er kontanthjælp, visitation er aktivitetsparat\n    på 1. juni 2026\n';
        const { expectations } = await tryCase(
            `${is}    så efter fremtidens-indsats er det uoplyst, om borgeren skal registrere cv\n    og med X001 skal borgeren ikke registrere cv\n    og efter fremtidens-indsats med X001 skal borgeren ikke registrere cv\n`,
        );
        expect(expectations.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
    });

    test('a day that is stated is the day of the law', async () => {
        const is =
            '    givet alder er 27 år\n    på 31. december 2025\n    så efter fremtidens-indsats må borgeren ikke tage rejse\n';
        expect((await tryOne(is)).status).toBe('passed');
        expect((await tryOne(is.replace('31. december 2025', '1. januar 2026'))).status).toBe('failed');
    });

    test('the message names the recommendation that made it so', async () => {
        const { expectations } = await tryCase(
            `${METTE_IS}    så efter fremtidens-indsats skal jobcenteret holde første-samtale senest 11. maj 2026\n    og efter fremtidens-indsats må borgeren ikke tage rejse\n    og efter fremtidens-indsats hører borgeren til jobparate\n`,
        );
        const [first, second, third] = expectations.map((each) => sayExpectation(each, 'da'));
        expect(first).toBe(
            'Ventet var »efter fremtidens-indsats skal jobcenteret holde første-samtale senest 11. maj 2026«, men »Første samtale« (LAB § 31, stk. 2), ændret ved anbefaling 2.11, giver senest 2 uger efter første henvendelse (her senest 18. maj 2026).',
        );
        expect(second).toContain('»Rejser« (LAB § 50) er ophævet ved anbefaling 1.5');
        expect(third).toContain(
            '»Jobparate« (LAB § 6, nr. 2) er ikke længere en målgruppe ved anbefaling 1.5 og indgår i »Kontantmodtagere«',
        );
    });
});

describe('nobody can be so', () => {
    test.each([
        ['alder er 20 år, alder er 30 år', 'by-itself', 'det, der er givet, modsiger sig selv'],
        [
            'ydelse er dagpenge, alder er 17 år',
            'by-assumption',
            'en forudsætning i regelsættet udelukker det',
        ],
    ])('%s', async (given, impossible, reason) => {
        const result = await tryCase(`    givet ${given}\n    så hører borgeren til jobparate\n`);
        expect(result).toMatchObject({ status: 'failed', impossible, expectations: [] });
        expect(sayCase(result, 'da')).toBe(`Ingen borger kan være sådan: ${reason}.`);
        expect(sayCase(result, 'en')).toMatch(/^No citizen can be so/);
    });

    test('a time that does not fit the dates', async () => {
        const result = await tryCase(
            '    givet ledighed er mindst 6 måneder\n    når tilmelding sker 1. maj 2026\n    på 1. juni 2026\n    så hører borgeren til jobparate\n',
        );
        expect(result.impossible).toBe('by-itself');
    });
});

test('nobody is any more what a reform has done away with', async () => {
    const rules = RULES.replace(
        '    ophæv rejse\n',
        '    ophæv rejse\n    indsæt ingen-dagpenge\nforudsætning ingen-dagpenge "Dagpenge findes ikke mere"\n    ydelse er ikke dagpenge\n',
    );
    const { expectations } = await tryCase(
        '    givet ydelse er dagpenge\n    på 1. juni 2026\n    så gælder plan\n    og efter fremtidens-indsats gælder plan\n    og efter fremtidens-indsats gælder ikke plan\n',
        rules,
    );
    expect(expectations.map(({ status, impossible }) => [status, impossible])).toEqual([
        ['passed', undefined],
        ['failed', true],
        ['failed', true],
    ]);
    expect(sayExpectation(expectations[1]!, 'da')).toMatch(/ingen borger kan være sådan i den ret/);
});
