import { Option, type Command } from 'commander';
import type { Language } from '../../../language/model/text.js';
import type { ColorChoice, ExitCode, Io } from '../io.js';
import { lawCount } from './count.js';
import { lawCoverage } from './coverage.js';
import { lawDiff } from './diff.js';
import { lawShow } from './show.js';

/** What every command has, as it was given. */
export interface CommonFlags {
    readonly language: Language | undefined;
    readonly color: ColorChoice;
}

interface LawFlags {
    readonly format: 'text' | 'json';
    readonly config?: string;
    readonly lovtekster?: string;
}

/** `regelret lov …`: what is done with the texts of the acts. */
export function addLawCommands(
    program: Command,
    io: Io,
    { say, common, format, done }: LawProgramHelp,
): void {
    const lov = program
        .command('lov')
        .alias('law')
        .description(
            say(
                'tæl love, sammenlign dem, og se, hvad reglerne dækker',
                'count acts, compare them, and see what the rules cover',
            ),
        )
        .usage(say('<kommando>', '<command>'))
        .helpCommand(
            say('help [kommando]', 'help [command]'),
            say('vis hjælp til en kommando', 'show help for a command'),
        );
    const paths = say('stier', 'paths');
    const options = say('[tilvalg]', '[options]');
    const rulePaths = say(
        'regelfiler eller mapper (den aktuelle mappe)',
        'rule files or folders (the current folder)',
    );
    const config = (): Option =>
        new Option(
            '--config <file>',
            say(
                'indstillinger fra denne fil i stedet for regelret.json',
                'settings from this file, not regelret.json',
            ),
        );

    lov.command('dækning')
        .alias('daekning')
        .description(
            say(
                'hvilke af lovens pligter og rettigheder ingen regel henviser til',
                'which duties and rights of the act no rule cites',
            ),
        )
        .usage(`${options} [${paths}...]`)
        .argument(`[${paths}...]`, rulePaths)
        .addOption(format())
        .addOption(config())
        .addOption(lawTextsOption(say))
        .addOption(
            new Option(
                '--lov <navn>',
                say('kun denne lov, fx LAB; kan gives flere gange', 'only this act, as LAB; may be repeated'),
            ).argParser(collect),
        )
        .action(async (rules: string[], flags: LawFlags & { lov?: string[] }) =>
            done(await lawCoverage({ ...common(), ...files(rules, flags), acts: flags.lov ?? [] }, io)),
        );

    lov.command('count')
        .aliases(['tæl', 'tael'])
        .description(
            say(
                'tæl kapitler, paragraffer, stykker, numre og ord',
                'count chapters, paragraphs, subsections, …',
            ),
        )
        .usage(say('[tilvalg] <filer...>', '[options] <files...>'))
        .argument(
            say('<filer...>', '<files...>'),
            say('lovtekster: Lex Dania, JSON eller tekst', 'law texts: Lex Dania, JSON or text'),
        )
        .addOption(format())
        .addOption(
            new Option(
                '--kapitler <liste>',
                say('kun disse kapitler, fx 1-5 eller 2,4', 'only these chapters, as 1-5 or 2,4'),
            ),
        )
        .addOption(new Option('--chapters <list>').hideHelp())
        .addOption(
            new Option(
                '--uden <bestemmelse>',
                say(
                    'tæl bestemmelsen som ophævet, fx "§ 57, stk. 2-3"; kan gentages',
                    'count the provision as repealed, as "§ 57, stk. 2-3"; may be repeated',
                ),
            ).argParser(collect),
        )
        .addOption(new Option('--without <provision>').argParser(collect).hideHelp())
        .addOption(
            new Option(
                '--angivet <tal>',
                say(
                    'et angivet tal, fx "179 paragraffer": hvad passer det med?',
                    'a declared figure, as "179 paragraffer": what does it fit?',
                ),
            ).argParser(collect),
        )
        .addOption(new Option('--declared <figure>').argParser(collect).hideHelp())
        .action(
            async (
                paths: string[],
                flags: LawFlags & {
                    kapitler?: string;
                    chapters?: string;
                    uden?: string[];
                    without?: string[];
                    angivet?: string[];
                    declared?: string[];
                },
            ) =>
                done(
                    await lawCount(
                        {
                            ...common(),
                            format: flags.format,
                            files: paths,
                            chapters: flags.kapitler ?? flags.chapters,
                            without: [...(flags.uden ?? []), ...(flags.without ?? [])],
                            declared: [...(flags.angivet ?? []), ...(flags.declared ?? [])],
                        },
                        io,
                    ),
                ),
        );

    lov.command('diff')
        .description(
            say(
                'hvad der er ændret mellem to udgaver af en lov, og hvilke regler det rammer',
                'what has changed between two versions of an act, and which rules it concerns',
            ),
        )
        .usage(say('[tilvalg] <før> <efter>', '[options] <before> <after>'))
        .argument(say('<før>', '<before>'), say('den ældre lovtekst', 'the older text'))
        .argument(say('<efter>', '<after>'), say('den nyere lovtekst', 'the newer text'))
        .addOption(format())
        .addOption(config())
        .addOption(
            new Option(
                '--regler <sti>',
                say(
                    'vis de regler, der henviser til det ændrede; kan gives flere gange',
                    'show the rules that cite what has changed; may be repeated',
                ),
            ).argParser(collect),
        )
        .addOption(new Option('--rules <path>').argParser(collect).hideHelp())
        .action(
            async (
                before: string,
                after: string,
                flags: LawFlags & { regler?: string[]; rules?: string[] },
            ) =>
                done(
                    await lawDiff(
                        {
                            ...common(),
                            format: flags.format,
                            config: flags.config,
                            before,
                            after,
                            rules: [...(flags.regler ?? []), ...(flags.rules ?? [])],
                        },
                        io,
                    ),
                ),
        );

    lov.command('vis')
        .alias('show')
        .description(
            say(
                'vis en bestemmelse og de regler, der henviser til den',
                'show a provision and the rules that cite it',
            ),
        )
        .usage(`${options} <${say('bestemmelse', 'provision')}> [${paths}...]`)
        .argument(
            `<${say('bestemmelse', 'provision')}>`,
            say('fx "LAB § 31, stk. 4"', 'as "LAB § 31, stk. 4"'),
        )
        .argument(`[${paths}...]`, rulePaths)
        .addOption(config())
        .addOption(lawTextsOption(say))
        .action(async (provision: string, rules: string[], flags: LawFlags) =>
            done(await lawShow({ ...common(), ...files(rules, flags), format: 'text', provision }, io)),
        );
}

export interface LawProgramHelp {
    readonly say: (da: string, en: string) => string;
    readonly common: () => CommonFlags;
    readonly format: () => Option;
    readonly done: (code: ExitCode) => void;
}

/** `--lovtekster`: goes before the folder that regelret.json names. */
export function lawTextsOption(say: LawProgramHelp['say']): Option {
    return new Option(
        '--lovtekster <mappe>',
        say(
            'mappe med lovenes tekst i stedet for den i regelret.json',
            'folder with the texts of the acts, not the one in regelret.json',
        ),
    );
}

function files(paths: readonly string[], { format, config, lovtekster }: LawFlags) {
    return { paths, format, config, lawTexts: lovtekster };
}

function collect(value: string, earlier: readonly string[] = []): string[] {
    return [...earlier, value];
}
