import type { Place } from './place.js';

export interface Named {
    readonly id: string;
    readonly title: string;
    readonly place: Place;
}

/** oplysning: a typed fact about a citizen or a case. Amounts are in øre, elapsed time in days, dates in day numbers. */
export interface Fact extends Named {
    readonly type: FactType;
    /** How the fact is said of a citizen; `…` stands for the value. */
    readonly phrase?: { readonly text: string; readonly otherwise?: string };
    /** The value says who the case is about: "en kommune" in place of "en borger". */
    readonly isParty?: true;
}

export type FactType =
    | { readonly kind: 'boolean' }
    | { readonly kind: 'enum'; readonly values: readonly Named[] }
    | { readonly kind: 'integer'; readonly unit?: string; readonly from: number; readonly to: number }
    | { readonly kind: 'money'; readonly level?: string; readonly from: number; readonly to: number }
    | { readonly kind: 'elapsed'; readonly event: string; readonly from: number; readonly to: number }
    | { readonly kind: 'date'; readonly from: number; readonly to: number };

/** hændelse: what a deadline runs from, with the words by which the acts name it besides its title. */
export interface Event extends Named {
    readonly words: readonly string[];
}

export type Subject = Named;

/** aktør: who bears a duty. Only the citizen's side matters to the quadrant of rights and duties. */
export interface Actor extends Named {
    readonly kind: 'citizen' | 'authority' | 'company';
}

/** handling: a declared act, with the subject it belongs to when a rule names none. */
export interface Act extends Named {
    readonly subject?: string;
}

/** lov: an act or order that the rule set rests on. */
export interface ActOfLaw {
    readonly id: string;
    readonly title: string;
    readonly eli?: string;
    readonly place: Place;
}

export interface Vocabulary {
    readonly facts: ReadonlyMap<string, Fact>;
    readonly events: ReadonlyMap<string, Event>;
    readonly actors: ReadonlyMap<string, Actor>;
    readonly acts: ReadonlyMap<string, Act>;
    readonly subjects: ReadonlyMap<string, Subject>;
    readonly lawActs: ReadonlyMap<string, ActOfLaw>;
    /** Pairs of acts of which one rules out the other, each pair once and in both directions. */
    readonly exclusions: ReadonlyMap<string, ReadonlySet<string>>;
}
