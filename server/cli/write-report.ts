import { randomBytes } from 'node:crypto';
import { access, constants, lstat, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Text } from '../../language/model/text.js';
import { CONFIG_FILE } from '../config/config.js';
import { RULE_FILE } from '../workspace/find-files.js';
import type { InputError } from '../workspace/input-error.js';
import type { Io } from './io.js';

/** Writes a report to a file, or to the terminal where none is named; says what is wrong when it cannot. */
export async function writeReport(
    text: string,
    output: string | undefined,
    io: Io,
): Promise<InputError | undefined> {
    if (output === undefined) {
        io.out(text);
        return undefined;
    }
    const file = resolve(io.cwd, output);
    const written = writtenByHand(file);
    if (written) return { file, message: written };
    try {
        await writeWhole(file, text);
        return undefined;
    } catch (error) {
        return notWritten(file, error);
    }
}

/** What somebody has written is not lost to a report whose name was mistyped. */
function writtenByHand(file: string): Text | undefined {
    if (file.endsWith(RULE_FILE)) return RULES;
    return basename(file) === CONFIG_FILE ? SETTINGS : undefined;
}

const RULES: Text = {
    da: 'kan ikke skrives: det er en regelfil; vælg et andet navn',
    en: 'cannot be written: it is a rule file; choose another name',
};

const SETTINGS: Text = {
    da: 'kan ikke skrives: det er indstillingerne; vælg et andet navn',
    en: 'cannot be written: these are the settings; choose another name',
};

export function notWritten(file: string, error: unknown): InputError {
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    return { file, message: REASONS[code] ?? other(code || String(error)) };
}

/**
 * In one step, so that whoever finds the file, also after a run that was broken off, has the old report or the new one
 * and never a part. What is no plain file, such as a link or a pipe, is written to as it is.
 */
async function writeWhole(file: string, text: string): Promise<void> {
    const old = await lstat(file).catch(() => undefined);
    if (old && !old.isFile()) return writeFile(file, text, 'utf8');
    // A file that must not be written is not to be replaced by another one either.
    if (old) await access(file, constants.W_OK);
    const draft = join(dirname(file), `.regelret-${randomBytes(6).toString('hex')}.tmp`);
    try {
        await writeFile(draft, text, {
            encoding: 'utf8',
            flag: 'wx',
            ...(old && { mode: old.mode & 0o777 }),
        });
        await rename(draft, file);
    } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw error;
    }
}

const REASONS: Readonly<Record<string, Text>> = {
    ENOENT: {
        da: 'kan ikke skrives: mappen findes ikke',
        en: 'cannot be written: the folder does not exist',
    },
    ENOTDIR: {
        da: 'kan ikke skrives: en del af stien er en fil',
        en: 'cannot be written: a part of the path is a file',
    },
    EISDIR: { da: 'kan ikke skrives: det er en mappe', en: 'cannot be written: it is a folder' },
    EACCES: { da: 'kan ikke skrives: adgang nægtet', en: 'cannot be written: permission denied' },
    EPERM: { da: 'kan ikke skrives: adgang nægtet', en: 'cannot be written: permission denied' },
    EROFS: {
        da: 'kan ikke skrives: disken er skrivebeskyttet',
        en: 'cannot be written: the disk is read-only',
    },
    ENOSPC: { da: 'kan ikke skrives: disken er fuld', en: 'cannot be written: the disk is full' },
};

function other(what: string): Text {
    return { da: `kan ikke skrives (${what})`, en: `cannot be written (${what})` };
}
