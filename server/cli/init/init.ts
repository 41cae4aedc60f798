import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Language, Text } from '../../../language/model/text.js';
import { RULE_FILE } from '../../workspace/find-files.js';
import { notWritten } from '../../workspace/whole-file.js';
import { CI_FILES, RULE_FILES } from './files.js';
import { showPath, type ExitCode, type Io } from '../io.js';
import { refuse } from '../session.js';

export const CI_CHOICES = [...(Object.keys(CI_FILES) as (keyof typeof CI_FILES)[]), 'none'] as const;

export interface InitOptions {
    readonly folder: string;
    readonly ci: (typeof CI_CHOICES)[number];
    readonly language: Language;
    readonly version: string;
}

/** `regelret init`: a folder to begin in. What is there already stays as it is. */
export async function init({ folder, ci, language, version }: InitOptions, io: Io): Promise<ExitCode> {
    const whole = resolve(io.cwd, folder);
    let made: string | undefined;
    try {
        made = await mkdir(whole, { recursive: true });
    } catch (error) {
        return refuse([notWritten(whole, error)], io, language);
    }
    const home = await realpath(whole);
    const files = new Map(Object.entries(RULE_FILES).map(([name, text]) => [join(whole, name), text]));
    let ciFile: string | undefined;
    if (ci !== 'none') {
        const top = topOf(home);
        const inside = relative(top, home).split(sep).join('/') || '.';
        ciFile = join(top === home ? whole : top, CI_FILES[ci].name);
        files.set(ciFile, CI_FILES[ci].text(inside, version));
    }
    const existing = [...files.keys()].filter((file) => existsSync(file));
    // All rule files of a folder are one rule set: these would declare what others declare.
    const others =
        existing.length > 0 ? [] : (await readdir(whole)).filter((name) => name.endsWith(RULE_FILE));
    if (existing.length + others.length > 0) {
        if (made !== undefined) await rm(made, { recursive: true });
        const wrong = [
            ...existing.map((file) => ({ file, message: file === ciFile ? CI_ALREADY : ALREADY })),
            ...others.map((name) => ({ file: join(whole, name), message: NOT_ALONE })),
        ];
        return refuse(wrong.slice(0, MOST_TOLD), io, language);
    }

    for (const [file, text] of files) {
        try {
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, text, { encoding: 'utf8', flag: 'wx' });
        } catch (error) {
            return refuse([notWritten(file, error)], io, language);
        }
        io.out(`${showPath(io.cwd, file)}\n`);
    }
    io.err(NEXT[language](showPath(io.cwd, whole), ci, version));
    return 0;
}

/** The top of the repository: only there does a host look for its CI file. The folder itself where there is none. */
function topOf(folder: string): string {
    for (let current = folder; ; current = dirname(current)) {
        if (existsSync(join(current, '.git'))) return current;
        if (dirname(current) === current) return folder;
    }
}

const ALREADY: Text = {
    da: 'findes i forvejen; intet er skrevet',
    en: 'is there already; nothing is written',
};

const CI_ALREADY: Text = {
    da: 'findes i forvejen; intet er skrevet. Med --ci none skrives resten',
    en: 'is there already; nothing is written. With --ci none the rest is written',
};

const NOT_ALONE: Text = {
    da: 'findes i forvejen, og alle regelfiler i en mappe er ét regelsæt; intet er skrevet. Begynd i en ny mappe',
    en: 'is there already, and all rule files in a folder are one rule set; nothing is written. Begin in a new folder',
};

/** Of a folder full of rules the first few say enough. */
const MOST_TOLD = 5;

const NEXT: Readonly<Record<Language, (folder: string, ci: InitOptions['ci'], version: string) => string>> = {
    da: (folder, ci, version) =>
        `Begynd med regler.regel. Prøv så:\n  regelret check ${folder}\n  regelret test ${folder}\n${
            ci === 'none'
                ? ''
                : `CI-filen henter programmet fra regelret-${version}.tgz øverst i repositoriet: læg pakken dér, eller skriv et andet sted i filen.\n`
        }`,
    en: (folder, ci, version) =>
        `Begin with regler.regel. Then try:\n  regelret check ${folder}\n  regelret test ${folder}\n${
            ci === 'none'
                ? ''
                : `The CI file takes the program from regelret-${version}.tgz at the top of the repository: put the package there, or write another place in the file.\n`
        }`,
};
