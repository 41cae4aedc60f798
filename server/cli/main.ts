import { CommanderError } from 'commander';
import { DEFAULT_LANGUAGE } from '../config/config.js';
import type { Language } from '../../language/model/text.js';
import { processIo, type ExitCode, type Io } from './io.js';
import { createProgram } from './program.js';
import { UsageError } from './usage-error.js';
import { notWritten } from './write-report.js';
import { usageText, withSubcommands } from './wording.js';

/** Replaced by the version of the package when the program is bundled. */
declare const REGELRET_VERSION: string;

/** Runs the command line and sets the exit code of the process. Never throws. */
export async function run(argv: readonly string[]): Promise<void> {
    const io = processIo();
    const language = languageOf(argv);
    const fail = (error: unknown): void => {
        process.exitCode = reportFailure(error, io, language);
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    // The output belongs to the command: a library that logs must not end up in the middle of it.
    console.log = process.env['REGELRET_DEBUG'] === '1' ? console.error : () => undefined;
    try {
        process.exitCode = await runProgram(argv, io, language);
    } catch (error) {
        fail(error);
    }
}

async function runProgram(argv: readonly string[], io: Io, language: Language): Promise<ExitCode> {
    let code: ExitCode = 0;
    const program = createProgram(io, language, REGELRET_VERSION, (result) => {
        code = result;
    });
    for (const command of withSubcommands(program)) {
        command
            .exitOverride()
            .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });
    }
    if (argv.length === 0) {
        program.outputHelp({ error: true });
        return 2;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
}

function reportFailure(error: unknown, io: Io, language: Language): ExitCode {
    if (error instanceof CommanderError) {
        // Help and version are thrown too, and have been written.
        if (error.exitCode === 0) return 0;
        if (error.code.startsWith('commander.help')) return 2;
        return sayUsage(usageText(error)[language], io, language);
    }
    if (error instanceof UsageError) return sayUsage(error.text[language], io, language);
    if (isUnwritten(error)) {
        io.err(`${UNWRITTEN[language]} ${notWritten('', error).message[language]}.\n`);
        return 2;
    }
    if (process.env['REGELRET_DEBUG'] === '1') {
        io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
        return 2;
    }
    const what = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    io.err(`${INTERNAL[language](what ?? '')}\n`);
    return 2;
}

/** What was led into a file by the shell, on a disk that is full. */
function isUnwritten(error: unknown): boolean {
    return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

const UNWRITTEN: Readonly<Record<Language, string>> = { da: 'Resultatet', en: 'The result' };

function sayUsage(message: string, io: Io, language: Language): ExitCode {
    io.err(
        `${message} ${language === 'da' ? 'Hjælp: regelret --help' : 'Help: regelret --help --lang en'}\n`,
    );
    return 2;
}

/** Known before the arguments are read, since their mistakes are told in it too. */
function languageOf(argv: readonly string[]): Language {
    const at = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
    const value = argv[at]?.split('=')[1] ?? argv[at + 1];
    return at >= 0 && value === 'en' ? 'en' : DEFAULT_LANGUAGE;
}

const INTERNAL: Readonly<Record<Language, (what: string) => string>> = {
    da: (what) =>
        `Regelret gik i stå på grund af en fejl i programmet (${what}); resultatet er ikke kommet. ` +
        'Meld fejlen til dem, der vedligeholder Regelret, med kommandoen, filerne og det, ' +
        'som samme kommando skriver med REGELRET_DEBUG=1.',
    en: (what) =>
        `Regelret stopped because of a fault in the program (${what}); there is no result. ` +
        'Please report it to those who maintain Regelret, with the command, the files and ' +
        'what the same command writes with REGELRET_DEBUG=1.',
};
