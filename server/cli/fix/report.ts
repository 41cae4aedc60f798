import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { Repaired } from '../../fixes/apply-repairs.js';
import type { Remedy } from '../../fixes/apply-choice.js';
import { showPath } from '../io.js';

interface FixReportOptions {
    readonly language: Language;
    readonly cwd: string;
    readonly dryRun: boolean;
    readonly unsafe: boolean;
}

/** What was repaired, per file, what was given up and why, and what could be done about the rest. */
export function sayRepairs({ made, givenUp, remaining }: Repaired, options: FixReportOptions): string {
    const { language, cwd, dryRun, unsafe } = options;
    const words = WORDS[language];
    const lines: string[] = [];
    const files = [...new Set(made.flatMap((repair) => repair.files))].sort();
    for (const uri of files) {
        lines.push(showPath(cwd, fileURLToPath(uri)));
        for (const { finding, title, files: touched } of made)
            if (touched[0] === uri) lines.push(`  ${finding.code}  ${title}`);
            else if (touched.includes(uri)) lines.push(`  ${finding.code}  ${title} ${words.follows}`);
    }
    if (givenUp.length > 0) lines.push(words.givenUp(dryRun));
    for (const { finding, title, error } of givenUp) {
        lines.push(`  ${placeOf(finding, cwd)}  ${finding.code}  ${title}`);
        lines.push(`    ${placeOf(error, cwd)}  ${error.code}  ${error.message}`);
    }
    const total = made.length > 0 ? words.made(made.length, files.length, dryRun) : words.nothing(dryRun);
    lines.push([total, ...remedies(remaining, unsafe, language)].join(' '));
    return `${lines.join('\n')}\n`;
}

function remedies(remaining: readonly Remedy[], unsafe: boolean, language: Language): string[] {
    const words = WORDS[language];
    const count = (wanted: Remedy): number => remaining.filter((each) => each === wanted).length;
    return [
        ...(!unsafe && count('unsafe') > 0 ? [words.unsafe(count('unsafe'))] : []),
        ...(count('choice') > 0 ? [words.choice(count('choice'))] : []),
    ];
}

function placeOf({ primary: { place } }: Finding, cwd: string): string {
    return `${showPath(cwd, fileURLToPath(place.uri))}:${place.start.line + 1}:${place.start.character + 1}`;
}

interface Words {
    readonly follows: string;
    readonly nothing: (dryRun: boolean) => string;
    readonly made: (repairs: number, files: number, dryRun: boolean) => string;
    readonly givenUp: (dryRun: boolean) => string;
    readonly unsafe: (count: number) => string;
    readonly choice: (count: number) => string;
}

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const WORDS: Readonly<Record<Language, Words>> = {
    da: {
        follows: '(følger med)',
        nothing: (dryRun) => (dryRun ? 'Intet ville blive rettet.' : 'Intet er rettet.'),
        made: (repairs, files, dryRun) => {
            const where = `${some(repairs, 'rettelse', 'rettelser')} i ${some(files, 'fil', 'filer')}`;
            return dryRun ? `${where}; intet er skrevet.` : `${where} er skrevet.`;
        },
        givenUp: (dryRun) =>
            dryRun
                ? 'Ville ikke blive rettet, fordi rettelsen gav en ny fejl:'
                : 'Ikke rettet, fordi rettelsen gav en ny fejl:',
        unsafe: (count) =>
            `${some(count, 'fund', 'fund')} mere kan rettes med --unsafe-fixes; se rettelserne efter bagefter.`,
        choice: (count) => `${some(count, 'fund', 'fund')} kan rettes på flere måder, og det valg er dit.`,
    },
    en: {
        follows: '(follows)',
        nothing: (dryRun) => (dryRun ? 'Nothing would be fixed.' : 'Nothing is fixed.'),
        made: (repairs, files, dryRun) => {
            const where = `${some(repairs, 'fix', 'fixes')} in ${some(files, 'file', 'files')}`;
            return dryRun ? `${where}; nothing is written.` : `${where} written.`;
        },
        givenUp: (dryRun) =>
            dryRun
                ? 'Would not be fixed, since the fix gave a new error:'
                : 'Not fixed, since the fix gave a new error:',
        unsafe: (count) =>
            `${some(count, 'more finding', 'more findings')} can be fixed with --unsafe-fixes; look the fixes over afterwards.`,
        choice: (count) =>
            `${some(count, 'finding', 'findings')} can be fixed in several ways, and the choice is yours.`,
    },
};
