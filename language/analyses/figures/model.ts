import type {
    Counted,
    FigureClaim,
    FigureRef,
    FigureUnit,
    Place,
    RuleSetModel,
    StatedFigure,
} from '../../model/index.js';
import type { LawTexts } from '../../law/model.js';
import type { Range } from './range.js';
import type { Rational } from './rational.js';

/** What the analysis cannot find in the model itself. */
export interface FigureTools {
    readonly law?: LawTexts;
    /** The rule set after all its reforms, or after the one named. */
    readonly reformed?: (reform: string | undefined) => RuleSetModel;
}

/** A figure in the words of the source. */
export interface FigureName {
    readonly ref: FigureRef;
    /** Title of the table, or of the key figure. */
    readonly title: string;
    readonly row?: string;
    /** Undefined in a table of one column. */
    readonly column?: string;
    /** What it says, where it says something: `knap 2,4 mio. samtaler`. */
    readonly text?: string;
    readonly place: Place;
}

/** Why a claim could not be decided. */
export type Undecided =
    /** A figure that it needs is uoplyst, or is not there. */
    | { readonly kind: 'open' | 'missing'; readonly figure?: FigureName }
    /** Adds up, or compares, what is counted in different things. */
    | { readonly kind: 'units'; readonly units: readonly string[] }
    | { readonly kind: 'no-law'; readonly act: string }
    | { readonly kind: 'no-chapter'; readonly act: string; readonly chapter: string }
    | { readonly kind: 'no-proceeds'; readonly recommendation?: string; readonly column?: string }
    | { readonly kind: 'no-phase-in'; readonly year?: number }
    | { readonly kind: 'no-reform' }
    /** A provision that a reform repeals is not found in the act. */
    | { readonly kind: 'no-provision'; readonly provision: string }
    /** Figures that occur several times, in a way that is not followed. */
    | { readonly kind: 'entangled' };

export interface ClaimJudgement {
    readonly claim: FigureClaim;
    readonly name: FigureName;
    readonly stated: StatedFigure;
    /** `holds`: some choice of true values within the roundings satisfies the claim; `off`: none does. */
    readonly verdict: 'holds' | 'off' | 'unknown';
    readonly undecided?: Undecided;
    /** What the figures give as they stand, and what they may give within their roundings. */
    readonly computed?: { readonly value: Rational; readonly range: Range; readonly unit: FigureUnit };
    /** The computed value minus the stated one: the rounding deviation where the claim holds. */
    readonly deviation?: Rational;
    /** How far the computation is from the figure beyond all rounding (`off`). */
    readonly beyond?: Rational;
    /** For a count that is off: what the figure is the number of instead, stykker where it says paragraffer. */
    readonly instead?: Counted;
    /** The figures that it was computed from, each once. */
    readonly from: readonly FigureName[];
}
