import { describe, expect, it } from 'vitest';
import { compareWithAllCases } from '../../support/population/compare.js';
import { createQuestions } from '../../support/population/questions.js';
import { count, emptyMix, scale, smallerShare } from '../../support/population/scale.js';

const questions = 10_000 * scale;
const firstSeed = 1;

describe('the kernel, held against trying every case', () => {
    it('gives the same verdicts, cases and boxes', { timeout: 120_000 * scale }, () => {
        const mix = emptyMix();
        let points = 0;
        for (const question of createQuestions(firstSeed, questions, 'small')) {
            const { space, condition, seed } = question;
            const { cases, mismatch } = compareWithAllCases(space, condition, condition);
            expect(mismatch, `seed ${seed}`).toBeUndefined();
            count(mix, question, cases > 0);
            points += space.axes.reduce((product, { lo, hi }) => product * (hi - lo), 1);
        }
        console.log(`all cases: ${questions} questions, ${points} cases tried`, mix);
        expect(points).toBeGreaterThanOrEqual(100_000 * scale);
        expect(smallerShare(mix)).toBeGreaterThanOrEqual(0.3);
        expect(mix).toMatchObject({ depth: 3, axes: 6 });
    });
});
