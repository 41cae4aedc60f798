import { describe, expect, test } from 'vitest';
import { rulesFrom } from '../../support/rules.js';

const VOCABULARY = `regelsæt prøve "Prøve"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
hændelse tilmelding
aktør jobcenteret, borgeren
handling samtale
målgruppe voksne "Voksne" når alder er mindst 18 år
`;

async function messages(text: string): Promise<string[]> {
    const model = await rulesFrom(VOCABULARY + text);
    return model.problems.flatMap((problem) => (problem.kind === 'syntax' ? [problem.message.da] : []));
}

/** What is wrong, in the drafter's words: no name of a token, no list of grammar rules. */
describe('a syntax error says what was expected', () => {
    test.each([
        [
            'a deadline without a unit',
            'regel a\n    for voksne\n    skal jobcenteret holde samtale\n    senest 2 efter tilmelding\n',
            /Efter »2« ventes en tidsenhed \(dage, uger, måneder, år\), men her står »efter«\./,
        ],
        ['a missing name', 'regel "Uden navn"\n    for voksne\n', /Efter »regel« ventes et navn/],
        [
            'a condition cut off',
            'regel a\n    for voksne\n    hvis alder er\n    skal jobcenteret holde samtale\n',
            /ventes en værdi eller en grænse/,
        ],
        ['half a duty', 'regel a\n    for voksne\n    skal jobcenteret\n', /ventes en erklæret handling/],
        [
            'a word of the language as a name',
            'regel fritaget\n    for voksne\n',
            /Efter »regel« ventes et navn, men her står »fritaget«, som sproget selv bruger/,
        ],
        ['nonsense in a rule', 'regel a\n    for voksne\n    1234\n', /ventes|passer ikke/],
        ['a fact without its kind', 'oplysning noget er\n', /ventes oplysningens art/],
    ])('%s', async (_name, text, expected) => {
        const found = await messages(text);
        expect(found[0]).toMatch(expected);
        for (const message of found)
            expect(message).not.toMatch(/\b[A-Z]{2,}\b|:KW|token|undefined|\[object/);
    });

    test('an unclosed quotation mark does not swallow the next line', async () => {
        const model = await rulesFrom(
            `${VOCABULARY}regel a "Uden slut\n    for voksne\n    skal jobcenteret holde samtale\n`,
        );
        expect(model.norms[0]).toMatchObject({ rule: 'a', groups: ['voksne'], bearer: 'jobcenteret' });
        expect(model.problems[0]).toMatchObject({
            kind: 'syntax',
            message: { da: expect.stringContaining('anførselstegn') },
        });
    });

    test('one message a line', async () => {
        const found = await messages(
            'regel a\n    for voksne voksne voksne hvis og\n    skal jobcenteret holde samtale\n',
        );
        expect(found.length).toBe(1);
    });
});

test('a merge that nobody has finished is told once, and as what it is', async () => {
    const rule = (name: string): string =>
        `regel ${name}\n    for voksne\n    skal jobcenteret holde samtale\n`;
    const merge = `<<<<<<< HEAD\n${rule('a')}||||||| fælles\n=======\n${rule('b')}>>>>>>> ny\n`;
    expect(await messages(merge)).toEqual([
        'Her er to versioner, der ikke er flettet sammen (<<<<<<<); vælg den rigtige, og prøv igen.',
    ]);
    const line = '=======\n';
    expect((await messages(rule('a') + line)).join()).not.toContain('flettet');
});
