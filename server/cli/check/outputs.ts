import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checks } from '../../../language/generated/checks.js';
import type { Finding } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { CheckFormat } from '../../../language/reports/check/format.js';
import type { GithubOptions } from '../../../language/reports/check/github.js';
import { renderCheck } from '../../../language/reports/check/render.js';
import type { CheckReport, RunFailure } from '../../../language/reports/check/report.js';
import { plainStyle } from '../../../language/reports/style.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { version } from '../../version.js';
import { fileUri } from '../../workspace/file-uri.js';
import type { InputError } from '../../workspace/input-error.js';
import { fileNames, formatInputError, type ColorChoice, type ExitCode, type Io } from '../io.js';
import { writeOutputs, type Output } from '../outputs.js';
import { notWritten } from '../write-report.js';
import { repositoryPaths } from '../repository-path.js';
import { UsageError } from '../usage-error.js';

export interface CheckOutputOptions {
    readonly outputs: readonly Output<CheckFormat>[];
    readonly color: ColorChoice;
    /** Undefined: what the config says. */
    readonly language: Language | undefined;
}

/** What of a run the formats tell besides what was found. */
export interface Told {
    readonly language: Language;
    readonly exitCode: ExitCode;
    readonly fails: (finding: Finding) => boolean;
    readonly fixesOf: (finding: Finding) => readonly string[];
}

/** Writes the result of one run in every format that is asked for. */
export interface CheckOutputs {
    /** Gives what could not be written, which has been told. */
    write(report: CheckReport, told: Told): Promise<readonly InputError[]>;
    /** The same for a run that came to nothing: whoever reads only a file must not take that for a clean result. */
    writeRefusal(errors: readonly InputError[], language: Language): Promise<void>;
    writeFault(error: unknown): Promise<void>;
}

export function createCheckOutputs(options: CheckOutputOptions, io: Io): CheckOutputs {
    const { outputs, color } = options;
    const summaryFile = process.env['GITHUB_STEP_SUMMARY'] || undefined;
    const common = {
        names: fileNames(io.cwd),
        repositoryPath: repositoryPaths(io.cwd, process.env),
        checks,
        version,
        hasSummary: summaryFile !== undefined,
    };
    let isWritten = false;

    async function write(report: CheckReport, told: Told): Promise<readonly InputError[]> {
        isWritten = true;
        const forFile: GithubOptions = { ...common, ...told, style: plainStyle, width: 100 };
        const forTerminal: GithubOptions = { ...forFile, style: io.style(color), width: io.width };
        const render = (format: CheckFormat, { file }: Output<CheckFormat>): string =>
            isForReader(format)
                ? `${file === undefined ? '' : sayFailures(report, io.cwd)}${sayFindings(format, report, file === undefined ? forTerminal : forFile)}`
                : renderCheck(format, report, forFile);
        const wrong = [...(await writeOutputs(outputs, render, io))];
        if (summaryFile !== undefined && outputs.some(({ format }) => format === 'github')) {
            const failed = await addTo(summaryFile, renderCheck('markdown', report, forFile));
            if (failed) wrong.push(failed);
        }
        for (const error of wrong) io.err(`${formatInputError(error, io.cwd, told.language)}\n`);
        return wrong;
    }

    async function writeFailures(failures: readonly RunFailure[], language: Language): Promise<void> {
        if (isWritten) return;
        io.progress('');
        const nothing = { fails: () => false, fixesOf: () => [] };
        await write({ ruleSets: [], files: 0, failures }, { language, exitCode: 2, ...nothing });
    }

    return {
        write,
        writeRefusal: (errors, language) => writeFailures(failuresOf(errors, io.cwd, language), language),
        writeFault(error) {
            const language = options.language ?? DEFAULT_LANGUAGE;
            return writeFailures([{ message: sayFault(error, language) }], language);
        },
    };
}

export function failuresOf(
    errors: readonly InputError[],
    cwd: string,
    language: Language,
): readonly RunFailure[] {
    const failures = errors.map(({ file, line, column, message }) => ({
        message: message[language],
        ...(file !== undefined && { uri: fileUri(resolve(cwd, file)) }),
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
    }));
    // Two rule sets may meet the same obstacle.
    return [...new Map(failures.map((each) => [JSON.stringify(each), each])).values()];
}

/** What went wrong is told beside these, not in them, when somebody is looking. */
function isForReader(format: CheckFormat): boolean {
    return format === 'text' || format === 'concise';
}

/** A run that came to nothing has found nothing, and must not be said to. */
function sayFindings(format: CheckFormat, report: CheckReport, options: GithubOptions): string {
    const cameToNothing = report.ruleSets.length === 0 && (report.failures ?? []).length > 0;
    return cameToNothing ? '' : renderCheck(format, report, options);
}

function sayFailures({ failures = [] }: CheckReport, cwd: string): string {
    const names = fileNames(cwd);
    return failures
        .map(({ uri, line, column, message }) => {
            const place = [uri === undefined ? undefined : names(uri), line, column].filter(
                (each) => each !== undefined,
            );
            return `${place.length > 0 ? `${place.join(':')}: ` : ''}${message}\n`;
        })
        .join('');
}

async function addTo(file: string, text: string): Promise<InputError | undefined> {
    try {
        await appendFile(file, text, 'utf8');
        return undefined;
    } catch (error) {
        return notWritten(file, error);
    }
}

function sayFault(error: unknown, language: Language): string {
    if (error instanceof UsageError) return error.text[language];
    const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return language === 'da'
        ? `Regelret gik i stå på grund af en fejl i programmet (${what}); resultatet er ikke kommet.`
        : `Regelret stopped because of a fault in the program (${what}); there is no result.`;
}
