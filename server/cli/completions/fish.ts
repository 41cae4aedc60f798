import { flagsWithValue, type CommandSpec } from './spec.js';

/** For fish from 3.0 on. */
export function fishCompletions(specs: readonly CommandSpec[]): string {
    return `# regelret: fish
function __regelret_at
    set -l at ""
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip -eq 1
            set skip 0
            continue
        end
        switch $word
            case ${flagsWithValue(specs).map(quote).join(' ')}
                set skip 1
                continue
        end
        switch "$at:$word"
${specs.flatMap(steps).join('\n')}
        end
    end
    test "$at" = "$argv[1]"
end
${specs.flatMap(completions).join('\n')}
`;
}

function steps({ path, aliases }: CommandSpec): string[] {
    if (path === '') return [];
    const front = path.slice(0, Math.max(0, path.lastIndexOf(' ')));
    const names = [path, ...aliases].map((each) => each.slice(each.lastIndexOf(' ') + 1));
    const cases = [...new Set(names)].map((name) => quote(`${front}:${name}`)).join(' ');
    return [`            case ${cases}\n                set at ${quote(path)}`];
}

function completions({ path, commands, options, values }: CommandSpec): string[] {
    const when = `complete -c regelret -n ${quote(`__regelret_at ${quote(path)}`)}`;
    return [
        ...commands.map(({ name, description }) => `${when} -f -a ${quote(name)} -d ${quote(description)}`),
        ...(values.length > 0 ? [`${when} -f -a ${quote(values.join(' '))}`] : []),
        ...options.map(({ flags, description, takesValue, values: allowed }) => {
            const names = flags.map((flag) =>
                flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
            );
            const value = !takesValue
                ? ''
                : allowed.length > 0
                  ? ` -x -a ${quote(allowed.join(' '))}`
                  : ' -r -F';
            return `${when} ${names.join(' ')}${value} -d ${quote(description)}`;
        }),
    ];
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
