import type { Command, CommanderError, Help } from 'commander';
import { capitalised, type Language, type Text } from '../../language/model/text.js';

/** The headings and defaults of the help pages in the reader's language; commander has them in English only. */
export function localiseHelp(command: Command, language: Language): void {
    const titles = TITLES[language];
    command.configureHelp({
        showGlobalOptions: true,
        styleTitle: (title) => titles[title] ?? title,
        subcommandTerm: (each) => [each.name(), ...each.registeredArguments.map(argumentTerm)].join(' '),
        // The descriptions say what may be given and what holds when nothing is.
        optionDescription: (option) => option.description,
        optionTerm: (option) => inLanguage(option.flags, language),
    } satisfies Partial<Help>);
    command.helpOption('-h, --help', language === 'da' ? 'vis denne hjælp' : 'show this help');
}

/** The command and all below it: `lov` has commands of its own. */
export function withSubcommands(command: Command): Command[] {
    return [command, ...command.commands.flatMap(withSubcommands)];
}

function argumentTerm(argument: Command['registeredArguments'][number]): string {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
}

/** What an option is given, which stands between angle brackets, in the reader's language. */
function inLanguage(flags: string, language: Language): string {
    return flags.replace(/<(.+)>/, (whole, name: string) => {
        const known = VALUES.find(({ da, en }) => da === name || en === name);
        return known ? `<${known[language]}>` : whole;
    });
}

const VALUES: readonly Text[] = [
    { da: 'fil', en: 'file' },
    { da: 'mappe', en: 'folder' },
    { da: 'sti', en: 'path' },
    { da: 'navn', en: 'name' },
    { da: 'dato', en: 'date' },
    { da: 'sprog', en: 'lang' },
    { da: 'farve', en: 'color' },
    { da: 'niveau', en: 'level' },
    { da: 'slags', en: 'kind' },
    { da: 'hvor', en: 'host' },
    { da: 'liste', en: 'list' },
    { da: 'bestemmelse', en: 'provision' },
    { da: 'tal', en: 'figure' },
];

const TITLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
    da: {
        'Usage:': 'Brug:',
        'Arguments:': 'Argumenter:',
        'Options:': 'Tilvalg:',
        'Global Options:': 'Fælles tilvalg:',
        'Commands:': 'Kommandoer:',
    },
    en: { 'Global Options:': 'Common options:' },
};

/** A mistake in the command line, as commander found it. */
export function usageText(error: CommanderError): Text {
    const en = sentence(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
    const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const meant = /Did you mean ([^?]+)\?/
        .exec(error.message)?.[1]
        // Several that are as near, as a command and its other spelling.
        ?.replace(/^one of /, '')
        .replaceAll(', ', ' eller ');
    const suggestion = meant ? `; mente du ${meant}?` : '.';
    switch (error.code) {
        case 'commander.unknownOption':
            return { da: `Tilvalget »${named}« findes ikke${suggestion}`, en };
        case 'commander.unknownCommand':
            return { da: `Kommandoen »${named}« findes ikke${suggestion}`, en };
        case 'commander.optionMissingArgument':
            return {
                da: `Tilvalget »${inLanguage(named, 'da')}« mangler en værdi.`,
                en: inLanguage(en, 'en'),
            };
        case 'commander.missingArgument':
            return { da: `Argumentet »${named}« mangler.`, en };
        case 'commander.excessArguments':
            return { da: 'Der er for mange argumenter.', en };
        default:
            return { da: `Kommandoen kan ikke læses: ${en}`, en };
    }
}

function sentence(text: string): string {
    const capital = capitalised(text);
    return /[.?)]$/.test(capital) ? capital : `${capital}.`;
}
