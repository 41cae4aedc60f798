import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countAfterRepeal, type Act, type ChapterCount } from '../../../language/law/index.js';
import type { Language } from '../../../language/model/text.js';
import { toLawCountJson } from '../../../language/reports/law/count-json.js';
import {
    figuresOf,
    LAW_UNITS,
    readDeclared,
    type CountedAct,
    type DeclaredFigure,
    type LawCountReport,
} from '../../../language/reports/law/count-report.js';
import { renderLawCountText } from '../../../language/reports/law/count-text.js';
import { DEFAULT_LANGUAGE } from '../../config/config.js';
import { fileNames, formatInputError, showPath, type ColorChoice, type ExitCode, type Io } from '../io.js';
import { readActs } from './texts.js';
import { UsageError } from '../usage-error.js';

export interface LawCountOptions {
    readonly files: readonly string[];
    readonly format: 'text' | 'json';
    readonly color: ColorChoice;
    readonly language: Language | undefined;
    /** `1-5` or `2,4`; undefined for the whole act. */
    readonly chapters: string | undefined;
    /** Provisions that are to count as repealed, "§ 57, stk. 2-3": how much law is left without them. */
    readonly without: readonly string[];
    /** Figures to compare with what is counted, as "179 paragraffer". */
    readonly declared: readonly string[];
}

/** `regelret lov count`: how much law there is, and what a declared figure is a figure of. */
export async function lawCount(options: LawCountOptions, io: Io): Promise<ExitCode> {
    const language = options.language ?? DEFAULT_LANGUAGE;
    const declared = options.declared.map(toDeclared);
    const { acts, errors } = await readActs(options.files.map((file) => resolve(io.cwd, file)));
    for (const error of errors) io.err(`${formatInputError(error, io.cwd, language)}\n`);
    if (acts.length > 0) {
        const counted = acts.map((act) => toCounted(act, options, io));
        io.out(render({ acts: counted, declared }, language, options, io));
    }
    return errors.some(({ unusable }) => unusable) ? 2 : 0;
}

function render(
    report: LawCountReport,
    language: Language,
    { format, color }: LawCountOptions,
    io: Io,
): string {
    if (format === 'json') return `${JSON.stringify(toLawCountJson(report), undefined, 2)}\n`;
    return renderLawCountText(report, {
        language,
        names: fileNames(io.cwd),
        style: io.style(color),
        width: io.width,
    });
}

function toCounted(act: Act, { chapters, without }: LawCountOptions, io: Io): CountedAct {
    const { title, eli, source } = act;
    const { after: count, missing } = countAfterRepeal(act, without);
    if (missing[0] !== undefined) throw noProvision(missing[0], title);
    const keep = chapters === undefined ? undefined : chaptersIn(chapters, count.chapters, act);
    return {
        file: showPath(io.cwd, fileURLToPath(source.uri)),
        title,
        ...(eli !== undefined && { eli }),
        ...(chapters !== undefined && { limitedTo: chapters }),
        ...(without.length > 0 && { without }),
        figures: figuresOf(count, keep && ((chapter) => keep.has(chapter))),
    };
}

/** The chapters of `1-5` or `2 a, 4`: a range runs in the order of the act, so that it has the chapter 2 a in it. */
function chaptersIn(list: string, chapters: readonly ChapterCount[], { title }: Act): Set<ChapterCount> {
    const key = (label: string): string => label.replace(/\s+/g, '').toLowerCase();
    const find = (label: string): number => {
        const at = chapters.findIndex(({ chapter }) => chapter !== '' && key(chapter) === key(label));
        if (at < 0) throw noChapter(label.trim(), title);
        return at;
    };
    return new Set(
        list.split(',').flatMap((part) => {
            const [first = '', last = first] = part.split(/[-–]/);
            const [from, to] = [find(first), find(last)];
            return chapters.slice(Math.min(from, to), Math.max(from, to) + 1);
        }),
    );
}

function noProvision(provision: string, title: string): UsageError {
    return new UsageError({
        da: `${title} har ikke netop én bestemmelse »${provision}«; skriv fx --uden "§ 9" --uden "§ 57, stk. 2-3".`,
        en: `${title} does not have exactly one provision »${provision}«; write --without "§ 9" --without "§ 57, stk. 2-3".`,
    });
}

function noChapter(label: string, title: string): UsageError {
    return new UsageError({
        da: `${title} har intet kapitel »${label}«; skriv fx --kapitler 1-5 eller --kapitler "2 a,4".`,
        en: `${title} has no chapter »${label}«; write --chapters 1-5 or --chapters "2 a,4".`,
    });
}

function toDeclared(text: string): DeclaredFigure {
    const declared = readDeclared(text);
    if (declared) return declared;
    const units = LAW_UNITS.join(', ');
    throw new UsageError({
        da: `»${text}« er ikke et angivet tal; skriv fx --angivet "179 paragraffer" (${units}).`,
        en: `»${text}« is no declared figure; write --declared "179 paragraffer" (${units}).`,
    });
}
