import type { Change, Component, Norm, Place, RuleSetModel } from '../model/index.js';
import type { Condition } from '../population/index.js';

/** Which changes are in force, and for which case. Everything is optional: by default all of the reform, for a new case. */
export interface ReformState {
    /** Names of the reforms to apply; all that the rule set holds where it is left out. */
    readonly reforms?: readonly string[];
    /** The law on this day (day number); by default the day on which the last change has taken effect. */
    readonly day?: number;
    /** The day on which the case began, for changes that hold for new cases only; by default `day`. */
    readonly caseStart?: number;
    /** Rejected recommendations (forkastet) that are switched on, by number. */
    readonly include?: ReadonlySet<string>;
    /** Which of the changes that are in force then to apply; all where it is left out. */
    readonly filter?: (change: Change) => boolean;
}

/** A reform's result. */
export interface Reformed {
    /** R′: a rule set like any other. Its norms and groups name the changes that made them (`changedBy`). */
    readonly model: RuleSetModel;
    /** Changes that were applied, in order. */
    readonly applied: readonly Change[];
    /** What each change did to which norm, in order. */
    readonly touches: readonly Touch[];
    /** Targets on which a change had nothing to work. */
    readonly misses: readonly Miss[];
    /** Ids that a norm has after the reform, by the id it had before; a norm that went has none. */
    readonly successors: ReadonlyMap<string, readonly string[]>;
    /** The first day of R′: its norms are in force from that day at the earliest; undefined where no change has a date. */
    readonly from?: number;
}

/** A change did something to a norm, or said that it stays. */
export interface Touch {
    readonly change: Change;
    /** The id that the norm had before any reform, or the inserted norm's own. */
    readonly origin: string;
    readonly kind: 'removed' | 'changed' | 'extended' | 'inserted' | 'kept';
    /** Parts that were changed; empty for the norm as a whole (and for its population). */
    readonly components: readonly Component[];
    /** For whom. */
    readonly population: Condition;
    /** Canonical form of what the components became, by component; the same for two touches that agree. */
    readonly result: ReadonlyMap<Component, string>;
    /** The norm as the change found it (an inserted one as it is written), and what a change of it made of it. */
    readonly before: Norm;
    readonly after?: Norm;
}

export interface Miss {
    readonly change: Change;
    /** Name of the rule, subject, group or provision. */
    readonly target: string;
    readonly place: Place;
    readonly reason:
        | 'gone'
        /** No rule of that name is in force in the rule set. */
        | 'not-in-force'
        /** The rule is there, but not for these groups. */
        | 'other-groups'
        /** No rule of the subject has the component that is harmonised. */
        | 'without-component'
        /** The rule is already as the change wants it. */
        | 'nothing-new';
    /** The change that took it away (`gone`). */
    readonly by?: Change;
}
