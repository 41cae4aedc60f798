import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/analyses/diff/index.js';
import { describeCitizen, sayCitizen } from '../../../language/reports/citizen.js';
import { ofCategory, sentencesOf, toldOf } from '../../diff/told.js';
import { between, edit, SAMTALE, WORDS } from './rule-sets.js';

describe('a change of result', () => {
    it('says what differs, for which groups, in both languages, and shows a citizen', async () => {
        const comparison = await edit(SAMTALE, ['senest 3 uger', 'senest 1 uge']);
        const [change, ...others] = comparison.changes;
        expect(others).toEqual([]);
        expect(change).toMatchObject({
            category: 'result',
            subject: 'samtaler',
            groups: ['ledige', 'jobparate'],
            components: ['frist'],
            before: { name: 'samtale', text: { da: 'senest 3 uger', en: 'no later than 3 weeks' } },
            after: { name: 'samtale', text: { da: 'senest 1 uge', en: 'no later than 1 week' } },
            rests: [],
        });
        const model = modelOf(comparison, change!);
        expect(sayCitizen(describeCitizen(model, change!.citizen!, 'da'), 'da')).toBe(
            'en borger med ydelse kontanthjælp den 1. marts 2024',
        );
    });

    it('is one for groups that had the same and get the same, also in rules that differ in who acts', async () => {
        const rules = `${SAMTALE}regel samtale-syge "Første samtale, syge" § 1, stk. 2
    for syge
    skal a-kassen holde samtale
    senest 3 uger efter tilmelding
`;
        const comparison = await edit(rules, ['senest 3 uger', 'senest 2 uger']);
        expect(toldOf(comparison)).toEqual([
            'result | samtale: senest 3 uger → samtale: senest 2 uger | frist | ledige, jobparate, syge',
        ]);
        expect(comparison.changes[0]!.before!.norms.map(({ rule }) => rule)).toEqual([
            'samtale',
            'samtale-syge',
        ]);
    });

    it('calls a group that has another name by the new one', async () => {
        const comparison = await edit(SAMTALE, ['senest 3 uger', 'senest 2 uger'], ['jobparate', 'jobklare']);
        expect(comparison.changes[0]).toMatchObject({ category: 'result', groups: ['ledige', 'jobklare'] });
        expect(comparison.changes.slice(1).map(({ what }) => what?.da)).toEqual(['målgruppe omdøbt']);
    });

    it('is one for each value that there was', async () => {
        const rules = `${SAMTALE}regel samtale-syge "Første samtale, syge" § 1, stk. 2
    for syge
    skal jobcenteret holde samtale
    senest 4 uger efter tilmelding
`;
        expect(
            toldOf(await edit(rules, ['senest 3 uger', 'senest 2 uger'], ['senest 4 uger', 'senest 2 uger'])),
        ).toEqual([
            'result | samtale: senest 3 uger → samtale: senest 2 uger | frist | ledige, jobparate',
            'result | samtale-syge: senest 4 uger → samtale-syge: senest 2 uger | frist | syge',
        ]);
    });

    it('is one for each whole sentence, where the sentence says more than what differs', async () => {
        const rules = `${SAMTALE}regel samtale-syge "Første samtale, syge" § 1, stk. 2
    for syge
    skal jobcenteret holde samtale
    senest 4 uger efter tilmelding
`;
        expect(toldOf(await edit(rules, ['skal jobcenteret', 'kan jobcenteret']))).toEqual([
            'result | samtale: skal → samtale: kan | modalitet | ledige, jobparate',
            'result | samtale-syge: skal → samtale-syge: kan | modalitet | syge',
        ]);
    });

    const EXCEPTION = `regel samtale-syge "Første samtale, syge" § 1, stk. 2
    for syge
    skal jobcenteret holde samtale
    senest 1 uge efter tilmelding
    undtagelse fra samtale kun frist
`;
    const TO_ALL = SAMTALE.replace('for ledige, jobparate', 'for alle');

    it('is none where a duty without a deadline goes, and the same duty with one stays', async () => {
        expect(ofCategory(await edit(TO_ALL + EXCEPTION, [' kun frist', '']), 'result')).toEqual([]);
        expect(
            ofCategory(
                await edit(TO_ALL + EXCEPTION.replace(' kun frist', ''), [
                    'fra samtale\n',
                    'fra samtale kun frist\n',
                ]),
                'result',
            ),
        ).toEqual([]);
        const united = await between(WORDS + TO_ALL + EXCEPTION, WORDS + TO_ALL.replace('3 uger', '1 uge'));
        expect(ofCategory(united, 'result')).toEqual([
            'result | samtale: senest 3 uger → samtale: senest 1 uge | frist | ledige, jobparate',
        ]);
    });

    it('is one where the same is allowed or prohibited without a limit and stays with one', async () => {
        const both = `regel forbud "Forbud" § 2
    for syge
    må jobcenteret ikke give tilbud
regel forbud-en-tid "Forbud en tid" § 3
    for syge
    må jobcenteret ikke give tilbud
    op til 3 måneder ad gangen
`;
        const [first] = both.split('regel forbud-en');
        const comparison = await between(WORDS + both, WORDS + both.slice(first!.length));
        expect(ofCategory(comparison, 'result')).toHaveLength(1);
    });

    it('says of a deadline that another rule went before, or goes before now', async () => {
        const without = EXCEPTION.replace('    undtagelse fra samtale kun frist\n', '');
        expect(sentencesOf(await between(WORDS + TO_ALL + EXCEPTION, WORDS + TO_ALL + without))[0]).toBe(
            'For syge gælder fristen (senest 3 uger efter tilmelding) nu også; før gik en anden regel forud.',
        );
        expect(sentencesOf(await between(WORDS + TO_ALL + without, WORDS + TO_ALL + EXCEPTION))[0]).toBe(
            'For syge gælder fristen (senest 3 uger efter tilmelding) ikke længere; nu går en anden regel forud.',
        );
    });

    it('says of a permission who may, and not who must', async () => {
        const rules = SAMTALE.replace('skal jobcenteret', 'kan jobcenteret');
        expect(sentencesOf(await edit(rules, ['kan jobcenteret', 'kan a-kassen']))[0]).toBe(
            'For ledige og jobparate ændres den, der kan gøre det, fra jobcenteret til a-kassen.',
        );
    });

    it('is none where a rule is put to another subject', async () => {
        const comparison = await edit(
            SAMTALE.replace('    skal', '    om samtaler\n    skal'),
            ['    om samtaler', '    om møder'],
            ['sagsemne samtaler "Samtaler"', 'sagsemne samtaler "Samtaler", møder "Møder"'],
        );
        expect(toldOf(comparison)).toEqual([
            'vocabulary hører til et andet sagsemne | samtale: »Samtaler« → samtale: »Møder«',
            'vocabulary sagsemne nyt | – → møder: »Møder«',
        ]);
    });

    it('says that a part is not there on a side', async () => {
        expect(toldOf(await edit(SAMTALE, ['    senest 3 uger efter tilmelding\n', '']))).toEqual([
            'result | samtale: senest 3 uger efter tilmelding → samtale: ingen frist | frist+hændelse | ledige, jobparate',
        ]);
    });

    it('is told of those who come and go, when a rule gets other citizens', async () => {
        expect(toldOf(await edit(SAMTALE, ['for ledige, jobparate', 'for ledige, syge']))).toEqual([
            'result | samtale: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding → – | jobparate',
            'result | – → samtale: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding | syge',
            'wording skrevet for andre navne | samtale: ledige, jobparate → samtale: ledige, syge',
        ]);
    });

    it('may be, where a skøn decides, and names the skøn', async () => {
        const rules = SAMTALE.replace('    skal', '    hvis skøn "der er behov"\n    skal');
        const comparison = await edit(rules, ['senest 3 uger', 'senest 2 uger']);
        expect(comparison.changes).toMatchObject([
            {
                category: 'may-change',
                rests: [{ da: 'skøn: »der er behov«', en: 'a judgement: »der er behov«' }],
            },
        ]);
    });

    it('may be, where one side leaves the value open, and says which', async () => {
        const comparison = await edit(SAMTALE, ['senest 3 uger', 'senest uoplyst']);
        expect(comparison.changes).toMatchObject([
            { category: 'may-change', components: ['frist'], rests: [{ da: 'uoplyst frist' }] },
        ]);
    });

    it('is told once of everybody to whom »kan kun« prohibits it', async () => {
        const comparison = await edit(
            'regel tilbud "Tilbud" § 2\n    for ledige\n    kan jobcenteret give tilbud\n',
            ['kan jobcenteret', 'kan kun jobcenteret'],
        );
        expect(toldOf(comparison)).toEqual([
            'result | – → tilbud: andre end jobcenteret må ikke: tilbud | ledige',
        ]);
    });

    it('of a duty is told once, and sanctions for the breach of another come after it, those that say the same as one', async () => {
        const sanction = (
            name: string,
            who: string,
            breached: string,
        ): string => `regel ${name} "${name}" § 60
    om ydelsen
    for ${who}
    skal a-kassen foretage nedsættelse
    ved brud på ${breached}
    sats 3 gange satsen
`;
        const rules = `sagsemne ydelsen "Ydelsen"
${sanction('fradrag', 'ledige', 'samtale')}${sanction('fradrag-igen', 'jobparate', 'samtale, tilbuddet')}
regel satsen
    definition "satsen"
    beløb 100 kr.
regel tilbuddet
    for jobparate
    skal borgeren deltage i tilbud
regel andet
    for jobparate
    skal borgeren deltage i tilbud
    mindst 2 gange
${SAMTALE}`;
        const subjects = (text: string): string =>
            text
                .replace('sagsemne samtaler "Samtaler"\n', '')
                .replace('"Ydelsen"\n', '"Ydelsen"\nsagsemne samtaler "Samtaler"\n');
        const from = subjects(WORDS + rules);
        const later = from.replace('senest 3 uger', 'senest 2 uger');
        const duty = 'result | samtale: senest 3 uger → samtale: senest 2 uger | frist | ledige, jobparate';
        // Whoever has the duty is told of the duty; of whom the sanction may meet besides, nothing is different.
        expect(toldOf(await between(from, later))).toEqual([duty]);
        const other = await between(from, later.replaceAll('ved brud på samtale', 'ved brud på andet'));
        expect(other.notCompared).toEqual([]);
        expect(toldOf(other)).toEqual([
            duty,
            'result | fradrag: ved brud på »Første samtale«: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding → fradrag: ved brud på »andet«: borgeren skal udføre »tilbud«, mindst 2 gange | ledige, jobparate',
        ]);
        const [, behind] = other.changes;
        expect(behind!.after!.norms.map(({ rule }) => rule)).toEqual(['fradrag', 'fradrag-igen']);
    });

    it('is told of a sanction whose rule has exchanged its duty with another rule, though nobody has another duty', async () => {
        const twice = (first: string, second: string): string =>
            `${SAMTALE.replace('3 uger', first)}${SAMTALE.replace('regel samtale', 'regel samtale-igen').replace('3 uger', second)}regel nedsat "Nedsættelse" § 9
    for jobparate
    skal jobcenteret foretage nedsættelse
    ved brud på samtale
`;
        const comparison = await between(
            WORDS + twice('3 uger', '2 uger'),
            WORDS + twice('2 uger', '3 uger'),
        );
        expect(comparison.changes.filter(({ category }) => category === 'result')).toHaveLength(1);
        expect(comparison.changes[0]!.before!.name).toBe('nedsat');
    });

    it('names the duty where a sanction is for the breach of another', async () => {
        const rules = `${SAMTALE}regel nedsat "Nedsættelse" § 9
    for jobparate
    skal jobcenteret foretage nedsættelse
    ved brud på samtale
`;
        const comparison = await edit(
            `${rules}regel andet\n    for jobparate\n    skal borgeren deltage i tilbud\n`,
            ['ved brud på samtale', 'ved brud på andet'],
        );
        const sanction = comparison.changes.find(({ before }) => before?.name === 'nedsat');
        expect(sanction).toMatchObject({
            groups: ['jobparate'],
            components: [],
            before: {
                text: {
                    da: 'ved brud på »Første samtale«: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding',
                },
            },
        });
    });
});

describe('a change of days', () => {
    it('is told as validity for those who have the same on other days, and as result for the others', async () => {
        const rules = SAMTALE.replace('    senest', '    gælder fra 1. januar 2025\n    senest');
        expect(toldOf(await edit(rules, ['1. januar 2025', '1. juli 2025']))).toEqual([
            'validity gælder på andre dage | samtale: fra 1. januar 2025 → samtale: fra 1. juli 2025 | ledige, jobparate',
        ]);
        const both = await edit(
            rules,
            ['1. januar 2025', '1. juli 2025'],
            ['for ledige, jobparate', 'for ledige, syge'],
        );
        expect(toldOf(both)).toEqual([
            'result | samtale: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding → – | jobparate',
            'result | – → samtale: jobcenteret skal udføre »samtale« senest 3 uger efter tilmelding | syge',
            'validity gælder på andre dage | samtale: fra 1. januar 2025 → samtale: fra 1. juli 2025 | ledige',
            'wording skrevet for andre navne | samtale: ledige, jobparate → samtale: ledige, syge',
        ]);
    });

    it('of one version to the next tells of both', async () => {
        const rules = `regel gammel "Samtale" § 1
    for ledige
    skal jobcenteret holde samtale
    senest 3 uger efter tilmelding
    gælder til og med 31. december 2025
regel ny "Samtale" § 1
    for ledige
    skal jobcenteret holde samtale
    senest 2 uger efter tilmelding
    gælder fra 1. januar 2026
`;
        expect(
            toldOf(
                await edit(rules, ['31. december 2025', '30. juni 2026'], ['1. januar 2026', '1. juli 2026']),
            ),
        ).toEqual([
            expect.stringMatching(
                /^validity .*gammel: .*31\. december 2025 → gammel: .*30\. juni 2026 \| ledige$/,
            ),
            'validity gælder på andre dage | ny: fra 1. januar 2026 → ny: fra 1. juli 2026 | ledige',
        ]);
    });
});
