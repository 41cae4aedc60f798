import type { Command } from 'commander';
import { format } from './format.js';
import type { ExitCode, Io } from '../io.js';
import type { CommonFlags } from '../law/program.js';
import { UsageError } from '../usage-error.js';

interface FormatFlags {
    readonly check?: boolean;
    readonly diff?: boolean;
    readonly stdinFilePath?: string;
    readonly config?: string;
}

export interface FormatProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly common: () => CommonFlags;
    readonly done: (code: ExitCode) => void;
}

/** `regelret format`. */
export function addFormatCommand(program: Command, io: Io, { say, common, done }: FormatProgramHelp): void {
    const paths = say('stier', 'paths');
    program
        .command('format')
        .description(
            say('stil regelfiler op; ordene er de samme', 'lay out rule files; the words stay the same'),
        )
        .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
        .argument(
            `[${paths}...]`,
            say(
                'filer eller mapper (den aktuelle mappe); - er teksten fra stdin',
                'files or folders (the current folder); - is the text on stdin',
            ),
        )
        .option(
            '--check',
            say(
                'skriv intet; nævn de filer, der ville blive ændret, og slut med 1, hvis der er nogen',
                'write nothing; name the files that would change, and exit with 1 if there are any',
            ),
        )
        .option('--diff', say('skriv intet; vis ændringerne', 'write nothing; show the changes'))
        .option(
            '--stdin-file-path <fil>',
            say(
                'teksten kommer på stdin og skrives på stdout; den hører til denne fil',
                'the text comes on stdin and is written on stdout; it belongs to this file',
            ),
        )
        .option(
            '--config <file>',
            say(
                'indstillinger fra denne fil i stedet for regelret.json',
                'settings from this file, not regelret.json',
            ),
        )
        .action(async (files: string[], flags: FormatFlags) => {
            const { check = false, diff = false, config, stdinFilePath } = flags;
            const fromStdin = files.includes('-');
            if (files.length > (fromStdin ? 1 : 0) && (fromStdin || stdinFilePath !== undefined))
                throw new UsageError(ONE_TEXT);
            const stdin = stdinFilePath ?? (fromStdin ? '-' : undefined);
            done(await format({ language: common().language, paths: files, check, diff, config, stdin }, io));
        });
}

const ONE_TEXT = {
    da: 'Teksten fra stdin opstilles alene: nævn ingen andre filer.',
    en: 'The text on stdin is laid out alone: name no other files.',
};
