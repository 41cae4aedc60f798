import type { Command } from 'commander';
import type { Language } from '../../../language/model/text.js';
import { choice } from '../choice.js';
import { CI_CHOICES, init, type InitOptions } from './init.js';
import type { ExitCode, Io } from '../io.js';

export interface InitProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly globals: () => { readonly language: Language };
    readonly version: string;
    readonly done: (code: ExitCode) => void;
}

/** `regelret init`. */
export function addInitCommand(
    program: Command,
    io: Io,
    { say, globals, version, done }: InitProgramHelp,
): void {
    const folder = say('mappe', 'folder');
    program
        .command('init')
        .description(
            say(
                'begynd et regelsæt: indstillinger, en første regel, prøver og en CI-fil',
                'begin a rule set: settings, a first rule, prøver and a CI file',
            ),
        )
        .usage(`${say('[tilvalg]', '[options]')} [${folder}]`)
        .argument(
            `[${folder}]`,
            say(
                'hvor (den aktuelle mappe); intet overskrives',
                'where (the current folder); nothing is overwritten',
            ),
        )
        .addOption(
            choice(
                '--ci <hvor>',
                CI_CHOICES,
                say(
                    'CI-filen: github, gitlab eller none (github)',
                    'the CI file: github, gitlab or none (github)',
                ),
            ).default('github'),
        )
        .action(async (where: string | undefined, { ci }: Pick<InitOptions, 'ci'>) =>
            done(await init({ folder: where ?? '.', ci, language: globals().language, version }, io)),
        );
}
