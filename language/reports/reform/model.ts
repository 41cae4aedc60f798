import type { Component, Family, Language, Severity, Stance, WitnessReport } from '../../model/index.js';
import type { Counts, Quadrant } from '../../analyses/counting/index.js';
import type { Touch } from '../../reform/index.js';
import type { GroupFlow, History, Matrix, RuleLine } from '../pictures/index.js';

/**
 * All that a report on a rule set, or on a reform of it, shows: plain data that can be written as JSON
 * (schema/report.schema.json). Amounts are in øre, shares from 0 to 1, days ISO dates, lines from 1. `after` is null
 * where there is no reform.
 */
export interface ReformReport {
    readonly version: 1;
    readonly language: Language;
    readonly title: string;
    readonly ruleSet: RuleSetHead;
    readonly reform: ReformHead | null;
    readonly figures: KeyFigures;
    /** Figures that a source states, and what the tool counts. */
    readonly declared: readonly DeclaredFigure[];
    readonly matrix: Matrix;
    readonly groups: GroupsReport;
    readonly subjects: readonly SubjectLine[];
    readonly findings: FindingsReport;
    readonly recommendations: readonly RecommendationReport[];
    readonly hearing: HearingReport | null;
    readonly economy: EconomyReport | null;
    readonly notes: readonly Note[];
    readonly method: MethodReport;
}

export interface RuleSetHead {
    readonly name: string;
    readonly title: string;
    readonly acts: readonly { readonly name: string; readonly title: string; readonly eli: string | null }[];
    /** Names of the rule sets that the reform changes; the rule set itself where it names none. */
    readonly changes: readonly string[];
}

export interface ReformHead {
    readonly reforms: readonly {
        readonly name: string;
        readonly title: string;
        readonly inForce: string | null;
        readonly fullyInForce: string | null;
        readonly newCasesOnly: boolean;
    }[];
    /** The law on this day; null: when all of the reform works. */
    readonly at: string | null;
    /** First day that both sides are counted on. */
    readonly from: string | null;
    /** Rejected recommendations that are switched on. */
    readonly included: readonly string[];
}

export interface KeyFigures {
    readonly own: readonly KeyFigure[];
    /** Both sides on the groups that come of laying the groups over each other: a merger alone changes nothing here. */
    readonly refined: readonly KeyFigure[];
    readonly quadrants: {
        readonly before: Readonly<Record<Quadrant, number>>;
        readonly after: Readonly<Record<Quadrant, number>> | null;
        readonly outsideBefore: number;
        readonly outsideAfter: number | null;
    };
    readonly specialRules: SpecialRules | null;
}

export type FigureName =
    | 'groups'
    | 'bestemmelser'
    | 'regler'
    | 'celler'
    | 'cellerEgne'
    | 'varianter'
    | 'saerregler'
    | 'harmoniseringsgrad';

export interface KeyFigure {
    readonly name: FigureName;
    readonly before: number;
    readonly after: number | null;
    /** What could not be decided, and is not in the figure. */
    readonly undecidedBefore: number;
    readonly undecidedAfter: number | null;
}

/** What became of the special rules, in all and by how they were told from the others. */
export interface SpecialRules {
    readonly all: SpecialRuleFate;
    readonly hovedregel: SpecialRuleFate;
    readonly andel: SpecialRuleFate;
}

export interface SpecialRuleFate {
    readonly before: number;
    readonly after: number;
    readonly gone: number;
    readonly common: number;
    /** Come to say the same as another special rule. */
    readonly merged: number;
    readonly changed: number;
    readonly kept: number;
    readonly added: number;
    /** (gone + common + merged) of before; null where there were none. */
    readonly share: number | null;
    /** (before − after) of before. */
    readonly net: number | null;
}

/** `over 200 regler`, and what the tool counts in its place; or a sum of the source, added up. */
export interface DeclaredFigure {
    /** `compared`: the source does not say how it was computed. */
    readonly kind: 'counted' | 'sum' | 'compared';
    readonly title: string;
    /** In the source's words. */
    readonly stated: string;
    /** As the tool says it; null where it could not be computed. */
    readonly computed: string | null;
    /** Computed minus stated. */
    readonly deviation: string | null;
    readonly exact: boolean;
    /** Within the rounding of the figures. */
    readonly fits: 'yes' | 'no' | 'unknown';
    /** What it was computed from. */
    readonly from: string;
}

export interface GroupsReport {
    readonly before: readonly GroupLine[];
    readonly after: readonly GroupLine[] | null;
    readonly flow: GroupFlow | null;
    readonly history: History | null;
}

export interface GroupLine {
    readonly id: string;
    readonly title: string;
    readonly citation: string | null;
    readonly regler: number;
    readonly saerregler: number;
    readonly subjects: number;
    readonly harmony: number;
    readonly persons: number | null;
}

/** The counts of a subject; null where there is no rule on it on that side. */
export interface SubjectLine {
    readonly subject: string;
    readonly title: string;
    readonly before: SubjectFigures | null;
    readonly after: SubjectFigures | null;
}

export interface SubjectFigures {
    readonly regler: number;
    readonly varianter: number;
    readonly saerregler: number;
    readonly harmony: number;
}

/** Without a reform all findings are `remaining`. */
export interface FindingsReport {
    readonly introduced: readonly FindingLine[];
    readonly remaining: readonly FindingLine[];
    readonly gone: readonly FindingLine[];
}

export interface FindingLine {
    readonly code: string;
    readonly family: Family;
    readonly severity: Severity;
    readonly undecided: boolean;
    readonly message: string;
    readonly where: PlaceLine;
    readonly related: readonly PlaceLine[];
    readonly components: readonly Component[];
    readonly witness: WitnessReport | null;
    /** Numbers of the recommendations that the finding comes of. */
    readonly recommendations: readonly string[];
}

export interface PlaceLine {
    readonly rule: string | null;
    readonly citation: string | null;
    readonly file: string;
    readonly line: number;
}

export interface RecommendationReport {
    readonly id: string;
    readonly reform: string;
    readonly title: string;
    readonly rejected: boolean;
    /** Null for a rejected recommendation that is not switched on. */
    readonly counts: RemovedCounts | null;
    /** What it does, in the order of the text. */
    readonly changes: readonly ChangeLine[];
    readonly positions: readonly PositionLine[];
    readonly dispute: Dispute;
    readonly proceeds: ProceedsLine | null;
    readonly reasons: readonly string[];
    readonly sources: readonly string[];
    readonly file: string;
    readonly line: number;
}

/** `opposed`: somebody is against it; `reserved`: somebody supports it only in part or proposes something else. */
export type Dispute = 'none' | 'reserved' | 'opposed';

/** How many fewer there are: by itself, and with those before it in force. Negative where it adds. */
export interface RemovedCounts {
    readonly alone: Removed;
    readonly inOrder: Removed;
    readonly shared: Removed;
}

export interface Removed {
    readonly groups: number;
    readonly bestemmelser: number;
    readonly regler: number;
    readonly celler: number;
    readonly varianter: number;
    readonly saerregler: number;
}

export interface ChangeLine {
    /** In words: `harmoniserer Første samtale`. */
    readonly text: string;
    /** The rules that it did something to. */
    readonly rules: readonly TouchedRule[];
    readonly inForce: string | null;
    readonly until: string | null;
    readonly newCasesOnly: boolean;
    readonly sources: readonly string[];
}

export interface TouchedRule extends RuleLine {
    readonly what: Touch['kind'];
    readonly components: readonly Component[];
}

export interface PositionLine {
    readonly party: string;
    readonly partyTitle: string;
    readonly stance: Stance;
    readonly text: string | null;
}

export interface HearingReport {
    readonly parties: readonly {
        readonly name: string;
        readonly title: string;
        readonly date: string | null;
        readonly stances: Readonly<Record<Stance, number>>;
    }[];
    /** On what is no single recommendation. */
    readonly topics: readonly (PositionLine & { readonly topic: string })[];
}

export interface EconomyReport {
    readonly columns: readonly string[];
    /** A reform's own figure, if it states one. */
    readonly total: ProceedsLine | null;
    readonly recommendations: readonly ProceedsLine[];
    /** The recommendations together, against the total. */
    readonly sum: SumCheck | null;
    readonly columnSums: readonly { readonly column: string; readonly sum: SumCheck }[];
    readonly phaseIn: readonly {
        readonly reform: string;
        readonly years: readonly { readonly year: number | null; readonly amount: number }[];
        readonly rounding: number;
    }[];
    /** What the reform gives on the day of the report, where one was asked for. */
    readonly atDay: readonly { readonly reform: string; readonly year: number; readonly amount: number }[];
}

export interface ProceedsLine {
    /** Number of the recommendation, or name of the reform. */
    readonly id: string;
    readonly title: string;
    /** Null: left open by the source. */
    readonly amount: number | null;
    readonly parts: readonly { readonly column: string; readonly amount: number }[];
    readonly rounding: number;
    readonly level: string | null;
    /** The parts against the amount; null where there is nothing to add up. */
    readonly check: SumCheck | null;
}

export interface SumCheck {
    readonly sum: number;
    /** What the sum is held against; null where the source states none. */
    readonly stated: number | null;
    /** Sum minus stated. */
    readonly deviation: number | null;
    /** The greatest deviation that the stated rounding can explain. */
    readonly allowed: number;
    readonly explained: boolean | null;
    /** Amounts that are left open, and missing in the sum. */
    readonly open: number;
}

/** What is taken for granted, what a source leaves open, and where two sources disagree. */
export interface Note {
    readonly kind: 'assumption' | 'open' | 'deviation' | 'reason';
    readonly text: string;
    /** The recommendation it belongs to, if any. */
    readonly recommendation: string | null;
    /** The rule, group or reform that says it. */
    readonly about: string;
    readonly file: string;
    readonly line: number;
}

export interface MethodReport {
    readonly specialRulesBefore: Counts['saerregelMetode'];
    readonly specialRulesAfter: Counts['saerregelMetode'] | null;
    readonly undecidedRules: number;
    readonly undecidedCells: number;
}
