/** What in a provision says that somebody must, must not or may do something, or until when; see `DUTY_WORDS`. */
export type DutyKind =
    | 'skal'
    | 'har pligt'
    | 'må ikke'
    | 'må kun'
    | 'kan ikke'
    | 'kan kun'
    | 'kan pålægge'
    | 'kan … efter'
    | 'har ret'
    | 'fritaget'
    | 'senest'
    | 'inden'
    | 'straks';

/** How much of an act the rules of a rule set cover. */
export interface Coverage {
    /** Short name of the act in the rule set: `LAB`. */
    readonly act: string;
    readonly title: string;
    readonly eli?: string;
    readonly total: CoverageTally;
    /** In the order of the act; chapters without duties too, except those in which nothing is in force. */
    readonly chapters: readonly ChapterCoverage[];
    /** In the order of the section that lists the groups. A provision that names two groups is in both. */
    readonly groups: readonly GroupCoverage[];
    /** The provisions that name no group. */
    readonly withoutGroup: CoverageTally;
    /** The smallest provisions that carry a duty, in the order of the act. */
    readonly provisions: readonly DutyProvision[];
    /** Sentences that let a minister lay down rules; they are in no other figure. */
    readonly empowerments: readonly Empowerment[];
    /** Citations of this act by rules, as written, that no provision of the text answers to. */
    readonly unresolved: readonly string[];
}

export interface CoverageTally {
    readonly duties: number;
    readonly covered: number;
}

export interface ChapterCoverage extends CoverageTally {
    readonly label: string;
    readonly title?: string;
    readonly empowerments: number;
}

export interface GroupCoverage extends CoverageTally {
    /** `§ 6, nr. 2`; `§ 6` for provisions that name the section and no number. */
    readonly group: string;
    /** The rule set's groups for that number. */
    readonly titles: readonly string[];
}

export interface DutyProvision {
    readonly address: string;
    readonly chapter: string;
    readonly text: string;
    /** The words that tell the duty; those of the words that introduce a list go for each number of it. */
    readonly kinds: readonly DutyKind[];
    /** As in `GroupCoverage`. */
    readonly groups: readonly string[];
    /** Names of the rules that cite it, or a provision that it is a part of; empty when it is not covered. */
    readonly rules: readonly string[];
    readonly span: { readonly start: number; readonly end: number };
}

export interface Empowerment {
    readonly address: string;
    readonly chapter: string;
    readonly text: string;
}
