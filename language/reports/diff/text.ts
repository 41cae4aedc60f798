import { enumerate, type Language } from '../../model/text.js';
import type { Style } from '../style.js';
import { indented, table, wrap } from '../layout.js';
import { counted } from '../numbers.js';
import { figureRows } from './figures.js';
import {
    bySubject,
    CATEGORIES,
    isPartial,
    NOISE,
    tallyOf,
    type DiffChange,
    type DiffReport,
    type DiffRuleSet,
} from './model.js';
import { sayPlaces } from './places.js';
import { diffWords } from './words.js';

export interface DiffTextOptions {
    readonly style: Style;
    /** Characters on a line. */
    readonly width: number;
    /** Also the changes that mean nothing to anyone, one by one. */
    readonly all: boolean;
    /** Left out: the figures are shown. */
    readonly figures?: boolean;
}

/** The comparison for a terminal. Ends with a line feed. */
export function renderDiffText(report: DiffReport, options: DiffTextOptions): string {
    const { language, ruleSets } = report;
    const { style, width } = options;
    const words = diffWords(language);
    const lines = [
        style.heading(words.title),
        ...table([
            [style.faint(words.before), report.before],
            [style.faint(words.after), report.after],
        ]),
        '',
        ...conclusion(report).flatMap((each) => wrap(each, width)),
        '',
    ];
    for (const ruleSet of ruleSets) {
        if (ruleSets.length > 1) lines.push(style.heading(nameOf(ruleSet)), '');
        lines.push(...ruleSetLines(ruleSet, report, options));
    }
    if (report.mistakes.length > 0) lines.push(...mistakeLines(report, options));
    return `${lines.join('\n').trimEnd()}\n`;
}

function mistakeLines({ mistakes, language }: DiffReport, { style, width }: DiffTextOptions): string[] {
    const words = diffWords(language);
    const said = mistakes.map(({ side, file, line, column, message }) => {
        const where = style.place(`${file}:${line}:${column}`);
        return `${where} (${words.sides[side]}): ${message}`;
    });
    const amount = counted(mistakes.length, words.mistake, language);
    return [
        ...wrap(words.mistakes(amount), width).map((line) => style.strong(line)),
        ...said.flatMap((each) => indented(wrap(each, width - 2), 2)),
        '',
    ];
}

/** What there is to be seen, in a sentence or two. */
export function conclusion(report: DiffReport): readonly string[] {
    const { language } = report;
    const words = diffWords(language);
    const tally = tallyOf(report);
    const partial = isPartial(report);
    if (CATEGORIES.every((each) => tally[each] === 0)) return [partial ? words.nonePartly : words.none];
    const parts = CATEGORIES.filter((each) => tally[each] > 0).map((each) =>
        counted(tally[each], words.categories[each].counted, language),
    );
    const all = `${language === 'da' ? 'I alt' : 'In all'} ${enumerate(parts, language)}.`;
    if (tally.result > 0 || tally['may-change'] > 0) return [all];
    return [partial ? words.noResultPartly : words.noResult, all];
}

function ruleSetLines(ruleSet: DiffRuleSet, { language }: DiffReport, options: DiffTextOptions): string[] {
    const { style, width, all } = options;
    const words = diffWords(language);
    const lines: string[] = [];
    if (ruleSet.only) lines.push(...wrap(words[onlyOn(ruleSet.only)](nameOf(ruleSet)), width), '');
    for (const category of CATEGORIES) {
        const changes = ruleSet.changes.filter((each) => each.category === category);
        if (changes.length === 0 || (NOISE.has(category) && !all)) continue;
        const { heading, about } = words.categories[category];
        lines.push(...headingLines(heading, `(${about})`, options), '');
        for (const { subject, changes: some } of bySubject(changes)) {
            if (subject) lines.push(`  ${style.strong(subject.title)}`);
            for (const change of some)
                lines.push(...indented(changeLines(change, options, language), subject ? 4 : 2));
            lines.push('');
        }
    }
    const folded = CATEGORIES.filter((each) => NOISE.has(each) && !all).flatMap((category) => {
        const amount = ruleSet.changes.filter((each) => each.category === category).length;
        return amount > 0 ? [counted(amount, words.categories[category].counted, language)] : [];
    });
    if (folded.length > 0) lines.push(...wrap(words.folded(enumerate(folded, language)), width), '');
    if (options.figures ?? true) lines.push(...figureLines(ruleSet, language, style), '');
    if (ruleSet.notCompared.length > 0) {
        lines.push(style.strong(words.notCompared));
        for (const { what, why, place, side } of ruleSet.notCompared) {
            const where = place ? ` ${style.place(`${place.file}:${place.line}`)}` : '';
            lines.push(...indented(wrap(`${what}: ${why} (${words.sides[side]})${where}`, width - 2), 2));
        }
        lines.push('');
    }
    return lines;
}

/** On one line where there is room for it. */
function headingLines(heading: string, about: string, { style, width }: DiffTextOptions): string[] {
    if (heading.length + about.length < width) return [`${style.strong(heading)} ${style.faint(about)}`];
    return [style.strong(heading), ...wrap(about, width).map((line) => style.faint(line))];
}

function figureLines(ruleSet: DiffRuleSet, language: Language, style: Style): string[] {
    const words = diffWords(language);
    return table(
        [
            [style.strong(words.figures), words.before, words.after, words.difference],
            ...figureRows(ruleSet, language).map((row) => [row.name, row.before, row.after, row.difference]),
        ],
        new Set([1, 2, 3]),
    );
}

function changeLines(change: DiffChange, { style, width }: DiffTextOptions, language: Language): string[] {
    const words = diffWords(language);
    const { sentence, example, reform } = change;
    const room = Math.max(40, width - 6);
    const said = reform === null ? sentence : `${words.reform(reform)}: ${sentence}`;
    const behind = [
        ...(example !== null ? wrap(words.forExample(example), room) : []),
        ...wrap(sayPlaces(change, language), room).map((line) => style.place(line)),
    ];
    return [...wrap(said, room), ...indented(behind, 2)];
}

/** `LAB · Lov om en aktiv beskæftigelsesindsats` */
export function nameOf({ id, title }: DiffRuleSet): string {
    return id !== '' && title !== id ? `${id} · ${title}` : title;
}

const onlyOn = (side: 'before' | 'after'): 'onlyBefore' | 'onlyAfter' =>
    side === 'before' ? 'onlyBefore' : 'onlyAfter';
