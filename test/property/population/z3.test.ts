import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../language/population/index.js';
import { holds, isInU } from '../../support/population/points.js';
import { createQuestions } from '../../support/population/questions.js';
import { count, emptyMix, scale, smallerShare } from '../../support/population/scale.js';
import { startZ3, type Z3 } from '../../support/population/z3.js';

const questions = 10_000 * scale;
const batch = 500;
const firstSeed = 1_000_001;

describe('the kernel, held against Z3', () => {
    let z3: Z3;
    beforeAll(async () => {
        z3 = await startZ3();
    });
    afterAll(() => z3.close());

    it('gives the same verdicts on realistic domains', { timeout: 300_000 * scale }, () => {
        const mix = emptyMix();
        for (let done = 0; done < questions; done += batch) {
            const asked = [...createQuestions(firstSeed + done, batch, 'large')];
            const verdicts = z3.areSatisfiable(asked);
            for (const [i, question] of asked.entries()) {
                const { space, condition, seed } = question;
                const answer = findCase(space, condition);
                expect(answer.verdict, `seed ${seed}`).toBe(verdicts[i] ? 'found' : 'absent');
                if (answer.verdict === 'found') {
                    expect(isInU(space, answer.value) && holds(condition, answer.value), `seed ${seed}`).toBe(
                        true,
                    );
                }
                count(mix, question, verdicts[i]!);
            }
        }
        console.log(`Z3: ${questions} questions`, mix);
        expect(smallerShare(mix)).toBeGreaterThanOrEqual(0.3);
    });
});
