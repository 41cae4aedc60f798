import type { Command } from 'commander';
import { count } from './count.js';
import type { ExitCode, Io } from '../io.js';
import type { InputFlags } from '../program.js';
import { addReformOptions, refuseAlone, type ReformFlags } from '../reform-options.js';
import type { InputOptions } from '../session.js';

interface CountFlags extends InputFlags, ReformFlags {
    readonly explain?: boolean;
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
        .option('--explain', say('vis reglerne bag hvert tal', 'show the rules behind every figure'));
    addReformOptions(command, say, say('tæl før og efter reformen', 'count before and after the reform'));
    command.action(async (files: string[], flags: CountFlags) => {
        const { explain = false, reform, at, with: include } = flags;
        refuseAlone(flags);
        done(await count({ ...input(files, flags), explain, reform, at, include }, io));
    });
}
