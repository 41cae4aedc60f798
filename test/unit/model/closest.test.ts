import { describe, expect, it } from 'vitest';
import { closest, editDistance } from '../../../language/model/closest.js';

describe('editDistance', () => {
    it.each([
        ['', '', 0],
        ['abc', 'abc', 0],
        ['abc', 'acb', 1],
        ['abc', 'ab', 1],
        ['', 'abc', 3],
        ['langauge', 'language', 1],
        ['kitten', 'sitting', 3],
    ])('%s -> %s is %i', (a, b, distance) => {
        expect(editDistance(a, b)).toBe(distance);
        expect(editDistance(b, a)).toBe(distance);
    });
});

describe('closest', () => {
    const words = ['language', 'failLevel', 'checks'];
    it('finds the nearest', () => expect(closest('lanuage', words)).toBe('language'));
    it('does not mind upper and lower case', () => expect(closest('FAILLEVEL', words)).toBe('failLevel'));
    it('says nothing rather than something far-fetched', () =>
        expect(closest('rapport', words)).toBeUndefined());
});
