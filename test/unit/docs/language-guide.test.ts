import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesFrom } from '../../support/rules.js';

const guide = new URL('../../../docs/sprog.md', import.meta.url);

/** The pieces of the guide, put together, are one rule file without a mistake. */
test('the language guide shows rules that can be read', async () => {
    const pieces = [...readFileSync(guide, 'utf8').matchAll(/```regel\n([\s\S]*?)```/g)].map(
        (match) => match[1],
    );
    expect(pieces.length).toBeGreaterThanOrEqual(6);
    expect((await rulesFrom(pieces.join('\n'))).problems).toEqual([]);
});

/** Every clause in backquotes in the guide's tables parses inside a rule. */
test('the guide’s examples of clauses can be read', async () => {
    const text = readFileSync(guide, 'utf8');
    const pieces = [...text.matchAll(/```regel\n([\s\S]*?)```/g)].map((match) => match[1]).join('\n');
    const table = text.slice(text.indexOf('| led | eksempler |'), text.indexOf('Tidsrum beholder'));
    const clauses = [...table.matchAll(/`([^`]+)`/g)]
        .map((match) => match[1]!.replace(/…/g, 'tilmelding'))
        .filter((clause) => clause !== 'skala hjælp');
    expect(clauses.length).toBeGreaterThan(20);
    for (const [index, clause] of clauses.entries()) {
        const rule = `\nregel afprøvning-${index}\n    for ledige\n    skal a-kassen holde samtale\n    ${clause}\n`;
        const { problems } = await rulesFrom(pieces + rule);
        expect({ clause, problems }).toEqual({ clause, problems: [] });
    }
});
