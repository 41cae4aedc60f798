import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCases } from '../../language/evaluation/index.js';
import { sayCase, sayExpectation } from '../../language/reports/test/words.js';
import { rulesFrom } from '../support/rules.js';

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const piecesOf = (text: string): string[] =>
    [...text.matchAll(/```regel\n([\s\S]*?)```/g)].map((match) => match[1]!);

const guide = read('sprog.md');
const rules = piecesOf(guide).join('\n');
const section = guide.slice(guide.indexOf('\n## Prøver'));

describe('the language guide', () => {
    test('shows prøver that hold', async () => {
        const model = await rulesFrom(rules);
        expect(model.cases.length).toBeGreaterThanOrEqual(2);
        for (const result of runCases(model)) {
            const said = [
                sayCase(result, 'da'),
                ...result.expectations.map((each) => sayExpectation(each, 'da')),
            ];
            expect({ title: result.testCase.title, said: said.filter(Boolean) }).toEqual({
                title: result.testCase.title,
                said: [],
            });
        }
    });

    const inTable = (head: string): string[] => {
        const from = section.indexOf(`| ${head} |`);
        const rows = section.slice(from).split('\n').slice(2);
        const end = rows.findIndex((row) => !row.startsWith('|'));
        const cells = rows.slice(0, end).map((row) => row.split('|')[1]!);
        return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    };

    test.each([
        ...inTable('led')
            .filter((clause) => !/^(så|og) …$/.test(clause))
            .map(
                (clause) =>
                    `${clause.replace('…', 'borgeren begynder i job inden 6 uger')}\n    så gælder samtaler`,
            ),
        ...inTable('det, der skal gælde').map((each) => `så ${each}`),
        ...inTable('værdi, efter en pligt eller en regel').map((each) => `så gælder samtaler ${each}`),
        ...inTable('retten').map((each) => `så ${each}`),
    ])('%s', async (clause) => {
        const model = await rulesFrom(`${rules}\nprøve "Afprøvning"\n    ${clause}\n`);
        expect({ clause, problems: model.problems }).toEqual({ clause, problems: [] });
    });

    test('has examples enough', () => {
        expect(inTable('led').length).toBeGreaterThanOrEqual(6);
        expect(inTable('det, der skal gælde').length).toBeGreaterThanOrEqual(12);
        expect(inTable('værdi, efter en pligt eller en regel').length).toBeGreaterThanOrEqual(10);
        expect(inTable('retten').length).toBeGreaterThanOrEqual(4);
    });
});

describe('the guide to prøver', () => {
    test('says of its own cases what comes of them', async () => {
        const text = read('proever.md');
        const results = runCases(await rulesFrom(piecesOf(text).join('\n')));
        expect(results.map(({ status }) => status)).toEqual(['passed', 'passed', 'skipped', 'failed']);
        const said = results.flatMap(({ expectations }) =>
            expectations.flatMap((each) => sayExpectation(each, 'da') ?? []),
        );
        const quoted = [...text.matchAll(/^> (.*)$/gm)].map((match) => match[1]);
        expect(said).toEqual(quoted);
    });
});
