/**
 * What the pictures show: plain data, so that a report, an editor and a test read the same. Shares are from 0 to 1,
 * amounts of money in øre.
 */

/** Subjects against target groups. One side, or two that are set beside each other: before and after a reform. */
export interface Matrix {
    readonly sides: readonly MatrixSide[];
    readonly rows: readonly MatrixRow[];
}

export type SideName = 'before' | 'after';

export interface MatrixSide {
    readonly side: SideName;
    readonly groups: readonly MatrixGroup[];
}

export interface MatrixGroup {
    readonly id: string;
    readonly title: string;
    readonly citation: string | null;
}

export interface MatrixRow {
    readonly subject: string;
    readonly title: string;
    /** A reform does something to the rules on the subject. */
    readonly changed: boolean;
    /** As many as the matrix has. */
    readonly sides: readonly MatrixRowSide[];
}

export interface MatrixRowSide {
    /** One for each group of the side. */
    readonly cells: readonly MatrixCell[];
    readonly variants: readonly MatrixVariant[];
    readonly harmony: number;
}

export interface MatrixCell {
    /** The variant of the group, or NO_RULE. */
    readonly letter: string;
    /** Whether that is all there is; if not, the cell is shown as UNDECIDED. */
    readonly decided: boolean;
}

export interface MatrixVariant {
    /** The same letter on both sides of a row is the same set of rules. */
    readonly letter: string;
    /** Titles. */
    readonly groups: readonly string[];
    readonly rules: readonly RuleLine[];
}

/** "ingen regel", and what is shown for a group whose variant could not be decided. */
export const NO_RULE = '–';
export const UNDECIDED = '?';

/** A rule as it is named behind a figure. */
export interface RuleLine {
    readonly norm: string;
    readonly rule: string;
    readonly title: string;
    readonly citation: string | null;
    /** What it says, in a line: "a-kassen skal: samtale · senest 2 uger · efter tilmelding". */
    readonly effect: string;
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** Numbers of the recommendations that made it what it is. */
    readonly recommendations: readonly string[];
}

/** Where the groups of one rule set are in another. */
export interface GroupFlow {
    readonly from: readonly FlowGroup[];
    readonly to: readonly FlowGroup[];
    readonly links: readonly FlowLink[];
}

export interface FlowGroup {
    readonly id: string;
    readonly title: string;
    readonly citation: string | null;
}

export interface FlowLink {
    readonly from: string;
    /** Null: some of the group are in none afterwards. */
    readonly to: string | null;
    /** Stated by the reform (or the same group on both sides), or found by comparing who is in the groups. */
    readonly how: 'declared' | 'computed';
    readonly recommendation: string | null;
}

/** How many there were, in the years that a source tells of. */
export interface History {
    readonly title: string;
    readonly points: readonly HistoryPoint[];
}

export interface HistoryPoint {
    readonly year: number;
    readonly amount: number;
    readonly label: string;
    readonly after: boolean;
}

/** A bar, or two on one line; negative values go to the left of the axis. */
export interface Bar {
    readonly label: string;
    readonly title: string;
    readonly values: readonly number[];
}

/** A value that was one and became another; one side alone where there is no reform. */
export interface Move {
    readonly title: string;
    readonly before: number;
    readonly after: number | null;
}

/** Amounts by year, in øre. */
export interface YearAmount {
    readonly label: string;
    readonly amount: number;
}

/** Cells by what the authority and then the citizen must (skal) or may (kan). */
export interface QuadrantCounts {
    readonly skalSkal: number;
    readonly skalKan: number;
    readonly kanSkal: number;
    readonly kanKan: number;
}
