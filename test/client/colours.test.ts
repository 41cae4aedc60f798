import { describe, expect, test } from 'vitest';
import {
    headers,
    keywords,
    languageConfiguration,
    textMateGrammar,
    type Pattern,
} from '../../scripts/editor-language.mjs';

const { repository } = textMateGrammar();
const patterns = (name: string): readonly Pattern[] => repository[name]!.patterns ?? [repository[name]!];

/** The colour of the first thing on a line, as the editor finds it: the pattern that matches first of all. */
function colour(line: string): { text: string; name: string } {
    const [best] = ['comment', 'text', 'declaration', 'figure', 'word']
        .flatMap(patterns)
        .map((pattern) => ({ pattern, found: new RegExp(pattern.match!).exec(line) }))
        .filter(({ found }) => found)
        .sort((a, b) => a.found!.index - b.found!.index);
    const { pattern, found } = best!;
    return pattern.captures
        ? { text: found![1]!, name: pattern.captures[1]!.name }
        : { text: found![0], name: pattern.name! };
}

describe('the colours', () => {
    test.each(keywords())('»%s« of the grammar has one', (word) => {
        const { text, name } = colour(word);
        expect(text).toBe(word);
        expect(name, `${word} is coloured as if it were a name`).not.toMatch(/^variable/);
    });

    test.each(headers())('»%s« opens a declaration, whose name follows', (word) => {
        expect(colour(`${word} navn`)).toEqual({ text: word, name: 'keyword.control.declaration.regel' });
    });

    test.each([
        ['form-krav', 'variable.other.regel'],
        ['første-samtale', 'variable.other.regel'],
        ['a-kassen', 'variable.other.regel'],
        ['regelmæssig', 'variable.other.regel'],
        ['§ 23, stk. 1', 'constant.other.citation.regel'],
        ['1. marts 2024', 'constant.numeric.date.regel'],
        ['14.557', 'constant.numeric.regel'],
        ['-- regel', 'comment.line.double-dash.regel'],
        ['"skal"', 'string.quoted.double.regel'],
        ['»skal«', 'string.quoted.other.regel'],
    ])('%s is %s', (line, name) => {
        expect(colour(line).name).toBe(name);
    });
});

describe('the indentation', () => {
    const { indentationRules, wordPattern } = languageConfiguration();

    test('is more after the first line of a rule', () => {
        expect('regel samtale "Samtale" § 1').toMatch(new RegExp(indentationRules.increaseIndentPattern));
        expect('    for alle').not.toMatch(new RegExp(indentationRules.increaseIndentPattern));
        expect('regelmæssig').not.toMatch(new RegExp(indentationRules.increaseIndentPattern));
    });

    test.each(headers())('ends before »%s«', (word) => {
        expect(`    ${word} `).toMatch(new RegExp(indentationRules.decreaseIndentPattern));
    });

    test.each(['første-samtale', 'a-kassen', 'åbenlyst-uddannelsesparate', 'ØVO', '14.557'])(
        '»%s« is one word',
        (word) => {
            expect(new RegExp(wordPattern).exec(word)?.[0]).toBe(word);
        },
    );
});
