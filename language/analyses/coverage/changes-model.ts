import type { Citation, Place } from '../../model/index.js';

/** What is another in the newer version of an act. */
export interface LawChanges {
    /** In the order of the newer version. */
    readonly changes: readonly LawChange[];
    /** The rule sets that rest on one of the two versions. */
    readonly ruleSets: readonly string[];
}

/** `removed` is gone without a trace, `repealed` reads "(Ophævet)"; `revived` is the reverse of that. */
export type LawChangeKind = 'changed' | 'added' | 'removed' | 'repealed' | 'revived' | 'moved';

export interface LawChange {
    readonly kind: LawChangeKind;
    readonly before: ChangedProvision | undefined;
    readonly after: ChangedProvision | undefined;
    /** In a changed provision, the figures that only one of the versions has. */
    readonly figures: readonly FigureChange[];
    /** The rules that cite it, a part of it, or what it is a part of. */
    readonly rules: readonly CitingRule[];
}

export interface ChangedProvision {
    readonly address: string;
    readonly chapter: string;
    readonly text: string;
}

/** As the text writes it: `2 uger`; undefined on one side for a figure that came or went. */
export interface FigureChange {
    readonly before: string | undefined;
    readonly after: string | undefined;
}

export interface CitingRule {
    readonly ruleSet: string;
    readonly rule: string;
    readonly title: string;
    readonly citation: Citation;
    readonly place: Place;
}
