import type { CaseResult } from '../evaluation/index.js';
import type { Language } from '../model/text.js';
import type { FileNames } from './check/report.js';
import { tallyCases, type TestReport } from './test-report.js';
import { sayCase, sayExpectation } from './test-words.js';

/** The report as JUnit XML, which build servers read: a suite for each rule set, a test for each prøve. */
export function toTestJunit(report: TestReport, names: FileNames, language: Language): string {
    const { failed, skipped } = tallyCases(report);
    const tests = report.ruleSets.reduce((sum, { cases }) => sum + cases.length, 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="regelret" tests="${tests}" failures="${failed}" errors="0" skipped="${skipped}">`,
        ...report.ruleSets
            .filter(({ cases }) => cases.length > 0)
            .flatMap((ruleSet) => suite(ruleSet, names, language)),
        '</testsuites>',
        '',
    ].join('\n');
}

function suite(
    { model, cases }: TestReport['ruleSets'][number],
    names: FileNames,
    language: Language,
): string[] {
    const of = (status: CaseResult['status']): number =>
        cases.filter((each) => each.status === status).length;
    return [
        `  <testsuite name="${escape(model.id)}" tests="${cases.length}" failures="${of('failed')}" errors="0" skipped="${of('skipped')}">`,
        ...cases.flatMap((each) => testCase(each, names, language)),
        '  </testsuite>',
    ];
}

function testCase(result: CaseResult, names: FileNames, language: Language): string[] {
    const { title, place } = result.testCase;
    const file = names(place.uri);
    const head = `    <testcase name="${escape(title)}" classname="${escape(file)}"`;
    if (result.status === 'passed') return [`${head}/>`];
    const where = `${file}:${place.start.line + 1}`;
    const messages = [
        sayCase(result, language),
        ...result.expectations
            .filter(({ status }) => result.status === 'skipped' || status === 'failed')
            .map((each) => sayExpectation(each, language)),
    ].filter((each) => each !== undefined);
    const [first = ''] = messages;
    const body =
        result.status === 'failed'
            ? `      <failure message="${escape(first)}">${escape([where, ...messages].join('\n'))}</failure>`
            : `      <skipped message="${escape(messages.join(' '))}"/>`;
    return [`${head}>`, body, '    </testcase>'];
}

/** XML has no place for most control characters, not even escaped. */
function escape(text: string): string {
    return text
        .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
}
