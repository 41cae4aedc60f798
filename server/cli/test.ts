import { runCases } from '../../language/evaluation/index.js';
import type { RuleSetModel } from '../../language/model/index.js';
import { toTestJson } from '../../language/reports/test/json.js';
import { toTestJunit } from '../../language/reports/test/junit.js';
import { tallyCases, type TestReport } from '../../language/reports/test/report.js';
import { renderTestText } from '../../language/reports/test/text.js';
import type { InputError } from '../workspace/input-error.js';
import { fileNames, type ExitCode, type Io } from './io.js';
import { errorAt, rulesBehind, sayMistake } from './mistakes.js';
import { refuse, withInput, type InputOptions, type Session } from './session.js';

export interface TestOptions extends Omit<InputOptions, 'format'> {
    readonly format: 'text' | 'json' | 'junit';
}

/** `regelret test`: whether the rules say of the citizens in the prøver what they are expected to say. */
export function test(options: TestOptions, io: Io): Promise<ExitCode> {
    return withInput({ ...options, format: 'text' }, io, (session) => {
        const models = session.ruleSets.map(({ model }) => model);
        const mistakes = rulesBehind(models, session).flatMap(mistakesIn);
        if (mistakes.length > 0) return refuse(mistakes, io, session.language);
        const ruleSets = session.ruleSets.map(({ model }) => ({
            model,
            cases: runCases(
                model,
                model.cases.filter(({ place }) => session.requested.has(place.uri)),
            ),
        }));
        if (ruleSets.every(({ cases }) => cases.length === 0))
            return refuse([NO_CASES], io, session.language);
        io.out(render({ ruleSets }, session, options, io));
        return tallyCases({ ruleSets }).failed > 0 ? 1 : 0;
    });
}

function render(report: TestReport, { language }: Session, { format, color }: TestOptions, io: Io): string {
    const names = fileNames(io.cwd);
    if (format === 'json') return `${JSON.stringify(toTestJson(report, names, language), undefined, 2)}\n`;
    if (format === 'junit') return toTestJunit(report, names, language);
    return renderTestText(report, { language, names, style: io.style(color), width: io.width });
}

const NO_CASES: InputError = {
    message: { da: 'der står ingen prøver i filerne', en: 'there are no prøver in the files' },
};

/** A prøve of a text that cannot be read in full would answer another question than it asks. */
function mistakesIn({ problems }: RuleSetModel): InputError[] {
    return problems.flatMap((problem): InputError[] => {
        const message = sayMistake(problem);
        if (!message) return [];
        return [errorAt(problem, message)];
    });
}
