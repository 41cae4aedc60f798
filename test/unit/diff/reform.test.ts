import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/analyses/diff/index.js';
import { formatDay } from '../../../language/calendar/index.js';
import { describeCitizen } from '../../../language/reports/citizen.js';
import { sentencesOf, toldOf } from '../../diff/told.js';
import { edit, SAMTALE } from './rule-sets.js';

const REFORM = `${SAMTALE}regel samtale-syge "Første samtale, syge" § 1, stk. 2
    for syge
    skal jobcenteret holde samtale
    senest 4 uger efter tilmelding
reform ny-indsats "Ny indsats"
    i kraft 1. januar 2026
anbefaling 1 "Harmonisering"
    harmonisér samtaler til senest 2 uger efter tilmelding
anbefaling 2 "Mindre tilsyn"
    begrundelse "der er ingen grund"
    fastholdt samtale-syge
høringssvar KL "KL"
    støtter 1
`;

describe('rules that a reform changes', () => {
    it('are compared after the reform too when a recommendation is another, and the change says so', async () => {
        const comparison = await edit(REFORM, ['fastholdt samtale-syge', 'ophæv samtale-syge']);
        expect(toldOf(comparison)).toEqual([
            'result (ny-indsats) | samtale-syge: jobcenteret skal udføre »samtale« senest 2 uger efter tilmelding → – | syge',
            'wording anbefaling: andre ændringer af reglerne | 2: fastholdt samtale-syge → 2: ophæv samtale-syge',
        ]);
        const [change] = comparison.changes;
        expect(change!.reform).toBe('ny-indsats');
        expect(describeCitizen(modelOf(comparison, change!), change!.citizen!, 'da')).toMatchObject({
            facts: { ydelse: 'sygedagpenge' },
            day: '2026-01-01',
        });
    });

    it('have another result where the value of a harmonisation is another', async () => {
        expect(toldOf(await edit(REFORM, ['til senest 2 uger', 'til senest 1 uge']))).toEqual([
            'result (ny-indsats) | samtale: senest 2 uger → samtale: senest 1 uge | frist | ledige, jobparate, syge',
            'wording anbefaling: andre ændringer af reglerne | 1: harmonisér samtaler til senest 2 uger efter tilmelding → 1: harmonisér samtaler til senest 1 uge efter tilmelding',
        ]);
    });

    it('are told once where the rule itself is another and the reform leaves it so', async () => {
        const rules = REFORM.replace(
            '    harmonisér samtaler til senest 2 uger efter tilmelding\n',
            '    fastholdt samtale\n',
        );
        expect(toldOf(await edit(rules, ['senest 3 uger', 'senest 1 uge']))).toEqual([
            'result | samtale: senest 3 uger → samtale: senest 1 uge | frist | ledige, jobparate',
        ]);
    });

    it('are as they were where only its reason or a hearing is another', async () => {
        expect(
            toldOf(
                await edit(REFORM, ['der er ingen grund', 'der er ingen god grund'], ['støtter 1', 'imod 1']),
            ),
        ).toEqual([
            'wording anbefaling: anden begrundelse | 2: »der er ingen grund« → 2: »der er ingen god grund«',
            expect.stringMatching(/^wording høringssvar: andre holdninger \| KL: /),
        ]);
    });

    it('hold from another day for those whom the reform means something to', async () => {
        const day: [string, string] = ['i kraft 1. januar 2026', 'i kraft 1. juli 2026'];
        const comparison = await edit(REFORM, day);
        expect(toldOf(comparison)).toEqual([
            'validity reformen gælder fra en anden dag (ny-indsats) | Ny indsats: 1. januar 2026 → Ny indsats: 1. juli 2026 | ledige, jobparate, syge',
        ]);
        const [change] = comparison.changes;
        expect(describeCitizen(modelOf(comparison, change!), change!.citizen!, 'da')).toMatchObject({
            day: '2026-01-01',
        });
        const back = await edit(REFORM.replace(...day), [day[1], day[0]]);
        expect(toldOf(back)).toEqual([
            'validity reformen gælder fra en anden dag (ny-indsats) | Ny indsats: 1. juli 2026 → Ny indsats: 1. januar 2026 | ledige, jobparate, syge',
        ]);
    });

    it('hold from another day only for those who have the same then', async () => {
        expect(
            toldOf(
                await edit(
                    REFORM,
                    ['i kraft 1. januar 2026', 'i kraft 1. juli 2026'],
                    ['fastholdt samtale-syge', 'ophæv samtale-syge'],
                ),
            ),
        ).toEqual([
            'result (ny-indsats) | samtale-syge: jobcenteret skal udføre »samtale« senest 2 uger efter tilmelding → – | syge',
            // Until the later day.
            'result (ny-indsats) | samtale-syge: senest 2 uger → samtale-syge: senest 4 uger | frist | syge',
            'validity reformen gælder fra en anden dag (ny-indsats) | Ny indsats: 1. januar 2026 → Ny indsats: 1. juli 2026 | ledige, jobparate',
            'wording anbefaling: andre ændringer af reglerne | 2: fastholdt samtale-syge → 2: ophæv samtale-syge',
        ]);
    });

    it('are as they were where nobody has anything of a reform, whenever it is in force', async () => {
        const idle = REFORM.replace(
            '    harmonisér samtaler til senest 2 uger efter tilmelding\n',
            '    fastholdt samtale\n',
        );
        expect(toldOf(await edit(idle, ['i kraft 1. januar 2026', 'i kraft 1. juli 2026']))).toEqual([
            'wording reform: i kraft på en anden dag | ny-indsats: 1. januar 2026 → ny-indsats: 1. juli 2026',
        ]);
    });

    const NEW_CASES = REFORM.replace(
        'efter tilmelding\nanbefaling 2',
        'efter tilmelding\n        gælder kun nye forløb\nanbefaling 2',
    );

    it('are others for cases that had begun, where what held for new cases only holds for all', async () => {
        const comparison = await edit(NEW_CASES, ['        gælder kun nye forløb\n', '']);
        expect(toldOf(comparison)).toEqual([
            'result (ny-indsats) | samtale: senest 3 uger → samtale: senest 2 uger | frist | ledige, jobparate',
            'result (ny-indsats) | samtale-syge: senest 4 uger → samtale-syge: senest 2 uger | frist | syge',
            'wording anbefaling: andre ændringer af reglerne | 1: harmonisér samtaler til senest 2 uger efter tilmelding, kun nye forløb → 1: harmonisér samtaler til senest 2 uger efter tilmelding',
        ]);
        expect(comparison.changes.map(({ courses }) => courses && formatDay(courses.until, 'da'))).toEqual([
            '1. januar 2026',
            '1. januar 2026',
            undefined,
        ]);
        expect(sentencesOf(comparison)[0]).toBe(
            'For ledige og jobparate, hvis forløb begyndte før den 1. januar 2026, ændres fristen fra senest 3 uger til senest 2 uger.',
        );
        const mirror = await edit(NEW_CASES.replace('        gælder kun nye forløb\n', ''), [
            'efter tilmelding\nanbefaling 2',
            'efter tilmelding\n        gælder kun nye forløb\nanbefaling 2',
        ]);
        expect(sentencesOf(mirror)[0]).toBe(
            'For ledige og jobparate, hvis forløb begyndte før den 1. januar 2026, ændres fristen fra senest 2 uger til senest 3 uger.',
        );
    });

    it('are told once where new and old cases get the same', async () => {
        const comparison = await edit(REFORM, ['til senest 2 uger', 'til senest 1 uge']);
        expect(comparison.changes.map(({ category }) => category)).toEqual(['result', 'wording']);
        const moved = await edit(NEW_CASES, ['i kraft 1. januar 2026', 'i kraft 1. juli 2026']);
        expect(moved.changes.map(({ category }) => category)).toEqual(['validity']);
    });

    const LATER = REFORM.replace(
        'efter tilmelding\nanbefaling 2',
        'efter tilmelding\n        i kraft 1. juli 2027\nanbefaling 2',
    );

    it.each([
        [
            'another day of its own',
            LATER,
            'i kraft 1. juli 2027',
            'i kraft 1. juli 2028',
            '1. juli 2027',
            '1. juli 2028',
        ],
        [
            'no longer a day of its own',
            LATER,
            '        i kraft 1. juli 2027\n',
            '',
            '1. juli 2027',
            '1. januar 2026',
        ],
    ])('hold from another day where a change has %s', async (_, rules, from, to, was, is) => {
        expect(toldOf(await edit(rules, [from, to]))).toEqual([
            `validity det, som reformen ændrer her, gælder fra en anden dag (ny-indsats) | Harmonisering: ${was} → Harmonisering: ${is} | ledige, jobparate, syge`,
            expect.stringMatching(/^wording anbefaling: andre ændringer af reglerne/),
        ]);
    });

    it('are others on the days until a later change takes over', async () => {
        const rules = `${REFORM}anbefaling 3 "Endnu kortere"
    i kraft 1. januar 2028
    harmonisér samtaler til senest 1 uge efter tilmelding
`;
        const comparison = await edit(rules, ['til senest 2 uger', 'til senest 3 uger']);
        expect(toldOf(comparison)).toEqual([
            'result (ny-indsats) | samtale: senest 2 uger → samtale: senest 3 uger | frist | ledige, jobparate, syge',
            expect.stringMatching(/^wording anbefaling: andre ændringer af reglerne/),
        ]);
        expect(sentencesOf(comparison)[0]).toBe(
            'For alle målgrupper fra 1. januar 2026 til og med 31. december 2027 ændres fristen fra senest 2 uger til senest 3 uger.',
        );
    });

    it('are not compared after a reform with a mistake in it', async () => {
        const { changes, notCompared } = await edit(REFORM, [
            '    fastholdt samtale-syge',
            '    fastholdt samtale-sygt',
        ]);
        expect(changes).toEqual([]);
        expect(notCompared).toMatchObject([
            { side: 'after', what: { da: 'anbefalingen »Mindre tilsyn«' } },
            { side: 'both', what: { da: 'det, som reformen fører til' } },
        ]);
    });
});
