import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseTree, getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import { fileSystemError, type InputError } from '../workspace/input-error.js';
import type { Config, KnownChecks } from './config.js';
import { syntaxErrorText } from './messages.js';
import { validateConfig } from './validate-config.js';

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
    const mistakes: ParseError[] = [];
    const tree = parseTree(text, mistakes, { allowTrailingComma: true, allowEmptyContent: true });
    const first = mistakes[0];
    if (first)
        return {
            errors: [{ file, ...positionAt(text, first.offset), message: syntaxErrorText(first.error) }],
        };
    if (!tree) return { config: toConfig(file, {}) };
    const found = await validateConfig(tree, known);
    if (found.length === 0) return { config: toConfig(file, getNodeValue(tree) as ConfigJson) };
    return { errors: found.map(({ node, message }) => ({ file, ...positionOf(text, node), message })) };
}

interface ConfigJson extends Partial<Pick<Config, 'language' | 'failLevel' | 'checks' | 'exclude'>> {
    readonly lovtekster?: string;
}

function toConfig(file: string, { lovtekster, checks, exclude, language, failLevel }: ConfigJson): Config {
    const folder = dirname(file);
    return {
        file,
        folder,
        checks: checks ?? {},
        exclude: exclude ?? [],
        ...(language && { language }),
        ...(failLevel && { failLevel }),
        ...(lovtekster !== undefined && { lawTexts: resolve(folder, lovtekster) }),
    };
}

const positionOf = (text: string, node: Node): Position => positionAt(text, node.offset);

interface Position {
    readonly line: number;
    readonly column: number;
}

function positionAt(text: string, offset: number): Position {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

const NOT_UTF8 = {
    da: 'har tegn, der ikke er UTF-8; gem filen med tegnsættet UTF-8',
    en: 'has characters that are not UTF-8; save the file with the encoding UTF-8',
};
