import type { CaseResult } from '../../evaluation/index.js';
import type { Language } from '../../model/text.js';
import type { FileNames } from '../check/report.js';
import { toJunitXml, type JunitTest } from '../junit.js';
import type { TestReport } from './report.js';
import { sayCase, sayExpectation } from './words.js';

/** The report as JUnit XML: a suite for each rule set, a test for each prøve. */
export function toTestJunit({ ruleSets }: TestReport, names: FileNames, language: Language): string {
    return toJunitXml(
        ruleSets
            .filter(({ cases }) => cases.length > 0)
            .map(({ model, cases }) => ({
                name: model.id,
                tests: cases.map((each) => testOf(each, names, language)),
            })),
    );
}

function testOf(result: CaseResult, names: FileNames, language: Language): JunitTest {
    const { title, place } = result.testCase;
    const file = names(place.uri);
    const test = { name: title, classname: file };
    if (result.status === 'passed') return test;
    const where = `${file}:${place.start.line + 1}`;
    const messages = [
        sayCase(result, language),
        ...result.expectations
            .filter(({ status }) => result.status === 'skipped' || status === 'failed')
            .map((each) => sayExpectation(each, language)),
    ].filter((each) => each !== undefined);
    const [message = ''] = messages;
    return result.status === 'failed'
        ? { ...test, result: { kind: 'failure', message, body: [where, ...messages].join('\n') } }
        : { ...test, result: { kind: 'skipped', message: messages.join(' ') } };
}
