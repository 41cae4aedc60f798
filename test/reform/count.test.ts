import { describe, expect, test } from 'vitest';
import { countRuleSet } from '../../language/analyses/counting/index.js';
import { describeCitizen } from '../../language/reports/citizen.js';
import type { ReformCounts } from '../../language/reform/count/index.js';
import { rulesFrom } from '../support/rules.js';

import { BEFORE, RULES, counted } from './counted.js';

const ways = ({ groupMap }: ReformCounts): string[] =>
    groupMap.mapping.map(({ from, to, declared }) => `${from} ${declared ? '=' : '→'} ${to ?? '–'}`);

const parts = ({ refined }: ReformCounts): string[] => refined.groups.map(({ id }) => id);

describe('groups before and after', () => {
    test('a merger is declared, and those whom the new group leaves out are found', async () => {
        const counts =
            await counted(`målgruppe søgende når ydelse er dagpenge eller (ydelse er kontanthjælp og alder er under 60 år)
anbefaling 1 "Sammenlægning"
    sammenlæg ledige, jobparate til søgende "Søgende"`);
        expect(ways(counts)).toEqual([
            'ledige = søgende',
            'jobparate = søgende',
            'jobparate → –',
            'syge = syge',
        ]);
        const [, , outside] = counts.groupMap.mapping;
        expect(describeCitizen(counts.before.model, outside!.witness!, 'da').facts).toEqual({
            ydelse: 'kontanthjælp',
            alder: 60,
        });
        expect(parts(counts)).toEqual([
            'ledige → søgende',
            'jobparate → søgende',
            'jobparate → –',
            'syge → syge',
        ]);
    });

    test('an abolished group goes wherever its citizens are found', async () => {
        const counts =
            await counted(`målgruppe øvrige når ydelse er ingen eller (ydelse er sygedagpenge og alder er mindst 40 år)
anbefaling 1
    ophæv målgruppen syge
    indsæt målgruppen øvrige`);
        expect(ways(counts)).toEqual([
            'ledige = ledige',
            'jobparate = jobparate',
            'syge → øvrige',
            'syge → –',
        ]);
        expect(counts.groupMap.newcomers).toMatchObject([{ to: 'øvrige', certain: 'yes' }]);
        expect(parts(counts)).toContain('– → øvrige');
        expect(counts.groupMap.after).toEqual(['øvrige', 'ledige', 'jobparate']);
    });

    test('a declared image that takes nobody over says so', async () => {
        const counts = await counted(`målgruppe andre når ydelse er ingen
anbefaling 1
    sammenlæg ledige, syge til andre`);
        expect(
            counts.groupMap.mapping.filter(({ declared }) => declared).map(({ certain }) => certain),
        ).toEqual(['no', 'yes', 'no']);
        expect(ways(counts)).toContain('ledige → –');
    });

    test('a group whose citizens there are no more goes nowhere, and its rules concern nobody', async () => {
        const counts =
            await counted(`forudsætning ingen-syge "Sygedagpenge er afskaffet" ydelse er ikke sygedagpenge
anbefaling 1
    sammenlæg ledige, syge til søgende
    indsæt ingen-syge`);
        expect(ways(counts)).toEqual([
            'ledige = søgende',
            'jobparate = jobparate',
            'syge = søgende',
            'syge → –',
        ]);
        const [, , declared, gone] = counts.groupMap.mapping;
        expect(declared!.certain).toBe('no');
        expect(gone).toMatchObject({ excluded: true, certain: 'yes' });
        expect(parts(counts)).toEqual(['ledige → søgende', 'jobparate → jobparate']);
        expect(counts.after.counts.celler.value).toBe(4);
        expect(counts.byRecommendation[0]!.alone).toMatchObject({ groups: 1, regler: 0, celler: 1 });
    });

    test('a group that overlaps a former one is not where its citizens go', async () => {
        const before = `${BEFORE}målgruppe unge når alder er under 25 år\n${RULES}`;
        const counts = await counted('anbefaling 1\n    omdøb ledige til søgende', {}, before);
        expect(ways(counts)).toEqual([
            'ledige = søgende',
            'jobparate = jobparate',
            'syge = syge',
            'unge = unge',
        ]);
        expect(counts.refined.before.celler.value).toBe(counts.before.counts.celler.value);
    });
});

describe('cells of own citizens', () => {
    test('a group is not credited with the rules of another that it overlaps', async () => {
        const model = await rulesFrom(`${BEFORE}målgruppe unge når alder er under 25 år\n${RULES}`);
        const cells = (own: boolean): readonly string[] =>
            countRuleSet(model, { own })
                .celler.behind.map(({ norms, group }) => `${norms.join()} ${group}`)
                .filter((cell) => cell.endsWith('unge'));
        expect(cells(false)).toEqual(['samtale-ledige unge', 'samtale-jobparate unge', 'plan unge']);
        expect(cells(true)).toEqual([]);
    });

    test('a group in which all are in another too is taken whole', async () => {
        const model = await rulesFrom(
            `${BEFORE}målgruppe unge-ledige når ydelse er dagpenge og alder er under 25 år\n${RULES}`,
        );
        const own = countRuleSet(model, { own: true }).celler.behind;
        expect(own.filter(({ group }) => group === 'unge-ledige')).toHaveLength(2);
        expect(own.filter(({ group }) => group === 'ledige')).toHaveLength(2);
    });

    test('groups that are given take the place of the målgrupper', async () => {
        const model = await rulesFrom(BEFORE + RULES);
        const [ledige, jobparate] = model.groups;
        const both = [ledige!, jobparate!];
        expect(countRuleSet(model, { groups: both })).toMatchObject({
            groups: { value: 2 },
            celler: { value: 4 },
            varianter: { value: 3 },
        });
    });
});

describe('special rules one by one', () => {
    test('are gone, common, merged, changed, kept or new', async () => {
        const subjects = ['a', 'b', 'c', 'd', 'e'];
        const rule = (name: string, act: string, group: string, weeks: number): string =>
            `regel ${name}\n    for ${group}\n    skal jobcenteret foretage ${act}\n    senest ${weeks} uger efter tilmelding\n`;
        const before =
            `${BEFORE}handling ${subjects.join(', ')}\n` +
            subjects
                .map((act) => rule(`${act}1`, act, 'ledige', 1) + rule(`${act}2`, act, 'jobparate', 2))
                .join('');
        const { saerregler } = await counted(
            `anbefaling 1
    ophæv a1
    harmonisér b til senest 1 uge
    ændr c1 til senest 9 uger
    udvid d1 til syge
    ændr e1 til senest 2 uger
    udvid e1 til syge
    indsæt ny
${rule('ny', 'd', 'syge', 7)}`,
            {},
            before,
        );
        const names = (rules: readonly { readonly norms: readonly string[] }[]): string[] =>
            rules.map(({ norms }) => norms.join());
        const { lists, all } = saerregler;
        expect(names(lists.gone)).toEqual(['a1']);
        // a2 is the only rule on its subject now; b and e are one rule for all.
        expect(names(lists.common)).toEqual(['a2', 'b1', 'b2', 'e1', 'e2']);
        expect(lists.changed.map((each) => [names([each.before]), names(each.after)])).toEqual([
            [['c1'], ['c1']],
        ]);
        expect(names(lists.kept)).toEqual(['c2', 'd1', 'd2']);
        expect(names(lists.added)).toEqual(['ny']);
        expect(all).toMatchObject({ before: 10, after: 5, share: 0.6, net: 0.5 });
    });

    test('one that comes to say the same as another is merged with it', async () => {
        const before = `${BEFORE}${RULES}regel samtale-syge § 4
    for syge
    skal a-kassen holde samtale
`;
        const { saerregler } = await counted(
            'anbefaling 1\n    ændr samtale-jobparate til senest 2 uger',
            {},
            before,
        );
        expect(saerregler.lists.merged.map((each) => each.before.norms)).toEqual([['samtale-jobparate']]);
        expect(saerregler.lists.merged[0]!.after.map(({ norms }) => norms)).toEqual([
            ['samtale-ledige', 'samtale-jobparate'],
        ]);
        expect(saerregler.all).toMatchObject({ before: 3, after: 2, merged: 1, kept: 2 });
    });

    test('are told against the main rule where there is one', async () => {
        const before =
            BEFORE + RULES.replace('    skal jobcenteret holde', '    hovedregel skal jobcenteret holde');
        const { saerregler, before: side } = await counted(
            'anbefaling 1\n    ophæv samtale-jobparate',
            {},
            before,
        );
        expect(side.counts.saerregelMetode).toBe('blandet');
        expect(saerregler.byMethod.hovedregel).toMatchObject({ before: 1, gone: 1, after: 0, share: 1 });
        expect(saerregler.byMethod.andel).toMatchObject({ before: 0, after: 0 });
    });
});

test('each group has its figures, and the persons that a table gives it', async () => {
    const table = `tabel 1.2 "Berørte" i personer afrundet til 100
    kolonner berørte "Berørte", fuldtid "Fuldtid" i fuldtidspersoner afrundet til 100
    række dagpenge "Dagpenge" 236.000 69.300 for ledige
    række kontanthjælp "Kontanthjælp" 31.800 15.000 for jobparate
    række fælles "Fælles" 100 100 for jobparate, syge
`;
    const { before, after } = await counted(
        'anbefaling 1\n    ophæv samtale-ledige',
        {},
        BEFORE + table + RULES,
    );
    expect(before.byGroup).toMatchObject([
        { group: 'ledige', title: 'Ledige', regler: 2, saerregler: 1, subjects: 2, persons: 69_300 },
        { group: 'jobparate', regler: 2, harmoniseringsgrad: 0.5, persons: 15_000 },
        { group: 'syge', regler: 1, saerregler: 0, kvadranter: { skalKan: 1, skalSkal: 0 } },
    ]);
    expect(before.byGroup[2]).not.toHaveProperty('persons');
    expect(after.byGroup[0]).toMatchObject({ regler: 1, reglerEgne: 1, harmoniseringsgrad: 0.75 });
});

test('a recommendation that does what another has done takes nothing more away', async () => {
    const { byRecommendation } = await counted(`anbefaling 1
    ophæv plan
anbefaling 2
    ophæv plan
    ophæv samtale-ledige`);
    expect(
        byRecommendation.map(({ alone, inOrder, shared }) => [alone.regler, inOrder.regler, shared.regler]),
    ).toEqual([
        [1, 1, 0],
        [2, 1, 1],
    ]);
    expect(byRecommendation.map(({ rules }) => rules)).toEqual([['plan'], ['samtale-ledige', 'plan']]);
});
