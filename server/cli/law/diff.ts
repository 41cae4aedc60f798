import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lawChanges } from '../../../language/analyses/coverage/index.js';
import type { Act } from '../../../language/law/index.js';
import type { RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import {
    toLawDiffJson,
    type ComparedAct,
    type LawDiffReport,
} from '../../../language/reports/law/diff-json.js';
import { renderLawDiffText } from '../../../language/reports/law/diff-text.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import type { InputError } from '../../workspace/input-error.js';
import { fileNames, formatInputError, showPath, type ColorChoice, type ExitCode, type Io } from '../io.js';
import { readActs } from './texts.js';
import { refuse, withInput } from '../session.js';

export interface LawDiffOptions {
    readonly before: string;
    readonly after: string;
    /** Files and folders with rules; empty when they are not asked about. */
    readonly rules: readonly string[];
    readonly format: 'text' | 'json';
    readonly color: ColorChoice;
    readonly language: Language | undefined;
    readonly config: string | undefined;
}

/** `regelret lov diff`: what has changed between two versions of an act, and which rules cite it. */
export async function lawDiff(options: LawDiffOptions, io: Io): Promise<ExitCode> {
    const language = options.language ?? DEFAULT_LANGUAGE;
    const [before, after] = [
        await readOne(options.before, io, language),
        await readOne(options.after, io, language),
    ];
    if (!before || !after) return 2;
    if (options.rules.length === 0) return tell(before, after, [], language, options, io);
    return withInput(
        { ...options, paths: options.rules, lawTexts: undefined },
        io,
        ({ ruleSets, language: chosen }) =>
            tell(
                before,
                after,
                ruleSets.map(({ model }) => model),
                chosen,
                options,
                io,
            ),
    );
}

function tell(
    before: Act,
    after: Act,
    ruleSets: readonly RuleSetModel[],
    language: Language,
    { format, color }: LawDiffOptions,
    io: Io,
): ExitCode {
    const found = lawChanges(before, after, ruleSets);
    const withRules = ruleSets.length > 0;
    const report: LawDiffReport = { before: named(before, io), after: named(after, io), found, withRules };
    const names = fileNames(io.cwd);
    io.out(
        format === 'json'
            ? `${JSON.stringify(toLawDiffJson(report, names), undefined, 2)}\n`
            : renderLawDiffText(report, { language, names, style: io.style(color), width: io.width }),
    );
    // "No rule cites it" would be taken for an answer.
    return withRules && found.ruleSets.length === 0 ? refuse([NOT_RESTED_ON], io, language) : 0;
}

/** The one act of a file, or undefined after saying why there is none. */
async function readOne(path: string, io: Io, language: Language): Promise<Act | undefined> {
    const file = resolve(io.cwd, path);
    const { acts, errors } = await readActs([file]);
    for (const error of errors) io.err(`${formatInputError(error, io.cwd, language)}\n`);
    if (acts.length > 1) refuse([notOne(file, acts.length)], io, language);
    return acts.length === 1 ? acts[0] : undefined;
}

function named({ source, title, eli }: Act, io: Io): ComparedAct {
    return { file: showPath(io.cwd, fileURLToPath(source.uri)), title, ...(eli !== undefined && { eli }) };
}

function notOne(file: string, amount: number): InputError {
    return {
        file,
        message: {
            da: `har ${amount} love; nævn filen med den, der skal sammenlignes`,
            en: `has ${amount} acts; name the file with the one to compare`,
        },
    };
}

const NOT_RESTED_ON: InputError = {
    message: {
        da: 'Reglerne hviler ikke på nogen af de to lovtekster, så det kan ikke siges, hvilke regler ændringerne rammer. Se efter lov og eli i regelsættet.',
        en: 'The rules rest on neither of the two law texts, so there is no telling which rules the changes concern. See lov and eli in the rule set.',
    },
};
