import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelled, table, textWidth, wrap } from '../../../language/reports/layout.js';
import { counted, formatNumber, formatPercent } from '../../../language/reports/numbers.js';

describe('wrap', () => {
    it('breaks at spaces', () => expect(wrap('en to tre fire', 6)).toEqual(['en to', 'tre', 'fire']));
    it('lets a long word stand alone', () =>
        expect(wrap('a beskæftigelsesindsats b', 5)).toEqual(['a', 'beskæftigelsesindsats', 'b']));
    it('keeps line feeds', () => expect(wrap('a\n\nb c', 1)).toEqual(['a', '', 'b', 'c']));
    it('does not count the codes of colours', () =>
        expect(wrap('\u001b[31men\u001b[39m to', 5)).toEqual(['\u001b[31men\u001b[39m to']));
    it('loses no word, and is no wider than it must be', () => {
        const word = fc.stringMatching(/^[a-zæøå]{1,12}$/);
        fc.assert(
            fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (words, width) => {
                const lines = wrap(words.join(' '), width);
                expect(lines.join(' ')).toBe(words.join(' '));
                for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
            }),
        );
    });
});

describe('labelled', () => {
    it('hangs the following lines under the text', () => {
        const lines = labelled('Her', 'en længere tekst, der må brydes', { indent: 2, column: 6, width: 30 });
        expect(lines).toEqual(['  Her   en længere tekst, der', '        må brydes']);
    });
});

describe('table', () => {
    it('makes columns as wide as their widest cell', () => {
        expect(
            table(
                [
                    ['a', '1'],
                    ['bbb', '1.000'],
                ],
                new Set([1]),
            ),
        ).toEqual(['a        1', 'bbb  1.000']);
    });
    it('leaves no space at the end', () =>
        expect(
            table([
                ['a', ''],
                ['b', 'c'],
            ]),
        ).toEqual(['a', 'b  c']));
});

describe('textWidth', () => {
    it('counts characters as a reader does', () => expect(textWidth('\u001b[1mæ🙂\u001b[22m')).toBe(2));
});

describe('numbers', () => {
    it.each([
        [0, 0, '0', '0'],
        [999, 0, '999', '999'],
        [1000, 0, '1.000', '1,000'],
        [1234567, 0, '1.234.567', '1,234,567'],
        [-1234.56, 1, '-1.234,6', '-1,234.6'],
        [-0.04, 1, '0', '0'],
        [2.5, 2, '2,5', '2.5'],
    ])('%d with %d decimals', (value, decimals, da, en) => {
        expect(formatNumber(value, 'da', decimals)).toBe(da);
        expect(formatNumber(value, 'en', decimals)).toBe(en);
    });
    it('writes shares in percent', () => {
        expect(formatPercent(0.625, 'da')).toBe('62,5 pct.');
        expect(formatPercent(1, 'en')).toBe('100 per cent');
    });
    it('puts the noun in number', () => {
        expect(counted(1, ['regel', 'regler'], 'da')).toBe('1 regel');
        expect(counted(1200, ['regel', 'regler'], 'da')).toBe('1.200 regler');
    });
});
