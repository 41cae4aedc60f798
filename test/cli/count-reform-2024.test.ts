import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountReformJson } from '../../language/reports/count/reform-json.js';
import { buildCommandLine, type CommandLine } from './command-line.js';
import { expectValid } from './schemas.js';

let cli: CommandLine;
beforeAll(() => {
    cli = buildCommandLine();
});
afterAll(() => cli?.dispose());

describe('the reform of 2024', () => {
    const examples = join(import.meta.dirname, '../../examples');

    it('is counted as it is told, and adds up', () => {
        const run = cli.run(['count', '--format', 'json', 'reform-2024', '--reform', 'fremtidens-indsats'], {
            cwd: examples,
        });
        expect(run).toMatchObject({ code: 0, err: '' });
        const json = JSON.parse(run.out) as CountReformJson;
        expectValid(json, 'count-reform');
        const { before, after, refined, byRecommendation, groupMap, saerregler } = json;
        expect([before.groups, after.groups]).toEqual([13, 5]);
        const figures = ['groups', 'bestemmelser', 'regler', 'celler', 'varianter', 'saerregler'] as const;
        for (const figure of figures) {
            const sum = byRecommendation.reduce((total, { inOrder }) => total + inOrder[figure], 0);
            expect(sum, figure).toBe(before[figure] - after[figure]);
        }
        expect(refined.before.groups).toBe(refined.after.groups);
        expect([refined.before.regler, refined.after.regler]).toEqual([before.regler, after.regler]);
        const { all } = saerregler;
        expect(all.before).toBe(before.saerregler);
        expect(all.gone + all.common + all.merged + all.changed + all.kept).toBe(all.before);
        for (const group of groupMap.before)
            expect(
                groupMap.mapping.some(({ from }) => from === group),
                group,
            ).toBe(true);
        expect(byRecommendation.map(({ id }) => id)).toEqual(
            expect.arrayContaining(['1.1', '2.1', '2.10', '2.11']),
        );
        for (const { witness, certain } of groupMap.mapping) expect(witness !== null).toBe(certain === 'yes');
    });

    it('gives what its phase-in says, year by year', () => {
        const amountOn = (day: string): number | undefined => {
            const { out } = cli.run(
                ['count', '--format', 'json', 'reform-2024', '--reform', 'fremtidens-indsats', '--at', day],
                { cwd: examples },
            );
            const { phaseIn } = JSON.parse(out) as CountReformJson;
            return phaseIn ? phaseIn.amount / 100_000_000 : undefined;
        };
        expect(['2025-12-31', '2027-07-01', '2031-01-01'].map(amountOn)).toEqual([0, 1_800, 3_100]);
    });
});
