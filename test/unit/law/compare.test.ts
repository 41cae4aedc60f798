import { describe, expect, it } from 'vitest';
import { countAct, diffActs, matchActs, type Act, type ActDiff } from '../../../language/law/index.js';
import type { ActOfLaw } from '../../../language/model/vocabulary.js';
import { actIn, actOf, LAW_FIXTURES } from '../../support/law.js';

describe('a count', () => {
    it('is of provisions in force, the repealed apart', () => {
        for (const file of ['cykelparkering.txt', 'cykelparkering.json', 'cykelparkering.xml']) {
            const { chapters, ...all } = countAct(actIn(LAW_FIXTURES, file).act);
            expect(all).toMatchObject({
                kapitler: 2,
                paragraffer: 5,
                stykker: 9,
                numre: 9,
                ophaevede: { paragraffer: 2, stykker: 1 },
                udeladte: { paragraffer: 0, stykker: 0 },
                overgang: { paragraffer: 1, stykker: 2 },
            });
            expect(chapters.map(({ chapter, title, stykker }) => [chapter, title, stykker])).toEqual([
                ['1', 'Formål og grupper', 6],
                ['2 a', 'Straf', 3],
            ]);
            expect(chapters.reduce((sum, { ord }) => sum + ord, 0)).toBe(all.ord);
        }
    });

    it('has words, not labels and figures', () => {
        expect(countAct(actOf('§ 1. Den har 2 hjul: 1) et for og a) et bag.')).ord).toBe(8);
    });
});

describe('a comparison', () => {
    const before =
        '§ 1. Fristen er 2 uger. Stk. 2. To. Stk. 3. Tre.\n§ 2. Der er: 1) Et. 2) To.\n§ 3. Gammel.\n§ 4. Flyttes.';
    const after =
        '§ 1. Fristen er 3 uger. Stk. 2. (Ophævet) Stk. 3. Tre.\n§ 2. Der er: 1) Et. 2) Toer. 3) Tre.\n§ 4 a. Flyttes.\n§ 5. Ny.';
    const said = (diff: ActDiff): unknown => ({
        added: diff.added.map(({ address }) => address),
        removed: diff.removed.map(({ address }) => address),
        repealed: diff.repealed.map((each) => each.after.address),
        revived: diff.revived.map((each) => each.after.address),
        changed: diff.changed.map((each) => each.after.address),
        moved: diff.moved.map((each) => `${each.before.address} til ${each.after.address}`),
    });

    it('names what came, went, changed and moved', () => {
        expect(said(diffActs(actOf(before), actOf(after)))).toEqual({
            added: ['§ 2, stk. 1, nr. 3', '§ 5'],
            removed: ['§ 3'],
            repealed: ['§ 1, stk. 2'],
            revived: [],
            changed: ['§ 1, stk. 1', '§ 2, stk. 1, nr. 2'],
            moved: ['§ 4 til § 4 a'],
        });
        expect(said(diffActs(actOf(after), actOf(before)))).toMatchObject({
            revived: ['§ 1, stk. 2'],
            added: ['§ 3'],
        });
    });

    it('finds nothing between two formats of one act', () => {
        const [a, b] = ['cykelparkering.txt', 'cykelparkering.xml'].map(
            (file) => actIn(LAW_FIXTURES, file).act,
        );
        expect(Object.values(diffActs(a!, b!)).flat()).toEqual([]);
    });
});

describe('matching', () => {
    const act = (title: string, eli?: string, uri = 'x'): Act => ({
        ...actOf('§ 1. Et.', `file:///lov/${uri}`),
        title,
        ...(eli && { eli }),
    });
    const place = { file: 'x', start: 0, end: 0, line: 1, column: 1 } as unknown as ActOfLaw['place'];
    const declare = (title: string, eli?: string): Map<string, ActOfLaw> =>
        new Map([['X', { id: 'X', title, place, ...(eli && { eli }) }]]);
    const eli = (number: string): string => `https://www.retsinformation.dk/eli/lta/${number}`;
    const first = act('Bekendtgørelse af lov om sygedagpenge', eli('2024/994'), 'a.json');
    const second = act('Bekendtgørelse af lov om barnets bedste', eli('2024/280'), 'b.json');

    it('goes by ELI, else by number, else by title', () => {
        const matched = (declared: Map<string, ActOfLaw>): Act | undefined =>
            matchActs([first, second], declared).texts.get('X');
        expect(matched(declare('Hvad som helst', 'http://retsinformation.dk/eli/lta/2024/994/dan/xml'))).toBe(
            first,
        );
        expect(matched(declare('Lov om sygedagpenge, LBK nr. 280 af 1. marts 2024'))).toBe(second);
        expect(matched(declare('LBK 994/2024'))).toBe(first);
        expect(matched(declare('Lov om sygedagpenge'))).toBe(first);
        expect(matched(declare('Sygedagpengeloven'))).toBe(first);
        // Another consolidation of the same act has another wording.
        expect(matched(declare('Lov om sygedagpenge, LBK nr. 1 af 1. januar 2025'))).toBeUndefined();
        expect(matched(declare('Lov om fiskeri'))).toBeUndefined();
    });

    it('does not guess', () => {
        const again = act('Lov om sygedagpenge', undefined, 'c%20d.txt');
        const { texts, problems } = matchActs([first, second, again], declare('Lov om sygedagpenge'));
        expect(texts.size).toBe(0);
        expect(problems[0]?.message.da).toContain('a.json og c d.txt');
    });
});
