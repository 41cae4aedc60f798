import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileSystemError, type InputError } from '../workspace/input-error.js';
import type { Config, KnownChecks } from './config.js';
import { parseConfigText, type WrittenConfig } from './parse-config.js';

export type ReadConfig = { readonly config: Config } | { readonly errors: readonly InputError[] };

export async function readConfig(file: string, known: KnownChecks): Promise<ReadConfig> {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
        return await parseConfig(file, text, known);
    } catch (error) {
        if (error instanceof TypeError) return { errors: [{ file, message: NOT_UTF8 }] };
        return { errors: [fileSystemError(file, error)] };
    }
}

/** Reads the text of a `regelret.json`. An empty file is no settings. */
export async function parseConfig(file: string, text: string, known: KnownChecks): Promise<ReadConfig> {
    const parsed = await parseConfigText(text, known);
    if ('written' in parsed) return { config: toConfig(file, parsed.written) };
    return { errors: parsed.mistakes.map((mistake) => ({ file, ...mistake })) };
}

function toConfig(file: string, written: WrittenConfig): Config {
    const { lovtekster, baseline, checks, exclude, language, failLevel } = written;
    const folder = dirname(file);
    return {
        file,
        folder,
        checks: checks ?? {},
        exclude: exclude ?? [],
        ...(language && { language }),
        ...(failLevel && { failLevel }),
        ...(lovtekster !== undefined && { lawTexts: resolve(folder, lovtekster) }),
        ...(baseline !== undefined && { baseline: resolve(folder, baseline) }),
    };
}

const NOT_UTF8 = {
    da: 'har tegn, der ikke er UTF-8; gem filen med tegnsættet UTF-8',
    en: 'has characters that are not UTF-8; save the file with the encoding UTF-8',
};
