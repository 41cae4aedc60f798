import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../../language/formatting/index.js';
import { written } from '../../../language/formatting/spacing.js';
import { buildRuleSets } from '../../../language/rule-sets.js';
import { createRegelretServices } from '../../../language/services.js';
import { breakText } from '../../support/breakages.js';
import { seeded, type Random } from '../../support/random.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../examples');
const SEED = 20261122;
const DISTURBED = 60;
const BROKEN = 400;

const { regelret } = createRegelretServices();
const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.regel'))
    .sort()
    .map((name) => ({ name, text: readFileSync(resolve(EXAMPLES, name), 'utf8') }));

const format = (text: string): string => formatText(regelret, text);
const visible = (text: string): string => text.replace(/[\s\ufeff]+/g, '');

function words(text: string): string[] {
    const { tokens, hidden } = regelret.parser.Lexer.tokenize(text.replace(/^\ufeff/, ' '));
    return [...tokens, ...hidden].map((token) => `${token.tokenType.name} ${written(token).trimEnd()}`);
}

/** The text with its white space in disorder, where that says nothing; inside »§ 13 b« and »1 og 2« it does. */
function disturb(text: string, random: Random): string {
    const end = random.chance(0.3) ? '\r\n' : '\n';
    const lines = text.split('\n').flatMap((line) => {
        if (line.trim() === '') return random.chance(0.3) ? [line, '', '  '] : [line];
        const indent = line.startsWith('--') ? '' : ' '.repeat(random.below(11));
        const gaps = line
            .trim()
            .split(/("[^"]*"|--.*$|§§? \d+ [a-zæøå](?![\w-])|\d og \d)/)
            .map((part, i) =>
                i % 2 === 1 ? part : part.replace(/ /g, () => ' '.repeat(1 + random.below(3))),
            );
        return [indent + gaps.join('') + ' '.repeat(random.below(3))];
    });
    return lines.join(end);
}

describe('formatting', () => {
    test('a text that was formatted stays as it is', () => {
        for (const { name, text } of files) expect(format(format(text)), name).toBe(format(text));
    }, 60_000);

    test('whatever the disorder, the words are the same, and one formatting is enough', () => {
        const random = seeded(SEED);
        for (let i = 0; i < DISTURBED; i++) {
            const { name, text } = random.pick(files);
            const disturbed = disturb(text, random);
            const formatted = format(disturbed);
            const label = `${name}, ${i}`;
            expect(words(formatted), label).toEqual(words(disturbed));
            expect(format(formatted), label).toBe(formatted);
            expect(formatted, label).not.toMatch(/[ \t]\r?\n|\n\r?\n\r?\n/);
            expect(formatted.endsWith('\n'), label).toBe(true);
            expect(formatted.includes('\r'), label).toBe(disturbed.includes('\r'));
        }
    }, 60_000);

    test('what the rules say stays the same', async () => {
        const random = seeded(SEED + 1);
        const disturbed = files.map(({ name, text }) => ({
            uri: `file:///${name}`,
            text: disturb(text, random),
        }));
        const models = async (texts: typeof disturbed): Promise<unknown> =>
            withoutPlaces(await buildRuleSets(createRegelretServices(), texts));
        const before = await models(files.map(({ name, text }) => ({ uri: `file:///${name}`, text })));
        const after = await models(disturbed.map(({ uri, text }) => ({ uri, text: format(text) })));
        expect(differenceIn(before, after)).toBeUndefined();
    }, 120_000);

    test('half-written text loses nothing, and is left in peace after one formatting', () => {
        const random = seeded(SEED + 2);
        const declarations = files
            .flatMap(({ text }) => text.split(/\n(?=[a-zæøå])/))
            .filter((each) => each.trim().includes('\n'));
        for (let i = 0; i < BROKEN; i++) {
            const { text, how } = breakText(random.pick(declarations), random);
            const broken = disturb(text, random);
            const label = `${how}: ${JSON.stringify(broken)}`;
            const formatted = format(broken);
            expect(visible(formatted), label).toBe(visible(broken));
            expect(format(formatted), label).toBe(formatted);
        }
    }, 60_000);
});

/** Places, and the offsets that stand for them, are where a text has its words, not what it says. */
function withoutPlaces(value: unknown): unknown {
    const seen = new WeakSet<object>();
    const strip = (each: unknown): unknown => {
        if (typeof each === 'bigint') return `${each}n`;
        if (typeof each !== 'object' || each === null) return typeof each === 'function' ? undefined : each;
        if (isPlace(each)) return 'place';
        if (seen.has(each)) return 'again';
        seen.add(each);
        if (each instanceof Map) return [...each].map(strip);
        if (each instanceof Set) return [...each].map(strip);
        if (Array.isArray(each)) return each.map(strip);
        return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, strip(inner)]));
    };
    return strip(value);
}

const isPlace = (value: object): boolean => 'uri' in value && 'start' in value && 'end' in value;

/** The first place in which two values are not the same. */
function differenceIn(a: unknown, b: unknown, path = ''): string | undefined {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return a === b ? undefined : `${path}: ${String(a)} / ${String(b)}`;
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const found = differenceIn(
            (a as Record<string, unknown>)[key],
            (b as Record<string, unknown>)[key],
            `${path}.${key}`,
        );
        if (found !== undefined) return found;
    }
    return undefined;
}
