import { expect, test } from 'vitest';
import { outputsFrom, type OutputFlags } from '../../server/cli/outputs.js';
import { UsageError } from '../../server/cli/usage-error.js';

const FORMATS = ['text', 'json', 'html'] as const;

function read(flags: OutputFlags<(typeof FORMATS)[number]>): string {
    try {
        return outputsFrom(flags, FORMATS, 'text')
            .map(({ format, file }) => `${format} -> ${file ?? 'skærmen'}`)
            .join('; ');
    } catch (error) {
        if (error instanceof UsageError) return error.text.da;
        throw error;
    }
}

test('the usual format goes to the terminal, beside those that have a file of their own', () => {
    expect(read({})).toBe('text -> skærmen');
    expect(read({ format: 'json' })).toBe('json -> skærmen');
    expect(read({ output: ['html=a.html', 'json=b.json'] })).toBe(
        'text -> skærmen; html -> a.html; json -> b.json',
    );
});

test('a file without a format is for the format that is asked for', () => {
    expect(read({ format: 'html', output: ['a.html'] })).toBe('html -> a.html');
    expect(read({ output: ['./x=y/a.txt', 'json=b.json'] })).toBe('text -> ./x=y/a.txt; json -> b.json');
});

test('what cannot be meant is refused', () => {
    expect(read({ output: ['jsn=a.json'] })).toBe(
        '»jsn« kan ikke bruges om --output; mulighederne er text, json, html. Mente du json?',
    );
    expect(read({ output: ['a', 'b'] })).toContain('flere filer uden format (a, b)');
    expect(read({ output: ['json=a', 'html=a'] })).toContain('den samme fil (a)');
    expect(read({ output: ['json=ud/a', 'html=./ud//a'] })).toContain('den samme fil');
    expect(read({ output: ['json='] })).toContain('Filnavnet mangler');
    for (const output of ['-', 'json=-']) expect(read({ output: [output] })).toContain('--format vælger');
});
