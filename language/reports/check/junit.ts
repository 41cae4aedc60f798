import type { Finding } from '../../model/index.js';
import { toJunitXml, type JunitSuite, type JunitTest } from '../junit.js';
import { titleOf, type DescribedCheck, type FormatOptions } from './format.js';
import { formatWords } from './format-words.js';
import {
    inReadingOrder,
    nameRule,
    ruleSetTitle,
    type CheckedRuleSet,
    type CheckReport,
    type RunFailure,
} from './report.js';
import { onOneLine, sayFinding } from './say-finding.js';
import { checkWords } from './words.js';

/**
 * JUnit XML: a suite for each rule set, in it a test for each check that found nothing and one for each finding. A finding
 * that makes no run fail is a test that passed and has something to say.
 */
export function toCheckJunit({ ruleSets, failures = [] }: CheckReport, options: FormatOptions): string {
    const suites = ruleSets.map((ruleSet) => suiteOf(ruleSet, options));
    return toJunitXml(failures.length > 0 ? [suiteOfFailures(failures, options), ...suites] : suites);
}

function suiteOf(ruleSet: CheckedRuleSet, options: FormatOptions): JunitSuite {
    const name = ruleSetTitle(ruleSet, options);
    const findings = Map.groupBy(inReadingOrder(ruleSet), ({ code }) => code);
    return {
        name,
        tests: numbered(
            options.checks.flatMap((check) => {
                const own = findings.get(check.code) ?? [];
                const title = `${check.code} ${titleOf(check, options)}`;
                return own.length === 0
                    ? [{ name: title, classname: name }]
                    : own.map((finding) => testOf(finding, check, options));
            }),
        ),
    };
}

/** A build server takes two tests of one name for the same test. */
function numbered(tests: readonly JunitTest[]): readonly JunitTest[] {
    const seen = new Map<string, number>();
    return tests.map((test) => {
        const key = `${test.classname}\n${test.name}`;
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        return times === 1 ? test : { ...test, name: `${test.name} (${times})` };
    });
}

function testOf(finding: Finding, check: DescribedCheck, options: FormatOptions): JunitTest {
    const { code, severity, message, primary } = finding;
    const { start, uri } = primary.place;
    const where = `${options.names(uri)}:${start.line + 1}:${start.character + 1}`;
    // Without the line, so that a test that failed before is known again when lines are put in above it.
    const name = [`${code} ${titleOf(check, options)}`, nameRule(primary)].filter(Boolean).join(': ');
    const said = `${where}\n${checkWords(options.language).severity[severity]} ${code}\n${sayFinding(finding, options)}`;
    const test = { name, classname: options.names(uri) };
    return options.fails(finding)
        ? { ...test, result: { kind: 'failure', message: onOneLine(message), body: said } }
        : { ...test, output: said };
}

function suiteOfFailures(failures: readonly RunFailure[], options: FormatOptions): JunitSuite {
    return {
        name: 'regelret check',
        tests: failures.map(({ message, uri, line }) => {
            const file = uri === undefined ? undefined : options.names(uri);
            const where = [file, line].filter((each) => each !== undefined).join(':');
            const body = [where, message].filter(Boolean).join('\n');
            return {
                name: formatWords(options.language).failed,
                classname: file ?? 'regelret check',
                result: { kind: 'error', message: onOneLine(message), body },
            };
        }),
    };
}
