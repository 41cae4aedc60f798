import { Command, type Option } from 'commander';
import type { Language } from '../../language/model/text.js';
import { CHECK_FORMATS } from '../../language/reports/check/format.js';
import { addBaselineCommand } from './baseline/program.js';
import { addCheckCommand } from './check/program.js';
import { choice, chosenArgument } from './choice.js';
import { addCompletionsCommand } from './completions/completions.js';
import { addCountCommand } from './count/program.js';
import { addDiffCommand, addDiffDriverCommand } from './diff/program.js';
import { explain } from './explain.js';
import { addFormatCommand } from './format/program.js';
import { addInitCommand } from './init/program.js';
import type { ColorChoice, ExitCode, Io } from './io.js';
import { schema, SCHEMAS, type SchemaName } from './schema.js';
import { test, type TestOptions } from './test.js';
import { addLawCommands, type CommonFlags } from './law/program.js';
import { addReportCommand } from './report/program.js';
import { localiseHelp, withSubcommands } from './wording.js';

interface GlobalOptions {
    readonly lang?: Language;
    readonly color: ColorChoice;
}

export interface InputFlags extends GlobalOptions {
    readonly format: 'text' | 'json';
    readonly config?: string;
}

/** The command line: what there is to call, and what it is called with. `done` gets the exit code. */
export function createProgram(
    io: Io,
    language: Language,
    version: string,
    done: (code: ExitCode) => void,
): Command {
    const say = (da: string, en: string): string => (language === 'da' ? da : en);
    const program = new Command('regelret')
        .description(
            say(
                'Kontrollerer og tæller særregler skrevet i .regel-filer.',
                'Checks and counts special rules written in .regel files.',
            ),
        )
        .usage(say('[tilvalg] <kommando>', '[options] <command>'))
        .version(version, '-V, --version', say('vis versionen', 'show the version'))
        .addOption(choice('--lang <lang>', ['da', 'en'], say('sprog: da eller en', 'language: da or en')))
        .addOption(
            choice(
                '--color <color>',
                ['auto', 'always', 'never'],
                say('farver: auto, always eller never (auto)', 'colours: auto, always or never (auto)'),
            ).default('auto'),
        )
        .helpCommand(
            say('help [kommando]', 'help [command]'),
            say('vis hjælp til en kommando', 'show help for a command'),
        )
        .addHelpText('after', `\n${EXIT_CODES[language]}`);

    const globals = (): { readonly language: Language; readonly color: ColorChoice } => {
        const { lang, color } = program.opts<GlobalOptions>();
        return { language: lang ?? language, color };
    };
    const input = (paths: readonly string[], flags: InputFlags) => ({
        paths,
        format: flags.format,
        config: flags.config,
        language: program.opts<GlobalOptions>().lang,
        color: program.opts<GlobalOptions>().color,
    });
    const pathsHelp = say('filer eller mapper (den aktuelle mappe)', 'files or folders (the current folder)');
    const options = say('[tilvalg]', '[options]');

    const checkFormats = CHECK_FORMATS.join(', ');
    const checkFormat = choice('--format <format>', CHECK_FORMATS, `${checkFormats} (text)`);
    addCheckCommand(withInputOptions(program.command('check'), say, checkFormat), io, { say, input, done });
    addBaselineCommand(program, io, { say, input, done });
    addCountCommand(withInputOptions(program.command('count'), say), io, { say, input, done });

    const testFormat = choice(
        '--format <format>',
        ['text', 'json', 'junit'],
        say('text, json eller junit (text)', 'text, json or junit (text)'),
    ).default('text');
    withInputOptions(program.command('test'), say, testFormat)
        .description(
            say('afprøv reglerne på borgerne i prøverne', 'test the rules on the citizens of the prøver'),
        )
        .usage(`${options} [${say('stier', 'paths')}...]`)
        .argument(`[${say('stier', 'paths')}...]`, pathsHelp)
        .action(async (paths: string[], flags: Omit<InputFlags, 'format'> & Pick<TestOptions, 'format'>) =>
            done(await test({ ...input(paths, { ...flags, format: 'text' }), format: flags.format }, io)),
        );

    program
        .command('explain')
        .description(
            say(
                'forklar en kontrol; uden kode: vis dem alle',
                'explain a check; without a code: list them all',
            ),
        )
        .usage(say('[RRnnn]', '[RRnnn]'))
        .argument(
            say('[kode]', '[code]'),
            say('kontrollens kode, fx RR101', 'the code of the check, as RR101'),
        )
        .action((code: string | undefined) => done(explain(code, globals(), io)));

    program
        .command('schema')
        .description(
            say(
                'vis JSON-skemaet for et output eller for regelret.json',
                'show the JSON Schema of an output or of regelret.json',
            ),
        )
        .usage(Object.keys(SCHEMAS).join(' | '))
        .addArgument(
            chosenArgument(
                say('[navn]', '[name]'),
                say('skemaet', 'the schema'),
                Object.keys(SCHEMAS).join(', '),
                Object.keys(SCHEMAS),
            ),
        )
        .action((name: SchemaName | undefined) => done(schema(name, io)));

    const common = (): CommonFlags => ({
        language: program.opts<GlobalOptions>().lang,
        color: program.opts<GlobalOptions>().color,
    });
    addDiffCommand(program, io, { say, common, choice, done, language });
    addDiffDriverCommand(program, io, { say, common, done });
    addLawCommands(program, io, {
        say,
        common,
        format: () => formatOption(say),
        done,
    });

    addReportCommand(program, io, {
        say,
        common,
        choice,
        done,
    });

    addFormatCommand(program, io, { say, common, done });
    addInitCommand(program, io, { say, globals, version, done });
    addCompletionsCommand(program, io, { say, done });

    for (const command of withSubcommands(program)) localiseHelp(command, language);
    return program;
}

type Say = (da: string, en: string) => string;

function withInputOptions(command: Command, say: Say, format = formatOption(say)): Command {
    return command
        .addOption(format)
        .option(
            '--config <file>',
            say(
                'indstillinger fra denne fil i stedet for regelret.json',
                'settings from this file, not regelret.json',
            ),
        );
}

function formatOption(say: Say): Option {
    return choice(
        '--format <format>',
        ['text', 'json'],
        say('text eller json (text)', 'text or json (text)'),
    ).default('text');
}

const EXIT_CODES: Readonly<Record<Language, string>> = {
    da: `Slutkoder: 0 intet fundet, 1 noget fundet (fra niveauet "failLevel" i regelret.json; ellers fra fejl),
2 input, der ikke kan bruges, eller en fejl i programmet. Hjælp på engelsk: --lang en`,
    en: `Exit codes: 0 nothing found, 1 something found (from "failLevel" in regelret.json, otherwise from error),
2 input that cannot be used, or a fault in the program.`,
};
