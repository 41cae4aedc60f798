import { describe, expect, test } from 'vitest';
import { sayExpectation } from '../../language/reports/test/words.js';
import { METTE, RULES, tryOne, tryWithModel } from './rules.js';

const METTE_IS =
    '    givet alder er 27 år, ydelse er kontanthjælp, visitation er jobparat, har erhvervskompetence\n    når første-henvendelse sker 4. maj 2026\n';
const DAGMAR_IS = '    givet alder er 45 år, ydelse er dagpenge\n    når tilmelding sker 31. januar 2026\n';

test('the case of the design holds before and after the reform', async () => {
    const { result, model } = await tryWithModel(METTE);
    expect(result.expectations.map(({ status, checked }) => ({ status, checked }))).toEqual([
        { status: 'passed', checked: ['modalitet', 'aktør', 'handling', 'frist'] },
        { status: 'passed', checked: ['modalitet', 'aktør', 'handling', 'frist'] },
    ]);
    expect(result.status).toBe('passed');
    expect(model.cases).toMatchObject([{ title: 'Mette, 27 år, faglært, på kontanthjælp' }]);
});

describe('what holds, and what does not', () => {
    test.each<[string, string, 'passed' | 'failed' | 'skipped', RegExp?]>([
        // presence and absence
        [METTE_IS, 'skal jobcenteret holde første-samtale', 'passed'],
        [METTE_IS, 'jobcenteret skal holde første-samtale', 'passed'],
        [
            METTE_IS,
            'skal a-kassen holde første-samtale',
            'failed',
            /men ingen regel giver det for denne borger/,
        ],
        [METTE_IS, 'skal a-kassen ikke holde første-samtale', 'passed'],
        [
            METTE_IS,
            'skal jobcenteret ikke holde første-samtale',
            'failed',
            /»Første samtale« \(LAB § 31, stk\. 2\) giver jobcenteret pligt til »første samtale«/,
        ],
        [METTE_IS, 'skal borgeren deltage i første-samtale', 'passed'],
        [METTE_IS, 'kan borgeren deltage i første-samtale', 'failed'],
        [METTE_IS, 'må borgeren ikke tage rejse', 'passed'],
        [METTE_IS, 'må borgeren gerne tage rejse', 'failed', /forbud mod »rejse«/],
        [
            METTE_IS,
            'kan borgeren tage rejse',
            'failed',
            /»Rejser« \(LAB § 50\) giver borgeren forbud mod »rejse«/,
        ],
        [DAGMAR_IS, 'må borgeren gerne tage rejse', 'passed'],
        [
            DAGMAR_IS,
            'må borgeren ikke tage rejse',
            'failed',
            /»Rejser« \(LAB § 50\) gælder ikke på grund af alder/,
        ],
        [DAGMAR_IS, 'kan jobcenteret lave plan', 'passed'],
        [DAGMAR_IS, 'kan jobcenteret ikke lave plan', 'failed'],
        [METTE_IS, 'kan jobcenteret ikke lave plan', 'passed'],
        // by the name of the rule
        [METTE_IS, 'gælder første-samtale', 'passed'],
        [METTE_IS, 'gælder ikke første-samtale', 'failed'],
        [METTE_IS, 'gælder plan ikke', 'passed'],
        [METTE_IS, 'gælder plan', 'failed', /»Plan« \(LAB § 70\) gælder ikke på grund af ydelse/],
        // dates and deadlines
        [
            METTE_IS,
            'skal jobcenteret holde første-samtale senest 12. maj 2026',
            'failed',
            /giver senest 1 uge efter første henvendelse \(her senest 11\. maj 2026\)/,
        ],
        [METTE_IS, 'skal jobcenteret holde første-samtale senest 10. maj 2026', 'failed'],
        [METTE_IS, 'skal jobcenteret holde første-samtale senest 7 dage efter første-henvendelse', 'passed'],
        [METTE_IS, 'skal jobcenteret holde første-samtale inden 1 uge', 'passed'],
        [METTE_IS, 'skal jobcenteret holde første-samtale senest 1 uge efter tilmelding', 'failed'],
        [METTE_IS, 'gælder første-samtale senest 11. maj 2026', 'passed'],
        [METTE_IS, 'gælder antal uden frist', 'passed'],
        [METTE_IS, 'gælder første-samtale uden frist', 'failed'],
        [DAGMAR_IS, 'skal jobcenteret holde første-samtale senest 14. februar 2026', 'passed'],
        [DAGMAR_IS, 'gælder ansvar senest 27. marts 2026', 'passed'],
        [DAGMAR_IS, 'gælder ansvar senest 28. marts 2026', 'failed', /her senest 27\. marts 2026/],
        [DAGMAR_IS, 'gælder ansvar inden udgangen af 8. uge efter tilmelding', 'passed'],
        // numbers
        [METTE_IS, 'skal jobcenteret holde samtale mindst 6 samtaler i de første 6 måneder', 'passed'],
        [
            METTE_IS,
            'skal jobcenteret holde samtale mindst 4 samtaler i de første 6 måneder',
            'failed',
            /mindst 6 samtaler/,
        ],
        [METTE_IS, 'skal jobcenteret holde samtale mindst 6 samtaler i det første halve år', 'passed'],
        [
            METTE_IS,
            'gælder antal mindst 6 samtaler i de første 6 måneder heraf mindst 3 samtaler i de første 3 måneder',
            'passed',
        ],
        [
            METTE_IS,
            'gælder antal mindst 6 samtaler i de første 6 måneder heraf mindst 2 samtaler i de første 3 måneder',
            'failed',
        ],
        [METTE_IS, 'gælder antal mindst 3 samtaler i de første 3 måneder', 'passed'],
        [METTE_IS, 'gælder antal højst 6 samtaler', 'failed'],
        [METTE_IS, 'gælder antal form digitalt eller personligt-fremmøde', 'passed'],
        [METTE_IS, 'gælder antal form digitalt', 'failed'],
        // amounts, shares, lengths
        [METTE_IS, 'gælder nedsættelse sats 3 gange', 'passed'],
        [METTE_IS, 'gælder nedsættelse sats 2 gange sanktionssats', 'failed'],
        [METTE_IS + '    givet hjælp er 4.000 kr.\n', 'gælder sanktionssats beløb 200 kr.', 'passed'],
        [
            METTE_IS + '    givet hjælp er 4.000 kr.\n',
            'skal jobcenteret nedsætte hjælpen beløb 600 kr. om dagen',
            'passed',
        ],
        [
            METTE_IS + '    givet hjælp er 5.000 kr.\n',
            'skal jobcenteret nedsætte hjælpen beløb 600 kr.',
            'failed',
            /1\.200 kr\. pr\. dag/,
        ],
        [METTE_IS, 'skal jobcenteret nedsætte hjælpen beløb 600 kr.', 'skipped', /afhænger af »hjælp«/],
        [DAGMAR_IS, 'gælder plan andel 80 pct.', 'passed'],
        [DAGMAR_IS, 'gælder plan andel 4 ud af 5', 'passed'],
        [DAGMAR_IS, 'gælder plan andel 75 pct.', 'failed'],
        [DAGMAR_IS, 'gælder plan beløb 600 kr.', 'passed'],
        [DAGMAR_IS, 'gælder plan beløb 600 kr. om dagen', 'failed'],
        // groups
        [METTE_IS, 'hører borgeren til jobparate', 'passed'],
        [METTE_IS, 'hører borgeren til kontanthjælp-i-alt', 'passed'],
        [METTE_IS, 'hører borgeren ikke til jobparate', 'failed', /borgeren hører til »Jobparate«/],
        [METTE_IS, 'borgeren hører ikke til dagpengemodtagere', 'passed'],
        // what is left open
        [METTE_IS, 'er frist uoplyst for cv', 'passed'],
        [METTE_IS, 'er frist uoplyst for første-samtale', 'failed'],
        [METTE_IS, 'er det uoplyst, om borgeren skal registrere cv', 'failed', /det er ikke uoplyst/],
        [METTE_IS, 'skal borgeren registrere cv senest 3 uger', 'passed'],
        [
            METTE_IS,
            'skal borgeren registrere cv senest 3 uger efter tilmelding',
            'skipped',
            /»Cv-oplysninger« \(LAB § 23\) lader det stå uoplyst/,
        ],
        [METTE_IS, 'skal borgeren registrere cv senest 1. juni 2026', 'skipped', /lader det stå uoplyst/],
        [
            '    givet ydelse er kontanthjælp, visitation er aktivitetsparat\n',
            'er det uoplyst om borgeren skal registrere cv',
            'passed',
        ],
        [
            '    givet ydelse er kontanthjælp, visitation er aktivitetsparat\n',
            'skal borgeren registrere cv',
            'skipped',
            /det uoplyste vilkår »hvem der får pålæg«/,
        ],
        ['    givet ydelse er kontanthjælp\n', 'er det uoplyst om borgeren skal registrere cv', 'skipped'],
        // partly known
        [
            '    givet alder er mindst 20 år\n',
            'må borgeren ikke tage rejse',
            'skipped',
            /det afhænger af »alder«, som ikke er givet: det holder for en borger med alder 29 år, men ikke for en borger med alder 30 år/,
        ],
        ['    givet alder er mindst 20 år og under 30 år\n', 'må borgeren ikke tage rejse', 'passed'],
        ['    givet alder er mindst 30 år\n', 'må borgeren ikke tage rejse', 'failed'],
        ['    givet ydelse er kontanthjælp\n', 'skal jobcenteret holde første-samtale', 'passed'],
        [
            '    givet ydelse er kontanthjælp eller dagpenge\n',
            'skal jobcenteret holde første-samtale',
            'passed',
        ],
        [
            '    givet ydelse er kontanthjælp\n',
            'skal jobcenteret holde første-samtale senest 11. maj 2026',
            'skipped',
            /datoen for første henvendelse er ikke givet/,
        ],
    ])('%s    så %s: %s', async (known, wanted, status, message) => {
        const result = await tryOne(`${known}    så ${wanted}\n`);
        const said = sayExpectation(result, 'da');
        expect({ status: result.status, said }).toEqual({ status, said });
        if (status === 'passed') expect(said).toBeUndefined();
        else expect(said).toMatch(message ?? /./);
        expect(sayExpectation(result, 'en') === undefined).toBe(status === 'passed');
        expect(result.checked.length).toBeGreaterThan(0);
    });
});

describe('time', () => {
    const since = (from: string, day: string): string =>
        `    givet ydelse er dagpenge, ikke skøn "borgeren begynder i job"\n    når tilmelding sker ${from}\n    på ${day}\n`;
    test.each([
        // six months from 31 August end on the last day of February
        ['31. august 2025', '27. februar 2026', 'failed'],
        ['31. august 2025', '28. februar 2026', 'passed'],
        ['31. august 2023', '28. februar 2024', 'failed'],
        ['31. august 2023', '29. februar 2024', 'passed'],
        ['1. februar 2026', '31. juli 2026', 'failed'],
        ['1. februar 2026', '1. august 2026', 'passed'],
    ])('from %s, %s is six months: %s', async (from, day, status) => {
        expect((await tryOne(`${since(from, day)}    så har borgeren ret til tilbud\n`)).status).toBe(status);
    });

    test('a skøn decides, and is named', async () => {
        const known =
            '    givet ydelse er dagpenge\n    når tilmelding sker 1. januar 2025\n    på 1. januar 2026\n';
        const open = await tryOne(`${known}    så har borgeren ret til tilbud\n`);
        expect(sayExpectation(open, 'da')).toMatch(/afhænger af skønnet »borgeren begynder i job«/);
        const decided = await tryOne(
            `${known}    givet skøn "borgeren begynder i job"\n    så har borgeren ret til tilbud\n`,
        );
        expect(sayExpectation(decided, 'da')).toMatch(
            /»Ret og pligt« \(LAB § 40\) viger for »Fritagelse« \(LAB § 41\)/,
        );
    });

    test('an event after the day that is looked at has no time since', async () => {
        const result = await tryOne(
            '    givet ydelse er dagpenge, ikke skøn "borgeren begynder i job"\n    når tilmelding sker 1. juni 2026\n    på 1. maj 2026\n    så har borgeren ret til tilbud\n',
        );
        expect(result.status).toBe('skipped');
        expect(sayExpectation(result, 'da')).toMatch(/afhænger af »ledighed«/);
    });

    test('responsibility passes on with time', async () => {
        const on = (day: string, actor: string) =>
            tryOne(`${DAGMAR_IS}    på ${day}\n    så skal ${actor} holde samtale\n`);
        // three months from 31 January are up on 30 April
        expect((await on('29. april 2026', 'a-kassen')).status).toBe('passed');
        expect((await on('29. april 2026', 'jobcenteret')).status).toBe('failed');
        expect((await on('30. april 2026', 'a-kassen')).status).toBe('failed');
        expect((await on('30. april 2026', 'jobcenteret')).status).toBe('passed');
        const undated = await tryOne('    givet ydelse er dagpenge\n    så skal a-kassen holde samtale\n');
        expect(sayExpectation(undated, 'da')).toMatch(/datoen for tilmelding er ikke givet/);
    });

    test('no rule holds before the law does', async () => {
        const early = await tryOne(
            '    givet ydelse er kontanthjælp\n    på 31. december 2019\n    så skal jobcenteret holde første-samtale\n',
        );
        expect(sayExpectation(early, 'da')).toMatch(/gælder ikke på grund af dagen/);
    });

    test('the earlier of two deadlines is the one that binds', async () => {
        const two = `${RULES}regel strengere "Strengere" § 99
    for jobparate
    skal jobcenteret holde første-samtale
    senest 3 dage efter første-henvendelse
`;
        const is =
            '    givet ydelse er kontanthjælp, visitation er jobparat\n    når første-henvendelse sker 4. maj 2026\n';
        expect(
            (await tryOne(`${is}    så skal jobcenteret holde første-samtale senest 7. maj 2026\n`, two))
                .status,
        ).toBe('passed');
        expect(
            (await tryOne(`${is}    så skal jobcenteret holde første-samtale senest 11. maj 2026\n`, two))
                .status,
        ).toBe('failed');
        expect(
            (
                await tryOne(
                    `${is}    så skal jobcenteret holde første-samtale senest 1 uge efter første-henvendelse\n`,
                    two,
                )
            ).status,
        ).toBe('failed');
        expect((await tryOne(`${is}    så gælder første-samtale senest 11. maj 2026\n`, two)).status).toBe(
            'passed',
        );
    });
});
