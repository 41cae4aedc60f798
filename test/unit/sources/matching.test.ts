import { describe, expect, it } from 'vitest';
import { isOtherUnit, isSame } from '../../../language/analyses/sources/matching.js';
import type { Wanted } from '../../../language/analyses/sources/index.js';
import { findPhrase, stemmed, stemsOf } from '../../../language/analyses/sources/words.js';
import { referencesIn } from '../../../language/analyses/sources/references.js';
import { groupReferences } from '../../../language/analyses/sources/group-references.js';
import { figuresIn } from '../../../language/law/figures.js';

const duration = (amount: number, unit: 'day' | 'week' | 'month' | 'halfyear' | 'year'): Wanted => ({
    kind: 'duration',
    duration: { amount, unit },
});
const bound = (cut: number): Wanted => ({ kind: 'bound', cut, unit: 'year' });

describe('a figure of a rule', () => {
    it.each([
        [duration(2, 'week'), '14 dage', true],
        [duration(6, 'month'), 'et halvt år', true],
        [duration(12, 'month'), '1 år', true],
        [duration(3, 'month'), '13 uger', false],
        [duration(2, 'week'), '2 måneder', false],
        [bound(30), 'under 30 år', true],
        [bound(30), 'fyldt 30 år', true],
        [bound(31), 'under 30 år', false],
        [bound(31), 'højst 30 år', true],
        [bound(31), 'over 30 år', true],
        [bound(30), '30 år', true],
        [{ kind: 'amount', value: 3333, unit: 'share' } as Wanted, 'en tredjedel', true],
        [{ kind: 'amount', value: 6, unit: 'none' } as Wanted, 'seks samtaler', true],
        [{ kind: 'amount', value: 6, unit: 'none' } as Wanted, '6 måneder', false],
        [{ kind: 'elapsed', from: 57, to: 57 } as Wanted, 'mere end 8 uger', true],
        [{ kind: 'elapsed', from: 89, to: 92 } as Wanted, '3 måneder', true],
        [{ kind: 'elapsed', from: 91, to: 91 } as Wanted, '2 måneder', false],
        [{ kind: 'elapsed', from: 365, to: 366 } as Wanted, '12 måneder', true],
    ])('%j against »%s«', (wanted, text, same) => {
        expect(figuresIn(text).some((figure) => isSame(wanted, figure))).toBe(same);
    });

    it('with another unit is told as such', () => {
        const [figure] = figuresIn('2 måneder');
        expect(isOtherUnit(duration(2, 'week'), figure!)).toBe(true);
        expect(isOtherUnit(duration(3, 'week'), figure!)).toBe(false);
    });
});

describe('the words of an event', () => {
    it.each([
        ['Tilmelding som jobsøgende', 'efter at personen har tilmeldt sig som jobsøgende'],
        ['Indplacering i dagpengeperioden', 'fra indplacering i en dagpengeperiode'],
        ['Første henvendelse', 'fra den første henvendelse til kommunen'],
        ['Fritagelsens ophør', 'senest 1 måned efter at fritagelsen ophører'],
        ['Udskrivning', 'som udskrives fra psykiatrisk indlæggelse'],
        ['Anmodning om tidlig opfølgning', 'har anmodet kommunen om at iværksætte en tidlig opfølgning'],
    ])('»%s« is in »%s«', (phrase, text) => {
        expect(findPhrase(stemsOf(phrase), stemmed(text))).toBeDefined();
    });

    it.each([
        ['Første henvendelse', 'første jobsamtale holdes senest 2 uger efter tilmelding'],
        ['Overgang til ledighedsydelse', 'overgang til ressourceforløbsydelse'],
        ['Tilmelding', 'personens seneste afmelding'],
    ])('»%s« is not in »%s«', (phrase, text) => {
        expect(findPhrase(stemsOf(phrase), stemmed(text))).toBeUndefined();
    });
});

describe('references in a text', () => {
    it('are read with their stykker, and leave other acts alone', () => {
        expect(referencesIn('jf. § 27, stk. 2, og §§ 31 og 32')).toMatchObject([
            { sections: ['27'], stykker: ['2'], explains: true },
            { sections: ['31', '32'], stykker: [] },
        ]);
        expect(referencesIn('omfattet af stk. 1, nr. 2-4')).toMatchObject([
            { sections: [], stykker: ['1'], numbers: '2-4', explains: true },
        ]);
        expect(referencesIn('efter § 62, stk. 3, i lov om arbejdsløshedsforsikring')).toEqual([]);
    });

    it.each([
        ['omfattet af § 6, nr. 2-5 og 7-10, skal', [2, 3, 4, 5, 7, 8, 9, 10]],
        ['omfattet af § 6, nr. 1-5, 7 og 8, personer', [1, 2, 3, 4, 5, 7, 8]],
        ['af § 6, nr. 4 eller 5, en indsats', [4, 5]],
        ['for personer omfattet af § 6, nr. 12 og 13.', [12, 13]],
        ['af § 6, nr. 12 og 13, og § 164, som', [12, 13]],
    ])('%s', (text, numbers) => {
        const read = groupReferences(text, { section: '6', isHome: true });
        expect(read.map((each) => each.numbers)).toEqual([numbers]);
    });

    it('to all groups, to another paragraf and to another act', () => {
        expect(
            groupReferences('Personer omfattet af § 6 kan', { section: '6', isHome: true })[0]?.numbers,
        ).toBe('all');
        expect(groupReferences('efter § 6 a, nr. 2', { section: '6', isHome: true })).toEqual([]);
        expect(
            groupReferences('§ 6, nr. 2, i lov om aktiv socialpolitik', { section: '6', isHome: true }),
        ).toEqual([]);
        const title = 'Bekendtgørelse af lov om en aktiv beskæftigelsesindsats';
        const elsewhere = { section: '6', isHome: false, title };
        expect(
            groupReferences('§ 6, nr. 11, i lov om en aktiv beskæftigelsesindsats', elsewhere)[0]?.numbers,
        ).toEqual([11]);
        expect(groupReferences('§ 6, nr. 11, i repatrieringsloven', elsewhere)).toEqual([]);
    });
});
