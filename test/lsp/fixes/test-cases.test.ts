import { describe, expect, it } from 'vitest';
import { runCases } from '../../../language/evaluation/index.js';
import { checks } from '../../../language/generated/checks.js';
import { offersFor } from '../../../server/fixes/offers.js';
import { fixturesOf, type Fixture } from '../../support/fixtures.js';
import { ruleSetsFrom } from '../../support/rules.js';
import { judge, take } from './fixtures.js';

const codes = new Set(checks.map(({ code }) => code));
const counts = { witnesses: 0, written: 0, passed: 0, skipped: 0 };

describe('a prøve of the citizen of a finding', () => {
    for (const code of codes)
        for (const fixture of fixturesOf(code, codes).filter(({ kind }) => kind === 'fires'))
            it(`can be read and holds: ${code} ${fixture.name}`, async () => {
                expect(await failuresIn(fixture)).toEqual([]);
            });

    it('is offered for most findings with a citizen', () => {
        expect(counts.written / counts.witnesses).toBeGreaterThan(0.7);
        expect(counts.passed / (counts.passed + counts.skipped)).toBeGreaterThan(0.9);
    });
});

async function failuresIn(fixture: Fixture): Promise<string[]> {
    const before = await judge(fixture.files, fixture.acts);
    const failures: string[] = [];
    for (const { findings, context } of before.ruleSets)
        for (const finding of findings) {
            if (!finding.witness) continue;
            counts.witnesses += 1;
            for (const offer of offersFor(context, finding)) {
                if (offer.fix.id !== 'write-test-case') continue;
                counts.written += 1;
                const say = (what: string): string =>
                    `${finding.code} ${finding.message}\n${what}\n${offer.edits.map(({ text }) => text).join('\n')}`;
                const models = await ruleSetsFrom(take(before.files, offer));
                const model = models.find(({ id }) => id === context.model.id)!;
                if (model.problems.length > context.model.problems.length)
                    failures.push(say(`cannot be read: ${JSON.stringify(model.problems)}`));
                for (const result of runCases(model, model.cases.slice(context.model.cases.length))) {
                    if (result.status === 'failed')
                        failures.push(
                            say(
                                `fails: ${JSON.stringify(result.expectations.map(({ expectation, status }) => [expectation.text, status]))} ${result.impossible ?? ''}`,
                            ),
                        );
                    counts[result.status === 'skipped' ? 'skipped' : 'passed'] += 1;
                }
            }
        }
    return failures;
}
