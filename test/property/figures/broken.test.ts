import { expect, test } from 'vitest';
import { judgeFigures, judgeProceeds } from '../../../language/analyses/figures/index.js';
import { runChecks } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import { exampleFiles } from '../../support/files.js';
import { rulesFrom } from '../../support/rules.js';
import { seeded, type Random } from '../../support/random.js';

const SEED = 20261122;
const TEXTS = 400;

const text = exampleFiles('reform-2024')
    .filter(({ uri }) => uri.includes('/tal-'))
    .map((file) => file.text)
    .join('\n');
const blocks = text.split(/\n(?=tabel |nøgletal )/);
const words = [...new Set(text.split(/\s+/))];
const figureChecks = checks.filter(({ code }) => /^RR(0|50|80)/.test(code));

/** Some declarations with words lost, doubled, moved or taken from elsewhere. */
function broken(random: Random): string {
    const chosen = Array.from({ length: 1 + random.below(3) }, () => random.pick(blocks)).join('\n');
    const tokens = chosen.split(/( |\n)/);
    for (let i = 1 + random.below(4); i > 0; i -= 1) {
        const at = random.below(tokens.length);
        const kind = random.below(4);
        if (kind === 0) tokens.splice(at, 1);
        else if (kind === 1) tokens.splice(at, 0, tokens[at]!, ' ');
        else if (kind === 2) tokens[at] = random.pick(words);
        else
            tokens.splice(
                at,
                0,
                random.pick(['\n', ' – ', ' afrundet til ', ' "', ' 0 ', ' -- ', ' ud af 0 ']),
            );
    }
    return tokens.join('');
}

test(
    `broken tables give problems, never an exception (${TEXTS} texts, seed ${SEED})`,
    { timeout: 120_000 },
    async () => {
        const random = seeded(SEED);
        let withProblems = 0;
        for (let i = 0; i < TEXTS; i += 1) {
            const source = broken(random);
            const model = await rulesFrom(source);
            if (model.problems.length > 0) withProblems += 1;
            for (const { verdict, undecided, beyond, stated } of judgeFigures(model)) {
                expect(undecided !== undefined, source).toBe(verdict === 'unknown');
                expect(beyond !== undefined, source).toBe(verdict === 'off');
                expect(stated.value.every(Number.isSafeInteger), source).toBe(true);
            }
            expect(judgeProceeds(model)).toEqual([]);
            for (const language of ['da', 'en'] as const)
                for (const { message } of runChecks(model, figureChecks, { language }).findings)
                    expect(message, source).not.toMatch(/undefined|NaN|\[object|»«|Infinity/);
        }
        expect(withProblems).toBeGreaterThan(TEXTS / 2);
    },
);
