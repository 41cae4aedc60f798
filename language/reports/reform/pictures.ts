import type { Markup } from '../html.js';
import {
    barsPicture,
    flowPicture,
    historyPicture,
    matrixPicture,
    movesPicture,
    quadrantPicture,
    yearsPicture,
    type QuadrantSide,
} from '../pictures/index.js';
import type { ReformReport, SubjectLine } from './model.js';
import { moneyUnit } from './sections/money.js';
import { reportWords } from './words.js';

export const PICTURES = [
    'matrix',
    'flow',
    'history',
    'harmony',
    'recommendations',
    'proceeds',
    'phase-in',
    'quadrants',
] as const;

export type PictureName = (typeof PICTURES)[number];

/** A picture of the report; undefined where the report has nothing for it. */
export function reportPicture(name: PictureName, report: ReformReport): Markup | undefined {
    return DRAW[name](report, `billede-${name}`);
}

const DRAW: Readonly<Record<PictureName, (report: ReformReport, id: string) => Markup | undefined>> = {
    matrix: ({ matrix, language }, id) =>
        matrix.rows.length > 0 ? matrixPicture(matrix, id, language) : undefined,
    flow: ({ groups: { flow }, language }, id) =>
        flow && flow.from.length > 0 ? flowPicture(flow, id, language) : undefined,
    history: ({ groups: { history }, language }, id) =>
        history ? historyPicture(history, id, language) : undefined,
    harmony: drawHarmony,
    recommendations: drawRecommendations,
    proceeds: drawProceeds,
    'phase-in': ({ economy, language }, id) => {
        const [first] = economy?.phaseIn ?? [];
        return first && drawPhaseIn(first, id, language);
    },
    quadrants: ({ figures: { quadrants }, language }, id) => {
        const sides: QuadrantSide[] = [
            { side: 'before', counts: quadrants.before },
            ...(quadrants.after ? [{ side: 'after' as const, counts: quadrants.after }] : []),
        ];
        return quadrantPicture(sides, id, language);
    },
};

/** Most subjects that fit on a page. */
const SHOWN = 45;

/** Those of the moved subjects that a picture has room for. */
export function shownSubjects(report: ReformReport): readonly SubjectLine[] {
    return movedSubjects(report).slice(0, SHOWN);
}

/** The subjects whose harmonisation the reform changes, most first; without a reform those that differ at all. */
export function movedSubjects({ subjects, reform }: ReformReport): readonly SubjectLine[] {
    return subjects
        .filter(({ before, after }) =>
            reform
                ? before && after && before.harmony !== after.harmony
                : before !== null && before.harmony < 1,
        )
        .map((each) => ({ each, step: stepOf(each) }))
        .sort((a, b) => b.step - a.step)
        .map(({ each }) => each);
}

function stepOf({ before, after }: SubjectLine): number {
    return after ? Math.abs(after.harmony - (before?.harmony ?? 0)) : 1 - (before?.harmony ?? 1);
}

function drawHarmony(report: ReformReport, id: string): Markup | undefined {
    const moved = shownSubjects(report);
    if (moved.length === 0) return undefined;
    const moves = moved.map(({ title, before, after }) => ({
        title,
        before: before!.harmony,
        after: after?.harmony ?? null,
    }));
    return movesPicture(moves, id, report.language);
}

function drawRecommendations({ recommendations, language }: ReformReport, id: string): Markup | undefined {
    const words = reportWords(language).recommendation;
    const bars = recommendations.flatMap(({ id: label, title, counts }) => {
        const values = counts ? [counts.alone.regler, counts.inOrder.regler] : [];
        return values.some((value) => value !== 0) ? [{ label, title, values }] : [];
    });
    if (bars.length === 0) return undefined;
    const series = [words.alone, words.inOrder];
    return barsPicture({ title: words.chart, description: words.chartText, series, bars }, id, language);
}

function drawProceeds({ economy, language }: ReformReport, id: string): Markup | undefined {
    const words = reportWords(language).economy;
    const lines = (economy?.recommendations ?? []).filter(({ amount }) => amount !== null && amount !== 0);
    if (lines.length === 0) return undefined;
    const unit = moneyUnit(
        lines.map(({ amount }) => amount!),
        language,
    );
    const bars = lines.map(({ id: label, title, amount }) => ({
        label,
        title,
        values: [amount! / unit.ore],
    }));
    const title = `${words.chart} (${unit.name})`;
    return barsPicture({ title, description: words.chartText, series: [unit.name], bars }, id, language);
}

/** Amounts by year of one reform. */
export function drawPhaseIn(
    { years }: NonNullable<ReformReport['economy']>['phaseIn'][number],
    id: string,
    language: ReformReport['language'],
): Markup {
    const words = reportWords(language).economy;
    const unit = moneyUnit(
        years.map(({ amount }) => amount),
        language,
    );
    const named = years.map(({ year, amount }) => ({
        label: year === null ? words.permanent : String(year),
        amount,
    }));
    return yearsPicture(named, unit, id, language);
}
