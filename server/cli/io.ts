import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import type { FileNames } from '../../language/reports/check/report.js';
import { plainStyle, type Style } from '../../language/reports/style.js';
import type { Language } from '../../language/model/text.js';
import type { InputError } from '../workspace/input-error.js';

/** Where a command reads its surroundings and writes its results. */
export interface Io {
    readonly cwd: string;
    readonly out: (text: string) => void;
    readonly err: (text: string) => void;
    /** Replaces the line of progress; shown only when a person is looking. */
    readonly progress: (text: string) => void;
    readonly style: (color: ColorChoice) => Style;
    /** Characters on a line of text. */
    readonly width: number;
}

export type ColorChoice = 'auto' | 'always' | 'never';

/** 0 is clean, 1 is findings at or above the fail level, 2 is input that cannot be used or a fault in the program. */
export type ExitCode = 0 | 1 | 2;

export function processIo(): Io {
    const { stdout, stderr, env } = process;
    // A reader that has seen enough, like `head`, is no reason to complain.
    for (const stream of [stdout, stderr])
        stream.on('error', (error: NodeJS.ErrnoException) => {
            if (error.code === 'EPIPE') process.exit();
            throw error;
        });
    let progress = '';
    const show = (text: string): void => {
        if (!stderr.isTTY || env['TERM'] === 'dumb') return;
        stderr.write(`\r${' '.repeat(progress.length)}\r${text}`);
        progress = text;
    };
    return {
        cwd: process.cwd(),
        out: (text) => {
            show('');
            stdout.write(text);
        },
        err: (text) => {
            show('');
            stderr.write(text);
        },
        progress: show,
        style: (color) => (wantsColor(color) ? colours : plainStyle),
        width: Math.min(120, Math.max(60, stdout.isTTY ? stdout.columns : 100)),
    };
}

/** Names of files for a reader; each is worked out once. */
export function fileNames(cwd: string): FileNames {
    const known = new Map<string, string>();
    return (uri) => {
        let name = known.get(uri);
        if (name === undefined) known.set(uri, (name = showPath(cwd, fileURLToPath(uri))));
        return name;
    };
}

/** As seen from the current folder, whole outside it; with forward slashes, the same on every system. */
export function showPath(cwd: string, path: string): string {
    const whole = resolve(cwd, path);
    const short = relative(cwd, whole);
    const outside = short.startsWith('..') || isAbsolute(short);
    return (outside ? whole : short).split(sep).join('/') || '.';
}

/** `samtaler.regel:3:1: kan ikke læses` */
export function formatInputError(
    { file, line, column, message }: InputError,
    cwd: string,
    language: Language,
): string {
    const place = [file && showPath(cwd, file), line, line && column].filter(Boolean).join(':');
    return place ? `${place}: ${message[language]}` : message[language];
}

function wantsColor(choice: ColorChoice): boolean {
    if (choice !== 'auto') return choice === 'always';
    return process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}

const colour = pc.createColors(true);

const colours: Style = {
    heading: (text) => colour.bold(colour.underline(text)),
    strong: colour.bold,
    faint: colour.dim,
    place: colour.cyan,
    good: colour.green,
    severity: {
        error: (text) => colour.bold(colour.red(text)),
        warning: (text) => colour.bold(colour.yellow(text)),
        info: (text) => colour.bold(colour.blue(text)),
    },
};
