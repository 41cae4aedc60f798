import type {
    Change,
    Component,
    DeadlineParameter,
    Expectation,
    Group,
    Norm,
    RuleSetModel,
    TestCase,
} from '../model/index.js';
import type { Case, Condition, Truth } from '../population/index.js';

/** What the rules of a rule set say of a partly known citizen. */
export interface CaseOutcome {
    /** The day (day number) on which the case is looked at. */
    readonly day: number;
    /** Whether any citizen can be as given: `no` where what is given contradicts itself or an assumption. */
    readonly possible: Truth;
    readonly groups: readonly GroupOutcome[];
    readonly norms: readonly NormOutcome[];
}

export interface GroupOutcome {
    readonly group: Group;
    /** Whether every citizen (`yes`), none (`no`) or some of those who can be as given belong to it. */
    readonly isMember: Truth;
    /** What it rests on, where it is not known; worked out when it is asked for. */
    readonly because?: () => Because;
}

export interface NormOutcome {
    readonly norm: Norm;
    /** Whether the norm holds for every citizen (`yes`), for none (`no`) or for some of those who can be as given. */
    readonly holds: Truth;
    /** What it rests on, where it is not known; worked out when it is asked for. */
    readonly because?: () => Because;
    readonly deadlines: readonly DeadlineDates[];
    readonly amounts: readonly AmountOutcome[];
}

/** Two citizens who are as given and differ in as little as possible: for one it is so, for the other it is not. */
export type Because =
    | { readonly kind: 'facts'; readonly axes: readonly number[]; readonly yes: Case; readonly no: Case }
    /** Neither proved nor refuted within the budget. */
    | { readonly kind: 'budget' };

/** The days (day numbers) of a deadline, both inclusive; `missing` says why there is none. */
export interface DeadlineDates {
    readonly parameter: DeadlineParameter;
    readonly earliest?: number;
    readonly latest?: number;
    readonly missing?: MissingDate;
}

export type MissingDate =
    /** None of these events has a date (`undefined`: the start of the course), or they have different ones. */
    | { readonly kind: 'undated'; readonly events: readonly (string | undefined)[] }
    | { readonly kind: 'open' }
    /** straks, hurtigst muligt, løbende: not a day. */
    | { readonly kind: 'no-day' };

/** An amount that a norm gives: its own, a step of its scale, or a multiple of what another rule gives. */
export interface AmountOutcome {
    /** In øre; hundredths of a percent for `pct.`; otherwise as the scale counts. */
    readonly amount: number;
    readonly unit: string;
    readonly level?: string;
    readonly per?: string;
    readonly holds: Truth;
}

export type CaseStatus = 'passed' | 'failed' | 'skipped';

export interface CaseResult {
    readonly testCase: TestCase;
    readonly status: CaseStatus;
    /** Why none of it could be looked at: no citizen is as given. */
    readonly impossible?: 'by-itself' | 'by-assumption';
    readonly expectations: readonly ExpectationResult[];
}

export interface ExpectationResult {
    readonly expectation: Expectation;
    readonly status: CaseStatus;
    /** The law that it was held against, on the day that it was held against it. */
    readonly model: RuleSetModel;
    readonly day: number;
    /** The parts that were compared; `gruppe` and `regel` where that is what the expectation is about. */
    readonly checked: readonly Checked[];
    /** Rules that have a say in it. */
    readonly rules: readonly RuleSay[];
    /** Why it is undecided. */
    readonly undecided?: Undecided;
    /** Under this law no citizen can be as given. */
    readonly impossible?: true;
}

export type Checked = Component | 'regel' | 'gruppe' | 'åbent punkt';

/** What one rule gives as to the expectation. */
export interface RuleSay {
    readonly norm: Norm;
    /** Whether it is a rule of what is claimed, and not only of the same act. */
    readonly claimed: boolean;
    readonly holds: Truth;
    /** Whether the rule has the value that is expected; the values are of the parts that the expectation is about. */
    readonly fits: Truth;
    readonly parts: readonly Component[];
    readonly deadlines: readonly DeadlineDates[];
    readonly amounts: readonly AmountOutcome[];
    /** The rules that go before it for this citizen. */
    readonly defeatedBy: readonly Norm[];
    /** The facts of the citizen that keep it from holding. */
    readonly kept: readonly number[];
    /** A change of a reform took it away. */
    readonly removedBy?: Change;
}

export interface Undecided {
    /** Two who are as given: what it is for the first of them, and for the second. */
    readonly facts?: Because;
    readonly sides: readonly [Side, Side];
    readonly undated: readonly (string | undefined)[];
    /** Something that a source leaves open, by the rule that rests on it. */
    readonly open: readonly Norm[];
    /** A right, which implies a duty for somebody that it does not name. */
    readonly implied: readonly Norm[];
}

/** The expectation is met, may be met, or is not. */
export type Side = 'met' | 'open' | 'not-met';

/** For whom an expectation is certainly met, and for whom it may be. */
export interface Region {
    readonly must: Condition;
    readonly may: Condition;
}
