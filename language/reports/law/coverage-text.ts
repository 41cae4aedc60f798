import type { Coverage, CoverageTally, DutyProvision } from '../../analyses/coverage/index.js';
import { enumerate } from '../../model/index.js';
import type { TextOptions } from '../check/report.js';
import type { CoveredAct, CoverageReport } from './coverage-json.js';
import { coverageWords } from './coverage-words.js';
import { indented, shorten, table, textWidth, wrap } from '../layout.js';
import { counted, formatNumber, formatPercent } from '../numbers.js';

/** How much of each act the rules cover, chapter by chapter and group by group, and what they do not cover. */
export function renderCoverageText(report: CoverageReport, options: TextOptions): string {
    const { language, width } = options;
    const words = coverageWords(language);
    const several = new Set(report.acts.map(({ ruleSet }) => ruleSet)).size > 1;
    const lines = report.acts.flatMap((act) => renderAct(act, several, options));
    for (const { act, title } of report.missing) lines.push(...wrap(words.missing(act, title), width));
    if (report.missing.length > 0) lines.push('');
    return lines.join('\n');
}

function renderAct({ ruleSet, coverage }: CoveredAct, several: boolean, options: TextOptions): string[] {
    const { style, language, width } = options;
    const words = coverageWords(language);
    const { act, title, total, unresolved } = coverage;
    const name = several ? `${ruleSet}: ${act} · ${title}` : `${act} · ${title}`;
    return [
        style.heading(name),
        '',
        ...indented(
            [
                ...wrap(
                    words.total(
                        counted(total.duties, words.provision, language),
                        formatNumber(total.covered, language),
                        share(total, options),
                    ),
                    width - 2,
                ),
                ...wrap(
                    words.empowerments(counted(coverage.empowerments.length, words.empowerment, language)),
                    width - 2,
                ),
                ...(unresolved.length > 0
                    ? wrap(words.unresolved(enumerate(unresolved, language)), width - 2)
                    : []),
                '',
                ...renderChapters(coverage, options),
                '',
                ...renderGroups(coverage, options),
                ...renderUncovered(coverage, options),
            ],
            2,
        ),
    ];
}

function renderChapters({ chapters, total }: Coverage, options: TextOptions): string[] {
    const words = coverageWords(options.language);
    return renderTable(
        words.chapter,
        [
            ...chapters.map((chapter) => ({
                name: [chapter.label || '–', chapter.title].filter(Boolean).join('  '),
                tally: chapter,
            })),
            { name: words.inAll, tally: total },
        ],
        options,
    );
}

function renderGroups({ groups, withoutGroup }: Coverage, options: TextOptions): string[] {
    if (groups.length === 0) return [];
    const words = coverageWords(options.language);
    const rows = groups.map((group) => ({
        name: [group.group, enumerate(group.titles, options.language) || words.wholeSection(group.group)]
            .filter(Boolean)
            .join('  '),
        tally: group,
    }));
    return [
        ...renderTable(words.group, [...rows, { name: words.withoutGroup, tally: withoutGroup }], options),
        ...wrap(words.groupNote, options.width - 2).map(options.style.faint),
        '',
    ];
}

function renderTable(
    heading: string,
    rows: readonly { readonly name: string; readonly tally: CoverageTally }[],
    options: TextOptions,
): string[] {
    const { language, style } = options;
    const words = coverageWords(language);
    const [head = '', ...rest] = table(
        [
            [heading, words.duties, words.covered, words.share],
            ...rows.map(({ name, tally }) => [
                shorten(name, options.width - 40),
                formatNumber(tally.duties, language),
                formatNumber(tally.covered, language),
                tally.duties > 0 ? formatNumber((tally.covered / tally.duties) * 100, language, 1) : '–',
            ]),
        ],
        new Set([1, 2, 3]),
    );
    return [style.strong(head), ...rest];
}

function renderUncovered({ provisions, chapters }: Coverage, options: TextOptions): string[] {
    const { language, style, width } = options;
    const words = coverageWords(language);
    const uncovered = provisions.filter(({ rules }) => rules.length === 0);
    if (uncovered.length === 0) return [style.good(words.allCovered), ''];
    const lines = [style.strong(words.uncovered(formatNumber(uncovered.length, language))), ''];
    const column = Math.max(...uncovered.map(({ address }) => textWidth(address)));
    for (const { label, title } of chapters) {
        const here = uncovered.filter(({ chapter }) => chapter === label);
        if (here.length === 0) continue;
        lines.push([words.chapterName(label), title].filter(Boolean).join('  '));
        lines.push(
            ...indented(
                here.map((each) => row(each, column, width - 4, options)),
                2,
            ),
            '',
        );
    }
    return lines;
}

function row(
    { address, text }: DutyProvision,
    column: number,
    width: number,
    { style }: TextOptions,
): string {
    const gap = ' '.repeat(column - textWidth(address) + 2);
    return `${style.place(address)}${gap}${shorten(text, Math.max(20, width - column - 2))}`;
}

function share(tally: CoverageTally, { language }: TextOptions): string {
    return tally.duties > 0 ? formatPercent(tally.covered / tally.duties, language) : '–';
}
