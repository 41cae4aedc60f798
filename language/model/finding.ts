import type { Place } from './place.js';
import type { Component } from './components.js';

export type Severity = 'error' | 'warning' | 'info';
export type Family =
    | 'syntaks'
    | 'modstrid'
    | 'frist'
    | 'gruppe'
    | 'død regel'
    | 'henvisning'
    | 'tid'
    | 'tal'
    | 'åben'
    | 'værdi'
    | 'reform'
    | 'tilladelse';

/** What a check says. `unknown` means that the question could not be decided, and is shown as such. */
export interface Finding {
    readonly code: string;
    readonly family: Family;
    readonly severity: Severity;
    readonly verdict: 'found' | 'unknown';
    readonly message: string;
    readonly primary: FindingPlace;
    /** The other half, or halves; empty for a finding about one place alone. */
    readonly related: readonly FindingPlace[];
    readonly components: readonly Component[];
    /** What it is about, where its places are only the first that show it: they may be others in another order. */
    readonly about?: string;
    readonly witness?: WitnessReport;
    readonly persons?: FindingPersons;
    /** Set where it holds of the rules as a reform leaves them, and not before it. */
    readonly reform?: FindingReform;
}

export interface FindingReform {
    /** Names of the reforms, in the order in which they work, joined by a space. */
    readonly id: string;
    /** Numbers of the recommendations that made a rule involved what it is; empty where none can be named. */
    readonly recommendations: readonly string[];
}

export interface FindingPlace {
    readonly place: Place;
    /** Name of the rule, table or group. */
    readonly rule?: string;
    /** Id of the norm, where it is about one: by it a finding before a reform is found again after it. */
    readonly norm?: string;
    /** The provision in full, `LAB § 31, stk. 4`. */
    readonly citation?: string;
}

/** How many there are in the groups concerned, as a table states it; no estimate of the finding. */
export interface FindingPersons {
    readonly value: number;
    /** `fuldtidspersoner` or `personer`. */
    readonly unit: string;
    /** Names of the tables and key figures. */
    readonly sources: readonly string[];
    /** Groups for which no figure is stated. */
    readonly without: readonly string[];
}

/** A concrete citizen, for a reader and for a machine. */
export interface WitnessReport {
    /** Value of every fact that matters; booleans as true/false, enums as names, amounts in kroner, elapsed time in days. */
    readonly facts: Readonly<Record<string, string | number | boolean>>;
    /** ISO date of a day on which it happens, where one matters. */
    readonly day?: string;
    /** "en borger på 29 år på uddannelseshjælp uden erhvervskompetencegivende uddannelse" */
    readonly text: string;
    /** The citizen who differs only in group, for differences between groups. */
    readonly twin?: WitnessReport;
}
