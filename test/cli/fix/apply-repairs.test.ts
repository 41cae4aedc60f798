import { describe, expect, it } from 'vitest';
import { finish } from '../../../language/analyses/steps.js';
import { checks } from '../../../language/generated/checks.js';
import { createRegelretServices } from '../../../language/services.js';
import { createWorkspace, type Workspace } from '../../../language/workspace/index.js';
import type { SourceFile } from '../../../language/rule-sets.js';
import { fingerprints } from '../../../language/reports/fingerprint.js';
import { applyRepairs, type Repaired } from '../../../server/fixes/apply-repairs.js';
import { fixturesOf } from '../../support/fixtures.js';

const options = { language: 'da' as const };
const codes = new Set(checks.map(({ code }) => code));

/** One for all: what it answers depends on the files that it has now. */
const workspace = createWorkspace(createRegelretServices);

async function load(files: readonly SourceFile[]): Promise<Workspace> {
    const uris = new Set(files.map(({ uri }) => uri));
    const gone = workspace.files.filter((uri) => !uris.has(uri)).map((uri) => ({ uri, text: undefined }));
    await workspace.update([...gone, ...files]);
    return workspace;
}

async function repair(
    files: readonly SourceFile[],
    unsafe: boolean,
    writable = new Set(files.map(({ uri }) => uri)),
): Promise<Repaired> {
    return applyRepairs({
        workspace: await load(files),
        isJudged: () => true,
        writable,
        optionsOf: async () => options,
        unsafe,
        asIn: (_, text) => text,
    });
}

async function errorsOf(files: readonly SourceFile[]): Promise<ReadonlySet<string>> {
    const { ruleSets } = await load(files);
    const found = ruleSets.flatMap((view) => {
        const { findings } = finish(view.check(options));
        return [...fingerprints(findings, view.model)]
            .filter(([{ severity }]) => severity === 'error')
            .map(([, print]) => print);
    });
    return new Set(found);
}

const after = (files: readonly SourceFile[], { texts }: Repaired): SourceFile[] =>
    files.map(({ uri, text }) => ({ uri, text: texts.get(uri) ?? text }));

/** Every text that a check fires on; for rules without effect, which may be taken out safely, also only safely. */
const cases = [...codes].sort().flatMap((code) =>
    fixturesOf(code, codes)
        .filter(({ kind }) => kind === 'fires')
        .flatMap((fixture) =>
            (code.startsWith('RR4') ? [false, true] : [true]).map((unsafe) => ({ code, fixture, unsafe })),
        ),
);

describe('repairs of every text that a check fires on', () => {
    let made = 0;
    it.each(
        cases.map(
            (each) => [`${each.code} ${each.fixture.name}${each.unsafe ? ', unsafe' : ''}`, each] as const,
        ),
    )('%s: no new error, and nothing left to repair', async (_, { fixture: { files }, unsafe }) => {
        const first = await repair(files, unsafe);
        made += first.made.length;
        const written = after(files, first);
        const before = await errorsOf(files);
        const now = [...(await errorsOf(written))];
        expect(now.filter((error) => !before.has(error))).toEqual([]);
        const second = await repair(written, unsafe);
        expect(second.made.map(({ title }) => title)).toEqual([]);
        expect(second.texts.size).toBe(0);
    });

    it('and there was something to repair', () => {
        expect(made).toBeGreaterThan(50);
    });
});

it('a repair that needs a file that was not asked for is not made, not even in part', async () => {
    const cases = [...codes]
        .flatMap((code) => fixturesOf(code, codes))
        .filter(({ files }) => files.length > 1);
    let several = 0;
    for (const { files } of cases) {
        const whole = await repair(files, true);
        several += whole.made.filter(({ files: touched }) => touched.length > 1).length;
        for (const { uri } of files) {
            const alone = await repair(files, true, new Set([uri]));
            for (const each of alone.made) expect(each.files).toEqual([uri]);
            expect([...alone.texts.keys()].every((changed) => changed === uri)).toBe(true);
        }
    }
    expect(cases.length).toBeGreaterThan(0);
    process.stdout.write(`Repairs in several files: ${several}.\n`);
});
