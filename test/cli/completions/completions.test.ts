import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, type CommandLine } from '../command-line.js';
import packageJson from '../../../package.json' with { type: 'json' };

let cli: CommandLine;
let folder: string;
const script = (shell: string): string => join(folder, `regelret.${shell}`);

beforeAll(() => {
    cli = buildCommandLine();
    folder = cli.folder({ 'regler.regel': '-- intet\n' });
    for (const shell of Object.keys(SHELLS))
        writeFileSync(script(shell), cli.run(['completions', shell]).out);
});
afterAll(() => cli?.dispose());

/** What each shell offers for a line that somebody is typing; the last word is the one that is not finished. */
const SHELLS: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
    bash: (words) =>
        answer('bash', [
            '--norc',
            '-c',
            // Bash itself divides at the sign =.
            `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _regelret; printf '%s\\n' "\${COMPREPLY[@]}"`,
            'bash',
            script('bash'),
            ...words.flatMap((word) => (word.startsWith('--') ? word.split(/(=)/) : [word])).filter(Boolean),
            ...(words.at(-1) === '' ? [''] : []),
        ]),
    zsh: (words) =>
        answer('zsh', [
            '-f',
            '-c',
            // The completion system itself needs a terminal; these are the words that the function hands to it.
            `compdef() { :; }; compset() { :; }; compadd() { shift; print -l -- "$@"; }; _files() { print -l -- "(filer)"; }
            _describe() { local name=\${@[-1]}; print -l -- \${\${(P)name}%%:*}; }
            source "$1"; shift; words=("$@"); CURRENT=$#; _regelret`,
            'zsh',
            script('zsh'),
            ...words,
        ]),
    fish: (words) =>
        answer('fish', [
            '--no-config',
            '-c',
            `source ${script('fish')}; complete -C "${words.join(' ')}" | string split -f1 \\t`,
        ]),
};

function answer(shell: string, args: readonly string[]): string[] {
    const { stdout, stderr, error } = spawnSync(shell, args, { encoding: 'utf8', cwd: folder });
    if (error) throw error;
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
}

const isHere = (shell: string): boolean => spawnSync(shell, ['--version']).error === undefined;

describe.each(Object.keys(SHELLS))('completions in %s', (shell) => {
    const here = isHere(shell);
    if (!here) process.stdout.write(`${shell} is not on this machine: its completions are not tested.\n`);
    const offered = (...words: string[]): readonly string[] => SHELLS[shell]!(['regelret', ...words]);

    it.skipIf(!here)('every command is offered', () => {
        const listed = cli.run(['--help', '--lang', 'en']).out;
        const commands = [...listed.slice(listed.indexOf('Commands:')).matchAll(/^ {2}([a-zæøå]+)/gm)].map(
            ([, name]) => name!,
        );
        expect(commands.length).toBeGreaterThan(6);
        expect([...offered('')]).toEqual(expect.arrayContaining(commands));
        expect(offered('cou').filter((each) => each.startsWith('cou'))).toEqual(['count']);
    });

    it.skipIf(!here)('the options of a command are offered, and those that all have', () => {
        const options = offered('format', '--');
        expect(options).toEqual(
            expect.arrayContaining(['--check', '--diff', '--stdin-file-path', '--lang', '--help']),
        );
        expect(options).not.toContain('--explain');
        expect(offered('count', '--')).toContain('--explain');
    });

    it.skipIf(!here)('the values of an option and of an argument are offered', () => {
        expect([...offered('test', '--format', '')].sort()).toEqual(['json', 'junit', 'text']);
        expect([...offered('count', '--lang', '')].sort()).toEqual(['da', 'en']);
        expect(offered('schema', '')).toContain('law-diff');
        expect([...offered('completions', '')].sort()).toEqual(['bash', 'fish', 'zsh']);
    });

    it.skipIf(!here)('a value may follow the sign =', () => {
        const values = offered('test', '--format=').map((each) => each.replace('--format=', ''));
        expect([...values].sort()).toEqual(['json', 'junit', 'text']);
    });

    it.skipIf(!here)('a command below a command is known by either name, after options too', () => {
        for (const words of [
            ['lov', 'dækning', '--'],
            ['law', 'daekning', '--'],
            ['--lang', 'en', 'lov', 'dækning', '--'],
        ])
            expect(offered(...words)).toContain('--lovtekster');
        expect(offered('lov', '')).toEqual(expect.arrayContaining(['dækning', 'diff']));
    });

    it.skipIf(!here)('what an option is given is not taken for a command', () => {
        expect(offered('--config', 'check', '--')).not.toContain('--exit-zero');
    });

    it.skipIf(!here)('files are offered where a file is asked for', () => {
        const files = { bash: [], zsh: ['(filer)'], fish: ['regler.regel'] }[shell]!;
        expect(offered('check', 'regl')).toEqual(files);
        expect(offered('check', '--config', 'regl')).toEqual(files);
    });
});

it('a shell that is not known is told, with those that are', () => {
    const { code, err } = cli.run(['completions', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('»tcsh« kan ikke bruges om kommandolinjen; mulighederne er bash, zsh, fish.');
});

it('the scripts hold no machine path and no version that would age', () => {
    for (const shell of Object.keys(SHELLS)) {
        const { out, code } = cli.run(['completions', shell, '--lang', 'en']);
        expect(code).toBe(0);
        expect(out).not.toMatch(/\/(tmp|home|work|root)\//);
        expect(out).not.toContain(packageJson.version);
    }
});
