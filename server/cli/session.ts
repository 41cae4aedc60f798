import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statSync } from 'node:fs';
import type { LangiumDocuments } from 'langium';
import type { RuleSetModel } from '../../language/model/index.js';
import type { Language, Text } from '../../language/model/text.js';
import { DEFAULT_LANGUAGE, type Config } from '../config/config.js';
import { createConfigs, type Configs } from '../config/find-config.js';
import { loadRuleSets } from '../workspace/load.js';
import type { InputError } from '../workspace/input-error.js';
import { formatInputError, type ColorChoice, type ExitCode, type Io } from './io.js';
import { knownChecks } from '../config/known-checks.js';

/** What every command on rule files takes. */
export interface InputOptions {
    readonly paths: readonly string[];
    readonly format: 'text' | 'json';
    readonly color: ColorChoice;
    /** Undefined: what the config says. */
    readonly language: Language | undefined;
    /** A config that holds for everything. */
    readonly config: string | undefined;
    /** The command asks about the files as they were parsed. */
    readonly keepsDocuments?: boolean;
    /** The day on which remarks that allow findings for a time may have expired. */
    readonly today?: number;
    /** A folder with the texts of the acts; undefined: what the config says. */
    readonly lawTexts?: string | undefined;
    /** Told of input that cannot be used, before it is said. */
    readonly onRefused?: (errors: readonly InputError[], language: Language) => Promise<void>;
    /** Texts that stand for those of files, by path with links resolved. */
    readonly texts?: ReadonlyMap<string, string>;
    /** Another way to load the files, for whoever loads them again and again. */
    readonly load?: typeof loadRuleSets;
}

/** The rule sets that a command works on, with their settings. */
export interface Session {
    readonly language: Language;
    readonly ruleSets: readonly { readonly model: RuleSetModel; readonly config: Config }[];
    /** Rule sets that these use, and that were not asked for. */
    readonly used: readonly RuleSetModel[];
    /** The files as they were parsed, for a command that `keepsDocuments`. */
    readonly documents?: LangiumDocuments;
    /** URIs of the files that were asked for. */
    readonly requested: ReadonlySet<string>;
}

/** Reads the input and hands it to the command; says what is wrong with input that cannot be used. */
export async function withInput(
    options: InputOptions,
    io: Io,
    command: (session: Session) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
    const configs = createConfigs(knownChecks, options.config && resolve(io.cwd, options.config));
    const paths = (options.paths.length > 0 ? options.paths : ['.']).map((path) => resolve(io.cwd, path));
    const language = options.language ?? (await configs.of(folderOf(paths[0]!))).language ?? DEFAULT_LANGUAGE;

    const { ruleSets, used, requested, errors, documents } = await (options.load ?? loadRuleSets)(paths, {
        ...(options.keepsDocuments && { keepsDocuments: true }),
        ...(options.texts && { texts: options.texts }),
        isExcluded: configs.isExcluded,
        onProgress: (stage, count) => io.progress(PROGRESS[stage](count)[language]),
    });
    const lawTexts = options.lawTexts === undefined ? undefined : resolve(io.cwd, options.lawTexts);
    const configured = await Promise.all(
        ruleSets.map(async (model) => ({
            model,
            config: { ...(await configOf(model, configs)), ...(lawTexts !== undefined && { lawTexts }) },
        })),
    );
    const wrong = [...configs.errors, ...errors];
    if (wrong.length === 0 && ruleSets.every(saysNothing)) wrong.push(nothingInside(paths[0]!));
    if (wrong.length > 0) {
        await options.onRefused?.(wrong, language);
        return refuse(wrong, io, language);
    }
    io.progress('');
    return command({
        language,
        ruleSets: configured,
        used,
        ...(documents && { documents }),
        requested: new Set(requested.map(({ uri }) => uri)),
    });
}

export function refuse(errors: readonly InputError[], io: Io, language: Language): ExitCode {
    for (const error of errors) io.err(`${formatInputError(error, io.cwd, language)}\n`);
    return 2;
}

/** A rule set has the settings of the folder of its first file. */
async function configOf({ files }: RuleSetModel, configs: Configs): Promise<Config> {
    return configs.of(dirname(fileURLToPath(files[0]!)));
}

/** The folder whose settings hold for a path. */
export function folderOf(path: string): string {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

/** Nothing in it, not even a mistake: a report that finds nothing there would be taken for a good one. */
function saysNothing({ norms, groups, unions, claims, problems, vocabulary }: RuleSetModel): boolean {
    const parts = [
        norms,
        groups,
        unions,
        claims,
        problems,
        [...vocabulary.subjects],
        [...vocabulary.facts],
        [...vocabulary.acts],
    ];
    return parts.every((part) => part.length === 0);
}

function nothingInside(file: string): InputError {
    return {
        file,
        message: { da: 'der står ingen regler i filerne', en: 'there are no rules in the files' },
    };
}

const PROGRESS: Readonly<Record<'find' | 'read' | 'build', (count: number) => Text>> = {
    find: () => ({ da: 'Leder efter regelfiler …', en: 'Looking for rule files …' }),
    read: (count) => ({ da: `Læser ${count} filer …`, en: `Reading ${count} files …` }),
    build: (count) => ({
        da: `Sammenholder reglerne i ${count} filer …`,
        en: `Comparing the rules in ${count} files …`,
    }),
};
