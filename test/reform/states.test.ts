import { describe, expect, test } from 'vitest';
import { applyReforms, type ReformState } from '../../language/reform/index.js';
import { parseDay } from '../../language/calendar/index.js';
import { rulesFrom, ruleSetsFrom } from '../support/rules.js';
import { BEFORE, deadline, norm, reformed } from './written.js';

describe('states of the law', () => {
    const STAGED = `    ophæv følge-op
        i kraft 1. januar 2027
    ophæv samtale-a
        gælder kun nye forløb
    ophæv samtale-b
        i kraft 1. januar 2028
anbefaling X1 "Overvejet"
    forkastet
    ophæv ikke-følge-op`;

    const rulesOn = async (state: ReformState): Promise<string[]> =>
        (await reformed(STAGED, state)).model.norms.map(({ id }) => id);

    test('a day through the phase-in', async () => {
        const day = (text: string): number => parseDay(text)!;
        expect(await rulesOn({ day: day('2025-12-31') })).toHaveLength(4);
        expect(await rulesOn({ day: day('2026-01-01') })).toEqual(['samtale-b', 'følge-op', 'ikke-følge-op']);
        expect(await rulesOn({ day: day('2027-01-01') })).toEqual(['samtale-b', 'ikke-følge-op']);
        expect(await rulesOn({})).toEqual(['ikke-følge-op']);
    });

    test('a case that began before', async () => {
        const [day, caseStart] = [parseDay('2029-01-01')!, parseDay('2025-06-01')!];
        expect(await rulesOn({ day, caseStart })).toEqual(['samtale-a', 'ikke-følge-op']);
    });

    test('a rejected recommendation only where it is switched on', async () => {
        expect(await rulesOn({ include: new Set(['X1']) })).toEqual([]);
    });
});

describe('several reforms', () => {
    const LATER = `reform sen "Senere"
    i kraft 1. januar 2028
anbefaling 2.1 i sen "Rettelse"
    ændr ny til senest 3 uger efter tilmelding
`;
    const EARLIER = `reform tidlig "Tidligere"
    i kraft 1. januar 2026
anbefaling 1.1 i tidlig "Ny pligt"
    indsæt ny
regel ny § 9
    for ledige
    skal borgeren lægge cv
    senest 1 uge efter tilmelding
`;

    test('work in the order of time, however they are written', async () => {
        const model = await rulesFrom(BEFORE + LATER + EARLIER);
        expect(model.problems).toEqual([]);
        const { model: after, misses } = applyReforms(model);
        expect(misses).toEqual([]);
        expect(deadline(norm(after, 'ny'))).toBe('senest 3 uger');
        const between = applyReforms(model, { day: parseDay('2027-01-01')! });
        expect(deadline(norm(between.model, 'ny'))).toBe('senest 1 uge');
        const one = applyReforms(model, { reforms: ['sen'] });
        expect(one.misses.map(({ target, reason }) => [target, reason])).toEqual([['ny', 'not-in-force']]);
    });

    test('a later one may stand in a rule set of its own, on top of the earlier', async () => {
        const [, , later] = await ruleSetsFrom([
            { uri: 'file:///a/a.regel', text: BEFORE },
            {
                uri: 'file:///b/b.regel',
                text: `regelsæt grund\n    bruger LAB\n${EARLIER.replace('"Tidligere"', '"Tidligere" ændrer LAB')}`,
            },
            {
                uri: 'file:///c/c.regel',
                text: `regelsæt næste\n    bruger grund\n${LATER.replace('"Senere"', '"Senere" ændrer grund')}`,
            },
        ]);
        expect(later!.problems).toEqual([]);
        const { model: after } = applyReforms(later!);
        expect(deadline(norm(after, 'ny'))).toBe('senest 3 uger');
        expect(norm(after, 'samtale-a').citation).toMatchObject({ act: 'LAB' });
    });
});
