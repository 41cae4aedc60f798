import type { Language } from '../../model/text.js';
import type { Totals } from '../count/report.js';
import { countWords } from '../count/words.js';
import { formatNumber, formatPercent } from '../numbers.js';
import type { DiffRuleSet } from './model.js';

/** A figure before and after, ready to be shown. */
export interface FigureRow {
    readonly name: string;
    readonly before: string;
    readonly after: string;
    /** `+3`, `−1,5`, `0`. */
    readonly difference: string;
}

type FigureName = 'groups' | 'bestemmelser' | 'regler' | 'celler' | 'varianter' | 'saerregler';

const FIGURES: readonly FigureName[] = [
    'groups',
    'bestemmelser',
    'regler',
    'celler',
    'varianter',
    'saerregler',
];

/** The figures of `regelret count` on both sides. */
export function figureRows(
    { counts }: Pick<DiffRuleSet, 'counts'>,
    language: Language,
): readonly FigureRow[] {
    const names = countWords(language).figures;
    const { before, after } = counts;
    const amounts = FIGURES.map((figure) => ({
        name: names[figure].name,
        before: formatNumber(before[figure], language),
        after: formatNumber(after[figure], language),
        difference: signed(after[figure] - before[figure], language),
    }));
    // Of the figures as they are shown: 62,5 and 62,6 differ by 0,1.
    const points = tenths(after) - tenths(before);
    return [
        ...amounts,
        {
            name: names.harmonisering.name,
            before: formatPercent(before.harmoniseringsgrad, language),
            after: formatPercent(after.harmoniseringsgrad, language),
            difference: signed(points / 10, language),
        },
    ];
}

const tenths = ({ harmoniseringsgrad }: Totals): number => Math.round(harmoniseringsgrad * 1000);

function signed(value: number, language: Language): string {
    const shown = formatNumber(value, language, 1).replace(/^-/, '−');
    return value > 0 ? `+${shown}` : shown;
}
