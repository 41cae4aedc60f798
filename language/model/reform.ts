import type { Condition } from '../population/index.js';
import type { Citation, Place, Source } from './place.js';
import type { Component } from './components.js';
import type { Justification, Modality, Norm, OpenPoint, Threshold } from './norm.js';
import type { Group, GroupClaim } from './rule-set.js';
import type { Open, Parameter } from './parameter.js';

/**
 * reform: a function on rule sets. What it does stands in its recommendations; applying it (reform/apply) gives a
 * rule set like any other.
 */
export interface Reform {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    /** First day in force, and the day from which all of it works (day numbers). */
    readonly inForce?: number;
    readonly fullyInForce?: number;
    readonly newCasesOnly: boolean;
    readonly phaseIn?: PhaseIn;
    readonly proceeds?: Proceeds;
    readonly recommendations: readonly Recommendation[];
    readonly justifications: readonly Justification[];
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly deviations: Norm['deviations'];
    readonly sources: readonly Source[];
}

/** anbefaling: changes that stand or fall together. */
export interface Recommendation {
    /** As reports number it, `2.11`; `2.1` is another one. */
    readonly id: string;
    readonly reform: string;
    readonly title: string;
    readonly place: Place;
    /** forkastet: considered and not recommended; in force only where it is switched on. */
    readonly rejected: boolean;
    readonly proceeds?: Proceeds;
    readonly changes: readonly Change[];
    readonly justifications: readonly Justification[];
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly deviations: Norm['deviations'];
    readonly sources: readonly Source[];
}

/** antagelse: what is taken for granted where the source says nothing. */
export interface Statement {
    readonly text: string;
    readonly place: Place;
}

/** provenu. Amounts in øre, each known to within half of `rounding`. */
export interface Proceeds {
    readonly amount: number | Open;
    readonly parts: readonly { readonly column: string; readonly amount: number; readonly place: Place }[];
    /** Unit of rounding in øre; 0 where none is stated. */
    readonly rounding: number;
    readonly level?: string;
    readonly place: Place;
}

/** indfasning: what the reform gives in each year, in øre; `permanent` is "varigt". */
export interface PhaseIn {
    readonly years: readonly { readonly year: number; readonly amount: number }[];
    readonly permanent?: number;
    readonly rounding: number;
    readonly place: Place;
}

export type Change =
    | RepealChange
    | RepealGroupsChange
    | RepealProvisionsChange
    | AmendChange
    | ExtendChange
    | InsertChange
    | InsertGroupsChange
    | HarmoniseChange
    | KeepChange
    | MergeGroupsChange
    | RenameGroupChange;

interface ChangeBase {
    /** Unique in the model: `fremtidens-indsats 2.11/3`. */
    readonly id: string;
    readonly reform: string;
    readonly recommendation: string;
    readonly place: Place;
    /** First day in force, and first day no longer (day numbers): the change's own, else the recommendation's, else the reform's. */
    readonly inForce?: number;
    readonly until?: number;
    /** gælder kun nye forløb: not for a case that began before `inForce`. */
    readonly newCasesOnly: boolean;
    readonly rejected: boolean;
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly OpenPoint[];
    readonly sources: readonly Source[];
}

/** The rules that a change names, each where it is named. */
export interface RuleTarget {
    readonly rule: string;
    readonly place: Place;
}

/** `for A, B undtagen C`: the change is for them only. */
export interface GroupScope {
    readonly groups: readonly string[];
    readonly except: readonly string[];
    readonly scope: Condition;
}

/** ophæv. */
export interface RepealChange extends ChangeBase {
    readonly kind: 'repeal';
    readonly rules: readonly RuleTarget[];
    readonly only?: GroupScope;
}

/** ophæv målgruppen: its citizens get no other group by it. */
export interface RepealGroupsChange extends ChangeBase {
    readonly kind: 'repeal-groups';
    readonly groups: readonly string[];
}

/** ophæv § …: text goes, and with it the rules that cite nothing but repealed provisions. */
export interface RepealProvisionsChange extends ChangeBase {
    readonly kind: 'repeal-provisions';
    readonly citations: readonly Citation[];
}

/** ændr, and lemp, which claims besides that less is asked. */
export interface AmendChange extends ChangeBase {
    readonly kind: 'amend';
    readonly relaxes: boolean;
    readonly rules: readonly RuleTarget[];
    readonly only?: GroupScope;
    readonly patch: Patch;
}

/** udvid. */
export interface ExtendChange extends ChangeBase {
    readonly kind: 'extend';
    readonly rules: readonly RuleTarget[];
    readonly only?: GroupScope;
    /** `groups` is empty for `alle`. */
    readonly to: GroupScope;
}

/** indsæt: rules from `ReformSource.norms`, or assumptions from `ReformSource.assumptions`. */
export interface InsertChange extends ChangeBase {
    readonly kind: 'insert';
    readonly rules: readonly RuleTarget[];
}

export interface InsertGroupsChange extends ChangeBase {
    readonly kind: 'insert-groups';
    readonly groups: readonly string[];
}

/** harmonisér: every rule of the subjects (or among the rules) that has the component gets the patch's value of it. */
export interface HarmoniseChange extends ChangeBase {
    readonly kind: 'harmonise';
    readonly subjects: readonly { readonly subject: string; readonly place: Place }[];
    readonly rules: readonly RuleTarget[];
    readonly only?: GroupScope;
    readonly patch: Patch;
}

/** fastholdt: changes nothing, and contradicts whatever changes the rule. */
export interface KeepChange extends ChangeBase {
    readonly kind: 'keep';
    readonly rules: readonly RuleTarget[];
    readonly only?: GroupScope;
}

/** sammenlæg: the rules stay as they are for whom they were; the merged groups count as one. */
export interface MergeGroupsChange extends ChangeBase {
    readonly kind: 'merge-groups';
    readonly groups: readonly string[];
    readonly into: string;
}

export interface RenameGroupChange extends ChangeBase {
    readonly kind: 'rename-group';
    readonly group: string;
    readonly into: string;
}

/** What takes the place of the rule's own of the same kind; all else is derived from the rule. */
export interface Patch {
    /** Parameters take the place of those of their kind; a deadline without an event keeps the rule's. */
    readonly parameters: readonly Parameter[];
    /** Components that the rule loses; `vilkår` stands for `hvis`. */
    readonly without: readonly (Component | 'vilkår')[];
    readonly duty?: {
        readonly modality: Modality;
        readonly bearer: string | Open;
        readonly act?: string;
        /** `kan kun`. */
        readonly only?: true;
    };
    readonly participation?: NonNullable<Norm['participation']>;
    readonly text?: string;
    readonly subject?: string;
    /** `hvis`, `medmindre` and `skøn`; undefined = as before. */
    readonly criteria?: Condition;
    /** The stretch of the course, as a condition; undefined = as before. */
    readonly phase?: Condition;
    readonly thresholds: readonly Threshold[];
    readonly judgements: readonly string[];
    readonly justifications: readonly Justification[];
    readonly openCondition: boolean;
    readonly citation?: Citation;
}

/** What a rule set holds for its reforms alone. */
export interface ReformSource {
    readonly reforms: readonly Reform[];
    /** Rules that some recommendation inserts; not in force without it. */
    readonly norms: readonly Norm[];
    /** Groups that some recommendation inserts, merges into or renames to; likewise. */
    readonly groups: readonly Group[];
    /** forudsætninger by name: what the law excludes after the change, such as a benefit that is abolished. */
    readonly assumptions: ReadonlyMap<string, Condition>;
    /** Claims about such groups. */
    readonly claims: readonly GroupClaim[];
    readonly hearings: readonly Hearing[];
    /** Rule sets that the reforms change and whose rules the model therefore holds. */
    readonly changes: readonly string[];
}

/** høringssvar. */
export interface Hearing {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
    readonly date?: number;
    readonly positions: readonly Position[];
    readonly sources: readonly Source[];
}

/** støtter, støtter delvist, imod, foreslår. */
export type Stance = 'supports' | 'supports-in-part' | 'opposes' | 'proposes';

export interface Position {
    readonly stance: Stance;
    /** Numbers of recommendations; empty where `topic` says what it is about. */
    readonly recommendations: readonly string[];
    readonly topic?: string;
    readonly text?: string;
    readonly place: Place;
}
