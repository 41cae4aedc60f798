import type { Command } from 'commander';
import { bashCompletions } from './bash.js';
import { fishCompletions } from './fish.js';
import { completionSpecs, type CommandSpec } from './spec.js';
import { zshCompletions } from './zsh.js';
import { chosenArgument } from '../choice.js';
import type { ExitCode, Io } from '../io.js';

const SHELLS = {
    bash: bashCompletions,
    zsh: zshCompletions,
    fish: fishCompletions,
} satisfies Record<string, (specs: readonly CommandSpec[]) => string>;

type Shell = keyof typeof SHELLS;

export interface CompletionsProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly done: (code: ExitCode) => void;
}

/** `regelret completions`: what a shell needs to finish the commands while they are typed. */
export function addCompletionsCommand(program: Command, io: Io, { say, done }: CompletionsProgramHelp): void {
    const shells = Object.keys(SHELLS);
    program
        .command('completions')
        .description(
            say(
                'skriv det, en kommandolinje skal bruge for at gøre kommandoerne færdige',
                'write what a shell needs to finish the commands',
            ),
        )
        .usage(shells.join(' | '))
        .addArgument(
            chosenArgument(
                say('<skal>', '<shell>'),
                say('kommandolinjen', 'the shell'),
                say('kommandolinjen: bash, zsh eller fish', 'the shell: bash, zsh or fish'),
                shells,
            ),
        )
        .addHelpText('after', `\n${say(HOW_DA, HOW_EN)}`)
        .action((shell: Shell) => {
            io.out(SHELLS[shell](completionSpecs(program)));
            done(0);
        });
}

const LINES = `  bash  regelret completions bash > ~/.local/share/bash-completion/completions/regelret
  zsh   regelret completions zsh > "\${fpath[1]}/_regelret"
  fish  regelret completions fish > ~/.config/fish/completions/regelret.fish`;

const HOW_DA = `Sådan tages det i brug (i bash uden pakken bash-completion: source filen i ~/.bashrc):\n${LINES}`;
const HOW_EN = `How to use it (in bash without the package bash-completion: source the file in ~/.bashrc):\n${LINES}`;
