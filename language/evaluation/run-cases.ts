import type { RuleSetModel, TestCase } from '../model/index.js';
import { createSpace, isEmpty } from '../population/index.js';
import { judge } from './judge.js';
import { lawsOf } from './laws.js';
import type { CaseResult, CaseStatus } from './model.js';
import { situationOf } from './situation.js';

/** Runs prøver of a rule set: all of them, or those given. */
export function runCases(model: RuleSetModel, cases: readonly TestCase[] = model.cases): CaseResult[] {
    const laws = lawsOf(model);
    return cases.map((testCase): CaseResult => {
        const impossible = isImpossible(model, testCase);
        if (impossible) return { testCase, status: 'failed', impossible, expectations: [] };
        const expectations = testCase.expectations.map((each) => judge(each, testCase.facts, laws));
        return { testCase, status: together(expectations.map(({ status }) => status)), expectations };
    });
}

/** Whether nobody can be as given, and whether that is so whatever the assumptions of the rule set. */
export function isImpossible(
    model: RuleSetModel,
    { facts }: Pick<TestCase, 'facts'>,
): CaseResult['impossible'] {
    const { given } = situationOf(model, facts);
    if (isEmpty(model.space, given) !== 'yes') return undefined;
    return isEmpty(createSpace(model.space.axes), given) === 'yes' ? 'by-itself' : 'by-assumption';
}

function together(all: readonly CaseStatus[]): CaseStatus {
    if (all.includes('failed')) return 'failed';
    return all.includes('skipped') || all.length === 0 ? 'skipped' : 'passed';
}
