import type { DayNumber } from '../../calendar/index.js';
import type { CountParameter, Norm, Parameter, Threshold } from '../../model/index.js';
import type { Truth } from '../../population/index.js';

/** What the rules say that some citizens, and those who deal with them, shall and may do when. */
export interface Course {
    /** The day that everything is counted from (day number): months are not equally long from every day. */
    readonly start: DayNumber;
    /** The last day that is looked at, in days from the start. */
    readonly horizon: number;
    /** In the order of the text. */
    readonly duties: readonly Duty[];
}

/** A rule, as it is for these citizens. */
export interface Duty {
    readonly norm: Norm;
    /** Whether it holds for anybody among them; `unknown` where that could not be decided, and never `no`. */
    readonly holds: Exclude<Truth, 'no'>;
    /** Whether it holds for all of them, on the days and in the stretch of the course that it is for. */
    readonly forAll: Truth;
    /** What lies on the line of days. */
    readonly stretches: readonly Stretch[];
    /** What the rule says of time and has no place on the line; nothing is left out. */
    readonly unplaced: readonly Unplaced[];
}

/** Days from the start event; both ends are days that belong to it, and the first day after the event is 1. */
export interface Stretch {
    /**
     * `until`: something shall be done by the last day. `from`: it may not be done before the first day, and has no end.
     * `count`: so many times in these days, and `part` of a count. `series`: on these marks, `gap`: by these marks at the
     * latest when each is as late as can be. `phase`: the rule is for these days. `bearer`: who answers for it in these
     * days. `threshold`: the rule's condition turns on this day.
     */
    readonly kind: 'until' | 'from' | 'count' | 'part' | 'series' | 'gap' | 'phase' | 'bearer' | 'threshold';
    /** Events, any of them; undefined is the start of the course. */
    readonly start: readonly string[] | undefined;
    readonly first: number;
    readonly last: number;
    /** It goes on beyond the horizon, where it is cut. */
    readonly goesOn: boolean;
    readonly marks: readonly number[];
    readonly parameter: Parameter | Threshold;
    /** Of `count` and `part`. */
    readonly count?: CountParameter;
    /** Of `bearer`. */
    readonly actor?: string;
}

export interface Unplaced {
    readonly parameter: Parameter | Threshold;
    readonly why:
        /** The source does not say how long, how many or from what. */
        | 'open'
        /** straks, umiddelbart, hurtigst muligt. */
        | 'at-once'
        | 'ongoing'
        /** Done when something happens, and no time is said. */
        | 'at-event'
        | 'before-event'
        /** Later than the days that are looked at. */
        | 'beyond'
        /** In a window that moves along with the days, or in each year. */
        | 'moving'
        /** Lasts so long from when it begins, and when that is the rule does not say. */
        | 'no-start'
        /** So many in all, whenever it is. */
        | 'whole-course'
        | 'between-events';
}
