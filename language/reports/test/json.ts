import type { CaseResult, CaseStatus, ExpectationResult } from '../../evaluation/index.js';
import { formatCitation } from '../../model/index.js';
import type { Language } from '../../model/text.js';
import type { FileNames } from '../check/report.js';
import { isoDay } from '../citizen.js';
import { tallyCases, type TestReport } from './report.js';
import { sayCase, sayExpectation } from './words.js';

/** The output of `test --format json`; see schema/test.schema.json. */
export interface TestJson {
    readonly version: 1;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly cases: readonly CaseJson[];
}

export interface CaseJson {
    readonly name: string;
    readonly ruleSet: string;
    readonly file: string;
    /** From 1. */
    readonly line: number;
    readonly status: CaseStatus;
    readonly message: string | null;
    readonly expectations: readonly ExpectationJson[];
}

export interface ExpectationJson {
    readonly text: string;
    readonly line: number;
    /** The day whose law it was held against (ISO). */
    readonly day: string;
    readonly status: CaseStatus;
    /** The parts that were compared; what the expectation leaves out is not among them. */
    readonly checked: readonly string[];
    readonly message: string | null;
    readonly rules: readonly { readonly rule: string; readonly citation: string | null }[];
}

export function toTestJson(report: TestReport, names: FileNames, language: Language): TestJson {
    const { passed, failed, skipped } = tallyCases(report);
    return {
        version: 1,
        passed,
        failed,
        skipped,
        cases: report.ruleSets.flatMap(({ model, cases }) =>
            cases.map((each) => toCaseJson(each, model.id, names, language)),
        ),
    };
}

function toCaseJson(result: CaseResult, ruleSet: string, names: FileNames, language: Language): CaseJson {
    const { title, place } = result.testCase;
    return {
        name: title,
        ruleSet,
        file: names(place.uri),
        line: place.start.line + 1,
        status: result.status,
        message: sayCase(result, language) ?? null,
        expectations: result.expectations.map((each) => toExpectationJson(each, language)),
    };
}

function toExpectationJson(result: ExpectationResult, language: Language): ExpectationJson {
    const { expectation, day, status, checked, rules } = result;
    const named = rules.map(({ norm }) => ({
        rule: norm.rule,
        citation: norm.citation ? formatCitation(norm.citation) : null,
    }));
    return {
        text: expectation.text,
        line: expectation.place.start.line + 1,
        day: isoDay(day),
        status,
        checked,
        message: sayExpectation(result, language) ?? null,
        rules: [...new Map(named.map((each) => [JSON.stringify(each), each])).values()],
    };
}
