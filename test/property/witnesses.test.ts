import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checks } from '../../language/generated/checks.js';
import { runChecks } from '../../language/checks/run-checks.js';
import type { Finding, RuleSetModel, WitnessReport } from '../../language/model/index.js';
import type { SourceFile } from '../../language/rule-sets.js';
import { generateRules } from '../bench/generate.js';
import { readAsWritten, type AsWritten } from '../support/as-written.js';
import { exampleFiles } from '../support/files.js';
import { completeCitizen } from '../support/replay.js';
import { ruleSetsFrom } from '../support/rules.js';

/** Every witness is a possible citizen whom the named rules, read word by word, really hit. */
describe('witnesses are replayed on the rules as written', () => {
    test.each<readonly [string, () => SourceFile[]]>([
        ['examples/lab-foer', () => exampleFiles('lab-foer')],
        ['examples/rundtur', () => exampleFiles('rundtur')],
        [
            '600 generated rules',
            () => [{ uri: 'file:///generated/regler.regel', text: generateRules(600, 3) }],
        ],
        ...fixtures().map(({ name, ...file }) => [name, () => [file]] as const),
    ])('%s', async (_name, files) => {
        const sources = files();
        const [model] = await ruleSetsFrom(sources);
        if (model!.problems.some((problem) => ['unknown-name', 'syntax', 'cycle'].includes(problem.kind)))
            return;
        const asWritten = await readAsWritten(sources);
        const { findings } = runChecks(model!, checks, { language: 'da' });
        let replayed = 0;
        for (const finding of findings) {
            if (!finding.witness || finding.verdict !== 'found') continue;
            replay(finding, finding.witness, model!, asWritten);
            replayed++;
        }
        console.log(`${_name}: ${replayed} witnesses replayed`);
    });
});

function replay(finding: Finding, witness: WitnessReport, model: RuleSetModel, asWritten: AsWritten): void {
    // The rules that a reform leaves are written nowhere; they are compared with the text in test/reform and test/evaluation.
    if (finding.reform) return;
    const citizen = completeCitizen(model, witness);
    const context = { code: finding.code, message: finding.message, facts: witness.facts };
    expect({ ...context, citizen: citizen !== undefined }).toEqual({ ...context, citizen: true });
    expect({ ...context, possible: asWritten.possible(citizen!) }).toEqual({ ...context, possible: true });
    const [first, second] = [finding.primary.rule, finding.related[0]?.rule];
    if (finding.family === 'modstrid') {
        for (const rule of new Set([first, second])) {
            if (rule !== undefined)
                expect({ ...context, rule, applies: asWritten.applies(rule, citizen!) }).toEqual({
                    ...context,
                    rule,
                    applies: true,
                });
        }
    } else if (finding.code === 'RR301') {
        for (const group of [first!, second!])
            expect({ ...context, group, inside: asWritten.inGroup(group, citizen!) }).toEqual({
                ...context,
                group,
                inside: true,
            });
    } else if (finding.code === 'RR201') {
        // The two differ in group, and at least one of them has a rule of the subject that the finding names.
        const named = [finding.primary, ...finding.related].flatMap((place) => place.rule ?? []);
        const pair = [witness, witness.twin].map((each) => each && completeCitizen(model, each));
        expect({
            ...context,
            possible: pair.every((each) => each !== undefined && asWritten.possible(each)),
        }).toEqual({ ...context, possible: true });
        const covered = pair.filter((each) => named.some((rule) => asWritten.covers(rule, each!)));
        expect({ ...context, covered: covered.length > 0 }).toEqual({ ...context, covered: true });
    }
}

function fixtures(): (SourceFile & { name: string })[] {
    const folder = fileURLToPath(new URL('../fixtures/checks/', import.meta.url));
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((code) =>
        readdirSync(join(folder, code))
            .filter((name) => name.startsWith('fires-') && statSync(join(folder, code, name)).isFile())
            .map((name) => {
                const path = join(folder, code, name);
                return {
                    name: `${code}/${name}`,
                    uri: pathToFileURL(path).toString(),
                    text: readFileSync(path, 'utf8'),
                };
            }),
    );
}
