import { expect, test } from 'vitest';
import { countAct, countAfterRepeal } from '../../../language/law/index.js';
import { actOf } from '../../support/law.js';

const act = actOf(`Lov om afprøvning

Kapitel 1

§ 1. Første stykke. Stk. 2. Andet stykke. Stk. 3. Tredje stykke.

§ 2. Eneste stykke.

§ 3. (Ophævet)

Kapitel 2

§ 4. Et stykke med 1) et nummer og 2) et nummer til. Stk. 2. Sidste stykke.
`);

const left = (...provisions: string[]): readonly unknown[] => {
    const { before, after, missing } = countAfterRepeal(act, provisions);
    expect(before).toEqual(countAct(act));
    return [after.paragraffer, after.stykker, missing];
};

test('the act as it is has three paragraphs and six stykker', () => {
    expect(left()).toEqual([3, 6, []]);
});

test.each([
    [['§ 1'], [2, 3]],
    [['§ 1, stk. 2'], [3, 5]],
    [['§ 1, stk. 1-2'], [3, 4]],
    [
        ['§ 1, stk. 1', '§ 1, stk. 2', '§ 1, stk. 3'],
        [2, 3],
    ],
    [
        ['§ 1', '§ 1, stk. 2'],
        [2, 3],
    ],
    [['§ 2'], [2, 5]],
    [['§ 3'], [3, 6]],
    [['§ 4, nr. 1'], [3, 6]],
    [
        ['§ 1', '§ 2', '§ 4'],
        [0, 0],
    ],
])('without %s', (provisions, [paragraphs, stykker]) => {
    expect(left(...provisions)).toEqual([paragraphs, stykker, []]);
});

test('says what the act does not have', () => {
    expect(left('§ 9', '§ 2, stk. 4', '§ 2')).toEqual([2, 5, ['§ 9', '§ 2, stk. 4']]);
});

test('leaves the chapters their own counts', () => {
    const { after } = countAfterRepeal(act, ['§ 4, stk. 2', '§ 4, nr. 1']);
    expect(after.chapters.map(({ stykker, numre }) => [stykker, numre])).toEqual([
        [4, 0],
        [1, 1],
    ]);
});
