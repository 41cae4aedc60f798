import type { Command } from 'commander';
import { CHECK_FORMATS, type CheckFormat } from '../../language/reports/check/format.js';
import { check } from './check.js';
import { addRewriteOptions, withRewrites, type RewriteFlags } from './fix-program.js';
import type { Io } from './io.js';
import { lawTextsOption } from './law-program.js';
import { addOutputOption, outputsFrom, type OutputFlags } from './outputs.js';
import type { InputFlags } from './program.js';
import type { CountProgramHelp } from './count-program.js';

interface CheckFlags extends Omit<InputFlags, 'format'>, OutputFlags<CheckFormat>, RewriteFlags {
    readonly exitZero?: boolean;
    readonly lovtekster?: string;
}

/** `regelret check`. */
export function addCheckCommand(command: Command, io: Io, { say, input, done }: CountProgramHelp): void {
    const paths = say('stier', 'paths');
    addOutputOption(addRewriteOptions(command, say), say, 'sarif=regler.sarif')
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
            const outputs = outputsFrom(flags, CHECK_FORMATS, 'text', EXTENSIONS);
            const options = { ...input(files, { ...flags, format: 'text' }), outputs, exitZero, lawTexts };
            done(await withRewrites(flags, options, io, check));
        });
}

/** Of the formats that are JSON, the one that is this program's own. */
const EXTENSIONS: Readonly<Record<string, CheckFormat>> = {
    '.json': 'json',
    '.sarif': 'sarif',
    '.xml': 'junit',
    '.md': 'markdown',
    '.html': 'html',
};
