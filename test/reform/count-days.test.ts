import { describe, expect, test } from 'vitest';
import { parseDay } from '../../language/calendar/index.js';
import { sayPhaseIn } from '../../language/reports/count/reform-text.js';
import { BEFORE, RULES, counted } from './counted.js';

describe('days', () => {
    const STAGED = `anbefaling 1
    ophæv samtale-ledige
anbefaling 2
    i kraft 1. januar 2028
    ophæv plan`;

    test('what expires by itself is not put down to the reform', async () => {
        const before = `${BEFORE}${RULES}regel gammel § 9
    for syge
    skal jobcenteret holde samtale
    gælder til og med 31. december 2025
`;
        const counts = await counted('anbefaling 1\n    ophæv plan', {}, before);
        expect(counts.before.counts.regler.value).toBe(3);
        expect(counts.byRecommendation[0]!.alone.regler).toBe(1);
        expect(counts.byRecommendation[0]!.inOrder.regler).toBe(1);
    });

    test('without a day all of the reform counts, on one day what is in force on it', async () => {
        const regler = async (day?: string): Promise<readonly number[]> => {
            const counts = await counted(STAGED, day === undefined ? {} : { day: parseDay(day)! });
            return [
                counts.after.counts.regler.value,
                ...counts.byRecommendation.map((each) => each.alone.regler),
            ];
        };
        expect(await regler()).toEqual([1, 1, 1]);
        expect(await regler('2026-06-01')).toEqual([2, 1, 0]);
        expect(await regler('2025-06-01')).toEqual([3, 0, 0]);
    });

    test('a rejected recommendation counts only where it is switched on', async () => {
        const reform = 'anbefaling X1\n    forkastet\n    ophæv plan';
        expect((await counted(reform)).byRecommendation).toEqual([]);
        const { byRecommendation, after } = await counted(reform, { include: new Set(['X1']) });
        expect(byRecommendation).toMatchObject([{ alone: { regler: 1 }, rules: ['plan'] }]);
        expect(after.counts.regler.value).toBe(2);
    });

    test.each([
        ['2025-12-31', 0, 'before-start', 'I 2025 giver reformen endnu intet.'],
        [
            '2026-01-01',
            1_000,
            'year',
            'I 2026 giver reformen 1.000 mio. kr. (afrundet til 100 mio. kr.) efter sin indfasning.',
        ],
        ['2028-07-01', 1_800, 'earlier-year', '(angivet for 2027; intet er sagt om 2028)'],
        ['2030-01-01', 3_000, 'year', 'I 2030 giver reformen 3.000 mio. kr.'],
        [
            '2031-01-01',
            3_100,
            'permanent',
            'I 2031 giver reformen varigt 3.100 mio. kr. (afrundet til 100 mio. kr.).',
        ],
    ])('on %s the reform gives %d million', async (day, millions, stands, text) => {
        const { phaseIn } = await counted(
            '    indfasning 2026 1.000, 2027 1.800, 2030 3.000, varigt 3.100 mio. kr. afrundet til 100\nanbefaling 1\n    ophæv plan',
            { day: parseDay(day)! },
        );
        expect(phaseIn).toMatchObject([{ amount: millions * 100_000_000, stands }]);
        expect(sayPhaseIn(phaseIn[0]!, 'da')).toContain(text);
    });
});
