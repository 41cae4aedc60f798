import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../language/analyses/diff/index.js';
import { toldOf } from '../../diff/told.js';
import { between, edit, SAMTALE, WORDS } from './rule-sets.js';

const CV = `regel cv "Cv" § 2
    for syge
    skal borgeren registrere cv
    senest 2 uger efter tilmelding
`;

const notCompared = ({ notCompared: all }: Comparison): string[] =>
    all.map(({ side, what, why }) => `${side}: ${what.da}: ${why.da}`);

describe('a mistake on one side', () => {
    it('is no change of its rule, and the others are compared', async () => {
        const comparison = await edit(
            SAMTALE + CV,
            ['    skal jobcenteret holde samtale', '    skal skal jobcenteret holde samtale'],
            ['senest 2 uger', 'senest 4 uger'],
        );
        expect(toldOf(comparison)).toEqual(['result | cv: senest 2 uger → cv: senest 4 uger | frist | syge']);
        expect(notCompared(comparison)).toEqual([
            expect.stringMatching(/^after: reglen »Første samtale«: der er en fejl i teksten: /),
        ]);
        expect(comparison.notCompared[0]!.place).toMatchObject({ uri: 'file:///test/regler.regel' });
    });

    it('on the earlier side is told of that side', async () => {
        const text = WORDS + SAMTALE;
        const comparison = await between(text.replace('senest 3 uger', 'senest 3 ugler'), text);
        expect(toldOf(comparison)).toEqual([]);
        expect(notCompared(comparison)).toEqual([
            expect.stringMatching(/^before: reglen »Første samtale«: /),
        ]);
    });

    it('that hides a rule does not make it gone', async () => {
        const comparison = await edit(SAMTALE + CV, ['regel cv "Cv"', 'rgel cv "Cv"']);
        expect(toldOf(comparison)).toEqual([]);
        expect(notCompared(comparison)).toEqual([
            expect.stringMatching(/^after: reglen »Første samtale«: der er en fejl i teksten/),
            'before: reglen »Cv«: den findes ikke på den anden side, men teksten dér kan ikke læses helt',
        ]);
    });

    it('in a group leaves out the rules that rest on it, and says how many', async () => {
        const comparison = await edit(
            SAMTALE + CV,
            ['når ydelse er sygedagpenge', 'når ydelse er sygedagpeng'],
            ['senest 3 uger', 'senest 1 uge'],
        );
        expect(toldOf(comparison)).toEqual([
            'result | samtale: senest 3 uger → samtale: senest 1 uge | frist | ledige, jobparate',
        ]);
        expect(notCompared(comparison)).toEqual([
            expect.stringMatching(/^after: gruppen »Syge«: .*; derfor er heller ikke »Cv« sammenlignet$/),
        ]);
    });

    it('in a rule that goes before another leaves out that one too', async () => {
        const rules = `${SAMTALE}regel fri "Fri" § 3
    hvis alder er mindst 60 år
    fritages jobcenteret for samtale
    undtagelse fra samtale
`;
        const comparison = await edit(rules, ['hvis alder er mindst 60 år', 'hvis alderen er mindst 60 år']);
        expect(toldOf(comparison)).toEqual([]);
        expect(notCompared(comparison)).toEqual([
            expect.stringMatching(
                /^after: reglen »Fri«: .*; derfor er heller ikke »Første samtale« sammenlignet$/,
            ),
        ]);
    });
});
