import type { SubjectCounts } from '../../analyses/counting/index.js';
import { ruleSetTitle, writtenRules, type TextOptions } from '../check/report.js';
import { renderExplanation } from './explain.js';
import { totalsOf, variantLetters, type CountedRuleSet, type CountReport, type Totals } from './report.js';
import { countWords } from './words.js';
import { indented, shorten, table, textWidth, wrap } from '../layout.js';
import { formatNumber, formatPercent } from '../numbers.js';
import { subjectTitle } from '../subject-title.js';

export interface CountTextOptions extends TextOptions {
    /** Also the rules behind every figure. */
    readonly explain: boolean;
}

/** The figures for a reader: how each comes about, who has which variant, and rights against duties. */
export function renderCountText({ ruleSets }: CountReport, options: CountTextOptions): string {
    const { language, style } = options;
    const words = countWords(language);
    const lines = ruleSets.flatMap((ruleSet) => renderRuleSet(ruleSet, options));
    if (ruleSets.length > 1) {
        const written = ruleSets.reduce((sum, { model }) => sum + writtenRules(model), 0);
        lines.push(style.heading(words.total(formatNumber(ruleSets.length, language))), '');
        lines.push(...renderFigures(totalsOf(ruleSets.map(({ counts }) => counts)), written, options));
    }
    if (!options.explain) lines.push(style.faint(words.everyFigure), '');
    return lines.join('\n');
}

function renderRuleSet(ruleSet: CountedRuleSet, options: CountTextOptions): string[] {
    const { model, counts } = ruleSet;
    return [
        options.style.heading(ruleSetTitle(ruleSet, options)),
        '',
        ...renderFigures(totalsOf([counts]), writtenRules(model), options),
        ...renderMatrix(ruleSet, options),
        ...(options.explain ? renderExplanation(ruleSet, options) : []),
    ];
}

/** From what is written to what it means: each figure with how it comes about. */
function renderFigures(totals: Totals, written: number, options: CountTextOptions): string[] {
    const { language, style, width } = options;
    const words = countWords(language);
    const number = (value: number): string => formatNumber(value, language);
    const { figures } = words;
    const rows: (readonly [name: string, value: string, how: string])[] = [
        [figures.groups.name, number(totals.groups), figures.groups.how],
        [figures.written.name, number(written), figures.written.how],
        [figures.bestemmelser.name, number(totals.bestemmelser), figures.bestemmelser.how],
        [figures.regler.name, number(totals.regler), figures.regler.how],
        [figures.celler.name, number(totals.celler), figures.celler.how],
        [figures.varianter.name, number(totals.varianter), figures.varianter.how],
        [figures.saerregler.name, number(totals.saerregler), words.method[totals.saerregelMetode]],
        [
            figures.harmonisering.name,
            formatPercent(totals.harmoniseringsgrad, language),
            figures.harmonisering.how,
        ],
    ];
    const heads = table(
        rows.map(([name, value]) => [name, value]),
        new Set([1]),
    );
    const margin = Math.max(...heads.map(textWidth)) + 4;
    const lines = rows.flatMap(([, , how], i) => {
        const [first = '', ...rest] = wrap(how, Math.max(30, width - margin - 2));
        const gap = ' '.repeat(margin - textWidth(heads[i]!));
        return [
            style.strong(heads[i]!) + gap + style.faint(first),
            ...rest.map((line) => ' '.repeat(margin) + style.faint(line)),
        ];
    });
    const { uafgjort } = totals;
    const undecided =
        uafgjort.regler + uafgjort.celler > 0
            ? ['', ...wrap(words.undecided(number(uafgjort.regler), number(uafgjort.celler)), width - 2)]
            : [];
    return indented([...lines, ...undecided, '', ...renderQuadrants(totals, options), ''], 2);
}

function renderQuadrants(
    { kvadranter, udenForKvadranterne }: Totals,
    { language, style, width }: CountTextOptions,
): string[] {
    const words = countWords(language);
    const number = (value: number): string => formatNumber(value, language);
    const rows = [
        ['', words.citizenMust, words.citizenMay],
        [words.authorityMust, number(kvadranter.skalSkal), number(kvadranter.skalKan)],
        [words.authorityMay, number(kvadranter.kanSkal), number(kvadranter.kanKan)],
    ];
    return [
        style.strong(words.quadrants),
        ...indented(table(rows, new Set([1, 2])), 2),
        ...wrap(words.quadrantNote(number(udenForKvadranterne)), width - 2).map(style.faint),
    ];
}

/** Subjects down, groups across; as many tables as it takes to fit the width. */
function renderMatrix({ model, counts }: CountedRuleSet, options: CountTextOptions): string[] {
    const { language, style, width } = options;
    const words = countWords(language);
    const groups = counts.groups.behind;
    if (counts.subjects.length === 0 || groups.length === 0) return [];
    const titles = new Map(model.groups.map(({ id, title }) => [id, title]));
    const legend = groups.map((id, i) => [String(i + 1), titles.get(id) ?? id]);
    const labels = counts.subjects.map(({ subject }) =>
        shorten(subjectTitle(model, subject), Math.floor(width / 3)),
    );
    const perTable = Math.max(1, Math.floor((width - Math.max(...labels.map(textWidth)) - 24) / 3));
    const lines = [
        style.strong(words.matrix),
        ...table(legend, new Set([0])),
        '',
        style.faint(words.matrixNote),
    ];
    for (let start = 0; start < groups.length; start += perTable) {
        const shown = groups.slice(start, start + perTable);
        const last = start + perTable >= groups.length;
        const head = [
            '',
            ...shown.map((_, i) => String(start + i + 1)),
            ...(last ? [words.variants, words.harmony] : []),
        ];
        const rows = counts.subjects.map((subject, i) => [
            labels[i]!,
            ...shown.map((group) => cellOf(subject, group)),
            ...(last
                ? [
                      formatNumber(subject.varianter.value, language),
                      formatNumber(subject.harmoniseringsgrad * 100, language, 1),
                  ]
                : []),
        ]);
        lines.push('', ...table([head, ...rows], new Set(head.map((_, i) => i).slice(1)), ' '));
    }
    return [...indented(lines, 2), ''];
}

function cellOf({ varianter, variantByGroup, unknownGroups }: SubjectCounts, group: string): string {
    if (unknownGroups.includes(group)) return '?';
    return variantLetters(varianter).get(variantByGroup[group] ?? null) ?? '–';
}
