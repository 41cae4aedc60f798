import { countRuleSet } from '../../../language/analyses/counting/index.js';
import type { RuleSetModel, Text } from '../../../language/model/index.js';
import { toCountJson } from '../../../language/reports/count/json.js';
import { reformedName } from '../../../language/reports/count/reform-report.js';
import type { CountReport } from '../../../language/reports/count/report.js';
import { renderCountText } from '../../../language/reports/count/text.js';
import { renderCountReform } from './reform.js';
import { fileNames, type ExitCode, type Io } from '../io.js';
import { mistakesBehind } from '../mistakes.js';
import { chooseReform } from '../reform-options.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';

export interface CountOptions extends InputOptions {
    /** Also the rules behind every figure. */
    readonly explain: boolean;
    /** Count before and after this reform. */
    readonly reform?: string | undefined;
    /** With a reform: the law on this day. */
    readonly at?: string | undefined;
    /** With a reform: rejected recommendations to switch on. */
    readonly include?: readonly string[] | undefined;
}

const SPOILT: Text = { da: 'tallene', en: 'the figures' };

/** `regelret count`: how many rules, variants and special rules there are, and how the figures come about. */
export function count(options: CountOptions, io: Io): Promise<ExitCode> {
    return withInput(options, io, (session) => {
        const models = session.ruleSets.map(({ model }) => model);
        const { reform, at, include = [] } = options;
        if (reform === undefined) {
            const mistakes = mistakesBehind(models, session, SPOILT);
            if (mistakes.length > 0) return refuse(mistakes, io, session.language);
            io.out(render(models, session, options, io));
            return 0;
        }
        const chosen = chooseReform(models, reform);
        const mistakes = mistakesBehind([chosen.model], session, SPOILT);
        if (mistakes.length > 0) return refuse(mistakes, io, session.language);
        io.out(renderCountReform(chosen, session, { ...options, reform, at, include }, io));
        return 0;
    });
}

function render(
    models: readonly RuleSetModel[],
    { language }: Session,
    { format, color, explain, paths }: CountOptions,
    io: Io,
): string {
    const report: CountReport = {
        ruleSets: eachOnce(models).map((model) => ({ model, counts: countRuleSet(model) })),
    };
    const names = fileNames(io.cwd);
    if (format === 'json')
        return `${JSON.stringify(toCountJson(report, { names, explain }), undefined, 2)}\n`;
    const style = io.style(color);
    const text = renderCountText(report, { language, names, explain, style, width: io.width });
    const reforms = reformsIn(models, paths).map((line) => style.faint(line[language]));
    return reforms.length > 0 ? `${text}${reforms.join('\n')}\n` : text;
}

/**
 * The rule sets to count. One that reforms others holds the rules of these, which are counted where they stand; where
 * they are not among the input, they are counted once, under the name of the reformed rule set.
 */
function eachOnce(models: readonly RuleSetModel[]): readonly RuleSetModel[] {
    const own = models.filter(({ reform }) => !reform || reform.changes.length === 0);
    const counted = new Set(own.map(({ id }) => id));
    const reformed: RuleSetModel[] = [];
    for (const model of models) {
        const changes = model.reform?.changes ?? [];
        if (changes.length === 0 || changes.every((id) => counted.has(id))) continue;
        for (const id of changes) counted.add(id);
        const id = reformedName(model);
        reformed.push({ ...model, id, title: id });
    }
    return [...own, ...reformed];
}

/** The reforms that stand in the input, each with the command that counts it. */
function reformsIn(models: readonly RuleSetModel[], paths: readonly string[]): readonly Text[] {
    return models.flatMap((model) =>
        (model.reform?.reforms ?? [])
            .filter(({ place }) => model.files.includes(place.uri))
            .map(({ id, title }): Text => {
                const [name, changed] = [title || id, reformedName(model)];
                const command = ['regelret count', ...paths, '--reform', id].join(' ');
                return {
                    da: `»${name}« ændrer ${changed}. Tallene før og efter: ${command}`,
                    en: `“${name}” changes ${changed}. The figures before and after: ${command}`,
                };
            }),
    );
}
