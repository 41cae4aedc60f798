import type { Condition } from '../population/index.js';
import type { Place, Source } from './place.js';
import type { Component } from './components.js';
import type { Modality } from './norm.js';
import type { Open, Parameter } from './parameter.js';

/** prøve: a citizen, what happens to them, and what the rules are expected to say. */
export interface TestCase {
    readonly title: string;
    readonly place: Place;
    readonly facts: CaseFacts;
    readonly expectations: readonly Expectation[];
    readonly sources: readonly Source[];
}

/** What is known of a citizen and a case; all else may be as the assumptions allow. */
export interface CaseFacts {
    /** On the space of the rule set. */
    readonly given: Condition;
    readonly occurrences: readonly EventDate[];
    /** The day (day number) on which the case is looked at, where it is stated. */
    readonly day?: number;
}

/** An event happens on a day; without an event, the course begins. */
export interface EventDate {
    readonly event: string | undefined;
    readonly day: number;
}

/** One thing that is to hold, as the drafter wrote it and as data. */
export interface Expectation {
    readonly text: string;
    readonly place: Place;
    readonly law: TestedLaw;
    readonly claim: Claim;
    /** `ikke`: it is not to hold. */
    readonly negated: boolean;
    readonly values: readonly ExpectedValue[];
}

/** The law as it is where `reforms` is empty, else as these reforms leave it; rejected recommendations by number. */
export interface TestedLaw {
    readonly reforms: readonly string[];
    readonly include: readonly string[];
}

export type Claim = DutyClaim | RuleClaim | MembershipClaim | OpenClaim | OpenComponentClaim;

/** Somebody shall, may, must not, has a right to or is exempt from an act. */
export interface DutyClaim {
    readonly kind: 'duty';
    readonly modality: Exclude<Modality, 'definition' | 'counts-as' | 'counts-not-as'>;
    readonly bearer: string | Open;
    readonly act: string;
}

/** A rule, or some row of a table, holds for the citizen. */
export interface RuleClaim {
    readonly kind: 'rule';
    readonly rule: string;
}

export interface MembershipClaim {
    readonly kind: 'membership';
    readonly group: string;
}

/** Whether it holds rests on something that a source leaves open. */
export interface OpenClaim {
    readonly kind: 'open';
    readonly claim: DutyClaim | RuleClaim | MembershipClaim;
}

/** That part of the duty or the rule is left open. */
export interface OpenComponentClaim {
    readonly kind: 'open-component';
    readonly component: Component;
    readonly claim: DutyClaim | RuleClaim;
}

/** A value that the rule is to have: a date, a value as rules state it, or none of the kind. */
export type ExpectedValue =
    | {
          readonly kind: 'date';
          readonly rule: 'latest' | 'earliest';
          readonly day: number;
          readonly place: Place;
      }
    | { readonly kind: 'value'; readonly parameter: Parameter }
    | { readonly kind: 'without'; readonly component: Component; readonly place: Place };
