import { extname, normalize } from 'node:path';
import { Option, type Command } from 'commander';
import { closest } from '../../language/model/closest.js';
import type { InputError } from '../workspace/input-error.js';
import type { Io } from './io.js';
import { writeReport } from './write-report.js';
import { UsageError } from './usage-error.js';

/** One of the forms in which a command writes its answer, and where to. */
export interface Output<Format extends string> {
    readonly format: Format;
    /** As it was written; undefined: the terminal. */
    readonly file: string | undefined;
}

/** --format and --output, as they are given. */
export interface OutputFlags<Format extends string> {
    /** Undefined: not given. */
    readonly format?: Format;
    readonly output?: readonly string[];
}

/** `-o, --output`, several times. Added by commands beside a `--format` without a default. */
export function addOutputOption(
    command: Command,
    say: (da: string, en: string) => string,
    example: string,
): Command {
    return command.addOption(
        new Option(
            `-o, --output <${say('fil', 'file')}>`,
            say(
                `skriv til en fil; flere på én gang med format foran, fx ${example}`,
                `write to a file; several at once with a format in front, as ${example}`,
            ),
        ).argParser((value: string, earlier: readonly string[] = []) => [...earlier, value]),
    );
}

/**
 * What to write, and where: `--output FILE` is for the format of `--format`, which otherwise goes to the terminal;
 * `--output FORMAT=FILE` is one more. Without `--format`, a file whose extension belongs to a format, as `.sarif` may, is
 * for that format. Refuses two that would end up in the same place.
 */
export function outputsFrom<Format extends string>(
    { format, output = [] }: OutputFlags<Format>,
    formats: readonly Format[],
    standard: Format,
    extensions: Readonly<Record<string, Format>> = {},
): readonly Output<Format>[] {
    const named: Output<Format>[] = [];
    const plain: string[] = [];
    for (const value of output) {
        const at = value.indexOf('=');
        const word = value.slice(0, at);
        const known = formats.find((each) => each === word);
        if (at > 0 && known !== undefined) named.push({ format: known, file: value.slice(at + 1) });
        else if (at > 0 && /^[a-z]+$/.test(word)) throw unknownFormat(word, formats);
        else {
            const meant = format === undefined ? extensions[extname(value).toLowerCase()] : undefined;
            if (meant === undefined) plain.push(value);
            else named.push({ format: meant, file: value });
        }
    }
    if (plain.length > 1) throw severalFiles(plain);
    const outputs = [{ format: format ?? standard, file: plain[0] }, ...named];
    const seen = new Set<string>();
    for (const { file } of outputs) {
        if (file === undefined) continue;
        if (file === '') throw noFile();
        if (file === '-') throw notTerminal();
        const path = normalize(file);
        if (seen.has(path)) throw sameFile(file);
        seen.add(path);
    }
    return outputs;
}

/** Writes each; what could not be written is told, and does not keep the others from being written. */
export async function writeOutputs<Format extends string>(
    outputs: readonly Output<Format>[],
    render: (format: Format, output: Output<Format>) => string,
    io: Io,
): Promise<readonly InputError[]> {
    const wrong: InputError[] = [];
    for (const output of outputs) {
        const failed = await writeReport(render(output.format, output), output.file, io);
        if (failed) wrong.push(failed);
    }
    return wrong;
}

function unknownFormat(word: string, formats: readonly string[]): UsageError {
    const meant = closest(word, formats);
    const list = formats.join(', ');
    return new UsageError({
        da: `»${word}« kan ikke bruges om --output; mulighederne er ${list}.${meant ? ` Mente du ${meant}?` : ''}`,
        en: `»${word}« cannot be used for --output; it may be ${list}.${meant ? ` Did you mean ${meant}?` : ''}`,
    });
}

function severalFiles(files: readonly string[]): UsageError {
    return new UsageError({
        da: `Der er flere filer uden format (${files.join(', ')}). Skriv formatet foran, fx --output json=${files[0]!}.`,
        en: `There are several files without a format (${files.join(', ')}). Write the format in front, as --output json=${files[0]!}.`,
    });
}

function sameFile(file: string): UsageError {
    return new UsageError({
        da: `To formater kan ikke skrives til den samme fil (${file}).`,
        en: `Two formats cannot be written to the same file (${file}).`,
    });
}

function noFile(): UsageError {
    return new UsageError({
        da: 'Filnavnet mangler efter --output; skriv det efter lighedstegnet.',
        en: 'The name of the file is missing after --output; write it after the equals sign.',
    });
}

/** Elsewhere `-` is the terminal; a file of that name is hard to find, and harder to delete. */
function notTerminal(): UsageError {
    return new UsageError({
        da: '»-« er ikke navnet på en fil; --format vælger, hvad terminalen får.',
        en: '»-« is not the name of a file; --format chooses what the terminal gets.',
    });
}
