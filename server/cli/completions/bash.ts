import { flagsWithValue, type CommandSpec } from './spec.js';

/** For bash from 3.2 on, without the package bash-completion. */
export function bashCompletions(specs: readonly CommandSpec[]): string {
    return `# regelret: bash
_regelret() {
    local cur prev path word i words
    cur=\${COMP_WORDS[COMP_CWORD]}
    prev=\${COMP_WORDS[COMP_CWORD - 1]}
    # Bash takes --format=json for three words.
    if [[ $cur == "=" ]]; then
        cur=""
    elif [[ $prev == "=" ]]; then
        prev=\${COMP_WORDS[COMP_CWORD - 2]}
    fi
    path=""
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=\${COMP_WORDS[i]}
        case "$word" in
            ${alternatives(flagsWithValue(specs))}) ((i++)); continue ;;
        esac
        case "$path:$word" in
${lines(specs.flatMap(steps))}
        esac
    done
    words=""
    case "$path:$prev" in
${lines(specs.flatMap(valuesAfter))}
    esac
    if [[ $cur == -* ]]; then
        case "$path" in
${lines(specs.map(({ path, options }) => `${quote(path)}) words=${quote(options.flatMap(({ flags }) => flags).join(' '))} ;;`))}
        esac
    else
        case "$path" in
${lines(specs.filter(hasWords).map((spec) => `${quote(spec.path)}) words=${quote(wordsOf(spec).join(' '))} ;;`))}
        esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _regelret regelret
`;
}

/** The words that a command itself may be followed by. */
const wordsOf = ({ commands, values }: CommandSpec): readonly string[] => [
    ...commands.map(({ name }) => name),
    ...values,
];
const hasWords = (spec: CommandSpec): boolean => wordsOf(spec).length > 0;

function steps({ path, aliases }: CommandSpec): string[] {
    if (path === '') return [];
    const patterns = [path, ...aliases].map((each) => {
        const at = each.lastIndexOf(' ');
        // The way there is written with the first spelling of each word.
        return `${path.slice(0, Math.max(0, path.lastIndexOf(' ')))}:${each.slice(at + 1)}`;
    });
    return [`${[...new Set(patterns)].map(quote).join(' | ')}) path=${quote(path)} ;;`];
}

/** Nothing is offered where a value is free; bash then offers files. */
function valuesAfter({ path, options }: CommandSpec): string[] {
    return options
        .filter(({ takesValue }) => takesValue)
        .map(({ flags, values }) => {
            const when = flags.map((flag) => quote(`${path}:${flag}`)).join(' | ');
            const reply =
                values.length > 0 ? `COMPREPLY=($(compgen -W ${quote(values.join(' '))} -- "$cur")); ` : '';
            return `${when}) ${reply}return ;;`;
        });
}

const alternatives = (words: readonly string[]): string => words.join(' | ');
const lines = (all: readonly string[]): string => all.map((line) => `            ${line}`).join('\n');
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
