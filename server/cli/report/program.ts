import { Option, type Command } from 'commander';
import { PICTURES, type PictureName } from '../../../language/reports/reform/pictures.js';
import type { ExitCode, Io } from '../io.js';
import { lawTextsOption, type CommonFlags } from '../law/program.js';
import { addReformOptions, refuseAlone, type ReformFlags } from '../reform-options.js';
import { report, type ReportFormat } from './report.js';

interface ReportFlags extends ReformFlags {
    readonly format: ReportFormat;
    readonly config?: string;
    readonly lovtekster?: string;
    readonly picture: PictureName;
    readonly output?: string;
}

export interface ReportProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly common: () => CommonFlags;
    readonly choice: (flags: string, allowed: readonly string[], description: string) => Option;
    readonly done: (code: ExitCode) => void;
}

/** `regelret report`. */
export function addReportCommand(
    program: Command,
    io: Io,
    { say, common, choice, done }: ReportProgramHelp,
): void {
    const paths = say('stier', 'paths');
    const command = program
        .command('report')
        .alias('rapport')
        .description(
            say(
                'skriv en rapport om et regelsæt eller en reform af det',
                'write a report on a rule set or a reform of it',
            ),
        )
        .usage(`${say('[tilvalg]', '[options]')} [${paths}...]`)
        .argument(
            `[${paths}...]`,
            say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)'),
        );
    addReformOptions(
        command,
        say,
        say(
            'reformen, fx fremtidens-indsats; ellers regelsættet selv',
            'the reform; otherwise the rule set itself',
        ),
    )
        .addOption(
            choice(
                '--format <format>',
                ['html', 'markdown', 'svg', 'json'],
                say('html, markdown, svg eller json (html)', 'html, markdown, svg or json (html)'),
            ).default('html'),
        )
        .addOption(
            choice(
                '--picture <navn>',
                PICTURES,
                `${say('billedet i svg', 'the picture in svg')}: ${PICTURES.join(', ')} (matrix)`,
            ).default('matrix'),
        )
        .addOption(new Option('-o, --output <fil>', say('skriv til denne fil', 'write to this file')))
        .addOption(
            new Option(
                '--config <file>',
                say(
                    'indstillinger fra denne fil i stedet for regelret.json',
                    'settings from this file, not regelret.json',
                ),
            ),
        )
        .addOption(lawTextsOption(say))
        .action(async (files: string[], flags: ReportFlags) => {
            refuseAlone(flags);
            done(
                await report(
                    {
                        ...common(),
                        paths: files,
                        format: flags.format,
                        config: flags.config,
                        lawTexts: flags.lovtekster,
                        reform: flags.reform,
                        include: flags.with ?? [],
                        at: flags.at,
                        picture: flags.picture,
                        output: flags.output,
                    },
                    io,
                ),
            );
        });
}
