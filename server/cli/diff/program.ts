import type { Command, Option } from 'commander';
import type { ChangeCategory } from '../../../language/analyses/diff/index.js';
import type { Language } from '../../../language/model/text.js';
import { CATEGORIES } from '../../../language/reports/diff/model.js';
import { diff, DIFF_FORMATS, type DiffFormat } from './diff.js';
import { diffDriver } from './driver.js';
import type { ExitCode, Io } from '../io.js';
import type { CommonFlags } from '../law/program.js';
import { addOutputOption, outputsFrom } from '../outputs.js';
import { addReformOptions, refuseAlone, type ReformFlags } from '../reform-options.js';

interface DiffFlags extends ReformFlags {
    readonly format?: DiffFormat;
    readonly output?: readonly string[];
    readonly failOn: ChangeCategory | 'never';
    readonly all?: boolean;
    readonly config?: string;
}

export interface DiffProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly common: () => CommonFlags;
    readonly choice: (flags: string, allowed: readonly string[], description: string) => Option;
    readonly done: (code: ExitCode) => void;
    readonly language: Language;
}

/** `regelret diff`. */
export function addDiffCommand(
    program: Command,
    io: Io,
    { say, common, choice, done, language }: DiffProgramHelp,
): void {
    const command = program
        .command('diff')
        .description(
            say(
                'sammenlign to udgaver af regler: hvem får et andet resultat',
                'compare two versions of rules: who gets another result',
            ),
        )
        .usage(say('[tilvalg] [før] [nu] [mappe]', '[options] [old] [new] [folder]'))
        .argument(
            say('[sider...]', '[sides...]'),
            say(
                'en mappe, en fil, en commit (HEAD~1), commit:mappe eller @dato; uden [nu]: filerne på disken',
                'a folder, a file, a commit (HEAD~1), commit:folder or @date; without [new]: the files on the disk',
            ),
        );
    addReformOptions(
        command,
        say,
        say('reglerne før og efter reformen', 'the rules before and after the reform'),
    )
        .addOption(
            choice(
                '--format <format>',
                DIFF_FORMATS,
                say('text, markdown, html eller json (text)', 'text, markdown, html or json (text)'),
            ),
        )
        .addOption(
            choice(
                '--fail-on <slags>',
                [...CATEGORIES, 'never'],
                say(
                    'slut med 1, hvis noget er så indgribende eller mere: result, may-change, validity, vocabulary, wording, moved eller never (never)',
                    'exit with 1 if something is as consequential or more: result, may-change, validity, vocabulary, wording, moved or never (never)',
                ),
            ).default('never'),
        )
        .option(
            '--all',
            say('vis også det, der intet betyder for nogen', 'also show what means nothing to anyone'),
        )
        .option(
            '--config <file>',
            say(
                'indstillinger fra denne fil i stedet for regelret.json',
                'settings from this file, not regelret.json',
            ),
        );
    addOutputOption(command, say, 'html=a.html')
        .addHelpText('after', `\n${EXAMPLES[language]}`)
        .action(async (words: string[], flags: DiffFlags) => {
            refuseAlone(flags);
            const { reform, at, with: include = [], failOn, all = false, config } = flags;
            done(
                await diff(
                    {
                        ...common(),
                        words,
                        reform: reform === undefined ? undefined : { name: reform, at, include },
                        outputs: outputsFrom(flags, DIFF_FORMATS, 'text'),
                        failOn,
                        all,
                        config,
                    },
                    io,
                ),
            );
        });
}

/** `regelret diff-driver`: for git, not for people. */
export function addDiffDriverCommand(
    program: Command,
    io: Io,
    { say, common, done }: Pick<DiffProgramHelp, 'say' | 'common' | 'done'>,
): void {
    program
        .command('diff-driver', { hidden: true })
        .description(
            say(
                'kaldes af git diff for hver fil: git config diff.regelret.command "regelret diff-driver"',
                'called by git diff for each file: git config diff.regelret.command "regelret diff-driver"',
            ),
        )
        .argument('[git...]', say('det, som git giver med', 'what git gives'))
        .action(async (words: string[]) => done(await diffDriver({ ...common(), words }, io)));
}

const EXAMPLES: Readonly<Record<Language, string>> = {
    da: `Eksempler:
  regelret diff                                         siden sidste commit
  regelret diff origin/main                             siden grenen main
  regelret diff HEAD~1 HEAD regler/lab                  to commits, én mappe
  regelret diff main:regler/lab regler/lab              det samme, skrevet ud
  regelret diff @2024-01-01 @2025-01-01 regler/lab      reglerne på to dage
  regelret diff --reform fremtidens-indsats regler      før og efter en reform

Slutkoder: 0 sammenlignet, 1 noget er så indgribende som --fail-on, 2 en side kan ikke læses.`,
    en: `Examples:
  regelret diff                                         since the last commit
  regelret diff origin/main                             since the branch main
  regelret diff HEAD~1 HEAD rules/lab                   two commits, one folder
  regelret diff main:rules/lab rules/lab                the same, in full
  regelret diff @2024-01-01 @2025-01-01 rules/lab       the rules on two days
  regelret diff --reform fremtidens-indsats rules       before and after a reform

Exit codes: 0 compared, 1 something is as consequential as --fail-on, 2 a side cannot be read.`,
};
