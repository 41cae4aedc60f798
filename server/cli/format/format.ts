import { resolve } from 'node:path';
import { formatText } from '../../../language/formatting/index.js';
import type { Language, Text } from '../../../language/model/text.js';
import { createRegelretServices, type RegelretServices } from '../../../language/services.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { createConfigs } from '../../config/find-config.js';
import { knownChecks } from '../../config/known-checks.js';
import type { InputError } from '../../workspace/input-error.js';
import { selectFiles } from '../../workspace/select-files.js';
import { readWholeFile, replaceFile, wholeFile, type WholeFile } from '../../workspace/whole-file.js';
import { toPatch, type Rewritten } from '../fix/patch.js';
import { showPath, type ExitCode, type Io } from '../io.js';
import { folderOf, refuse } from '../session.js';
import { readStdin } from '../stdin.js';

export interface FormatOptions {
    readonly paths: readonly string[];
    /** Undefined: what the config says. */
    readonly language: Language | undefined;
    readonly config: string | undefined;
    /** Nothing is written; a file that would change makes the run fail. */
    readonly check: boolean;
    /** Nothing is written; what would change is told as a patch. */
    readonly diff: boolean;
    /** The text comes on standard input, and this is the name of its file; `-`: it has none. */
    readonly stdin: string | undefined;
}

/** `regelret format`: how a file is laid out, and never what it says. */
export async function format(options: FormatOptions, io: Io): Promise<ExitCode> {
    const { paths, stdin, config } = options;
    const configs = createConfigs(knownChecks, config && resolve(io.cwd, config));
    const whole = (paths.length > 0 ? paths : ['.']).map((path) => resolve(io.cwd, path));
    const nearest = stdin === undefined || stdin === '-' ? whole[0]! : resolve(io.cwd, stdin);
    const folder = stdin === '-' ? io.cwd : folderOf(nearest);
    const language = options.language ?? (await configs.of(folder)).language ?? DEFAULT_LANGUAGE;
    if (stdin !== undefined) {
        const skipped = stdin !== '-' && (await configs.isExcluded(nearest));
        if (configs.errors.length > 0) return refuse(configs.errors, io, language);
        return formatStdin(options, stdin, skipped, io, language);
    }

    const { files, errors } = await selectFiles(whole, configs.isExcluded);
    const read = await Promise.all(
        files.filter(({ requested }) => requested).map(({ path }) => readWholeFile(path)),
    );
    const wrong = [...configs.errors, ...errors, ...read.filter(isError)];
    if (wrong.length > 0) return refuse(wrong, io, language);
    return formatFiles(read.filter(isFile), options, io, language);
}

async function formatFiles(
    files: readonly WholeFile[],
    { check, diff }: FormatOptions,
    io: Io,
    language: Language,
): Promise<ExitCode> {
    const services = createRegelretServices().regelret;
    const changed: (Rewritten & { readonly was: WholeFile; readonly text: string })[] = [];
    const errors: InputError[] = [];
    for (const file of files) {
        const text = layOut(services, file);
        if (typeof text !== 'string') errors.push(text);
        else if (text !== file.text)
            changed.push({
                path: file.path,
                before: file.mark + file.text,
                after: file.mark + text,
                was: file,
                text,
            });
    }
    if (errors.length > 0) return refuse(errors, io, language);
    const wasRight = files.length - changed.length;
    if (check || diff) {
        if (diff) io.out(toPatch(changed, io.cwd));
        else for (const { path } of changed) io.out(`${showPath(io.cwd, path)}\n`);
        io.err(`${WOULD[language](changed.length, wasRight)}\n`);
        return check && changed.length > 0 ? 1 : 0;
    }
    for (const { was, text } of changed) {
        const error = await replaceFile(was, text);
        if (error) errors.push(error);
        else io.out(`${showPath(io.cwd, was.path)}\n`);
    }
    io.err(`${HAS[language](changed.length - errors.length, wasRight)}\n`);
    return errors.length > 0 ? refuse(errors, io, language) : 0;
}

/** An editor pipes its text through: what comes out is the whole text, also when nothing changes. */
async function formatStdin(
    { check, diff }: FormatOptions,
    name: string,
    skipped: boolean,
    io: Io,
    language: Language,
): Promise<ExitCode> {
    const file = wholeFile(name === '-' ? STDIN[language] : resolve(io.cwd, name), await readStdin());
    if (isError(file)) return refuse([file], io, language);
    const text = skipped ? file.text : layOut(createRegelretServices().regelret, file);
    if (typeof text !== 'string') return refuse([text], io, language);
    const [before, after] = [file.mark + file.text, file.mark + text];
    if (!check && !diff) {
        io.out(after);
        return 0;
    }
    if (before === after) return 0;
    if (diff) io.out(toPatch([{ path: resolve(io.cwd, file.path), before, after }], io.cwd));
    else io.out(`${name === '-' ? STDIN[language] : showPath(io.cwd, file.path)}\n`);
    return check ? 1 : 0;
}

function layOut(services: RegelretServices, { path: file, text }: WholeFile): string | InputError {
    try {
        return formatText(services, text);
    } catch (error) {
        if (error instanceof RangeError && /call stack/.test(error.message))
            return { file, message: TOO_DEEP };
        throw error;
    }
}

const isError = (read: WholeFile | InputError): read is InputError => 'message' in read;
const isFile = (read: WholeFile | InputError): read is WholeFile => !isError(read);

const TOO_DEEP: Text = {
    da: 'har en betingelse med så mange parenteser inden i hinanden, at den ikke kan læses; del den op',
    en: 'has a condition with so many parentheses inside each other that it cannot be read; split it up',
};

const STDIN: Readonly<Record<Language, string>> = { da: 'teksten', en: 'the text' };

const filesDa = (count: number): string => `${count} ${count === 1 ? 'fil' : 'filer'}`;
const filesEn = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;

const HAS: Readonly<Record<Language, (changed: number, right: number) => string>> = {
    da: (changed, right) => {
        const stood = `${filesDa(right)} stod, som ${right === 1 ? 'den' : 'de'} skulle`;
        if (changed === 0) return `${stood}.`;
        const anew = `${filesDa(changed)} er stillet op på ny`;
        return right === 0 ? `${anew}.` : `${anew}; ${stood}.`;
    },
    en: (changed, right) => {
        const left = `${filesEn(right)} left as ${right === 1 ? 'it was' : 'they were'}`;
        if (changed === 0) return `${left}.`;
        const anew = `${filesEn(changed)} laid out anew`;
        return right === 0 ? `${anew}.` : `${anew}; ${left}.`;
    },
};

const WOULD: Readonly<Record<Language, (changed: number, right: number) => string>> = {
    da: (changed, right) =>
        changed === 0
            ? `${filesDa(right)} står, som ${right === 1 ? 'den' : 'de'} skal.`
            : `${filesDa(changed)} ville blive stillet op på ny; intet er skrevet.`,
    en: (changed, right) =>
        changed === 0
            ? `${filesEn(right)} would be left as ${right === 1 ? 'it is' : 'they are'}.`
            : `${filesEn(changed)} would be laid out anew; nothing is written.`,
};
