import { describe, expect, it } from 'vitest';
import { createRegelretServices } from '../../language/services.js';
import { createWorkspace } from '../../language/workspace/index.js';
import { seeded } from '../support/random.js';
import { answersOf } from './answers.js';
import { editAtRandom, type Edit } from './edits.js';
import { exampleTexts, smallRuleSets, type Texts } from './rule-sets.js';

const NIGHTLY = process.env['REGELRET_NIGHTLY'] === '1';
const SEEDS = NIGHTLY ? 400 : 12;
const STEPS = NIGHTLY ? 40 : 20;
const FIRST = Number(process.env['REGELRET_SEED'] ?? 1);

describe('a workspace that has followed every edit says what a new one says', () => {
    it(`in two small rule sets, ${SEEDS} times ${STEPS} edits`, { timeout: 3_600_000 }, async () => {
        for (let seed = FIRST; seed < FIRST + SEEDS; seed++) await follow(smallRuleSets, seed, STEPS);
    });
    it.each(NIGHTLY ? ['rundtur', 'jobpraemie', 'tilsyn', 'lob'] : ['rundtur'])(
        'in the example %s',
        { timeout: 3_600_000 },
        async (name) => {
            for (let seed = FIRST; seed < FIRST + (NIGHTLY ? 40 : 2); seed++)
                await follow(exampleTexts(name), seed, NIGHTLY ? 20 : 8);
        },
    );
});

it('groups that stand within each other in a circle say the same whichever of them comes first', async () => {
    const uri = 'file:///regler/ring.regel';
    const [a, b, c] = ['a', 'b', 'c'].map(
        (name, i) => `målgruppe ${name} i ${'bca'[i]}\n    når skøn "${name} er opfyldt"\n`,
    ) as [string, string, string];
    const workspace = createWorkspace(createRegelretServices);
    for (const order of [
        [a, b, c],
        [b, c, a],
        [c, b],
        [b, a, c],
        ['målgruppe d i c\n', a, b, c],
    ]) {
        const text = order.join('');
        await workspace.update([{ uri, text }]);
        expect(answersOf(workspace), text).toEqual(await answersAnew({ [uri]: text }));
    }
});

/** Building the parser costs more than all the rest: new workspaces are given the services of the one before, emptied. */
const services = createRegelretServices();

async function follow(start: Texts, seed: number, steps: number): Promise<void> {
    const random = seeded(seed);
    const followed: (Edit & { readonly step: number })[] = [];
    let texts = start;
    const workspace = createWorkspace(createRegelretServices);
    await workspace.update(Object.entries(texts).map(([uri, text]) => ({ uri, text })));
    for (let step = 0; step < steps; step++) {
        const edit = editAtRandom(texts, random);
        followed.push({ step, ...edit });
        texts = changed(texts, edit);
        await workspace.update(edit.changes);
        const now = answersOf(workspace);
        const anew = await answersAnew(texts);
        const wrong = [...new Set([...Object.keys(anew), ...Object.keys(now)])].filter(
            (key) => now[key] !== anew[key],
        );
        if (wrong.length === 0) continue;
        console.error(replay(seed, followed, texts));
        const of = (answers: Record<string, string>): unknown =>
            Object.fromEntries(wrong.map((key) => [key, answers[key]]));
        expect(of(now), `seed ${seed}, step ${step}: ${edit.how}`).toEqual(of(anew));
    }
}

async function answersAnew(texts: Texts): Promise<Record<string, string>> {
    const workspace = createWorkspace(() => services);
    await workspace.update(Object.entries(texts).map(([uri, text]) => ({ uri, text })));
    const answers = answersOf(workspace);
    await workspace.update(Object.keys(texts).map((uri) => ({ uri, text: undefined })));
    return answers;
}

function changed(texts: Texts, { changes }: Edit): Texts {
    const now = { ...texts };
    for (const { uri, text } of changes) {
        if (text === undefined) delete now[uri];
        else now[uri] = text;
    }
    return now;
}

function replay(seed: number, edits: readonly (Edit & { readonly step: number })[], texts: Texts): string {
    return [
        `To see it again: REGELRET_SEED=${seed}`,
        ...edits.map(
            ({ step, how, changes }) => `${step}: ${how}: ${changes.map(({ uri }) => uri).join(', ')}`,
        ),
        'The files after the last edit:',
        ...Object.entries(texts).map(([uri, text]) => `--- ${uri}\n${text}`),
    ].join('\n');
}
