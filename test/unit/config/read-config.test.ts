import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../server/config/read-config.js';

const known = { codes: ['RR001', 'RR101', 'RR201'], mandatory: new Set(['RR001']) };
const file = resolve('/regler/regelret.json');

async function config(text: string) {
    const read = await parseConfig(file, text, known);
    if (!('config' in read)) throw new Error(JSON.stringify(read.errors));
    return read.config;
}

/** `line:column message` of each mistake, in Danish. */
async function mistakes(text: string): Promise<string[]> {
    const read = await parseConfig(file, text, known);
    return 'errors' in read
        ? read.errors.map(({ line, column, message }) => `${line}:${column} ${message.da}`)
        : [];
}

describe('a config', () => {
    it('may say everything', async () => {
        const text = `{
            // Kommentarer og et sidste komma er i orden.
            "$schema": "./config.schema.json",
            "language": "en", "failLevel": "never", "checks": { "RR201": "off" },
            "lovtekster": "lov", "exclude": ["gammel/**"],
        }`;
        expect(await config(text)).toEqual({
            file,
            folder: resolve('/regler'),
            language: 'en',
            failLevel: 'never',
            checks: { RR201: 'off' },
            lawTexts: resolve('/regler/lov'),
            exclude: ['gammel/**'],
        });
    });

    it.each(['', '  \n', '{}', '// intet\n'])('may say nothing: %j', async (text) => {
        expect(await config(text)).toMatchObject({ checks: {}, exclude: [] });
    });
});

describe('a mistake in a config is told with its place and what was meant', () => {
    it.each([
        ['{ "sproog": "da" }', '1:3 kender ikke nøglen "sproog"; mente du "language"?'],
        ['{\n  "langauge": "da"\n}', '2:3 kender ikke nøglen "langauge"; mente du "language"?'],
        ['{ "exlude": [] }', '1:3 kender ikke nøglen "exlude"; mente du "exclude"?'],
        ['{ "farve": 1 }', '1:3 kender ikke nøglen "farve"'],
        ['{ "language": "dk" }', '1:15 "language" må være "da" eller "en", ikke "dk"; mente du "da"?'],
        ['{ "failLevel": 3 }', '1:16 "failLevel" må være "error", "warning", "info" eller "never", ikke 3'],
        ['{ "checks": { "RR210": "off" } }', '1:15 kender ikke kontrollen "RR210"; mente du "RR201"?'],
        ['{ "checks": { "rr201": "off" } }', '1:15 kender ikke kontrollen "rr201"; mente du "RR201"?'],
        ['{ "checks": { "RR2011": "off" } }', '1:15 kender ikke kontrollen "RR2011"; mente du "RR201"?'],
        [
            '{ "checks": { "RR201": "warn" } }',
            '1:24 "checks.RR201" må være "error", "warning", "info" eller "off", ikke "warn"',
        ],
        [
            '{ "checks": { "RR001": "off" } }',
            '1:24 RR001 kan ikke slås fra: uden den ville fejl i teksten forsvinde uden spor',
        ],
        ['{ "checks": [] }', '1:13 "checks" skal være et objekt i krøllede parenteser'],
        ['{ "exclude": "gammel" }', '1:14 "exclude" skal være en liste i kantede parenteser'],
        ['{ "exclude": ["a", 2] }', '1:20 "exclude.1" skal være en tekst i citationstegn'],
        ['{ "language": "da", "language": "en" }', '1:21 nøglen "language" står her to gange'],
        ['[]', '1:1 filen skal være et objekt i krøllede parenteser'],
        ['{ "language" "da" }', '1:14 mangler et kolon her'],
        ['{ "language": "da"', '1:19 mangler en afsluttende }'],
    ])('%s', async (text, expected) => {
        expect(await mistakes(text)).toContainEqual(expect.stringContaining(expected));
        expect(await mistakes(text)).toHaveLength(1);
    });

    it('tells all of them, in order', async () => {
        expect(await mistakes('{ "a": 1,\n "language": "x",\n "checks": { "RR999": "off" } }')).toEqual([
            expect.stringMatching(/^1:3 /),
            expect.stringMatching(/^2:14 /),
            expect.stringMatching(/^3:14 /),
        ]);
    });
});
