import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/analyses/diff/index.js';
import { describeCitizen } from '../../../language/reports/citizen.js';
import { toldOf } from '../../diff/told.js';
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

    it('are as they were where only its reason, its day or a hearing is another', async () => {
        expect(
            toldOf(
                await edit(
                    REFORM,
                    ['der er ingen grund', 'der er ingen god grund'],
                    ['i kraft 1. januar 2026', 'i kraft 1. juli 2026'],
                    ['støtter 1', 'imod 1'],
                ),
            ),
        ).toEqual([
            expect.stringMatching(/^wording reform: i kraft på en anden dag \| /),
            'wording anbefaling: anden begrundelse | 2: »der er ingen grund« → 2: »der er ingen god grund«',
            expect.stringMatching(/^wording høringssvar: andre holdninger \| KL: /),
        ]);
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
