import type { Quadrant } from './quadrants.js';

/** A figure, and exactly what is behind it. `unknown` things could not be decided, and are not in the value. */
export interface Figure<T> {
    readonly value: number;
    readonly behind: readonly T[];
    readonly unknown: readonly T[];
}

/** bestemmelse: a citable leaf of the law that carries at least one rule. */
export interface CountedProvision {
    readonly provision: string;
    /** Ids of the norms, in the order of the files; so in all that follows. */
    readonly norms: readonly string[];
}

/** regel: an effect that concerns someone; every norm that has it. */
export interface CountedRule {
    /** Canonical key of the effect. */
    readonly effect: string;
    readonly subject: string | undefined;
    readonly norms: readonly string[];
    readonly provisions: readonly string[];
    /** målgrupper that the rule meets. */
    readonly groups: readonly string[];
}

/** celle: a rule and a målgruppe that it meets. */
export interface Cell {
    readonly effect: string;
    readonly subject: string | undefined;
    readonly group: string;
    /** The norms that have the effect for someone in the group. */
    readonly norms: readonly string[];
}

/** variant: a set of rules on a subject, and the groups that have exactly these; no rules is a variant too. */
export interface Variant {
    readonly subject: string;
    /** Unique within the subject; null is "ingen regel". */
    readonly id: string | null;
    readonly groups: readonly string[];
    readonly effects: readonly string[];
    readonly norms: readonly string[];
}

/**
 * How særregler were told from main rules: against the declared hovedregel, or, where a subject has none, as rules
 * that do not hold for all groups that have a rule on it; `blandet` when subjects differ in this.
 */
export type SpecialRuleMethod = 'hovedregel' | 'andel' | 'blandet';

export interface SubjectCounts {
    readonly subject: string;
    readonly regler: Figure<CountedRule>;
    readonly celler: Figure<Cell>;
    readonly varianter: Figure<Variant>;
    /** For each målgruppe the id of its variant, null for "ingen regel". */
    readonly variantByGroup: Readonly<Record<string, string | null>>;
    readonly saerregler: Figure<CountedRule>;
    readonly saerregelMetode: Exclude<SpecialRuleMethod, 'blandet'>;
    /** Share of pairs of målgrupper with the same variant, from 0 to 1; 1 where there are no pairs. */
    readonly harmoniseringsgrad: number;
    /** Groups whose variant rests on something undecided. */
    readonly unknownGroups: readonly string[];
}

export interface Counts {
    readonly groups: Figure<string>;
    readonly bestemmelser: Figure<CountedProvision>;
    readonly regler: Figure<CountedRule>;
    readonly celler: Figure<Cell>;
    readonly varianter: Figure<Variant>;
    readonly saerregler: Figure<CountedRule>;
    readonly saerregelMetode: SpecialRuleMethod;
    /** Unweighted mean over the subjects; 1 where there are none. */
    readonly harmoniseringsgrad: number;
    readonly kvadranter: Readonly<Record<Quadrant, Figure<Cell>>>;
    /** Cells outside the table of rights and duties: prohibitions, exemptions, definitions, sanctions, open bearers. */
    readonly udenForKvadranterne: Figure<Cell>;
    /** In the order of the files. */
    readonly subjects: readonly SubjectCounts[];
}
