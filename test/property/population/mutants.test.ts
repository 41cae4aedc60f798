import { describe, expect, it } from 'vitest';
import { type Condition } from '../../../language/population/index.js';
import { compareWithAllCases } from '../../support/population/compare.js';
import { mutate } from '../../support/population/mutants.js';
import { casesOf } from '../../support/population/points.js';
import { createPopulations } from '../../support/population/questions.js';
import { createRandom } from '../../support/population/random.js';
import { scale } from '../../support/population/scale.js';

const firstSeed = 2_000_001;

describe('the comparison with all cases', () => {
    it(
        'notices every boundary moved and every operator swapped that changes the population',
        { timeout: 60_000 * scale },
        () => {
            let noticed = 0;
            let harmless = 0;
            for (let seed = firstSeed; seed < firstSeed + 1_000 * scale; seed++) {
                const { space, parts } = createPopulations(seed, 1, 'small');
                const condition = parts[0]!;
                const mutant = mutate(condition, createRandom(seed));
                const isHarmless = population(space, mutant) === population(space, condition);
                const { mismatch } = compareWithAllCases(space, mutant, condition);
                expect(mismatch === undefined, `seed ${seed}`).toBe(isHarmless);
                if (isHarmless) harmless++;
                else noticed++;
            }
            console.log(
                `mutants: ${noticed} noticed of ${noticed}; ${harmless} more left the population as it was`,
            );
            expect(noticed).toBeGreaterThanOrEqual(200 * scale);
        },
    );
});

function population(space: Parameters<typeof casesOf>[0], condition: Condition): string {
    return casesOf(space, condition).join(';');
}
