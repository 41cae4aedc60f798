import { describe, expect, it } from 'vitest';
import { runChecks, type CheckOptions } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { matchActs } from '../../language/law/index.js';
import type { LawTexts } from '../../language/law/model.js';
import { createRegelretServices } from '../../language/services.js';
import { createWorkspace, finish } from '../../language/workspace/index.js';
import { fixturesOf } from '../support/fixtures.js';
import { seeded } from '../support/random.js';
import { ruleSetsFrom } from '../support/rules.js';
import { editsOf, type Files } from './random-edits.js';

/**
 * After any sequence of edits the findings are those of a cold start on the same texts: messages, places, witnesses and
 * all. `REGELRET_SEQUENCES` and `REGELRET_FIRST_SEED` choose more of them, or one again.
 */
const SEQUENCES = Number(process.env.REGELRET_SEQUENCES ?? 10);
const FIRST = Number(process.env.REGELRET_FIRST_SEED ?? 1);
const EDITS = 20;
/** A cold start after every edit would take most of the time; these, drawn at random, are compared. */
const COMPARED = 3;
const PER_TEST = 50;

/** Small rule sets with all that the language has: those on which each check is tried. */
const codes = new Set(checks.map(({ code }) => code));
const fixtures = [...codes].flatMap((code) => fixturesOf(code, codes));

describe('findings after edits', () => {
    for (let first = FIRST; first < FIRST + SEQUENCES; first += PER_TEST) {
        const last = Math.min(first + PER_TEST, FIRST + SEQUENCES) - 1;
        it(`are those of a cold start (seeds ${first}-${last})`, { timeout: 600_000 }, async () => {
            for (let seed = first; seed <= last; seed++) await replay(seed);
        });
    }
});

async function replay(seed: number): Promise<void> {
    const random = seeded(seed);
    const workspace = createWorkspace(createRegelretServices);
    const { files, acts } = random.pick(fixtures);
    const texts: Files = new Map(files.map(({ uri, text }) => [uri, text]));
    await workspace.update([...texts].map(([uri, text]) => ({ uri, text })));
    const law = matchActs(acts, workspace.ruleSets[0]?.model.vocabulary.lawActs ?? new Map()).texts;
    let options: CheckOptions = { language: 'da' };
    const compared = new Set([EDITS - 1, ...Array.from({ length: COMPARED - 1 }, () => random.below(EDITS))]);
    for (let edit = 0; edit < EDITS; edit++) {
        const changes = editsOf(texts, random);
        for (const { uri, text } of changes) {
            if (text === undefined) texts.delete(uri);
            else texts.set(uri, text);
        }
        await workspace.update(changes);
        if (random.chance(0.1)) options = optionsOf(random.below(6), law);
        for (const ruleSet of workspace.ruleSets) {
            const steps = ruleSet.check(options);
            // Somebody who types stops most of the runs on the way.
            if (random.chance(0.4)) for (let left = random.below(80); left > 0 && !steps.next().done; left--);
            else finish(steps);
        }
        if (!compared.has(edit)) continue;
        const found = workspace.ruleSets.map((ruleSet) => finish(ruleSet.check(options)));
        expect(plain(found), again(seed, edit)).toEqual(plain(await coldStart(texts, options)));
    }
}

async function coldStart(texts: Files, options: CheckOptions): Promise<unknown[]> {
    const files = [...texts].map(([uri, text]) => ({ uri, text })).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const models = await ruleSetsFrom(files);
    return models.map((model) => runChecks(model, checks, options));
}

/** Places may move by themselves; what they say is what counts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const again = (seed: number, edit: number): string =>
    `after edit ${edit + 1} of seed ${seed}; again: REGELRET_FIRST_SEED=${seed} REGELRET_SEQUENCES=1 vitest run test/workspace/findings-equal-to-cold.test.ts`;

function optionsOf(which: number, law: LawTexts): CheckOptions {
    return {
        language: which % 2 === 0 ? 'da' : 'en',
        ...(which > 2 && { law }),
        ...(which === 5 && { severities: { RR201: 'error', RR101: 'off' } }),
    };
}
