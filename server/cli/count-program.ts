import { Option, type Command } from 'commander';
import { count } from './count.js';
import type { ExitCode, Io } from './io.js';
import type { InputFlags } from './program.js';
import type { InputOptions } from './session.js';
import { UsageError } from './usage-error.js';

interface CountFlags extends InputFlags {
    readonly explain?: boolean;
    readonly reform?: string;
    readonly at?: string;
    readonly with?: readonly string[];
}

export interface CountProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly input: (paths: readonly string[], flags: InputFlags) => InputOptions;
    readonly done: (code: ExitCode) => void;
}

/** `regelret count`. */
export function addCountCommand(command: Command, io: Io, { say, input, done }: CountProgramHelp): void {
    const paths = say('stier', 'paths');
    command
        .description(say('tæl regler, varianter og særregler', 'count rules, variants and special rules'))
        .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
        .argument(
            `[${paths}...]`,
            say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)'),
        )
        .option('--explain', say('vis reglerne bag hvert tal', 'show the rules behind every figure'))
        .addOption(
            new Option(
                `--reform <${say('navn', 'name')}>`,
                say('tæl før og efter reformen', 'count before and after the reform'),
            ),
        )
        .addOption(
            new Option(
                `--at <${say('dato', 'date')}>`,
                say(
                    'med --reform: reglerne den dag, fx 2027-07-01',
                    'with --reform: the rules on that day, as 2027-07-01',
                ),
            ),
        )
        .addOption(
            new Option(
                `--with <${say('numre', 'numbers')}>`,
                say(
                    'med --reform: slå forkastede forslag til, fx X001,X002',
                    'with --reform: switch rejected proposals on, as X001,X002',
                ),
            ).argParser(collect),
        )
        .action(async (files: string[], flags: CountFlags) => {
            const { explain = false, reform, at, with: include } = flags;
            if (reform === undefined && at !== undefined) throw alone('--at');
            if (reform === undefined && include !== undefined) throw alone('--with');
            done(await count({ ...input(files, flags), explain, reform, at, include }, io));
        });
}

function alone(option: string): UsageError {
    return new UsageError({
        da: `${option} kan kun bruges sammen med --reform.`,
        en: `${option} can only be used together with --reform.`,
    });
}

function collect(value: string, earlier: readonly string[] = []): string[] {
    const names = value.split(',').map((each) => each.trim());
    return [...earlier, ...names.filter((name) => name !== '')];
}
