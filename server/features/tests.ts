import { runCases, type CaseResult } from '../../language/evaluation/index.js';
import { isTestCase } from '../../language/generated/parser/ast.js';
import type { Place, Problem, RuleSetModel, TestCase } from '../../language/model/index.js';
import type { Language, Text } from '../../language/model/text.js';
import { sayCase, sayExpectation } from '../../language/reports/test/words.js';
import type { RegelDocument, RuleSetView } from '../../language/workspace/index.js';
import { runTestsRequest, testsRequest, type TestCaseItem, type TestOutcome } from '../protocol/requests.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { toLocation } from './lsp-places.js';

export const tests: Feature = {
    name: 'prøver',
    capabilities: {},
    requests: [answer(testsRequest, provideTests, []), answer(runTestsRequest, provideTestOutcomes, [])],
};

/** The prøver of all rule sets, in the order of the text. */
export function provideTests(context: FeatureContext): readonly TestCaseItem[] {
    return context.workspace.ruleSets.flatMap((ruleSet) =>
        casesOf(ruleSet).map(({ id, testCase }) => ({
            id,
            label: testCase.title,
            ruleSet: ruleSet.model.title,
            location: toLocation(testCase.place),
        })),
    );
}

/** Runs those with these ids, or all of them. */
export function provideTestOutcomes(
    context: FeatureContext,
    { ids }: { readonly ids?: readonly string[] },
): readonly TestOutcome[] {
    const wanted = ids && new Set(ids);
    return context.workspace.ruleSets.flatMap((ruleSet): TestOutcome[] => {
        const chosen = casesOf(ruleSet).filter(({ id }) => !wanted || wanted.has(id));
        if (chosen.length === 0) return [];
        const mistakeIn = mistakesBehind(context, ruleSet.model);
        const sound = chosen.filter(({ testCase }) => !mistakeIn(testCase));
        const results = runCases(
            ruleSet.model,
            sound.map(({ testCase }) => testCase),
        );
        const run = new Map(results.map((result) => [result.testCase, result]));
        return chosen.map(({ id, testCase }) => {
            const result = run.get(testCase);
            return result
                ? outcomeOf(id, result, context.language)
                : notRun(id, testCase, mistakeIn(testCase)!, context.language);
        });
    });
}

/** By rule set and title, which stay when lines above a prøve come and go. */
function casesOf({ root, model }: RuleSetView): { readonly id: string; readonly testCase: TestCase }[] {
    const seen = new Map<string, number>();
    return model.cases.map((testCase) => {
        const count = (seen.get(testCase.title) ?? 0) + 1;
        seen.set(testCase.title, count);
        return { id: `${root}#${testCase.title}${count > 1 ? `#${count}` : ''}`, testCase };
    });
}

function outcomeOf(id: string, result: CaseResult, language: Language): TestOutcome {
    const whole = sayCase(result, language);
    return {
        id,
        status: result.status,
        messages: [
            ...(whole ? [{ text: whole, location: toLocation(result.testCase.place) }] : []),
            ...result.expectations.flatMap((each) => {
                const text = sayExpectation(each, language);
                return text ? [{ text, location: toLocation(each.expectation.place) }] : [];
            }),
        ],
    };
}

/**
 * A prøve of a text that cannot be read in full would answer another question than it asks: the mistakes of the rule
 * set, and of those that its reforms change. One in a prøve is that prøve's alone.
 */
function mistakesBehind(
    { workspace, document }: FeatureContext,
    model: RuleSetModel,
): (testCase: TestCase) => Problem | undefined {
    const changed = new Set(model.reform?.changes ?? []);
    const mistakes = [
        model,
        ...workspace.ruleSets.flatMap((other) => (changed.has(other.model.id) ? [other.model] : [])),
    ]
        .flatMap(({ problems }) => problems)
        .filter(isMistake);
    const byCase = Map.groupBy(mistakes, ({ place }) => caseAround(document(place.uri), place));
    return ({ place }) => byCase.get(undefined)?.[0] ?? byCase.get(`${place.uri}:${place.start.line}`)?.[0];
}

/** The prøve that a place is in, by its first line. */
function caseAround(document: RegelDocument | undefined, { uri, start }: Place): string | undefined {
    const first = document?.parseResult.value.declarations
        .filter(isTestCase)
        .map(({ $cstNode }) => $cstNode?.range)
        .find((range) => range && range.start.line <= start.line && start.line <= range.end.line)?.start.line;
    return first === undefined ? undefined : `${uri}:${first}`;
}

function isMistake(problem: Problem): boolean {
    if (problem.kind === 'duplicate-name') return problem.what !== 'prøve';
    if (problem.kind === 'cycle') return problem.what === 'group' || problem.what === 'priority';
    return problem.kind !== 'ambiguous-condition';
}

function notRun(id: string, testCase: TestCase, { place }: Problem, language: Language): TestOutcome {
    const file = decodeURIComponent(place.uri.split('/').at(-1) ?? '');
    const line = place.start.line + 1;
    const text: Text = {
        da: `Prøven er ikke kørt, for der er en fejl i teksten (linje ${line} i ${file}). Ret den først.`,
        en: `The prøve was not run, since there is a mistake in the text (line ${line} of ${file}). Correct it first.`,
    };
    return {
        id,
        status: 'skipped',
        messages: [{ text: text[language], location: toLocation(testCase.place) }],
    };
}
