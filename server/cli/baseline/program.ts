import type { Command } from 'commander';
import { baseline, type BaselineAction } from './baseline.js';
import type { CountProgramHelp } from '../count/program.js';
import type { Io } from '../io.js';
import { lawTextsOption } from '../law/program.js';
import type { InputFlags } from '../program.js';

interface BaselineFlags extends Omit<InputFlags, 'format'> {
    readonly baseline?: string;
    readonly force?: boolean;
    readonly lovtekster?: string;
}

/** `regelret baseline create | update | prune`. */
export function addBaselineCommand(program: Command, io: Io, { say, input, done }: CountProgramHelp): void {
    const command = program
        .command('baseline')
        .description(
            say(
                'før listen over kendte fund, som check ser bort fra',
                'keep the list of known findings that check leaves out',
            ),
        )
        .usage('create | update | prune');
    const paths = say('stier', 'paths');
    const add = (action: BaselineAction, description: string): Command =>
        command
            .command(action)
            .description(description)
            .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
            .argument(
                `[${paths}...]`,
                say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)'),
            )
            .option(
                '--baseline <file>',
                say(
                    'listen (den i regelret.json, ellers regelret-baseline.json)',
                    'the list (that in regelret.json, otherwise regelret-baseline.json)',
                ),
            )
            .option(
                '--config <file>',
                say(
                    'indstillinger fra denne fil i stedet for regelret.json',
                    'settings from this file, not regelret.json',
                ),
            )
            .addOption(lawTextsOption(say))
            .action(async (files: string[], flags: BaselineFlags) => {
                const { baseline: file, force = false, lovtekster: lawTexts } = flags;
                const options = { ...input(files, { ...flags, format: 'text' }), lawTexts };
                done(await baseline({ ...options, action, baseline: file, force }, io));
            });
    add(
        'create',
        say('skriv listen med de fund, der er nu', 'write the list of the findings that are now'),
    ).option('--force', say('skriv en liste, der findes, forfra', 'write a list that is there anew'));
    add(
        'update',
        say('føj nye fund til; anførte grunde bliver stående', 'add new findings; reasons are kept'),
    );
    add('prune', say('fjern fund, der ikke er der længere', 'remove findings that are no longer there'));
}
