import { describe, expect, it } from 'vitest';
import { findProvision, readCitation } from '../../../language/law/index.js';
import { actIn, actOf, allProvisions, LAW_FIXTURES } from '../../support/law.js';

const { act } = actIn(LAW_FIXTURES, 'cykelparkering.txt');

function found(citation: string, where = act): readonly string[] | string {
    const result = findProvision(where, citation);
    if (result.verdict === 'found') return result.all.map(({ address }) => address);
    if (result.verdict === 'missing') return `missing after ${result.nearest ?? 'nothing'}`;
    return `ambiguous: ${result.provisions.map(({ address }) => address).join('; ')}`;
}

describe('a citation', () => {
    it.each([
        ['§ 2 a, stk. 2, nr. 2, litra b', ['§ 2 a, stk. 2, nr. 2, litra b']],
        ['§2a,stk.2,nr.2', ['§ 2 a, stk. 2, nr. 2']],
        ['Cykelloven § 2 A, stk. 3', ['§ 2 a, stk. 3']],
        ['§ 13\u00a0b', ['§ 13 b']],
        // Levels that are left out.
        ['§ 2, nr. 2', ['§ 2, stk. 1, nr. 2']],
        ['§ 2, nr. 2, 2. pkt.', ['§ 2, stk. 1, nr. 2, 2. pkt.']],
        ['§ 13 b, 1. pkt.', ['§ 13 b, stk. 1, 1. pkt.']],
        ['§ 2 a, nr. 3', ['§ 2 a, stk. 2, nr. 3']],
        ['§ 2 a, stk. 2, litra a', ['§ 2 a, stk. 2, nr. 2, litra a']],
        // Several.
        ['§ 2, nr. 1-3', ['§ 2, stk. 1, nr. 1', '§ 2, stk. 1, nr. 2', '§ 2, stk. 1, nr. 3']],
        ['§ 2, nr. 1 og 3', ['§ 2, stk. 1, nr. 1', '§ 2, stk. 1, nr. 3']],
        ['§ 2 a, stk. 2 og 3', ['§ 2 a, stk. 2', '§ 2 a, stk. 3']],
        ['§ 1, stk. 2, 1. og 2. pkt.', ['§ 1, stk. 2, 1. pkt.', '§ 1, stk. 2, 2. pkt.']],
        ['§ 1, stk. 2, 1.-3. pkt.', ['§ 1, stk. 2, 1. pkt.', '§ 1, stk. 2, 2. pkt.', '§ 1, stk. 2, 3. pkt.']],
        ['§§ 1-2 a', ['§ 1', '§ 2', '§ 2 a']],
        ['§§ 1, 2 a og 3', ['§ 1', '§ 2 a', '§ 3']],
        // An item under its sentence.
        ['§ 2 a, stk. 2, 1. pkt., nr. 1', ['§ 2 a, stk. 2, nr. 1']],
        ['§ 2 a, stk. 2, 2. pkt.', ['§ 2 a, stk. 2, 2. pkt.']],
        // What is repealed exists, alone or in a line for several.
        ['§ 3', ['§ 3']],
        ['§ 3, stk. 4', ['§ 3']],
        ['§ 5', ['§§ 4-6 a']],
        ['§ 7, stk. 2, nr. 4', ['§ 7, stk. 2']],
        // A remark after it.
        ['§ 1, stk. 2); nærmere regler i bekendtgørelse', ['§ 1, stk. 2']],
    ])('%s is found', (citation, addresses) => {
        expect(found(citation)).toEqual(addresses);
    });

    it.each([
        ['§ 14', 'nothing'],
        ['§ 6 b', 'nothing'],
        ['§ 1, stk. 4', '§ 1'],
        ['§ 2 a, stk. 2, nr. 4', '§ 2 a, stk. 2'],
        ['§ 2 a, stk. 2, nr. 1-4', '§ 2 a, stk. 2'],
        ['§ 2 a, stk. 2, 2. pkt., nr. 1', '§ 2 a, stk. 2, 2. pkt.'],
        ['§ 2 a, stk. 2, nr. 2, litra c', '§ 2 a, stk. 2, nr. 2'],
        ['§ 1, stk. 2, 4. pkt.', '§ 1, stk. 2'],
        ['§§ 1-12', 'nothing'],
        ['kapitel 3', 'nothing'],
    ])('%s is missing', (citation, nearest) => {
        expect(found(citation)).toBe(`missing after ${nearest}`);
    });

    it('is ambiguous where it fits several', () => {
        const two = actOf(
            '§ 1. Den skal 1) gå, 2) stå. Den kan 1) hoppe eller 2) synge.\n§ 2. Et.\n§ 2. To.\n§ 3. Et. Stk. 2. To.',
        );
        expect(found('§ 1, nr. 2', two)).toContain('ambiguous');
        expect(found('§ 1, stk. 1, 2. pkt., nr. 2', two)).toEqual(['§ 1, stk. 1, 2. pkt., nr. 2']);
        expect(found('§ 2', two)).toBe('ambiguous: § 2; § 2');
        expect(found('§ 3, 1. pkt.', two)).toContain('ambiguous');
    });

    it('finds a sentence after a list that a flat text cannot tell from the last item', () => {
        const flat = actOf('§ 1. Der er: 1) Et. 2) To. Det er alt. Tak.');
        expect(found('§ 1, stk. 1, 2. pkt.', flat)).toEqual(['§ 1, stk. 1, nr. 2, 2. pkt.']);
        expect(found('§ 1, stk. 1, 3. pkt.', flat)).toEqual(['§ 1, stk. 1, nr. 2, 3. pkt.']);
        expect(found('§ 1, stk. 1, 4. pkt.', flat)).toBe('missing after § 1, stk. 1');
    });

    it('finds every provision by its own address', () => {
        for (const provision of allProvisions(act).filter(({ address }) => address.startsWith('§')))
            expect(findProvision(act, provision.address)).toMatchObject({ verdict: 'found', provision });
    });

    it('is read step by step', () => {
        expect(readCitation('§ 6, nr. 2-5 og 7-10')?.[1]).toEqual({
            kind: 'nummer',
            ranges: [
                { first: '2', last: '5' },
                { first: '7', last: '10' },
            ],
        });
        expect(readCitation('stk. 4')).toBeUndefined();
        expect(readCitation('LAB §§ 102 og 105')?.[0]?.ranges.map(({ first }) => first)).toEqual([
            '102',
            '105',
        ]);
        expect(readCitation('§ 6 i lov om noget')?.[0]?.ranges).toEqual([{ first: '6', last: '6' }]);
    });
});
