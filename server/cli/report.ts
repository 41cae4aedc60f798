import { fileURLToPath } from 'node:url';
import { judgeFigures } from '../../language/analyses/figures/index.js';
import { formatDay, parseDay } from '../../language/calendar/index.js';
import { compareFindings } from '../../language/checks/compare-findings.js';
import { runAroundReform, runChecks, type CheckOptions } from '../../language/checks/run-checks.js';
import { checks } from '../../language/generated/checks.js';
import { closest } from '../../language/model/closest.js';
import type { Problem, RuleSetModel } from '../../language/model/index.js';
import { countReform, type ReformCountOptions } from '../../language/reform/count/index.js';
import { applyReforms } from '../../language/reform/index.js';
import { toSource } from '../../language/reports/html.js';
import type { ReportFindings } from '../../language/reports/reform/findings.js';
import type { ReformReport } from '../../language/reports/reform/model.js';
import { renderReportHtml } from '../../language/reports/reform/page.js';
import { renderReportMarkdown } from '../../language/reports/reform/markdown.js';
import { reportPicture, type PictureName } from '../../language/reports/reform/pictures.js';
import { reformReport } from '../../language/reports/reform/report.js';
import type { InputError } from '../workspace/input-error.js';
import { fileNames, type ExitCode, type Io } from './io.js';
import { createLawLibrary, sayLawErrors } from './law-texts.js';
import { writeReport } from './report-output.js';
import { refuse, withInput, type InputOptions, type Session } from './session.js';
import { UsageError } from './usage-error.js';

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

type Chosen = Session['ruleSets'][number];

/** `regelret report`: a rule set, or a reform of it, as a report that can be printed and passed on. */
export function report(options: ReportOptions, io: Io): Promise<ExitCode> {
    return withInput({ ...options, format: 'text' }, io, async (session) => {
        const { language } = session;
        const chosen = choose(session, options.reform);
        const mistake = mistakeIn(chosen.model);
        if (mistake) return refuse([mistake], io, language);
        const day = dayOf(options.at);
        const included = includedIn(chosen.model, options);

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
    const options = { ...checking, reform: state };
    const { before, after, reformed } = runAroundReform(model, checks, options);
    const { remaining, gone } = compareFindings(before, after, reformed.successors);
    // Those that come of the reform know which recommendation they come of; its own faults are among them.
    const introduced = runChecks(model, checks, options).findings.filter(
        (finding) => finding.reform !== undefined || finding.family === 'reform',
    );
    return { introduced, remaining, gone };
}

/** The rule set as if nothing were to be changed. */
function withoutReforms({ reform: _, ...rules }: RuleSetModel): RuleSetModel {
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
        const found = ruleSets.find(({ model }) => model.reform?.reforms.some(({ id }) => id === reform));
        if (found) return found;
        throw noReform(
            reform,
            ruleSets.flatMap(({ model }) => model.reform?.reforms.map(({ id }) => id) ?? []),
        );
    }
    const asked = ruleSets.filter(({ model }) => model.files.some((file) => requested.has(file)));
    const [only, second] = asked.length > 0 ? asked : ruleSets;
    if (!only || second) throw severalRuleSets(asked.map(({ model }) => model));
    return only;
}

function includedIn(model: RuleSetModel, { include, reform }: ReportOptions): ReadonlySet<string> {
    const known = (model.reform?.reforms ?? [])
        .filter(({ id }) => id === reform)
        .flatMap(({ recommendations }) => recommendations);
    for (const name of include) {
        const found = known.find(({ id }) => id === name);
        if (!found) throw noRecommendation(name, known);
        if (!found.rejected)
            throw new UsageError({
                da: `Anbefaling ${name} er ikke forkastet og er med i forvejen; --with slår forkastede forslag til.`,
                en: `Recommendation ${name} is not rejected and is in force as it is; --with switches rejected ones on.`,
            });
    }
    return new Set(include);
}

function dayOf(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    const day = parseDay(text);
    if (day !== undefined) return day;
    const example = formatDay(parseDay('2028-07-01')!, 'da');
    throw new UsageError({
        da: `»${text}« er ingen dato; skriv fx --at 2028-07-01 eller --at "${example}".`,
        en: `»${text}« is no date; write --at 2028-07-01.`,
    });
}

/** A report on a text that cannot be read in full would be wrong, and would be quoted all the same. */
function mistakeIn({ problems }: RuleSetModel): InputError | undefined {
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
            da: `her er en fejl${more}, så rapporten ville ikke passe; regelret check siger hvilken`,
            en: `there is a mistake here${extra}, so the report would be wrong; regelret check says which`,
        },
    };
}

function changesFigures(problem: Problem): boolean {
    if (problem.kind === 'cycle') return problem.what === 'group' || problem.what === 'priority';
    return problem.kind !== 'ambiguous-condition';
}

function noReform(name: string, all: readonly string[]): UsageError {
    if (all.length === 0)
        return new UsageError({
            da: `Der står ingen reform i filerne; »${name}« kan ikke findes.`,
            en: `There is no reform in the files; »${name}« cannot be found.`,
        });
    const meant = closest(name, all);
    const list = all.join(', ');
    return new UsageError({
        da: `Der er ingen reform »${name}«${meant ? `; mente du ${meant}?` : '.'} Der er: ${list}.`,
        en: `There is no reform »${name}«${meant ? `; did you mean ${meant}?` : '.'} There is: ${list}.`,
    });
}

function noRecommendation(
    name: string,
    known: readonly { readonly id: string; readonly rejected: boolean }[],
): UsageError {
    const rejected = known.filter((each) => each.rejected).map(({ id }) => id);
    const list = rejected.length > 0 ? rejected.join(', ') : '–';
    return new UsageError({
        da: `Reformen har ingen anbefaling »${name}«. De forkastede, som --with kan slå til: ${list}.`,
        en: `The reform has no recommendation »${name}«. The rejected ones that --with can switch on: ${list}.`,
    });
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
