import { describe, it } from 'vitest';
import { EDITS, follow } from './sequence.js';

/** Half of the sequences: the two files run side by side. `REGELRET_SEQUENCES` and `REGELRET_FIRST_SEED` choose others. */
const SEQUENCES = Number(process.env['REGELRET_SEQUENCES'] ?? 500);
const FIRST = Number(process.env['REGELRET_FIRST_SEED'] ?? 1 * 10_000);
const AT_A_TIME = 50;

describe(`what an editor is shown after ${EDITS} edits is what it is shown after a cold start`, () => {
    for (let first = FIRST; first < FIRST + SEQUENCES; first += AT_A_TIME) {
        const last = Math.min(first + AT_A_TIME, FIRST + SEQUENCES) - 1;
        it(`seeds ${first} to ${last}`, { timeout: 900_000 }, async () => {
            for (let seed = first; seed <= last; seed++) await follow(seed);
        });
    }
});
