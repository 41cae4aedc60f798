import { judgeFigures } from '../../../language/analyses/figures/index.js';
import { runAroundReform, runChecks, type CheckOptions } from '../../../language/checks/run-checks.js';
import { checks } from '../../../language/generated/checks.js';
import type { Reform, RuleSetModel, Text } from '../../../language/model/index.js';
import { countReform, type ReformCountOptions } from '../../../language/reform/count/index.js';
import { applyReforms } from '../../../language/reform/index.js';
import { toSource } from '../../../language/reports/html.js';
import type { ReportFindings } from '../../../language/reports/reform/findings.js';
import type { ReformReport } from '../../../language/reports/reform/model.js';
import { renderReportHtml } from '../../../language/reports/reform/page.js';
import { renderReportMarkdown } from '../../../language/reports/reform/markdown.js';
import { reportPicture, type PictureName } from '../../../language/reports/reform/pictures.js';
import { reformReport } from '../../../language/reports/reform/report.js';
import { fileNames, type ExitCode, type Io } from '../io.js';
import { createLawLibrary, sayLawErrors } from '../law/texts.js';
import { mistakesBehind } from '../mistakes.js';
import { chooseReform, dayIn, includedIn } from '../reform-options.js';
import { writeReport } from '../write-report.js';
import { refuse, withInput, type InputOptions, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export type ReportFormat = 'html' | 'markdown' | 'svg' | 'json';

export interface ReportOptions extends Omit<InputOptions, 'format'> {
    readonly format: ReportFormat;
    /** Name of the reform; undefined for a report on the rule set itself. */
    readonly reform: string | undefined;
    /** Rejected recommendations to switch on. */
    readonly include: readonly string[];
    /** The law on this day, as it was given. */
    readonly at: string | undefined;
    readonly picture: PictureName;
    /** Undefined: to the terminal. */
    readonly output: string | undefined;
}

type Chosen = Session['ruleSets'][number] & { readonly reform?: Reform };

const SPOILT: Text = { da: 'rapporten', en: 'the report' };

/** `regelret report`: a rule set, or a reform of it, as a report that can be printed and passed on. */
export function report(options: ReportOptions, io: Io): Promise<ExitCode> {
    return withInput({ ...options, format: 'text' }, io, async (session) => {
        const { language } = session;
        const chosen = choose(session, options.reform);
        const mistakes = mistakesBehind([chosen.model], session, SPOILT);
        if (mistakes.length > 0) return refuse(mistakes, io, language);
        const day = options.at === undefined ? undefined : dayIn(options.at, chosen.model);
        const included = new Set(chosen.reform ? includedIn(chosen.reform, options.include) : []);

        const library = createLawLibrary();
        const law = await library.of(chosen.model, chosen.config);
        io.progress(PROGRESS[language]);
        const made = makeReport(chosen, {
            counting: {
                ...(options.reform !== undefined && { reform: options.reform }),
                ...(day !== undefined && { day }),
                include: included,
            },
            checking: { language, severities: chosen.config.checks, ...(law.texts && { law: law.texts }) },
            isReform: options.reform !== undefined,
            names: fileNames(io.cwd),
        });
        io.progress('');
        const failed = sayLawErrors(library, io, language);
        const text = render(made, options);
        const wrong = await writeReport(text, options.output, io);
        if (wrong) return refuse([wrong], io, language);
        return failed ? 2 : 0;
    });
}

interface Making {
    readonly counting: ReformCountOptions & { readonly include: ReadonlySet<string> };
    readonly checking: CheckOptions;
    readonly isReform: boolean;
    readonly names: (uri: string) => string;
}

function makeReport({ model }: Chosen, { counting, checking, isReform, names }: Making): ReformReport {
    // Without a reform both sides are the rule set itself, and one of them is shown.
    const counts = isReform ? countReform(model, counting) : countReform(withoutReforms(model));
    const claims = judgeFigures(model, {
        ...(checking.law && { law: checking.law }),
        reformed: (reform) =>
            applyReforms(model, {
                include: counting.include,
                ...(reform !== undefined && { reforms: [reform] }),
            }).model,
    });
    return reformReport(
        {
            model,
            side: counts.before,
            ...(isReform && { counts }),
            findings: findingsIn(model, counting, isReform, checking),
            claims,
            included: counting.include,
        },
        { language: checking.language, names },
    );
}

function findingsIn(
    model: RuleSetModel,
    { include, reform, day }: Making['counting'],
    isReform: boolean,
    checking: CheckOptions,
): ReportFindings {
    if (!isReform) {
        const { findings } = runChecks(withoutReforms(model), checks, checking);
        return { introduced: [], remaining: findings, gone: [] };
    }
    const state = {
        include,
        ...(reform !== undefined && { reforms: [reform] }),
        ...(day !== undefined && { day }),
    };
    const { introduced, compared } = runAroundReform(model, checks, { ...checking, reform: state });
    return { introduced, remaining: compared.remaining, gone: compared.gone };
}

/** The rule set as if nothing were to be changed. */
function withoutReforms({ reform, ...rules }: RuleSetModel): RuleSetModel {
    return rules;
}

function render(made: ReformReport, { format, picture }: ReportOptions): string {
    switch (format) {
        case 'json':
            return `${JSON.stringify(made, undefined, 2)}\n`;
        case 'markdown':
            return renderReportMarkdown(made);
        case 'svg': {
            const drawn = reportPicture(picture, made);
            if (!drawn) throw noPicture(picture);
            return `${toSource(drawn)}\n`;
        }
        case 'html':
            return renderReportHtml(made);
    }
}

/** The rule set with the reform, or the only one there is. */
function choose({ ruleSets, requested }: Session, reform: string | undefined): Chosen {
    if (reform !== undefined) {
        const chosen = chooseReform(
            ruleSets.map(({ model }) => model),
            reform,
        );
        return { ...ruleSets.find(({ model }) => model === chosen.model)!, reform: chosen.reform };
    }
    const asked = ruleSets.filter(({ model }) => model.files.some((file) => requested.has(file)));
    const [only, second] = asked.length > 0 ? asked : ruleSets;
    if (!only || second) throw severalRuleSets(asked.map(({ model }) => model));
    return only;
}

function severalRuleSets(models: readonly RuleSetModel[]): UsageError {
    const list = models.map(({ id }) => id || '–').join(', ');
    return new UsageError({
        da: `Der er flere regelsæt (${list}); nævn mappen med det ene, eller skriv --reform NAVN.`,
        en: `There are several rule sets (${list}); name the folder of one of them, or write --reform NAME.`,
    });
}

function noPicture(name: PictureName): UsageError {
    return new UsageError({
        da: `Reglerne har ikke det, som billedet »${name}« viser.`,
        en: `The rules do not have what the picture »${name}« shows.`,
    });
}

const PROGRESS = { da: 'Tæller og kontrollerer …', en: 'Counting and checking …' } as const;
