import type { Place, Source } from './place.js';
import type { Deviation, OpenPoint } from './norm.js';
import type { Statement } from './reform.js';

/** tabel and nøgletal: figures that a source states, and what it claims about them. */
export interface FigureSet {
    readonly tables: readonly FigureTable[];
    readonly keyFigures: readonly KeyFigure[];
    /** Every claim about one stated figure, in the order of the text; a claim about a row or column is one for each figure. */
    readonly claims: readonly FigureClaim[];
}

export interface FigureTable {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    /** At least one; a table without `kolonner` has one with an empty id. */
    readonly columns: readonly FigureColumn[];
    readonly rows: readonly FigureRow[];
    readonly sources: readonly Source[];
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly deviations: readonly Deviation[];
}

export interface FigureColumn {
    readonly id: string;
    readonly title: string;
    readonly unit: FigureUnit;
}

export interface FigureRow {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    /** One for each column, in the same order. */
    readonly cells: readonly Figure[];
    /** Names of the groups that the figures are about; several names mean all of them together. */
    readonly groups: readonly string[];
}

export interface KeyFigure {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    readonly figure: Figure;
    /** As for a row. */
    readonly groups: readonly string[];
    readonly sources: readonly Source[];
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly deviations: readonly Deviation[];
}

/** A rational number: numerator and denominator (above 0), both safe integers. */
export type Exact = readonly [numerator: number, denominator: number];

export type Figure =
    | StatedFigure
    /** uoplyst: there is such a figure, but the source does not give it; or it could not be read. */
    | { readonly kind: 'open'; readonly place: Place }
    /** `–`: no figure. */
    | { readonly kind: 'none'; readonly place: Place };

/**
 * A figure as the source gives it. Rounded, it stands for every value at most half a `rounding` away, both ends
 * included, since a source does not say which way it rounds a half.
 */
export interface StatedFigure {
    readonly kind: 'stated';
    /** In the drafter's words, without the rounding: `knap 2,4 mio. samtaler`. */
    readonly text: string;
    /** In the unit's base (kroner, not mio. kr.; 25 pct. is 1/4). */
    readonly value: Exact;
    /** `mellem … og …`: the upper end. */
    readonly upper?: Exact;
    /** Unit of rounding in the same base; 0 = exact. */
    readonly rounding: Exact;
    readonly word?: FigureWord;
    readonly unit: FigureUnit;
    readonly place: Place;
}

/** ca. · knap (up to one rounding below) · godt (up to one above) · over · under · mindst · højst. */
export type FigureWord = 'about' | 'nearly' | 'just-over' | 'over' | 'under' | 'at-least' | 'at-most';

export interface FigureUnit {
    /** What is counted: `kr.`, `pct.` (of 1), a noun (`fuldtidspersoner`), or empty where nothing is said. */
    readonly id: string;
    /** `måned` for kr. per month. */
    readonly per?: string;
    /** As the drafter writes it: `mio. kr.`. */
    readonly text: string;
    /** One of what the drafter counts in, in the base: 1.000.000 for mio. kr., 1/100 for pct. */
    readonly scale: Exact;
}

/** A stated figure, and how it is to be computed from others. */
export interface FigureClaim {
    readonly of: FigureRef;
    readonly computation: Computation;
    /** `sum`: claimed of a row or column; `key-figure`: of one figure; `equal`: stated twice; `rules`: computed by the tool. */
    readonly kind: 'row' | 'column' | 'key-figure' | 'equal' | 'rules';
    /** Where the claim stands. */
    readonly place: Place;
}

export type FigureRef =
    | { readonly kind: 'cell'; readonly table: string; readonly row: string; readonly column: string }
    | { readonly kind: 'key-figure'; readonly id: string };

export type Computation =
    | { readonly kind: 'ref'; readonly ref: FigureRef }
    | { readonly kind: 'plain'; readonly figure: Figure }
    | { readonly kind: 'sum'; readonly items: readonly Computation[] }
    | {
          readonly kind: 'arithmetic';
          readonly operator: 'plus' | 'minus' | 'times' | 'by' | 'out-of';
          readonly left: Computation;
          readonly right: Computation;
      }
    /** stigningen / faldet fra A til B: as a share of A, or as a difference. */
    | {
          readonly kind: 'increase' | 'decrease' | 'difference';
          readonly from: Computation;
          readonly to: Computation;
      }
    | CountComputation
    | { readonly kind: 'proceeds'; readonly recommendations: readonly string[]; readonly column?: string }
    | { readonly kind: 'reform-proceeds'; readonly column?: string }
    /** indfasning: a year, or undefined for "varigt". */
    | { readonly kind: 'phase-in'; readonly year?: number }
    /** Something that is not declared, or cannot be read; the model's problems say what. */
    | { readonly kind: 'broken' };

/** antallet af …: what the tool counts itself. */
export interface CountComputation {
    readonly kind: 'count';
    readonly what: Counted;
    /** For provisions: the act, and the first and last chapter where not all of it is meant. */
    readonly act?: string;
    readonly chapters?: readonly [first: string, last: string];
    /** Before any reform; `after` all reforms, or the one named. */
    readonly after?: 'all' | { readonly reform: string };
    readonly place: Place;
}

export const COUNTED = [
    'målgrupper',
    'undermålgrupper',
    'regler',
    'særregler',
    'celler',
    'bestemmelser',
    'anbefalinger',
    'paragraffer',
    'stykker',
    'numre',
] as const;

export type Counted = (typeof COUNTED)[number];
