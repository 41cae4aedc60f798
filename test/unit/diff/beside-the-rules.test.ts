import { describe, expect, it } from 'vitest';
import { toldOf } from '../../diff/told.js';
import { edit, SAMTALE } from './rule-sets.js';

describe('words that a rule set declares', () => {
    it.each<[string, [string, string], string]>([
        [
            'a new value of an oplysning',
            ['sygedagpenge\noplysning alder', 'sygedagpenge, ingen\noplysning alder'],
            'vocabulary oplysning defineret anderledes | ydelse: uden værdien → ydelse: med værdien »ingen«',
        ],
        [
            'another name of a value',
            ['kontanthjælp', 'hjælp'],
            'vocabulary værdi omdøbt | ydelse: kontanthjælp → ydelse: hjælp',
        ],
        [
            'a value with another title',
            ['kontanthjælp, sygedagpenge', 'kontanthjælp "Hjælp", sygedagpenge'],
            'vocabulary oplysning defineret anderledes | ydelse: kontanthjælp → ydelse: kontanthjælp »Hjælp«',
        ],
        [
            'other bounds',
            ['fra 0 til 120', 'fra 0 til 130'],
            'vocabulary oplysning defineret anderledes | alder: fra 0 til 120 år → alder: fra 0 til 130 år',
        ],
        [
            'another title',
            ['har-job "I job"', 'har-job "I arbejde"'],
            'vocabulary oplysning med anden betegnelse | har-job: »I job« → har-job: »I arbejde«',
        ],
        [
            'a new actor',
            ['borgeren\n', 'borgeren, kommunen\n'],
            'vocabulary aktør ny | – → kommunen: »kommunen«',
        ],
        ['a new name', ['har-job', 'i-job'], 'vocabulary oplysning omdøbt | har-job: har-job → i-job: i-job'],
        ['a handling that is gone', [', cv "Cv"', ''], 'vocabulary handling udgået | cv: »Cv« → –'],
        [
            'an act with another title',
            ['lov LAB "En lov"', 'lov LAB "En anden lov"'],
            'vocabulary lov med anden betegnelse | LAB: »En lov« → LAB: »En anden lov«',
        ],
        [
            'a group with another citation',
            ['§ 6, nr. 3', '§ 6, nr. 4'],
            'wording målgruppe anden henvisning | syge: LAB § 6, nr. 3 → syge: LAB § 6, nr. 4 | syge',
        ],
        [
            'the rule set with another name',
            ['regelsæt LAB "Prøve"', 'regelsæt LABNY "Prøve"'],
            'wording regelsæt: har et andet navn | Prøve: LAB → Prøve: LABNY',
        ],
        [
            'the rule set with another title',
            ['regelsæt LAB "Prøve"', 'regelsæt LAB "Anden prøve"'],
            'wording regelsæt: har ny overskrift | Prøve: »Prøve« → Anden prøve: »Anden prøve«',
        ],
    ])('%s', async (_, replacement, said) => {
        expect(toldOf(await edit(SAMTALE, replacement))).toEqual([said]);
    });

    it.each<[string, string, string, string]>([
        [
            'a new forudsætning',
            '',
            'forudsætning voksne "Voksne"\n    hvis ydelse er dagpenge\n    så alder er mindst 18 år\n',
            'vocabulary forudsætning: ny | – → voksne: »Voksne«',
        ],
        [
            'another forudsætning of one name',
            'forudsætning voksne "Voksne"\n    hvis ydelse er dagpenge -- jf. § 2\n    så alder er mindst 18 år\n',
            'forudsætning voksne "Voksne"\n    hvis ydelse er dagpenge eller kontanthjælp\n    så alder er mindst 18 år\n',
            'vocabulary forudsætning: noget andet forudsættes | voksne: »hvis ydelse er dagpenge så alder er mindst 18 år« → voksne: »hvis ydelse er dagpenge eller kontanthjælp så alder er mindst 18 år«',
        ],
        [
            'a forudsætning without a name beside one that is the same',
            'forudsætning alder er under 110 år\nforudsætning hvis har har-job så (alder er mindst 15 år)\n',
            'forudsætning hvis har har-job så (alder er mindst 15 år)\n',
            'vocabulary forudsætning: udgået | alder er under 110 år: »alder er under 110 år« → –',
        ],
        [
            'an edited forudsætning without a name',
            'forudsætning hvis har har-job så alder er mindst 15 år\nforudsætning alder er under 100 år\n',
            'forudsætning alder er under 100 år\nforudsætning hvis har har-job så alder er mindst 13 år\n',
            'vocabulary forudsætning: noget andet forudsættes | hvis har har-job så alder er mindst 15 år: »hvis har har-job så alder er mindst 15 år« → hvis har har-job så alder er mindst 13 år: »hvis har har-job så alder er mindst 13 år«',
        ],
        [
            'a claim about groups among other citizens',
            'målgrupperne ledige, jobparate er udtømmende når ydelse er dagpenge eller kontanthjælp\n',
            'målgrupperne ledige, jobparate er udtømmende når ydelse er dagpenge eller (ydelse er kontanthjælp og har har-job)\n',
            'wording påstand om grupper: inden for noget andet | jobparate ledige: »ydelse er dagpenge eller kontanthjælp« → jobparate ledige: »ydelse er dagpenge eller (ydelse er kontanthjælp og har har-job)«',
        ],
        [
            'a samlebetegnelse of other groups',
            'samlebetegnelse begge "Begge" er ledige, jobparate\n',
            'samlebetegnelse begge "Begge" er ledige, syge\n',
            'vocabulary samlebetegnelse omfatter andre borgere; får nogen noget andet af det, er det fortalt for sig | begge: »Begge« → begge: »Begge«',
        ],
        [
            'groups that are claimed to be adskilte',
            '',
            'målgrupperne ledige, jobparate er adskilte\n',
            'wording påstand om grupper: ny | – → målgrupperne ledige, jobparate er adskilte: »jobparate, ledige«',
        ],
        [
            'acts that exclude each other',
            '',
            'handling tilbud udelukker cv\n',
            'vocabulary handlinger udelukker nu hinanden | – → cv, tilbud: cv udelukker tilbud',
        ],
        [
            'another key figure',
            'nøgletal ledige-i-alt "Ledige" er 100 personer\n',
            'nøgletal ledige-i-alt "Ledige" er 120 personer\n',
            'wording nøgletal: et andet tal | ledige-i-alt: 100 personer → ledige-i-alt: 120 personer',
        ],
        [
            'a prøve that expects something else',
            'prøve "Mette"\n    givet ydelse er dagpenge\n    så gælder samtale\n',
            'prøve "Mette"\n    givet ydelse er dagpenge\n    så gælder ikke samtale\n',
            'wording prøve: noget andet skal gælde | Mette: »gælder samtale« → Mette: »gælder ikke samtale«',
        ],
    ])('%s', async (_, before, after, said) => {
        const mark = '-- her\n';
        expect(toldOf(await edit(`${SAMTALE}${mark}${before}`, [mark + before, mark + after]))).toEqual([
            said,
        ]);
    });

    it('another name of a value that keeps the old one as its title is only that', async () => {
        expect(
            toldOf(
                await edit(
                    SAMTALE,
                    ['når ydelse er kontanthjælp', 'når ydelse er hjælp'],
                    ['kontanthjælp, syge', 'hjælp "kontanthjælp", syge'],
                ),
            ),
        ).toEqual(['vocabulary værdi omdøbt | ydelse: kontanthjælp → ydelse: hjælp']);
    });

    it('values in another order say nothing', async () => {
        const comparison = await edit(SAMTALE, [
            'dagpenge, kontanthjælp, syge',
            'kontanthjælp, dagpenge, syge',
        ]);
        expect(toldOf(comparison)).toEqual([]);
        expect(comparison.notCompared).toEqual([]);
    });

    it('a value that is new beside one that has another name is told for itself', async () => {
        expect(
            toldOf(
                await edit(
                    SAMTALE,
                    ['kontanthjælp', 'hjælp'],
                    ['sygedagpenge\noplysning alder', 'sygedagpenge, ingen\noplysning alder'],
                ),
            ),
        ).toEqual([
            'vocabulary værdi omdøbt | ydelse: kontanthjælp → ydelse: hjælp',
            'vocabulary oplysning defineret anderledes | ydelse: uden værdien → ydelse: med værdien »ingen«',
        ]);
    });

    it('citizens whom only one side knows are said not to be compared', async () => {
        const rule =
            'forudsætning voksne "Voksne"\n    hvis ydelse er dagpenge\n    så alder er mindst 18 år\n';
        const { changes, notCompared } = await edit(`${SAMTALE}${rule}`, [rule, '']);
        expect(changes.map(({ what }) => what?.da)).toEqual(['forudsætning: udgået']);
        expect(notCompared).toEqual([
            {
                side: 'after',
                what: {
                    da: 'borgere, som ikke opfylder forudsætningen »Voksne«',
                    en: 'citizens who are not as the assumption »Voksne« says',
                },
                why: {
                    da: 'det gamle regelsæt går ud fra, at der ikke er nogen af dem',
                    en: 'the old rule set takes it that there are none of them',
                },
            },
        ]);
    });

    it('a forudsætning that was edited is said in its own words where citizens are not compared for it', async () => {
        const rule =
            'forudsætning voksne "Voksne"\n    hvis ydelse er dagpenge\n    så alder er mindst 18 år\n';
        const { notCompared } = await edit(`${SAMTALE}${rule}`, ['mindst 18', 'mindst 20']);
        expect(notCompared.map(({ side, what }) => `${side}: ${what.da}`)).toEqual([
            'before: borgere, som ikke opfylder forudsætningen »hvis ydelse er dagpenge så alder er mindst 20 år«',
        ]);
    });

    it.each<[string, [string, string], string]>([
        [
            'a value that only the new one has',
            ['sygedagpenge\noplysning alder', 'sygedagpenge, ingen\noplysning alder'],
            'after: borgere, hvis »Ydelse« er »ingen«: den værdi har det gamle regelsæt ikke',
        ],
        [
            'a higher bound',
            ['fra 0 til 120', 'fra 0 til 130'],
            'after: borgere, hvis »Alder« er over 120 år: det gamle regelsæt går kun til 120 år',
        ],
        [
            'a bound that begins later',
            ['fra 0 til 120', 'fra 15 til 120'],
            'before: borgere, hvis »Alder« er under 15 år: det nye regelsæt begynder først ved 15 år',
        ],
    ])('%s is named with the citizens that are not compared', async (_, replacement, said) => {
        const rules = `${SAMTALE}regel fri "Fri" § 2\n    hvis alder er mindst 60 år\n    fritages borgeren for cv\n`;
        const { notCompared } = await edit(rules, replacement);
        expect(notCompared.map(({ side, what, why }) => `${side}: ${what.da}: ${why.da}`)).toEqual([said]);
    });

    it('an oplysning that goes less far says nothing of groups and assumptions without a limit', async () => {
        const rules = `${SAMTALE}forudsætning hvis ydelse er dagpenge så er alder mindst 18 år
målgruppe voksne "Voksne" § 7 når alder er mindst 30 år
`;
        const comparison = await edit(rules, ['fra 0 til 120', 'fra 0 til 110']);
        expect(toldOf(comparison)).toEqual([
            'vocabulary oplysning defineret anderledes | alder: fra 0 til 120 år → alder: fra 0 til 110 år',
        ]);
        expect(comparison.notCompared.map(({ what }) => what.da)).toEqual([
            'borgere, hvis »Alder« er over 110 år',
        ]);
    });

    it('an oplysning of another kind cannot be compared, and that is said', async () => {
        const rules = `${SAMTALE}regel fri "Fri" § 2\n    hvis alder er mindst 60 år\n    fritages borgeren for cv\n`;
        const { notCompared } = await edit(
            rules,
            [
                'oplysning alder "Alder" er et helt tal i år fra 0 til 120',
                'oplysning alder "Alder" er et helt tal i måneder fra 0 til 1440',
            ],
            ['mindst 60 år', 'mindst 720 måneder'],
        );
        expect(notCompared).toMatchObject([{ what: { da: 'oplysningen »Alder«' }, side: 'both' }]);
    });
});
