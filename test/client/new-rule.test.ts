import { describe, expect, test } from 'vitest';
import {
    isName,
    isVerb,
    nameFrom,
    ruleText,
    type Modality,
    type NewRule,
} from '../../client/new-rule/rule-text.js';
import { keywords } from '../../scripts/editor-language.mjs';
import { rulesFrom } from '../support/rules.js';

const words = new Set(keywords());
const plain: NewRule = {
    title: 'Samtale om "uddannelse"',
    name: 'samtale-om-uddannelse',
    groups: ['unge', 'sygemeldte'],
    modality: 'skal',
    actor: { name: 'jobcenteret' },
    verb: 'holde',
    act: { name: 'samtale' },
    deadline: { amount: 2, unit: 'uge', event: { name: 'tilmelding' } },
};

describe('a new rule', () => {
    test('reads as a drafter would write it', () => {
        expect(ruleText(plain)).toBe(`regel samtale-om-uddannelse "Samtale om ’uddannelse’"
    for unge, sygemeldte
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
`);
    });

    test('brings what is new along', () => {
        const text = ruleText({
            ...plain,
            groups: [],
            actor: { name: 'kommunen', newTitle: 'Kommunen' },
            act: { name: 'besøg', newTitle: 'Besøg' },
            deadline: { amount: 1, unit: 'måned', event: { name: 'fødsel', newTitle: 'Fødsel' } },
        });
        expect(text).toBe(`aktør kommunen "Kommunen"
handling besøg "Besøg"
hændelse fødsel "Fødsel"
regel samtale-om-uddannelse "Samtale om ’uddannelse’"
    for alle
    skal kommunen holde besøg
    senest 1 måned efter fødsel
`);
    });

    test.each<Modality>(['skal', 'kan', 'må ikke', 'har ret til'])('can be read: %s', async (modality) => {
        for (const verb of ['', 'holde', 'deltage i']) {
            const model = await rulesFrom(
                ruleText({
                    title: 'Ret',
                    name: 'en-regel',
                    groups: [],
                    modality,
                    actor: { name: 'kommunen', newTitle: 'Kommunen' },
                    verb,
                    act: { name: 'besøg', newTitle: 'Besøg' },
                    deadline: { amount: 10, unit: 'dag', event: { name: 'fødsel', newTitle: 'Fødsel' } },
                }),
            );
            expect(model.problems).toEqual([]);
            expect(model.norms.length).toBeGreaterThan(0);
        }
    });
});

describe('a name', () => {
    test.each([
        ['Første samtale i a-kassen', 'første-samtale-i-a-kassen'],
        ['§ 6, nr. 2: Unge', 'nr-2-unge'],
        ['  Årlig opfølgning!  ', 'årlig-opfølgning'],
        ['Regel', 'regel-1'],
        ['2024', ''],
    ])('made of »%s« is »%s«', (title, name) => {
        expect(nameFrom(title, words)).toBe(name);
        if (name) expect(isName(name, words)).toBe(true);
    });

    test.each(['regel', 'skal', 'to ord', '-a', 'a-', '1a', ''])('cannot be »%s«', (name) => {
        expect(isName(name, words)).toBe(false);
    });

    test('may have a word of the language in it', () => {
        expect(isName('form-krav', words)).toBe(true);
    });
});

test.each([
    ['', true],
    ['holde', true],
    ['deltage i', true],
    ['holde en samtale', false],
    ['Holde', false],
])('»%s« as a verb: %s', (verb, right) => {
    expect(isVerb(verb)).toBe(right);
});
