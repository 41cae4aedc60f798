import { countRuleSet } from '../../language/analyses/counting/index.js';
import type { Problem, RuleSetModel } from '../../language/model/index.js';
import { toCountJson } from '../../language/reports/count-json.js';
import type { CountReport } from '../../language/reports/count-report.js';
import { renderCountText } from '../../language/reports/count-text.js';
import type { InputError } from '../workspace/input-error.js';
import { fileURLToPath } from 'node:url';
import { fileNames, type ExitCode, type Io } from './io.js';
import { refuse, withInput, type InputOptions, type Session } from './session.js';

export interface CountOptions extends InputOptions {
    /** Also the rules behind every figure. */
    readonly explain: boolean;
}

/** `regelret count`: how many rules, variants and special rules there are, and how the figures come about. */
export function count(options: CountOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, (session) => {
        const mistakes = session.ruleSets.flatMap(({ model }) => mistakesIn(model) ?? []);
        if (mistakes.length > 0) return refuse(mistakes, io, session.language);
        const ruleSets = session.ruleSets.map(({ model }) => ({ model, counts: countRuleSet(model) }));
        io.out(render({ ruleSets }, session, options, io));
        return 0;
    });
}

function render(
    report: CountReport,
    { language }: Session,
    { format, color, explain }: CountOptions,
    io: Io,
): string {
    const names = fileNames(io.cwd);
    if (format === 'json')
        return `${JSON.stringify(toCountJson(report, { names, explain }), undefined, 2)}\n`;
    return renderCountText(report, { language, names, explain, style: io.style(color), width: io.width });
}

/** A figure of a text that cannot be read in full would be wrong, and would be quoted all the same. */
function mistakesIn({ problems }: RuleSetModel): InputError | undefined {
    const wrong = problems.filter(changesFigures);
    const [first] = wrong;
    if (!first) return undefined;
    const { uri, start } = first.place;
    const [more, extra] =
        wrong.length > 1
            ? [` (den første af ${wrong.length} fejl)`, ` (the first of ${wrong.length} mistakes)`]
            : ['', ''];
    return {
        file: fileURLToPath(uri),
        line: start.line + 1,
        column: start.character + 1,
        message: {
            da: `her er en fejl${more}, så tallene ville ikke passe; regelret check siger hvilken`,
            en: `there is a mistake here${extra}, so the figures would be wrong; regelret check says which`,
        },
    };
}

function changesFigures(problem: Problem): boolean {
    if (problem.kind === 'cycle') return problem.what === 'group' || problem.what === 'priority';
    return problem.kind !== 'ambiguous-condition';
}
