import { describe, expect, test } from 'vitest';
import { checkText, rulesFrom } from '../support/rules.js';
import { RULES } from './rules.js';

/** What is wrong with a prøve is said where it stands, and `check` says it too. */
describe('a prøve that cannot be read', () => {
    test.each<[string, string, RegExp]>([
        [
            'no expectation',
            '    givet alder er 27 år',
            /siger ikke, hvad der skal gælde; skriv det efter »så«/,
        ],
        ['an unknown fact', '    givet aldr er 27 år\n    så gælder cv', /aldr/],
        ['an unknown group', '    så hører borgeren til jobparat', /jobparat/],
        ['an unknown rule', '    så gælder første-samtal', /første-samtal/],
        ['an unknown act', '    så skal jobcenteret holde samtal', /samtal/],
        ['an unknown event', '    når tilmeldt sker 1. maj 2026\n    så gælder cv', /tilmeldt/],
        ['an unknown reform', '    så efter reformen-2030 gælder cv', /reformen-2030/],
        ['an unknown recommendation', '    så med 9.9 gælder cv', /9\.9/],
        [
            'an impossible date',
            '    når tilmelding sker 31. februar 2026\n    så gælder cv',
            /31\. februar 2026.*findes ikke/,
        ],
        ['an impossible day', '    på 30. februar 2026\n    så gælder cv', /30\. februar 2026.*findes ikke/],
        ['an impossible deadline', '    så gælder cv senest 31. april 2026', /31\. april 2026.*findes ikke/],
        [
            'two days',
            '    på 1. maj 2026\n    bedømt den 2. maj 2026\n    så gælder cv',
            /kun bedømmes på én dag/,
        ],
        [
            'two dates of one event',
            '    når tilmelding sker 1. maj 2026 og tilmelding sker 2. maj 2026\n    så gælder cv',
            /»tilmelding« har to datoer/,
        ],
        ['a value of nothing', '    så senest 1. maj 2026', /Her mangler, hvad der skal gælde/],
        ['taking part in nothing', '    så skal borgeren deltage', /hvad der deltages i/],
        ['open without a rule', '    så er frist uoplyst', /skriv »for« og reglens navn/],
        ['a part that no rule has', '    så er tid uoplyst for cv', /»tid« er ikke en del af en regel/],
        [
            'a group for an authority',
            '    så hører jobcenteret til jobparate',
            /Kun borgeren kan høre til en gruppe/,
        ],
        [
            'a value of a group',
            '    så hører borgeren til jobparate senest 1. maj 2026',
            /En værdi hører til en pligt eller en regel/,
        ],
        [
            'a skøn that no rule has',
            '    givet skøn "borgeren begynder i jobb"\n    så gælder cv',
            /Ingen regel hviler på »borgeren begynder i jobb«\. Mente du »borgeren begynder i job«\?/,
        ],
        ['a value out of kind', '    givet alder er dagpenge\n    så gælder cv', /dagpenge/],
        ['no title', '    så gælder cv'.replace('    ', ''), /./],
    ])('%s', async (name, clauses, message) => {
        const text = `${RULES}\nprøve${name === 'no title' ? '' : ' "P"'}\n${clauses}\n`;
        const { findings } = await checkText(text);
        const here = text.slice(0, text.indexOf('\nprøve')).split('\n').length;
        const own = findings.filter(
            ({ primary, severity }) => severity === 'error' && primary.place.start.line >= here - 1,
        );
        expect(own.length).toBeGreaterThan(0);
        expect(own.map((each) => each.message).join('\n')).toMatch(message);
        const english = await checkText(text, undefined, 'en');
        expect(english.findings.filter(({ severity }) => severity === 'error').length).toBe(
            findings.filter(({ severity }) => severity === 'error').length,
        );
    });

    test('two of one title', async () => {
        const one = 'prøve "P"\n    så gælder cv\n';
        const { problems } = await rulesFrom(RULES + one + one);
        expect(problems).toMatchObject([{ kind: 'duplicate-name', what: 'prøve', name: 'P' }]);
    });
});

test('words of the language of prøver are still names', async () => {
    const text = `regelsæt prøve "Prøve"
hændelse givet, sker, bedømt, forløbet, begynder
aktør a, borgeren
handling gerne "Gerne", kraft
målgruppe prøve-gruppe
    når ledighed er mindst 1 uge
oplysning ledighed er tid siden sker
regel forløbet
    for alle
    skal a holde gerne
    senest 2 uger efter givet
prøve "Navne"
    når givet sker 1. maj 2026 og forløbet sker 2. maj 2026 og forløbet begynder 3. maj 2026
    og sker sker 1. maj 2026
    så skal a holde gerne senest 15. maj 2026
    og gælder forløbet
`;
    expect((await rulesFrom(text)).problems).toEqual([]);
});

test('a prøve changes nothing in the figures and findings of its rule set', async () => {
    const without = await checkText(RULES);
    const given = await checkText(
        `${RULES}\nprøve "P"\n    givet alder er 27 år, ledighed er mindst 3 måneder\n    så gælder cv\n`,
    );
    expect(given.findings.map(({ code }) => code)).toEqual(without.findings.map(({ code }) => code));
});
