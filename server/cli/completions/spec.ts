import type { Command, Option } from 'commander';

/** A command as a shell must know it to finish what somebody is typing. */
export interface CommandSpec {
    /** `lov dækning`; empty for the program itself. */
    readonly path: string;
    /** Its other spellings, as `law dækning`. */
    readonly aliases: readonly string[];
    readonly description: string;
    readonly commands: readonly { readonly name: string; readonly description: string }[];
    readonly options: readonly OptionSpec[];
    /** What its argument may be; empty where it is a file or free text. */
    readonly values: readonly string[];
}

export interface OptionSpec {
    /** `-o` and `--output`, as many as there are. */
    readonly flags: readonly string[];
    readonly description: string;
    readonly takesValue: boolean;
    /** What its value may be; empty where it is a file or free text. */
    readonly values: readonly string[];
}

/** Every command of the program with its options, those that they have in common with it, and their values. */
export function completionSpecs(program: Command): readonly CommandSpec[] {
    const shared = optionsOf(program);
    const visit = (command: Command, path: string, aliases: readonly string[]): CommandSpec[] => {
        const below = visibleCommands(command);
        const own = optionsOf(command);
        return [
            {
                path,
                aliases,
                description: command.description(),
                commands: below.map((each) => ({ name: each.name(), description: each.description() })),
                options:
                    command === program
                        ? own
                        : [
                              ...own,
                              ...shared.filter(({ flags }) => !own.some((o) => o.flags.includes(flags[0]!))),
                          ],
                values: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
            },
            ...below.flatMap((each) => {
                const names = [each.name(), ...each.aliases()];
                const all = [path, ...aliases].flatMap((front) =>
                    names.map((name) => `${front} ${name}`.trim()),
                );
                return visit(each, all[0]!, all.slice(1));
            }),
        ];
    };
    return visit(program, '', []);
}

/** The options that are followed by a value, in any command. */
export function flagsWithValue(specs: readonly CommandSpec[]): readonly string[] {
    const options = specs.flatMap(({ options }) => options).filter(({ takesValue }) => takesValue);
    return [...new Set(options.flatMap(({ flags }) => flags))];
}

function visibleCommands(command: Command): Command[] {
    return command.commands.length === 0 ? [] : command.createHelp().visibleCommands(command);
}

function optionsOf(command: Command): OptionSpec[] {
    return command
        .createHelp()
        .visibleOptions(command)
        .map((option: Option) => ({
            flags: [option.short, option.long].filter(
                (flag): flag is string => flag !== undefined && flag !== null,
            ),
            description: option.description,
            takesValue: option.required || option.optional,
            values: option.argChoices ?? [],
        }));
}
