import type { Command } from 'commander';
import { check } from './check.js';
import type { Io } from './io.js';
import { lawTextsOption } from './law-program.js';
import type { InputFlags } from './program.js';
import type { CountProgramHelp } from './count-program.js';

interface CheckFlags extends InputFlags {
    readonly exitZero?: boolean;
    readonly lovtekster?: string;
}

/** `regelret check`. */
export function addCheckCommand(command: Command, io: Io, { say, input, done }: CountProgramHelp): void {
    const paths = say('stier', 'paths');
    command
        .description(
            say('find modstrid, uens frister og huller', 'find contradictions, uneven deadlines and gaps'),
        )
        .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
        .argument(
            `[${paths}...]`,
            say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)'),
        )
        .option(
            '--exit-zero',
            say('slut med 0, også når noget er fundet', 'exit with 0 even when something was found'),
        )
        .addOption(lawTextsOption(say))
        .action(async (files: string[], flags: CheckFlags) => {
            const { exitZero = false, lovtekster: lawTexts } = flags;
            done(await check({ ...input(files, flags), exitZero, lawTexts }, io));
        });
}
