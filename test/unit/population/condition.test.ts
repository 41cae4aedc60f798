import { describe, expect, it } from 'vitest';
import { and, everything, isIn, not, nothing, or } from '../../../language/population/index.js';

const adult = isIn(0, [18, Infinity]);

describe('conditions', () => {
    it('drop neutral operands', () => {
        expect(and(everything, adult)).toBe(adult);
        expect(or(nothing, adult)).toBe(adult);
        expect(and()).toBe(everything);
        expect(or()).toBe(nothing);
    });

    it('stop at an absorbing operand', () => {
        expect(and(adult, nothing)).toBe(nothing);
        expect(or(adult, everything)).toBe(everything);
    });

    it('cancel a double negation', () => {
        expect(not(not(adult))).toBe(adult);
        expect(not(everything)).toBe(nothing);
    });

    it('never hold for a fact among no values', () => {
        expect(isIn(0, [])).toBe(nothing);
    });
});
