import type { Duration } from '../calendar/index.js';
import type { Condition } from '../population/index.js';
import type { Citation, Place, Source } from './place.js';
import type { Open, Parameter } from './parameter.js';
import type { Component } from './components.js';
import type { Change } from './reform.js';

/**
 * What a rule does: skal, må ikke, kan, har ret til, har ret og pligt til, fritages for; a definition and
 * "tæller (ikke) som" never clash with anything.
 */
export type Modality =
    | 'obligation'
    | 'prohibition'
    | 'permission'
    | 'right'
    | 'right-and-duty'
    | 'exemption'
    | 'definition'
    | 'counts-as'
    | 'counts-not-as';

/**
 * A rule in the form that every analysis reads: one act, one modality, one population.
 * A rule that lists two acts, and a table with one row per group, give several norms.
 */
export interface Norm {
    /** Unique in the rule set: `første-samtale`, `cv-registrering/2` (row), `tilbud#samtale` (one of several acts). */
    readonly id: string;
    /** Name of the rule or table that declares it. */
    readonly rule: string;
    readonly title: string;
    readonly origin: 'rule' | 'row' | 'main-rule';
    /** The header of the rule, or the row. */
    readonly place: Place;
    readonly citation?: Citation;

    /** sagsemne: what the rule is compared within; undefined only for rules without an act and without `om`. */
    readonly subject?: string;
    readonly modality: Modality;
    /** pligtbærer: an actor's id, open (uoplyst), or undefined for definitions. */
    readonly bearer?: string | Open;
    readonly act?: string;
    /** `tæller som`: what the act counts as. */
    readonly countsAs?: string;
    /** The other side: `borgeren skal deltage`. */
    readonly participation?: { readonly actor: string; readonly modality: 'obligation' | 'permission' };
    readonly parameters: readonly Parameter[];
    readonly text?: string;

    /** Names written in `for` and `undtagen`; empty `groups` means everyone. */
    readonly groups: readonly string[];
    readonly except: readonly string[];
    /** The groups' part of the population: `for A, B undtagen C`. */
    readonly scope: Condition;
    /** `hvis` / `medmindre` / `skøn` and the phase: what is keyed to facts rather than to groups. */
    readonly condition: Condition;
    /** The two halves of `condition`, where a phase makes them differ: what is keyed to facts, and to the course. */
    readonly criteria?: Condition;
    readonly phase?: Condition;
    /** The lengths of time that `hvis` compares an elapsed time with, in the drafter's units. */
    readonly thresholds: readonly Threshold[];
    /** Days on which the rule is in force, as a condition on the day axis. */
    readonly days: Condition;
    /** First day in force and first day no longer in force; undefined = unbounded. */
    readonly validity: { readonly from?: number; readonly until?: number };
    /** P(r) = scope ∧ condition ∧ days. */
    readonly population: Condition;

    /** Rules of which this one is a stated exception, or which it otherwise goes before. */
    readonly defeats: readonly Defeat[];
    /** Norms for whose breach this is the sanction. */
    readonly sanctionFor: readonly string[];
    readonly requires: readonly Reference[];
    readonly replaces?: Reference;
    /** hovedregel of its subject. */
    readonly mainRule: boolean;
    readonly planned: boolean;
    /** `planlagt` without a day of its own: agreed, but no law yet. It takes no part, and its population is empty. */
    readonly undated?: true;
    /** `kan kun`: others may not, if there are any. Of these, norms of their own tell: `impliedBy`. */
    readonly only?: true;
    /** The norm that implies this one: `kan kun` prohibits the rest. It takes part in contradictions, but is no rule of its own. */
    readonly impliedBy?: string;
    /** The rule's population rests on something the source leaves open. */
    readonly openCondition: boolean;

    readonly justifications: readonly Justification[];
    readonly deviations: readonly Deviation[];
    readonly sources: readonly Source[];
    readonly judgements: readonly string[];
    readonly openPoints: readonly OpenPoint[];
    /** Changes of a reform that made the rule what it is, in order; left out where none did. */
    readonly changedBy?: readonly Change[];
}

/** `hvis ledighed er mindst 26 uger`: a point in the course since an event. */
export interface Threshold {
    readonly kind: 'threshold';
    readonly duration: Duration;
    readonly event: string;
    readonly place: Place;
}

/** A stated priority over the norms of a rule; with `components` only these parts of it give way. */
export interface Defeat {
    readonly norms: readonly string[];
    readonly rule: string;
    readonly components?: readonly Component[];
    /** `undtagelse fra`, `uanset`, `går forud for`, `viger for` as written; `række` for a row over the table's main rule. */
    readonly wording: string;
    readonly place: Place;
}

/** A reference by name from one rule to another. */
export interface Reference {
    readonly rule: string;
    readonly norms: readonly string[];
    readonly place: Place;
}

/** begrundelse: an intended difference and the reason that a source gives. */
export interface Justification {
    /** Undefined = every component. */
    readonly components?: readonly Component[];
    /** Undefined = against every other group. */
    readonly groups?: readonly string[];
    readonly text: string;
    readonly source?: string;
    readonly place: Place;
}

/** afviger: two sources disagree; it silences nothing. */
export interface Deviation {
    readonly source: string;
    readonly theirs: string;
    /** The source that `ours` is from; the act where it is left out. */
    readonly other?: string;
    readonly ours: string;
    readonly place: Place;
}

/** uoplyst: what the source leaves open, in a few words. */
export interface OpenPoint {
    readonly text: string;
    readonly place: Place;
}
