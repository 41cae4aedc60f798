import { describe, expect, it } from 'vitest';
import { componentValues, effectKey } from '../../../language/analyses/counting/index.js';
import { COMPONENTS, type Component, type Norm, type RuleSetModel } from '../../../language/model/index.js';
import { rulesFrom } from '../../support/rules.js';

const VOCABULARY = `
oplysning hjælp "Hjælp" er et beløb fra 0 kr. til 50.000 kr.
hændelse tilmelding "Tilmelding"
hændelse henvendelse "Første henvendelse"
aktør kassen, centeret, borgeren
handling samtale, tilbud
`;

async function norms(...rules: readonly string[]): Promise<readonly Norm[]> {
    const model = await modelOf(rules);
    expect(model.norms).toHaveLength(rules.length);
    return model.norms;
}

async function modelOf(rules: readonly string[]): Promise<RuleSetModel> {
    const text = rules.map(
        (clauses, i) =>
            `regel r${i} "Titel ${i}"\n    om samtalen\n    ${clauses.replaceAll('; ', '\n    ')}\n`,
    );
    const model = await rulesFrom(`${VOCABULARY}sagsemne samtalen\n${text.join('')}`);
    expect(model.problems).toEqual([]);
    return model;
}

function differing(a: Norm, b: Norm): Component[] {
    const [mine, theirs] = [componentValues(a), componentValues(b)];
    return COMPONENTS.filter((component) => mine.get(component)?.key !== theirs.get(component)?.key);
}

const DUTY = 'skal centeret holde samtale';

describe('one effect', () => {
    it.each([
        ['senest 2 uger efter tilmelding', 'senest 14 dage efter tilmelding'],
        ['senest 2 uger efter tilmelding', 'senest to uger efter tilmelding'],
        ['senest 2 uger efter tilmelding', 'inden for 2 uger efter tilmelding'],
        ['senest 12 måneder efter tilmelding', 'senest 1 år efter tilmelding'],
        ['senest et halvt år efter tilmelding', 'senest 6 måneder efter tilmelding'],
        ['inden udgangen af 8. uge efter tilmelding', 'senest 55 dage efter tilmelding'],
        [
            'senest 2 uger efter tilmelding eller henvendelse',
            'senest 2 uger efter henvendelse eller tilmelding',
        ],
        ['senest 2 uger efter tilmelding; form fysisk', 'form fysisk; senest 2 uger efter tilmelding'],
        ['form fysisk eller digital', 'form digital eller fysisk'],
        ['mindst 6 samtaler i de første 6 måneder', 'mindst seks samtaler i det første halve år'],
        [
            'mindst 6 timer inden for 2 uger eller mindst 9 timer inden for 3 uger',
            'mindst 9 timer inden for 3 uger eller mindst 6 timer inden for 14 dage',
        ],
        ['hver 12. måned', 'hver 1. år'],
        ['1 ud af 4', 'andel 25 pct.'],
    ])('%s = %s', async (first, second) => {
        const [a, b] = await norms(`${DUTY}; ${first}`, `${DUTY}; ${second}`);
        expect(differing(a!, b!)).toEqual([]);
        expect(effectKey(a!)).toBe(effectKey(b!));
    });
});

describe('two effects', () => {
    it.each<[string, string, Component[]]>([
        [`${DUTY}; senest 13 uger`, `${DUTY}; senest 3 måneder`, ['frist']],
        [`${DUTY}; senest 2 uger`, `${DUTY}; tidligst 2 uger`, ['frist']],
        [`${DUTY}; inden udgangen af 3. måned`, `${DUTY}; senest 3 måneder`, ['frist']],
        [`${DUTY}; senest 2 uger efter tilmelding`, `${DUTY}; senest 2 uger før tilmelding`, ['frist']],
        [`${DUTY}; senest 2 uger efter tilmelding`, `${DUTY}; senest 2 uger efter henvendelse`, ['hændelse']],
        [`${DUTY}; senest 2 uger efter tilmelding`, `${DUTY}; senest 2 uger`, ['hændelse']],
        [
            `${DUTY}; i de første 3 måneder efter tilmelding`,
            `${DUTY}; i de første 3 måneder efter henvendelse`,
            ['hændelse'],
        ],
        [`${DUTY}; i de første 3 måneder`, `${DUTY}; efter de første 3 måneder`, ['periode']],
        [`${DUTY}; mindst 6 samtaler`, `${DUTY}; mindst 4 samtaler`, ['antal']],
        [`${DUTY}; mindst 6 samtaler`, `${DUTY}; mindst 6 samtaler heraf 3 hos kassen`, ['antal']],
        [`${DUTY}; hver 4. måned`, `${DUTY}; højst 4 måneder mellem hver`, ['hyppighed']],
        [`${DUTY}; varighed 4 uger`, `${DUTY}; varighed højst 4 uger`, ['varighed']],
        [`${DUTY}; beløb 500 kr.`, `${DUTY}; beløb 500 kr. i 2024-niveau`, ['beløb']],
        [`${DUTY}; beløb 500 kr.`, `${DUTY}; beløb 500 kr. om ugen`, ['beløb']],
        [`${DUTY}; op til 1 ud af 4`, `${DUTY}; op til 1 ud af 3`, ['andel']],
        [`${DUTY}; form fysisk`, `${DUTY}; form digital`, ['form']],
        [`${DUTY}; ansvar kassen i de første 3 måneder derefter centeret`, DUTY, ['ansvar']],
        [DUTY, 'skal kassen holde samtale', ['aktør']],
        [DUTY, 'kan centeret holde samtale', ['modalitet']],
        [DUTY, 'skal centeret give tilbud', ['handling']],
        [`${DUTY}; borgeren skal deltage`, `${DUTY}; borgeren kan deltage`, ['modpart']],
        [`${DUTY}; borgeren skal deltage`, DUTY, ['modpart']],
        ['definition "a b"', 'definition "a c"', ['handling']],
    ])('%s ≠ %s', async (first, second, components) => {
        const [a, b] = await norms(first, second);
        expect(differing(a!, b!)).toEqual(components);
        expect(effectKey(a!)).not.toBe(effectKey(b!));
    });

    it('which event belongs to which of two deadlines', async () => {
        const [a, b] = await norms(
            `${DUTY}; tidligst 1 uge efter tilmelding; senest 2 uger efter henvendelse`,
            `${DUTY}; tidligst 1 uge efter henvendelse; senest 2 uger efter tilmelding`,
        );
        expect(differing(a!, b!)).toEqual(['hændelse']);
    });
});

describe('an open value', () => {
    it('has a key of its own, marked open', async () => {
        const [a, b] = await norms(
            `${DUTY}; senest uoplyst efter tilmelding`,
            'skal uoplyst holde samtale; senest 2 uger efter uoplyst',
        );
        expect(componentValues(a!).get('frist')?.open).toBe(true);
        expect(componentValues(a!).get('hændelse')?.open).toBe(false);
        expect(componentValues(b!).get('frist')?.open).toBe(false);
        expect(componentValues(b!).get('hændelse')?.open).toBe(true);
        expect(componentValues(b!).get('aktør')?.open).toBe(true);
    });
});

describe('a component in words', () => {
    it.each<[string, Component, string, string]>([
        ['senest 2 uger efter tilmelding', 'frist', 'senest 2 uger', 'no later than 2 weeks'],
        [
            'senest 2 uger efter henvendelse',
            'hændelse',
            'efter første henvendelse',
            'after første henvendelse',
        ],
        [
            'inden udgangen af 8. uge efter tilmelding',
            'frist',
            'inden udgangen af 8. uge',
            'before the end of week 8',
        ],
        [
            'hurtigst muligt og senest 3 uger efter tilmelding',
            'frist',
            'hurtigst muligt og senest 3 uger',
            'as soon as possible and no later than 3 weeks',
        ],
        ['ved tilmelding', 'frist', 'ved tilmelding', 'at tilmelding'],
        ['i det første halve år', 'periode', 'i det første halve år', 'in the first half year'],
        ['hver måned', 'hyppighed', 'hver måned', 'every month'],
        ['hver 4. uge', 'hyppighed', 'hver 4. uge', 'every 4 weeks'],
        [
            'højst 4 måneder mellem hver',
            'hyppighed',
            'højst 4 måneder mellem hver',
            'at most 4 months between each',
        ],
        [
            'mindst 6 samtaler i de første 6 måneder heraf mindst 3 samtaler hos kassen',
            'antal',
            'mindst 6 samtaler i de første 6 måneder, heraf mindst 3 samtaler hos kassen',
            'at least 6 samtaler in the first 6 months, of which at least 3 samtaler with kassen',
        ],
        [
            'beløb højst 14.557 kr. om måneden',
            'beløb',
            'højst 14.557 kr. pr. måned',
            'at most DKK 14,557 per måned',
        ],
        ['op til 1 ud af 4', 'andel', 'højst 1 ud af 4', 'at most 1 out of 4'],
    ])('%s', async (clause, component, danish, english) => {
        const model = await modelOf([`${DUTY}; ${clause}`]);
        const value = componentValues(model.norms[0]!).get(component);
        expect(value?.text('da', model.vocabulary)).toBe(danish);
        expect(value?.text('en', model.vocabulary)).toBe(english);
    });
});
