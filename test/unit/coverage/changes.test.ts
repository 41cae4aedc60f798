import { expect, test } from 'vitest';
import { lawChanges } from '../../../language/analyses/coverage/index.js';
import { rulesFrom } from '../../support/rules.js';
import { actOf } from './acts.js';

const BEFORE = actOf([
    ['1', '1', 'Kommunen skal holde en samtale senest 2 uger efter tilmelding og 3 uger efter opsigelse.'],
    ['1', '2', 'Planen har: 1) Mål. 2) Frist på 14 dage. Stk. 2. Den er digital.'],
    ['2', '3', 'Tilbud gives. Stk. 2. Tilskuddet er 100 kr.'],
    ['2', '4', 'Klage kan ske.'],
]);
const AFTER = actOf(
    [
        [
            '1',
            '1',
            'Kommunen skal holde en samtale senest 1 måned efter tilmelding og 3 uger efter opsigelse.',
        ],
        ['1', '2', 'Planen har: 1) Mål. 2) Frist på 21 dage. Stk. 2. Den er digital.'],
        ['1', '2a', 'Alle høres.'],
        ['2', '3', 'Tilbud gives. Stk. 2. Tilskuddet er 120 kr., dog højst 80 pct.'],
        ['2', '4', '(Ophævet)'],
    ],
    'https://www.retsinformation.dk/eli/lta/2025/9',
);

const RULES = `regelsæt lovA "Samtaler"
    lov L "Lov om samtaler" eli "https://www.retsinformation.dk/eli/lta/2024/1"
aktør kommunen, borgeren er borger
handling samtale "Samtale"
regel samtale-om-job "Samtale om job" L § 1
    skal kommunen holde samtale
regel plan "Plan" L § 2
    skal kommunen holde samtale
regel mål "Mål" L § 2, nr. 1
    skal kommunen holde samtale
regel klage "Klage" L § 4, stk. 1
    kan borgeren holde samtale
`;

test('what has changed, in the order of the act, with its figures and the rules that cite it', async () => {
    const { changes, ruleSets } = lawChanges(BEFORE, AFTER, [await rulesFrom(RULES)]);
    expect(ruleSets).toEqual(['lovA']);
    expect(
        changes.map(({ kind, before, after, figures, rules }) => [
            kind,
            (after ?? before)?.address,
            figures.map((each) => `${each.before ?? '–'} → ${each.after ?? '–'}`),
            rules.map((each) => each.rule),
        ]),
    ).toEqual([
        ['changed', '§ 1, stk. 1', ['2 uger → 1 måned'], ['samtale-om-job']],
        ['changed', '§ 2, stk. 1, nr. 2', ['14 dage → 21 dage'], ['plan']],
        ['added', '§ 2 a', [], []],
        ['changed', '§ 3, stk. 2', ['100 kr. → 120 kr.', '– → 80 pct.'], []],
        ['repealed', '§ 4', [], ['klage']],
    ]);
    expect(changes.map(({ after, before }) => (after ?? before)?.chapter)).toEqual(['1', '1', '1', '2', '2']);
});

test('the same act has no changes, and the reverse undoes them', async () => {
    expect(lawChanges(BEFORE, BEFORE, []).changes).toEqual([]);
    const kinds = lawChanges(AFTER, BEFORE, []).changes.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed', 'changed', 'changed', 'removed', 'revived']);
});

test('rules that rest on the newer version are found too; those on neither are not asked', async () => {
    const later = await rulesFrom(RULES.replace('2024/1', '2025/9'));
    expect(lawChanges(BEFORE, AFTER, [later]).changes[0]?.rules).toMatchObject([{ rule: 'samtale-om-job' }]);
    const other = await rulesFrom(RULES.replace('2024/1', '2020/7'));
    expect(lawChanges(BEFORE, AFTER, [other])).toMatchObject({ ruleSets: [] });
});
