import { describe, expect, it } from 'vitest';
import { allOf } from '../../language/analyses/steps.js';
import type { Check, CheckContext, Report } from '../../language/checks/check.js';
import { inOrderOfText } from '../../language/checks/order.js';
import { createCheckRunner, runChecks } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { matchActs } from '../../language/law/index.js';
import type { LawTexts } from '../../language/law/model.js';
import type { Finding, RuleSetModel } from '../../language/model/index.js';
import { finish } from '../../language/analyses/steps.js';
import { generateRules } from '../bench/generate.js';
import { exampleFiles } from '../support/files.js';
import { fixturesOf } from '../support/fixtures.js';
import { rulesFrom, ruleSetsFrom } from '../support/rules.js';

const codes = new Set(checks.map(({ code }) => code));

describe('what a check says of the parts of a rule set, as its scope has them,', () => {
    for (const { code } of checks) {
        it(`is what it says of the whole, in the fixtures of ${code}`, async () => {
            for (const { files, acts } of fixturesOf(code, codes)) {
                for (const { suppressions: _, ...model } of await ruleSetsFrom(files)) {
                    const law = matchActs(acts, model.vocabulary.lawActs).texts;
                    expectSame(model, acts.length > 0 ? law : undefined);
                }
            }
        });
    }

    it.each(['lab-foer', 'lob', 'jobpraemie', 'tilsyn'])(
        'is what it says of the whole, in %s',
        async (name) => {
            for (const model of await ruleSetsFrom(exampleFiles(name))) expectSame(model);
        },
    );

    it.each([1, 2, 3])('is what it says of the whole, in generated rules (%i)', async (seed) => {
        expectSame(await rulesFrom(generateRules(400, seed)));
    });
});

describe('a check that fails', () => {
    const model = rulesFrom(generateRules(60, 5));
    const broken: Check = {
        ...checks.find(({ code }) => code === 'RR201')!,
        *run(context) {
            yield* checks.find(({ code }) => code === 'RR201')!.run(context);
            if (context.model.norms.some(({ subject }) => subject === 'emne2')) throw new Error('En fejl');
        },
    };
    const others = checks.filter(({ code }) => code !== 'RR201');

    it('says nothing of the rules that it failed on, and all else is found', async () => {
        const failures: unknown[] = [];
        const options = { language: 'da' as const, onFailure: (failure: unknown) => failures.push(failure) };
        const { findings } = runChecks(await model, [...others, broken], options);
        const whole = runChecks(await model, checks, options).findings;
        const isLost = ({ code, primary }: (typeof whole)[number], ids: ReadonlySet<string>): boolean =>
            code === 'RR201' && ids.has(primary.norm!);
        expect(failures).toHaveLength(1);
        const { check, rules, error } = failures[0] as { check: Check; rules: string[]; error: Error };
        expect(check.code).toBe('RR201');
        expect(error.message).toBe('En fejl');
        const named = new Set(rules);
        expect(
            (await model).norms
                .filter(({ subject }) => subject === 'emne2')
                .every(({ rule }) => named.has(rule)),
        ).toBe(true);
        const lost = new Set((await model).norms.filter(({ rule }) => named.has(rule)).map(({ id }) => id));
        expect(whole.some((finding) => isLost(finding, lost))).toBe(true);
        expect(new Set(findings.map(told))).toEqual(
            new Set(whole.filter((finding) => !isLost(finding, lost)).map(told)),
        );
    });

    it('is told of each time, and judged again only when its rules change', async () => {
        let failures = 0;
        const runner = createCheckRunner([broken]);
        const options = { language: 'da' as const, onFailure: () => failures++ };
        finish(runner.run(await model, options));
        finish(runner.run({ ...(await model) }, options));
        expect(failures).toBe(2);
    });

    it('goes on as an error where nobody asks to be told', async () => {
        const whole = await model;
        expect(() => runChecks(whole, [broken], { language: 'da' })).toThrow('En fejl');
    });
});

const told = ({ code, message }: { code: string; message: string }): string => `${code} ${message}`;

function expectSame({ reform: _, ...model }: RuleSetModel, law?: LawTexts): void {
    // Reforms are judged apart: what they leave is a rule set like any other.
    for (const check of checks) {
        const context: CheckContext = { model, language: 'da', ...(law && { law }) };
        const whole = [...check.run(context), ...(check.besides?.run(wholeOf(check, context)) ?? [])];
        const inOrder = inOrderOfText(allOf(whole), model.files);
        const expected = check.together?.(inOrder, context) ?? inOrder;
        const { findings, proofs } = runChecks(model, [check], context);
        expect(findings.map(said), check.code).toEqual(
            expected.filter(({ verdict }) => verdict !== 'absent').map(said),
        );
        expect(proofs.map(({ message }) => message)).toEqual(
            expected.filter(({ verdict }) => verdict === 'absent').map(({ message }) => message),
        );
    }
}

/** A check of groups says nothing of rules. */
const wholeOf = ({ besides }: Check, context: CheckContext): CheckContext =>
    besides?.scope === 'groups' ? { ...context, model: { ...context.model, norms: [] } } : context;

/** Without what the check's own settings add. */
function said(told: Report | Finding): unknown {
    const added = new Set(['code', 'family', 'severity', 'fixes']);
    return Object.fromEntries(Object.entries(told).filter(([key]) => !added.has(key)));
}
