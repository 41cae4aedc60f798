import type { Duration } from '../../calendar/index.js';
import type { Figure, FigureUnit } from '../../law/figures.js';
import type { Act, Provision } from '../../law/model.js';
import type { Citation, Component, Event, Group, Norm, Place } from '../../model/index.js';

/** A rule, row or group that cites a provision. */
export interface Citing {
    readonly id: string;
    readonly title: string;
    readonly citation: Citation;
    readonly place: Place;
    readonly norm?: Norm;
}

/** A citation that the act's own text does not bear out. */
export type CitationProblem =
    | {
          readonly kind: 'missing';
          readonly citing: Citing;
          readonly act: Act;
          /** The deepest part of the citation that there is. */
          readonly deepest?: Provision;
          /** What that part has at the level that is wrong: the numre of § 6, where nr. 14 is cited. */
          readonly beside: readonly Provision[];
          /** The provision that was probably meant. */
          readonly meant?: Provision;
      }
    | { readonly kind: 'repealed'; readonly citing: Citing; readonly act: Act; readonly provision: Provision }
    | {
          readonly kind: 'ambiguous';
          readonly citing: Citing;
          readonly act: Act;
          readonly provisions: readonly Provision[];
      }
    | {
          readonly kind: 'other-act';
          readonly citing: Citing;
          readonly act: Act;
          /** The declared act that has the provision, with the rule's figures. */
          readonly owner: string;
          readonly provision: Provision;
          readonly figures: readonly Figure[];
      };

/** What the act must say for a figure of a rule to be in it. */
export type Wanted =
    | { readonly kind: 'duration'; readonly duration: Duration }
    | { readonly kind: 'amount'; readonly value: number; readonly unit: FigureUnit; readonly noun?: string }
    /** The first value that is no longer, or not yet, meant: under 30 and mindst 30 both cut at 30. */
    | { readonly kind: 'bound'; readonly cut: number; readonly unit: FigureUnit }
    /** A bound on an elapsed time, in days: the least and the greatest number that the written length may have. */
    | { readonly kind: 'elapsed'; readonly from: number; readonly to: number };

export interface StatedFigure {
    /** Undefined for a figure in a condition. */
    readonly component?: Component;
    readonly wanted: Wanted;
    readonly place: Place;
}

/** A figure of a rule that the provision does not have. */
export interface FigureDifference {
    readonly citing: Citing & { readonly norm: Norm };
    readonly stated: StatedFigure;
    /** What the provision says instead: the same number with another unit, or else the nearest of its kind. */
    readonly instead?: {
        readonly figure: Figure;
        readonly quote: string;
        readonly address: string;
        readonly otherUnit: boolean;
    };
    /** Where the same paragraf, or the only place in the chapter, has the figure. */
    readonly elsewhere?: Provision;
}

/** A start event that the provision does not name. */
export interface EventDifference {
    readonly citing: Citing & { readonly norm: Norm };
    readonly event: Event;
    readonly place: Place;
    /** A declared event that the provision names instead. */
    readonly instead?: { readonly event: Event; readonly quote: string };
    /** What was looked for. */
    readonly phrases: readonly string[];
}

/** Target groups of a rule that the provision does not name, though it names others. */
export interface GroupDifference {
    readonly citing: Citing & { readonly norm: Norm };
    readonly groups: readonly Group[];
    /** The provision's own words about groups. */
    readonly quote: string;
    /** The declared groups that it names. */
    readonly named: readonly Group[];
}

/** What was compared and what was not; a silent rule is not by itself a checked one. */
export interface Comparison<Difference> {
    readonly differences: readonly Difference[];
    /** Ids of norms of which every figure, event or group was found. */
    readonly confirmed: ReadonlySet<string>;
    readonly unchecked: readonly { readonly norm: Norm; readonly what: string }[];
}
