import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareRuleSets, type ChangeCategory } from '../../../language/analyses/diff/index.js';
import type { Language } from '../../../language/model/text.js';
import { totalsOf } from '../../../language/reports/count/report.js';
import { toDiffJson } from '../../../language/reports/diff/json.js';
import { CATEGORIES, type DiffReport } from '../../../language/reports/diff/model.js';
import { diffOf } from '../../../language/reports/diff/report.js';
import { renderDiffText } from '../../../language/reports/diff/text.js';
import { renderDiffMarkdown } from '../../../language/reports/diff/markdown.js';
import { renderDiffHtml } from '../../../language/reports/diff/page.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { quoted } from '../../git/messages.js';
import type { InputError } from '../../workspace/input-error.js';
import { fileNames, type ColorChoice, type ExitCode, type Io } from '../io.js';
import { writeOutputs, type Output } from '../outputs.js';
import { refuse } from '../session.js';
import { loadPairs, type LoadedPairs, type WantedReform } from './load.js';
import { mistakesOf } from './mistakes.js';

export type DiffFormat = 'text' | 'markdown' | 'html' | 'json';

export const DIFF_FORMATS: readonly DiffFormat[] = ['text', 'markdown', 'html', 'json'];

export interface DiffOptions {
    /** The sides as they were written, or with a reform the paths. */
    readonly words: readonly string[];
    readonly reform: WantedReform | undefined;
    readonly outputs: readonly Output<DiffFormat>[];
    readonly failOn: ChangeCategory | 'never';
    /** Also one by one what means nothing to anyone. */
    readonly all: boolean;
    readonly color: ColorChoice;
    /** Undefined: what the config of the later side says. */
    readonly language: Language | undefined;
    readonly config: string | undefined;
}

/** `regelret diff`: who gets something else on one side than on the other. */
export async function diff(options: DiffOptions, io: Io): Promise<ExitCode> {
    const first = options.language ?? DEFAULT_LANGUAGE;
    io.progress(PROGRESS[first]);
    const loaded = await loadPairs({ ...options, cwd: io.cwd });
    if ('errors' in loaded) return refuse(loaded.errors, io, first);
    const language = options.language ?? (await languageOf(loaded)) ?? DEFAULT_LANGUAGE;

    const { report, isEmpty } = compare(loaded, language, options, io);
    io.progress('');
    const wrong = await writeOutputs(
        options.outputs,
        (format, { file }) => render(report, format, file === undefined, options, io),
        io,
    );
    if (wrong.length > 0) return refuse(wrong, io, language);
    if (isEmpty) return refuse([NOTHING_COMPARED, ...asErrors(report)], io, language);
    if (report.mistakes.length > 0) io.err(`${PARTLY[language](report.mistakes.length)}\n`);
    return reaches(report, options.failOn) ? 1 : 0;
}

function compare(
    { pairs, before, after, sides }: LoadedPairs,
    language: Language,
    options: DiffOptions,
    io: Io,
): { readonly report: DiffReport; readonly isEmpty: boolean } {
    const names = fileNames(io.cwd);
    const compared = pairs.map(({ only, ...pair }) => ({
        comparison: compareRuleSets(pair.before, pair.after),
        only,
    }));
    const mistakes = mistakesOf(sides, names, language);
    const report: DiffReport = {
        language,
        before: before[language],
        after: after[language],
        command: commandOf(options),
        ruleSets: compared.map(({ comparison, only }) =>
            diffOf(comparison, { language, names, ...(only && { only }) }),
        ),
        counts: {
            before: totalsOf(compared.map(({ comparison }) => comparison.counts.before)),
            after: totalsOf(compared.map(({ comparison }) => comparison.counts.after)),
        },
        mistakes,
    };
    const saysNothing = (side: 'before' | 'after'): boolean =>
        mistakes.some((mistake) => mistake.side === side) &&
        pairs.every((pair) => pair[side].norms.length === 0 && pair[side].groups.length === 0);
    return { report, isEmpty: saysNothing('before') || saysNothing('after') };
}

/** As it can be written again. */
function commandOf({ words, reform }: DiffOptions): string {
    const around = reform && [
        '--reform',
        reform.name,
        ...(reform.at === undefined ? [] : ['--at', reform.at]),
        ...(reform.include.length > 0 ? ['--with', reform.include.join(',')] : []),
    ];
    return ['regelret', 'diff', ...(around ?? []), ...words].map(quoted).join(' ');
}

function render(
    report: DiffReport,
    format: DiffFormat,
    toTerminal: boolean,
    { all, color }: DiffOptions,
    io: Io,
): string {
    switch (format) {
        case 'json':
            return `${JSON.stringify(toDiffJson(report), undefined, 2)}\n`;
        case 'markdown':
            return renderDiffMarkdown(report);
        case 'html':
            return renderDiffHtml(report);
        case 'text':
            return renderDiffText(report, {
                style: io.style(toTerminal ? color : 'never'),
                width: io.width,
                all,
            });
    }
}

/** Whether something is as consequential as the level, or more so. */
export function reaches({ ruleSets }: DiffReport, level: ChangeCategory | 'never'): boolean {
    if (level === 'never') return false;
    const worst = CATEGORIES.slice(0, CATEGORIES.indexOf(level) + 1);
    return ruleSets.some(({ changes }) => changes.some(({ category }) => worst.includes(category)));
}

/** The language of the folder that the later side is in. */
async function languageOf({ pairs, configOf }: LoadedPairs): Promise<Language | undefined> {
    const file = pairs[0]?.after.files[0];
    return file === undefined ? undefined : (await configOf(dirname(fileURLToPath(file)))).language;
}

function asErrors({ mistakes }: DiffReport): readonly InputError[] {
    return mistakes.map(({ file, line, column, message }) => ({
        file,
        line,
        column,
        message: { da: message, en: message },
    }));
}

const PROGRESS = { da: 'Sammenligner …', en: 'Comparing …' } as const;

const NOTHING_COMPARED: InputError = {
    message: {
        da: 'Den ene side har ingen regler, der kan læses, så intet er sammenlignet. Fejlene er:',
        en: 'One side has no rules that can be read, so nothing was compared. The mistakes are:',
    },
};

const PARTLY = {
    da: (amount: number) =>
        `Der er ${amount === 1 ? 'en fejl' : `${amount} fejl`} i teksten, så ikke alt er sammenlignet; se »Ikke sammenlignet«.`,
    en: (amount: number) =>
        `There ${amount === 1 ? 'is a mistake' : `are ${amount} mistakes`} in the text, so not everything was compared; see “Not compared”.`,
};
