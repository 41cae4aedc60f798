import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
    isFailure,
    lineAt,
    matchActs,
    parseAct,
    type Act,
    type LawTexts,
} from '../../../language/law/index.js';
import type { ActOfLaw, RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { Config } from '../../config/config.js';
import { MAX_LAW_FILE_SIZE, readLawFolder, type LawError, type LawFolder } from '../../law/read-law.js';
import { fileSystemError, type InputError } from '../../workspace/input-error.js';
import { decode } from '../../workspace/read-file.js';
import { formatInputError, type Io } from '../io.js';

/** The texts of the acts that a rule set declares. */
export interface RuleSetLaw {
    /** Undefined where no folder of law texts is given: nothing is checked against them. */
    readonly texts?: LawTexts;
    /** The acts that have no text in the folder. */
    readonly missing: readonly ActOfLaw[];
}

/** The law texts of several rule sets, each folder read once. */
export interface LawLibrary {
    of(model: RuleSetModel, config: Config): Promise<RuleSetLaw>;
    /** What stands in the way of using the texts read so far; the rest of them is used all the same. */
    readonly errors: readonly InputError[];
    /** Places in the texts read so far that read oddly, and may have been taken wrongly. */
    readonly doubts: readonly LawError[];
}

export function createLawLibrary(): LawLibrary {
    const folders = new Map<string, Promise<LawFolder>>();
    const errors: InputError[] = [];
    const doubts: LawError[] = [];
    const read = (folder: string): Promise<LawFolder> => {
        const known = folders.get(folder);
        if (known) return known;
        const reading = readLawFolder(folder).then((found) => {
            errors.push(...found.errors.filter(({ unusable }) => unusable));
            doubts.push(...found.errors.filter(({ unusable }) => !unusable));
            if (found.acts.length === 0 && found.errors.length === 0) errors.push(noLawTexts(folder));
            return found;
        });
        folders.set(folder, reading);
        return reading;
    };
    return {
        errors,
        doubts,
        async of({ vocabulary: { lawActs } }, { lawTexts: folder }) {
            if (folder === undefined) return { missing: [...lawActs.values()] };
            const { texts, problems } = matchActs((await read(folder)).acts, lawActs);
            errors.push(...problems.map(({ message }) => ({ file: folder, message })));
            return { texts, missing: [...lawActs.values()].filter(({ id }) => !texts.has(id)) };
        },
    };
}

/** Writes what stands in the way; true when there is anything. What could be used has been used. */
export function sayLawErrors({ errors }: LawLibrary, io: Io, language: Language): boolean {
    for (const line of new Set(errors.map((error) => formatInputError(error, io.cwd, language))))
        io.err(`${line}\n`);
    return errors.length > 0;
}

/** The acts of files and folders, in the order in which they are named. */
export async function readActs(paths: readonly string[]): Promise<LawFolder> {
    const acts: Act[] = [];
    const errors: LawError[] = [];
    for (const path of new Set(paths)) {
        const found = await readPath(path);
        acts.push(...found.acts);
        errors.push(...found.errors);
    }
    return { acts, errors };
}

async function readPath(path: string): Promise<LawFolder> {
    try {
        const info = await stat(path);
        if (!info.isDirectory()) return await readActFile(path, info.size);
        const found = await readLawFolder(path);
        if (found.acts.length > 0 || found.errors.length > 0) return found;
        return unusable(noLawTexts(path));
    } catch (error) {
        return unusable(fileSystemError(path, error));
    }
}

async function readActFile(file: string, size: number): Promise<LawFolder> {
    if (size > MAX_LAW_FILE_SIZE) return unusable({ file, message: tooLarge(size) });
    const text = decode(file, await readFile(file));
    if (typeof text !== 'string') return unusable(text);
    const parsed = parseAct({ uri: pathToFileURL(file).toString(), text });
    if (isFailure(parsed)) return unusable({ file, line: parsed.line, message: parsed.message });
    const errors = parsed.problems.map(({ message, offset }) => ({
        file,
        line: lineAt(text, offset),
        message,
        unusable: false,
    }));
    return { acts: [parsed], errors };
}

function unusable(error: InputError): LawFolder {
    return { acts: [], errors: [{ ...error, unusable: true }] };
}

function tooLarge(size: number): InputError['message'] {
    const [is, limit] = [size, MAX_LAW_FILE_SIZE].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    return {
        da: `fylder ${is} MB; en lovtekst må højst fylde ${limit} MB`,
        en: `takes ${is} MB; a law text may take ${limit} MB at most`,
    };
}

function noLawTexts(file: string): InputError {
    return {
        file,
        message: {
            da: 'indeholder ingen lovtekster (.json, .xml eller .txt)',
            en: 'has no law texts in it (.json, .xml or .txt)',
        },
    };
}
