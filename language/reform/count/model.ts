import type {
    Cell,
    CountedRule,
    Counts,
    Figure,
    Quadrant,
    SubjectCounts,
} from '../../analyses/counting/index.js';
import type { Recommendation, Reform, RuleSetModel } from '../../model/index.js';
import type { Condition, Truth, Witness } from '../../population/index.js';
import type { Reformed } from '../model.js';

export interface ReformCountOptions {
    /** The reform; all that the rule set holds, one after the other, where it is left out. */
    readonly reform?: string;
    /** The law on this day (day number), for a case that begins then; without it, the law when all of the reform works. */
    readonly day?: number;
    /** Rejected recommendations (forkastet) that are switched on, by number. */
    readonly include?: ReadonlySet<string>;
}

/**
 * A rule set counted without and with a reform.
 *
 * Both sides are counted on the same days: on `day`, or else on all days from the one on which the last change has
 * taken effect, so that what expires by itself is not put down to the reform.
 */
export interface ReformCounts {
    /** In the order in which they are applied. */
    readonly reforms: readonly Reform[];
    readonly day?: number;
    /** First day that counts where no single day was asked for; undefined where no change has a date. */
    readonly from?: number;
    /** R, on its own groups. */
    readonly before: ReformSide;
    /** R′, on its own groups. */
    readonly after: ReformSide;
    /** Both on the groups that come of laying the two sides' groups over each other. */
    readonly refined: RefinedCounts;
    /** Every recommendation that is not rejected (or is switched on), in the order of the text. */
    readonly byRecommendation: readonly RecommendationCounts[];
    /** Rules on each subject before and after: those of the side before first, in the order of the files. */
    readonly subjects: readonly SubjectChange[];
    readonly groupMap: GroupMap;
    readonly saerregler: SpecialRuleChanges;
    /** What the reform gives in the year of `day`, as declared (indfasning). */
    readonly phaseIn: readonly PhaseInOn[];
    /** The reform applied: its changes, and what each did to which rule. */
    readonly reformed: Reformed;
}

export interface ReformSide {
    readonly model: RuleSetModel;
    readonly counts: Counts;
    /** Cells where each group is taken without those who are in another group too; see `CountOptions.own`. */
    readonly cellerEgne: Figure<Cell>;
    /** In the order of `counts.groups`. */
    readonly byGroup: readonly GroupFigures[];
}

/** What a group has. */
export interface GroupFigures {
    readonly group: string;
    readonly title: string;
    /** Rules that hold for some in the group: its cells. */
    readonly regler: number;
    /** Of these, særregler. */
    readonly saerregler: number;
    /** Subjects on which the group has a rule. */
    readonly subjects: number;
    readonly kvadranter: Readonly<Record<Quadrant, number>>;
    readonly udenForKvadranterne: number;
    /** Mean over the subjects of the share of the other groups that have the same rules, from 0 to 1; 1 for a group alone. */
    readonly harmoniseringsgrad: number;
    /** Rules that hold for some who are in no other group. */
    readonly reglerEgne: number;
    /** Full-time persons, where a table of the rule set says so. */
    readonly persons?: number;
}

export interface RefinedCounts {
    readonly groups: readonly RefinedGroup[];
    readonly before: Counts;
    readonly after: Counts;
}

/** Those who go from one group to another; undefined is no group on that side, and never on both. */
export interface RefinedGroup {
    /** As in the counts: `jobparate → jobsøgning`. */
    readonly id: string;
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly condition: Condition;
}

export interface RecommendationCounts {
    readonly recommendation: Recommendation;
    /** What it takes away by itself: before minus after it alone. Below 0 where it adds. */
    readonly alone: Removed;
    /** What it takes away when those before it, in the order of the text, are in force already. */
    readonly inOrder: Removed;
    /** `alone` minus `inOrder`: what others before it take away as well; below 0 where these make it do more. */
    readonly shared: Removed;
    /** Norms that it did something to: ids from before, and of inserted norms; in the order of the text. */
    readonly rules: readonly string[];
}

/** How many fewer there are, each side counted on its own groups. */
export interface Removed {
    readonly groups: number;
    readonly bestemmelser: number;
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly saerregler: number;
}

export interface SubjectChange {
    readonly subject: string;
    readonly title: string;
    /** Undefined where no rule on the subject is left, or was. */
    readonly before?: SubjectCounts;
    readonly after?: SubjectCounts;
}

export interface GroupMap {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly mapping: readonly GroupMapping[];
    /** Groups that take in some who were in none before. */
    readonly newcomers: readonly Newcomers[];
}

export interface GroupMapping {
    readonly from: string;
    /** null: some of the former group are in none after. */
    readonly to: string | null;
    /** Nobody in the group is a case after the reform: an assumption that it inserts excludes them all. */
    readonly excluded?: true;
    /** The reform says so: the group stays, is renamed or is merged into this one. Else it follows from who is in both. */
    readonly declared: boolean;
    /** Whether somebody goes this way; `no` only for what the reform declares of groups that have nobody in common. */
    readonly certain: Truth;
    readonly witness?: Witness;
}

export interface Newcomers {
    readonly to: string;
    readonly certain: Truth;
    readonly witness?: Witness;
}

/** Særregler one by one. Those before are `gone`, `common`, `merged`, `changed` or `kept`; those after come of the last two or are `added`. */
export interface SpecialRuleChanges {
    readonly all: SpecialRuleShares;
    /** Of subjects that have a declared hovedregel before (for `added`: after), and of those without one. */
    readonly byMethod: Readonly<Record<SubjectCounts['saerregelMetode'], SpecialRuleShares>>;
    readonly lists: {
        /** Nothing is left of the rule. */
        readonly gone: readonly CountedRule[];
        /** The rule is there, but is special no more: it holds for all, or has become the main rule. */
        readonly common: readonly CountedRule[];
        /** The rule has come to say the same as another special rule, which stands. */
        readonly merged: readonly SpecialRuleChange[];
        /** The rule says something else and is still special. */
        readonly changed: readonly SpecialRuleChange[];
        readonly kept: readonly CountedRule[];
        /** Special after, with nothing special before it. */
        readonly added: readonly CountedRule[];
    };
}

export interface SpecialRuleChange {
    readonly before: CountedRule;
    /** The special rules that came of it. */
    readonly after: readonly CountedRule[];
}

export interface SpecialRuleShares {
    readonly before: number;
    readonly after: number;
    readonly gone: number;
    readonly common: number;
    readonly merged: number;
    readonly changed: number;
    readonly kept: number;
    readonly added: number;
    /** (gone + common + merged) of `before`, from 0 to 1; undefined where there were none. */
    readonly share?: number;
    /** (before − after) of `before`: special rules that are added count against those that go. */
    readonly net?: number;
}

/** Amounts in øre. */
export interface PhaseInOn {
    readonly reform: string;
    readonly year: number;
    readonly amount: number;
    /** Where the amount stands: nothing yet, the year itself, the last year before it, or "varigt". */
    readonly stands: 'before-start' | 'year' | 'earlier-year' | 'permanent';
    /** The year that the amount is declared for; undefined before the start and for "varigt". */
    readonly declaredFor?: number;
    /** Amounts are known to within half of this, in øre; 0 where none is stated. */
    readonly rounding: number;
}
