import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    and,
    areDisjoint,
    areEqual,
    compile,
    covers,
    findCase,
    findShared,
    isEmpty,
    isSubset,
    mayMeet,
    not,
    or,
} from '../../../language/population/index.js';
import { createPopulations } from '../../support/population/questions.js';
import { scale } from '../../support/population/scale.js';

const runs = { seed: 20_261_121, numRuns: 1_000 * scale };

/** Three populations over the same realistic space. */
const populations = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => createPopulations(seed, 3, 'large'));

function holdsForAll(law: (draw: ReturnType<typeof createPopulations>) => void): void {
    fc.assert(fc.property(populations, law), runs);
}

describe('the algebra of populations', () => {
    it('obeys De Morgan', () => {
        holdsForAll(({ space, parts: [a, b] }) => {
            expect(areEqual(space, not(and(a!, b!)), or(not(a!), not(b!)))).toBe('yes');
            expect(areEqual(space, not(or(a!, b!)), and(not(a!), not(b!)))).toBe('yes');
        });
    });

    it('distributes og over eller', () => {
        holdsForAll(({ space, parts: [a, b, c] }) => {
            expect(areEqual(space, and(a!, or(b!, c!)), or(and(a!, b!), and(a!, c!)))).toBe('yes');
        });
    });

    it('has subset as a partial order', () => {
        holdsForAll(({ space, parts: [a, b] }) => {
            const both = isSubset(space, a!, b!) === 'yes' && isSubset(space, b!, a!) === 'yes';
            expect(areEqual(space, a!, b!)).toBe(both ? 'yes' : 'no');
            expect(isSubset(space, a!, a!)).toBe('yes');
            expect(isSubset(space, and(a!, b!), a!)).toBe('yes');
            expect(isSubset(space, a!, or(a!, b!))).toBe('yes');
        });
    });

    it('keeps a without b apart from b', () => {
        holdsForAll(({ space, parts: [a, b] }) => {
            expect(areDisjoint(space, and(a!, not(b!)), b!)).toBe('yes');
            expect(areEqual(space, or(and(a!, not(b!)), and(a!, b!)), a!)).toBe('yes');
        });
    });

    it('covers a whole with its parts, and with nothing less', () => {
        holdsForAll(({ space, parts: [a, b, c] }) => {
            const parts = [and(a!, b!), and(a!, not(b!), c!), and(a!, not(b!), not(c!))];
            expect(covers(space, parts, a!)).toBe('yes');
            const last = isEmpty(space, parts[2]!);
            expect(covers(space, parts.slice(0, 2), a!)).toBe(last);
        });
    });

    it('says no whenever it has a case, and never otherwise', () => {
        holdsForAll(({ space, parts: [a, b] }) => {
            expect(isEmpty(space, a!)).toBe(findCase(space, a!).verdict === 'found' ? 'no' : 'yes');
            expect(isSubset(space, a!, b!)).toBe(isEmpty(space, and(a!, not(b!))));
        });
    });

    it('compares compiled conditions as it compares conditions', () => {
        holdsForAll(({ space, parts: [a, b] }) => {
            const [first, second] = [compile(space, a!), compile(space, b!)];
            const { verdict } = findCase(space, and(a!, b!));
            expect(findShared(first, second).verdict).toBe(verdict);
            if (verdict === 'found') expect(mayMeet(first, second)).toBe(true);
        });
    });
});
