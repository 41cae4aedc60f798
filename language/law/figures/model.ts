import type { DurationUnit } from '../../calendar/index.js';

/**
 * A figure in the text of an act. `value` is in days, weeks, … for lengths of time, in øre for amounts and in basis
 * points for shares (80 pct. and 4 ud af 5 are both 8000); everything else is counted in ones.
 */
export interface Figure {
    readonly value: number;
    readonly unit: FigureUnit;
    /** The word that is counted, where there is no unit: `jobsamtaler`. */
    readonly noun?: string;
    /** How the text bounds it: under 25 år, over 24 km, mindst or fyldt 30 år, højst 9.700 kr. */
    readonly limit?: Limit;
    /** As the text has it: `et halvt år`, `13 uger`. */
    readonly text: string;
    /** Offsets in the text in UTF-16 units, end exclusive. */
    readonly span: { readonly start: number; readonly end: number };
}

export type FigureUnit = DurationUnit | 'øre' | 'share' | 'times' | 'hour' | 'km' | 'none';

export type Limit = 'under' | 'over' | 'min' | 'max';
