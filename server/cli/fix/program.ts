import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../../../language/model/text.js';
import { wholeFile } from '../../workspace/whole-file.js';
import { fix } from './fix.js';
import { formatInputError, type ExitCode, type Io } from '../io.js';
import type { InputOptions } from '../session.js';
import { readStdin } from '../stdin.js';
import { UsageError } from '../usage-error.js';

/** What `check` may do besides judging the files as they are. */
export interface RewriteFlags {
    readonly fix?: boolean;
    readonly unsafeFixes?: boolean;
    readonly dryRun?: boolean;
    readonly stdinFilePath?: string;
}

export function addRewriteOptions(command: Command, say: (da: string, en: string) => string): Command {
    return command
        .option(
            '--fix',
            say(
                'ret det, der kan rettes, uden at nogen får en anden stilling',
                "fix what can be fixed without changing anybody's position",
            ),
        )
        .option(
            '--unsafe-fixes',
            say(
                'ret også det, der ændrer reglerne for nogen eller måske ikke var ment sådan',
                'also fix what changes the rules for somebody, or may not have been meant so',
            ),
        )
        .option(
            '--dry-run',
            say(
                'skriv intet; vis rettelserne, så git apply kan læse dem, og fund på stderr',
                'write nothing; show the fixes as git apply reads them, and findings on stderr',
            ),
        )
        .option(
            '--stdin-file-path <fil>',
            say(
                'teksten på stdin står i stedet for denne fil; resten læses fra disken',
                'the text on stdin stands for this file; the rest is read from the disk',
            ),
        );
}

/**
 * Runs `check` on the files as the options leave them: repaired, or with the text on standard input in the place of a
 * file.
 */
export async function withRewrites<Options extends InputOptions>(
    { fix: safe = false, unsafeFixes: unsafe = false, dryRun = false, stdinFilePath }: RewriteFlags,
    options: Options,
    io: Io,
    check: (options: Options, io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
    const repairs = safe || unsafe || dryRun;
    if (stdinFilePath !== undefined) {
        if (repairs) throw new UsageError(NOT_BOTH);
        return checkStdin(stdinFilePath, options, io, check);
    }
    if (!repairs) return check(options, io);
    const { texts, failed } = await fix({ ...options, unsafe, dryRun }, io);
    // What goes to standard output is a patch, and nothing else.
    const rest = dryRun ? { ...io, out: io.err } : io;
    const code = await check({ ...options, ...(texts && { texts }) }, rest);
    return failed ? 2 : code;
}

/** Repairs while somebody writes would write in the same files. */
export function refuseBesideWatch(flags: RewriteFlags): void {
    const { fix: safe, unsafeFixes, dryRun, stdinFilePath } = flags;
    if (safe || unsafeFixes || dryRun || stdinFilePath !== undefined) throw new UsageError(NOT_WATCHED);
}

async function checkStdin<Options extends InputOptions>(
    name: string,
    options: Options,
    io: Io,
    check: (options: Options, io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
    const path = await realPathOf(resolve(io.cwd, name));
    const file = wholeFile(path, await readStdin());
    if ('message' in file) {
        const language: Language = options.language ?? 'da';
        io.err(`${formatInputError(file, io.cwd, language)}\n`);
        return 2;
    }
    const paths = options.paths.length > 0 ? options.paths : [path];
    return check({ ...options, paths, texts: new Map([[path, file.text]]) }, io);
}

/** With links resolved, also for a file that is not there yet. */
async function realPathOf(path: string): Promise<string> {
    try {
        return await realpath(path);
    } catch {
        const folder = await realpath(dirname(path)).catch(() => dirname(path));
        return join(folder, basename(path));
    }
}

const NOT_BOTH = {
    da: 'En tekst fra stdin kan ikke rettes: udelad --stdin-file-path, eller udelad --fix, --unsafe-fixes og --dry-run.',
    en: 'A text on stdin cannot be fixed: leave out --stdin-file-path, or leave out --fix, --unsafe-fixes and --dry-run.',
};

const NOT_WATCHED = {
    da: '--watch kan ikke bruges sammen med --fix, --unsafe-fixes, --dry-run eller --stdin-file-path.',
    en: '--watch cannot be used together with --fix, --unsafe-fixes, --dry-run or --stdin-file-path.',
};
