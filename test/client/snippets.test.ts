import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headers } from '../../scripts/editor-language.mjs';
import { rulesFrom } from '../support/rules.js';

interface Snippet {
    readonly prefix: string;
    readonly description: string;
    readonly body: readonly string[];
}
const file = join(import.meta.dirname, '../../client/snippets/regel.json');
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** The texts that a snippet can become: its placeholders as they stand, with each of the words it offers. */
function filled({ body }: Snippet): string[] {
    const text = body
        .join('\n')
        .replace(/\$0/g, '')
        .replace(/\$\{\d+:((?:[^{}])*)\}/g, '$1')
        .replaceAll('\t', '    ');
    const offers = [...text.matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map(([whole, words]) => ({
        whole,
        words: words!.split(','),
    }));
    return offers.reduce<string[]>(
        (texts, { whole, words }) => texts.flatMap((each) => words.map((word) => each.replace(whole, word))),
        [text],
    );
}

describe('a snippet', () => {
    test.each(snippets)('%s can be read as it is put in', async (_name, snippet) => {
        const texts = filled(snippet);
        expect(texts.join('')).not.toContain('${');
        for (const text of texts) {
            const model = await rulesFrom(text);
            const problems = model.problems.flatMap((problem) =>
                problem.kind === 'syntax' ? [problem.message.da] : [],
            );
            expect(problems, text).toEqual([]);
        }
    });

    test('is there for each kind of declaration', () => {
        const opening = new Set(snippets.map(([, { body }]) => body[0]!.split(' ')[0]));
        expect(headers().filter((word) => !opening.has(word))).toEqual([]);
    });
});
