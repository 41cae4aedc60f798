import type { Component, Norm, Place, RuleSetModel, WitnessReport } from '../../model/index.js';
import type { Text } from '../../model/text.js';
import type { Condition, Witness } from '../../population/index.js';
import type { Counts } from '../counting/index.js';

/**
 * What a difference is to a citizen, the most consequential first:
 *
 * - result: somebody gets something else, whatever a skøn says and an open point turns out to be
 * - may-change: somebody may get something else; it rests on a skøn or on something left open, or was not decided
 * - validity: the same for the same citizens, from or until another day; so too where a reform is in force on another
 * - vocabulary: a group, an oplysning, a forudsætning or another thing is new, gone, defined otherwise or has another name
 * - wording: title, words, citation within the paragraph, kilde or begrundelse; and what a rule set declares beside its
 *   rules: recommendations, hearings, figures, claims about groups and prøver
 * - moved: another file, another paragraph or another name of the rule, or its text divided otherwise among rules
 */
export type ChangeCategory = 'result' | 'may-change' | 'validity' | 'vocabulary' | 'wording' | 'moved';

/** Both rule sets, and all that is not the same in them. */
export interface Comparison {
    /** The sides as they were compared: on one space, in the names of the later one. */
    readonly before: RuleSetModel;
    readonly after: RuleSetModel;
    /** By category, what rests on other changes last, then by subject, by how many groups they are for, and as in the text. */
    readonly changes: readonly Change[];
    readonly counts: { readonly before: Counts; readonly after: Counts };
    /** What could not be compared, and why: never left out in silence. */
    readonly notCompared: readonly NotCompared[];
    /** The sides as their reforms leave them, where one declares any: changes with `reform` are about these. */
    readonly reformed?: { readonly before: RuleSetModel; readonly after: RuleSetModel };
}

export interface Change {
    readonly category: ChangeCategory;
    /** The sagsemne; left out where there is none. */
    readonly subject?: string;
    /** Names of the målgrupper, of either side, in which somebody is affected; in the order of the rule set. */
    readonly groups: readonly string[];
    /** Left out where the rule, or the thing of the vocabulary, is new. */
    readonly before?: ChangeSide;
    /** Left out where it is gone. */
    readonly after?: ChangeSide;
    /** What has happened, in a few words: "ny overskrift", "målgruppe omdøbt"; left out for `result` and `may-change`. */
    readonly what?: Text;
    /** Parts of the effect that are not the same; empty where it comes, goes or only has other citizens. */
    readonly components: readonly Component[];
    /** Who is affected, on the common space; for `result`, `may-change` and `validity`. */
    readonly cases?: Condition;
    /**
     * One of them, told with as few facts as possible. A report puts it into the reader's language with
     * `describeCitizen(modelOf(comparison, change), citizen, language)`.
     */
    readonly citizen?: Witness;
    /** The same in words; analyses know no language and leave it to the report, which may set it. */
    readonly witness?: WitnessReport;
    /** What it rests on: the words of a skøn, an open point, or that it was not decided; for `may-change`. */
    readonly rests: readonly Text[];
    /** Names of the reforms, joined by a space, where it comes of what these do and not of the rules as written. */
    readonly reform?: string;
    /** Days on which the cases began for which the reform does it; left out for those that begin under the law it makes. */
    readonly courses?: { readonly from?: number; readonly until: number };
}

/** The rule set on whose space the cases and the citizen of a change are. */
export function modelOf(comparison: Comparison, change: Change): RuleSetModel {
    return (change.reform === undefined ? comparison.after : comparison.reformed?.after) ?? comparison.after;
}

/** One side of a change. */
export interface ChangeSide {
    /** The norms behind it; empty for vocabulary. */
    readonly norms: readonly Norm[];
    /** Name of the rule, the table row or the thing. */
    readonly name: string;
    readonly place: Place;
    /** What it says there: of a change of result the effect or its differing parts, otherwise title, citation or name. */
    readonly text: Text;
    /** Parts of the first norm that another rule has taken over for these citizens; left out where there are none. */
    readonly without?: ReadonlySet<Component>;
}

export interface NotCompared {
    readonly what: Text;
    readonly why: Text;
    readonly place?: Place;
    readonly side: 'before' | 'after' | 'both';
}
