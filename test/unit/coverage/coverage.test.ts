import { expect, test } from 'vitest';
import { coverageOf } from '../../../language/analyses/coverage/index.js';
import { rulesFrom } from '../../support/rules.js';
import { actOf } from './acts.js';

const ACT = actOf([
    ['1', '1', 'Formålet er job.'],
    ['1', '2', 'Målgrupperne er: 1) Unge. 2) Voksne. 3) Ældre.'],
    [
        '2',
        '3',
        'Kommunen skal holde en samtale med personer omfattet af § 2, nr. 1 og 2. Den skal holdes inden 2 uger. ' +
            'Stk. 2. Personer omfattet af § 2, nr. 1, har ret til en bisidder. Stk. 3. Kommunen noterer resultatet.',
    ],
    [
        '2',
        '4',
        'Planen skal være færdig senest: 1) 2 uger efter samtalen for personer omfattet af § 2, nr. 1. ' +
            '2) 4 uger efter samtalen for personer omfattet af § 2, nr. 2. Fristen kan ikke forlænges.',
    ],
    ['2', '5', '(Ophævet)'],
    [
        '3',
        '6',
        'Beskæftigelsesministeren fastsætter nærmere regler om: 1) Frister, der skal overholdes. 2) Form.',
    ],
    [
        '3',
        '7',
        'Personer efter § 2, nr. 2, i lov om noget andet skal vente. Stk. 2. Alle omfattet af § 2 skal høres.',
    ],
    ['4', '8', '(Ophævet)'],
]);

const WORDS = `regelsæt lovA "Samtaler"
    lov L "Lov om samtaler" eli "https://www.retsinformation.dk/eli/lta/2024/1"
    lov M "En anden lov" eli "https://www.retsinformation.dk/eli/lta/2024/2"
oplysning alder "Alder" er et helt tal i år fra 0 til 120
aktør kommunen, borgeren er borger
hændelse tilmelding "Tilmelding"
handling samtale "Samtale"
målgruppe unge "Unge" L § 2, nr. 1
    når alder er under 30 år
målgruppe voksne "Voksne" L § 2, nr. 2
    når alder er mindst 30 år
`;
const rule = (name: string, citation: string): string =>
    `regel ${name} "${name}" ${citation}\n    for unge\n    skal kommunen holde samtale\n`;

const cover = async (...rules: string[]) => coverageOf(await rulesFrom(WORDS + rules.join('')), 'L', ACT);

test('the smallest provisions with duties, one for each number of a list, and the powers apart', async () => {
    const { provisions, empowerments, total } = await cover();
    expect(provisions.map(({ address, kinds }) => [address, ...kinds])).toEqual([
        ['§ 3, stk. 1, 1. pkt.', 'skal'],
        ['§ 3, stk. 1, 2. pkt.', 'skal', 'inden'],
        ['§ 3, stk. 2', 'har ret'],
        ['§ 4, stk. 1, nr. 1', 'skal', 'senest'],
        ['§ 4, stk. 1, nr. 2, 1. pkt.', 'skal', 'senest'],
        ['§ 4, stk. 1, nr. 2, 2. pkt.', 'kan ikke'],
        ['§ 7, stk. 1', 'skal'],
        ['§ 7, stk. 2', 'skal'],
    ]);
    expect(empowerments).toMatchObject([{ address: '§ 6, stk. 1, 1. pkt.', chapter: '3' }]);
    expect(total).toEqual({ duties: 8, covered: 0 });
});

test('a citation covers a provision and its parts; a citation of a part covers the part only', async () => {
    const covered = async (citation: string) =>
        (await cover(rule('a', citation))).provisions
            .filter(({ rules }) => rules.length > 0)
            .map(({ address }) => address);
    expect(await covered('L § 3')).toEqual(['§ 3, stk. 1, 1. pkt.', '§ 3, stk. 1, 2. pkt.', '§ 3, stk. 2']);
    expect(await covered('L § 3, stk. 1')).toEqual(['§ 3, stk. 1, 1. pkt.', '§ 3, stk. 1, 2. pkt.']);
    expect(await covered('L § 3, stk. 1, 2. pkt.')).toEqual(['§ 3, stk. 1, 2. pkt.']);
    expect(await covered('L § 3, stk. 2-3')).toEqual(['§ 3, stk. 2']);
    expect(await covered('L § 4, nr. 1')).toEqual(['§ 4, stk. 1, nr. 1']);
    // The sentence that introduces a list is a part of each of its numbers.
    expect(await covered('L § 4, 1. pkt.')).toContain('§ 4, stk. 1, nr. 1');
    expect(await covered('M § 3')).toEqual([]);
    expect(await covered('L § 1')).toEqual([]);
});

test('per chapter: those with provisions in force; citations that the act does not have are told', async () => {
    const { chapters, unresolved } = await cover(
        rule('a', 'L § 3, stk. 2'),
        rule('b', 'L § 9'),
        rule('c', 'L § 3'),
    );
    expect(chapters).toEqual([
        { label: '1', duties: 0, covered: 0, empowerments: 0 },
        { label: '2', duties: 6, covered: 3, empowerments: 0 },
        { label: '3', duties: 2, covered: 0, empowerments: 1 },
    ]);
    expect(unresolved).toEqual(['L § 9']);
});

test('the rules that cover a provision are named once each', async () => {
    const { provisions } = await cover(rule('a', 'L § 3'), rule('b', 'L § 3, stk. 2'));
    expect(provisions.find(({ address }) => address === '§ 3, stk. 2')?.rules.toSorted()).toEqual(['a', 'b']);
});

test('per group: the numbers that a provision or its subsection names, of this act alone', async () => {
    const { groups, withoutGroup, provisions } = await cover(rule('a', 'L § 3, stk. 2'));
    expect(groups).toEqual([
        { group: '§ 2, nr. 1', titles: ['Unge'], duties: 4, covered: 1 },
        { group: '§ 2, nr. 2', titles: ['Voksne'], duties: 4, covered: 0 },
        { group: '§ 2', titles: [], duties: 1, covered: 0 },
    ]);
    const named = new Map(provisions.map(({ address, groups: numbers }) => [address, numbers]));
    expect(named.get('§ 3, stk. 1, 2. pkt.')).toEqual(['§ 2, nr. 1', '§ 2, nr. 2']);
    expect(named.get('§ 7, stk. 2')).toEqual(['§ 2']);
    expect(withoutGroup.duties).toBe(provisions.filter(({ groups: numbers }) => numbers.length === 0).length);
});

test('rules without an act, groups without citations, an act without chapters: nothing to tell, and no fault', async () => {
    const bare = coverageOf(await rulesFrom('sagsemne noget\n'), 'L', actOf([['', '1', 'Alle skal høres.']]));
    expect(bare).toMatchObject({
        total: { duties: 1, covered: 0 },
        chapters: [{ label: '', duties: 1 }],
        groups: [],
        withoutGroup: { duties: 1 },
    });
});
