/**
 * A rule set as the tests think of it: what it means is worked out by hand in `by-hand.ts`, and `write.ts` writes it as
 * a drafter would. Neither knows of the other, nor of the model, the kernel or the comparison.
 */
export interface PlainSet {
    /** Words of `ydelse` that the rule set knows. */
    readonly benefits: readonly string[];
    readonly oldest: number;
    readonly assumptions: readonly PlainAssumption[];
    readonly groups: readonly PlainGroup[];
    readonly rules: readonly PlainRule[];
    /** What things are called; the rest are called what they are. */
    readonly names: ReadonlyMap<string, string>;
    /** Things have titles, which stay when their names change. */
    readonly titled: boolean;
}

/** hvis ydelse er … så er alder mindst …. */
export interface PlainAssumption {
    readonly benefit: string;
    readonly youngest: number;
}

export interface PlainGroup {
    readonly id: string;
    readonly where: PlainCondition;
}

export type PlainCondition =
    | { readonly kind: 'benefit'; readonly of: readonly string[] }
    | { readonly kind: 'age'; readonly bound: 'mindst' | 'under'; readonly years: number }
    | { readonly kind: 'education'; readonly has: boolean }
    | { readonly kind: 'elapsed'; readonly bound: ElapsedBound; readonly length: PlainLength }
    | { readonly kind: 'skøn' | 'uoplyst'; readonly text: string }
    | { readonly kind: 'member'; readonly group: string }
    | { readonly kind: 'not'; readonly of: PlainCondition }
    | { readonly kind: 'and' | 'or'; readonly of: readonly PlainCondition[] };

export type ElapsedBound = 'mindst' | 'højst' | 'under' | 'over' | 'præcis';

export type Unit = 'dage' | 'uger' | 'måneder' | 'år';

export interface PlainLength {
    readonly amount: number;
    readonly unit: Unit;
}

export type PlainModality =
    'skal' | 'må ikke' | 'kan' | 'kan kun' | 'ret' | 'ret og pligt' | 'fritages' | 'definition';

export interface PlainRule {
    readonly id: string;
    readonly subject: string;
    /** Nobody named: everyone. */
    readonly groups: readonly string[];
    readonly except: readonly string[];
    readonly where?: PlainCondition;
    readonly unless?: PlainCondition;
    /** Days (day numbers): the first in force, and the last. */
    readonly from?: number;
    readonly until?: number;
    readonly modality: PlainModality;
    readonly bearer: string;
    readonly act: string;
    readonly values: PlainValues;
    readonly over: readonly PlainPriority[];
    readonly breachOf: readonly string[];
    /** A table: its rows have values of their own and go before what the table says for everyone, if it says it. */
    readonly rows?: readonly PlainRow[];
    readonly main?: true;
}

export interface PlainRow {
    readonly group: string;
    readonly values: PlainValues;
}

export interface PlainValues {
    readonly deadline?: PlainLength | 'uoplyst';
    readonly event?: string;
    readonly form?: string;
    readonly times?: number;
    /** In the first stretch after an event. */
    readonly phase?: { readonly length: PlainLength; readonly event: string };
    readonly rate?: { readonly times: number; readonly rule: string };
}

export interface PlainPriority {
    readonly rule: string;
    /** Left out: in full. */
    readonly part?: 'frist' | 'form';
}

/** A citizen on a day, in words that every rule set understands. */
export interface PlainCase {
    readonly benefit: string;
    readonly age: number;
    readonly education: boolean;
    readonly holds: ReadonlySet<string>;
    readonly day: number;
    /** The day of each event. */
    readonly events: ReadonlyMap<string, number>;
}

export const BENEFITS = ['dagpenge', 'kontanthjælp', 'sygedagpenge', 'ingen'] as const;
export const NEW_BENEFIT = 'flexydelse';
export const EVENTS = ['tilmelding', 'henvendelse'] as const;
export const ACTORS = ['jobcenteret', 'a-kassen', 'borgeren'] as const;
export const ACTS = ['samtale', 'tilbud', 'cv'] as const;
export const SUBJECTS = ['første-samtale', 'indsats'] as const;
export const SKØN = ['der er behov', 'det er rimeligt'] as const;
export const OPEN_POINTS = ['hvem der er omfattet'] as const;
export const ALL_NAMES = [
    'alder',
    'ydelse',
    'uddannelse',
    'ledighed',
    ...EVENTS,
    ...ACTORS,
    ...ACTS,
    ...SUBJECTS,
] as const;
