import { flagsWithValue, type CommandSpec, type OptionSpec } from './spec.js';

/** For zsh with its completion system switched on. */
export function zshCompletions(specs: readonly CommandSpec[]): string {
    return `#compdef regelret
# regelret: zsh
_regelret() {
    local cur prev at word
    local -i i
    local -a known
    cur=\${words[CURRENT]}
    prev=\${words[CURRENT - 1]}
    at=""
    for ((i = 2; i < CURRENT; i++)); do
        word=\${words[i]}
        case "$word" in
            ${flagsWithValue(specs).join(' | ')}) ((i++)); continue ;;
        esac
        case "$at:$word" in
${lines(specs.flatMap(steps))}
        esac
    done
    if [[ $cur == --*=* ]]; then
        prev=\${cur%%=*}
        compset -P '*='
        cur=\${cur#*=}
    fi
    case "$at:$prev" in
${lines(specs.flatMap(valuesAfter))}
    esac
    case "$at" in
${lines(specs.map(offers))}
    esac
}
if [[ \${funcstack[1]} == _regelret ]]; then
    _regelret "$@"
else
    compdef _regelret regelret
fi
`;
}

function steps({ path, aliases }: CommandSpec): string[] {
    if (path === '') return [];
    const front = path.slice(0, Math.max(0, path.lastIndexOf(' ')));
    const names = [path, ...aliases].map((each) => each.slice(each.lastIndexOf(' ') + 1));
    return [
        `${[...new Set(names)].map((name) => quote(`${front}:${name}`)).join(' | ')}) at=${quote(path)} ;;`,
    ];
}

function valuesAfter({ path, options }: CommandSpec): string[] {
    return options
        .filter(({ takesValue }) => takesValue)
        .map(({ flags, values }) => {
            const when = flags.map((flag) => quote(`${path}:${flag}`)).join(' | ');
            const offer = values.length > 0 ? `compadd -- ${values.map(quote).join(' ')}` : '_files';
            return `${when}) ${offer}; return ;;`;
        });
}

function offers({ path, commands, options, values }: CommandSpec): string {
    const known = options.flatMap(({ flags, description }: OptionSpec) =>
        flags.map((flag) => entry(flag, description)),
    );
    const words = [
        ...commands.map(({ name, description }) => entry(name, description)),
        ...values.map(quote),
    ];
    const other = words.length > 0 ? `known=(${words.join(' ')}); _describe regelret known` : '_files';
    return `${quote(path)})
                if [[ $cur == -* ]]; then known=(${known.join(' ')}); _describe -o regelret known; else ${other}; fi ;;`;
}

const entry = (word: string, description: string): string =>
    quote(`${word}:${description.replaceAll(':', '\\:')}`);
const lines = (all: readonly string[]): string => all.map((line) => `            ${line}`).join('\n');
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
