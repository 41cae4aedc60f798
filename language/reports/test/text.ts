import { formatDay } from '../../calendar/index.js';
import type { CaseResult, CaseStatus, ExpectationResult } from '../../evaluation/index.js';
import type { Language, Text } from '../../model/text.js';
import { ruleSetTitle, type TextOptions } from '../check/report.js';
import { indented, labelled, wrap } from '../layout.js';
import { tallyCases, type TestReport } from './report.js';
import { sayBasis, sayCase, sayChecked, sayExpectation, STATUS } from './words.js';

/** The prøver for a reader, by rule set; what holds is said in few words. Ends with a line feed. */
export function renderTestText(report: TestReport, options: TextOptions): string {
    const lines = report.ruleSets
        .filter(({ cases }) => cases.length > 0)
        .flatMap(({ model, cases }) => [
            options.style.heading(ruleSetTitle({ model }, options)),
            '',
            ...cases.flatMap((each) => [...renderCase(each, options), '']),
        ]);
    return [...lines, ...wrap(summary(report, options.language), options.width), ''].join('\n');
}

function renderCase(result: CaseResult, options: TextOptions): string[] {
    const { language, style, names, width } = options;
    const { title, place } = result.testCase;
    const where = `${names(place.uri)}:${place.start.line + 1}`;
    const head = `${sayStatus(result.status, options)}  ${style.strong(title)}  ${style.place(where)}`;
    const whole = sayCase(result, language);
    return [
        head,
        ...(whole ? indented(wrap(whole, width - 2), 2) : []),
        ...result.expectations.flatMap((each) => renderExpectation(each, options)),
    ];
}

const LABEL_WIDTH = 14;

function renderExpectation(result: ExpectationResult, options: TextOptions): string[] {
    const { language, style, width } = options;
    const layout = { indent: 2, column: LABEL_WIDTH, width };
    const message = sayExpectation(result, language);
    const said = message ?? [`»${result.expectation.text}«`, sayBasis(result)].filter(Boolean).join(' – ');
    const law = `${WORDS.law[language]} ${formatDay(result.day, language)}`;
    const checked = `${WORDS.checked[language]}: ${sayChecked(result.checked, language)}; ${law}`;
    return [
        ...labelled(sayStatus(result.status, options), said, layout),
        ...indented(
            wrap(checked, width - 2 - LABEL_WIDTH).map((line) => style.faint(line)),
            2 + LABEL_WIDTH,
        ),
    ];
}

function sayStatus(status: CaseStatus, { language, style }: TextOptions): string {
    const text = STATUS[status][language];
    if (status === 'passed') return style.good(text);
    return style.severity[status === 'failed' ? 'error' : 'warning'](text);
}

function summary(report: TestReport, language: Language): string {
    const { passed, failed, skipped } = tallyCases(report);
    const da = language === 'da';
    const figures = [
        `${passed} ${STATUS.passed[language]}`,
        `${failed} ${STATUS.failed[language]}`,
        `${skipped} ${STATUS.skipped[language]}`,
    ].join(', ');
    const total = passed + failed + skipped;
    return da
        ? `I alt ${total} ${total === 1 ? 'prøve' : 'prøver'}: ${figures}.`
        : `In all ${total} ${total === 1 ? 'prøve' : 'prøver'}: ${figures}.`;
}

const WORDS: Readonly<Record<'checked' | 'law', Text>> = {
    checked: { da: 'kontrolleret', en: 'checked' },
    law: { da: 'retten den', en: 'the law on' },
};
