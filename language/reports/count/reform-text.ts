import type { Counts } from '../../analyses/counting/index.js';
import { formatDay } from '../../calendar/index.js';
import type { PhaseInOn, SpecialRuleShares } from '../../reform/count/index.js';
import type { TextOptions } from '../check/report.js';
import { explainReform } from './reform-explain.js';
import { reformedName, type CountReformReport } from './reform-report.js';
import { renderByGroup, renderGroupMap, renderRecommendations, renderReformMatrix } from './reform-tables.js';
import { countReformWords } from './reform-words.js';
import { totalsOf } from './report.js';
import { countWords } from './words.js';
import { indented, table, wrap } from '../layout.js';
import { formatNumber, formatPercent, formatSigned } from '../numbers.js';

export interface CountReformTextOptions extends TextOptions {
    /** Also the rules behind the figures. */
    readonly explain: boolean;
}

/** A rule set before and after a reform, for a reader: all figures, then what each recommendation and group is about. */
export function renderCountReformText(report: CountReformReport, options: CountReformTextOptions): string {
    const { language, style, width } = options;
    const words = countReformWords(language);
    const { counts, model, included } = report;
    const name = counts.reforms.map(({ id, title }) => title || id).join(' + ');
    const note = (text: string): readonly string[] => wrap(text, width - 2).map(style.faint);
    const days =
        counts.day !== undefined
            ? words.onDay(formatDay(counts.day, language))
            : counts.from !== undefined
              ? words.fromDay(formatDay(counts.from, language))
              : words.undated;
    return [
        style.heading(`${name} · ${words.changes(reformedName(model))}`),
        '',
        ...indented(
            [
                ...note(days),
                ...(included.length > 0 ? note(words.switchedOn(included.join(', '))) : []),
                ...counts.phaseIn.flatMap((each) => wrap(sayPhaseIn(each, language), width - 2)),
                '',
                ...renderFigures(report, options),
                '',
                ...note(words.figuresNote),
                '',
                ...renderSpecialRules(report, options),
                '',
                ...renderRecommendations(report, options),
                '',
                ...renderGroupMap(report, options),
                '',
                ...renderByGroup(report, options),
                '',
                ...renderReformMatrix(report, options),
            ],
            2,
        ),
        '',
        ...(options.explain ? explainReform(report, options) : [style.faint(words.explainHint), '']),
    ].join('\n');
}

function renderFigures({ counts }: CountReformReport, { language, style, width }: TextOptions): string[] {
    const words = countReformWords(language);
    const quadrants = countWords(language);
    const { before, after, refined } = counts;
    const number = (value: number): string => formatNumber(value, language);
    const row = (label: string, value: (side: Counts) => number): string[] => {
        const [left, right] = [value(before.counts), value(after.counts)];
        return [
            label,
            number(left),
            number(right),
            formatSigned(right - left, language),
            number(value(refined.before)),
            number(value(refined.after)),
        ];
    };
    const degree = (side: Counts): string => formatPercent(side.harmoniseringsgrad, language);
    const own = [before.cellerEgne.value, after.cellerEgne.value] as const;
    const { figures } = words;
    const rows = [
        ['', words.before, words.after, words.difference, words.commonBefore, words.commonAfter],
        row(figures.groups, (side) => side.groups.value),
        row(figures.bestemmelser, (side) => side.bestemmelser.value),
        row(figures.regler, (side) => side.regler.value),
        row(figures.celler, (side) => side.celler.value),
        [figures.cellerEgne, number(own[0]), number(own[1]), formatSigned(own[1] - own[0], language), '', ''],
        row(figures.varianter, (side) => side.varianter.value),
        row(figures.saerregler, (side) => side.saerregler.value),
        [
            figures.harmonisering,
            degree(before.counts),
            degree(after.counts),
            formatSigned(
                (after.counts.harmoniseringsgrad - before.counts.harmoniseringsgrad) * 100,
                language,
                1,
            ),
            degree(refined.before),
            degree(refined.after),
        ],
        [''],
        [quadrants.quadrants],
        row(
            `  ${quadrants.authorityMust}, ${quadrants.citizenMust}`,
            (side) => side.kvadranter.skalSkal.value,
        ),
        row(`  ${quadrants.authorityMust}, ${quadrants.citizenMay}`, (side) => side.kvadranter.skalKan.value),
        row(`  ${quadrants.authorityMay}, ${quadrants.citizenMust}`, (side) => side.kvadranter.kanSkal.value),
        row(`  ${quadrants.authorityMay}, ${quadrants.citizenMay}`, (side) => side.kvadranter.kanKan.value),
        row(`  ${words.outside}`, (side) => side.udenForKvadranterne.value),
    ];
    const [left, right] = [totalsOf([before.counts]).uafgjort, totalsOf([after.counts]).uafgjort];
    const undecided = left.regler + left.celler + right.regler + right.celler;
    const way = (one: number, other: number): string => `${number(one)} → ${number(other)}`;
    const lines = table(rows, new Set([1, 2, 3, 4, 5]), '   ');
    return [
        ...lines.map((line, i) => (i === 0 ? style.faint(line) : line)),
        ...(undecided > 0
            ? [
                  '',
                  ...wrap(
                      words.undecided(way(left.regler, right.regler), way(left.celler, right.celler)),
                      width - 2,
                  ),
              ]
            : []),
    ];
}

function renderSpecialRules(
    { counts }: CountReformReport,
    { language, style, width }: TextOptions,
): string[] {
    const words = countReformWords(language);
    const { all, byMethod } = counts.saerregler;
    const number = (value: number): string => formatNumber(value, language);
    const away = ({ gone, common, merged }: SpecialRuleShares): string => number(gone + common + merged);
    if (all.share === undefined || all.net === undefined)
        return [style.strong(words.saerregler), words.noSpecial];
    const methods = (['hovedregel', 'andel'] as const).filter((method) => byMethod[method].before > 0);
    return [
        style.strong(words.saerregler),
        ...wrap(
            words.specialGo({
                before: number(all.before),
                all: away(all),
                share: formatPercent(all.share, language),
                gone: number(all.gone),
                common: number(all.common),
                merged: number(all.merged),
            }),
            width - 2,
        ),
        ...wrap(words.specialStay(number(all.kept), number(all.changed), number(all.added)), width - 2),
        ...wrap(
            words.specialNet(
                number(all.before),
                number(all.after),
                `${formatSigned(-all.net * 100, language, 1)} ${language === 'da' ? 'pct.' : 'per cent'}`,
            ),
            width - 2,
        ),
        ...wrap(
            `${words.countedThus} ${methods
                .map((method) =>
                    words.methodPart[method](number(byMethod[method].before), away(byMethod[method])),
                )
                .join('; ')}.`,
            width - 2,
        ).map(style.faint),
    ];
}

/** "I 2027 giver reformen 1.800 mio. kr. efter sin indfasning, afrundet til 100 mio. kr." */
export function sayPhaseIn(
    { stands, year, amount, declaredFor, rounding }: PhaseInOn,
    language: TextOptions['language'],
): string {
    const words = countReformWords(language);
    const said = words.phaseIn[stands](
        String(year),
        `${sayMillions(amount, language)}${rounding > 0 ? ` (${words.rounded(sayMillions(rounding, language))})` : ''}`,
        String(declaredFor ?? ''),
    );
    return said;
}

/** Øre as millions of kroner. */
function sayMillions(amount: number, language: TextOptions['language']): string {
    const millions = formatNumber(amount / 100_000_000, language, 3);
    return language === 'da' ? `${millions} mio. kr.` : `DKK ${millions} million`;
}
