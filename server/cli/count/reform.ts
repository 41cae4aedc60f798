import { countReform } from '../../../language/reform/count/index.js';
import { toCountReformJson } from '../../../language/reports/count/reform-json.js';
import type { CountReformReport } from '../../../language/reports/count/reform-report.js';
import { renderCountReformText } from '../../../language/reports/count/reform-text.js';
import { fileNames, type Io } from '../io.js';
import { dayIn, includedIn, type ChosenReform } from '../reform-options.js';
import type { InputOptions, Session } from '../session.js';

export interface CountReformOptions extends InputOptions {
    readonly explain: boolean;
    /** Name of the reform. */
    readonly reform: string;
    /** The law on this day, as it was given. */
    readonly at: string | undefined;
    /** Rejected recommendations to switch on, by number. */
    readonly include: readonly string[];
}

/** `regelret count --reform`: the figures before and after, and what each recommendation takes away. */
export function renderCountReform(
    { model, reform }: ChosenReform,
    { language }: Session,
    options: CountReformOptions,
    io: Io,
): string {
    const included = includedIn(reform, options.include);
    const day = options.at === undefined ? undefined : dayIn(options.at, model);
    const report: CountReformReport = {
        model,
        included,
        counts: countReform(model, {
            reform: reform.id,
            include: new Set(included),
            ...(day !== undefined && { day }),
        }),
    };
    const names = fileNames(io.cwd);
    const { explain } = options;
    if (options.format === 'json')
        return `${JSON.stringify(toCountReformJson(report, { names, explain, language }), undefined, 2)}\n`;
    const style = io.style(options.color);
    return renderCountReformText(report, { language, names, explain, style, width: io.width });
}
