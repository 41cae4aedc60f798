import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFailure, matchActs, parseAct, type Act } from '../../../language/law/index.js';
import { checks } from '../../../language/generated/checks.js';
import { exampleFiles } from '../../support/files.js';
import { fixturesOf } from '../../support/fixtures.js';
import { seeded } from '../../support/random.js';
import { ruleSetsFrom } from '../../support/rules.js';
import { complaints, confirmedParts, KINDS, NOT_ASKED, seedsOf, type Kind, type Subject } from './seeds.js';

/** Acts as published, beside the repository; where they are not, only the small acts of the fixtures are used. */
const LAW = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'law');

const EXAMPLE = 'lab-foer';

/** Small acts have few rules: several mistakes are drawn of each kind. */
const DRAWS_OF_SMALL_ACTS = 3;

describe('rules against the acts', () => {
    it('finds at least 95 % of seeded mistakes, and none in rules that say what the act says', async () => {
        const tally = new Map<Kind, { seeds: number; found: number }>(
            KINDS.map((kind) => [kind, { seeds: 0, found: 0 }]),
        );
        const missed: string[] = [];
        const alarms: string[] = [];
        const subjects = [...(await smallActs()), ...(await example())];
        for (const subject of subjects) {
            const random = seeded(20_261_122);
            for (const norm of subject.model.norms) {
                const before = complaints(subject, norm);
                if (before.length > 0) {
                    alarms.push(`${subject.name} ${norm.id}: ${before.join(', ')}`);
                    continue;
                }
                const confirmed = confirmedParts(subject, norm);
                const draws = Array.from({ length: subject.name === EXAMPLE ? 1 : DRAWS_OF_SMALL_ACTS });
                for (const seed of draws.flatMap(() => seedsOf(subject, norm, confirmed, random))) {
                    const row = tally.get(seed.kind)!;
                    row.seeds += 1;
                    if (complaints(subject, seed.norm).length > 0) row.found += 1;
                    else missed.push(`${seed.kind}: ${subject.name} ${norm.id} ${seed.said}`);
                }
            }
        }
        const all = [...tally].filter(([kind]) => !NOT_ASKED.has(kind)).map(([, row]) => row);
        const [seeds, found] = [sum(all.map((row) => row.seeds)), sum(all.map((row) => row.found))];
        console.log(table(tally, seeds, found), missed.join('\n'));
        expect(alarms).toEqual([]);
        expect(seeds).toBeGreaterThanOrEqual(100);
        expect(found / seeds).toBeGreaterThanOrEqual(0.95);
    });
});

/** The fixtures on which the checks are silent. */
async function smallActs(): Promise<Subject[]> {
    const codes = new Set(checks.map(({ code }) => code));
    const silent = [...codes]
        .filter((code) => code.startsWith('RR7'))
        .flatMap((code) => fixturesOf(code, codes))
        .filter(({ kind, acts }) => kind === 'silent' && acts.length > 0);
    const subjects = await Promise.all(
        silent.map(async ({ name, files, acts }) =>
            (await ruleSetsFrom(files)).map((model) => subjectOf(name, model, acts)),
        ),
    );
    return subjects.flat();
}

async function example(): Promise<Subject[]> {
    if (!existsSync(LAW)) {
        console.log('The acts as published are not at hand: the examples were skipped.');
        return [];
    }
    const acts = readdirSync(LAW)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name): Act[] => {
            const path = join(LAW, name);
            const act = parseAct({ uri: pathToFileURL(path).toString(), text: readFileSync(path, 'utf8') });
            return isFailure(act) ? [] : [act];
        });
    const models = await ruleSetsFrom(exampleFiles(EXAMPLE));
    return models.map((model) => subjectOf(EXAMPLE, model, acts));
}

function subjectOf(name: string, model: Subject['model'], acts: readonly Act[]): Subject {
    return { name, model, law: matchActs(acts, model.vocabulary.lawActs).texts };
}

function table(
    tally: ReadonlyMap<Kind, { seeds: number; found: number }>,
    seeds: number,
    found: number,
): string {
    const row = (name: string, one: number, other: number): string =>
        `${name.padEnd(28)}${String(one).padStart(8)}${String(other).padStart(8)}${`${Math.round((1000 * other) / Math.max(1, one)) / 10} %`.padStart(10)}`;
    return [
        `${'fejl'.padEnd(28)}${'antal'.padStart(8)}${'fundet'.padStart(8)}`,
        ...[...tally].map(([kind, each]) => row(kind, each.seeds, each.found)),
        row('i alt uden de to sidste', seeds, found),
        '',
    ].join('\n');
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}
