import { expect } from 'vitest';
import { countRuleSet } from '../../language/analyses/counting/index.js';
import type { CheckOptions } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { matchActs } from '../../language/law/index.js';
import type { LawTexts } from '../../language/law/model.js';
import { createRegelretServices } from '../../language/services.js';
import { finish } from '../../language/analyses/steps.js';
import { createWorkspace, type Workspace } from '../../language/workspace/index.js';
import { provideCodeLenses, resolveCodeLens } from '../../server/features/code-lens.js';
import { provideDocumentSymbols } from '../../server/features/document-symbols.js';
import type { FeatureContext } from '../../server/features/feature.js';
import { provideSemanticTokens } from '../../server/features/semantic-tokens.js';
import { fixturesOf } from '../support/fixtures.js';
import { seeded } from '../support/random.js';
import { editAtRandom, type Edit } from './edits.js';
import { smallRuleSets, type Texts } from './rule-sets.js';

export const EDITS = 20;
/** A cold start after every edit would take most of the time; these, drawn at random, and the last are compared. */
const COMPARED = 3;

/** Small rule sets with all that the language has: those on which each check is tried. */
const codes = new Set(checks.map(({ code }) => code));
const fixtures = [...codes].flatMap((code) => fixturesOf(code, codes));

/** Building the parser costs more than all the rest: a new workspace is given the services of one that has been emptied. */
const services = { followed: createRegelretServices(), anew: createRegelretServices() };

/**
 * Somebody at work on a rule set: files are edited, renamed, added and taken away, settings change, and most of the
 * judging is stopped on the way. What the editor is shown in the end is what it is shown after a cold start.
 */
export async function follow(seed: number): Promise<void> {
    const random = seeded(seed);
    const fixture = random.pick(fixtures);
    const acts = fixture.acts;
    let texts: Texts = random.chance(0.15)
        ? smallRuleSets
        : Object.fromEntries(fixture.files.map(({ uri, text }) => [uri, text]));
    const followed: Edit[] = [];
    const workspace = createWorkspace(() => services.followed);
    await workspace.update(Object.entries(texts).map(([uri, text]) => ({ uri, text })));
    const law = matchActs(acts, workspace.ruleSets[0]?.model.vocabulary.lawActs ?? new Map()).texts;
    let options: CheckOptions = { language: 'da' };
    const compared = new Set([EDITS - 1, ...Array.from({ length: COMPARED - 1 }, () => random.below(EDITS))]);
    for (let step = 0; step < EDITS; step++) {
        const edit = editAtRandom(texts, random);
        followed.push(edit);
        texts = changed(texts, edit);
        await workspace.update(edit.changes);
        if (random.chance(0.1)) options = optionsOf(random.below(6), law);
        for (const ruleSet of workspace.ruleSets) {
            const steps = ruleSet.check(options);
            if (random.chance(0.4)) for (let left = random.below(80); left > 0 && !steps.next().done; left--);
            else finish(steps);
        }
        if (!compared.has(step)) continue;
        const now = shownBy(workspace, options);
        const anew = await shownAnew(texts, options);
        if (JSON.stringify(now) === JSON.stringify(anew)) continue;
        expect(now, replay(seed, step, followed, texts)).toEqual(anew);
    }
    await empty(workspace);
}

async function shownAnew(texts: Texts, options: CheckOptions): Promise<Shown> {
    const workspace = createWorkspace(() => services.anew);
    await workspace.update(Object.entries(texts).map(([uri, text]) => ({ uri, text })));
    const shown = shownBy(workspace, options);
    await empty(workspace);
    return shown;
}

const empty = (workspace: Workspace): Promise<void> =>
    workspace.update(workspace.files.map((uri) => ({ uri, text: undefined })));

type Shown = Readonly<Record<string, unknown>>;

/** What an editor shows: findings, counts, and for each file its outline, its colours and the figures in its margin. */
function shownBy(workspace: Workspace, options: CheckOptions): Shown {
    const findings = new Map(
        workspace.ruleSets.map((ruleSet) => [ruleSet.root, finish(ruleSet.check(options))]),
    );
    const context: FeatureContext = {
        workspace,
        language: options.language,
        document: (uri) => workspace.document(uri),
        ruleSetOf: (uri) => workspace.ruleSetOf(uri),
        findingsOf: ({ root }) => findings.get(root)?.findings ?? [],
        lawOf: () => options.law,
    };
    const ofFiles = workspace.files.map((uri) => {
        const textDocument = { uri };
        const lenses = provideCodeLenses(context, { textDocument }) ?? [];
        return [
            uri,
            {
                symbols: provideDocumentSymbols(context, { textDocument }),
                tokens: provideSemanticTokens(context, { textDocument })?.data,
                lenses: lenses.map((lens) => (lens.command ? lens : resolveCodeLens(context, lens))),
            },
        ] as const;
    });
    return {
        findings: plain([...findings]),
        counts: plain(workspace.ruleSets.map(({ model }) => countRuleSet(model))),
        files: plain(Object.fromEntries(ofFiles)),
    };
}

/** Places may move by themselves; what they say is what counts. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

function optionsOf(which: number, law: LawTexts): CheckOptions {
    return {
        language: which % 2 === 0 ? 'da' : 'en',
        ...(which > 2 && { law }),
        ...(which > 1 && { today: 20_453 + (which % 3) }),
        ...(which === 5 && { severities: { RR201: 'error', RR101: 'off' } }),
    };
}

function changed(texts: Texts, { changes }: Edit): Texts {
    const now = { ...texts };
    for (const { uri, text } of changes) {
        if (text === undefined) delete now[uri];
        else now[uri] = text;
    }
    return now;
}

function replay(seed: number, step: number, edits: readonly Edit[], texts: Texts): string {
    return [
        `after edit ${step + 1} of seed ${seed}; again: REGELRET_FIRST_SEED=${seed} REGELRET_SEQUENCES=1 vitest run test/workspace/sequences-1.test.ts`,
        ...edits.map(({ how, changes }, at) => `${at}: ${how}: ${changes.map(({ uri }) => uri).join(', ')}`),
        'The files after the last edit:',
        ...Object.entries(texts).map(([uri, text]) => `--- ${uri}\n${text}`),
    ].join('\n');
}
